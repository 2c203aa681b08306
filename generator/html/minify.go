package html

import (
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/svg"
)

// Layouts are minified once, as templates, instead of each page they make: the pages come out as small and cost nothing.
// Quotes and end tags stay, since html/template must see in which context a value stands.
var minifier = func() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{
		KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true,
		TemplateDelims: html.GoTemplateDelims,
	})
	m.Add(".css", &css.Minifier{})
	m.Add(".js", &js.Minifier{Version: 5}) // nothing newer than the old phones know
	m.Add(".svg", &svg.Minifier{})
	return m
}()
