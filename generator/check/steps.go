package check

import (
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var stepsOutOfOrder = &Check{
	Name: "steps-out-of-order", Severity: diag.Error,
	Title: diag.T("选聘步骤颠倒或漏掉", "steps of a selection are out of order or left out"),
	What: diag.T("选聘应按 推荐 → 考察 → 审查 → 公示 → 聘用 → 挂牌 进行：日期倒置，或有后一步而缺前一步，或终止之后还有步骤。聘用与公示的先后由 appointment-too-early 检查。",
		"A selection goes from nomination to inspection, examination, publicity, appointment and posting. A date is earlier than that of the step before, a step is there while an earlier one is missing, or a step follows the withdrawal. Appointment against publicity is for check appointment-too-early."),
	Why: diag.T("“三公开”：公开民主推荐（村党组织考察、镇党委审查），公示选聘结果，公开挂牌上岗。公示的是经过考察和审查的人选，漏掉一步，公告就不实。",
		"The three openings of the hub system: open nomination (then inspection by the village and examination by the town committee), publicity, open posting. Who is shown has been inspected and examined; with a step left out the notice is untrue."),
	Example: diag.T("[nomination]\ndate = 2026-10-08\n[publicity]   # 缺考察和审查\nstart = 2026-11-23", "[nomination]\ndate = 2026-10-08\n[publicity]   # inspection and examination are missing\nstart = 2026-11-23"),
	Fix:     diag.T("补上缺的步骤，或改正日期。", "Add the missing steps, or correct the dates."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			p.stepsOf(s)
		}
	},
}

// step is one step of a selection; date is zero where it has not been taken.
type step struct {
	key  string // of the table
	date string // the key of its date
	name diag.Text
	on   calendar.Date
}

func stepsIn(s *record.Selection) []step {
	simple := func(key, chinese string, from *record.Step) step {
		st := step{key: key, date: key + ".date", name: diag.Text{Chinese: chinese, English: key}}
		if from != nil {
			st.on = from.Date
		}
		return st
	}
	publicity := step{key: "publicity", date: "publicity.start", name: diag.T("公示", "publicity")}
	if s.Publicity != nil {
		publicity.on = s.Publicity.Start
	}
	appointment := step{key: "appointment", date: "appointment.date", name: diag.T("聘用", "appointment")}
	if s.Appointment != nil {
		appointment.on = s.Appointment.Date
	}
	return []step{
		simple("nomination", "推荐", s.Nomination), simple("inspection", "考察", s.Inspection), simple("examination", "审查", s.Examination),
		publicity, appointment, simple("posting", "挂牌", s.Posting),
	}
}

func (p *Pass) stepsOf(s *record.Selection) {
	var last step
	var missing []step
	for _, st := range stepsIn(s) {
		if st.on.IsZero() {
			missing = append(missing, st)
			continue
		}
		if len(missing) > 0 {
			p.skipped(s, st, missing)
			missing = nil
		}
		if st.on.Before(last.on) && st.key != "appointment" {
			p.Report(s.Pos(st.date), diag.T("%s日期%s早于%s日期%s", "the %s is dated %s, before the %s on %s", st.name, day(st.on), last.name, day(last.on)),
				diag.T("请核对两个日期；步骤的先后是：推荐、考察、审查、公示、聘用、挂牌", "check both dates; the order is nomination, inspection, examination, publicity, appointment, posting"))
		}
		if s.Withdrawn != nil && !s.Withdrawn.Date.IsZero() && st.on.After(s.Withdrawn.Date) {
			p.Report(s.Pos(st.date), diag.T("%s（%s）在终止（%s）之后", "the %s on %s follows the withdrawal on %s", st.name, day(st.on), day(s.Withdrawn.Date)),
				diag.T("终止后不再有后面的步骤，请删去，或改正终止日期", "nothing follows a withdrawal: delete the step, or correct the date of the withdrawal"))
		}
		last = st
	}
}

func (p *Pass) skipped(s *record.Selection, after step, missing []step) {
	var chinese, english []string
	for _, st := range missing {
		chinese = append(chinese, st.name.Chinese+"（"+st.key+"）")
		english = append(english, st.key)
	}
	list := diag.Text{Chinese: strings.Join(chinese, "、"), English: strings.Join(english, ", ")}
	p.Report(s.Pos(after.key), diag.T("已有%s，却缺少前面的%s", "there is %s, but %s before it is missing", after.name, list),
		diag.T("请补上缺的步骤，例如 [%s]，写明 date 和 by", "add the missing steps, such as [%s] with date and by", missing[0].key))
}
