package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

var glossUnused = &Check{
	Name: "gloss-unused", Severity: diag.Note,
	Title:   diag.T("解释的词在文中没有", "a gloss of a word that the text does not have"),
	What:    diag.T("学习资料的 [[gloss]] 解释了一个词，正文、通俗文字、三句话和思考题里都没有这个词。", "A [[gloss]] of a material explains a word that is neither in its text nor in its easy text, three sentences and questions."),
	Why:     diag.T("正文改过以后，解释常常忘了改。小册子后面的词语解释应当都用得上。", "It is left behind when a text is changed. All glosses of a booklet should be of use."),
	Example: diag.T("[[gloss]]\nword = \"分蘖\"   # 正文里没有“分蘖”", "[[gloss]]\nword = \"分蘖\"   # the text does not have it"),
	Fix:     diag.T("删去这一段，或把词改成正文里的写法；各篇都要用的写进 board.toml。", "Delete it, or write the word as the text has it; glosses for many texts go into board.toml."),
	Run: func(p *Pass) {
		for _, m := range p.Board.Materials {
			if len(m.Glosses) == 0 {
				continue
			}
			text := strings.Join([]string{m.Title, doc.PlainText(m.Body), doc.PlainText(m.EasyBody), strings.Join(m.Three, "\n"), strings.Join(m.Questions, "\n")}, "\n")
			for i, g := range m.Glosses {
				if g.Word != "" && !strings.Contains(text, g.Word) {
					p.Report(m.Pos(item("gloss", i, "word")), diag.T("文中没有“%s”这个词", "the text does not have %q", g.Word),
						diag.T("删去这段解释，或改成文中的写法", "delete the gloss, or write the word as the text has it"))
				}
			}
		}
	},
}

var glossEmpty = &Check{
	Name: "gloss-empty", Severity: diag.Warning,
	Title:   diag.T("词语解释没有内容", "a gloss that says nothing"),
	What:    diag.T("[[gloss]] 既没有写 easy，也没有写 meaning；或者解释的话就是这个词本身；或者一个词在同一处解释了两次。", "A [[gloss]] has neither easy nor meaning, or these are the word itself, or a word is explained twice in one place."),
	Why:     diag.T("读不懂这个词的人，看了解释还是不懂。", "Who does not know the word does not learn it here."),
	Example: diag.T("[[gloss]]\nword = \"予以\"", "[[gloss]]\nword = \"予以\""),
	Fix:     diag.T("easy 写可以代替它的容易的词，meaning 用一句话说明意思。", "Write an easier word as easy, or what it means as meaning."),
	Run: func(p *Pass) {
		p.glosses(&p.Board.Config.Meta, p.Board.Config.Glosses)
		for _, m := range p.Board.Materials {
			p.glosses(&m.Meta, m.Glosses)
		}
	},
}

func (p *Pass) glosses(m *record.Meta, list []record.Gloss) {
	first := map[string]int{}
	for i, g := range list {
		if g.Word == "" { // reported as missing
			continue
		}
		pos := m.Pos(item("gloss", i, "word"))
		if k, ok := first[g.Word]; ok {
			p.Report(pos, diag.T("“%s”在%s已经解释过", "%q is explained already in %s", g.Word, m.Pos(item("gloss", k, "word"))), diag.T("保留一段", "keep one of the two"))
			continue
		}
		first[g.Word] = i
		if (g.Easy == "" || g.Easy == g.Word) && (g.Meaning == "" || g.Meaning == g.Word) {
			p.Report(pos, diag.T("“%s”没有解释", "%q is not explained", g.Word), diag.T("补上 easy（容易的词）或 meaning（意思）", "add easy (an easier word) or meaning"))
		}
	}
}

var threeNotThree = &Check{
	Name: "three-not-three", Severity: diag.Warning,
	Title:   diag.T("“三句话”不是三句短话", "the three sentences are not three short ones"),
	What:    diag.T("three 写的不是三句，或者其中一句超过 sentence_max 个字。", "A record's three has not three sentences, or one of them is longer than sentence_max."),
	Why:     diag.T("“三句话看懂”的卡片正好放三句：什么事、什么时候、找谁。长了就不是一眼看懂的。", "The card has room for three: what, when, whom to ask. Longer ones are not taken in at a glance."),
	Example: diag.T("three = [\"12月1日停水。\"]", "three = [\"12月1日停水。\"]"),
	Fix:     diag.T("写满三句，每句只说一件事；不写 three，卡片按记录自动生成。", "Write three, each with one idea; without three the card is made from the record."),
	Each: func(p *Pass, r record.Record) {
		var three []string
		switch r := r.(type) {
		case *record.Material:
			three = r.Three
		case *record.Notice:
			three = r.Three
		case *record.Commendation:
			three = r.Three
		case *record.Selection:
			three = r.Three
		}
		if len(three) == 0 {
			return
		}
		m := r.Base()
		if n := len(three); n != 3 {
			p.Report(m.Pos("three"), diag.T("三句话写了%d句", "there are %d sentences", n), diag.T("写成三句：什么事、什么时候、找谁", "write three: what, when, whom to ask"))
		}
		for _, s := range three {
			if n := reading.Count(s); n > p.rules().SentenceMax {
				p.Report(m.Pos("three"), diag.T("有一句%d个字，最多%d个字：“%s”", "one has %d characters, at most %d: %s", n, p.rules().SentenceMax, s), diag.T("写短一些", "make it shorter"))
			}
		}
	},
}
