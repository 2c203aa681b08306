package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var kitTwice = &Check{
	Name: "kit-twice", Severity: diag.Error,
	Title:   diag.T("一户领了两套配套物品", "a hub has two kits"),
	What:    diag.T("同一个中心户有两条没有归还（returned）的配套物品记录。", "A hub has two kits that were not given back (returned)."),
	Why:     diag.T("每户一套七件。换户长时旧的一套先归还，再发新的；否则公开的件数多算一套。", "Each hub has one set of seven. When the head changes, the old set is given back first; else the published numbers count it twice."),
	Example: diag.T("[[kit]]\nhub = \"guozhai-01\"\nissued = 2023-11-20\n[[kit]]\nhub = \"guozhai-01\"\nissued = 2026-12-01", "[[kit]]\nhub = \"guozhai-01\"\nissued = 2023-11-20\n[[kit]]\nhub = \"guozhai-01\"\nissued = 2026-12-01"),
	Fix:     diag.T("给先前的一套写上 returned；重复的删去一条。", "Write returned for the earlier one, or delete what is there twice."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			var open *record.Kit
			for _, k := range h.Kits {
				switch {
				case k.ReturnedBy(p.Today):
				case open == nil:
					open = k
				default:
					p.Report(k.Pos("hub"), diag.T("“%s”已经领过一套，没有归还（%s）", "%s has a kit already that was not given back (%s)", h.Name, open.Pos("hub")),
						diag.T("先前的一套归还的，写上 returned；重复的删去一条", "write returned for the earlier one, or delete what is there twice"))
				}
			}
		}
	},
}

var kitNotReturned = &Check{
	Name: "kit-not-returned", Severity: diag.Warning,
	Title:   diag.T("原户长的配套物品没有归还", "a former head has not given the kit back"),
	What:    diag.T("配套物品的领用人（holder）已经不是这一户的户长，却没有归还日期（returned）。", "The holder of a kit is not the hub's head any more, and the kit has no returned."),
	Why:     diag.T("户长解聘或换人，七件物品要收回，户牌、胸卡不能再用。", "When a head leaves, the seven things are given back: plate and badge may not be used on."),
	Example: diag.T("# 户长已换成 li-si\n[[kit]]\nhub = \"guozhai-01\"\nholder = \"zhang-san\"", "# the head is li-si now\n[[kit]]\nhub = \"guozhai-01\"\nholder = \"zhang-san\""),
	Fix:     diag.T("收回后写 returned，再给新户长记一条。", "Write returned when it is back, and an entry for the new head."),
	Each: func(p *Pass, r record.Record) {
		k, ok := r.(*record.Kit)
		if !ok || k.ReturnedBy(p.Today) || k.Holder.To == nil || k.Hub.To == nil || k.Holder.ID == k.Hub.To.Head.ID {
			return
		}
		p.Report(k.Pos("holder"), diag.T("%s已不是“%s”的户长，领的物品没有归还", "%s is not the head of %s any more, but has not given the kit back", k.Holder.To.Name, k.Hub.To.Name),
			diag.T("收回后写 returned；holder 写错的请改正", "write returned when it is back; correct holder if it is wrong"))
	},
}

var kitItemTwice = &Check{
	Name: "kit-item-twice", Severity: diag.Warning,
	Title:   diag.T("一件物品写了两种情况", "a thing has two states"),
	What:    diag.T("同一件物品在未领（not_issued）、损坏（broken）、遗失（lost）里写了不止一次。", "A thing stands more than once in not_issued, broken and lost."),
	Why:     diag.T("每件只算一种情况，写了两种就数错。", "Each counts once; with two states one of the numbers is wrong."),
	Example: diag.T("broken = [\"口哨\"]\nlost = [\"口哨\"]", "broken = [\"口哨\"]\nlost = [\"口哨\"]"),
	Fix:     diag.T("只留实际的一种。", "Keep the one that is true."),
	Each: func(p *Pass, r record.Record) {
		k, ok := r.(*record.Kit)
		if !ok {
			return
		}
		first := map[string]string{}
		for _, list := range []struct {
			key   string
			items []string
		}{{"not_issued", k.NotIssued}, {"broken", k.Broken}, {"lost", k.Lost}} {
			for _, it := range list.items {
				if before := first[it]; before != "" {
					p.Report(k.Pos(list.key), diag.T("“%s”在 %s 里已经写过", "%s stands already in %s", it, before),
						diag.T("只留实际的一种情况", "keep the one that is true"))
					return
				}
				first[it] = list.key
			}
		}
	},
}
