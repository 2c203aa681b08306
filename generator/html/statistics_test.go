package html

import (
	"bytes"
	"strings"
	"testing"

	"noticeboard/generator/record"
	"noticeboard/generator/site"
)

// TestStatisticsPage: what the records hold stands before stated figures and beside them, in words that judge nothing; sums and rates
// are shown with their arithmetic, series as charts.
func TestStatisticsPage(t *testing.T) {
	list := append(records(t, 0), &record.Statistics{
		Meta: meta(record.StatisticsKind, "town", "statistics"), Title: "发言的数字", Source: "发言", AsOfText: "目前", Order: 1,
		Figures: []record.Figure{
			{ID: "hubs", Label: "中心户", Value: 3, Unit: "户", Counts: "hubs"},
			{ID: "members", Label: "联系党员", Value: 811, Unit: "名", Counts: "members"},
			{ID: "people", Label: "参加活动", Value: 12, Unit: "人次", Counts: "activity-people"},
			{ID: "disputes", Label: "纠纷", Value: 455, Unit: "起", Counts: "disputes"},
			{ID: "settled", Label: "调处成功", Value: 423, Unit: "起"},
			{ID: "rate", Label: "成功率", Value: 93, Unit: "%", Numerator: "settled", Denominator: "disputes"},
			{ID: "wrong", Label: "错的率", Value: 94, Unit: "%", Numerator: "settled", Denominator: "disputes"},
		},
		Series: []record.Series{{Title: "历年纠纷", Unit: "起", Chart: "line", Points: []record.Point{{Label: "2024年", Value: 400}, {Label: "2025年", Value: 455}}}},
	})
	page := func(change func(*record.Config)) string {
		for _, p := range renderer(t, list, change).Pages() {
			if p.Path == site.Statistics {
				var b bytes.Buffer
				if err := p.Write(&b); err != nil {
					t.Fatal(err)
				}
				return b.String()
			}
		}
		t.Fatal("there is no statistics page")
		return ""
	}
	chinese := page(nil)
	at := 0
	for _, want := range []string{
		`id="held-network"`, "设有党员中心户3户", // what the records hold comes first
		"发言的数字", "本站记录", "两边比较",
		"3户 <small>截至2026年11月25日</small>", "两边相同",
		"记录比公布的少807名",
		"13人次 <small>2026年10月1日至11月25日</small>", "记录比公布的多1人次",
		"没有登记",
		"成功率93%：423÷455=92.967%，对得上。", "错的率94%：423÷455=92.967%，与公布的不同。",
		"历年纠纷", "<svg",
	} {
		i := strings.Index(chinese[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place, in\n%s", want, chinese)
		}
		at += i
	}
	english := page(func(c *record.Config) { c.Language = "en" })
	for _, want := range []string{"both the same", "807名 fewer in the records", "1 October 2026 – 25 November 2026", "which agrees."} {
		if !strings.Contains(english, want) {
			t.Errorf("%q is missing", want)
		}
	}
}
