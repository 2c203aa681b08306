package check

import (
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

var easyTooHard = &Check{
	Name: "easy-too-hard", Severity: diag.Warning,
	Title: diag.T("简明版不简明", "a text in plain words is not plain"),
	What: diag.T("自己写的简明版（easy）里有句子超过 sentence_max 个字，或者表外的字（人名地名不算）超过2%。按1500字表算；学习资料写了 level 的，按它的字表算。",
		"A text in plain words (easy) has a sentence longer than sentence_max, or more than 2% of its characters, those of names apart, are outside the list of 1,500, or of the level of its material."),
	Why: diag.T("简明版是给识字不多的人看、听的。《扫除文盲工作条例》第七条：农民识1500字为脱盲。",
		"Easy pages are for people who read little, and are read out. By article 7 of the regulation on illiteracy farmers know 1,500 characters."),
	Example: diag.T("easy = \"\"\"\n根据有关规定，享受误工补贴的人员和补贴标准须经村民代表会议讨论决定。\n\"\"\"", "easy = \"\"\"\n根据有关规定，享受误工补贴的人员和补贴标准须经村民代表会议讨论决定。\n\"\"\""),
	Fix:     diag.T("长句断开，一句只说一件事；难字换成平常说话用的字。", "Break long sentences, one idea to each, and use the words of everyday speech."),
	Run: func(p *Pass) {
		var names reading.Names
		for _, r := range p.Board.All() {
			e, ok := r.(record.Easier)
			if !ok {
				continue
			}
			_, body := e.EasyText()
			if len(*body) == 0 {
				continue
			}
			if names == nil {
				names = reading.NamesOf(p.Board.Readings())
			}
			level := reading.Levels[0]
			if m, ok := r.(*record.Material); ok && slices.Contains(reading.Levels[:], m.Level) {
				level = m.Level
			}
			report := reading.Examine(doc.PlainText(*body), reading.ExamineOptions{Level: level, SentenceMax: p.rules().SentenceMax, Names: names})
			at := r.Base().Pos("easy")
			p.hard(&report, at, func(reading.Sentence) diag.Pos { return at })
		}
	},
}

// hard reports the sentences that are too long, each where place says, and at pos too many characters outside the list of the level.
func (p *Pass) hard(r *reading.Report, pos diag.Pos, place func(reading.Sentence) diag.Pos) {
	for _, s := range r.Long() {
		p.Report(place(s), diag.T("这一句%d个字，最好不超过%d个字：“%s”", "a sentence of %d characters, best at most %d: %s", s.Length, r.SentenceMax, s.Text),
			diag.T("断成两句，一句只说一件事", "make two of it, each with one idea"))
	}
	if share := r.Share(r.Level); share > reading.GateShare {
		p.Report(pos, diag.T("%d字表以外的字占%.1f%%，最多2%%", "%.1[2]f%% of the text is outside the list of %[1]d, at most 2%%", r.Level, share*100),
			diag.T("把难字换成容易的，最多的是：%s", "use easier words; mostly it is: %s", hardWords(r.Hardest)))
	}
}

// hardWords names the words that are hardest.
func hardWords(hardest []reading.Hard) string {
	var words []string
	for _, h := range hardest {
		if h.Char != 0 && len(words) < 5 {
			words = append(words, h.Text)
		}
	}
	return strings.Join(words, "、")
}
