package compose

import (
	"fmt"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// centreWords says what a hub does as each of the five centres (五中心), in the order of record.Centres.
var centreWords = []string{
	"组织党员群众学政策、学技术，送书上门。",
	"村里的大事小事，先坐下来议一议，把意见带上去。",
	"传市场行情、用工和技术信息，帮大家找路子。",
	"邻里口角、家庭矛盾，早发现，早劝开。",
	"带着大家搞文体活动、做义工，热热闹闹过日子。",
}

// dutyWords says what each of the six duties asks (六大职责), in the order of record.Duties.
var dutyWords = []string{
	"把上面的政策用大家听得懂的话讲到每一户。",
	"联系本组党员，通知开会，收缴党费，不让一人掉队。",
	"带头致富，结对帮扶困难群众，出主意，找门路。",
	"听群众说话，逐条记下来；能办的当场办，办不了的往上报，有了回音再回话。",
	"看好门，管好火，排查矛盾，有险情先报告。",
	"提倡孝老爱亲、勤俭办事、爱护环境，劝阻陋习。",
}

// modelWords says what each model that a hub is combined with asks (N-8).
var modelWords = [][2]string{
	{"党员责任区", "把本组分成几片，每名党员包一片，片里的事有人问。"},
	{"无职党员设岗定责", "没有职务的党员各领一个岗，定期说一说做得怎样。"},
	{"党员致富示范户", "带头学技术、闯市场，把做法教给大家。"},
}

// centreTables tell the five centres and the three functions of a head (L-1, L-3).
func centreTables() []doc.Block {
	centres := ruled(col{"五中心", 5, false}, col{"为了什么", 5, false}, col{"做什么", 14, true})
	for i, c := range record.Centres {
		centres.Rows = append(centres.Rows, cells(c.Name, c.For, centreWords[i]))
	}
	three := ruled(col{"三项职能", 5, false}, col{"做什么", 19, true})
	for _, d := range record.HeadDuties {
		three.Rows = append(three.Rows, cells(d.Name, d.About+"。"))
	}
	return []doc.Block{centres, three}
}

// dutyTables tell the six duties and the models (L-2, N-8).
func dutyTables() []doc.Block {
	six := ruled(col{"六大职责", 5, false}, col{"做什么", 19, true})
	for i, d := range record.Duties {
		six.Rows = append(six.Rows, cells(d, dutyWords[i]))
	}
	models := ruled(col{"结合模式", 9, false}, col{"做什么", 15, true})
	for _, m := range modelWords {
		models.Rows = append(models.Rows, cells(m[0], m[1]))
	}
	return []doc.Block{six, models}
}

// selectionSteps tells the three steps of open selection (三公开).
func selectionSteps(b *record.Board) []doc.Block {
	r := &b.Config.Rules
	unit, err := calendar.ParseUnit(r.PublicityUnit)
	if err != nil {
		unit = calendar.WorkingDays
	}
	t := ruled(col{"步骤", 5, false}, col{"谁来做", 7, false}, col{"怎样做", 14, true})
	for _, row := range [][]string{
		{"公开民主推荐", "党组织、党员、村民推荐，个人自荐", "四条路都可以报名。村党组织考察人选，听取党员和群众意见；镇党委审查。看三条：居住相邻、便于管理、能人优先。"},
		{"公示选聘结果", "村党组织", "在村务公开栏和人选所在村民小组同时张贴，公示" + unit.Count(r.PublicityDays).Chinese +
			fmt.Sprintf("。有异议的，%d个工作日内核实答复，不透露反映人。公示期满%d个工作日内公布结果。", r.ObjectionDays, r.ResultDays)},
		{"公开挂牌上岗", "村党组织", fmt.Sprintf("签订聘用协议，聘期%d年；发聘书、胸卡，上门增挂户牌，领取配套物品。", r.TermYears)},
	} {
		t.Rows = append(t.Rows, cells(row...))
	}
	after := tall([]int{5, 21},
		wide("半年初评", doc.Text("按考核指标打分，指出不足，限期改进。")),
		wide("年终考核", doc.Text("打分、排名、定等次；优秀的表彰或列为后备干部人选，合格的续聘。")),
		wide("解聘", doc.Text("考核不合格或排在末位的解聘，交回聘书、户牌、胸卡和配套物品。")),
	)
	return []doc.Block{t, &doc.Heading{Level: 2, Content: doc.Plain("上岗以后")}, after}
}

// handbookLines is how many lines of text stand on a page of the handbook.
const handbookLines = 23

// rulesInShort are the board's thresholds in words, and the regulations of the town and the village that hold on a day.
func rulesInShort(b *record.Board, v *record.Village, today calendar.Date) []doc.Block {
	r := &b.Config.Rules
	list := &doc.List{Ordered: true, Start: 1, Tight: true}
	lines := 0
	add := func(format string, args ...any) {
		lines += lineCount(fmt.Sprintf(format, args...))
		list.Items = append(list.Items, doc.Item{Blocks: []doc.Block{doc.P(fmt.Sprintf(format, args...))}})
	}
	if r.HubDesign == "group" {
		add("每个村民小组设1户党员中心户，组里的党员都联系在内。")
	} else {
		add("分类建户，每户一般联系%s党员。", span(r.MembersMin, r.MembersMax)+"名")
	}
	add("每名党员联系周围%d户左右群众。", r.FamiliesPerMember)
	add("户长结对帮扶困难群众%s。", span(r.HelpMin, r.HelpMax)+"名")
	add("每名挂钩干部联系%s中心户，定期走访。", span(r.LiaisonMin, r.LiaisonMax)+"户")
	add("每户每年组织学习不少于%d次。", r.SessionsPerYear)
	add("传阅袋在每户停留不超过%d天，交出时登记。", r.PassingDays)
	add("民情能当场办的当场办；上报的，%d天内答复到人。", r.AnswerDays)
	add("党费按月收缴，收一笔登记一笔。")
	add("考核%d分以上为优秀，%d分以上为合格，不足%d分为不合格；优秀不超过%d%%。", r.ExcellentFrom, r.PassFrom, r.PassFrom, r.ExcellentShare)
	add("解聘或者换人时，配套物品当面清点交回。")
	blocks := []doc.Block{list}
	for _, g := range b.Regulations {
		if !g.IsPublic() || !g.ValidOn(today) || g.Village.To != nil && g.Village.To != v {
			continue
		}
		text := fmt.Sprintf("%s，%s，%s起施行。%s", g.Topic, g.Version, g.ValidFrom.Chinese(), g.Summary)
		blocks = append(blocks, &doc.Heading{Level: 2, Content: doc.Plain(g.Title)}, doc.P(text))
		lines += 1 + lineCount(text)
	}
	if rest := handbookLines - 1 - lines%handbookLines; rest > 5 {
		blocks = append(blocks, &doc.Heading{Level: 2, Content: doc.Plain("其他规定")}, &doc.WritingLines{Count: (rest - 2) * 4 / 5})
	}
	return blocks
}
