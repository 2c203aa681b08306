package check

import (
	"slices"
	"strings"

	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

var brokenLink = &Check{
	Name: "broken-link", Severity: diag.Error,
	Title: diag.T("链接指向的地方不存在", "a link leads nowhere"),
	What: diag.T("正文里的链接、大事记的 link 写成“种类:编号”（例如 hub:guozhai-03），而没有这条记录；或者指向没有自己页面的记录、不公开的记录、内容文件夹里的文件（后几种只提醒）；或者指向没有的小标题。",
		"A link in a text, or link of a timeline entry, written as kind:id, such as hub:guozhai-03, has no such record; or it leads to a record without a page, one that is not public, or a file of the content folder (warnings); or to a heading that is not there."),
	Why:     diag.T("读者点了没有反应，打印件上的说明也落空。", "A reader follows it and finds nothing."),
	Example: diag.T("详见[第3组](hub:guozhai-33)。", "See [group 3](hub:guozhai-33)."),
	Fix:     diag.T("改正编号；不需要链接的，只留文字。", "Correct the id, or keep the text without a link."),
	Each:    eachBrokenLink,
}

func eachBrokenLink(p *Pass, r record.Record) {
	m := r.Base()
	if e, ok := r.(*record.Event); ok && e.Link != "" {
		p.link(m, &doc.Link{Target: e.Link, Line: m.Pos("link").Line})
	}
	if !m.IsPublic() {
		return
	}
	for _, blocks := range record.Texts(r) {
		doc.WalkInlines(blocks, func(in doc.Inline) bool {
			if l, ok := in.(*doc.Link); ok {
				p.link(m, l)
			}
			return true
		})
	}
}

var onlyText = diag.T("页面上将只有文字，没有链接", "the page will have the text without a link")

func (p *Pass) link(m *record.Meta, l *doc.Link) {
	at := diag.Pos{File: m.File, Line: l.Line}
	scheme, id, found := strings.Cut(l.Target, ":")
	switch {
	case strings.HasPrefix(l.Target, "#"):
		if !hasAnchor(m.Body, l.Target[1:]) {
			p.Report(at, diag.T("本篇没有标记为 %s 的小标题", "the text has no heading %s", l.Target), anchorHint(l.Target[1:], m.Body))
		}
		return
	case !found:
		p.Warn(at, diag.T("文件 %s 不会随网站发布", "the file %s is not published", l.Target), onlyText)
		return
	case scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel":
		return
	}
	id, anchor, _ := strings.Cut(id, "#")
	if scheme == "overview" {
		p.linkToOverview(at, id)
		return
	}
	names := []string{"overview"}
	for _, k := range record.Kinds {
		names = append(names, k.Name)
		if k.Name == scheme {
			p.linkTo(at, k, id, anchor)
			return
		}
	}
	hint := diag.T("可以链接到：%s", "links lead to: %s", strings.Join(names, ", "))
	if like := diag.Nearest(scheme, names); like != "" {
		hint = diag.T("是不是 %s:%s？", "did you mean %s:%s?", like, id)
	}
	p.Report(at, diag.T("链接 %s 里没有“%s”这种记录", "%s: there is no kind %q", l.Target, scheme), hint)
}

func (p *Pass) linkToOverview(at diag.Pos, name string) {
	if compose.FindOverview(name) != nil {
		return
	}
	var names []string
	for _, o := range compose.Overviews {
		names = append(names, o.Name)
	}
	hint := diag.T("汇总页有：%s", "overviews: %s", strings.Join(names, ", "))
	if like := diag.Nearest(name, names); like != "" {
		hint = diag.T("是不是 overview:%s？", "did you mean overview:%s?", like)
	}
	p.Report(at, diag.T("没有叫“%s”的汇总页", "there is no overview %q", name), hint)
}

func (p *Pass) linkTo(at diag.Pos, k *record.Kind, id, anchor string) {
	r := p.Board.Find(k, id)
	switch {
	case r == nil:
		var ids []string
		for _, other := range p.Board.All() {
			if other.Base().Kind == k {
				ids = append(ids, other.Base().ID)
			}
		}
		hint := diag.T("请检查编号", "check the id")
		if like := diag.Nearest(id, ids); like != "" {
			hint = diag.T("是不是 %s:%s？", "did you mean %s:%s?", k.Name, like)
		}
		p.Report(at, diag.T("链接指向的%s“%s”不存在", "there is no %s %q to link to", k.Title, id), hint)
	case k == record.ConfigKind || k.Table != "" && k != record.HubKind:
		p.Warn(at, diag.T("%s没有自己的页面", "a %s has no page of its own", k.Title), onlyText)
	case anchor != "" && (k == record.NoticeKind || k == record.MaterialKind || k == record.PageKind) && !hasAnchor(r.Base().Body, anchor):
		p.Report(at, diag.T("%s“%s”里没有标记为 #%s 的小标题", "the %s %q has no heading #%s", k.Title, id, anchor), anchorHint(anchor, r.Base().Body))
	case r.Base().ID != id:
		p.Warn(at, diag.T("%s“%s”的编号已经改为 %s", "the %s %q has the id %s now", k.Title, id, r.Base().ID), diag.T("请改为 %s:%s", "write %s:%s", k.Name, r.Base().ID))
	case !r.Base().IsPublic():
		p.Warn(at, diag.T("链接指向的%s“%s”不公开", "the %s %q is not public", k.Title, id), onlyText)
	}
}

func hasAnchor(blocks []doc.Block, id string) bool { return slices.Contains(anchors(blocks), id) }

func anchors(blocks []doc.Block) (list []string) {
	doc.Walk(blocks, func(b doc.Block) bool {
		if h, ok := b.(*doc.Heading); ok && h.ID != "" {
			list = append(list, h.ID)
		}
		return true
	})
	return list
}

func anchorHint(anchor string, blocks []doc.Block) diag.Text {
	if like := diag.Nearest(anchor, anchors(blocks)); like != "" {
		return diag.T("是不是 #%s？", "did you mean #%s?", like)
	}
	return diag.T("在要链接到的小标题后面写上 {#%s}，或去掉 # 和后面的部分", "write {#%s} behind the heading, or leave out # and what follows", anchor)
}
