package html

import (
	"html/template"
	"strings"

	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// easyPage says a record in large type and plain words.
type easyPage struct {
	limit
	Heading   template.HTML
	Full      string // address of the record's own page
	Other     string // of the same page with pinyin, or without
	Pinyin    bool
	Card      template.HTML // three sentences, empty for none
	Body      template.HTML
	Media     []player
	Phones    []string // that a phone can dial
	Downloads []download
}

// easyCard is what a record's own page shows of its easy one: the three sentences while they matter, and the way there.
type easyCard struct {
	Points []point
	Href   string
}

// point is a sentence of the card; Label and Phone may be empty.
type point struct{ Label, Text, Phone string }

// player is a recording. Src is relative to the page.
type player struct {
	Name, Src  string
	Video      bool
	Transcript []string // paragraphs
}

// planEasy adds both easy pages of a record that has them.
func (r *Renderer) planEasy(add func(path, layout, section string, make func(string) content), x record.Record) {
	plain, pinyin := r.site.Easy(x), r.site.EasyPinyin(x)
	if plain == "" {
		return
	}
	add(plain, "easy", "easy", func(path string) content { return r.easy(path, x, pinyin, false) })
	add(pinyin, "easy", "easy", func(path string) content { return r.easy(path, x, plain, true) })
}

func (r *Renderer) easy(path string, x record.Record, other string, pinyin bool) content {
	b, today := r.site.Board, r.site.Today
	d := compose.Easy(b, x, today)
	points := compose.Three(b, x, today)
	p := &easyPage{limit: r.limit(x), Full: r.href(path, x), Other: site.Relative(path, other), Pinyin: pinyin, Media: r.players(path, x), Downloads: r.downloads(path, x)}
	card := &doc.Document{Blocks: []doc.Block{&doc.List{Ordered: true, Start: 1, Tight: true, Items: r.cardItems(points)}}}
	p.Heading = r.heading(d.Title)
	if pinyin {
		p.Heading = r.pinyinHeading(d.Title)
		all := compose.Annotation{Mode: compose.AllRuby, Sandhi: true}
		card, d = compose.Annotate(b, card, all), compose.Annotate(b, d, all)
	}
	for _, q := range points {
		if dial(q.Phone) != "" {
			p.Phones = append(p.Phones, q.Phone)
		}
	}
	if len(points) > 0 {
		p.Card, _ = r.show(path, card, "")
	}
	var summary string
	p.Body, summary = r.show(path, d, x.Label())
	if s, ok := x.(*record.Selection); ok {
		summary = r.briefly(s)
	}
	return content{title: x.Label() + "（" + r.words["easy-words"] + "）", description: summary, data: p, easy: true}
}

// cardItems are the sentences of the card as a list, each after its label, the number to call as a link.
func (r *Renderer) cardItems(points []compose.Point) (items []doc.Item) {
	for _, q := range points {
		var line []doc.Inline
		if label := r.pointLabel(q); label != "" {
			line = append(line, &doc.Strong{Content: doc.Plain(label + "：")})
		}
		line = append(line, doc.Text(q.Text))
		if q.Phone != "" {
			line = append(line, doc.Text(" "))
			if number := dial(q.Phone); number != "" {
				line = append(line, &doc.Link{Target: "tel:" + number, Content: doc.Plain(q.Phone)})
			} else {
				line = append(line, doc.Text(q.Phone))
			}
		}
		items = append(items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Content: line}}})
	}
	return items
}

func (r *Renderer) pointLabel(q compose.Point) string {
	if q.Key == "" {
		return ""
	}
	return r.words["three-"+q.Key]
}

// easyCard is nil for a record without an easy page. The three sentences are shown while a publicity runs or its result is awaited.
func (r *Renderer) easyCard(path string, x record.Record) *easyCard {
	to := r.site.Easy(x)
	if to == "" {
		return nil
	}
	c := &easyCard{Href: site.Relative(path, to)}
	var publicity *record.Publicity
	switch x := x.(type) {
	case *record.Selection:
		if !x.StageOn(r.site.Today).Decided() {
			publicity = x.Publicity
		}
	case *record.Notice:
		if publicity = x.Publicity; publicity != nil && publicity.Period.End.Before(r.site.Today) {
			publicity = nil
		}
	}
	if publicity == nil {
		return c
	}
	for _, q := range compose.Three(r.site.Board, x, r.site.Today) {
		c.Points = append(c.Points, point{r.pointLabel(q), q.Text, q.Phone})
	}
	return c
}

// players are the recordings of a material that are published.
func (r *Renderer) players(path string, x record.Record) (list []player) {
	m, ok := x.(*record.Material)
	if !ok {
		return nil
	}
	add := func(target, word string, video bool) {
		if src, ok := r.site.Resolve(path, target); ok && target != "" && !strings.Contains(src, ":") {
			list = append(list, player{Name: r.words[word], Src: src, Video: video})
		}
	}
	add(m.Audio, "media-audio", false)
	add(m.Video, "media-video", true)
	if len(list) > 0 && m.Transcript != "" {
		list[len(list)-1].Transcript = strings.FieldsFunc(m.Transcript, func(c rune) bool { return c == '\n' })
	}
	return list
}
