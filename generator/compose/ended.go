package compose

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Ended is what remains of a record that is taken down, by a withdrawal or because its time is over: its title, its dates and its
// result, without the people (PIPL arts 19 and 47). The whole of it stays in the village's archive (村委会组织法 art. 34).
func Ended(b *record.Board, r record.Record, k record.Keeping, today calendar.Date) *doc.Document {
	d := &doc.Document{Title: r.Label(), Source: r.Base().File}
	if k.Withdrawal != nil {
		d.Blocks = append(d.Blocks, doc.P(WithdrawalText(k.Withdrawal)))
	} else {
		d.Blocks = append(d.Blocks, doc.P("公示已结束，名单已撤下。公示是为了听取意见；期满并公布结果以后，名单不再公开，原件存入村级档案。"))
	}
	var p pairs
	switch r := r.(type) {
	case *record.Selection:
		p.text("发布单位", r.Issuer)
		selectionResult(&p, r, today)
	case *record.Notice:
		if r.Publicity != nil && !r.Publicity.Period.IsZero() {
			p.text("公示时间", period(r.Publicity))
		}
		if happened(r.ResultDate, today) {
			p.text("公示结果", r.Result)
		}
		if !r.ResultDate.After(today) {
			p.text("结果公布", r.ResultDate.Chinese())
		}
	}
	p.text("撤下日期", k.Since.Chinese())
	d.Blocks = append(d.Blocks, &doc.Fields{Fields: p})
	return d
}

// selectionResult says how many were to be engaged and how many were, by a day.
func selectionResult(p *pairs, s *record.Selection, today calendar.Date) {
	if s.Publicity != nil && !s.Publicity.Period.IsZero() {
		p.text("公示时间", period(s.Publicity))
	}
	switch stage := s.StageOn(today); {
	case stage.Decided():
		text := fmt.Sprintf("拟聘%d名，聘用%d名。", len(s.Candidates), len(s.Appointed()))
		if s.Publicity != nil {
			text += objections(s)
		}
		p.text("公示结果", text)
		p.text("结果公布", s.Appointment.Date.Chinese())
	case stage == record.Withdrawn:
		p.text("公示结果", "选聘已于"+s.Withdrawn.Date.Chinese()+"终止。")
	case stage.Shown():
		p.text("公示结果", fmt.Sprintf("拟聘%d名，结果另行公布。", len(s.Candidates)))
	}
}

// WithdrawalText says to the public that a record was taken down or corrected: in the words of the withdrawal, else by its cause.
func WithdrawalText(w *record.Withdrawal) string {
	if w.Notice != "" {
		return w.Notice
	}
	why := map[string]string{"本人申请": "应当事人申请，", "经核实有误": "经核实，", "依照规定": "依照规定，"}[w.Cause]
	on := "已于" + w.Date.Chinese()
	switch {
	case w.Type == "更正":
		return why + "本页内容" + on + "更正。"
	case len(w.Only) > 0:
		return fmt.Sprintf("%s本页中%d人的信息%s撤下。", why, len(w.Only), on)
	}
	return why + withdrawnThing(w.To) + on + "撤下。"
}

// withdrawnThing is what people call a record that was taken down.
func withdrawnThing(r record.Record) string {
	switch r := r.(type) {
	case *record.Selection:
		return "本公示"
	case *record.Notice:
		return "本" + r.Type
	case *record.Commendation:
		return "本决定"
	}
	return "本页内容"
}

// remarks say above a record that is shown what was corrected or taken out of it.
func remarks(b *record.Board, r record.Record, today calendar.Date) (blocks []doc.Block) {
	for _, w := range b.Remarks(r, today) {
		blocks = append(blocks, &doc.Quote{Blocks: []doc.Block{doc.P(WithdrawalText(w))}})
	}
	return blocks
}

// WithdrawalLog is the log of what was taken down and corrected (撤下记录): who asked and decided, why, and since when; then the
// lists whose time was over, which the policy took down without a decision; and rows to go on by hand.
func WithdrawalLog(b *record.Board, today calendar.Date) *doc.Document {
	t := ruled(col{"序号", 3, false}, col{"记录", 10, true}, col{"方式", 4, false}, col{"申请人、申请日期", 7, true}, col{"原因", 9, true}, col{"决定人", 5, true}, col{"对外说明", 9, true}, col{"起始日期", 6, false}, col{"网站生成日期", 6, false}, col{"经办人", 5, false})
	for _, w := range b.Withdrawals {
		asked := w.AskedBy
		if !w.Asked.IsZero() {
			asked = strings.Trim(asked+"，"+w.Asked.Chinese(), "，")
		}
		how, built := w.Type, dateText(w.Date)
		if len(w.Only) > 0 {
			how = fmt.Sprintf("撤下%d人", len(w.Only))
		}
		if w.Date.After(today) {
			built = "未到日期"
		}
		t.Rows = append(t.Rows, cells("", w.Label()+"（"+w.Record+"）", how, asked, w.Reason, w.DecidedBy, WithdrawalText(w), dateText(w.Date), built, w.By))
	}
	for _, r := range expired(b, today) {
		k := b.Keeping(r, today)
		t.Rows = append(t.Rows, cells("", r.Label()+"（"+Reference(r)+"）", "到期", "", "公示目的已经实现", retentionText(b, r), "公示已结束，名单已撤下。", dateText(k.Since), dateText(k.Since), ""))
	}
	return &doc.Document{Title: "公示撤下记录", Source: b.Config.File, Blocks: []doc.Block{
		unitLine(b.Config.Town.FullName, "截至"+today.Chinese()),
		doc.P("网站生成日期是页面第一次按撤下后的样子生成的日期，即起始日期当天；当天没有生成的，由经办人改写并签名。"),
		numbered(fill(t, ledgerPaper.below(2), 1, 2)),
	}}
}

// expired lists the public records whose list was taken down because its time was over.
func expired(b *record.Board, today calendar.Date) (list []record.Record) {
	add := func(r record.Record) {
		if k := b.Keeping(r, today); k.Down() && k.Withdrawal == nil && r.Base().IsPublic() {
			list = append(list, r)
		}
	}
	for _, s := range b.Selections {
		add(s)
	}
	for _, n := range b.Notices {
		add(n)
	}
	return list
}

// retentionText is the policy by which a list is kept.
func retentionText(b *record.Board, r record.Record) string {
	keep, grace := b.Retention(record.PublicityOf(r))
	if keep == record.KeepDays {
		return fmt.Sprintf("按设置：期满%d天后", grace)
	}
	return fmt.Sprintf("按设置：结果公布%d天后", grace)
}
