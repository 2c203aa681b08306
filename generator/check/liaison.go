package check

import (
	"cmp"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var liaisonLoad = &Check{
	Name: "liaison-load", Severity: diag.Warning,
	Title:   diag.T("干部挂钩联系的中心户过多或过少", "an official is linked to too many or too few hubs"),
	What:    diag.T("一名干部挂钩联系的中心户个数不在 liaison_min 与 liaison_max 之间（重复写的只算一个）。", "The hubs of an official are not between liaison_min and liaison_max; one that is written twice counts once."),
	Why:     diag.T("联系制度：机关干部、村干部每人挂钩联系1—2个党员中心户。", "The liaison rule: each official of the town or the village is linked to 1–2 hubs."),
	Example: diag.T("[[official]]\nname = \"李明\"\nhubs = [\"guozhai-01\", \"guozhai-02\", \"guozhai-03\"]", "[[official]]\nname = \"李明\"\nhubs = [\"guozhai-01\", \"guozhai-02\", \"guozhai-03\"]"),
	Fix:     diag.T("调整挂钩关系，或改 board.toml 的 liaison_min、liaison_max。", "Link officials differently, or change liaison_min and liaison_max in board.toml."),
	Run: func(p *Pass) {
		r := p.rules()
		for _, o := range p.Board.Officials {
			hubs := map[string]bool{}
			for _, h := range o.Hubs {
				hubs[h.ID] = true
			}
			if n := len(hubs); n < r.LiaisonMin || n > r.LiaisonMax {
				p.Report(o.Pos("hubs"), diag.T("%s挂钩联系%d个中心户，规定为%d—%d个", "%s is linked to %d hubs, the rule is %d to %d", o.Name, n, r.LiaisonMin, r.LiaisonMax),
					diag.T("请调整 hubs；本镇规定不同的，改 board.toml 的 liaison_min、liaison_max", "change hubs; where the town's rule differs, change liaison_min and liaison_max in board.toml"))
			}
		}
	},
}

var hubWithoutLiaison = &Check{
	Name: "hub-without-liaison", Severity: diag.Note,
	Title: diag.T("中心户没有挂钩联系干部", "hubs without an official"),
	What: diag.T("一个村里有的中心户有干部挂钩联系，有的没有。每村说明一次；整村都还没有安排的不说。",
		"Some hubs of a village have an official, others have none. One note a village; none where no hub has one yet."),
	Why:     diag.T("联系制度要求干部挂钩联系中心户，漏掉的多半是忘了写进 officials.toml。", "The liaison rule links officials to hubs; one that is left out was most likely forgotten in officials.toml."),
	Example: diag.T("# guozhai-01 在 officials.toml 里，guozhai-02 不在", "# guozhai-01 is in officials.toml, guozhai-02 is not"),
	Fix:     diag.T("在 officials.toml 里补上。", "Add them to officials.toml."),
	Run: func(p *Pass) {
		for _, v := range p.Board.Villages {
			var first *record.Hub
			var without []string
			for _, h := range v.Hubs {
				if len(h.Officials) == 0 {
					first = cmp.Or(first, h)
					without = append(without, h.ID)
				}
			}
			if len(without) > 0 && len(without) < len(v.Hubs) {
				p.Report(first.Pos("id"), diag.T("%s有%d个中心户没有挂钩联系干部：%s", "%s has %d hubs without an official: %s", v.Name, len(without), some(without)),
					diag.T("可在 officials.toml 里补上", "add them to officials.toml"))
			}
		}
	},
}

// some joins the first few of many ids or names.
func some(ids []string) diag.Text {
	const few = 5
	if len(ids) > few {
		return diag.T("%s等", "%s …", some(ids[:few]))
	}
	return diag.Text{Chinese: strings.Join(ids, "、"), English: strings.Join(ids, ", ")}
}
