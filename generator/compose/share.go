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

// Brief is a publicity or a notice in few words.
type Brief struct {
	Title, Issuer string
	Facts         []string // sentences
	Contact       *record.Contact
}

// InBrief is a selection that is announced or in publicity, or a notice, in few words. Without names, what an author wrote is left out
// where a member is named in it; the title is then that of the kind.
func InBrief(b *record.Board, r record.Record, today calendar.Date, names bool) (x Brief) {
	own := func(text string) bool { return text != "" && (names || !namesMember(b, text)) }
	switch r := r.(type) {
	case *record.Selection:
		x = Brief{Title: r.Village.To.Name + r.Post + "拟聘人选公示", Issuer: r.Issuer, Contact: b.Config.Contact(r.Contact)}
		switch {
		case !r.StageOn(today).Shown():
			x.Facts = []string{fmt.Sprintf("%s正在选聘%s。", r.Village.To.Name, r.Post),
				"名单从" + r.Publicity.Start.ChineseMonthDay() + "起公布。公示期内，大家都可以提意见。"}
		case own(strings.Join(r.Three, "")):
			x.Facts = r.Three
		default:
			list := "名单见村务公开栏和网页"
			if names {
				list = "名单在下面，详细情况见村务公开栏和网页"
			}
			x.Facts = []string{
				fmt.Sprintf("%s打算请%d名同志当%s，%s，先请大家看一看。", r.Village.To.Name, len(r.Candidates), r.Post, candidateGroups(r)),
				list + "。有意见，公示期内都可以提。"}
		}
	case *record.Notice:
		x = Brief{Title: r.Title, Issuer: r.Issuer, Contact: b.Config.Contact(r.Contact)}
		if !own(r.Title) {
			x.Title = r.Issuer + r.Type
		}
		switch {
		case own(strings.Join(r.Three, "")):
			x.Facts = r.Three
			return x
		case own(r.Summary):
			x.Facts = []string{r.Summary}
		default:
			x.Facts = []string{"内容见公示栏和网页。"}
		}
		if r.Publicity != nil {
			x.Facts = append(x.Facts, "有意见，公示期内都可以提。")
		}
	}
	return x
}

// Share is a publicity in few words for chat groups: what is on show, until when, whom to ask, and the code of its page. What is sent to a
// chat stays in it for good, while names are on show for some days only, so there are none, unless the board has them shown
// (site.share_names): how many candidates, of which groups, and where the list is. r has an OpenPublicity on the day.
func Share(b *record.Board, r record.Record, today calendar.Date) *doc.Document {
	names := b.Config.Site.ShareNames == "names"
	p, x := record.OpenPublicity(r, today), InBrief(b, r, today, names)
	list := &doc.List{Ordered: true, Start: 1, Tight: true}
	for _, text := range x.Facts {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.P(text)}})
	}
	if x.Contact != nil {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{shareContact(x.Contact)}})
	}
	d := &doc.Document{Title: x.Title, Source: r.Base().File, Blocks: append(sharePanel(p, today), list)}
	if s, ok := r.(*record.Selection); ok && names && s.StageOn(today).Shown() {
		d.Blocks = append(d.Blocks, shareLine(4, "拟聘人选"), shareNames(s))
	}
	d.Blocks = append(d.Blocks, &doc.QRCode{Target: Reference(r), Caption: "长按识别，看公示全文"},
		shareLine(4, x.Issuer), shareLine(4, p.Start.Chinese()), shareLine(4, "公示期过后，请不要再转发"))
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

// shareContact is whom to ask, and by which telephone.
func shareContact(c *record.Contact) *doc.Paragraph {
	if c.Phone == "" {
		return doc.P("有事要问，找" + c.Unit + "。")
	}
	return &doc.Paragraph{Content: []doc.Inline{doc.Text("有事要问，给" + c.Unit + "打电话："), doc.LineBreak{}, &doc.Strong{Content: doc.Plain(c.Phone)}}}
}

// shareNames is the list of the candidates, with nothing but the names.
func shareNames(s *record.Selection) doc.Block {
	inRow := 3
	if n := len(s.Candidates); n == 1 || n == 2 || n == 4 {
		inRow = min(n, 2)
	}
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
