package check

import (
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

var pictureWithoutAlt = &Check{
	Name: "picture-without-alt", Severity: diag.Error,
	Title:   diag.T("图片没有替代文字", "a picture without alternative text"),
	What:    diag.T("公开的正文或简明版里有图片，方括号里没有写文字。", "A public text or easy text has a picture with nothing between its brackets."),
	Why:     diag.T("看不见图的人和图片没有加载出来的手机，只能靠这句话知道图上是什么（《无障碍环境建设法》第三十二条；WCAG 1.1.1）。", "Those who can't see the picture, and telephones that didn't load it, have only these words (law on barrier-free environments, art. 32; WCAG 1.1.1)."),
	Example: diag.T("![](照片.jpg)", "![](photo.jpg)"),
	Fix:     diag.T("在方括号里写一句话，说明图上是什么：![村民在公示栏前看公示](照片.jpg)；不写人名。", "Say between the brackets what it shows: ![villagers before the notice board](photo.jpg); without people's names."),
	Each: func(p *Pass, r record.Record) {
		eachPicture(r, func(at diag.Pos, target, alt string) {
			if strings.TrimSpace(alt) == "" {
				p.Report(at, diag.T("图片 %s 没有替代文字", "the picture %s has no alternative text", target),
					diag.T("在方括号里写一句话，说明图上是什么：![村部公示栏](照片.jpg)", "say between the brackets what it shows: ![the notice board](photo.jpg)"))
			}
		})
	},
}

// eachPicture calls f for the pictures in the texts of a public record.
func eachPicture(r record.Record, f func(at diag.Pos, target, alt string)) {
	m := r.Base()
	if !m.IsPublic() {
		return
	}
	for _, blocks := range record.Texts(r) {
		doc.Walk(blocks, func(b doc.Block) bool {
			if x, ok := b.(*doc.Figure); ok {
				f(diag.Pos{File: m.File, Line: x.Line}, x.Target, x.Alt)
			}
			return true
		})
		doc.WalkInlines(blocks, func(in doc.Inline) bool {
			if x, ok := in.(*doc.Image); ok {
				f(diag.Pos{File: m.File, Line: x.Line}, x.Target, x.Alt)
			}
			return true
		})
	}
}
