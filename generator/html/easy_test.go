package html

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

var readings = regexp.MustCompile(`<rp>.*?</rp>|<rt[^>]*>.*?</rt>`)

// heard is the text of a page as a screen reader says it.
func heard(page string) string {
	return html.UnescapeString(anyTag.ReplaceAllString(readings.ReplaceAllString(page, ""), ""))
}

// TestEasyText: every easy page holds every sentence of its text, without its script, and the page with pinyin says the same.
func TestEasyText(t *testing.T) {
	pages := build(t, nil)
	r := renderer(t, records(t, 12), nil)
	b, today, seen := r.site.Board, r.site.Today, 0
	for _, x := range b.All() {
		path, pinyin := r.site.Easy(x), r.site.EasyPinyin(x)
		if path == "" {
			continue
		}
		seen++
		plain, annotated := heard(pages[path]), heard(pages[pinyin])
		for _, line := range strings.FieldsFunc(doc.PlainText(compose.Easy(b, x, today).Blocks), func(c rune) bool { return c == '\n' || c == '\t' }) {
			if !strings.Contains(plain, line) || !strings.Contains(annotated, line) {
				t.Errorf("%s or the one with pinyin lacks %s", path, line)
			}
		}
		for _, q := range compose.Three(b, x, today) {
			if !strings.Contains(plain, q.Text) || q.Phone != "" && !strings.Contains(pages[path], `<a class="call" href="tel:`+q.Phone) {
				t.Errorf("%s lacks %+v", path, q)
			}
		}
		if strings.Contains(pages[path], "<rt") {
			t.Errorf("%s has pinyin", path)
		}
		own := pages[r.site.Address(x)]
		if !strings.Contains(own, `href="../`+path+`"`) || !strings.Contains(pages[path], `href="../`+r.site.Address(x)+`"`) {
			t.Errorf("%s and its easy page don't lead to each other", r.site.Address(x))
		}
		if !strings.Contains(pages[pinyin], `href="../`+strings.TrimPrefix(path, "easy/")+`"`) {
			t.Errorf("%s does not lead to the page without pinyin", pinyin)
		}
	}
	if seen < 10 {
		t.Errorf("only %d easy pages", seen)
	}
	for path := range pages {
		if strings.Contains(path, "secret") {
			t.Errorf("%s is published", path)
		}
	}
}

// TestCardOnOwnPage: the three sentences stand on the page of a publicity that runs, not on that of a round with a result.
func TestCardOnOwnPage(t *testing.T) {
	r := renderer(t, records(t, 2), nil)
	pages, cards := build(t, nil), 0
	for _, s := range r.site.Board.Selections {
		text, ok := pages[r.site.Address(s)]
		if !ok {
			continue
		}
		shown := s.StageOn(r.site.Today).Shown() && !s.StageOn(r.site.Today).Decided()
		if strings.Contains(text, `class="box three"`) != shown {
			t.Errorf("%s: shown %v", r.site.Address(s), shown)
		}
		if shown {
			cards++
		}
	}
	if cards == 0 {
		t.Error("no publicity runs")
	}
}

// TestPlayers: recordings that are published get a player and, once, the transcript; others none.
func TestPlayers(t *testing.T) {
	r := renderer(t, records(t, 2), nil)
	site := *r.site
	site.File = func(target string) (string, bool) { return "media/" + target, target != "none.mp3" }
	r.site = &site
	m := &record.Material{Audio: "a.mp3", Video: "b.mp4", Transcript: "第一段\n\n第二段"}
	list := r.players("materials/m.html", m)
	if len(list) != 2 || list[0].Src != "../media/a.mp3" || list[0].Video || !list[1].Video || list[0].Transcript != nil || len(list[1].Transcript) != 2 {
		t.Errorf("%+v", list)
	}
	if list := r.players("materials/m.html", &record.Material{Audio: "none.mp3", Transcript: "没有"}); list != nil {
		t.Errorf("%+v", list)
	}
}
