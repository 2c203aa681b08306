package record

import (
	"slices"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// KitKind is the issue of the seven things to a hub (配套物品). Only numbers are published.
var KitKind = &Kind{
	Name: "kit", Title: diag.T("配套物品", "kit"), Files: "ledgers/kits*.toml", Table: "kit", Numbered: true,
	New: func() Record { return new(Kit) },
}

// Kit is what one head was given, and what was given back.
type Kit struct {
	Meta
	Hub       Ref[Hub]      `toml:"hub" rec:"required"`
	Holder    Ref[Member]   `toml:"holder"` // by default the hub's head
	Issued    calendar.Date `toml:"issued" rec:"required"`
	IssuedBy  string        `toml:"issued_by" rec:"internal"`
	Letter    string        `toml:"letter"`   // number of the 聘书
	Badge     string        `toml:"badge"`    // number of the 胸卡
	Handbook  string        `toml:"handbook"` // edition of the 工作手册: 2026年版
	NotIssued []string      `toml:"not_issued" rec:"enum=聘书|户牌|胸卡|工作手册|手电筒|口哨|手提喇叭"`
	Broken    []string      `toml:"broken" rec:"enum=聘书|户牌|胸卡|工作手册|手电筒|口哨|手提喇叭"`
	Lost      []string      `toml:"lost" rec:"enum=聘书|户牌|胸卡|工作手册|手电筒|口哨|手提喇叭"`
	Returned  calendar.Date `toml:"returned"` // when the head left
	Remark    string        `toml:"remark" rec:"internal"`
}

// KitItem is one of the seven things. Each has its own measure word.
type KitItem struct{ Name, Measure string }

// KitItems lists the seven things in the order of the rules.
var KitItems = []KitItem{{"聘书", "张"}, {"户牌", "块"}, {"胸卡", "个"}, {"工作手册", "本"}, {"手电筒", "个"}, {"口哨", "只"}, {"手提喇叭", "个"}}

// ReturnedBy says whether the kit was given back by a day.
func (k *Kit) ReturnedBy(day calendar.Date) bool {
	return !k.Returned.IsZero() && !k.Returned.After(day)
}

// State returns what became of an item by a day: 未领, 损坏, 遗失, 已归还 or 在用.
func (k *Kit) State(item string, day calendar.Date) string {
	switch {
	case k.Issued.After(day) || slices.Contains(k.NotIssued, item):
		return "未领"
	case slices.Contains(k.Lost, item):
		return "遗失"
	case slices.Contains(k.Broken, item):
		return "损坏"
	case k.ReturnedBy(day):
		return "已归还"
	}
	return "在用"
}

// Label returns the hub's name.
func (k *Kit) Label() string {
	if k.Hub.To == nil {
		return k.Hub.ID
	}
	return k.Hub.To.Label()
}
