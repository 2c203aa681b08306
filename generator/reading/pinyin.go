package reading

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// marks are the vowels that bear tone marks, with tones one to four.
var marks = []struct {
	plain rune
	toned [4]rune
}{
	{'a', [4]rune{'ā', 'á', 'ǎ', 'à'}}, {'e', [4]rune{'ē', 'é', 'ě', 'è'}}, {'i', [4]rune{'ī', 'í', 'ǐ', 'ì'}},
	{'o', [4]rune{'ō', 'ó', 'ǒ', 'ò'}}, {'u', [4]rune{'ū', 'ú', 'ǔ', 'ù'}}, {'ü', [4]rune{'ǖ', 'ǘ', 'ǚ', 'ǜ'}},
}

// tone splits a syllable into its letters without a mark and its tone, 0 for none.
func tone(syllable string) (letters string, tone int) {
	letters = strings.Map(func(r rune) rune {
		for _, m := range marks {
			if i := slices.Index(m.toned[:], r); i >= 0 {
				tone = i + 1
				return m.plain
			}
		}
		return r
	}, syllable)
	return letters, tone
}

// normal returns a syllable as Syllable has it, from what people write: zhā, Zhā, zha1, lv4, lü4, lu:4. It returns "" for what is no
// syllable of Mandarin.
func (t *table) normal(written string) string {
	s := strings.ToLower(strings.TrimSpace(written))
	s = strings.NewReplacer("u:", "ü", "v", "ü").Replace(s)
	letters, at := tone(s)
	if n := len(letters); n > 0 && letters[n-1] >= '0' && letters[n-1] <= '5' {
		if at != 0 {
			return ""
		}
		letters, at = letters[:n-1], int(letters[n-1]-'0')%5
	}
	marked := mark(letters, at)
	if slices.Contains(t.syllables, marked) || at == 0 && t.hasLetters(letters) {
		return marked
	}
	return ""
}

// hasLetters tells whether a syllable with these letters exists in some tone; any syllable may be neutral.
func (t *table) hasLetters(letters string) bool {
	return slices.ContainsFunc([]int{1, 2, 3, 4}, func(n int) bool { return slices.Contains(t.syllables, mark(letters, n)) })
}

// mark sets the tone mark: on a or e, on the o of ou, else on the last vowel.
func mark(letters string, tone int) string {
	if tone < 1 || tone > 4 {
		return letters
	}
	at := strings.IndexAny(letters, "ae")
	if at < 0 {
		at = strings.Index(letters, "ou")
	}
	if at < 0 {
		at = strings.LastIndexAny(letters, "iouü")
	}
	if at < 0 {
		return letters
	}
	vowel, size := utf8.DecodeRuneInString(letters[at:])
	for _, m := range marks {
		if m.plain == vowel {
			return letters[:at] + string(m.toned[tone-1]) + letters[at+size:]
		}
	}
	return letters
}
