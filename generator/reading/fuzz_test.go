package reading

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzRead reads any bytes: a Syllable for each rune and the same rune, words in order without gaps, readings for Han only, doubt exactly where
// nothing is known, and twice the same. Overrides keep all but their braces.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "村民查{zhā}金凤，户长单玉兰。", "长{zhang3}大{", "一个不是，第一组看一看", "\xff\xfe汉\xc3字", "尉迟", "ABC１２３\u0301é", "𠮷𪚥〇々⺀", "王{", "李{}四{wang}", "\x00地\u2028得\n的",
		"两百三十万零五千个人，20%的人来过了！", "任任任任任任任任任", "不不不一一一",
	} {
		f.Add(seed, "查金凤", "zhā - -", true)
		f.Add(seed, "一个", "yī ge", false)
		f.Add(seed, "长", "-", false)
		f.Add(seed, seed, "", true)
	}
	f.Fuzz(func(t *testing.T, text, word, pinyin string, name bool) {
		plain, words := Strip(text)
		for _, w := range words {
			if !strings.Contains(plain, w.Text) || len(strings.Fields(w.Pinyin)) != utf8.RuneCountInString(w.Text) {
				t.Errorf("Strip(%q) pins %q, which is not in %q, or not with a syllable a rune (%q)", text, w.Text, plain, w.Pinyin)
			}
		}
		if len(words) == 0 && plain != text {
			t.Errorf("Strip(%q) = %q without a word", text, plain)
		}
		for _, r := range []*Reader{Builtin(), Builtin().With(append(words, Word{word, pinyin, name}))} {
			for _, o := range []Options{{}, {Sandhi: true}} {
				check(t, r, plain, o)
			}
		}
		check(t, Builtin(), text, Options{})
	})
}

// check reads text and holds what is true of every reading.
func check(t *testing.T, r *Reader, text string, o Options) {
	t.Helper()
	runes := []rune(text)
	got := r.Read(text, o)
	if len(got) != len(runes) {
		t.Fatalf("%q has %d runes and %d syllables", text, len(runes), len(got))
	}
	word := 0
	for i, s := range got {
		if s.Rune != runes[i] {
			t.Errorf("%q: rune %d is %q, its syllable says %q", text, i, runes[i], s.Rune)
		}
		if s.Word != word && s.Word != word+1 || i == 0 && s.Word != 0 {
			t.Errorf("%q: rune %d is in word %d after word %d", text, i, s.Word, word)
		}
		word = s.Word
		if isHan := unicode.Is(unicode.Han, s.Rune); !isHan && s.Pinyin != "" || (s.Doubt == Unknown) != (classOf(s.Rune) == han && s.Pinyin == "") {
			t.Errorf("%q: %q reads %q with doubt %d", text, s.Rune, s.Pinyin, s.Doubt)
		}
		if s.Pinyin != strings.ToLower(s.Pinyin) || strings.ContainsAny(s.Pinyin, " '") {
			t.Errorf("%q: %q reads %q", text, s.Rune, s.Pinyin)
		}
	}
	for i, s := range r.Read(text, o) {
		if s != got[i] {
			t.Errorf("%q: the second reading of rune %d is %v, not %v", text, i, s, got[i])
		}
	}
	spaced := r.Spaced(text, o)
	if utf8.ValidString(text) && !utf8.ValidString(spaced) {
		t.Errorf("Spaced(%q) = %q, which is no UTF-8", text, spaced)
	}
	if lost := missing(got, spaced); lost != "" {
		t.Errorf("Spaced(%q) = %q lacks %q", text, spaced, lost)
	}
}

// missing returns a reading, digit or letter that is not in spaced, in its order; case, blanks and marks aside.
func missing(syllables []Syllable, spaced string) string {
	rest := strings.ToLower(spaced)
	for _, s := range syllables {
		want := s.Pinyin
		if want == "" {
			if c := classOf(s.Rune); c == other {
				continue
			}
			want = strings.ToLower(string(s.Rune))
		}
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			return want
		}
		rest = after
	}
	return ""
}
