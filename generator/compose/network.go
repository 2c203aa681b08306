package compose

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

// Network is the page of the three-level network (domain rows N-1 and N-2): who is below whom, which officials are linked to
// which hubs, and whom the network does not reach yet. It counts; it names no member but the heads.
var Network = &Overview{
	Name: "network", Title: diag.T("组织网络", "The network"), Group: "network", Compose: networkPage,
}

func networkPage(b *record.Board, today calendar.Date) *doc.Document {
	n := networkOn(b, today)
	if n == nil {
		return nil
	}
	blocks := []doc.Block{
		doc.P("党员中心户是镇党委、村党组织以下的第三级。对上联着村党组织：把听到的事报上去，把答复带回来；对下联着党员和群众：把学习、议事、服务送到家门口。"),
		&doc.Tree{Root: n.tree()},
	}
	blocks = append(blocks, heading("coverage", "覆盖情况"), n.coverageTable())
	blocks = append(blocks, n.designs()...)
	if lists := liaisonLists(b, today); lists != nil {
		blocks = append(blocks, heading("liaison", "挂钩联系"),
			doc.P(fmt.Sprintf("机关干部、村干部每人挂钩联系%s个党员中心户。", span(b.Config.Rules.LiaisonMin, b.Config.Rules.LiaisonMax))))
		blocks = append(blocks, lists...)
	}
	return &doc.Document{Title: "组织网络", Source: b.Config.File, Blocks: blocks}
}

// NetworkChart is the chart of the network for the wall: the tree, the day it holds for, and the way to the page.
func NetworkChart(b *record.Board, today calendar.Date) *doc.Document {
	n := networkOn(b, today)
	if n == nil {
		return nil
	}
	root := n.tree()
	shorten(&root)
	root.Note += "（截至" + today.Chinese() + "）"
	return &doc.Document{Title: b.Config.Town.Name + "党员中心户组织网络图", Source: b.Config.File, Blocks: []doc.Block{
		&doc.Tree{Root: root},
		&doc.Signature{Issuers: []string{b.Config.Town.Party}, Date: today.Chinese()},
		&doc.QRCode{Target: "overview:" + Network.Name, Caption: "扫码查看网页"},
	}}
}

// shorten leaves out of the names of hubs what the title of the chart says already: 第3组.
func shorten(n *doc.TreeNode) {
	n.Name = strings.TrimSuffix(n.Name, "中心户")
	for i := range n.Children {
		shorten(&n.Children[i])
	}
}

// networkView is the network on a day: the public villages that have hubs, with the hubs that stand.
type networkView struct {
	*tally.Tally
	villages []*record.Village
	hubs     map[*record.Village][]*record.Hub
}

// networkOn is nil where there are fewer than two hubs: a single one is no network.
func networkOn(b *record.Board, today calendar.Date) *networkView {
	n := &networkView{Tally: tally.New(b, today), hubs: map[*record.Village][]*record.Hub{}}
	if n.Count("hubs", tally.Scope{}) < 2 {
		return nil
	}
	for _, v := range b.Villages {
		for _, h := range v.Hubs {
			if h.Shown() && happened(tally.Founded(b, h), today) {
				n.hubs[v] = append(n.hubs[v], h)
			}
		}
		if len(n.hubs[v]) > 0 {
			n.villages = append(n.villages, v)
		}
	}
	return n
}

// tree is the network from the town's committee down to the hubs.
func (n *networkView) tree() doc.TreeNode {
	b := n.Board
	root := doc.TreeNode{Name: b.Config.Town.Party}
	if o := committee(b); o != nil {
		root.Target = Reference(o)
	}
	hubs, members := 0, 0
	for _, v := range n.villages {
		list := n.hubs[v]
		hubs, members = hubs+len(list), members+len(v.Members)
		node := doc.TreeNode{
			Name: villageParty(b, v), Note: fmt.Sprintf("%d个中心户，%d名党员", len(list), len(v.Members)),
			Target: Reference(v), Children: villageNodes(v, list),
		}
		root.Children = append(root.Children, node)
	}
	root.Note = fmt.Sprintf("%d个村，%d个中心户，%d名党员", len(n.villages), hubs, members)
	return root
}

// committee is the town's committee, nil where no organisation is written for it.
func committee(b *record.Board) *record.Organisation {
	for _, o := range b.Organisations {
		if o.Type == "镇党委" && o.IsPublic() {
			return o
		}
	}
	return nil
}

// villageParty is the short name of a village's Party organisation, as its own record or the name with which it signs has it.
func villageParty(b *record.Board, v *record.Village) string {
	for _, o := range b.Organisations {
		if o.Type == "村党组织" && o.Village.To == v && o.IsPublic() {
			return o.Short
		}
	}
	return shortParty(v.Party, b.Config.Town.Name)
}

// shortParty is the everyday name of a village's Party organisation: 中共宣堡镇柳泾村总支部委员会 is 柳泾村党总支. Other names stay.
func shortParty(name, town string) string {
	short := strings.TrimPrefix(strings.TrimPrefix(name, "中共"), town)
	if s, ok := strings.CutSuffix(short, "总支部委员会"); ok {
		return s + "党总支"
	}
	if s, ok := strings.CutSuffix(short, "支部委员会"); ok {
		return s + "党支部"
	}
	return name
}

// villageNodes are the branches of a village with their hubs, and after them the hubs that belong to no branch.
func villageNodes(v *record.Village, hubs []*record.Hub) []doc.TreeNode {
	at := map[string][]*record.Hub{} // by branch, in the order of the groups
	for _, h := range hubs {
		at[h.Branch] = append(at[h.Branch], h)
	}
	var below func(parent string) []doc.TreeNode
	below = func(parent string) (nodes []doc.TreeNode) {
		for i := range v.Branches {
			br := &v.Branches[i]
			if br.Type == "党总支" || parentBranch(v, br) != parent {
				continue
			}
			node := doc.TreeNode{Name: br.Name, Children: below(br.ID)}
			node.Children = append(node.Children, hubNodes(at[br.ID])...)
			delete(at, br.ID)
			if br.Secretary != "" {
				node.Note = secretaryPost(br) + br.Secretary
			}
			nodes = append(nodes, node)
		}
		return nodes
	}
	nodes := below("")
	for _, h := range hubs { // of no branch, of the general branch itself, or of branches that no parent leads to
		if list := at[h.Branch]; len(list) > 0 {
			nodes = append(nodes, hubNodes(list)...)
			delete(at, h.Branch)
		}
	}
	return nodes
}

// parentBranch is the id of the branch above, "" for one that stands directly below the village.
func parentBranch(v *record.Village, br *record.Branch) string {
	if p := v.Branch(br.Parent); p != nil && p.Type != "党总支" {
		return br.Parent
	}
	return ""
}

func secretaryPost(br *record.Branch) string {
	if br.Type == "党小组" {
		return "组长 "
	}
	return "书记 "
}

func hubNodes(hubs []*record.Hub) (nodes []doc.TreeNode) {
	for _, h := range hubs {
		node := doc.TreeNode{Name: fmt.Sprintf("第%d组中心户", h.Group), Target: Reference(h)}
		if m := h.Head.To; m != nil && !m.Withheld() {
			node.Note = m.Name
		}
		nodes = append(nodes, node)
	}
	return nodes
}

// liaisonLists list the officials whose link holds today (row R-7), village by village; nil when there are none.
func liaisonLists(b *record.Board, today calendar.Date) (blocks []doc.Block) {
	lists := map[*record.Village]*doc.List{}
	for _, o := range b.Officials {
		first := slices.IndexFunc(o.Hubs, shownHub)
		if !o.IsPublic() || !o.On(today) || first < 0 {
			continue
		}
		v := o.Hubs[first].To.Village
		if lists[v] == nil {
			lists[v] = &doc.List{Tight: true}
		}
		lists[v].Items = append(lists[v].Items, doc.Item{Blocks: []doc.Block{&doc.Paragraph{Content: liaison(o, v)}}})
	}
	for _, v := range b.Villages {
		if list := lists[v]; list != nil {
			blocks = append(blocks, &doc.Heading{Level: 2, Content: doc.Plain(v.Name)}, list)
		}
	}
	return blocks
}

// liaison says to which hubs an official is linked. Those of v go without its name.
func liaison(o *record.Official, v *record.Village) []doc.Inline {
	var hubs []*doc.Link
	for _, h := range o.Hubs {
		if shownHub(h) {
			hubs = append(hubs, textLink(Reference(h.To), shortHub(h.To, v)))
		}
	}
	content := append([]doc.Inline{doc.Name(o.Name), doc.Text("　" + o.Post + "：")}, separated(hubs, doc.Text("、"))...)
	if !o.Since.IsZero() {
		content = append(content, doc.Text("（"+o.Since.Chinese()+"起）"))
	}
	return content
}

// coverage is whom the network of a village reaches. Groups that have no hub are bare.
type coverage struct{ groups, hubs, linked, unlinked, bare int }

func (c *coverage) add(d coverage) {
	c.groups += d.groups
	c.hubs += d.hubs
	c.linked += d.linked
	c.unlinked += d.unlinked
	c.bare += d.bare
}

func (n *networkView) coverage(v *record.Village) coverage {
	count := func(name string) int { return n.Count(name, tally.Scope{Village: v}) }
	c := coverage{groups: count("groups"), hubs: count("hubs"), linked: count("members"), unlinked: count("members-unlinked")}
	has := map[int]bool{}
	for _, h := range n.hubs[v] {
		has[h.Group] = true
	}
	for _, g := range v.Groups {
		if !has[g.Number] {
			c.bare++
		}
	}
	return c
}

// coverageTable says for every village how many members are linked to a hub, with both numbers of the rate.
func (n *networkView) coverageTable() *doc.Table {
	byGroup := n.Board.Config.Rules.HubDesign == "group"
	t := &doc.Table{
		Columns: []doc.Align{doc.AlignLeft, doc.AlignRight, doc.AlignRight, doc.AlignRight, doc.AlignRight},
		Head:    cells("村", "中心户", "党员", "联系到中心户的", "没有联系到的"),
	}
	if byGroup {
		t.Columns, t.Head = append(t.Columns, doc.AlignRight), append(t.Head, cells("没有中心户的组")...)
	}
	row := func(name doc.Inline, c coverage) {
		cs := cells("", strconv.Itoa(c.hubs), strconv.Itoa(c.linked+c.unlinked), share(c.linked, c.linked+c.unlinked), strconv.Itoa(c.unlinked))
		cs[0].Content = []doc.Inline{name}
		if byGroup {
			cs = append(cs, cells(fmt.Sprintf("%d / %d", c.bare, c.groups))...)
		}
		t.Rows = append(t.Rows, cs)
	}
	var sum coverage
	for _, v := range n.villages {
		c := n.coverage(v)
		sum.add(c)
		row(recordLink(v), c)
	}
	if len(n.villages) > 1 {
		row(&doc.Strong{Content: doc.Plain("合计")}, sum)
	}
	return t
}

// designWords says how a design forms hubs (rows N-3 to N-6).
func designWords(r *record.Rules, kind string) string {
	if kind == "likeness" {
		return fmt.Sprintf("分类建户：按年龄结构相仿、文化水平相近、兴趣爱好相同、家庭住址相邻建户，一般%s名党员1户", span(r.MembersMin, r.MembersMax))
	}
	return "按村民小组建户：每个村民小组设1户，联系本组全部党员；坚持居住相邻、便于管理、能人优先"
}

// designs says in which way hubs were formed at which time. The numbers of two designs are never added up.
func (n *networkView) designs() []doc.Block {
	b, today := n.Board, n.Today
	t := &doc.Table{Columns: []doc.Align{doc.AlignLeft, doc.AlignLeft, doc.AlignRight}, Head: cells("时间", "建户办法", "户数")}
	for _, d := range b.Config.Designs {
		if d.From.After(today) {
			continue
		}
		text := designWords(&b.Config.Rules, d.Kind)
		if d.Note != "" {
			text += "。" + d.Note
		}
		count := ""
		if hubs := n.designHubs(d); hubs > 0 {
			count = strconv.Itoa(hubs)
		}
		t.Rows = append(t.Rows, cells(sinceUntil(d.From, d.Until, today), text, count))
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{heading("designs", "建户办法"), doc.P("两种办法建的户，标准不同，数字分开列，不相加、不比较。"), t}
}

// designHubs counts the hubs that belong to a design: those of today's that stand, or the earlier ones.
func (n *networkView) designHubs(d record.Design) (hubs int) {
	if d.Until.IsZero() {
		return n.Count("hubs", tally.Scope{})
	}
	for _, v := range n.villages {
		for _, p := range v.PastHubs {
			if !p.Founded.Before(d.From) && !p.Founded.After(d.Until) && happened(p.Founded, n.Today) {
				hubs++
			}
		}
	}
	return hubs
}

// sinceUntil writes a time that began on a day and may have ended: 2014年3月18日至今.
func sinceUntil(from, until, today calendar.Date) string {
	start := from.Chinese()
	if from.IsZero() {
		start = "起始时间不详，"
	}
	if until.IsZero() || until.After(today) {
		return start + "至今"
	}
	return start + "至" + until.Chinese()
}
