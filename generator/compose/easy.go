package compose

import (
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Point is a sentence of the card 三句话看懂. Key is "what", "until" or "whom"; it is empty where the author wrote the sentences.
type Point struct {
	Key, Text string
	Phone     string // to be called, "" for none
}

// Three are the three sentences that say what a record is about, until when, and whom to call: the author's where there are any, else
// computed for what has a period. Other records have none.
func Three(b *record.Board, r record.Record, today calendar.Date) (list []Point) {
	if b.Keeping(r, today).Down() {
		return nil
	}
	var own []string
	switch r := r.(type) {
	case *record.Selection:
		if !r.StageOn(today).Shown() {
			return nil
		}
		if own = r.Three; len(own) == 0 {
			return selectionPoints(b, r, today)
		}
	case *record.Notice:
		if own = r.Three; len(own) == 0 {
			return noticePoints(b, r)
		}
	case *record.Commendation:
		own = r.Three
	case *record.Material:
		own = r.Three
	}
	for _, text := range own {
		list = append(list, Point{Text: text})
	}
	return list
}

func selectionPoints(b *record.Board, s *record.Selection, today calendar.Date) []Point {
	village := s.Village.To.Name
	office := b.Config.Contact(s.Contact)
	switch stage := s.StageOn(today); {
	case stage.Decided():
		text := village + "请" + people(s.Appointed()) + "当" + s.Post + "，已经定了。"
		list := []Point{{Key: "what", Text: text}}
		if end := s.Appointment.TermEnd; !end.IsZero() {
			list = append(list, Point{Key: "until", Text: "任期到" + end.Chinese() + "。"})
		}
		return append(list, whom(office, "有事要问，")...)
	case stage.Shown() && s.Publicity != nil && !s.Publicity.Period.IsZero():
		what, until, when := "，先请大家看一看。", lastDay(s.Publicity.Period.End, "到", "为止，都可以提意见。"), "有意见，"
		if today.After(s.Publicity.Period.End) {
			what, until, when = "，大家看过了，还没有定。", "公示到"+s.Publicity.Period.End.Chinese()+"已经结束，结果另外公布。", "有事要问，"
		}
		return append([]Point{
			{Key: "what", Text: village + "打算请" + people(candidates(s)) + "当" + s.Post + what},
			{Key: "until", Text: until},
		}, whom(office, when)...)
	}
	return nil
}

func noticePoints(b *record.Board, n *record.Notice) []Point {
	end, ending := n.Until, "为止。"
	if n.Publicity != nil {
		end, ending = n.Publicity.Period.End, "为止，都可以提意见。"
	}
	if end.IsZero() {
		return nil
	}
	what := n.Summary
	if what == "" {
		what = n.Title + "。"
	}
	return append([]Point{{Key: "what", Text: what}, {Key: "until", Text: lastDay(end, "到", ending)}},
		whom(b.Config.Contact(n.Contact), "有不明白的，")...)
}

// lastDay says a day with its day of the week.
func lastDay(d calendar.Date, before, after string) string {
	return before + d.Chinese() + "（" + d.ChineseWeekday() + "）" + after
}

func whom(c *record.Contact, when string) []Point {
	switch {
	case c == nil:
		return nil
	case c.Phone == "":
		return []Point{{Key: "whom", Text: when + "找" + c.Unit + "。"}}
	}
	return []Point{{Key: "whom", Text: when + "给" + c.Unit + "打电话。", Phone: c.Phone}}
}

// Easy is a record in plain words (简明版), a sentence to a paragraph: the author's text where there is one, else its own. It is nil for
// records that have no easy page or are taken down, and for a selection before the first day of its publicity and after it was given up.
func Easy(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	if b.Keeping(r, today).Down() {
		return nil
	}
	if s, ok := r.(*record.Selection); ok && !s.StageOn(today).Shown() {
		return nil
	}
	d := &doc.Document{Title: r.Label(), Source: r.Base().File}
	if x, ok := r.(record.Easier); ok {
		if _, body := x.EasyText(); len(*body) > 0 {
			d.Blocks = bySentence(levelled(*body))
			return d
		}
	}
	switch r := r.(type) {
	case *record.Selection:
		d.Blocks = easySelection(b, r, today)
	case *record.Notice:
		d.Blocks = levelled(r.Body)
	case *record.Material:
		d.Blocks = levelled(r.Body)
	case *record.Commendation:
		d.Blocks = append(levelled(r.Body), heading("awards", r.Honour+"名单"), awardList(r))
	default:
		return nil
	}
	d.Blocks = bySentence(d.Blocks)
	return d
}

// easySelection tells who is to be head, or is one, and how to object.
func easySelection(b *record.Board, s *record.Selection, today calendar.Date) (blocks []doc.Block) {
	list, title, decided := candidates(s), "打算请谁", s.StageOn(today).Decided()
	if decided {
		list, title = s.Appointed(), "请了谁"
	}
	l := &doc.List{}
	for _, c := range list {
		item := []doc.Block{&doc.Paragraph{Content: []doc.Inline{
			&doc.Strong{Content: []doc.Inline{doc.Name(c.Member.To.Name)}}, doc.Text("，" + hubIn(s.Village.To, c.Hub.To) + "。")}}}
		if c.Merits != "" {
			item = append(item, doc.P(c.Merits))
		}
		l.Items = append(l.Items, doc.Item{Blocks: item})
	}
	blocks = append(levelled(s.Body), heading("who", title), l)
	if decided {
		return blocks
	}
	blocks = append(blocks, heading("objections", "怎么提意见"), doc.P("可以打电话，可以写信，也可以上门说。请说真话，写真名。受理单位替你保密。"))
	if c := b.Config.Contact(s.Contact); c != nil {
		f := &doc.Fields{}
		for _, x := range []struct{ label, value string }{{"找谁", c.Unit}, {"什么时候", c.Hours}, {"在哪里", c.Address}} {
			if x.value != "" {
				f.Fields = append(f.Fields, doc.Field{Label: x.label, Value: doc.Plain(x.value)})
			}
		}
		blocks = append(blocks, f)
	}
	return blocks
}

// awardList names the commended one by one, each with what for.
func awardList(c *record.Commendation) *doc.List {
	l := &doc.List{}
	for i := range c.Awards {
		a := &c.Awards[i]
		var who []doc.Inline
		if h := a.Hub.To; h != nil {
			who = []doc.Inline{&doc.Strong{Content: doc.Plain(h.Name)}}
			if name := awardedName(a, c.Date); name != "" {
				who = append(who, doc.Text("，户长"), doc.Name(name))
			}
			who = append(who, doc.Text("。"))
		} else {
			who = []doc.Inline{&doc.Strong{Content: []doc.Inline{doc.Name(a.Person().Name)}}, doc.Text("，" + a.Person().Village.Name + "。")}
		}
		item := []doc.Block{&doc.Paragraph{Content: who}}
		if text := strings.TrimSpace(a.Citation); text != "" {
			item = append(item, doc.P(text))
		}
		l.Items = append(l.Items, doc.Item{Blocks: item})
	}
	return l
}
