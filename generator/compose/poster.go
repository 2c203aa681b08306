package compose

import (
	"fmt"
	"slices"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Poster is the notice of the candidates in few words and large type, for the wall: who, until when, whom to call. rows is
// how many rows of a table the paper has room for: the more candidates there are, the less is said of each, so that all fit.
func Poster(b *record.Board, s *record.Selection, rows int) *doc.Document {
	f := &doc.Fields{Fields: []doc.Field{{Label: "公示时间", Value: []doc.Inline{
		doc.Text(s.Publicity.Period.Chinese() + "，"), doc.LineBreak{}, doc.Text(length(s.Publicity))}}}}
	if office := b.Config.Contact(s.Contact); office != nil {
		f.Fields = append(f.Fields, doc.Field{Label: "意见反映", Value: doc.Plain(office.Unit + "　" + office.Phone)})
	}
	blocks := append([]doc.Block{posterList(s, rows), f}, sign(s, s.Issuer, s.Publicity.Start)...)
	return &doc.Document{Title: s.Village.To.Name + s.Post + "拟聘人选公示", Source: s.File, Blocks: blocks}
}

// posterList shows the candidates with sex and month of birth, or two in a row with their hubs, or four names in a row; for
// still more it says where the list is.
func posterList(s *record.Selection, rows int) doc.Block {
	list := candidates(s)
	if len(list) > 4*rows {
		return doc.P(fmt.Sprintf("拟聘人选共%d名，名单见公示正文，也可以扫码查看。", len(list)))
	}
	perRow := 4
	head, tell := []string(nil), func(*record.Candidate) []string { return nil }
	hub := func(c *record.Candidate) string { return hubIn(s.Village.To, c.Hub.To) }
	switch {
	case len(list) <= rows:
		perRow, head = 1, []string{"姓名", "性别", "出生年月", "中心户"}
		tell = func(c *record.Candidate) []string {
			return []string{c.Member.To.Sex, c.Member.To.Birth.Chinese(), hub(c)}
		}
	case len(list) <= 2*rows:
		perRow, head = 2, []string{"姓名", "中心户", "姓名", "中心户"}
		tell = func(c *record.Candidate) []string { return []string{hub(c)} }
	}
	t := &doc.Table{Columns: centred(4), Head: cells(head...)}
	for group := range slices.Chunk(list, perRow) {
		var row []doc.Cell
		for _, c := range group {
			row = append(append(row, nameCell(c.Member.To)), cells(tell(c)...)...)
		}
		t.Rows = append(t.Rows, append(row, make([]doc.Cell, 4-len(row))...))
	}
	return t
}
