package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var hubHeadNotLinked = &Check{
	Name: "hub-head-not-linked", Severity: diag.Warning,
	Title:   diag.T("户长不属于本户", "the head is not of the hub"),
	What:    diag.T("户长是别的村的党员，或者联系在别的中心户上。", "The head of a hub is a member of another village, or linked to another hub."),
	Why:     diag.T("党员中心户设在户长家里，户长是本户联系党员的召集人。", "A hub is the home of its head, who calls its members together."),
	Example: diag.T("[[hub]]\nid = \"guozhai-03\"\nhead = \"zhang-san\"   # 张三写的是 hub = \"guozhai-05\"", "[[hub]]\nid = \"guozhai-03\"\nhead = \"zhang-san\"   # who has hub = \"guozhai-05\""),
	Fix:     diag.T("改正 hubs.toml 的 head，或 people.toml 里户长的 hub。", "Correct head in hubs.toml, or the head's hub in people.toml."),
	Run: func(p *Pass) {
		for _, h := range p.Board.Hubs {
			head := h.Head.To
			switch {
			case head == nil:
			case head.Village != h.Village && head.Village != nil && h.Village != nil:
				p.Report(h.Pos("head"), diag.T("户长%s是%s的党员，“%s”在%s", "the head, %s, is a member in %s, but %s is in %s", head.Name, head.Village.Name, h.Name, h.Village.Name),
					diag.T("请核对 head 的编号", "check the id of the head"))
			case head.Hub.To != h && head.Hub.To != nil: // check member-without-hub reports a head without a hub
				p.Report(h.Pos("head"), diag.T("户长%s联系在“%s”，不在本户", "the head, %s, is linked to %s, not to this hub", head.Name, head.Hub.To.Name),
					diag.T("请核对 head；或在 people.toml 里把户长改为 hub = %q", "check head, or write hub = %q for the head in people.toml", h.ID))
			}
		}
	},
}

var hubHeadTwice = &Check{
	Name: "hub-head-twice", Severity: diag.Warning,
	Title:   diag.T("一人当了两个中心户的户长", "one member heads two hubs"),
	What:    diag.T("同一名党员是两个中心户的户长。", "A member is the head of two hubs."),
	Why:     diag.T("每个中心户设一名户长，户设在户长家中，一家不能是两个户。", "A hub has one head and is the head's home; one home is not two hubs."),
	Example: diag.T("[[hub]]\nid = \"guozhai-03\"\nhead = \"zhang-san\"\n[[hub]]\nid = \"guozhai-05\"\nhead = \"zhang-san\"", "[[hub]]\nid = \"guozhai-03\"\nhead = \"zhang-san\"\n[[hub]]\nid = \"guozhai-05\"\nhead = \"zhang-san\""),
	Fix:     diag.T("改正其中一个 head。", "Correct one of the two."),
	Run: func(p *Pass) {
		first := map[*record.Member]*record.Hub{}
		for _, h := range p.Board.Hubs {
			head := h.Head.To
			if head == nil {
				continue
			}
			if other := first[head]; other != nil {
				p.Report(h.Pos("head"), diag.T("%s已是“%s”的户长", "%s is the head of %s already", head.Name, other.Name), diag.T("请核对 head 的编号", "check the id of the head"))
				continue
			}
			first[head] = h
		}
	},
}
