package html

import (
	"path"
	"strconv"

	"noticeboard/generator/doc"
	"noticeboard/generator/site"
)

// How wide pictures are shown, for the browser to choose by before it knows the stylesheet: those of 10-site.css, the column --col less the
// padding of .sheet, and 26rem for pictures higher than wide and for drawings (30-picture.css).
const (
	wideSizes = "(min-width: 48em) 43rem, calc(100vw - 4rem)"
	tallSizes = "(min-width: 30em) 26rem, calc(100vw - 4rem)"
)

func (w *body) figure(f *doc.Figure) {
	w.raw("<figure>")
	w.image(f.Target, f.Alt)
	if len(f.Caption) > 0 {
		w.element("<figcaption>", f.Caption, "</figcaption>")
	}
	w.raw("</figure>\n")
}

// image shows a picture in the width that the screen needs, or its alternative text when the picture is not published here: a
// page asks nothing of other sites. Width and height keep its place free while it loads. The first picture of a Document is
// loaded at once, the others when the reader comes near.
func (w *body) image(target, alt string) {
	list := w.picture(target)
	if len(list) == 0 {
		w.text(alt)
		return
	}
	widest := list[len(list)-1]
	class := ""
	switch {
	case widest.Height > widest.Width:
		class = "tall"
	case path.Ext(widest.Path) == ".png": // photos are JPEG
		class = "drawing"
	}
	w.raw("<img")
	w.attr("src", shownFirst(list).Path)
	if len(list) > 1 {
		w.raw(` srcset="`)
		for i, v := range list {
			if i > 0 {
				w.raw(", ")
			}
			w.text(v.Path)
			w.raw(" " + strconv.Itoa(v.Width) + "w")
		}
		w.raw(`"`)
		if class != "" {
			w.attr("sizes", tallSizes)
		} else {
			w.attr("sizes", wideSizes)
		}
	}
	w.attr("width", strconv.Itoa(widest.Width))
	w.attr("height", strconv.Itoa(widest.Height))
	w.attr("alt", alt)
	if class != "" {
		w.attr("class", class)
	}
	if !w.eager {
		w.raw(` loading="lazy"`)
	}
	w.eager = false
	w.raw(` decoding="async">`)
}

// shownFirst is the size for browsers that can't choose: the middle one.
func shownFirst(list []site.Picture) site.Picture { return list[len(list)/2] }
