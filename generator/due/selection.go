package due

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var publicityStarts = &Rule{
	Name: "publicity-starts", Title: diag.T("公示开始", "a publicity starts"),
	Find: func(s *search) {
		s.publicities(func(m *record.Meta, label string, p *record.Publicity) {
			if p.Start.After(s.Today) {
				s.ahead(p.Start, m.Pos("publicity.start"), diag.T("%s：公示开始", "%s: the publicity starts", label),
					diag.T("当天早上把公示贴到村务公开栏和所在村民小组，登记张贴情况（posted）", "post the notice at the village board and in the group that morning, and log it (posted)"))
			}
		})
	},
}

var publicityEnds = &Rule{
	Name: "publicity-ends", Title: diag.T("公示期满", "a publicity ends"),
	Find: func(s *search) {
		s.publicities(func(m *record.Meta, label string, p *record.Publicity) {
			if !p.Start.After(s.Today) {
				s.ahead(p.Period.End, m.Pos("publicity"), diag.T("%s：公示最后一天", "%s: the last day of the publicity", label),
					diag.T("当天下班前取下公示，登记取下日期（removed）", "take the notice down at the end of the day and log it (removed)"))
			}
		})
	},
}

// publicities calls f for every announced period of a public record that is not called off.
func (s *search) publicities(f func(*record.Meta, string, *record.Publicity)) {
	for _, x := range s.Selections {
		if x.Publicity != nil && x.Withdrawn == nil && x.IsPublic() {
			f(&x.Meta, x.Title, x.Publicity)
		}
	}
	for _, x := range s.Notices {
		if x.Publicity != nil && x.IsPublic() {
			f(&x.Meta, x.Title, x.Publicity)
		}
	}
}

var resultOwed = &Rule{
	Name: "result-owed", Title: diag.T("公示结果待公布", "the result of a publicity is owed"),
	Find: func(s *search) {
		for _, x := range s.Selections {
			stage := x.StageOn(s.Today)
			if stage != record.InPublicity && stage != record.AwaitingResult && stage != record.Checking || x.Publicity.Period.IsZero() {
				continue
			}
			s.owed(s.workingDays(x.Publicity.Period.End, s.Config.Rules.ResultDays), x.Pos("publicity"),
				diag.T("%s：公布公示结果", "%s: the result of the publicity", x.Title),
				diag.T("作出决定后在记录里写 [appointment]，结果公告会自动生成", "once it is decided, write [appointment] in the record: the notice follows from it"))
		}
	},
}

var objectionOpen = &Rule{
	Name: "objection-open", Title: diag.T("异议待核实", "an objection is to be checked"),
	Find: func(s *search) {
		for _, x := range s.Selections {
			for i := range x.Objections {
				o := &x.Objections[i]
				if o.Received.After(s.Today) || !o.Closed.IsZero() && !o.Closed.After(s.Today) {
					continue
				}
				s.owed(s.workingDays(o.Received, s.Config.Rules.ObjectionDays), x.Pos(item("objection", i, "received")),
					diag.T("%s：%s收到的反映要核实完", "%s: the objection of %s is to be checked", x.Title, day(o.Received)),
					diag.T("核实后写 closed 和 outcome，并答复反映人", "then write closed and outcome, and answer whoever raised it"))
			}
		}
	},
}
