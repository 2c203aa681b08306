package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// grades lists the grades from the best.
var grades = []string{"优秀", "合格", "不合格"}

// Assessment is the notice of the results of a round (D-8): counts for each grade, the excellent hubs, what follows, and the
// indicators. Scores, ranks and reasons are in the ledger only. Before the day of the round it announces the indicators.
func Assessment(b *record.Board, a *record.Assessment, today calendar.Date) *doc.Document {
	if a.Date.After(today) || len(a.Results) == 0 {
		text := fmt.Sprintf("%s的%s定于%s进行，按下列指标评分。", scope(b, a), a.Round, a.Date.Chinese())
		return &doc.Document{Title: a.Title, Source: a.File, Blocks: []doc.Block{doc.P(text), indicatorTable(a)}}
	}
	text := fmt.Sprintf("%s对%s%d个党员中心户进行%d年%s，按%d项指标评分，满分%s分。现将结果公布如下。", orIssuer(a), scope(b, a), len(a.Results),
		a.Year, a.Round, len(a.Indicators), marks(fullMarks(a)))
	blocks := []doc.Block{doc.P(text), heading("grades", "等次"), gradeTable(a)}
	if a.Village.To == nil {
		if t := villageGrades(b, a); len(t.Rows) > 1 {
			blocks = append(blocks, heading("villages", "各村情况"), t)
		}
	}
	if t := excellentTable(a); len(t.Rows) > 0 {
		blocks = append(blocks, heading("excellent", "优秀等次的中心户"), t)
	}
	if list := outcomeBlocks(a); len(list) > 0 {
		blocks = append(append(blocks, heading("outcomes", "结果运用")), list...)
	}
	blocks = append(blocks, heading("indicators", "考核指标"), indicatorTable(a))
	if f := contact(b.Config.Contact(a.Contact)); f != nil {
		blocks = append(blocks, heading("contact", "联系方式"), doc.P("对考核结果有不同意见的，可以向受理单位反映。"), f)
	}
	blocks = append(blocks, sign(a, a.Issuer, a.Date)...)
	return &doc.Document{Title: "关于" + a.Title + "结果的通报", Source: a.File, Blocks: official(blocks)}
}

func orIssuer(a *record.Assessment) string {
	if a.By != "" {
		return a.By
	}
	return a.Issuer
}

func scope(b *record.Board, a *record.Assessment) string {
	if v := a.Village.To; v != nil {
		return v.Name
	}
	return b.Config.Town.Name
}

func fullMarks(a *record.Assessment) (sum float64) {
	for _, x := range a.Indicators {
		sum += x.Max
	}
	return sum
}

// marks writes a number of points without needless zeros: 92.5, 100.
func marks(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func countGrade(a *record.Assessment, grade string, v *record.Village) (n int) {
	for i := range a.Results {
		x := &a.Results[i]
		if x.Grade == grade && x.Hub.To != nil && (v == nil || x.Hub.To.Village == v) {
			n++
		}
	}
	return n
}

// gradeTable shows each share with its arithmetic.
func gradeTable(a *record.Assessment) *doc.Table {
	t := &doc.Table{Columns: centred(3), Head: cells("等次", "户数", "占比")}
	all := len(a.Results)
	for _, g := range grades {
		n := countGrade(a, g, nil)
		t.Rows = append(t.Rows, cells(g, strconv.Itoa(n), division(n, all)))
	}
	return t
}

func villageGrades(b *record.Board, a *record.Assessment) *doc.Table {
	t := &doc.Table{Columns: centred(5), Head: cells("村", "户数", "优秀", "合格", "不合格")}
	for _, v := range shown(b) {
		n := 0
		row := cells(v.Name, "")
		for _, g := range grades {
			k := countGrade(a, g, v)
			n += k
			row = append(row, cells(strconv.Itoa(k))...)
		}
		if row[1].Content = doc.Plain(strconv.Itoa(n)); n > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

func excellentTable(a *record.Assessment) *doc.Table {
	t := &doc.Table{Columns: centred(3), Head: cells("序号", "中心户", "户长")}
	for i := range a.Results {
		if x := &a.Results[i]; x.Grade == "优秀" && shownHub(x.Hub) {
			row := cells(strconv.Itoa(len(t.Rows)+1), x.Hub.To.Name, "")
			row[2] = headCell(x.Hub.To, a.Date)
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// outcomeBlocks says in one paragraph each who is renewed, commended, put forward and no longer engaged. Of those who are to
// improve only the number is told.
func outcomeBlocks(a *record.Assessment) (blocks []doc.Block) {
	renewed, improve := 0, 0
	named := map[string][]string{}
	for i := range a.Results {
		x := &a.Results[i]
		if !shownHub(x.Hub) {
			continue
		}
		if x.Renewed() {
			renewed++
		}
		switch x.Outcome {
		case "限期改进":
			improve++
		case "表彰", "列为后备干部人选":
			named[x.Outcome] = append(named[x.Outcome], x.Hub.To.Name)
		case "解聘":
			named[x.Outcome] = append(named[x.Outcome], x.Hub.To.Name+dismissed(x))
		}
	}
	if renewed > 0 {
		blocks = append(blocks, doc.P(fmt.Sprintf("续聘户长%d名。", renewed)))
	}
	if list := named["表彰"]; len(list) > 0 {
		blocks = append(blocks, doc.P("推荐表彰："+strings.Join(list, "、")+"。"))
	}
	if list := named["列为后备干部人选"]; len(list) > 0 {
		blocks = append(blocks, doc.P("户长列为村级后备干部人选："+strings.Join(list, "、")+"。"))
	}
	if improve > 0 {
		blocks = append(blocks, doc.P(fmt.Sprintf("限期改进%d户。", improve)))
	}
	if list := named["解聘"]; len(list) > 0 {
		blocks = append(blocks, doc.P(strings.Join(list, "；")+"。"))
	}
	return blocks
}

func dismissed(x *record.Result) string {
	if x.From.IsZero() {
		return "不再聘用户长"
	}
	return "自" + x.From.Chinese() + "起不再聘用户长"
}

func indicatorTable(a *record.Assessment) *doc.Table {
	t := &doc.Table{Columns: []doc.Align{doc.AlignCenter, doc.AlignCenter, doc.AlignCenter, doc.AlignLeft}, Head: cells("序号", "指标", "分值", "怎样评分")}
	for i, x := range a.Indicators {
		t.Rows = append(t.Rows, cells(strconv.Itoa(i+1), x.Name, marks(x.Max), x.About))
	}
	return t
}

// HasRenewal says whether a round that has come led to new terms or to dismissals.
func HasRenewal(a *record.Assessment, today calendar.Date) bool {
	if a.Date.After(today) {
		return false
	}
	for i := range a.Results {
		if x := &a.Results[i]; shownHub(x.Hub) && (x.Renewed() || x.Outcome == "解聘") {
			return true
		}
	}
	return false
}

// Renewal is the notice of who is engaged for a new term and at which hubs the head is no longer engaged (P-11): hubs and days,
// no reasons.
func Renewal(b *record.Board, a *record.Assessment) *doc.Document {
	kept := &doc.Table{Columns: centred(4), Head: cells("序号", "中心户", "户长", "新的聘期")}
	gone := &doc.Table{Columns: centred(3), Head: cells("序号", "中心户", "不再聘用的日期")}
	for i := range a.Results {
		x := &a.Results[i]
		switch h := x.Hub.To; {
		case !shownHub(x.Hub):
		case x.Renewed():
			row := cells(strconv.Itoa(len(kept.Rows)+1), h.Name, "", newTerm(x))
			row[2] = headCell(h, a.Date)
			kept.Rows = append(kept.Rows, row)
		case x.Outcome == "解聘":
			gone.Rows = append(gone.Rows, cells(strconv.Itoa(len(gone.Rows)+1), h.Name, x.From.Chinese()))
		}
	}
	matter := "续聘和解聘"
	text := fmt.Sprintf("根据%d年%s结果，经%s研究，", a.Year, a.Round, a.Issuer)
	switch {
	case len(gone.Rows) == 0:
		matter = "续聘"
		text += fmt.Sprintf("决定续聘%d名户长。", len(kept.Rows))
	case len(kept.Rows) == 0:
		matter = "解聘"
		text += fmt.Sprintf("%d个中心户的户长不再聘用。", len(gone.Rows))
	default:
		text += fmt.Sprintf("决定续聘%d名户长，%d个中心户的户长不再聘用。", len(kept.Rows), len(gone.Rows))
	}
	blocks := []doc.Block{doc.P(text + "特此公告。")}
	if len(kept.Rows) > 0 {
		blocks = append(blocks, heading("renewed", "续聘"), kept)
	}
	if len(gone.Rows) > 0 {
		blocks = append(blocks, heading("dismissed", "不再聘用"), gone,
			doc.P("上述中心户由所在村党组织按选聘程序另选户长，新户长挂牌前的联系工作由村党组织安排。原户长交还聘书、户牌、胸卡和配套物品。"))
	}
	if f := contact(b.Config.Contact(a.Contact)); f != nil {
		blocks = append(blocks, heading("contact", "联系方式"), f)
	}
	blocks = append(blocks, sign(a, a.Issuer, a.Date)...)
	return &doc.Document{Title: fmt.Sprintf("关于%s党员中心户户长%s的公告", scope(b, a), matter), Source: a.File, Blocks: official(blocks)}
}

func newTerm(x *record.Result) string {
	if x.TermEnd.IsZero() {
		return ""
	}
	if x.From.IsZero() {
		return "至" + x.TermEnd.Chinese()
	}
	return x.From.Chinese() + "—" + x.TermEnd.Chinese()
}
