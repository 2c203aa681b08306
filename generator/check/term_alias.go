package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var termAlias = &Check{
	Name: "term-alias", Severity: diag.Note,
	Title:   diag.T("没有用统一的叫法", "an alias instead of the preferred term"),
	What:    diag.T("公开的文字里用了 board.toml [[term]] 里的别名（aliases），而不是统一叫法（term）。每条记录、每个别名说明一次；讲话、材料和统计照来源引用，不算。", "A public text has an alias of a [[term]] of board.toml instead of the term. One note for each record and alias; articles and statistics quote their sources and are left out."),
	Why:     diag.T("同一件东西有几种叫法，看的人会以为是几件东西（资料行 C-7：胸牌与胸卡，中心户与户长）。", "Several names for one thing are taken for several things (row C-7)."),
	Example: diag.T("# board.toml：term = \"胸卡\"，aliases = [\"胸牌\"]\nsummary = \"给户长发胸牌\"", "# board.toml: term = \"胸卡\", aliases = [\"胸牌\"]\nsummary = \"给户长发胸牌\""),
	Fix:     diag.T("改用统一叫法；本来就是两件东西的，从 aliases 里去掉。", "Use the term, or take the alias off the list where it means something else."),
	Each:    eachTermAlias,
}

func eachTermAlias(p *Pass, r record.Record) {
	switch r.(type) {
	case *record.Config, *record.Article, *record.Statistics:
		return
	}
	terms := p.Board.Config.Terms
	if len(terms) == 0 || !shown(r) {
		return
	}
	for _, t := range terms {
		for _, alias := range t.Aliases {
			if alias == "" {
				continue
			}
			find := func(text string, from int) (int, int) { return bare(text, from, alias, terms), len(alias) }
			if pos, _, n := scan(r, find); n > 0 {
				p.Report(pos, diag.T("“%s”的统一叫法是“%s”，本篇共%d处", "%q is called %q on this board, %d times in all", alias, t.Term, n),
					diag.T("请改成“%s”；本来就是两件东西的，从 board.toml 的 aliases 里去掉", "write %q, or take the alias off the list in board.toml where it means something else", t.Term))
			}
		}
	}
}

// bare finds an alias that is no part of a term: 中心户长 is not found in 治安中心户长 where that is a term too.
func bare(text string, from int, alias string, terms []record.Term) int {
	for {
		i := strings.Index(text[from:], alias)
		if i < 0 {
			return -1
		}
		at := from + i
		if !insideTerm(text, at, alias, terms) {
			return at
		}
		from = at + len(alias)
	}
}

func insideTerm(text string, at int, alias string, terms []record.Term) bool {
	for _, t := range terms {
		offset := strings.Index(t.Term, alias)
		if offset >= 0 && at >= offset && strings.HasPrefix(text[at-offset:], t.Term) {
			return true
		}
	}
	return false
}
