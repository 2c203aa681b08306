package typeset

import (
	"fmt"
	"strings"

	"noticeboard/generator/doc"
)

// Documents of the tests. All people are invented.

func notice(date string, sealed bool) *doc.Document {
	return &doc.Document{
		Title:  "关于拟聘张志远等3名同志为党员中心户的公示",
		Source: "selections/2026-guozhai.md",
		Blocks: []doc.Block{
			&doc.Addressee{Content: doc.Plain("全体党员、各村民小组：")},
			doc.P("根据《宣堡镇党员中心户选聘管理办法》（宣委发〔2026〕5号），经党组织推荐、党员推荐、村民推荐和个人自荐，村党总支考察，镇党委2026年11月20日会议审查，拟聘张志远等3名同志为郭寨村党员中心户。为充分发扬民主、广泛听取意见，现予以公示。"),
			doc.P("公示期为5个工作日（2026年11月23日—11月27日）。公示期内，如对拟聘人选有异议，可以通过信函、电话、来访等方式实名反映，以便核实。反映情况应当客观真实，以单位名义反映的应当加盖公章，以个人名义反映的应当署报真实姓名和联系方式。"),
			&doc.Fields{Fields: []doc.Field{
				{Label: "受理单位", Value: doc.Plain("宣堡镇党委组织科")},
				{Label: "受理时间", Value: doc.Plain("上午8:30—12:00，下午1:00—5:00（工作日）")},
				{Label: "电话", Value: doc.Plain("0523-87654321")},
				{Label: "地址", Value: doc.Plain("泰兴市宣堡镇人民路1号镇政府二楼东侧205室（郭寨村村务公开栏也可以投递书面意见）")},
			}},
			&doc.Signature{Issuers: []string{"中共宣堡镇郭寨村总支部委员会"}, Date: date, Sealed: sealed},
			&doc.QRCode{Target: "page:this", Caption: "扫码看本公示"},
		},
	}
}

var givenNames = []string{"志远", "兰", "建国", "秀英", "海", "文博", "桂香", "强", "明霞", "德才"}

func candidates(n int) *doc.Document {
	t := &doc.Table{
		Caption: doc.Plain("郭寨村党员中心户拟聘人员名单"),
		Columns: make([]doc.Align, 6),
		Head:    cells("序号", "姓名", "性别", "出生年月", "村民小组", "主要事迹"),
		Line:    12,
	}
	merits := []string{
		"种植银杏，帮扶10户。",
		"调解邻里纠纷12起，全部办结，群众满意率100%；连续三年被评为优秀党员中心户，“五个中心”作用发挥充分。",
		"组织义务巡逻。",
	}
	for i := range n {
		name := string([]rune("张王李赵陈刘杨黄周吴")[i%10]) + givenNames[(i*7+i/10)%10]
		sex := "男"
		if i%3 == 1 {
			sex = "女"
		}
		merit := merits[i%2*2]
		if i%10 == 1 {
			merit = merits[1]
		}
		row := cells(fmt.Sprint(i+1), "", sex, fmt.Sprintf("%d年%d月", 1960+i, i%12+1), fmt.Sprintf("第%d组", i%16+1), merit)
		row[1].Content = []doc.Inline{doc.Name(name)}
		t.Rows = append(t.Rows, row)
	}
	return &doc.Document{
		Title:  "宣堡镇郭寨村党员中心户拟聘人员公示",
		Source: "selections/2026-list.md",
		Blocks: []doc.Block{
			&doc.Heading{Level: 1, Number: "一、", Content: doc.Plain("选聘经过"), Line: 3},
			doc.P("经村党总支2026年11月18日研究，拟聘下列30名同志，名单如下。"),
			&doc.Heading{Level: 2, Number: "（一）", Content: doc.Plain("拟聘人员"), Line: 7},
			t,
			&doc.Heading{Level: 1, Number: "二、", Content: doc.Plain("监督方式"), Line: 60},
			doc.P("公示期间，任何单位和个人都可以反映拟聘人员的情况和问题。"),
			&doc.List{Ordered: true, Start: 1, Items: []doc.Item{
				{Blocks: []doc.Block{doc.P("信函以到达日邮戳为准，请寄宣堡镇党委组织科，邮政编码225400，信封上注明“公示”字样，以便及时登记办理。")}},
				{Blocks: []doc.Block{doc.P("来访请到镇政府二楼。")}},
			}},
			&doc.List{Items: []doc.Item{
				{Blocks: []doc.Block{doc.P("坚持实事求是，反映的问题要有具体的人、时间和经过，匿名而没有线索的不在公示期内受理。")}},
				{Blocks: []doc.Block{doc.P("坚持保密，不得泄露反映人的身份。")}},
			}},
			&doc.Signature{Issuers: []string{"中共宣堡镇委员会"}, Date: "2026年11月23日", Sealed: true},
		},
	}
}

func cells(text ...string) []doc.Cell {
	row := make([]doc.Cell, len(text))
	for i, t := range text {
		row[i].Content = doc.Plain(t)
	}
	return row
}

func study() *doc.Document {
	return &doc.Document{
		Title:  "秋季银杏管理要点",
		Source: "materials/ginkgo.md",
		Blocks: []doc.Block{
			&doc.Heading{Level: 1, Content: doc.Plain("为什么秋季要施肥"), Line: 1},
			&doc.Paragraph{Line: 3, Content: []doc.Inline{
				doc.Text("银杏在秋季落叶前后，"), &doc.Strong{Content: doc.Plain("根系仍在生长")},
				doc.Text("。每亩施有机肥1500 kg左右，配合N、P、K复合肥30 kg，"), &doc.Emphasis{Content: doc.Plain("结合深翻")},
				doc.Text("效果更好。详见"), &doc.Link{Target: "https://example.org/ginkgo", Content: doc.Plain("省林业厅Ginkgo biloba栽培手册")},
				doc.Text("第3章——"), doc.Text("“土、肥、水”管理……"), doc.LineBreak{}, doc.Text("电话：0523-87654321。")}},
			&doc.Quote{Blocks: []doc.Block{doc.P("桃三杏四梨五年，想吃白果等孙辈。秋天多施一担肥，来年多收一担果，管理跟不上，收成靠天帮。")}},
			&doc.Heading{Level: 2, Content: doc.Plain("怎样做"), Line: 9},
			&doc.List{Items: []doc.Item{
				{Blocks: []doc.Block{doc.P("清园：把落叶、病枝清出园外烧毁，减少来年的病虫害，这一步最容易被忽视，也最要紧。")}},
				{Blocks: []doc.Block{doc.P("深翻"), &doc.List{Ordered: true, Start: 1, Items: []doc.Item{
					{Blocks: []doc.Block{doc.P("深度20～25厘米")}}, {Blocks: []doc.Block{doc.P("不伤大根")}}}}}},
			}},
			&doc.Rule{},
			doc.P("编写：宣堡镇农业服务中心。"),
			&doc.QRCode{Target: "page:ginkgo", Caption: "扫码看网页版"},
		},
	}
}

func longTitle() *doc.Document {
	return &doc.Document{Number: "宣委发〔2026〕12号",
		Title:  "中共宣堡镇委员会关于表彰2026年度“优秀党员中心户”和在《宣堡镇志》编纂工作中作出突出贡献的党员的决定",
		Source: "commendations/2026.md",
		Blocks: []doc.Block{doc.P("各村党组织：")},
	}
}

func rare() *doc.Document {
	return &doc.Document{Title: "关于𬱖等同志的公示", Source: "selections/rare.md",
		Blocks: []doc.Block{&doc.Paragraph{Line: 5, Content: []doc.Inline{
			doc.Text("拟聘"), doc.Name("王𬱖"), doc.Text("、"), doc.Name("阿卜杜拉·买买提"), doc.Text("、"), doc.Name("王㛃"),
			doc.Text("为党员中心户，二〇二六年起算。Don’t panic。")}}}}
}

func fullPage() *doc.Document {
	return &doc.Document{Source: "pages/grid.md", Blocks: []doc.Block{doc.P(strings.Repeat("党员中心户在家做党建把党建做到家", 60))}}
}

func booklet() *doc.Document {
	return &doc.Document{Title: "学习小册子", Source: "materials/booklet.md", Blocks: []doc.Block{
		&doc.Heading{Level: 1, Content: annotate("一起学", "yī", "qǐ", "xué"), Line: 1},
		&doc.Paragraph{Line: 3, Content: append(annotate("在家做党建，把党建做到家，装满床。", "zài", "jiā", "zuò", "dǎng", "jiàn", "bǎ", "dǎng", "jiàn", "zuò", "dào", "jiā", "zhuāng", "mǎn", "chuáng"),
			doc.Text("这一句没有拼音，行距也一样。"))},
		&doc.Table{Columns: make([]doc.Align, 2), Head: cells("字", "读一读"), Line: 5, Rows: [][]doc.Cell{
			{{Content: annotate("装", "zhuāng")}, {Content: annotate("装满床", "zhuāng", "mǎn", "chuáng")}}, cells("二", "没有拼音")}},
		&doc.Paragraph{Content: []doc.Inline{doc.Text("我学会了"), doc.CheckBox{Checked: true}, doc.Text("还要再学"), doc.CheckBox{}}},
		&doc.WritingLines{Count: 2},
	}}
}

func testOptions() Options {
	return Options{Resolve: func(target string) (string, bool) {
		if strings.HasPrefix(target, "https:") {
			return target, true
		}
		if target, ok := strings.CutPrefix(target, "page:"); ok {
			return "https://xuanbao.example.org/" + target + ".html", true
		}
		return "", false
	}}
}
