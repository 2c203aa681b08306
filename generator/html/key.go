package html

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// An easy page with pinyin costs ten times as much as any other page of a record, and all that it shows is known before: so easy pages
// have keys.

// sum is a hash of texts that were added one after the other.
type sum [sha256.Size]byte

func (s *sum) add(texts ...string) {
	h := sha256.New()
	h.Write(s[:])
	for _, text := range texts {
		fmt.Fprintf(h, "%d ", len(text))
		h.Write([]byte(text))
	}
	h.Sum(s[:0])
}

// sumCommon sums up what all easy pages are made from, beside the layouts, which parse has added; and the readings.
func (r *Renderer) sumCommon() {
	config := r.site.Board.Config
	r.common.add(config.Title, config.Description, config.Language, r.site.BaseURL, string(r.graph), fmt.Sprintf("%q", config.Site.Translations))
	var texts []string
	for _, word := range slices.Sorted(maps.Keys(r.words)) {
		texts = append(texts, word, r.words[word])
	}
	r.common.add(texts...)
	texts = nil
	for _, w := range r.site.Board.Readings() {
		texts = append(texts, w.Text, w.Pinyin, strconv.FormatBool(w.Name))
	}
	r.readings.add(texts...)
}

// easyKey is the key of an easy page. A page that leads to an anchor of another page, or names the site's own address, is always
// made: whether the way leads somewhere is known by then only.
func (r *Renderer) easyKey(p *planned, x record.Record, other string, pinyin bool) string {
	e := r.easyParts(p.path, x, other, pinyin)
	key, frame := r.common, r.frames[p.frame].sum
	if pinyin {
		key.add(string(r.readings[:]))
	} else {
		key.add(string(r.heading(e.text.Title))) // the readings part its words
	}
	buffer := bodies.Get().(*[]byte)
	defer bodies.Put(buffer)
	dst := fmt.Appendf((*buffer)[:0], "%s %x %q %q %#v\n", p.path, frame, e.title, e.description, e.page)
	sure := !r.volatile(e.page.Full)
	for _, d := range []*doc.Document{e.card, e.text} {
		if d == nil {
			continue
		}
		dst = append(doc.AppendDump(dst, d), '\n')
		doc.Targets(d.Blocks, func(target string) {
			dst = fmt.Appendf(dst, "%+v\n", r.site.Pictures(p.path, target))
		}, func(target string) {
			href, ok := r.site.Resolve(p.path, target)
			dst = fmt.Appendf(dst, "%q %t\n", href, ok)
			sure = sure && !(ok && r.volatile(href))
		})
	}
	*buffer = dst
	if !sure {
		return ""
	}
	key.add(string(dst))
	return hex.EncodeToString(key[:16])
}

// volatile tells whether an address may come to lead nowhere while it stays the same.
func (r *Renderer) volatile(href string) bool {
	file, _, found := strings.Cut(href, "#")
	return found && file != "" && !strings.Contains(file, ":") || r.site.BaseURL != "" && strings.HasPrefix(href, r.site.BaseURL)
}
