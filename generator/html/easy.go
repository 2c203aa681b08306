package html

import (
	"cmp"
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

// planEasy lists both easy pages of a record that has them.
func (r *Renderer) planEasy(x record.Record) []planned {
	plain, pinyin := r.site.Easy(x), r.site.EasyPinyin(x)
	if plain == "" {
		return nil
	}
	page := func(path, other string, pinyin bool) planned {
		return planned{
			path: path, layout: "layouts/easy.html", frame: frameKey{section: "easy", depth: strings.Count(path, "/")},
			make: func(path string) content { return r.easy(path, x, other, pinyin) },
			key:  func(p *planned) string { return r.easyKey(p, x, other, pinyin) },
		}
	}
	return []planned{page(plain, pinyin, false), page(pinyin, plain, true)}
}

// easyParts are what an easy page is made from. Nothing else of the record, and of other records, may be on it: they make its key.
type easyParts struct {
	page        easyPage // without Heading, Card and Body
	card        *doc.Document
	text        *doc.Document
	title       string // of the window
	description string // "" for the one that show takes from the text
}

func (r *Renderer) easyParts(path string, x record.Record, other string, pinyin bool) (e easyParts) {
	b, today := r.site.Board, r.site.Today
	points := compose.Three(b, x, today)
	e.page = easyPage{limit: r.limit(x), Full: r.href(path, x), Other: site.Relative(path, other), Pinyin: pinyin, Media: r.players(path, x), Downloads: r.downloads(path, x)}
	for _, q := range points {
		if dial(q.Phone) != "" {
			e.page.Phones = append(e.page.Phones, q.Phone)
		}
	}
	if len(points) > 0 {
		e.card = &doc.Document{Blocks: []doc.Block{&doc.List{Ordered: true, Start: 1, Tight: true, Items: r.cardItems(points)}}}
	}
	e.text = compose.Easy(b, x, today)
	e.title = x.Label() + "（" + r.words["easy-words"] + "）"
	if s, ok := x.(*record.Selection); ok {
		e.description = r.briefly(s)
	}
	return e
}

func (r *Renderer) easy(path string, x record.Record, other string, pinyin bool) content {
	e := r.easyParts(path, x, other, pinyin)
	b, p, title := r.site.Board, &e.page, e.text.Title
	p.Heading = r.heading(title)
	if pinyin {
		p.Heading = r.pinyinHeading(title)
		all := compose.Annotation{Mode: compose.AllRuby, Sandhi: true}
		e.text = compose.Annotate(b, e.text, all)
		if e.card != nil {
			e.card = compose.Annotate(b, e.card, all)
		}
	}
	p.Card, _ = r.show(path, e.card, "")
	body, summary := r.show(path, e.text, title)
	p.Body = body
	return content{title: e.title, description: cmp.Or(e.description, summary), data: p, easy: true}
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
