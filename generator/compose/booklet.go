package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Booklet is a material for people who read with effort (简易小册子): a cover, the text in three sentences, the text itself with a
// sentence to a line and pinyin over what is hard, the words explained, questions to be answered by hand, and a page for who
// reads along (专人伴学、子女助学). A page has room for so many questions.
func Booklet(b *record.Board, m *record.Material, questionsPerPage int) *doc.Document {
	d := &doc.Document{Title: m.Title, Source: m.File}
	if len(m.Three) > 0 {
		d.Blocks = append(d.Blocks, heading("three", "三句话"), listOf(m.Three), &doc.PageBreak{})
	}
	d.Blocks = append(d.Blocks, heading("text", m.Title))
	text := bySentence(illustrated(levelled(m.Body)))
	doc.Walk(text, func(x doc.Block) bool {
		switch x := x.(type) {
		case *doc.Heading:
			x.Level = min(x.Level+1, 4)
		case *doc.List:
			for i := range x.Items {
				x.Items[i].Blocks = inLines(x.Items[i].Blocks)
			}
		}
		_, beside := x.(*doc.Illustrated)
		return beside
	})
	d.Blocks = append(d.Blocks, text...)
	if m.Source != "" {
		d.Blocks = append(d.Blocks, doc.P("（依据："+m.Source+"）"))
	}
	a := Annotation{Mode: rubyModes[m.BookletRuby], Level: m.Level, Sandhi: true}
	words := a
	words.Mode = max(a.Mode, HardRuby)
	blocks := bookletCover(b, m)
	for _, part := range []*doc.Document{
		Annotate(b, d, a),
		Annotate(b, &doc.Document{Blocks: bookletGlossary(b, m)}, words),
		Annotate(b, &doc.Document{Blocks: questions(m, questionsPerPage)}, a),
		{Blocks: companion(m)},
	} {
		blocks = append(blocks, part.Blocks...)
	}
	whole := &doc.Document{Title: m.Title, Source: m.File, Blocks: blocks}
	if a.Mode != NoRuby {
		title := Annotate(b, &doc.Document{Blocks: []doc.Block{doc.P(m.Title)}}, a)
		whole.Ruby = title.Blocks[0].(*doc.Paragraph).Content
	}
	return whole
}

// inLines joins the paragraphs of an item, a line to each: they stand below one another behind its number.
func inLines(blocks []doc.Block) (out []doc.Block) {
	var last *doc.Paragraph
	for _, b := range blocks {
		p, ok := b.(*doc.Paragraph)
		switch {
		case ok && last != nil:
			last.Content = append(append(last.Content, doc.LineBreak{}), p.Content...)
			continue
		case ok:
			last = &doc.Paragraph{Content: slices.Clone(p.Content), Line: p.Line}
			b = last
		default:
			last = nil
		}
		out = append(out, b)
	}
	return out
}

// bookletCover tells whom the booklet is for and how hard it is.
func bookletCover(b *record.Board, m *record.Material) []doc.Block {
	f := &doc.Fields{}
	add := func(label, value string) {
		if value != "" {
			f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(value)})
		}
	}
	add("给谁看", strings.Join(m.Audience, "、"))
	switch {
	case b.KeepsLevel(m):
		add("难不难", fmt.Sprintf("认识%d个字就能读", m.Level))
	case m.Level > 0:
		add("难不难", "有的地方难，请人陪着读")
	}
	issuer := m.Author
	if issuer == "" {
		issuer = b.Config.Town.FullName
	}
	add("谁编的", issuer)
	add("哪一天", m.Date.Chinese())
	return []doc.Block{f, &doc.QRCode{Target: EasyReference(m), Caption: "扫码" + listening(m)}, &doc.PageBreak{}}
}

func listOf(texts []string) *doc.List {
	l := &doc.List{Ordered: true, Start: 1}
	for _, t := range texts {
		l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{doc.P(t)}})
	}
	return l
}

// questions are asked one by one, each with lines to write on.
func questions(m *record.Material, perPage int) (blocks []doc.Block) {
	for i, q := range m.Questions {
		if i%perPage == 0 {
			blocks = append(blocks, &doc.PageBreak{})
		}
		if i == 0 {
			blocks = append(blocks, heading("questions", "想一想，写一写"))
		}
		blocks = append(blocks, doc.P(strconv.Itoa(i+1)+". "+q), &doc.WritingLines{Count: 2})
	}
	return blocks
}

// bookletGlossary explains the author's words, then those of the house glossary that occur in the text.
func bookletGlossary(b *record.Board, m *record.Material) (blocks []doc.Block) {
	text := doc.PlainText(m.Body) + strings.Join(m.Three, "") + strings.Join(m.Questions, "")
	seen := map[string]bool{}
	add := func(g record.Gloss) {
		if seen[g.Word] {
			return
		}
		seen[g.Word] = true
		blocks = append(blocks, &doc.Paragraph{Content: []doc.Inline{
			&doc.Strong{Content: doc.Plain(g.Word)}, doc.Text("：" + explained(g))}})
	}
	for _, g := range m.Glosses {
		add(g)
	}
	for _, g := range b.Config.Glosses {
		if strings.Contains(text, g.Word) {
			add(g)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	return append([]doc.Block{heading("words", "不好懂的词")}, blocks...)
}

// explained is what a gloss says: the easier word, the meaning, or both.
func explained(g record.Gloss) string {
	var parts []string
	for _, part := range []string{g.Easy, g.Meaning} {
		if part = strings.TrimRight(part, "。"); part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "，") + "。"
}

// companion is the page of those who read along.
func companion(m *record.Material) []doc.Block {
	t := &doc.Table{Columns: centred(3), Head: cells("哪一天", "谁陪我读", "读到哪里"), Weights: []int{4, 5, 5}, Form: true}
	for range 3 {
		t.Rows = append(t.Rows, cells("", "", ""))
	}
	return []doc.Block{
		&doc.PageBreak{}, heading("companion", "陪读人看这一页"),
		doc.P("一次读一段。" + howToSpell(m) + together(m) + "读完问三句："),
		listOf([]string{"讲的是什么事？", "哪一条和自己家有关？", "还有哪里不明白？"}),
		t,
	}
}

// howToSpell tells of the pinyin where there is any.
func howToSpell(m *record.Material) string {
	if rubyModes[m.BookletRuby] == NoRuby {
		return ""
	}
	return "不会的字，照着拼音念。"
}

// listening is what the code on the cover leads to: a recording where there is one, else the page that a browser reads out.
func listening(m *record.Material) string {
	switch {
	case m.Video != "":
		return "看录像"
	case m.Audio != "":
		return "听录音"
	}
	return "听全文"
}

// together tells of the recording where there is one.
func together(m *record.Material) string {
	switch {
	case m.Video != "":
		return "这份资料还有录像，可以用手机一起看。"
	case m.Audio != "":
		return "这份资料还有录音，可以用手机一起听。"
	}
	return ""
}

// EasyReference is the Link target of a record's easy page.
func EasyReference(r record.Record) string { return "easy:" + Reference(r) }
