package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// listedSessions is how many sessions, nearest to today first, a page lists one by one.
const listedSessions = 40

// Plan is the page of a study plan: how each kind of learner studies, what must be read and how far that has come, the
// sessions ahead and those held. Who came is never said.
func Plan(b *record.Board, p *record.Plan, today calendar.Date) *doc.Document {
	v := newPlanView(b, p, today)
	var blocks []doc.Block
	if p.Intro != "" {
		blocks = append(blocks, doc.P(p.Intro))
	}
	blocks = append(blocks, v.coming(listedSessions)...) // what one can still go to comes first
	blocks = append(blocks, v.arrangements()...)
	blocks = append(blocks, v.mustRead()...)
	blocks = append(blocks, v.progress()...)
	blocks = append(blocks, v.held()...)
	blocks = append(blocks, v.cancelled()...)
	if t := studyWays([]*record.Plan{p}, today); t != nil {
		blocks = append(blocks, heading("ways", "送学情况"), doc.P("到不了场的党员，用下面的办法学习。只公布次数，不公布姓名。"), t)
	}
	return &doc.Document{Title: p.Title, Source: p.File, Blocks: append(blocks, studyCode(p))}
}

// PlanSheet is the plan for the wall of a hub: how to study, what to read, and every session still ahead.
func PlanSheet(b *record.Board, p *record.Plan, today calendar.Date) *doc.Document {
	v := newPlanView(b, p, today)
	var blocks []doc.Block
	if p.Intro != "" {
		blocks = append(blocks, doc.P(p.Intro))
	}
	blocks = append(blocks, v.arrangements()...)
	if list := mustReads(v.board, v.plan); len(list) > 0 {
		var titles []string
		for _, m := range list {
			titles = append(titles, "《"+m.Title+"》")
		}
		blocks = append(blocks, heading("must-read", "规定必读篇目"), numberedList(titles...))
	}
	blocks = append(blocks, v.coming(len(p.Sessions))...)
	if n := v.totals.Held; n > 0 {
		blocks = append(blocks, heading("progress", "已经办过的学习"), doc.P(fmt.Sprintf("截至%s，已集中学习%d场，到场%d人次。每场的内容和效果见网页。", today.Chinese(), n, v.totals.Attendance)))
	}
	return &doc.Document{Title: p.Title, Source: p.File, Blocks: official(append(blocks, studyCode(p)))}
}

func studyCode(r record.Record) *doc.QRCode {
	return &doc.QRCode{Target: Reference(r), Caption: "扫码查看网页"}
}

// planView is a plan on a day with what is counted for its page.
type planView struct {
	board   *record.Board
	plan    *record.Plan
	today   calendar.Date
	reach   *tally.Reach
	members []*record.Member // whom the plan is for
	listed  []*record.Session
	totals  tally.Sessions
}

func newPlanView(b *record.Board, p *record.Plan, today calendar.Date) *planView {
	v := &planView{board: b, plan: p, today: today, reach: tally.StudyReach(b, p.Year, today), members: b.Members}
	if p.Village.To != nil {
		v.members = p.Village.To.Members
	}
	for i := range p.Sessions {
		s := &p.Sessions[i]
		v.totals.Add(s, today)
		if s.Hub.To == nil || s.Hub.To.IsPublic() {
			v.listed = append(v.listed, s)
		}
	}
	slices.SortStableFunc(v.listed, func(x, y *record.Session) int { return x.Date.Compare(y.Date) })
	return v
}

// townPlan returns the published plan of the whole town for a year, nil when there is none.
func townPlan(b *record.Board, year int) *record.Plan {
	for _, p := range b.Plans {
		if p.Year == year && p.Village.ID == "" && p.IsPublic() {
			return p
		}
	}
	return nil
}

// arrangements are the core table; a village without one of its own follows the town's.
func (v *planView) arrangements() []doc.Block {
	if tables := coreTables(v.plan); len(tables) > 0 {
		return append([]doc.Block{heading("arrangements", "分类学习安排")}, tables...)
	}
	town := townPlan(v.board, v.plan.Year)
	if town == nil || town == v.plan || len(town.Arrangements) == 0 {
		return nil
	}
	return []doc.Block{heading("arrangements", "分类学习安排"), &doc.Paragraph{Content: []doc.Inline{
		doc.Text("哪一类党员什么时间学、学什么、怎么学，按"),
		&doc.Link{Target: Reference(town) + "#arrangements", Content: doc.Plain("《" + town.Title + "》")},
		doc.Text("办理。"),
	}}}
}

// coreTables are the rows T-1 to T-5 and K-1 to K-6 of a plan, those that it has, under a heading each.
func coreTables(p *record.Plan) (tables []doc.Block) {
	for _, part := range []struct{ letter, title, head string }{
		{"T", "按党员的情况", "党员"}, {"K", "按中心户的类别", "中心户"},
	} {
		t := &doc.Table{Columns: slices.Repeat([]doc.Align{doc.AlignLeft}, 5), Weights: []int{4, 4, 5, 4, 6}, Head: cells(part.head, "时间", "内容", "方式", "帮助和检查")}
		rows := slices.Clone(p.Arrangements)
		slices.SortStableFunc(rows, func(x, y record.Arrangement) int { return strings.Compare(x.For, y.For) })
		for _, a := range rows {
			if strings.HasPrefix(a.For, part.letter) {
				t.Rows = append(t.Rows, cells(record.Learners[a.For], orDash(a.Time), orDash(a.Content), orDash(strings.Join(a.Forms, "、")), orDash(a.Help)))
			}
		}
		if len(t.Rows) > 0 {
			tables = append(tables, &doc.Heading{Level: 2, Content: doc.Plain(part.title)}, t)
		}
	}
	return tables
}

// mustReads are the published must-read items of a plan; a village without a list of its own has the town's.
func mustReads(b *record.Board, p *record.Plan) (list []*record.Material) {
	refs := p.MustRead
	if town := townPlan(b, p.Year); len(refs) == 0 && town != nil {
		refs = town.MustRead
	}
	for _, x := range refs {
		if x.To != nil && x.To.IsPublic() {
			list = append(list, x.To)
		}
	}
	return list
}

func (v *planView) mustRead() []doc.Block {
	t := readingTable(mustReads(v.board, v.plan), v.members, v.reach)
	if t == nil {
		return nil
	}
	return []doc.Block{heading("must-read", "规定必读篇目"),
		doc.P(fmt.Sprintf("读完的人数按学习签到和送学记录统计，截至%s。", v.today.Chinese())), t}
}

// readingTable says of each item how many of the members have read it; nil when there is no item.
func readingTable(list []*record.Material, members []*record.Member, reach *tally.Reach) *doc.Table {
	if len(list) == 0 {
		return nil
	}
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight}, Head: cells("篇目", "应读（名）", "读完（名）", "完成率")}
	for _, m := range list {
		n := reach.Readers(m, members)
		row := cells("", strconv.Itoa(len(members)), strconv.Itoa(n), rateOf(n, len(members)))
		row[0].Content = []doc.Inline{&doc.Link{Target: Reference(m), Content: doc.Plain(m.Title)}}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// studyWays counts deliveries by their way; nil when there was none.
func studyWays(plans []*record.Plan, today calendar.Date) *doc.Table {
	counts := tally.StudyWays(plans, today)
	if len(counts) == 0 {
		return nil
	}
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight}, Head: cells("办法", "次数", "党员（名）", "已学完（次）")}
	for _, c := range counts {
		t.Rows = append(t.Rows, cells(c.Way, strconv.Itoa(c.Times), strconv.Itoa(c.Members), strconv.Itoa(c.Finished)))
	}
	return t
}
