package main

import (
	"fmt"
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

const patrols = 420

type incident struct {
	kind    string
	hub     *hub
	date    calendar.Date
	typ     string
	people  int
	result  string
	closed  calendar.Date
	handler string
	matter  string
}

// quarrels are what disputes are about, by type.
var quarrels = map[string][]string{
	"邻里":   {"隔壁人家的树枝伸过围墙", "滴水落到邻家院子", "门前停车挡了出路", "散养的鸡吃了邻家的菜", "音响开得太晚，吵了老人", "共用的山墙要重砌，钱怎么摊"},
	"土地":   {"田埂界线对不上", "田亩流转的租金没有按时付", "机耕路占了一角田，怎么补", "两家都说沟边那一垄是自己的", "承包地调换，口头说好又反悔"},
	"婚姻家庭": {"夫妻为家用争吵，妻子回了娘家", "婆媳为带孩子不说话", "分家时农具怎么分"},
	"赡养":   {"弟兄三人轮流养老，轮到的一家不肯接", "老人的医药费怎么分摊", "老人要单住，子女不同意"},
	"债务":   {"借款到期没有还", "赊欠的种子化肥款说不清", "合伙养鱼散伙，账算不拢"},
	"劳务":   {"工钱拖了两个月", "帮工时砸伤了脚，医药费怎么算", "装修的工程量说不到一起"},
	"用水":   {"灌水的先后", "上游截水，下游田里干了", "排水沟堵了，水漫进邻家的田"},
	"其他":   {"电动车相碰，赔多少", "办酒席的桌椅损坏，怎么赔", "狗咬了人，疫苗费谁出"},
}

var quarrelTypes = weighted[string]{{34, "邻里"}, {18, "土地"}, {12, "婚姻家庭"}, {9, "赡养"}, {9, "债务"}, {7, "劳务"}, {8, "用水"}, {3, "其他"}}

var reports = []string{
	"有人上门推销高价保健品，老人要掏钱", "外来人员租住，没有登记", "拖欠工钱，几名村民商量要去讨", "征地补偿的说法不一，有人串联",
	"有人拉人头办“理财”", "圩堤渗水，附近人家担心", "工地夜里施工，几户人家要去理论", "网上有不实的消息在群里传", "宗祠重修的集资有争议", "鱼塘水质变坏，养殖户怀疑上游排污",
}

var leads = []string{
	"夜里有生人在村口转，记下车牌", "有人在棋牌室聚赌", "收购的旧电缆来路不明", "家里失窃，有人见过可疑的人", "有人兜售没有来源的烟花爆竹", "有人冒充干部收“材料费”",
	"河里有人用电捕鱼", "仓库半夜有车装卸，不知装的什么",
}

// count is what the town has of each kind in the ledgers since firstDay.
type count struct{ disputes, settled, reports, leads int }

func (n *count) add(i *record.Incident) {
	if i.Date.Before(firstDay) || i.Date.After(today) {
		return
	}
	switch {
	case i.Dispute():
		n.disputes++
		if i.Result == "成功" {
			n.settled++
		}
	case i.Kind == record.Report:
		n.reports++
	case i.Kind == record.Lead:
		n.leads++
	}
}

// writeIncidents tops the hand-written public-order ledgers up to the town's figures.
func (t *town) writeIncidents() error {
	const name = "ledgers/incidents-demo.toml"
	var have count
	for _, i := range t.board.Incidents {
		have.add(i)
	}
	missing := count{disputeTotal - have.disputes, settledTotal - have.settled, reportTotal - have.reports, leadTotal - have.leads}
	if missing.settled < 0 || missing.disputes < missing.settled || missing.reports < 0 || missing.leads < 0 {
		return fmt.Errorf("the hand-written incidents leave no room: %+v are missing", missing)
	}
	c := stream(name)
	hubs := newDeck(t.hubs())
	var list []*incident
	add := func(kind string, first calendar.Date) *incident {
		h := hubs.deal(c)
		i := &incident{kind: kind, hub: h, date: c.day(first, today.AddDays(-1)), handler: h.head.name}
		if i.date.Before(h.since) { // the head of that time is not known
			i.handler = ""
		}
		list = append(list, i)
		return i
	}
	for n := range missing.disputes {
		i := add(pick(c, []string{record.Found, record.Mediation}), firstDay)
		i.typ = quarrelTypes.pick(c)
		i.matter = pick(c, quarrels[i.typ])
		if i.result = "成功"; n >= missing.settled {
			i.fail(c)
		}
		if i.result != "处理中" {
			i.closed = earlier(i.date.AddDays(c.IntN(9)), today)
		}
	}
	for range missing.reports {
		add(record.Report, firstDay).matter = pick(c, reports)
	}
	for range missing.leads {
		add(record.Lead, firstDay).matter = pick(c, leads)
	}
	for range patrols {
		i := add(record.Patrol, firstDay)
		i.people, i.matter = c.between(2, 6), ""
	}
	slices.SortStableFunc(list, func(x, y *incident) int { return x.date.Compare(y.date) })
	w := newFile("平安台账，手写的以外。handler、matter 只供内部使用，网上只公布件数。")
	for _, i := range list {
		i.write(w)
	}
	t.files[name] = w.Bytes()
	return nil
}

// fail gives the result of a dispute that was not settled; only new ones are still under way.
func (i *incident) fail(c chance) {
	if i.result = pick(c, []string{"未成功", "未成功", "移交", "处理中"}); i.result == "处理中" {
		i.date = today.AddDays(-c.between(1, 16))
	}
}

func earlier(x, y calendar.Date) calendar.Date {
	if x.After(y) {
		return y
	}
	return x
}

func (i *incident) write(w *writer) {
	w.table("incident")
	w.text("kind", i.kind)
	w.text("hub", i.hub.id)
	w.date("date", i.date)
	w.text("type", i.typ)
	w.number("people", i.people)
	w.text("result", i.result)
	w.date("closed", i.closed)
	w.text("handler", i.handler)
	w.text("matter", i.matter)
}
