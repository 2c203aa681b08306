package check

import (
	"fmt"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var listedTwice = &Check{
	Name: "listed-twice", Severity: diag.Error,
	Title:   diag.T("编号在一个文件里写了两次", "a number or id is listed twice in one record"),
	What:    diag.T("board.toml 的受理单位和补充年份、村的小组和支部、统计的数字里，同一个编号出现两次。", "A contact or calendar year of board.toml, a group or branch of a village, or a figure of statistics has the number or id of another."),
	Why:     diag.T("别处按编号引用，重复时只认第一个，后一个的内容就丢了。", "Others refer to it by that id and find the first; what the second says is lost."),
	Example: diag.T("[[group]]\nnumber = 3\n[[group]]\nnumber = 3", "[[group]]\nnumber = 3\n[[group]]\nnumber = 3"),
	Fix:     diag.T("改正其中一个编号，或删去重复的一段。", "Correct one of the two, or delete it."),
	Run: func(p *Pass) {
		c := p.Board.Config
		repeated(p, &c.Meta, "contact", "id", c.Contacts, func(x *record.Contact) string { return x.ID })
		repeated(p, &c.Meta, "calendar_year", "year", c.Years, func(x *record.Year) int { return x.Year })
		for _, v := range p.Board.Villages {
			repeated(p, &v.Meta, "group", "number", v.Groups, func(x *record.Group) int { return x.Number })
			repeated(p, &v.Meta, "branch", "id", v.Branches, func(x *record.Branch) string { return x.ID })
		}
		for _, s := range p.Board.Statistics {
			repeated(p, &s.Meta, "figure", "id", s.Figures, func(x *record.Figure) string { return x.ID })
		}
	},
}

// repeated reports the entries of a [[table]] that have the key of an earlier one. A zero key is missing, not repeated.
func repeated[T any, K comparable](p *Pass, m *record.Meta, table, key string, list []T, keyOf func(*T) K) {
	var none K
	first := make(map[K]int, len(list))
	for i := range list {
		k := keyOf(&list[i])
		if n, ok := first[k]; ok && k != none {
			p.Report(m.Pos(item(table, i, key)), diag.T("%s “%s”在第%d段已经写过", "%s %q is in part %d already", key, fmt.Sprint(k), n+1),
				diag.T("请改正其中一个，或删去重复的一段 [[%s]]", "correct one of the two, or delete one [[%s]]", table))
			continue
		}
		first[k] = i
	}
}
