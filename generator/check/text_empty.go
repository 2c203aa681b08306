package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var textEmpty = &Check{
	Name: "text-empty", Severity: diag.Error,
	Title:   diag.T("正文没有写", "the text is empty"),
	What:    diag.T("公告、表彰决定、学习资料或固定页面在第二个 +++ 下面没有正文。", "A notice, commendation, study material or page has nothing below its second line +++."),
	Why:     diag.T("贴出去的只有标题和落款。", "What is published would be a title and a signature."),
	Example: diag.T("+++\ntitle = \"关于停水的通知\"\n…\n+++", "+++\ntitle = \"…\"\n…\n+++"),
	Fix:     diag.T("写上正文；还没写好的，先加一行 public = false。", "Write the text; if it isn't ready, add public = false."),
	Each: func(p *Pass, r record.Record) {
		switch r.(type) {
		case *record.Notice, *record.Commendation, *record.Material, *record.Page:
			if m := r.Base(); len(m.Body) == 0 && m.IsPublic() {
				p.Report(diag.Pos{File: m.File, Line: max(m.TextLine-1, 1)}, diag.T("正文没有写", "there is no text"),
					diag.T("在第二个 +++ 下面写正文；还没写好的，先加一行 public = false", "write it below the second +++; if it isn't ready, add public = false"))
			}
		}
	},
}
