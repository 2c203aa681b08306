package check

import (
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var designOverlap = &Check{
	Name: "design-overlap", Severity: diag.Error,
	Title:   diag.T("两种建户办法的时间重叠", "two designs overlap"),
	What:    diag.T("board.toml 的 [[design]] 里，一段的结束日期早于开始日期，或者两段在同一天都有效。", "In the [[design]] tables of board.toml one ends before it begins, or two hold on the same day."),
	Why:     diag.T("同一天只能有一种建户办法。126户和203户出自两种办法，不按时间分开就会混在一起（资料行 C-1、C-2）。", "On one day hubs are formed in one way. The 126 and the 203 hubs of the sources come from two designs; without their dates they are mixed up (rows C-1 and C-2)."),
	Example: diag.T("[[design]]\nkind = \"likeness\"\nuntil = 2014-12-31\n[[design]]\nkind = \"group\"\nfrom = 2014-03-18", "[[design]]\nkind = \"likeness\"\nuntil = 2014-12-31\n[[design]]\nkind = \"group\"\nfrom = 2014-03-18"),
	Fix:     diag.T("让前一段的 until 是后一段 from 的前一天。", "Let each until be the day before the next from."),
	Run: func(p *Pass) {
		c := p.Board.Config
		hint := diag.T("前一段的 until 应是后一段 from 的前一天", "until is the day before the next from")
		for i, d := range c.Designs {
			if !d.Until.IsZero() && d.Until.Before(d.From) {
				p.Report(c.Pos(item("design", i, "until")), diag.T("这种办法结束于%s，早于开始的%s", "the design ends on %s, before it begins on %s", day(d.Until), day(d.From)), hint)
				continue
			}
			for k := range i {
				if e := c.Designs[k]; d.From.Compare(lastDay(e)) <= 0 && e.From.Compare(lastDay(d)) <= 0 {
					p.Report(c.Pos(item("design", i, "from")), diag.T("与第%d段的时间重叠", "the time overlaps that of design %d", k+1), hint)
				}
			}
		}
	},
}

// lastDay is the day on which a design ends, far in the future for today's.
func lastDay(d record.Design) calendar.Date {
	if d.Until.IsZero() {
		return calendar.New(9999, time.December, 30)
	}
	return d.Until
}

var designGap = &Check{
	Name: "design-gap", Severity: diag.Warning,
	Title: diag.T("建户办法的时间断开", "a time without a design"),
	What: diag.T("[[design]] 的前一段结束以后，隔了一天以上才有下一段；今天没有一段有效；或者今天有效的一段与 [rules] 的 hub_design 不同。",
		"After a [[design]] ends the next does not begin on the following day; none holds today; or the one that does is not hub_design of [rules]."),
	Why:     diag.T("中间那段时间建的户不知道属于哪一种；检查按 hub_design 办，页面按 [[design]] 写，两处要一致。", "Hubs of the time between belong to no design; checks follow hub_design and pages follow [[design]], so the two must agree."),
	Example: diag.T("[[design]]\nkind = \"likeness\"\nuntil = 2013-12-31\n[[design]]\nkind = \"group\"\nfrom = 2014-03-18", "[[design]]\nkind = \"likeness\"\nuntil = 2013-12-31\n[[design]]\nkind = \"group\"\nfrom = 2014-03-18"),
	Fix:     diag.T("核对 from、until 和 hub_design；现行的一段不写 until。", "Check from, until and hub_design; today's design has no until."),
	Run:     runDesignGap,
}

func runDesignGap(p *Pass) {
	c := p.Board.Config
	if len(c.Designs) == 0 {
		return
	}
	hint := diag.T("请核对 from、until 和 hub_design", "check from, until and hub_design")
	var current *record.Design
	for i := range c.Designs {
		d := &c.Designs[i]
		if d.From.Compare(p.Today) <= 0 && p.Today.Compare(lastDay(*d)) <= 0 {
			current = d
		}
		if i == 0 || d.From.IsZero() {
			continue
		}
		if before := lastDay(c.Designs[i-1]); before.AddDays(1).Before(d.From) {
			p.Report(c.Pos(item("design", i, "from")), diag.T("前一段到%s为止，这一段从%s才开始", "the design before ends on %s, this one begins only on %s", day(before), day(d.From)), hint)
		}
	}
	last := len(c.Designs) - 1
	switch {
	case current == nil:
		p.Report(c.Pos(item("design", last, "kind")), diag.T("今天（%s）没有一种建户办法有效", "no design holds today, %s", day(p.Today)), hint)
	case current.Kind != c.Rules.HubDesign:
		p.Report(c.Pos(item("design", last, "kind")), diag.T("今天有效的是 %s，[rules] 写的是 hub_design = %q", "today's design is %s, but [rules] has hub_design = %q", current.Kind, c.Rules.HubDesign), hint)
	}
}

var hubOutsideDesign = &Check{
	Name: "hub-outside-design", Severity: diag.Warning,
	Title: diag.T("中心户的时间或标准与建户办法不合", "a hub does not fit the design of its time"),
	What: diag.T("现有的户在现行办法开始以前建；以前的户（past_hub）的起止日期不在分类建户的时间里；按组建的户写了分类标准（criteria），或者分类建的户写了三原则（principles）。",
		"A hub of today was founded before today's design began; a past_hub lies outside the time of the design by likeness; a hub by group has criteria, or one by likeness has principles."),
	Why:     diag.T("两种办法的户不能相加、不能比较（资料行 N-3、N-5、C-2）：每一户都要说得清属于哪一种。", "Hubs of two designs are never added up or compared (rows N-3, N-5, C-2): each must belong to one."),
	Example: diag.T("# board.toml：按组建户从 2014-03-18 开始\n[[hub]]\nid = \"guozhai-03\"\nfounded = 2012-05-04", "# board.toml: hubs by group since 2014-03-18\n[[hub]]\nid = \"guozhai-03\"\nfounded = 2012-05-04"),
	Fix:     diag.T("核对日期；以前的户写在 village.toml 的 [[past_hub]] 里。", "Check the dates; hubs of an earlier design are [[past_hub]] in village.toml."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			p.hubInDesign(h)
		}
		for _, v := range p.Board.Villages {
			for i := range v.PastHubs {
				p.pastHubInDesign(v, i)
			}
		}
	},
}

func (p *Pass) hubInDesign(h *record.Hub) {
	switch {
	case p.byGroup() && len(h.Criteria) > 0:
		p.Report(h.Pos("criteria"), diag.T("按村民小组建的户不写分类标准（criteria）", "a hub by group has no criteria"), diag.T("改写三原则 principles，或删去", "write principles instead, or delete it"))
	case !p.byGroup() && len(h.Principles) > 0:
		p.Report(h.Pos("principles"), diag.T("分类建的户不写三原则（principles）", "a hub by likeness has no principles"), diag.T("改写分类标准 criteria，或删去", "write criteria instead, or delete it"))
	}
	for _, d := range p.Board.Config.Designs {
		if d.Until.IsZero() && !h.Founded.IsZero() && h.Founded.Before(d.From) {
			p.Report(h.Pos("founded"), diag.T("建户日期%s早于现行办法开始的%s", "founded on %s, before today's design began on %s", day(h.Founded), day(d.From)),
				diag.T("请核对日期；以前的户写在 village.toml 的 [[past_hub]] 里", "check the date; hubs of an earlier design are [[past_hub]] in village.toml"))
		}
	}
}

func (p *Pass) pastHubInDesign(v *record.Village, i int) {
	designs, past := p.Board.Config.Designs, &v.PastHubs[i]
	if len(designs) == 0 {
		return
	}
	hint := diag.T("请核对日期，或 board.toml 的 [[design]]", "check the dates, or [[design]] in board.toml")
	for _, d := range designs {
		if d.Kind != "likeness" || past.Founded.Before(d.From) || past.Founded.After(lastDay(d)) {
			continue
		}
		if end := lastDay(d); past.Closed.After(end) {
			p.Report(v.Pos(item("past_hub", i, "closed")), diag.T("“%s”到%s才撤，分类建户%s已经结束", "%s was closed on %s, but its design ended on %s", past.Name, day(past.Closed), day(end)), hint)
		}
		return
	}
	p.Report(v.Pos(item("past_hub", i, "founded")), diag.T("“%s”%s建户，当时没有分类建户这种办法", "%s was founded on %s, when no design by likeness held", past.Name, day(past.Founded)), hint)
}
