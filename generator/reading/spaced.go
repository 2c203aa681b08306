package reading

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// stops are the marks of Chinese with those that pinyin text has for them; a sentence begins after those that end one.
var stops = map[rune]rune{
	'，': ',', '、': ',', '；': ';', '：': ':', '。': '.', '．': '.', '！': '!', '？': '?', '（': '(', '）': ')', '　': ' ',
}

const (
	sentenceEnds = ".!?…\n"
	opening      = "([“‘《〈「『【"
	numbers      = "零〇一二三四五六七八九十百千万亿两"
	bigNumbers   = "百千万亿"
	divisions    = "省市县区镇乡村"
)

// part is a written word of pinyin text.
type part struct {
	text   []string // its syllables
	proper bool
}

// Spaced returns text in pinyin after GB/T 16159: by words, with capitals where sentences begin and for proper names, surname and given name apart, an
// apostrophe before a syllable that begins with a, o or e. Numbers up to a hundred are one word, 着, 了 and 过 belong to their verb, ordinals have a
// hyphen. Characters without a reading, digits and Latin letters stay.
func (r *Reader) Spaced(text string, o Options) string {
	runes := []rune(text)
	syllables, tokens := r.read(runes, o)
	w := &spacer{capital: true}
	for k := 0; k < len(tokens); k++ {
		tk := tokens[k]
		if classOf(runes[tk.from]) != han {
			w.literal(runes[tk.from:tk.to])
			continue
		}
		end := k + 1
		switch {
		case allIn(runes[tk.from:tk.to], numbers):
			for end < len(tokens) && allIn(runes[tokens[end].from:tokens[end].to], numbers) {
				end++
			}
			to, stop := tokens[end-1].to, tokens[end-1].to
			if end < len(tokens) && strings.ContainsRune(numbers, runes[to]) { // 十 and 一点
				if at := measured(runes[to:tokens[end].to]); at > 0 {
					stop, to = tokens[end].to, to+at
					end++
				}
			}
			w.number(runes[tk.from:to], pinyin(syllables[tk.from:to]))
			w.word(part{text: pinyin(syllables[to:stop])})
		case tk.surname > 0:
			w.word(part{pinyin(syllables[tk.from : tk.from+tk.surname]), true})
			w.word(part{pinyin(syllables[tk.from+tk.surname : tk.to]), true})
		case (tk.name || tk.pos == 'S') && tk.to-tk.from > 2 && strings.ContainsRune(divisions, runes[tk.to-1]):
			w.word(part{pinyin(syllables[tk.from : tk.to-1]), true})
			w.word(part{pinyin(syllables[tk.to-1 : tk.to]), true})
		case tk.own == nil && tk.to-tk.from > 1 && measured(runes[tk.from:tk.to]) > 0: // 三位, 第一次, 看一看
			w.measure(runes[tk.from:tk.to], pinyin(syllables[tk.from:tk.to]))
		default:
			text := pinyin(syllables[tk.from:tk.to])
			for end < len(tokens) && clings(runes, tokens, end) {
				text = append(text, pinyin(syllables[tokens[end].from:tokens[end].to])...)
				end++
			}
			w.word(part{text, tk.name || tk.pos == 'S'})
			w.hyphen = runes[tk.from] == '第' && tk.to-tk.from == 1
		}
		k = end - 1
	}
	return w.b.String()
}

// measured returns where a word of the table that pinyin text writes apart is to be cut: behind the number of 三位 and 第一次, behind the verb of 看一看; 0 for
// other words.
func measured(word []rune) int {
	n := len(word)
	if n == 3 && word[0] == word[2] && word[1] == '一' {
		return 1
	}
	at := 0
	if word[0] == '第' {
		at = 1
	}
	from := at
	for at < n && strings.ContainsRune(numbers, word[at]) {
		at++
	}
	if at == from || n-at > 1 || at < n && !strings.ContainsRune("个位名次户人天年月日号里亩只头条件张块元斤米间组批份点时岁句本家处台辆场轮遍", word[at]) {
		return 0
	}
	return at
}

// clings tells whether the word is written together with the one before: 们, and 着, 了, 过 after a verb where the clause goes on.
func clings(text []rune, tokens []token, k int) bool {
	tk := tokens[k]
	if tk.to-tk.from != 1 {
		return false
	}
	switch text[tk.from] {
	case '们':
		return true
	case '着', '过', '了':
		return posAt(tokens, k-1) == 'v' && (text[tk.from] == '着' || neighbour(text, tk.to) != '^')
	}
	return false
}

// pinyin returns the readings, or the rune itself where there is none.
func pinyin(list []Syllable) []string {
	out := make([]string, len(list))
	for i, s := range list {
		if out[i] = s.Pinyin; out[i] == "" {
			out[i] = string(s.Rune)
		}
	}
	return out
}

func allIn(runes []rune, set string) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return !strings.ContainsRune(set, r) })
}

// spacer writes pinyin text.
type spacer struct {
	b       strings.Builder
	space   bool // the next word needs a space before it
	hyphen  bool // the next word is joined with a hyphen
	capital bool // a sentence begins
	tight   bool // what was written last are digits or Latin letters, and marks of ASCII behind them: 12.5, 8:30, 5G
	colon   bool // the last mark was a colon: speech begins with a capital
}

func (w *spacer) separate() {
	switch {
	case w.hyphen:
		w.b.WriteByte('-')
	case w.space:
		w.b.WriteByte(' ')
	}
	w.space, w.hyphen, w.tight, w.colon = true, false, false, false
}

func (w *spacer) word(p part) {
	if len(p.text) == 0 {
		return
	}
	w.separate()
	for i, s := range p.text {
		first, size := utf8.DecodeRuneInString(s)
		if i > 0 && strings.ContainsRune("aāáǎàoōóǒòeēéěè", first) {
			w.b.WriteByte('\'')
		}
		if i == 0 && (p.proper || w.capital) {
			w.b.WriteRune(unicode.ToUpper(first))
			s = s[size:]
		}
		w.b.WriteString(s)
	}
	w.capital = false
}

// number writes a number: words end after 百, 千, 万 and 亿.
func (w *spacer) number(runes []rune, pinyin []string) {
	from := 0
	for i, r := range runes {
		if i+1 == len(runes) || strings.ContainsRune(bigNumbers, r) && !strings.ContainsRune(bigNumbers, runes[i+1]) {
			w.word(part{text: pinyin[from : i+1]})
			from = i + 1
		}
	}
}

// measure writes a word that measured cuts.
func (w *spacer) measure(runes []rune, pinyin []string) {
	at := measured(runes)
	switch {
	case runes[0] == '第':
		w.word(part{text: pinyin[:1]})
		w.hyphen = true
		w.number(runes[1:at], pinyin[1:at])
	case strings.ContainsRune(numbers, runes[0]):
		w.number(runes[:at], pinyin[:at])
	default:
		w.word(part{text: pinyin[:at]})
		w.word(part{text: pinyin[at : at+1]})
		at++
	}
	w.word(part{text: pinyin[at:]})
}

// literal writes what is not Han. Marks stand close to the word before them, opening ones to the word after.
func (w *spacer) literal(runes []rune) {
	if c := classOf(runes[0]); c == digit || c == latin {
		w.space = w.space && !w.tight
		w.separate()
		w.b.WriteString(string(runes))
		w.capital, w.tight = false, true
		return
	}
	r := runes[0]
	if mark, ok := stops[r]; ok {
		r = mark
	}
	w.hyphen, w.tight = false, w.tight && r == runes[0] && r > ' ' && r < utf8.RuneSelf
	w.capital = w.capital || w.colon && strings.ContainsRune(opening, r)
	w.colon = r == ':' && !w.tight
	switch {
	case unicode.IsSpace(r):
		if r == '\n' {
			w.b.WriteByte('\n')
		}
		w.space = r != '\n' && w.b.Len() > 0
	case strings.ContainsRune(opening, r):
		if w.space {
			w.b.WriteByte(' ')
		}
		w.b.WriteRune(r)
		w.space = false
	default:
		w.b.WriteRune(r)
		w.space = true
	}
	w.capital = w.capital || strings.ContainsRune(sentenceEnds, r)
}
