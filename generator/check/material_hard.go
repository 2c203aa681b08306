package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

var materialTooHard = &Check{
	Name: "material-too-hard", Severity: diag.Warning,
	Title: diag.T("学习资料比写明的识字程度难", "a material is harder than its level says"),
	What: diag.T("写了 level 的学习资料：表外的字（人名地名不算）超过2%；表外的词没有解释（[[gloss]]）；句子超过 sentence_max 个字（level = 1500 的按 booklet_sentence_max）。正文、三句话、思考题和词语解释都算。",
		"Of a material with a level: more than 2% of its characters, those of names apart, are outside the list of the level; a word outside it has no gloss; or a sentence is longer than sentence_max (booklet_sentence_max where level = 1500). Text, three sentences, questions and glosses count."),
	Why: diag.T("对文化低的党员要发“简易小册子”，让他们看得懂。《扫除文盲工作条例》第七条：农民识1500字、城镇居民识2000字为脱盲。",
		"Members of low schooling are to get booklets that they can read. By article 7 of the regulation on illiteracy farmers know 1,500 characters, townspeople 2,000."),
	Example: diag.T("level = 1500\n…\n秸秆还田的田块要镇压。", "level = 1500\n…\n秸秆还田的田块要镇压。"),
	Fix: diag.T("长句断开，难词换成容易的词，换不了的在 [[gloss]] 里解释，或把 level 改高。noticeboard read 文件 会告诉你改哪里。",
		"Break long sentences, use easier words, explain the others in [[gloss]], or raise the level. noticeboard read FILE tells where."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Materials {
			if m.Level == 0 {
				continue
			}
			if !slices.Contains(reading.Levels[:], m.Level) {
				p.Report(m.Pos("level"), diag.T("level 不能是 %d", "level can't be %d", m.Level), diag.T("可以写 1500、2000、2500、3500", "write 1500, 2000, 2500 or 3500"))
				continue
			}
			p.material(m)
		}
	},
}

// part is one of the texts of a material, and where it begins in all of them together.
type part struct {
	key   string // "" for the body
	start int
}

// materialParts tells where each text begins in m.Whole().
func materialParts(m *record.Material) (parts []part) {
	at := 0
	for key, s := range m.Read() {
		parts = append(parts, part{key, at})
		at += len(s) + len("\n")
	}
	return parts
}

func (p *Pass) material(m *record.Material) {
	r, parts := p.Board.Examine(m, nil), materialParts(m)
	if r.Passes() {
		return
	}
	if len(r.Unglossed) > 0 { // only now are the words of the text wanted, which costs loading a table
		r = p.Board.Examine(m, reading.Builtin())
	}
	p.hard(&r, m.Pos("level"), func(s reading.Sentence) diag.Pos { return materialPos(m, parts, s.Offset, s.Text) })
	for _, h := range r.Unglossed {
		p.Report(materialPos(m, parts, h.Offset, h.Text), diag.T("“%s”在%d字表以外，没有解释", "%q is outside the list of %d and has no gloss", h.Text, m.Level),
			diag.T("换成容易的词，或写 [[gloss]] word = \"%[1]s\"", "use an easier word, or write [[gloss]] word = %[1]q", h.Text))
	}
}

// materialPos is where a sentence or word stands in the file: in the body where its first characters stand, else at its key.
func materialPos(m *record.Material, parts []part, offset int, text string) diag.Pos {
	var in part
	for _, pt := range parts {
		if pt.start <= offset {
			in = pt
		}
	}
	if in.key != "" {
		return m.Pos(in.key)
	}
	end := 0
	for n := 0; n < 8 && end < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if at := strings.Index(m.Text, text[:end]); at >= 0 {
		return m.TextPos(at)
	}
	return diag.Pos{File: m.File, Line: m.TextLine}
}
