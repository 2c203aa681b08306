package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// scan looks for something in every published text of a record and in its Markdown text. find returns where the first is from a
// place on, or -1, and how long it is. scan returns the place of the first, what it is, and how many there are; 0 when there are
// none.
func scan(r record.Record, find func(text string, from int) (at, length int)) (first diag.Pos, what string, n int) {
	m := r.Base()
	published(r, func(text string, _ bool, key *keyPath) {
		for at, length := find(text, 0); at >= 0; at, length = find(text, at+length) {
			if n++; n == 1 {
				first, what = m.Pos(key.String()), text[at:at+length]
			}
		}
	})
	for at, length := find(m.Text, 0); at >= 0; at, length = find(m.Text, at+length) {
		if n++; n == 1 {
			first, what = textPos(m, at), m.Text[at:at+length]
		}
	}
	return first, what, n
}

// oneOf finds the first of some words.
func oneOf(words ...string) func(string, int) (int, int) {
	return func(text string, from int) (at, length int) {
		at = -1
		for _, w := range words {
			if i := strings.Index(text[from:], w); i >= 0 && (at < 0 || from+i < at) {
				at, length = from+i, len(w)
			}
		}
		return at, length
	}
}

var asciiPunctuation = &Check{
	Name: "ascii-punctuation", Severity: diag.Warning,
	Title:   diag.T("汉字之间用了半角标点", "ASCII punctuation between Chinese characters"),
	What:    diag.T("公开的文字里，两个汉字之间夹着半角的逗号、分号、冒号、问号或叹号。每条记录说明一次。", "In a public text a comma, semicolon, colon, question or exclamation mark of ASCII stands between two Chinese characters. One warning a record."),
	Why:     diag.T("从网页复制的材料常常半角、全角混用（资料行 C-12），打印出来标点挤在一起。中文用全角标点（GB/T 15834）。", "Text copied from web pages mixes both (row C-12), and prints badly. Chinese has full-width marks (GB/T 15834)."),
	Example: diag.T("summary = \"今天停水,请储水\"", "summary = \"今天停水,请储水\""),
	Fix:     diag.T("改成全角：，；：？！", "Write the full-width marks."),
	Each: func(p *Pass, r record.Record) {
		if !shown(r) {
			return
		}
		if pos, mark, n := scan(r, halfWidth); n > 0 {
			p.Report(pos, diag.T("汉字之间用了半角标点“%s”，本篇共%d处", "between Chinese characters stands %q, %d times in all", mark, n),
				diag.T("请改成全角标点“%s”", "write the full-width mark %s", fullWidth[mark]))
		}
	},
}

var fullWidth = map[string]string{",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}

// halfWidth finds an ASCII mark between two Han characters.
func halfWidth(text string, from int) (at, length int) {
	for i := from; i < len(text); i++ {
		c := text[i]
		if c >= utf8.RuneSelf || c != ',' && c != ';' && c != ':' && c != '?' && c != '!' || i == 0 || i+1 == len(text) || text[i-1] < utf8.RuneSelf || text[i+1] < utf8.RuneSelf {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+1:])
		if unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, after) {
			return i, 1
		}
	}
	return -1, 0
}

var boilerplate = &Check{
	Name: "boilerplate", Severity: diag.Warning,
	Title:   diag.T("夹带了网页的套话", "boilerplate of a web page"),
	What:    diag.T("公开的文字里有“免责声明”“转载请注明”“点击上方”之类从网页上复制来的话。每条记录说明一次。", "A public text has phrases that were copied with a web page, such as \"免责声明\", \"转载请注明\" or \"点击上方\". One warning a record."),
	Why:     diag.T("来源材料末尾就带着“友情提示……免责声明”（资料行 C-12），与内容无关。", "The sources themselves end with such a notice (row C-12), which is no part of the text."),
	Example: diag.T("本文来源于网络，转载请注明出处。", "本文来源于网络，转载请注明出处。"),
	Fix:     diag.T("删去这些话；出处写在 source 里。", "Delete them; where a text is from is said in source."),
	Each: func(p *Pass, r record.Record) {
		if !shown(r) {
			return
		}
		if pos, phrase, n := scan(r, webPhrase); n > 0 {
			p.Report(pos, diag.T("有网页的套话“%s”，本篇共%d处", "has %q, a phrase of web pages, %d in all", phrase, n),
				diag.T("请删去；出处写在 source 里", "delete it; where a text is from is said in source"))
		}
	},
}

var webPhrase = oneOf("免责声明", "转载请注明", "点击上方", "版权归原作者", "长按识别")

var relativeDate = &Check{
	Name: "relative-date", Severity: diag.Note,
	Title:   diag.T("没有日期的材料里用了“目前”“去年以来”", "relative dates in a text that has no date"),
	What:    diag.T("讲话、材料没有 date，统计没有 as_of，而文字里有“去年以来”“目前”“近年来”之类的话。放在“ ”里引用来源的不算。每条记录说明一次。", "An article has no date or a set of statistics no as_of, and the text says “last year”, “at present” or the like. Words quoted in “ ” do not count. One note a record."),
	Why:     diag.T("不知道是哪一年写的，“目前”就没有意思（资料行 C-8）。", "Without the year in which it was written “at present” says nothing (row C-8)."),
	Example: diag.T("+++\ntitle = \"推进会议上的讲话\"\ndate_text = \"原文没有写明年份\"\n+++\n目前，全镇共有203户。", "+++\ntitle = \"推进会议上的讲话\"\ndate_text = \"原文没有写明年份\"\n+++\n目前，全镇共有203户。"),
	Fix:     diag.T("查到日期的写 date 或 as_of；查不到的，改成不带相对时间的话，或者加上引号照引。", "Write date or as_of where it can be found; else leave the words out, or quote them."),
	Each: func(p *Pass, r record.Record) {
		if !p.undated(r) || !shown(r) {
			return
		}
		if pos, word, n := scan(r, relativeWord); n > 0 {
			p.Report(pos, diag.T("没有日期的材料里写着“%s”，本篇共%d处", "a text without a date says %q, %d times in all", word, n),
				diag.T("查到日期的写上；查不到的，改成不带相对时间的话，或者加引号照引", "add the date where it can be found; else leave the words out, or quote them"))
		}
	},
}

// undated says whether a record is an article or a set of statistics without a date.
func (p *Pass) undated(r record.Record) bool {
	switch r := r.(type) {
	case *record.Article:
		return r.Date.IsZero()
	case *record.Statistics:
		return r.AsOf.IsZero()
	}
	return false
}

var relativeWords = oneOf("去年以来", "今年以来", "目前", "近年来", "近几年", "日前")

// relativeWord finds a relative date that is not quoted.
func relativeWord(text string, from int) (at, length int) {
	for at, length = relativeWords(text, from); at >= 0; at, length = relativeWords(text, at+length) {
		if strings.LastIndex(text[:at], "“") <= strings.LastIndex(text[:at], "”") {
			return at, length
		}
	}
	return -1, 0
}

var maskedYear = &Check{
	Name: "masked-year", Severity: diag.Warning,
	Title:   diag.T("年份隐去了一位", "a masked year"),
	What:    diag.T("公开的文字里有“201*年”“20××年”这样的年份，而这条记录没有用 date_text 或 as_of_text 说明时间。放在“ ”里引用来源的不算。每条记录说明一次。", "A public text has a year such as \"201*年\" or \"20××年\", and the record has no date_text or as_of_text that tells about the time. Years quoted in “ ” do not count. One warning a record."),
	Why:     diag.T("来源把年份隐去，不能猜（资料行 C-8）：查得到写全，查不到的要说明来源就是这样写的。", "The source masks the year; it is not to be guessed (row C-8): write it in full, or say that the source has it so."),
	Example: diag.T("title = \"201*年度工作总结\"", "title = \"201*年度工作总结\""),
	Fix:     diag.T("写全年份；查不到的，写 date_text = \"201*年（来源如此）\"。", "Write the year in full, or date_text = \"201*年（来源如此）\"."),
	Each: func(p *Pass, r record.Record) {
		if !shown(r) || timeQuoted(r) {
			return
		}
		if pos, year, n := scan(r, hiddenYear); n > 0 {
			p.Report(pos, diag.T("年份“%s”没有写全，本篇共%d处", "the year %q is not written in full, %d in all", year, n),
				diag.T("请写全；查不到的，用 date_text 说明来源就是这样写的", "write it in full, or say in date_text that the source has it so"))
		}
	},
}

// timeQuoted says whether a record gives its time in the words of its source.
func timeQuoted(r record.Record) bool {
	switch r := r.(type) {
	case *record.Article:
		return r.DateText != ""
	case *record.Event:
		return r.DateText != ""
	case *record.Statistics:
		return r.AsOfText != ""
	}
	return false
}

var masks = oneOf("*年", "＊年", "×年", "X年")

// hiddenYear finds a year with a masked last digit or two that is not quoted: 201*年.
func hiddenYear(text string, from int) (at, length int) {
	for i, n := masks(text, from); i >= 0; i, n = masks(text, i+n) {
		start := len(strings.TrimRight(text[:i], "*＊×X"))
		digits := start - len(strings.TrimRight(text[:start], "0123456789"))
		if (digits == 2 || digits == 3) && !strings.HasSuffix(text[:start-digits], "“") {
			return start - digits, i + n - (start - digits)
		}
	}
	return -1, 0
}
