package compose

import (
	"fmt"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Certificates are the 荣誉证书 of a commendation, one for each hub or person.
func Certificates(c *record.Commendation) (list []*doc.Document) {
	year := ""
	if c.Year > 0 {
		year = fmt.Sprintf("%d年度", c.Year)
	}
	for i := range c.Awards {
		a := &c.Awards[i]
		whom, text := a.Person().Name+"同志", "在"+year+"工作中成绩突出，被评为“"+c.Honour+"”。特发此证，以资鼓励。"
		if a.Hub.To != nil {
			whom = a.Hub.To.Name
		}
		list = append(list, &doc.Document{Title: "荣誉证书", Source: c.File, Blocks: []doc.Block{
			&doc.Addressee{Content: doc.Plain(whom + "：")},
			doc.P(text),
			&doc.Signature{Issuers: []string{c.Issuer}, Date: c.Date.Chinese(), Sealed: true},
		}})
	}
	return list
}

// Letters are the letters of appointment (聘书) of a selection, one for each who is engaged. There are none before the
// result.
func Letters(s *record.Selection) (list []*doc.Document) {
	if s.Appointment == nil {
		return nil
	}
	a := s.Appointment
	for _, c := range s.Appointed() {
		text := "兹聘请您担任" + c.Hub.To.Name + "户长"
		if start, end := s.Term(c); !start.IsZero() && !end.IsZero() {
			text += "，聘期自" + start.Chinese() + "起，至" + end.Chinese() + "止"
		}
		list = append(list, &doc.Document{Title: "聘书", Source: s.File, Blocks: []doc.Block{
			&doc.Addressee{Content: []doc.Inline{doc.Name(c.Member.To.Name), doc.Text("同志：")}},
			doc.P(text + "。"),
			doc.P("特颁此证。"),
			&doc.Signature{Issuers: []string{s.Issuer}, Date: a.Date.Chinese(), Sealed: true},
		}})
	}
	return list
}
