package compose

import (
	"fmt"
	"strings"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Bulletin is the yearly bulletin (统计公报): what was done in a year in the words of an official report, each number counted
// from the records.
var Bulletin = &Overview{Name: "bulletin", Title: diag.T("统计公报", "Yearly bulletin"), Group: "open", Compose: bulletin}

// bulletin is about the year up to today, in its first half about the year before. There is none for a year without work.
func bulletin(b *record.Board, today calendar.Date) *doc.Document {
	until := today
	if today.Month() < time.July {
		until = calendar.New(today.Year()-1, 12, 31)
	}
	t := tally.New(b, until)
	c := yearOf(t, until.Year())
	if !c.some(work...) {
		t = tally.New(b, today)
		if c = yearOf(t, today.Year()); !c.some(work...) {
			return nil
		}
		until = today
	}
	var blocks []doc.Block
	section := func(id, title string, parts ...[]doc.Block) {
		for i, part := range parts {
			if len(part) > 0 {
				blocks = append(blocks, heading(id, title))
				for _, p := range parts[i:] {
					blocks = append(blocks, p...)
				}
				return
			}
		}
	}
	blocks = append(blocks, doc.P(fmt.Sprintf("现将%s%d年党员中心户工作的统计数字公布如下。数字按各村登记的记录计算，统计时段为%s。",
		b.Config.Town.Name, until.Year(), during(elapsed(t, until.Year())))))
	state := counts{t, tally.Scope{To: until}}
	section("network", "网络", paragraph(networkText(state), meansText(state), sentence(c.items("visits"))), paragraph(familiesText(state)),
		state.byVillage("各村党员中心户，截至"+until.Chinese(), "hubs", "members", "families"))
	section("selection", "选聘与考核", paragraph(selectionText(c)...))
	section("study", "学习培训", paragraph(studyText(c)...),
		c.byVillage("各村学习培训", "sessions", "session-people", "deliveries", "trainings"))
	section("service", "联系服务", paragraph(serviceText(c)...),
		c.byVillage("各村活动和民情", "activities", "activity-people", "voices", "voices-done"),
		monthChart(t, until.Year(), "各月活动和民情记录", "activities", "voices"))
	section("peace", "平安", paragraph(peaceText(c)...),
		c.byVillage("各村平安", "patrols", "stability-reports", "case-leads", "disputes", "disputes-settled"),
		c.villageChart("各村排查和调处成功的矛盾纠纷", "起", "disputes", "disputes-settled"))
	section("support", "保障", paragraph(supportText(c)...))
	section("notes", "数字说明", bulletinNotes(b))
	blocks = append(official(blocks),
		&doc.Signature{Issuers: []string{b.Config.Town.Party}, Date: today.Chinese(), Sealed: true},
		&doc.QRCode{Target: "overview:bulletin", Caption: "扫码查看网页"})
	return &doc.Document{Title: fmt.Sprintf("%s%d年党员中心户统计公报", b.Config.Town.Name, until.Year()), Source: b.Config.File, Blocks: blocks}
}

// lead puts words before items, none where there are none.
func lead(text, items string) string {
	if items == "" {
		return ""
	}
	return text + items
}

// meansText leaves the mean that falls short of its rule to familiesText.
func meansText(c counts) string {
	families := ""
	if familiesText(c) == "" && c.some("families") {
		families = c.rate("families-per-member")
	}
	return sentence(c.rate("members-per-hub"), c.rate("families-per-hub"), families)
}

func selectionText(c counts) []string {
	grades := ""
	if c.some("assessed") {
		grades = sentence(c.items("assessed"), lead("其中", strings.ReplaceAll(c.items("excellent", "passed", "failed"), "考核", "")), c.rate("excellent-rate"))
	}
	share := ""
	if x, ok := c.Share("commended-share", c.scope); ok && x.Numerator > 0 {
		share = fmt.Sprintf("占中心户总数的%s（%d÷%d）", x.Value(), x.Numerator, x.Denominator)
	}
	honours := sentence(c.items("commended"), share, c.items("commended-members", "reserve"))
	return []string{
		sentence(c.items("candidates", "appointed", "plates-hung")),
		grades,
		sentence(lead("考核结果运用：", c.items("renewed", "improving", "dismissed"))),
		honours,
	}
}

func studyText(c counts) []string {
	return []string{
		sentence(c.items("sessions", "session-people"), c.rate("people-per-session")),
		sentence(c.items("deliveries", "passings")),
		sentence(c.rate("effect-rate")),
		sentence(c.items("trainings", "training-people"), c.rate("training-rate")),
	}
}

func serviceText(c counts) []string {
	return []string{
		sentence(c.items("activities", "activity-people"), c.rate("people-per-activity")),
		sentence(c.items("services", "suggestions")),
		sentence(c.items("voices", "voices-settled"), c.rate("voices-done-rate")),
		sentence(c.items("voices-reported", "voices-answered"), c.rate("answer-rate")),
		sentence(c.items("helps", "help-actions"), lead("截至"+c.Today.ChineseMonthDay()+"，", c.items("helped"))),
	}
}

func peaceText(c counts) []string {
	return []string{
		sentence(c.items("patrols", "patrol-people")),
		sentence(c.items("stability-reports", "case-leads")),
		sentence(c.items("disputes", "disputes-settled"), c.rate("settled-rate")),
	}
}

func supportText(c counts) []string {
	return []string{
		sentence(c.items("kits", "kit-items"), c.items("kit-broken", "kit-returned")),
		sentence(c.items("allowances"), lead("其中", c.items("allowances-time", "allowances-activities"))),
	}
}

// bulletinNotes say where the numbers come from, how they are counted, and where stated figures contradict each other.
func bulletinNotes(b *record.Board) []doc.Block {
	var items []string
	items = append(items, "来源：各村登记的中心户、选聘、考核、学习、活动、民情、平安、物品和补助记录，由计算机逐条相加；统计截止日以后的不计。",
		"比率都列出分子和分母，按四舍五入取一位小数；分母为零的不计算。",
		"民情、纠纷按登记日期计入当年，答复、调处的结果算到统计截止日。",
		"误工补助和活动经费按所属的季度、年度计算，发放以后才计入。",
		strings.TrimPrefix(shieldNote, "注："))
	if len(b.Config.Designs) > 1 {
		items = append(items, designNote(b))
	}
	list := &doc.List{Ordered: true, Start: 1}
	for _, text := range items {
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.P(text)}})
	}
	blocks := []doc.Block{list}
	table := &doc.Table{Caption: doc.Plain("已公布的数字中对不上的地方"), Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignLeft}, Head: cells("事项", "算一算", "本公报怎么处理"),
		Weights: []int{3, 5, 5}}
	for _, s := range b.Statistics {
		for _, x := range s.Contradictions {
			if s.IsPublic() {
				table.Rows = append(table.Rows, cells(x.Title, x.Check, x.Handling))
			}
		}
	}
	if len(table.Rows) > 0 {
		blocks = append(blocks, table)
	}
	return blocks
}

// designNote says which hubs were formed in which way, and that their figures are not mixed.
func designNote(b *record.Board) string {
	var list []string
	for _, d := range b.Config.Designs {
		way := map[string]string{"group": "每个村民小组设1户", "likeness": "分类建户"}[d.Kind]
		switch {
		case !d.From.IsZero() && !d.Until.IsZero():
			way += "（" + calendar.Period{Start: d.From, End: d.Until}.Chinese() + "）"
		case !d.From.IsZero():
			way += "（" + d.From.Chinese() + "起）"
		case !d.Until.IsZero():
			way += "（至" + d.Until.Chinese() + "）"
		}
		list = append(list, way)
	}
	return "建户办法先后有：" + strings.Join(list, "，") + "。两种办法的户数不相加，也不比较增减。"
}
