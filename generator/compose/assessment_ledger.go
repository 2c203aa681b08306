package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// AssessmentLedger is the 考核台账 of a round, for the office: every hub by rank with each indicator's score, the total, the
// grade, the outcome and its reason, the last place marked.
func AssessmentLedger(b *record.Board, a *record.Assessment) *doc.Document {
	head := cells("名次", "中心户", "户长")
	weights := []int{3, 8, 5}
	for _, x := range a.Indicators {
		head = append(head, cells(fmt.Sprintf("%s（%s）", x.Name, marks(x.Max)))...)
		weights = append(weights, 4)
	}
	head = append(head, cells("总分", "等次", "结果", "原因")...)
	weights = append(weights, 3, 4, 5, 7)
	t := &doc.Table{Columns: centred(len(head)), Head: head, Weights: weights}
	for _, x := range byRank(a) {
		rank := strconv.Itoa(x.Rank)
		if x.Last {
			rank += "（末位）"
		}
		row := cells(rank, x.Hub.To.Name, "")
		row[1].Content = doc.Plain(strings.TrimSuffix(x.Hub.To.Name, "党员中心户"))
		row[2] = personCell(x.Hub.To.HeadNameOn(a.Date))
		for i := range a.Indicators {
			score := ""
			if i < len(x.Scores) {
				score = marks(x.Scores[i])
			}
			row = append(row, cells(score)...)
		}
		t.Rows = append(t.Rows, append(row, cells(marks(x.Total), x.Grade, x.Outcome, x.Reason)...))
	}
	facts := &doc.Fields{Fields: []doc.Field{
		{Label: "考核范围", Value: doc.Plain(scope(b, a))},
		{Label: "考核日期", Value: doc.Plain(a.Date.Chinese())},
		{Label: "考核人员", Value: doc.Plain(orIssuer(a))},
		{Label: "等次标准", Value: doc.Plain(fmt.Sprintf("%d分以上优秀，%d分以上合格", b.Config.Rules.ExcellentFrom, b.Config.Rules.PassFrom))},
	}}
	return &doc.Document{Title: a.Title + "台账", Source: a.File, Blocks: []doc.Block{
		facts, t, doc.P("本台账只供内部使用，不得张贴、转发。"),
		&doc.Fields{Fields: toSign("考核人签名", "审核人签名", "日期")},
	}}
}

// byRank lists the results of a round that are of known hubs, the best first.
func byRank(a *record.Assessment) (list []*record.Result) {
	for i := range a.Results {
		if a.Results[i].Hub.To != nil {
			list = append(list, &a.Results[i])
		}
	}
	slices.SortStableFunc(list, func(x, y *record.Result) int { return cmp.Compare(x.Rank, y.Rank) })
	return list
}

// toSign are fields to be signed by hand.
func toSign(labels ...string) (fields []doc.Field) {
	for _, label := range labels {
		fields = append(fields, doc.Field{Label: label, Value: doc.Plain("＿＿＿＿＿＿＿＿")})
	}
	return fields
}
