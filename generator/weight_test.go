package generator_test

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"
)

// TestWeight holds the pages of the demonstration board to what a slow line carries: a notice has 15 KB of HTML at most, a selection too,
// but 1 KB more for each candidate above two, whose votes and steps are all on its page. What all pages share (style, scripts, icon) has
// 25 KB as a server sends it.
func TestWeight(t *testing.T) {
	s := demonstration(t, false)
	limits := map[string]int{}
	for _, x := range s.Board.Selections {
		limits["selections/"+x.ID+".html"] = (15 + max(0, len(x.Candidates)-2)) << 10
	}
	shared := map[string]int{}
	for _, o := range s.Outputs {
		folder, _ := path.Split(o.Path)
		limit := limits[o.Path]
		if folder == "notices/" {
			limit = 15 << 10
		}
		switch {
		case folder == "static/":
			var b bytes.Buffer
			w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
			if _, err := w.Write(open(t, s, o.Path)); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			name, _, _ := strings.Cut(path.Base(o.Path), ".")
			shared[name] = b.Len()
		case path.Ext(o.Path) == ".html" && limit > 0:
			if n := len(open(t, s, o.Path)); n > limit {
				t.Errorf("%s has %d bytes, at most %d", o.Path, n, limit)
			}
		}
	}
	if n := shared["style"] + max(shared["script"], shared["search"]) + shared["icon"]; n > 25<<10 || shared["style"] == 0 || shared["script"] == 0 {
		t.Errorf("style, script and icon have %d bytes: %v", n, shared)
	}
}
