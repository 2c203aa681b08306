package reading

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// finalsOf lists the finals that go with each initial; "" is for syllables without one. ü is written u after j, q, x and y.
var finalsOf = []struct{ initial, finals string }{
	{"", "a ai an ang ao e ei en eng er o ou ê"},
	{"b", "a ai an ang ao ei en eng i ian iao ie in ing o u"},
	{"p", "a ai an ang ao ei en eng i ian iao ie in ing o ou u"},
	{"m", "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u"},
	{"f", "a an ang ei en eng o ou u"},
	{"d", "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo"},
	{"t", "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo"},
	{"n", "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ü üe"},
	{"l", "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe"},
	{"g", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
	{"k", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
	{"h", "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo"},
	{"j", "i ia ian iang iao ie in ing iong iu u uan ue un"},
	{"q", "i ia ian iang iao ie in ing iong iu u uan ue un"},
	{"x", "i ia ian iang iao ie in ing iong iu u uan ue un"},
	{"zh", "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo"},
	{"ch", "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo"},
	{"sh", "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo"},
	{"r", "an ang ao e en eng i ong ou u ua uan ui un uo"},
	{"z", "a ai an ang ao e ei en eng i ong ou u uan ui un uo"},
	{"c", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
	{"s", "a ai an ang ao e en eng i ong ou u uan ui un uo"},
	{"y", "a ai an ang ao e i in ing o ong ou u uan ue un"},
	{"w", "a ai an ang ei en eng o u"},
}

// syllableSet holds all syllables, without tones.
var syllableSet = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, row := range finalsOf {
		for _, final := range strings.Fields(row.finals) {
			all[row.initial+final] = true
		}
	}
	return all
})

// longestSyllable is how many letters a syllable has at most: zhuang.
const longestSyllable = 6

// toned are the vowels with their tone marks, by tone.
var toned = map[rune][4]rune{
	'a': {'ā', 'á', 'ǎ', 'à'}, 'e': {'ē', 'é', 'ě', 'è'}, 'i': {'ī', 'í', 'ǐ', 'ì'},
	'o': {'ō', 'ó', 'ǒ', 'ò'}, 'u': {'ū', 'ú', 'ǔ', 'ù'}, 'ü': {'ǖ', 'ǘ', 'ǚ', 'ǜ'},
}

// vowelOf gives the vowel below each tone mark.
var vowelOf = sync.OnceValue(func() map[rune]rune {
	all := map[rune]rune{}
	for vowel, marks := range toned {
		for _, m := range marks {
			all[m] = vowel
		}
	}
	return all
})

// Syllables reads pinyin as people write it, "Zhā Jīnfèng", "xī'ān", or with figures for tones, "zha1 jin1feng4" (v for ü), and
// returns its syllables in lower case with tone marks. count is how many they must be; a dash stands for one that is not told. It
// returns nil where the text does not fall into so many syllables.
func Syllables(pinyin string, count int) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(strings.ToLower(pinyin), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("'’·", r) }) {
		if part == "-" {
			parts = append(parts, part)
			continue
		}
		parts = append(parts, strings.FieldsFunc(part, func(r rune) bool { return r == '-' || r == '‐' })...)
	}
	return fillSyllables(parts, count)
}

// fillSyllables splits the first part in every way until the rest fills count.
func fillSyllables(parts []string, count int) []string {
	if len(parts) == 0 {
		if count == 0 {
			return []string{}
		}
		return nil
	}
	if count < len(parts) {
		return nil
	}
	if parts[0] == "-" {
		if rest := fillSyllables(parts[1:], count-1); rest != nil {
			return append([]string{"-"}, rest...)
		}
		return nil
	}
	return takeSyllable(parts[0], parts[1:], count, true)
}

// takeSyllable takes a syllable off a part. One inside a part does not begin with a vowel: an apostrophe would stand before it.
func takeSyllable(part string, others []string, count int, first bool) []string {
	if part == "" {
		return fillSyllables(others, count)
	}
	if count == 0 {
		return nil
	}
	runes := []rune(part)
	if c := bareVowel(runes[0]); !first && strings.ContainsRune("aeo", c) {
		return nil
	}
	for n := min(len(runes), longestSyllable+1); n > 0; n-- {
		s, ok := parseSyllable(string(runes[:n]))
		if !ok {
			continue
		}
		if rest := takeSyllable(string(runes[n:]), others, count-1, false); rest != nil {
			return append([]string{s}, rest...)
		}
	}
	return nil
}

func bareVowel(r rune) rune {
	if v, ok := vowelOf()[r]; ok {
		return v
	}
	return r
}

// parseSyllable returns a syllable in its standard form: the tone marked on the right vowel, ü for v.
func parseSyllable(s string) (string, bool) {
	tone, marks := 0, 0
	var letters strings.Builder
	for i, r := range s {
		vowel, marked := vowelOf()[r]
		switch {
		case marked:
			marks++
			for t, m := range toned[vowel] {
				if m == r {
					tone = t + 1
				}
			}
			letters.WriteRune(vowel)
		case r >= '1' && r <= '5' && i+utf8.RuneLen(r) == len(s) && marks == 0:
			tone = int(r - '0')
		case r == 'v':
			letters.WriteRune('ü')
		default:
			letters.WriteRune(r)
		}
	}
	bare := letters.String()
	if marks > 1 || !syllableSet()[bare] {
		return "", false
	}
	return withTone(bare, tone), true
}

// withTone sets a tone mark: on a, else on e or o, else on the last vowel. Tones 0 and 5 have none.
func withTone(bare string, tone int) string {
	if tone < 1 || tone > 4 {
		return bare
	}
	at := strings.IndexAny(bare, "a")
	if at < 0 {
		at = strings.IndexAny(bare, "eo")
	}
	if at < 0 {
		at = strings.LastIndexAny(bare, "iuü")
	}
	if at < 0 {
		return bare
	}
	vowel, size := utf8.DecodeRuneInString(bare[at:])
	return bare[:at] + string(toned[vowel][tone-1]) + bare[at+size:]
}

// HasTone says whether a syllable carries a tone mark.
func HasTone(syllable string) bool {
	return strings.ContainsFunc(syllable, func(r rune) bool { _, ok := vowelOf()[r]; return ok })
}
