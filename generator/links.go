package generator

import (
	"bytes"
	"fmt"
	"html"
	"path"
	"strings"
	"sync"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/links"
	"noticeboard/generator/parallel"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
)

// watch makes every output that holds links pass its bytes to a checker, which knows all outputs.
func watch(outputs []publish.Output, opt links.Options) *links.Checker {
	files := make([]string, len(outputs))
	for i, o := range outputs {
		files[i] = o.Path
	}
	c := links.New(files, opt)
	for i := range outputs {
		o := &outputs[i]
		if !links.Checks(o.Path) {
			continue
		}
		write, name := o.Write, o.Path
		o.Write = func(b *bytes.Buffer) error {
			err := write(b)
			if err == nil {
				c.Add(name, b.Bytes())
			}
			return err
		}
	}
	return c
}

// Verify says whether every address and anchor of the outputs made so far leads somewhere. It is called when all outputs are
// made and before they are published. Its error is a [*Fault].
func (s *Site) Verify() error {
	s.makeTargets()
	if problems := s.deadLinks(); len(problems) > 0 {
		return &Fault{problems}
	}
	return nil
}

// makeTargets makes those pages that were not made again because of their keys and that other pages lead into by an anchor. Pages with
// keys lead to no anchors of other pages, so that once is enough.
func (s *Site) makeTargets() {
	var targets []publish.Output
	for _, name := range s.links.Pending() {
		if o := s.Outputs[s.byPath[name]]; o.Key != "" {
			targets = append(targets, o)
		}
	}
	makeAll(targets, s.jobs)
}

var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// makeAll makes those outputs that hold links and throws them away. Faults of layouts are found when they are published.
func makeAll(outputs []publish.Output, jobs int) {
	parallel.Each(jobs, len(outputs), func(i int) {
		if o := &outputs[i]; links.Checks(o.Path) {
			b := buffers.Get().(*bytes.Buffer)
			b.Reset()
			_ = o.Write(b)
			buffers.Put(b)
		}
	})
}

// deadLinks returns what is wrong with the pages made so far, and with all pages of the package for a portal.
func (s *Site) deadLinks() diag.List {
	problems := s.dead(s.links, "", "")
	if s.portal != nil && len(problems) == 0 { // else most would be told twice
		makeAll(s.portal.outputs, s.jobs)
		problems = s.dead(s.portal.links, "栏目包：", "portal package: ")
	}
	return problems
}

// dead reports what a checker found; its messages begin with the words in both languages.
func (s *Site) dead(c *links.Checker, chinese, english string) (problems diag.List) {
	found := c.Faults()
	if len(found) == 0 {
		return nil
	}
	owners := s.owners()
	for _, f := range found {
		var layout []links.Place // not written by an author
		told := map[diag.Pos]bool{}
		for _, p := range f.Places {
			lines := s.author(owners[p.Page], p)
			if lines == nil {
				layout = append(layout, p)
			}
			for _, at := range lines {
				if !told[at] {
					told[at] = true
					problems.Error(at, "dead-link", wrong(f.Fault, p.Written), diag.T("请改正这个链接；不需要的，只留文字", "correct the link, or keep the text without a link"))
				}
			}
		}
		if len(layout) > 0 {
			s.deadInLayout(&problems, f.Fault, layout, owners)
		}
	}
	for i := range problems {
		problems[i].Message.Chinese = chinese + problems[i].Message.Chinese
		problems[i].Message.English = english + problems[i].Message.English
	}
	return problems
}

// deadInLayout reports a fault once, however many pages have it.
func (s *Site) deadInLayout(problems *diag.List, f links.Fault, places []links.Place, owners map[string]record.Record) {
	message := wrong(f, places[0].Written)
	if n := len(places) - 1; n > 0 {
		message = diag.Text{
			Chinese: message.Chinese + fmt.Sprintf("（另有 %d 个网页也这样）", n),
			English: message.English + fmt.Sprintf(" (and on %d more pages)", n),
		}
	}
	hint := diag.T("内容里没有写这个链接，是 noticeboard 的错，请把这条提示告诉维护者", "no record has this link: it is a fault of noticeboard, please report it")
	if s.own {
		hint = diag.T("内容里没有写这个链接，请检查 templates 文件夹里自己的模板", "no record has this link: look into your own templates")
	}
	if r := owners[places[0].Page]; r != nil {
		message.Chinese += "，网页来自 " + r.Base().File
		message.English += ", on the page of " + r.Base().File
	}
	problems.Error(diag.Pos{File: places[0].Page}, "dead-link", message, hint)
}

// owners tells whose page stands at an address.
func (s *Site) owners() map[string]record.Record {
	owners := map[string]record.Record{}
	for _, r := range s.Board.All() {
		for _, page := range []string{s.web.Address(r), s.web.Easy(r), s.web.EasyPinyin(r)} {
			if page != "" && path.Ext(page) == ".html" {
				owners[page] = r
			}
		}
	}
	return owners
}

// author finds the lines where the author of a record wrote a link, nil when it stands in none.
func (s *Site) author(r record.Record, p links.Place) (lines []diag.Pos) {
	if r == nil {
		return nil
	}
	for _, blocks := range record.Texts(r) {
		doc.WalkInlines(blocks, func(in doc.Inline) bool {
			if l, ok := in.(*doc.Link); ok {
				if href, ok := s.web.Resolve(p.Page, l.Target); ok && html.UnescapeString(p.Written) == href {
					lines = append(lines, diag.Pos{File: r.Base().File, Line: l.Line})
				}
			}
			return true
		})
	}
	return lines
}

// wrong says what is wrong with an address as it is written.
func wrong(f links.Fault, written string) diag.Text {
	switch f.Reason {
	case links.NoAnchor:
		return diag.T("断链：%s 里没有 %s 这个位置", "dead link: %[1]s has no anchor %[2]s", f.Target[:strings.IndexByte(f.Target, '#')], f.Target[strings.IndexByte(f.Target, '#'):])
	case links.NoID:
		return diag.T("页面里没有 id 是 %s 的元素，却有标签要指向它", "an attribute names the element %s, which the page does not have", f.Target)
	case links.TwiceID:
		return diag.T("页面里有两个元素的 id 都是 %s", "two elements of the page have the id %s", f.Target)
	case links.Outside:
		return diag.T("断链：%s 指到网站文件夹外面去了，拷到 U 盘或放进门户栏目就打不开", "dead link: %s leads out of the site: it fails from a USB stick or inside a portal", written)
	case links.Empty:
		return diag.T("有一个链接没有写网址", "a link has no address")
	case links.Script:
		return diag.T("页面里有脚本 %s", "the page has a script: %s", written)
	}
	return diag.T("断链：%s 指向的 %s 不存在", "dead link: %s leads to %s, which does not exist", written, f.Target)
}
