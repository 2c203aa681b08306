package reading

import (
	"strings"
	"testing"
)

// TestRules reads the examples of every rule: the reading in braces has to come out, and by the rules, without doubt.
func TestRules(t *testing.T) {
	for _, r := range rules {
		examples := strings.Split(r.examples, "；")
		if len(examples) < 2 {
			t.Errorf("the rule %c %s has no two examples", r.char, r.pinyin)
		}
		for _, example := range examples {
			plain, overrides := strip(example)
			if len(overrides) == 0 {
				t.Errorf("the example %s of the rule %c %s has no reading", example, r.char, r.pinyin)
			}
			syllables := Builtin().Read(plain, Options{})
			for _, o := range overrides {
				if s := syllables[o.Rune]; s.Pinyin != o.Pinyin || s.Doubt != Sure || s.Rune != r.char {
					t.Errorf("%s: %c read %s (doubt %d), not %s", plain, s.Rune, s.Pinyin, s.Doubt, o.Pinyin)
				}
			}
		}
	}
}
