package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
	"noticeboard/generator/spoken"
)

// Broadcast is the script (广播稿) of a publicity until its last day, and of a commendation; nil for other records.
func Broadcast(b *record.Board, r record.Record, today calendar.Date) *Script {
	if b.Keeping(r, today).Down() {
		return nil
	}
	speed := max(b.Config.Rules.BroadcastSpeed, 1)
	s := &Script{Title: r.Label(), Speed: speed}
	var names []string
	switch r := r.(type) {
	case *record.Selection:
		if st := r.StageOn(today); r.Publicity == nil || !st.Shown() || st.Decided() || today.After(r.Publicity.Period.End) {
			return nil
		}
		s.Title = PublicityTitle(r)
		for i := range r.Candidates {
			if m := r.Candidates[i].Member.To; !m.Nobody() {
				names = append(names, m.Name)
			}
		}
		if len(names) == 0 {
			return nil
		}
		s.Lines = shortenScript(len(names), speed, func(n int) []passage { return publicityScript(b, r, names, n, today) })
	case *record.Notice:
		if r.Publicity == nil || r.Publicity.Period.End.Before(today) {
			return nil
		}
		s.Lines = shortenScript(1, speed, func(int) []passage { return noticeScript(b, r, today) })
	case *record.Commendation:
		for i := range r.Awards {
			names = append(names, awardedName(&r.Awards[i], r.Date))
		}
		s.Lines = shortenScript(len(names), speed, func(n int) []passage { return commendationScript(r, n, today) })
	default:
		return nil
	}
	text := strings.Join(s.Lines, "")
	s.Seconds = seconds(characters(text), speed)
	reader := b.Reader()
	for _, name := range names {
		if name != "" && strings.Contains(text, name) {
			s.Names = append(s.Names, Spoken{name, reader.Spaced(name, reading.Options{})})
		}
	}
	return s
}

func publicityScript(b *record.Board, s *record.Selection, names []string, named int, today calendar.Date) []passage {
	who := strings.Join(names[:named], "、")
	if n := len(names); n > 1 {
		if named < n {
			who += "等同志"
		}
		who += "，" + spoken.Text(fmt.Sprintf("一共%d个人，%d个人", n, n))
	}
	again := ""
	if named == len(names) {
		again = "再念一遍名字：" + strings.Join(names, "、") + "。"
	}
	list := []passage{
		{text: "乡亲们，下面播送一个公示。"},
		{text: s.Village.To.Name + "打算请下面的人当" + s.Post + "：" + who + "。"},
		{text: again, rank: 2},
	}
	list = append(list, periodScript(s.Publicity, today)...)
	if len(s.Publicity.Places) > 0 {
		list = append(list, passage{text: "名单贴在" + spoken.Text(s.Publicity.Places[0]) + "，请大家去看一看。", rank: 1})
	}
	return append(list, closing(b.Config.Contact(s.Contact), "对名单有意见的，")...)
}

func noticeScript(b *record.Board, n *record.Notice, today calendar.Date) []passage {
	list := []passage{
		{text: "乡亲们，下面播送" + n.Issuer + "的一个公示。"},
		{text: "公示的事情是：" + spoken.Text(unquoted(n.Title)) + "。"},
		{text: spoken.Text(n.Summary), rank: 1},
	}
	list = append(list, periodScript(n.Publicity, today)...)
	return append(list, closing(b.Config.Contact(n.Contact), "有意见的，")...)
}

func commendationScript(c *record.Commendation, named int, today calendar.Date) []passage {
	unit, awards := "人", c.Awards[:named]
	if c.Awards[0].Hub.To != nil {
		unit = "户"
	}
	var who []string
	for i := range awards {
		if a := &awards[i]; a.Hub.To != nil || !a.Person().Nobody() {
			who = append(who, awarded(a, c.Date))
		}
	}
	if len(who) == 0 {
		who = []string{"名单贴在公示栏"}
	}
	text, again, posted := "受表彰的有："+strings.Join(who, "；"), "", ""
	if named == len(c.Awards) {
		posted = "全部名单贴在公示栏，请大家去看一看。"
		again = "再念一遍名单：" + strings.Join(who, "；") + "。"
	}
	if named < len(c.Awards) {
		text += "；等等。全部名单贴在公示栏"
	}
	year := ""
	if c.Year > 0 {
		year = fmt.Sprintf("%d年度", c.Year)
	}
	decided := twice("这个决定是%s作出的", c.Date, today)
	decided.rank = 1
	n := len(c.Awards)
	list := []passage{
		{text: "乡亲们，下面播送一个好消息。"},
		{text: spoken.Text(fmt.Sprintf("%s决定，表彰%s%s，一共%d%s，%d%s。", c.Issuer, year, c.Honour, n, unit, n, unit))},
		{text: text + "。"},
		{text: again, rank: 2},
		decided,
	}
	for i := range awards {
		if why := spoken.Text(strings.TrimSpace(awards[i].Citation)); why != "" {
			list = append(list, passage{text: awarded(&awards[i], c.Date) + "：" + why, rank: 6})
		}
	}
	return append(list,
		passage{text: posted, rank: 5},
		passage{text: "向他们表示祝贺。", rank: 3},
		passage{text: "听到的乡亲，请告诉没有听到的人。", rank: 4},
		passage{text: "播送完了。"})
}

// awarded names a hub by village, group and who kept it on the day, or a person by village.
func awarded(a *record.Award, day calendar.Date) string {
	name := awardedName(a, day)
	switch h := a.Hub.To; {
	case h == nil:
		return a.Person().Village.Name + name
	case name == "":
		return spoken.Text(h.Name)
	default:
		return spoken.Text(strings.TrimSuffix(h.Name, "党员中心户")) + "户长" + name
	}
}

// awardedName is the name to say of a person, or of who kept a hub on the day; "" where the public is not told.
func awardedName(a *record.Award, day calendar.Date) string {
	switch {
	case a.Unnamed, a.Hub.To == nil && a.Person().Nobody():
		return ""
	case a.Hub.To != nil:
		return headName(a.Hub.To, day)
	}
	return a.Person().Name
}

// awardedCell is the cell of who kept a hub on the day, 户长 where the public is not told.
func awardedCell(a *record.Award, day calendar.Date) doc.Cell {
	if a.Unnamed {
		return doc.Cell{Content: doc.Plain("户长")}
	}
	return headCell(a.Hub.To, day)
}

// periodScript says the first and the last day of a publicity, each twice.
func periodScript(p *record.Publicity, today calendar.Date) []passage {
	if p.Period.IsZero() {
		return nil
	}
	first, last := twice("公示从%s开始", p.Period.Start, today), twice("到%s结束", p.Period.End, today)
	first.single, first.leave, last.single = leaveFirstDayAgain, leaveFirstDay, leaveLastDayAgain
	return []passage{first, last}
}

// closing says whom to call, twice, and ends the script.
func closing(c *record.Contact, who string) (list []passage) {
	if c != nil {
		if c.Phone != "" {
			number := spoken.Phone(c.Phone)
			call := who + "请打电话：" + number + "。"
			list = append(list, passage{text: call, twice: call + "再说一遍：" + number + "。", single: leavePhoneAgain})
		}
		list = append(list,
			passage{text: "也可以到" + spoken.Text(c.Unit) + "去说。", rank: 3},
			passage{text: "请说真实姓名，受理单位为你保密。", rank: 4})
	}
	return append(list,
		passage{text: "这件事和大家有关。", rank: 6},
		passage{text: "听到的乡亲，请告诉没有听到的人。", rank: 5},
		passage{text: "播送完了。"})
}

// twice says a sentence with a date and the date once more; without the year where it is that of today.
func twice(sentence string, d, today calendar.Date) passage {
	text := d.Chinese()
	if d.Year() == today.Year() {
		text = d.ChineseMonthDay()
	}
	text = spoken.Text(text)
	once := fmt.Sprintf(sentence, text)
	return passage{text: once + "。", twice: once + "，" + text + "。"}
}

// unquoted is a title as it is said: marks that nobody hears go.
func unquoted(title string) string {
	return strings.NewReplacer("《", "", "》", "", "“", "", "”", "").Replace(title)
}

// BroadcastSheet is the script for the announcer: in large type, with the readings of the names and lines to note when it was
// read out. It is nil where there is no script.
func BroadcastSheet(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	s := Broadcast(b, r, today)
	if s == nil {
		return nil
	}
	blocks := []doc.Block{&doc.Paragraph{Content: []doc.Inline{&doc.Strong{Content: doc.Plain(s.Title)}}}, doc.P(s.length())}
	for _, line := range s.Lines {
		blocks = append(blocks, doc.P(line))
	}
	if len(s.Names) > 0 {
		blocks = append(blocks, heading("names", "姓名读音"), nameTable(s.Names))
	}
	log := &doc.Table{Columns: centred(3), Head: cells("播送日期", "时间", "播送人"), Weights: []int{2, 2, 2}, Form: true}
	for range 2 {
		log.Rows = append(log.Rows, cells("", "", ""))
	}
	blocks = append(blocks, &doc.Rule{}, log)
	return &doc.Document{Title: "广播稿", Source: r.Base().File, Blocks: blocks}
}

// nameTable lists names with their readings, two to a row.
func nameTable(names []Spoken) *doc.Table {
	columns := min(2*len(names), 4)
	t := &doc.Table{Columns: centred(columns), Head: cells([]string{"姓名", "读音", "姓名", "读音"}[:columns]...)}
	for i := 0; i < len(names); i += columns / 2 {
		row := cells(make([]string, columns)...)
		for k, n := range names[i:min(i+columns/2, len(names))] {
			row[2*k].Content, row[2*k+1].Content = []doc.Inline{doc.Name(n.Name)}, doc.Plain(n.Reading)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
