package reading

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A reading is sure where a word of the table decided, or a rule that looked at both sides of the character. What a rule took from one side is
// likely, no more, and so is what a character reads when nothing speaks, unless it hardly reads otherwise.

// dominant are polyphones which alone read what their last rule or the table says nearly always: they are doubted in the contexts of
// suspects only.
const dominant = "一不了大会上下在有是人到去来个家可把车合体员作期价同经万北区名头子儿女回王雨语食衣阿脚被别柏宾奇其识食拾术委遗亿阴予于员远咱仔责朱自足座化红纪济监件节康抗可刻脉每南期若什胜思四伯殷" +
	"的要和都将给好着说看没谁见还与熟分只压扫中盖几喝打提埋正听号岗垛圩哪那通片答任吧据便吗属" +
	"并各无约台往指甚拉黑跑亲六洞刺色拜句房解抢弄颇读度虎叶稍横华渐核汗观吓夫汤乘排罗绿寻炮般沿查谷瓦佛洗劲绕父挡尾沙混番怔氏慢鲜钢沉哈呵脊蛇俱泡跌陆涌刷缩采赚邪颈猫尿摩溜拆铅堤钉颤勾乌隆仇召乾燕胖堡扁虾" +
	"轴菌浆喷芦妨掺杠桔绩茄蚂从丽繁肚嚷服吵秘否屏剌搁龟芯迫尺扛昏椅暴适喇哗杉柜趟栖凹冯帆腊蕃迹忒甸络膏卓估碌括俩啥臭症哑骨郎踏壳囊娜侯沈" +
	"更发传间石综荷角铺撒供难应相场似朝占创祭论夹令厂广啊便要少属作"

// suspect is a context in which another reading of a dominant character, or of a word, is plausible.
type suspect struct {
	text, other string
	when
	example string // with the doubted text in braces
}

var suspectsOf = sync.OnceValue(func() map[rune][]*suspect {
	m := map[rune][]*suspect{}
	for i := range suspects {
		first, _ := utf8.DecodeRuneInString(suspects[i].text)
		m[first] = append(m[first], &suspects[i])
	}
	return m
})

// direct tells whether the rule looked at both sides, at one of them at the runes or words.
func (r *rule) direct() bool {
	left, right := r.after != "" || r.afterWord != "" || r.double, r.before != "" || r.word != ""
	if left || right {
		left = left || r.afterPos != "" || r.among != "" || r.notAfter != "" || r.notLong != ""
		right = right || r.pos != "" || r.ahead != "" || r.notBefore != ""
		return left && right
	}
	return r.afterPos != "" && r.pos != ""
}

// decide lets a rule, or none when it is nil, read tokens[k], a lone character or a word of the table, and doubts what can't be sure.
func (t *table) decide(text []rune, tokens []token, k int, r *rule, out []Syllable) {
	tk := tokens[k]
	alone := tk.to == tk.from+1
	if r != nil {
		for i := tk.from; i < tk.to; i++ {
			out[i].Pinyin = syllableAt(r.pinyin, i-tk.from)
		}
	}
	switch {
	case r != nil && r.direct():
		tokens[k].firm = true
	case alone && t.surnamed(text, tokens, k) != "":
		out[tk.from].Doubt, out[tk.from].Other = Polyphone, t.surnamed(text, tokens, k)
	case !alone, t.is(text[tk.from], isDominant):
		if !t.is(text[tk.from], hasSuspects) {
			return
		}
		s := suspectAt(text, tokens, k)
		for i := tk.from; s != nil && i < tk.to; i++ {
			if other := syllableAt(s.other, i-tk.from); other != out[i].Pinyin {
				out[i].Doubt, out[i].Other = Polyphone, other
			}
		}
	case r != nil || t.several[tk.node]:
		out[tk.from].Doubt, out[tk.from].Other = Polyphone, t.other(tk.node, out[tk.from].Pinyin)
	}
}

// surnamed returns how the lone character tokens[k] reads as a surname, where that is not its default and a name may well stand; else "".
func (t *table) surnamed(text []rune, tokens []token, k int) string {
	at := tokens[k].from
	place := tokens[k].node
	if t.surname[place] < 2 {
		return ""
	}
	switch previous, next := neighbour(text, at-1), neighbour(text, at+1); {
	case strings.ContainsRune("老小姓", previous), strings.ContainsRune("家老氏姓某", next), previous == '^' && next != '^' && !strings.ContainsRune(rareSurnames, text[at]):
		return t.reading(place, int(t.surname[place])-1)
	}
	return ""
}

// suspectAt returns the suspect that fits tokens[k], or nil.
func suspectAt(text []rune, tokens []token, k int) *suspect {
	from, to := tokens[k].from, tokens[k].to
	for _, s := range suspectsOf()[text[from]] {
		if string(text[from:to]) == s.text && s.holds(text, tokens, k) {
			return s
		}
	}
	return nil
}

// other returns another reading of the character at place: the next of its rules, else the likeliest with a tone.
func (t *table) other(place int, reading string) string {
	for _, r := range rulesOf().alone[t.runes[place]] {
		if r.pinyin != reading {
			return r.pinyin
		}
	}
	for which := range int(t.starts[place+1] - t.starts[place]) {
		s := t.reading(place, which)
		if _, tone := tone(s); tone > 0 && s != reading {
			return s
		}
	}
	return ""
}

// doubtRival doubts what would read otherwise if e were a word, and the character that it would leave alone of a word it cuts. Names, words that
// people gave and what a word longer than e holds stay, and so do neutral tones.
func (t *table) doubtRival(text []rune, tokens []token, e edge, out []Syllable) {
	first, last := out[e.from].Word, out[e.to-1].Word
	if e.node < len(t.runes) || first == last && tokens[first].to-tokens[first].from > e.to-e.from {
		return
	}
	doubt := func(i int, pinyin string) {
		s := &out[i]
		if tk := tokens[s.Word]; pinyin != s.Pinyin && !unstressed(pinyin, s.Pinyin) && s.Doubt == Sure && tk.own == nil && tk.surname == 0 && !tk.firm && s.Rune != '一' && s.Rune != '不' {
			s.Doubt, s.Other = Polyphone, pinyin
		}
	}
	t.readWord(e.node, text[e.from:e.to], func(i int, pinyin string) { doubt(e.from+i, pinyin) })
	for _, i := range []int{e.from - 1, e.to} {
		for _, cut := range []int{first, last} {
			if tk := tokens[cut]; i == tk.from && tk.to > e.from && tk.to-1 > i || i == tk.to-1 && tk.from < e.to && tk.from < i {
				if place := t.find(text[i]); place >= 0 && t.several[place] {
					doubt(i, t.reading(place, 0))
				}
			}
		}
	}
}

// unstressed tells whether two syllables differ in nothing but that one is neutral.
func unstressed(a, b string) bool {
	x, i := tone(a)
	y, j := tone(b)
	return x == y && (i == 0 || j == 0)
}

// syllableAt returns a syllable of a reading in which one space separates them, "" where there is none.
func syllableAt(pinyin string, i int) string {
	for ; i > 0; i-- {
		_, pinyin, _ = strings.Cut(pinyin, " ")
	}
	s, _, _ := strings.Cut(pinyin, " ")
	return s
}
