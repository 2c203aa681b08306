package check

import (
	"net/url"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/privacy"
	"noticeboard/generator/record"
)

var personalData = &Check{
	Name: "personal-data", Severity: diag.Error,
	Title: diag.T("公开文字里有个人号码", "a personal number in a public text"),
	What: diag.T("公开的文字里有身份证号、手机号或银行卡号，夹着空格、横线、全角数字的也算。查正文、各项文字、编号和文件名；不公开的记录和内部字段不查，受理单位和干部的办公电话（phone）可以是手机号。",
		"A public text has an ID number, a mobile number or a bank card number, also with spaces, hyphens and full-width digits. Looked at are the body, all fields, ids and file names, but no internal fields and no records that are not public. The office telephone (phone) of a contact or an official may be a mobile number."),
	Why: diag.T("《个人信息保护法》第六条、第二十五条：限于最小范围，未经单独同意不得公开。已有村、社区因公示栏和网站泄露全号被追责。",
		"Personal Information Protection Law, arts 6 and 25: the smallest scope, and nothing made public without separate consent. Villages have been called to account for boards and sites that showed full numbers."),
	Example: diag.T("经手人电话：138 0013 8000", "Telephone of the clerk: 138 0013 8000"),
	Fix: diag.T("删去号码；要留联系方式的，写受理单位的办公电话；内部要用的，写在内部字段（如 people.toml 的 phone、note）里。",
		"Delete the number. Give the office's telephone instead; what only the office needs goes into an internal field (phone or note in people.toml)."),
	Each: runPersonalData,
}

func runPersonalData(p *Pass, r record.Record) {
	if !shown(r) {
		return
	}
	m := r.Base()
	if found := privacy.Find(m.File); found != nil {
		p.personal(diag.Pos{File: m.File}, diag.T("文件名", "the file name"), found[0])
	} else if found := privacy.Find(m.ID); found != nil {
		p.personal(m.Pos("id"), diag.T("编号（id）", "the id"), found[0])
	}
	published(r, func(text string, office bool, key *keyPath) {
		for _, f := range privacy.Find(text) {
			if !office || f.Kind != privacy.Mobile {
				p.personal(m.Pos(key.String()), diag.T("%s ", "%s", key.String()), f)
			}
		}
	})
	p.personalInBody(m)
	p.personalInLinks(m)
}

func (p *Pass) personalInBody(m *record.Meta) {
	where := diag.T("正文", "the text")
	seen := map[string]bool{}
	for _, f := range privacy.Find(m.Text) {
		seen[f.Text] = true
		p.personal(textPos(m, f.Start), where, f)
	}
	if !mayHide(m.Text) {
		return
	}
	for _, f := range privacy.Find(doc.PlainText(m.Body)) {
		if !seen[f.Text] {
			p.personal(textPos(m, 0), where, f)
		}
	}
}

// personalInLinks looks into the addresses of links, where %20 and the like may part a number.
func (p *Pass) personalInLinks(m *record.Meta) {
	doc.WalkInlines(m.Body, func(in doc.Inline) bool {
		if l, ok := in.(*doc.Link); ok && strings.Contains(l.Target, "%") {
			if address, err := url.PathUnescape(l.Target); err == nil {
				for _, f := range privacy.Find(address) {
					p.personal(diag.Pos{File: m.File, Line: l.Line}, diag.T("链接的地址", "the address of a link"), f)
				}
			}
		}
		return true
	})
}

// shown says whether something of a record can come before the public. Members, ledgers and the like have no page of their own,
// and a village may have none, but notices and overviews print their names and summaries all the same.
func shown(r record.Record) bool {
	k := r.Base().Kind
	return k.Table != "" || k == record.ConfigKind || k == record.VillageKind || r.Base().IsPublic()
}

func (p *Pass) personal(pos diag.Pos, where diag.Text, f privacy.Finding) {
	p.Report(pos, diag.T("%s里有%s %s，不能公开", "%s has the %s %s, which must not be published", where, f.Kind.Text(), privacy.MaskFinding(f)),
		diag.T("请删去；要留联系方式的写办公电话，内部要用的写在内部字段里", "delete it; give the telephone of the office instead, or keep the number in an internal field"))
}

// textPos is the place in the file of a byte of the record's Markdown text.
func textPos(m *record.Meta, offset int) diag.Pos { return m.TextPos(offset) }

// mayHide says whether markup or the end of a line may stand between the digits of a number (138**0013**8000), so that only
// the rendered text has it in one piece.
func mayHide(text string) bool {
	if strings.Contains(text, "&#") {
		return true
	}
	for _, mark := range []byte("*_`~[]\\<\n") {
		for rest := text; ; {
			i := strings.IndexByte(rest, mark)
			if i < 0 {
				break
			}
			if i > 0 && isDigit(rest[i-1]) {
				return true
			}
			rest = rest[i+1:]
		}
	}
	return false
}
