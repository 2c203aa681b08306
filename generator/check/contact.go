package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var contactUnknown = &Check{
	Name: "contact-unknown", Severity: diag.Error,
	Title:   diag.T("找不到受理单位", "the receiving office is unknown"),
	What:    diag.T("村、选聘、公告或补助表的 contact 不是 board.toml 里任何一个 [[contact]] 的 id。", "The contact of a village, selection, notice or allowance list is not the id of a [[contact]] in board.toml."),
	Why:     diag.T("公告上要印受理单位的电话、地址和受理时间，编号写错就印不出来。", "Notices print the telephone, address and hours of the office; with a wrong id there is nothing to print."),
	Example: diag.T("contact = \"zuzhike\"   # board.toml 里是 zuzhiban", "contact = \"zuzhike\"   # board.toml has zuzhiban"),
	Fix:     diag.T("改正编号，或在 board.toml 里补上这个受理单位。", "Correct the id, or add the office to board.toml."),
	Run:     runContactUnknown,
}

func runContactUnknown(p *Pass) {
	look := func(m *record.Meta, id string) {
		if id == "" || p.Board.Config.Contact(id) != nil {
			return
		}
		p.Report(m.Pos("contact"), diag.T("board.toml 里没有编号为“%s”的受理单位", "board.toml has no contact with the id %q", id), p.likelyContact(id))
	}
	for _, v := range p.Board.Villages {
		look(&v.Meta, v.Contact)
	}
	for _, s := range p.Board.Selections {
		if v := s.Village.To; v == nil || s.Contact != v.Contact { // else it is the village's, and reported there
			look(&s.Meta, s.Contact)
		}
	}
	for _, n := range p.Board.Notices {
		if v := n.Village.To; v == nil || n.Contact != v.Contact {
			look(&n.Meta, n.Contact)
		}
	}
	for _, a := range p.Board.Allowances {
		if v := a.Village.To; v == nil || a.Contact != v.Contact {
			look(&a.Meta, a.Contact)
		}
	}
}

func (p *Pass) likelyContact(id string) diag.Text {
	var ids []string
	for _, c := range p.Board.Config.Contacts {
		if c.Unit == id {
			return diag.T("这是名称，请写编号 %q", "this is its name; write its id, %q", c.ID)
		}
		ids = append(ids, c.ID)
	}
	if like := diag.Nearest(id, ids); like != "" {
		return diag.T("是不是 %q？", "did you mean %q?", like)
	}
	return diag.T("请检查编号，或在 board.toml 里补上 [[contact]]", "check the id, or add a [[contact]] to board.toml")
}

var contactUnreachable = &Check{
	Name: "contact-unreachable", Severity: diag.Error,
	Title:   diag.T("受理单位没有联系办法", "an office can't be reached"),
	What:    diag.T("board.toml 里的 [[contact]] 没有电话、地址、电子邮箱中的任何一项。", "A [[contact]] of board.toml has no telephone, no address and no e-mail."),
	Why:     diag.T("公示要写明向谁、怎样反映情况，否则群众提不了意见。", "A publicity must say where and how to object, or nobody can."),
	Example: diag.T("[[contact]]\nid = \"zuzhiban\"\nunit = \"宣堡镇组织办\"", "[[contact]]\nid = \"zuzhiban\"\nunit = \"宣堡镇组织办\""),
	Fix:     diag.T("至少补上办公电话（phone）。", "Add at least the telephone of the office (phone)."),
	Run: func(p *Pass) {
		for i, c := range p.Board.Config.Contacts {
			if c.Phone == "" && c.Address == "" && c.Email == "" {
				p.Report(p.Board.Config.Pos(item("contact", i, "id")), diag.T("受理单位“%s”没有电话、地址，也没有邮箱", "the office %s has no telephone, address or e-mail", c.Unit),
					diag.T("至少补上办公电话：phone = \"0523-8…\"", `add at least the office's telephone: phone = "0523-8…"`))
			}
		}
	},
}

var publicityWithoutContact = &Check{
	Name: "publicity-without-contact", Severity: diag.Error,
	Title:   diag.T("公示没有受理单位", "a publicity without a receiving office"),
	What:    diag.T("选聘或公告有公示期，但自己没有写 contact，所属的村也没有。", "A selection or notice has a publicity, but neither it nor its village names a contact."),
	Why:     diag.T("公示的目的就是听取意见，公告上必须有受理单位、电话和受理时间。", "A publicity is there to hear objections, so its notice must name the office that receives them, its telephone and hours."),
	Example: diag.T("village = \"guozhai\"   # village.toml 也没有 contact\n[publicity]\nstart = 2026-11-23", "village = \"guozhai\"   # whose village.toml has no contact either\n[publicity]\nstart = 2026-11-23"),
	Fix:     diag.T("在记录或 village.toml 里写 contact = \"…\"，编号取自 board.toml 的 [[contact]]。", "Write contact = \"…\" into the record or village.toml, with the id of a [[contact]] of board.toml."),
	Run: func(p *Pass) {
		report := func(m *record.Meta) { // a village that is not found is reported as such
			p.Report(m.Pos("publicity"), diag.T("公示没有写明受理单位", "the publicity names no receiving office"),
				diag.T("请写上 contact = \"…\"，编号取自 board.toml 的 [[contact]]", `write contact = "…", the id of a [[contact]] of board.toml`))
		}
		for _, s := range p.Board.Selections {
			if s.Publicity != nil && s.Contact == "" && s.Village.To != nil {
				report(&s.Meta)
			}
		}
		for _, n := range p.Board.Notices {
			if n.Publicity != nil && n.Contact == "" && (n.Village.ID == "" || n.Village.To != nil) {
				report(&n.Meta)
			}
		}
	},
}
