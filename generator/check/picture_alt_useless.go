package check

import (
	"path"
	"regexp"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// saysNothing matches alternative texts that any picture could have: that it is one, or a name that a camera or a program gave.
var saysNothing = regexp.MustCompile(`(?i)^((现场|活动|会议|工作|微信|QQ)?(图片|照片|相片|配图|插图|截图|图)|images?|photos?|pictures?|pics?|img|imgs|dsc[a-z]?|pxl|mvimg|mmexport|screenshot|wps图片)[-_ .:：第]?[0-9a-z_ -]*[张号]?$`)

var pictureAltUseless = &Check{
	Name: "picture-alt-useless", Severity: diag.Warning,
	Title:   diag.T("图片的替代文字等于没写", "an alternative text that says nothing"),
	What:    diag.T("图片的替代文字只是“图片”“照片1”，或者就是文件名。", "The alternative text of a picture is only \"picture\", \"photo 1\", or the name of its file."),
	Why:     diag.T("读屏软件把它念出来，听的人还是不知道图上是什么（WCAG 1.1.1，F30）。", "Screen readers read it out, and the listener still doesn't know what is shown (WCAG 1.1.1, F30)."),
	Example: diag.T("![IMG_2034](照片.jpg)", "![IMG_2034](photo.jpg)"),
	Fix:     diag.T("用一句话写图上有什么、在做什么，不写“这是一张图片”，不写人名。", "Say in one sentence what it shows; not that it is a picture, and no people's names."),
	Each: func(p *Pass, r record.Record) {
		look := func(at diag.Pos, target, alt string) {
			alt = strings.TrimSpace(alt)
			name := path.Base(target)
			if alt != "" && (strings.EqualFold(alt, name) || strings.EqualFold(alt, strings.TrimSuffix(name, path.Ext(name))) || saysNothing.MatchString(alt)) {
				p.Report(at, diag.T("替代文字“%s”没有说图上是什么", "the alternative text %q doesn't say what is shown", alt),
					diag.T("写图上有什么，例如：村民在公示栏前看公示", "say what it shows, as in: villagers reading the notice board"))
			}
		}
		eachPicture(r, look)
		var pub *record.Publicity
		m := r.Base()
		switch r := r.(type) {
		case *record.Notice:
			pub = r.Publicity
		case *record.Selection:
			pub = r.Publicity
			for i, c := range r.Candidates {
				look(m.Pos(item("candidate", i, "alt")), c.Photo, c.Alt)
			}
		}
		if pub != nil {
			for i, l := range pub.Posted {
				look(m.Pos(item("publicity.posted", i, "alt")), l.Photo, l.Alt)
			}
		}
	},
}
