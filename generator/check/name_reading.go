package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

var nameReadingUnconfirmed = &Check{
	Name: "name-reading-unconfirmed", Severity: diag.Note,
	Title: diag.T("名字的读音没有核实", "readings of names that nobody confirmed"),
	What: diag.T("户长、公示的人选、受表彰的人，名字里有多音字，或者字典里查不到的字，又没有写 reading。每个文件说明一次。",
		"The name of a hub's head, of a candidate or of somebody commended has a character with several readings, or none known, and the member has no reading. One note a file."),
	Why: diag.T("名字要上广播、上注音的小册子，念错了不尊重人。姓氏的读音（查、单、仇、解、曾）程序只能猜。",
		"Names are read out and printed with pinyin, and to get them wrong is disrespectful. Of some surnames the program can only guess the reading."),
	Example: diag.T("[[member]]\nname = \"查金凤\"   # 没有 reading", "[[member]]\nname = \"查金凤\"   # without a reading"),
	Fix:     diag.T("问本人，写上 reading = \"Zhā Jīnfèng\"；不会打声调的写 \"zha1 jin1feng4\"。", "Ask the person and write reading = \"Zhā Jīnfèng\", or \"zha1 jin1feng4\"."),
	Run: func(p *Pass) {
		members := unread(p.Board)
		if len(members) == 0 {
			return
		}
		reader := p.Board.Reader()
		guesses := map[string][]string{} // by file
		first := map[string]*record.Member{}
		var files []string
		for _, m := range members {
			guess, doubtful := guessed(reader, m.Name)
			if !doubtful {
				continue
			}
			if first[m.File] == nil {
				first[m.File] = m
				files = append(files, m.File)
			}
			guesses[m.File] = append(guesses[m.File], guess)
		}
		for _, file := range files {
			list := guesses[file]
			p.Report(first[file].Pos("name"), diag.T("%d人名字的读音没有核实，现在读作：%s", "%d names have a reading that nobody confirmed: %s", len(list), strings.Join(list, "、")),
				diag.T("读音对的、错的都写上 reading，例如 reading = \"Zhā Jīnfèng\"", "write each as reading, as in reading = \"Zhā Jīnfèng\", whether right or wrong"))
		}
	},
}

// unread lists the members that public records name and whose reading the board does not give, in the board's order.
func unread(b *record.Board) (members []*record.Member) {
	public := map[*record.Member]bool{}
	for _, h := range b.Hubs {
		if h.IsPublic() {
			public[h.Head.To] = true
		}
	}
	for _, s := range b.Selections {
		for i := range s.Candidates {
			if s.IsPublic() {
				public[s.Candidates[i].Member.To] = true
			}
		}
	}
	for _, c := range b.Commendations {
		for _, list := range [][]record.Award{c.Awards, c.Reserve} {
			for i := range list {
				if c.IsPublic() {
					public[list[i].Person()] = true
				}
			}
		}
	}
	for _, m := range b.Members {
		if public[m] && m.Reading == "" && m.Name != "" && b.Config.Readings[m.Name] == "" {
			members = append(members, m)
		}
	}
	return members
}

// guessed returns a name with its reading, and whether that is a guess.
func guessed(r *reading.Reader, name string) (guess string, doubtful bool) {
	var syllables []string
	for _, s := range r.Read(name, reading.Options{}) {
		if s.Doubt != reading.Sure {
			doubtful = true
		}
		if s.Pinyin != "" {
			syllables = append(syllables, s.Pinyin)
		}
	}
	return name + "（" + strings.Join(syllables, " ") + "）", doubtful
}

var readingInvalid = &Check{
	Name: "reading-invalid", Severity: diag.Warning,
	Title: diag.T("写的读音和字对不上", "a reading that does not fit its characters"),
	What: diag.T("reading、board.toml 的 [readings] 或者字后面 {} 里写的，不是拼音，音节和字数不一样多，或者名字没有标声调。",
		"What stands in reading, in [readings] of board.toml or in braces behind a character is no pinyin, has not a syllable for each character, or is a name without tones."),
	Why:     diag.T("这样的读音用不上，广播稿和注音仍然按猜的来；写在 {} 里的，拼音会连括号一起印出来。", "It can't be used, and the reading stays a guess; one in braces is printed with its braces."),
	Example: diag.T("name = \"查金凤\"\nreading = \"Zhā Jīn\"", "name = \"查金凤\"\nreading = \"Zhā Jīn\""),
	Fix:     diag.T("一个字一个音节，标上声调；不会打声调的用数字：\"zha1 jin1feng4\"。", "A syllable for each character, with tones; figures will do: \"zha1 jin1feng4\"."),
	Each: func(p *Pass, r record.Record) {
		switch r := r.(type) {
		case *record.Member:
			if r.Reading != "" && r.Name != "" {
				p.reading(r.Pos("reading"), r.Name, r.Reading, true)
			}
		case *record.Config:
			for name, pinyin := range r.Readings {
				first, _ := utf8.DecodeRuneInString(pinyin)
				p.reading(r.Pos("readings."+name), name, pinyin, unicode.IsUpper(first))
			}
		}
		p.braces(r)
	},
}

func (p *Pass) reading(pos diag.Pos, name, pinyin string, toned bool) {
	syllables := reading.Syllables(pinyin, utf8.RuneCountInString(name))
	hint := diag.T("一个字一个音节，例如 \"Zhā Jīnfèng\" 或 \"zha1 jin1feng4\"", "a syllable for each character, as in \"Zhā Jīnfèng\" or \"zha1 jin1feng4\"")
	switch {
	case len(syllables) == 0:
		p.Report(pos, diag.T("读音“%s”和“%s”对不上", "the reading %q does not fit %s", pinyin, name), hint)
	case toned && !slices.ContainsFunc(syllables, reading.HasTone):
		p.Report(pos, diag.T("读音“%s”没有标声调", "the reading %q has no tones", pinyin), hint)
	}
}

// braces looks for braces behind a character that were not understood as a reading.
func (p *Pass) braces(r record.Record) {
	if !shown(r) {
		return
	}
	if pos, text, n := scan(r, strayBrace); n > 0 {
		p.Report(pos, diag.T("“%s”不是读音，会原样印出来", "%q is no reading and is printed as it stands", text),
			diag.T("写成 查{zhā} 的样子：一个音节，标上声调；不是读音的改用（ ）", "write it as 查{zhā}, one syllable with its tone; use ( ) for anything else"))
	}
}

// strayBrace finds a brace behind a Chinese character, with what stands in it. {#name} is the anchor of a heading.
func strayBrace(text string, from int) (at, length int) {
	for i := from; ; {
		k := strings.IndexByte(text[i:], '{')
		if k < 0 {
			return -1, 0
		}
		i += k
		before, size := utf8.DecodeLastRuneInString(text[:i])
		end := strings.IndexAny(text[i:], "}\n")
		if end > 1 && text[i+end] == '}' && text[i+1] != '#' && i-size >= from && reading.IsHan(before) {
			return i - size, size + end + 1
		}
		i++
	}
}
