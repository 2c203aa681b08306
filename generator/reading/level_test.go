package reading

import (
	"crypto/sha256"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestLevel(t *testing.T) {
	for r, want := range map[rune]int{'的': 1500, '党': 1500, '村': 1500, '麦': 1500, '秸': 3500, '垛': 3500, '圩': 0, '﨑': 0, 'a': 0, '，': 0} {
		if got := Level(r); got != want {
			t.Errorf("Level(%c) = %d, want %d (rank %d)", r, got, want, Rank(r))
		}
	}
}

// TestLevelData holds the lists against their sizes and the checksum of their provenance.
func TestLevelData(t *testing.T) {
	count := map[int]int{}
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if level := Level(r); level != 0 {
			count[level]++
		}
	}
	for i, add := range []int{1500, 500, 500, 1000} {
		if got := count[Levels[i]]; got != add {
			t.Errorf("level %d adds %d characters, want %d", Levels[i], got, add)
		}
	}
	about, err := os.ReadFile("data/LEVELS.md")
	if err != nil {
		t.Fatal(err)
	}
	if sum := fmt.Sprintf("%x", sha256.Sum256([]byte(levelData))); !strings.Contains(string(about), "levels.txt: sha256 "+sum) {
		t.Errorf("data/levels.txt has checksum %s, which its provenance does not name", sum)
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string // length/clauses text
	}{
		{"", nil},
		{"12345。\n---\n", nil},
		{"今天开会。明天学习！", []string{"4/1 今天开会。", "4/1 明天学习！"}},
		{"他说：“不去。”就走了……", []string{"4/2 他说：“不去。”", "3/1 就走了……"}},
		{"标题\n\n正文，有两段；还有一段", []string{"2/1 标题", "9/3 正文，有两段；还有一段"}},
		{"收入12600元，支出9850元。", []string{"6/2 收入12600元，支出9850元。"}},
		{"一格\t二格", []string{"2/1 一格", "2/1 二格"}},
	} {
		var got []string
		for _, s := range Sentences(tt.text) {
			got = append(got, fmt.Sprintf("%d/%d %s", s.Length, s.Clauses, s.Text))
			if !strings.HasPrefix(tt.text[s.Offset:], s.Text) {
				t.Errorf("%q: %q does not stand at byte %d", tt.text, s.Text, s.Offset)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Sentences(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestExamine(t *testing.T) {
	names := NamesOf([]Word{{Text: "桑圩村", Name: true}, {Text: "桑圩", Name: true}, {Text: "秸秆", Name: false}})
	text := "桑圩村不烧秸秆。秸秆还田，分蘖多。"
	r := Examine(text, ExamineOptions{Names: names, Glossary: []Gloss{{Word: "分蘖", Meaning: "从根边长出新的茎。"}}})
	if r.Names != 3 || r.Characters != 11 {
		t.Errorf("%d characters and %d in names, want 11 and 3", r.Characters, r.Names)
	}
	if want := [4]int{5, 5, 3, 1}; r.Outside != want { // 秸秆秸秆蘖: 秆 is in 2500, 蘖 in none
		t.Errorf("outside %v, want %v", r.Outside, want)
	}
	if got := r.Share(3500); got != 1.0/11 {
		t.Errorf("share outside 3500 is %v", got)
	}
	var words []string
	for _, h := range r.Unglossed {
		words = append(words, fmt.Sprint(h.Text, h.Count, "@", h.Offset))
	}
	if want := []string{"秸2@15", "秆2@18"}; !slices.Equal(words, want) {
		t.Errorf("unglossed %v, want %v", words, want)
	}
	if r.Passes() {
		t.Error("passes")
	}
	if len(r.Hardest) == 0 || r.Hardest[0].Text != "蘖" || !strings.Contains(r.Hardest[0].Reason.Chinese, "3500") {
		t.Errorf("hardest: %v", r.Hardest)
	}
	easy := Examine("今天开会。", ExamineOptions{})
	if !easy.Passes() || easy.Level != 1500 || easy.SentenceMax != 25 || len(easy.Hardest) > 0 {
		t.Errorf("an easy text: %+v", easy)
	}
	if empty := Examine("", ExamineOptions{}); empty.Share(1500) != 0 || !empty.Passes() {
		t.Errorf("no text: %+v", empty)
	}
}

func TestHardestIsTen(t *testing.T) {
	text := strings.Repeat("一", 40) + "，" + strings.Repeat("二", 30) + "。" + "秸秆蘖垛圩寨堡榆鹤苇耿舫。"
	r := Examine(text, ExamineOptions{})
	if len(r.Hardest) != 10 {
		t.Fatalf("%d in the list", len(r.Hardest))
	}
	if last := r.Hardest[9]; last.Char != 0 || last.Count != 70 {
		t.Errorf("the long sentence is missing: %+v", last)
	}
	for i := 1; i < 9; i++ {
		if rarity(r.Hardest[i].Rank) > rarity(r.Hardest[i-1].Rank) {
			t.Errorf("%s stands behind %s", r.Hardest[i].Text, r.Hardest[i-1].Text)
		}
	}
}

func TestSplitAt(t *testing.T) {
	for _, tt := range []struct{ sentence, first string }{
		{"村里的事情大家商量着办，钱怎么花都要公开。", "村里的事情大家商量着办，"},
		{"如果明天下大雨刮大风，大家就不要到田里去。", ""},                         // a condition can't stand alone
		{"他说（不去，也不来，也不想说一句话）就走了。", ""},                        // in brackets
		{"好，村里的事情大家商量着办，好。", ""},                              // halves too short
		{"先到村里报名登记，再到镇里体检身体；体检合格的发通知。", "先到村里报名登记，再到镇里体检身体；"}, // a whole statement
		{"收到通知以后，到村委会办公室领表。", ""},
		{"这里没有一个可以断开的地方", ""},
	} {
		at := splitAt(tt.sentence)
		if tt.sentence[:at] != tt.first {
			t.Errorf("%s is split after %q, want %q", tt.sentence, tt.sentence[:at], tt.first)
		}
	}
}

func TestSuggestions(t *testing.T) {
	text := "对困难党员予以帮助，村里的事情大家商量着办，钱怎么花都要向大家公开。给予以外的予以。"
	r := Examine(text, ExamineOptions{SentenceMax: 20, Glossary: []Gloss{{Word: "予以", Easy: "给"}, {Word: "困难", Meaning: "有难处"}}})
	var got []string
	for _, s := range r.Suggestions {
		got = append(got, fmt.Sprint(s.Offset, " ", s.Message.Chinese))
	}
	want := []string{"15 “予以”可以改成“给”（共3处）", "63 可以在“…事情大家商量着办，”后面断成两句"}
	if !slices.Equal(got, want) {
		t.Errorf("suggestions %q, want %q", got, want)
	}
}

// FuzzExamine: sentences are parts of the text, in order; their characters are all of it.
func FuzzExamine(f *testing.F) {
	for _, s := range []string{"今天开会，学习。", "“一”（二）……！？\n三\t四", "\xff，。一", "𠀀。〇", "的！”’"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Examine(text, ExamineOptions{SentenceMax: 3, Names: Names{'一': {"一二"}}, Glossary: []Gloss{{Word: "的", Easy: "地"}}})
		sum, end := 0, 0
		for _, s := range r.Sentences {
			if s.Offset < end || !strings.HasPrefix(text[s.Offset:], s.Text) {
				t.Fatalf("%q: sentence %+v", text, s)
			}
			sum, end = sum+s.Length, s.Offset+len(s.Text)
		}
		if sum != r.Characters+r.Names || sum != Count(text) {
			t.Fatalf("%q: %d characters in sentences, %d+%d in all", text, sum, r.Characters, r.Names)
		}
		for _, s := range r.Suggestions {
			if s.Offset < 0 || s.Offset >= len(text) {
				t.Fatalf("%q: suggestion at %d", text, s.Offset)
			}
		}
	})
}

// With a Reader hard characters come as the words that hold them, and an easier word is suggested only for whole words.
func TestExamineWords(t *testing.T) {
	r := Examine("秸秆还田。调解员来调解。", ExamineOptions{Reader: Builtin(), Glossary: []Gloss{{Word: "调解", Easy: "劝"}}})
	if len(r.Unglossed) != 1 || r.Unglossed[0].Text != "秸秆" {
		t.Errorf("unglossed: %+v", r.Unglossed)
	}
	if len(r.Suggestions) != 1 || r.Suggestions[0].Message.Chinese != "“调解”可以改成“劝”" {
		t.Errorf("suggestions: %+v", r.Suggestions)
	}
}
