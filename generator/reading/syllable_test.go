package reading

import (
	"strings"
	"testing"
)

func TestSyllables(t *testing.T) {
	for _, tt := range []struct {
		pinyin string
		count  int
		want   string // "" where it does not fit
	}{
		{"Zhā Jīnfèng", 3, "zhā jīn fèng"},
		{"zha1 jin1feng4", 3, "zhā jīn fèng"},
		{"zha1jin1feng4", 3, "zhā jīn fèng"},
		{"Xī'ān", 2, "xī ān"},
		{"xian", 1, "xian"},
		{"xian", 2, ""}, // would need an apostrophe
		{"Lǚ Guì", 2, "lǚ guì"},
		{"lv3 gui4", 2, "lǚ guì"},
		{"jīnán", 2, "jī nán"},
		{"liu2", 1, "liú"},
		{"Yùchí", 2, "yù chí"},
		{"zhā - -", 3, "zhā - -"},
		{"zhā-jīn-fèng", 3, "zhā jīn fèng"},
		{"fāngān", 2, "fān gān"},
		{"Zhā Jīnfèng", 2, ""},
		{"Zhā", 3, ""},
		{"Zhāx", 1, ""},
		{"zhāá", 1, ""},
		{"查", 1, ""},
		{"", 1, ""},
		{"zhuāng", 1, "zhuāng"},
		{"er2", 1, "ér"},
		{"ma5", 1, "ma"},
	} {
		if got := strings.Join(Syllables(tt.pinyin, tt.count), " "); got != tt.want {
			t.Errorf("Syllables(%q, %d) = %q, want %q", tt.pinyin, tt.count, got, tt.want)
		}
	}
}

func TestHasTone(t *testing.T) {
	for s, want := range map[string]bool{"zhā": true, "ma": false, "lǜ": true, "": false} {
		if HasTone(s) != want {
			t.Errorf("HasTone(%q) = %t", s, !want)
		}
	}
}

func FuzzSyllables(f *testing.F) {
	f.Add("Zhā Jīnfèng", 3)
	f.Add("xi'an-- -", 4)
	f.Fuzz(func(t *testing.T, pinyin string, count int) {
		count = min(count, 12)
		if got := Syllables(pinyin, count); got != nil && len(got) != count {
			t.Fatalf("Syllables(%q, %d) gives %d", pinyin, count, len(got))
		}
	})
}
