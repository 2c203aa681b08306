package reading

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestRules reads the examples of every rule: the reading in braces has to come out. It is sure by a rule that looks at what stands
// right beside.
func TestRules(t *testing.T) {
	for i := range rules {
		r := &rules[i]
		examples := strings.Split(r.examples, "；")
		if len(examples) < 2 {
			t.Errorf("the rule %s %s has no two examples", r.text, r.pinyin)
		}
		for _, example := range examples {
			plain, overrides := strip(example)
			if len(overrides) == 0 {
				t.Errorf("the example %s of the rule %s %s has no reading", example, r.text, r.pinyin)
			}
			text := []rune(plain)
			syllables, tokens := Builtin().read(text, Options{})
			for _, o := range overrides {
				s := syllables[o.Rune]
				if s.Pinyin != o.Pinyin || s.Doubt != Sure && r.direct() && ruleFor(text, tokens, s.Word, nil) == r || !strings.ContainsRune(r.text, s.Rune) {
					t.Errorf("%s: %c read %s (doubt %d), not %s", plain, s.Rune, s.Pinyin, s.Doubt, o.Pinyin)
				}
			}
		}
	}
}

// TestSuspects reads the examples of every suspect: one of the characters in braces is doubted, with the other reading.
func TestSuspects(t *testing.T) {
	for _, s := range suspects {
		before, rest, _ := strings.Cut(s.example, "{")
		word, after, _ := strings.Cut(rest, "}")
		from, doubted := utf8.RuneCountInString(before), false
		got := Builtin().Read(before+word+after, Options{})
		for i := range utf8.RuneCountInString(word) {
			doubted = doubted || got[from+i].Doubt == Polyphone && got[from+i].Other == syllableAt(s.other, i)
		}
		if !doubted || word != s.text {
			t.Errorf("%s: nobody doubts %v", s.example, got[from:])
		}
	}
}
