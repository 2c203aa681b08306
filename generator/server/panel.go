package server

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"noticeboard/generator/diag"
)

// script reloads the page when the server shows another version than the page's. It is a file of its own because a site's content
// security policy may forbid scripts inside the page.
const script = `"use strict";
(function () {
  var version = document.currentScript.dataset.version;
  var source = new EventSource("` + liveAddress + `");
  source.onmessage = function (event) {
    if (event.data !== version) { source.close(); location.reload(); }
  };
  addEventListener("pagehide", function () { source.close(); });
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
})();
`

const style = `#noticeboard-panel { all: initial; display: block; box-sizing: border-box; position: relative; z-index: 2147483647; inline-size: 100%;
  max-block-size: 60vh; overflow: auto; padding: .75rem 1rem; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  color: #3d2c00; background: #fff4cc; border-block-end: .25rem solid #b58100; }
#noticeboard-panel.error { color: #4a0d0d; background: #ffe6e3; border-color: #b3261e; }
#noticeboard-panel summary { display: list-item; cursor: pointer; font-weight: bold; }
#noticeboard-panel ol { margin: .5rem 0 0; padding-inline-start: 1.5rem; }
#noticeboard-panel li { margin-block: .5rem; }
#noticeboard-panel code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
#noticeboard-panel .hint { display: block; }
#noticeboard-panel .note { opacity: .8; }
@media print { #noticeboard-panel { display: none; } }
`

// shown bounds the list in the page; the command line has them all.
const shown = 200

// decorate adds the panel behind the body's start tag and the script before its end tag, or at the ends of a page that lacks them.
func decorate(page []byte, v view, lang diag.Lang) []byte {
	lower := bytes.ToLower(page)
	start := 0
	if i := bytes.Index(lower, []byte("<body")); i >= 0 {
		if j := bytes.IndexByte(lower[i:], '>'); j >= 0 {
			start = i + j + 1
		}
	}
	end := bytes.LastIndex(lower, []byte("</body>"))
	// Lower case may be longer or shorter for a few letters; then the places are not those of page.
	if len(lower) != len(page) || end < start {
		start, end = 0, len(page)
	}
	panel := panelHTML(v.Diagnostics, lang)
	out := make([]byte, 0, len(page)+len(panel)+200)
	out = append(out, page[:start]...)
	out = append(out, panel...)
	out = append(out, page[start:end]...)
	out = fmt.Appendf(out, `<script src="%s" data-version="%s"></script>`, scriptAddress, v.version)
	return append(out, page[end:]...)
}

// panelHTML is the list of diagnostics, errors first; empty when there is nothing but notes. It needs no script.
func panelHTML(list diag.List, lang diag.Lang) string {
	errs, warnings := list.Count(diag.Error), list.Count(diag.Warning)
	if errs+warnings == 0 {
		return ""
	}
	class, open, title := "warning", "", diag.T("%d 处提醒", "%d warnings", warnings)
	if errs > 0 {
		class, open = "error", " open"
		title = diag.T("%d 处错误，%d 处提醒。改好并保存后本页自动更新；在那之前显示原来的网站", "%d errors, %d warnings. Mend and save the records and this page updates itself; until then it shows the earlier site", errs, warnings)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<link rel="stylesheet" href="%s"><aside id="noticeboard-panel" class="%s" lang="%s"><details%s><summary>%s</summary><ol>`,
		styleAddress, class, tag(lang), open, html.EscapeString(title.In(lang)))
	n := 0
	for _, severity := range []diag.Severity{diag.Error, diag.Warning, diag.Note} {
		for _, d := range list {
			if d.Severity == severity && n < shown {
				n++
				writeDiagnostic(&b, d, lang)
			}
		}
	}
	if rest := len(list) - n; rest > 0 {
		fmt.Fprintf(&b, "<li>%s</li>", html.EscapeString(diag.T("还有 %d 处，见命令行 noticeboard check", "%d more: see noticeboard check", rest).In(lang)))
	}
	b.WriteString("</ol></details></aside>")
	return b.String()
}

func writeDiagnostic(b *strings.Builder, d diag.Diagnostic, lang diag.Lang) {
	fmt.Fprintf(b, `<li class="%s">`, d.Severity)
	if d.File != "" {
		fmt.Fprintf(b, "<code>%s</code> ", html.EscapeString(d.Pos.String()))
	}
	fmt.Fprintf(b, "<b>%s</b> %s", d.Severity.Text().In(lang), html.EscapeString(d.Message.In(lang)))
	if hint := d.Hint.In(lang); hint != "" {
		fmt.Fprintf(b, ` <span class="hint">→ %s</span>`, html.EscapeString(hint))
	}
	b.WriteString("</li>")
}

// plainPage is a page of the server's own, where the site has none.
func plainPage(lang diag.Lang, text diag.Text) []byte {
	words := html.EscapeString(text.In(lang))
	return fmt.Appendf(nil, `<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head><body><p>%s</p></body></html>`,
		tag(lang), words, words)
}

// tag is the language tag of BCP 47.
func tag(lang diag.Lang) string {
	if lang == diag.English {
		return "en"
	}
	return "zh-CN"
}
