package compose

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// VillageDetails is what stands on the page of a village below its groups: its branches (rows I-6 and I-7), its committees
// (I-8), its mergers (I-10), and the hubs of an earlier design (N-3). nil when there is nothing to say.
func VillageDetails(b *record.Board, v *record.Village, today calendar.Date) *doc.Document {
	var blocks []doc.Block
	if len(v.Branches) > 0 {
		blocks = append(blocks, heading("branches", "党组织"), &doc.Tree{Root: doc.TreeNode{Name: villageParty(b, v), Children: branchNodes(v, "")}})
		blocks = append(blocks, branchNotes(v)...)
	}
	blocks = append(blocks, committees(b, v, today)...)
	if len(v.Merged) > 0 {
		l := &doc.List{Tight: true}
		for _, m := range v.Merged {
			text := fmt.Sprintf("%d年：%s。", m.Year, strings.TrimSuffix(m.Villages, "。"))
			l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{doc.P(text + m.Note)}})
		}
		blocks = append(blocks, heading("mergers", "并村沿革"), l)
	}
	blocks = append(blocks, pastHubs(v, today)...)
	var rules []*doc.Link
	for _, r := range b.Regulations {
		if r.Village.To == v && r.IsPublic() && r.ValidOn(today) {
			rules = append(rules, textLink(Reference(r), "《"+r.Title+"》"))
		}
	}
	if len(rules) > 0 {
		blocks = append(blocks, heading("rules", "本村的制度"), &doc.Paragraph{Content: separated(rules, doc.LineBreak{})})
	}
	if len(blocks) == 0 {
		return nil
	}
	return &doc.Document{Title: v.Name, Source: v.File, Blocks: blocks}
}

// branchNodes are the branches below a parent, with their secretary and how many members they have.
func branchNodes(v *record.Village, parent string) (nodes []doc.TreeNode) {
	for i := range v.Branches {
		br := &v.Branches[i]
		if br.Type == "党总支" || parentBranch(v, br) != parent {
			continue
		}
		node := doc.TreeNode{Name: br.Name, Children: branchNodes(v, br.ID)}
		var note []string
		if br.Secretary != "" {
			note = append(note, secretaryPost(br)+br.Secretary)
		}
		n := 0
		for _, m := range v.Members {
			if m.Branch == br.ID {
				n++
			}
		}
		if n > 0 {
			note = append(note, strconv.Itoa(n)+"名党员")
		}
		node.Note = strings.Join(note, "，")
		nodes = append(nodes, node)
	}
	return nodes
}

// branchNotes say what branches are known for.
func branchNotes(v *record.Village) (blocks []doc.Block) {
	for _, br := range v.Branches {
		if br.Note != "" {
			blocks = append(blocks, &doc.Paragraph{Content: []doc.Inline{&doc.Strong{Content: doc.Plain(br.Name)}, doc.Text("：" + br.Note)}})
		}
	}
	return blocks
}

// committees lists the village's organisations with who is in which post today.
func committees(b *record.Board, v *record.Village, today calendar.Date) (blocks []doc.Block) {
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft}, Head: cells("组织", "成员")}
	for _, o := range b.Organisations {
		if o.Village.To != v || !o.IsPublic() {
			continue
		}
		row := []doc.Cell{{Content: []doc.Inline{textLink(Reference(o), o.Short)}}, {}}
		for i := range o.People {
			if x := &o.People[i]; x.On(today) {
				if len(row[1].Content) > 0 {
					row[1].Content = append(row[1].Content, doc.LineBreak{})
				}
				row[1].Content = append(row[1].Content, doc.Text(x.Post+"　"), doc.Name(x.Name))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{heading("committees", "村级组织"), t}
}

// pastHubs lists the hubs of an earlier design, which today's numbers leave out. Their members are not added up: one may have
// belonged to several in turn.
func pastHubs(v *record.Village, today calendar.Date) []doc.Block {
	t := &doc.Table{
		Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignRight, doc.AlignLeft},
		Head:    cells("中心户", "分类标准", "党员", "起止时间"),
	}
	for _, p := range v.PastHubs {
		if p.Founded.After(today) {
			continue
		}
		row := cells(p.Name, strings.Join(p.Criteria, "、"), "", sinceUntil(p.Founded, p.Closed, today))
		if p.Members > 0 {
			row[2].Content = doc.Plain(strconv.Itoa(p.Members) + "名")
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	text := fmt.Sprintf("试点时分类建户，本村先后建了%d户。标准与现在不同，现在的户数、人数里不含它们，人数也不相加。", len(t.Rows))
	return []doc.Block{heading("past-hubs", "以前的中心户"), doc.P(text), t}
}
