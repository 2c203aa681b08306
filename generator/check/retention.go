package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var retentionAlways = &Check{
	Name: "retention-always", Severity: diag.Warning,
	Title: diag.T("公示名单一直留在网上", "lists of people stay on the site for good"),
	What: diag.T("board.toml 的 [retention] 写了 keep = \"always\"，或者一次选聘的 [publicity] 写了 keep = \"always\"；选聘公示都有姓名、性别、出生年月。",
		"[retention] of board.toml has keep = \"always\", or the [publicity] of a selection has it; these notices give name, sex and month of birth."),
	Why: diag.T("个人信息保护法第十九条：保存期限为实现处理目的所必要的最短时间；第四十七条：目的已经实现或者期限届满的，应当主动删除。公示的目的到公布结果就实现了。",
		"PIPL art. 19: personal data are kept no longer than the purpose needs; art. 47: they are deleted when it is achieved. A publicity has served its purpose when its result is out."),
	Example: diag.T("[retention]\nkeep = \"always\"", "[retention]\nkeep = \"always\""),
	Fix:     diag.T("改成 keep = \"result\"（公布结果后再留 grace 天）；只有内容不涉及个人的公示，才在它自己的 [publicity] 里写 always。", "Write keep = \"result\"; only a notice that tells of nobody has always in its own [publicity]."),
	Run: func(p *Pass) {
		hint := diag.T("改成 keep = \"result\"，公布结果后再留 grace 天", "write keep = \"result\": the list then stays for the days of grace after the result")
		if c := p.Board.Config; c.Retention.Keep == record.KeepAlways {
			p.Report(c.Pos("retention.keep"), diag.T("公示的名单会一直留在网上", "lists of people stay on the site for good"), hint)
		}
		for _, s := range p.Board.Selections {
			if s.Publicity != nil && s.Publicity.Keep == record.KeepAlways && s.IsPublic() {
				p.Report(s.Pos("publicity.keep"), diag.T("%s：人选名单会一直留在网上", "%s: the candidates stay on the site for good", s.Title), hint)
			}
		}
	},
}

var retentionWithoutResult = &Check{
	Name: "retention-without-result", Severity: diag.Warning,
	Title: diag.T("名单撤下了，结果还没有公布", "a list is taken down while its result is missing"),
	What: diag.T("公示名单按设置已经从网上撤下，而选聘没有写 [appointment]，公告没有写公示结果（result）。",
		"The list of a publicity has come off the site by the board's policy, but the selection has no [appointment], or the notice no result."),
	Why:     diag.T("公示以后要公布结果；名单撤了又没有结果，来看的人不知道这件事怎么样了。", "A publicity is followed by its result; a page with neither list nor result leaves readers in the dark."),
	Example: diag.T("type = \"公示\"\n[publicity]\nstart = 2026-10-12\nend = 2026-10-16", "type = \"公示\"\n[publicity]\nstart = 2026-10-12\nend = 2026-10-16"),
	Fix:     diag.T("补上 result = \"公示期间没有收到异议。\" 和 result_date；选聘补上 [appointment]。内容不涉及个人的，在 [publicity] 写 keep = \"always\"。", "Add result and result_date, or [appointment]; for a notice that tells of nobody write keep = \"always\" in [publicity]."),
	Run: func(p *Pass) {
		look := func(r record.Record, missing bool, hint diag.Text) {
			m := r.Base()
			if k := p.Board.Keeping(r, p.Today); missing && m.IsPublic() && k.Down() && k.Withdrawal == nil {
				p.Report(m.Pos("publicity"), diag.T("名单已于%s从网上撤下，页面上没有公示结果", "the list came off the site on %s, and the page has no result", day(k.Since)), hint)
			}
		}
		for _, s := range p.Board.Selections {
			look(s, s.Appointment == nil && s.Withdrawn == nil, diag.T("作出决定后写 [appointment]；结果没有出来又要留着名单的，[retention] 写 keep = \"result\"", "write [appointment] once it is decided; keep = \"result\" leaves the list until then"))
		}
		for _, n := range p.Board.Notices {
			look(n, n.Result == "", diag.T("补上 result = \"公示期间没有收到异议。\" 和 result_date；内容不涉及个人的，在 [publicity] 写 keep = \"always\"",
				"add result and result_date; for a notice that tells of nobody write keep = \"always\" in [publicity]"))
		}
	},
}
