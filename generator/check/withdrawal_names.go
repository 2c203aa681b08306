package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var withdrawalNameStays = &Check{
	Name: "withdrawal-name-stays", Severity: diag.Error,
	Title: diag.T("撤下了的人，别处还写着姓名", "somebody who was taken down is still named"),
	What: diag.T("撤下记录只撤 only 里的几个人，而那条记录的正文、标题、简明版里还写着他们的姓名；或者别的公开记录里还写着被撤下的人（只提醒，现任户长不算）。",
		"A withdrawal takes some people out of a list (only), but the record's text, title or easy text still names them; or another public record names somebody who was taken down (a warning; not for heads in office)."),
	Why: diag.T("程序只会把名单里的人去掉，不会改写正文；个人信息保护法第四十七条要求删除的，一处也不能留。",
		"People are taken out of lists, but texts are not rewritten; what PIPL art. 47 has deleted may stay nowhere."),
	Example: diag.T("# ledgers/withdrawals.toml\nonly = [\"gz-024\"]\n# commendations/2026-members.md\n授予朱慧珍等7名同志称号。", "# ledgers/withdrawals.toml\nonly = [\"gz-024\"]\n# commendations/2026-members.md\n授予朱慧珍等7名同志称号。"),
	Fix:     diag.T("改正文，不写这个人的姓名；别处确实要写的，请本人同意。", "Change the text so that it does not name the person; elsewhere ask for the person's consent."),
	Run: func(p *Pass) {
		for _, w := range p.Board.Withdrawals {
			if w.To == nil || w.Type != "撤下" || w.Date.After(p.Today) {
				continue
			}
			for _, m := range takenDown(w) {
				p.stillNamed(w, m)
			}
		}
	},
}

// takenDown are the people whom a withdrawal takes down, as far as the record knows them.
func takenDown(w *record.Withdrawal) (people []*record.Member) {
	list, _ := listed(w.To)
	if len(w.Only) > 0 {
		list = nil
		for _, r := range w.Only {
			list = append(list, r.To)
		}
	}
	for _, m := range list {
		if m != nil && m.Name != "" {
			people = append(people, m)
		}
	}
	return people
}

// stillNamed reports public texts that name a member who was taken down.
func (p *Pass) stillNamed(w *record.Withdrawal, m *record.Member) {
	head := m.Hub.To != nil && m.Hub.To.Head.To == m
	for _, r := range p.Board.All() {
		base := r.Base()
		if own := r == w.To; !base.IsPublic() || p.Board.Keeping(r, p.Today).Down() || head && !own {
			continue
		}
		if i := strings.Index(base.Text, m.Name); i >= 0 {
			p.named(w, m, r, base.TextPos(i))
			continue
		}
		published(r, func(text string, _ bool, key *keyPath) {
			// Of the record itself, what stands with a person in its list goes with the person.
			if strings.Contains(text, m.Name) && (r != w.To || key.n == 1) {
				p.named(w, m, r, base.Pos(key.String()))
			}
		})
	}
}

func (p *Pass) named(w *record.Withdrawal, m *record.Member, r record.Record, at diag.Pos) {
	message := diag.T("这里写着%s，%s的撤下记录已经把他（她）撤下", "this names %s, who was taken down by the withdrawal of %s", m.Name, w.Label())
	if r == w.To {
		p.Report(at, message, diag.T("改写这一句，不写姓名", "write it without the name"))
		return
	}
	p.Warn(at, message, diag.T("本人不同意继续公开的，这里也不写姓名", "leave the name out here too, unless the person consents"))
}
