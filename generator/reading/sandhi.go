package reading

import "strings"

// ordinals are what makes 一 the number one, which keeps its tone: 第一, 一月, 一号, 一组 (the first group), 一等奖, 二十一.
const (
	beforeOne = "第初十百千万亿零〇一二三四五六七八九两０１２３４５６７８９0123456789"
	afterOne  = "月号日组班队楼层级等〇零一二三四五六七八九０１２３４５６７８９0123456789"
)

// sandhi gives 一 and 不 the tones they are spoken with: 一 second before a fourth tone (and before 个), fourth before the others, none
// between two equal verbs; 不 second before a fourth tone. At the end of a word or a clause, in numbers and after 第 一 keeps its first tone.
func sandhi(text []rune, tokens []token, out []Syllable) {
	for i, s := range out {
		if s.Rune != '一' && s.Rune != '不' || s.Pinyin != "yī" && s.Pinyin != "bù" || i+1 >= len(out) {
			continue
		}
		next := out[i+1]
		if next.Pinyin == "" {
			continue
		}
		if i > 0 && text[i-1] == text[i+1] && text[i-1] != '一' { // 看一看, 好不好
			out[i].Pinyin = map[rune]string{'一': "yi", '不': "bu"}[s.Rune]
			continue
		}
		_, tone := tone(next.Pinyin)
		switch {
		case s.Rune == '不':
			if tone == 4 {
				out[i].Pinyin = "bú"
			}
		case tokens[s.Word].to == i+1 && tokens[s.Word].to-tokens[s.Word].from > 1: // 统一, 万一
		case i > 0 && strings.ContainsRune(beforeOne, text[i-1]), strings.ContainsRune(afterOne, text[i+1]):
		case tone == 4, tone == 0 && (next.Rune == '个' || next.Rune == '会'):
			out[i].Pinyin = "yí"
		case tone > 0:
			out[i].Pinyin = "yì"
		}
	}
}
