package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var privatePerson = &Check{
	Name: "private-person", Severity: diag.Error,
	Title: diag.T("不公开的党员出现在公开的名单里", "a member who is not public stands on a public list"),
	What: diag.T("people.toml 里写了 public = false 的党员，是公开选聘的人选，或者公开表彰的对象（表彰中心户的，看它的户长）。",
		"A member with public = false in people.toml is a candidate of a public selection, or commended in a public decision (with a hub: its head)."),
	Why:     diag.T("选聘公示和表彰决定要登出姓名、性别、出生年月，与“不公开”矛盾。", "These notices print name, sex and month of birth, which “not public” forbids."),
	Example: diag.T("# people.toml\n[[member]]\nid = \"zheng-li\"\npublic = false\n# selections/2026-guozhai.md\n[[candidate]]\nmember = \"zheng-li\"", "# people.toml\n[[member]]\nid = \"zheng-li\"\npublic = false\n# selections/2026-guozhai.md\n[[candidate]]\nmember = \"zheng-li\""),
	Fix: diag.T("本人同意公开的，删去 people.toml 里的 public = false；不同意的，不列入名单，或把这份记录也写成 public = false。",
		"If the person agrees, delete public = false; if not, take the person off the list, or make the record public = false too."),
	Run: func(p *Pass) {
		look := func(m *record.Meta, key string, person *record.Member) {
			if m.IsPublic() && person != nil && person.Withheld() {
				p.Report(m.Pos(key), diag.T("%s在 people.toml 里写的是不公开（public = false），这里却要公开", "%s is not public (public = false in people.toml), but would be published here", person.Name),
					diag.T("本人同意公开的，删去那一行；不同意的，从名单里去掉", "delete that line if the person agrees; else take the person off the list"))
			}
		}
		for _, s := range p.Board.Selections {
			for i, c := range s.Candidates {
				look(&s.Meta, item("candidate", i, "member"), c.Member.To)
			}
		}
		for _, c := range p.Board.Commendations {
			for i := range c.Awards {
				key := "member"
				if c.Awards[i].Hub.To != nil {
					key = "hub"
				}
				look(&c.Meta, item("award", i, key), c.Awards[i].Person())
			}
		}
	},
}
