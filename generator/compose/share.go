package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Open says whether a publicity is announced or under way on a day: not decided, not called off, its last day not over. ok is false for
// a record that has none.
func Open(r record.Record, today calendar.Date) (p *record.Publicity, ok bool) {
	switch r := r.(type) {
	case *record.Selection:
		p = r.Publicity
		ok = slices.Contains([]record.Stage{record.Scheduled, record.InPublicity, record.Checking}, r.StageOn(today))
	case *record.Notice:
		p = r.Publicity
		ok = p != nil
	}
	return p, ok && !p.Period.IsZero() && !today.After(p.Period.End)
}

// Share is a publicity in few words for chat groups: what is on show, until when, whom to ask, and the code of its page. What is sent to a
// chat stays in it for good, while names are on show for some days only, so there are none, unless the board has them shown
// (site.share_names): how many candidates, of which groups, and where the list is. r is a selection or a notice with a
// publicity that is Open on the day.
func Share(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	p, _ := Open(r, today)
	d := &doc.Document{Source: r.Base().File}
	var issuer, office string
	var facts []string
	switch r := r.(type) {
	case *record.Selection:
		d.Title = r.Village.To.Name + r.Post + "拟聘人选公示"
		issuer, office = r.Issuer, r.Contact
		facts = shareSelection(b, r, today)
	case *record.Notice:
		d.Title, issuer, office = r.Title, r.Issuer, r.Contact
		if b.Config.Site.ShareNames != "names" && namesMember(b, r.Title) {
			d.Title = issuer + r.Type
		}
		facts = shareNotice(b, r)
	}
	d.Blocks = sharePanel(p, today)
	list := &doc.List{Ordered: true, Start: 1, Tight: true}
	for _, text := range facts {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.P(text)}})
	}
	if c := b.Config.Contact(office); c != nil {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{shareContact(c)}})
	}
	d.Blocks = append(d.Blocks, list)
	if s, ok := r.(*record.Selection); ok && b.Config.Site.ShareNames == "names" && s.StageOn(today).Shown() {
		d.Blocks = append(d.Blocks, shareNames(s))
	}
	d.Blocks = append(d.Blocks, &doc.QRCode{Target: Reference(r), Caption: "长按识别，看公示全文"},
		shareLine(4, issuer), shareLine(4, p.Start.Chinese()), shareLine(4, "公示期过后，请不要再转发"))
	return d
}

// sharePanel says the last day, large, and the whole period below it.
func sharePanel(p *record.Publicity, today calendar.Date) []doc.Block {
	head := "公示到"
	if p.Start.After(today) {
		head = p.Start.ChineseMonthDay() + "开始公示，到"
	}
	return []doc.Block{
		shareLine(2, head), shareLine(1, p.Period.End.ChineseMonthDay()), shareLine(2, p.Period.End.ChineseWeekday()+"为止"),
		shareLine(3, period(p)),
	}
}

func shareLine(level int, text string) doc.Block {
	return &doc.Heading{Level: level, Content: doc.Plain(text)}
}

// shareSelection is the author's own sentences where they name nobody, else what is planned for whom.
func shareSelection(b *record.Board, s *record.Selection, today calendar.Date) (facts []string) {
	if !s.StageOn(today).Shown() {
		return []string{fmt.Sprintf("%s正在选聘%s。", s.Village.To.Name, s.Post),
			"名单从" + s.Publicity.Start.ChineseMonthDay() + "起公布。公示期内，大家都可以提意见。"}
	}
	names := b.Config.Site.ShareNames == "names"
	if len(s.Three) > 0 && (names || !namesMember(b, strings.Join(s.Three, ""))) {
		return s.Three
	}
	what := fmt.Sprintf("%s打算请%d名同志当%s，%s，先请大家看一看。", s.Village.To.Name, len(s.Candidates), s.Post, candidateGroups(s))
	where := "名单见村务公开栏"
	if names {
		where = "名单在下面，详细情况见村务公开栏"
	}
	return []string{what, where + "，也可以扫码看网页。有意见，公示期内都可以提。"}
}

// candidateGroups says for which groups, or hubs of other villages, heads are to be engaged.
func candidateGroups(s *record.Selection) string {
	var numbers []int
	other := 0
	for i := range s.Candidates {
		switch h := s.Candidates[i].Hub.To; {
		case h == nil || h.Village != s.Village.To:
			other++
		case !slices.Contains(numbers, h.Group):
			numbers = append(numbers, h.Group)
		}
	}
	if len(numbers) == 0 || other > 0 || len(numbers) > 6 {
		return "管" + strconv.Itoa(len(s.Candidates)) + "个中心户"
	}
	slices.Sort(numbers)
	var list []string
	for _, n := range numbers {
		list = append(list, strconv.Itoa(n))
	}
	return "在第" + strings.Join(list, "、") + "组"
}

// shareNotice is what a notice is about: the author's sentences, else its summary; where they name a member, only where it can be read.
func shareNotice(b *record.Board, n *record.Notice) (facts []string) {
	switch hidden := b.Config.Site.ShareNames != "names"; {
	case len(n.Three) > 0 && !(hidden && namesMember(b, strings.Join(n.Three, ""))):
		return n.Three
	case n.Summary != "" && !(hidden && namesMember(b, n.Summary)):
		facts = []string{n.Summary}
	default:
		facts = []string{"公示的内容见公示栏，也可以扫码看网页。"}
	}
	return append(facts, "有意见，公示期内都可以提。")
}

// shareContact is whom to ask, and by which telephone.
func shareContact(c *record.Contact) *doc.Paragraph {
	if c.Phone == "" {
		return doc.P("有事要问，找" + c.Unit + "。")
	}
	return &doc.Paragraph{Content: []doc.Inline{doc.Text("有事要问，给" + c.Unit + "打电话："), doc.LineBreak{}, &doc.Strong{Content: doc.Plain(c.Phone)}}}
}

// shareNames is the list of the candidates, with nothing but the names.
func shareNames(s *record.Selection) doc.Block {
	const inRow = 3
	t := &doc.Table{Columns: centred(inRow)}
	for group := range slices.Chunk(candidates(s), inRow) {
		var row []doc.Cell
		for _, c := range group {
			row = append(row, nameCell(c.Member.To))
		}
		t.Rows = append(t.Rows, append(row, make([]doc.Cell, inRow-len(row))...))
	}
	return t
}

// namesMember says whether a text has the name of a member in it.
func namesMember(b *record.Board, text string) bool {
	return text != "" && slices.ContainsFunc(b.Members, func(m *record.Member) bool { return m.Name != "" && strings.Contains(text, m.Name) })
}
