package markdown

import (
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

func (c *converter) link(n *ast.Link) {
	base := len(c.stack)
	content := c.inlines(n)
	pos := func() diag.Pos { return c.posAt(n.Pos()) }
	if strings.TrimSpace(doc.InlineText(content)) == "" {
		c.faults.Warning(pos(), "markdown-link",
			diag.T("这个链接没有文字，读者看不见它", "a link without text cannot be seen"),
			diag.T("在方括号里写上文字：[文字](地址)", "write a text between the brackets: [text](address)"))
	}
	if len(n.Title) > 0 {
		title := unescape(string(n.Title))
		c.faults.Warning(pos(), "markdown-link",
			diag.T("链接的附注“%s”不会显示", "the title %q of the link is not shown", title),
			diag.T("把它写进正文", "move it into the text"))
	}
	target, fault := c.linkTarget(unescape(string(n.Destination)))
	if fault != nil {
		c.faults.Error(pos(), "markdown-link", fault.message, fault.hint)
		c.stack = append(c.stack[:base], content...)
		return
	}
	c.push(&doc.Link{Target: target, Content: content, Line: c.lineAt(n.Pos())})
}

func (c *converter) autoLink(n *ast.AutoLink) {
	label := string(n.Label(c.source))
	address := label
	if n.AutoLinkType == ast.AutoLinkEmail {
		address = "mailto:" + label
	}
	c.last = lastStrong(label, c.last)
	target, fault := c.linkTarget(address)
	if fault != nil {
		c.faults.Error(c.posAt(n.Pos()), "markdown-link", fault.message, fault.hint)
		c.push(doc.Text(label))
		return
	}
	c.push(&doc.Link{Target: target, Content: []doc.Inline{doc.Text(label)}, Line: c.lineAt(n.Pos())})
}

func (c *converter) image(n *ast.Image) {
	if len(n.Title) > 0 {
		title := unescape(string(n.Title))
		c.faults.Warning(c.posAt(n.Pos()), "markdown-image",
			diag.T("图片的附注“%s”不会显示：只有单独成段的图片才有图题",
				"the title %q is not shown: only a picture in a paragraph of its own has a caption", title),
			diag.T("让图片单独成一段，或把附注写进正文", "give the picture a paragraph of its own, or move the title into the text"))
	}
	if target, alt, ok := c.picture(n); ok {
		c.push(&doc.Image{Target: target, Alt: alt, Line: c.lineAt(n.Pos())})
	}
}

// figure converts a picture that is a paragraph of its own. It returns nil when the picture is refused.
func (c *converter) figure(n *ast.Image, line int) doc.Block {
	target, alt, ok := c.picture(n)
	if !ok {
		return nil
	}
	caption := strings.Join(strings.Fields(unescape(string(n.Title))), " ")
	return &doc.Figure{Target: target, Alt: alt, Caption: doc.Plain(caption), Line: line}
}

func (c *converter) picture(n *ast.Image) (target, alt string, ok bool) {
	alt = c.plain(n)
	target, fault := c.imageTarget(unescape(string(n.Destination)))
	if fault != nil {
		c.faults.Error(c.posAt(n.Pos()), "markdown-image", fault.message, fault.hint)
		return "", "", false
	}
	return target, alt, true
}

// fault is why a target is refused.
type fault struct{ message, hint diag.Text }

var (
	webSchemes = []string{"http", "https", "mailto", "tel"}
	// notRecords are schemes that look like the kind of a record in javascript:x.
	notRecords = []string{"about", "blob", "data", "file", "ftp", "intent", "javascript", "sms", "vbscript", "ws", "wss"}
)

// linkTarget checks an address and returns it as doc.Link wants it.
func (c *converter) linkTarget(address string) (string, *fault) {
	if f := malformed(address); f != nil {
		return "", f
	}
	if strings.HasPrefix(address, "#") {
		return address, nil
	}
	scheme, rest, ok := cutScheme(address)
	switch {
	case !ok:
		return c.filePath(address)
	case slices.Contains(webSchemes, strings.ToLower(scheme)):
		if rest == "" || strings.HasPrefix(strings.ToLower(scheme), "http") && len(rest) < len("//a") {
			return "", &fault{diag.T("链接的地址“%s”不完整", "the address %q is not complete", address),
				diag.T("写全地址，例如 https://www.gov.cn/", "write all of it, as in https://www.gov.cn/")}
		}
		return address, nil
	case !slices.Contains(notRecords, strings.ToLower(scheme)) && isRecord(rest):
		return address, nil
	}
	return "", &fault{diag.T("链接的地址“%s”不能用", "the address %q cannot be used", address),
		diag.T("可以用 https:// 网址、mailto: 邮箱、tel: 电话、文件名，或“种类:编号”形式的记录，例如 hub:guozhai-03",
			"use an https:// address, mailto:, tel:, the name of a file, or a record as kind:id, for example hub:guozhai-03")}
}

func (c *converter) imageTarget(address string) (string, *fault) {
	if f := malformed(address); f != nil {
		return "", f
	}
	if _, _, ok := cutScheme(address); ok || strings.HasPrefix(address, "//") {
		return "", &fault{diag.T("图片“%s”在别的网站上，断网时看不到，也印不到纸上",
			"the picture %q is on another site: it cannot be printed, or seen offline", address),
			diag.T("把图片存到本记录旁边，写它的文件名", "save it beside the record and write the file's name")}
	}
	return c.filePath(address)
}

// malformed reports what no target may have.
func malformed(address string) *fault {
	if strings.TrimSpace(address) == "" || address == "#" {
		return &fault{diag.T("圆括号里没有地址", "there is no address between the parentheses"),
			diag.T("写上地址：[文字](地址)", "write one: [text](address)")}
	}
	if strings.ContainsFunc(address, unicode.IsControl) || strings.TrimSpace(address) != address {
		return &fault{diag.T("地址%q里有看不见的字符", "the address %q has invisible characters", address),
			diag.T("删去地址，重新打一遍", "delete the address and type it again")}
	}
	if kind, id, ok := strings.Cut(address, "："); ok && kind != "" && strings.Trim(kind, "abcdefghijklmnopqrstuvwxyz") == "" {
		return &fault{diag.T("地址“%s”里的冒号是全角的", "the colon in %q is full-width", address),
			diag.T("改成半角冒号：%s:%s", "write %s:%s", kind, id)}
	}
	return nil
}

// cutScheme splits an address such as https://… or hub:… after its scheme (RFC 3986, 3.1).
func cutScheme(address string) (scheme, rest string, ok bool) {
	scheme, rest, ok = strings.Cut(address, ":")
	if !ok || scheme == "" || !isLetter(scheme[0]) {
		return "", address, false
	}
	for i := range len(scheme) {
		if b := scheme[i]; !isLetter(b) && !isDigit(b) && b != '+' && b != '-' && b != '.' {
			return "", address, false
		}
	}
	return scheme, rest, true
}

// isRecord says whether s is the id of a record, with or without an anchor on its page.
func isRecord(s string) bool {
	id, anchor, has := strings.Cut(s, "#")
	return isRecordID(id) && (!has || isRecordID(anchor))
}

func isRecordID(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' && r != '.'
	})
}

// filePath returns the path, relative to the content folder, of a file named from the record's folder.
func (c *converter) filePath(address string) (string, *fault) {
	name, fragment := address, ""
	if i := strings.IndexAny(address, "?#"); i >= 0 {
		name, fragment = address[:i], address[i:]
	}
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	if name == "" || strings.HasPrefix(name, "//") || strings.ContainsAny(name, "\\\x00") {
		return "", outside(address)
	}
	if rooted, ok := strings.CutPrefix(name, "/"); ok {
		name = path.Clean(rooted)
	} else {
		name = path.Join(path.Dir(c.opt.File), name)
	}
	if name == "." || name == ".." || strings.HasPrefix(name, "../") {
		return "", outside(address)
	}
	return name + fragment, nil
}

func outside(address string) *fault {
	return &fault{diag.T("文件“%s”不在 content 文件夹里", "the file %q is not in the content folder", address),
		diag.T("把文件放到本记录旁边，写它的文件名，文件夹之间用 /", "put the file beside the record and write its name, with / between folders")}
}
