package html

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/site"
	"noticeboard/templates"
)

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func meta(k *record.Kind, id, dir string) record.Meta {
	return record.Meta{ID: id, Slug: id, Kind: k, Dir: dir, File: dir + "/" + id}
}

func hubRef(id string) record.Ref[record.Hub]         { return record.Ref[record.Hub]{ID: id} }
func memberRef(id string) record.Ref[record.Member]   { return record.Ref[record.Member]{ID: id} }
func villageRef(id string) record.Ref[record.Village] { return record.Ref[record.Village]{ID: id} }

// records is a small board with every kind of page, and notices notices. Its people are invented.
func records(t testing.TB, notices int) []record.Record {
	t.Helper()
	no := false
	secret := &record.Notice{Meta: meta(record.NoticeKind, "secret", "notices"), Title: "不公开的通知", Date: date(t, "2026-11-01"), Type: "通知"}
	secret.Public = &no
	silent := &record.Member{Meta: meta(record.MemberKind, "m4", "villages/guozhai"), Name: "不具名", Hub: hubRef("guozhai-01")}
	silent.Public = &no
	month, err := calendar.ParseMonth("1975-03")
	if err != nil {
		t.Fatal(err)
	}
	member := func(id, name, dir, hub string, families int) *record.Member {
		return &record.Member{Meta: meta(record.MemberKind, id, dir), Name: name, Sex: "男", Birth: month, Joined: month, Education: "高中",
			Group: 1, Hub: hubRef(hub), Families: families}
	}
	list := []record.Record{
		&record.Config{
			Meta: meta(record.ConfigKind, "board", ""), Title: "宣堡镇公示栏", Description: "选聘公示、公告通知。", Language: "zh-CN",
			Town:      record.Town{Name: "宣堡镇", FullName: "泰兴市宣堡镇", Party: "中共宣堡镇委员会", Intro: "选谁、怎么选，都在这里公开。"},
			Site:      record.SiteOptions{PageSize: 5, Footer: "主办：<组织科>", ICP: "苏ICP备00000000号-1"},
			Contacts:  []record.Contact{{ID: "office", Unit: "组织科", Phone: "0523-88880101", Hours: "上午8:30—12:00", Address: "二楼", Postcode: "225453", Email: "office@example.cn"}},
			Sections:  []record.Section{{Name: "组织科", Duties: "牵头审查。"}},
			Retention: record.Retention{Grace: new(60)},
		},
		&record.Official{Meta: meta(record.OfficialKind, "o1", ""), Name: "陆文斌", Post: "组织委员", Phone: "0523-88880103", Hubs: []record.Ref[record.Hub]{hubRef("guozhai-01")}},
		&record.Village{
			Meta: meta(record.VillageKind, "guozhai", "villages/guozhai"), Name: "郭寨村", Party: "中共郭寨村总支部委员会", Order: 1, Households: 859, Population: 3001,
			Intro: "最早试点的村。", Contact: "office", Groups: []record.Group{{Number: 1, Name: "郭家组", Households: 58}, {Number: 2}},
			Branches: []record.Branch{{ID: "east", Name: "郭东支部", Note: "传阅袋"}}, Boards: []record.Place{{Name: "村务公开栏"}},
			Merged: []record.Merger{{Year: 2001, Villages: "郭东、郭西"}},
		},
		&record.Village{Meta: meta(record.VillageKind, "liujing", "villages/liujing"), Name: "柳泾村", Party: "中共柳泾村支部委员会", Order: 2, Groups: []record.Group{{Number: 1}}},
		&record.Hub{
			Meta: meta(record.HubKind, "guozhai-01", "villages/guozhai"), Group: 1, Branch: "east", Head: memberRef("m1"), Since: date(t, "2023-11-20"), Class: "K-4",
			Plate: "郭寨01号", Models: []string{"党员责任区", "党员致富示范户"}, Also: []string{"治安中心户长"}, Room: "堂屋", Intro: "种粮的事在这里问得到。",
		},
		&record.Hub{Meta: meta(record.HubKind, "guozhai-02", "villages/guozhai"), Group: 2, Head: memberRef("m2")},
		&record.Hub{Meta: meta(record.HubKind, "liujing-01", "villages/liujing"), Group: 1, Head: memberRef("m3")},
		member("m1", "郭䶮", "villages/guozhai", "guozhai-01", 10),
		member("m2", "欧阳秀𠮷", "villages/guozhai", "guozhai-02", 12),
		member("m3", "𬱖堃", "villages/liujing", "liujing-01", 8),
		silent,
		&record.Selection{
			Meta: meta(record.SelectionKind, "2026-guozhai", "selections"), Village: villageRef("guozhai"),
			Nomination: &record.Step{Date: date(t, "2026-10-19"), By: "郭寨村总支", Note: "推荐7人"},
			Inspection: &record.Step{Date: date(t, "2026-11-03")}, Examination: &record.Step{Date: date(t, "2026-11-17"), By: "镇党委"},
			Publicity:  &record.Publicity{Start: date(t, "2026-11-23"), Places: []string{"村务公开栏"}},
			Posting:    &record.Step{Date: date(t, "2026-12-20"), Note: "还没有发生的事"},
			Candidates: []record.Candidate{{Member: memberRef("m1"), Hub: hubRef("guozhai-01"), NominatedBy: []string{"党员推荐"}, Merits: "修路 < 架桥"}},
		},
		&record.Selection{
			Meta: meta(record.SelectionKind, "2026-liujing", "selections"), Village: villageRef("liujing"),
			Publicity:   &record.Publicity{Start: date(t, "2026-10-12")},
			Appointment: &record.Appointment{Date: date(t, "2026-10-20"), By: "支部会议"},
			Candidates:  []record.Candidate{{Member: memberRef("m3"), Hub: hubRef("liujing-01"), NominatedBy: []string{"个人自荐"}}},
			Objections:  []record.Objection{{Received: date(t, "2026-10-13"), Member: memberRef("m3"), Closed: date(t, "2026-10-15"), Outcome: "不属实"}},
		},
		&record.Commendation{
			Meta: meta(record.CommendationKind, "2025-hubs", "commendations"), Title: "关于表彰优秀党员中心户的决定", Date: date(t, "2026-01-20"),
			Number: "宣委发〔2026〕2号", Honour: "优秀党员中心户", Year: 2025,
			Awards: []record.Award{{Hub: hubRef("guozhai-01"), Citation: "讲课6次"}, {Hub: hubRef("liujing-01")}},
		},
		&record.Material{Meta: meta(record.MaterialKind, "fraud", "materials"), Title: "防电话诈骗", Date: date(t, "2026-09-01"), Topic: "平安建设", Level: 1500, MustRead: true, Summary: "三句话。", Author: "宣传科"},
		&record.Activity{Meta: meta(record.ActivityKind, "meeting", "activities"), Title: "议路灯", Date: date(t, "2026-10-01"), Hub: hubRef("guozhai-01"), Form: "议事", Attended: 13},
		&record.Page{Meta: meta(record.PageKind, "about", "pages"), Title: "关于本站", Menu: "关于", Summary: "这是什么。"},
		&record.Statistics{
			Meta: meta(record.StatisticsKind, "pilot", "statistics"), Title: "试点的数字", Source: "组织科文章", AsOfText: "201*年", Note: "不作推测。",
			Figures:        []record.Figure{{ID: "hubs", Label: "党员中心户", Value: 126, Unit: "户", Note: "126÷12=10.5"}, {ID: "share", Label: "占比", Value: 92.967, Unit: "%"}},
			Contradictions: []record.Contradiction{{Title: "126与203", Stated: "甲文126户", Check: "203÷12≈16.9", Handling: "两个日期"}},
		},
		secret,
	}
	for i := range notices {
		list = append(list, notice(t, i))
	}
	return list
}

// notice makes the i-th free notice, with a table and a list.
func notice(t testing.TB, i int) *record.Notice {
	n := &record.Notice{
		Meta: meta(record.NoticeKind, fmt.Sprintf("n%d", i), "notices"), Title: fmt.Sprintf("关于停水的通知（%d）", i),
		Date: date(t, "2026-11-24").AddDays(-i), Type: "通知", Contact: "office",
	}
	switch i {
	case 1:
		n.Publicity = &record.Publicity{Start: n.Date}
	case 2:
		n.Until = date(t, "2026-11-23")
	}
	if i%2 == 0 {
		n.Village = villageRef("guozhai")
	}
	n.Body = []doc.Block{
		doc.P(strings.Repeat("因管道维修，2026年11月28日上午8:00至下午4:00停水，请各户提前储水。", 4)),
		&doc.Heading{Level: 1, ID: "times", Content: doc.Plain("停水时间")},
		&doc.Table{
			Columns: make([]doc.Align, 4), Head: cells("组", "开始", "结束", "原因"),
			Rows: [][]doc.Cell{cells("第1组", "8:00", "16:00", "换管"), cells("第2组", "9:00", "16:00", "换阀")},
		},
		&doc.Heading{Level: 1, ID: "questions", Content: doc.Plain("有事找谁")},
		&doc.List{Tight: true, Items: []doc.Item{
			{Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{doc.Text("先找"), &doc.Link{Target: "hub:guozhai-01", Content: doc.Plain("中心户")}}}}},
			{Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{&doc.Link{Target: "#times", Content: doc.Plain("时间见上")}}}}},
		}},
		doc.P(strings.Repeat("停水期间由村里的送水车在村口供水，行动不便的老人由户长送上门。", 6)),
	}
	return n
}

func cells(texts ...string) []doc.Cell {
	row := make([]doc.Cell, len(texts))
	for i, text := range texts {
		row[i].Content = doc.Plain(text)
	}
	return row
}

// renderer prepares the pages of records; change may alter the board's settings before.
func renderer(t testing.TB, list []record.Record, change func(*record.Config)) *Renderer {
	t.Helper()
	if change != nil {
		change(list[0].(*record.Config))
	}
	s := plan(t, list)
	r, problems := New(s, templates.FS(), func(x record.Record) *doc.Document { return compose.Record(s.Board, x, s.Today) },
		func(name string) *doc.Document { return compose.FindOverview(name).Compose(s.Board, s.Today) })
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return r
}

func plan(t testing.TB, list []record.Record) *site.Site {
	t.Helper()
	b, problems := record.Assemble(list, calendar.Builtin())
	if problems.HasErrors() {
		t.Fatal(problems)
	}
	s, problems := site.New(b, site.Options{
		Today: date(t, "2026-11-25"), TodayPinned: true, BaseURL: "https://example.org/board/",
		Downloads: func(x record.Record) []site.Download {
			if _, ok := x.(*record.Selection); ok {
				return []site.Download{{Title: "拟聘公示", Path: site.Home}} // any page stands for a PDF
			}
			return nil
		},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s
}

// markInternal fills every internal text in v, at any depth, and counts them.
func markInternal(v reflect.Value, internal bool, marker string) (n int) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			n += markInternal(v.Elem(), internal, marker)
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += markInternal(v.Index(i), internal, marker)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if key := f.Tag.Get("toml"); key == "" || key == "-" {
				continue
			}
			n += markInternal(v.Field(i), internal || strings.Contains(f.Tag.Get("rec"), "internal"), marker)
		}
	case reflect.String:
		// An outcome decides who is appointed, and a reference must resolve: both keep their value.
		if internal && v.String() == "" {
			v.SetString(marker)
			n++
		}
	}
	return n
}

// formatted is a list of diagnostics, one a line.
func formatted(list diag.List) string {
	var lines []string
	for _, d := range list {
		lines = append(lines, d.Format(diag.English))
	}
	return strings.Join(lines, "\n")
}

// noOverview makes the overviews of a site that has none.
func noOverview(string) *doc.Document { return nil }
