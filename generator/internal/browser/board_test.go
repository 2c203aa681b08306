package browser_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"noticeboard/generator"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/publish"
)

func TestMain(m *testing.M) {
	code := browser.Run(m)
	if b, err := demonstration(); err == nil {
		b.server.Close()
		os.RemoveAll(filepath.Dir(b.dir))
	}
	os.Exit(code)
}

// board is the demonstration board, without its printed forms.
type board struct {
	site   *generator.Site
	dir    string           // where it stands
	server *httptest.Server // serves it below a path, as a county portal does
	pages  []string         // paths of all its HTML pages, in order
}

const below = "/cunwu/gongshi/"

var demonstration = sync.OnceValues(func() (*board, error) {
	dir, err := os.MkdirTemp("", "noticeboard-browser")
	if err != nil {
		return nil, err
	}
	b := &board{dir: filepath.Join(dir, "public")}
	b.server = httptest.NewServer(http.StripPrefix(below, http.FileServer(http.Dir(b.dir))))
	content := os.DirFS(filepath.FromSlash("../../../content"))
	site, problems := generator.Plan(generator.Options{Content: content, BaseURL: b.server.URL + below})
	if site == nil {
		return nil, fmt.Errorf("%v", problems)
	}
	b.site = site
	if _, err := publish.Publish(context.Background(), site.Outputs, publish.Options{Dir: b.dir}); err != nil {
		return nil, err
	}
	for _, o := range site.Outputs {
		if path.Ext(o.Path) == ".html" {
			b.pages = append(b.pages, o.Path)
		}
	}
	slices.Sort(b.pages)
	return b, nil
})

func built(t *testing.T) *board {
	t.Helper()
	b, err := demonstration()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// onServer are the pages that only a server shows: their address is not that of their links.
var onServer = []string{"404.html"}

// url is the address of a page: a file, as on a USB stick.
func (b *board) url(page string) string {
	if slices.Contains(onServer, page) {
		return b.server.URL + below + page
	}
	return browser.FileURL(filepath.Join(b.dir, filepath.FromSlash(page)))
}

// group names the kind of a page: pages of one group are made alike.
func group(page string) string {
	dir, name := path.Split(page)
	parts := strings.Split(dir, "/")
	switch {
	case parts[0] == "villages" && len(parts) > 2:
		return path.Join("villages/VILLAGE", path.Join(parts[2:]...), name)
	case parts[0] == "easy":
		kind, _, _ := strings.Cut(name, "-")
		return dir + kind
	case dir == "" || name == "index.html" || parts[0] == "selections": // a selection looks different at each of its stages
		return page
	case strings.HasPrefix(name, "page-"):
		return dir + "page"
	}
	return dir
}

// sample is of every kind of page the first and the longest, so all pages that are one of a kind.
func (b *board) sample() (list []string) {
	type pair struct {
		first, longest string
		size           int64
	}
	groups := map[string]*pair{}
	for _, page := range b.pages {
		p := groups[group(page)]
		if p == nil {
			p = &pair{first: page}
			groups[group(page)] = p
		}
		if info, err := os.Stat(filepath.Join(b.dir, filepath.FromSlash(page))); err == nil && info.Size() > p.size {
			p.longest, p.size = page, info.Size()
		}
	}
	for _, p := range groups {
		list = append(list, p.first, p.longest)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// someOf calls f for every page of a list in one of two tabs.
func someOf(t *testing.T, b *board, pages []string, f func(tab *browser.Tab, page string), before ...browser.Step) {
	t.Helper()
	for half := range 2 {
		t.Run(fmt.Sprint(half+1), func(t *testing.T) {
			t.Parallel()
			tab := browser.Open(t, "about:blank", before...)
			for i := half; i < len(pages); i += 2 {
				tab.Go(b.url(pages[i]))
				f(tab, pages[i])
			}
		})
	}
}

// TestSample: what the other tests look at has every kind of page of the board.
func TestSample(t *testing.T) {
	list := built(t).sample()
	for _, want := range []string{"index.html", "404.html", "statistics.html", "selections/index.html", "hubs/page-10.html", "easy/pinyin/selection-2026-guozhai.html"} {
		if !slices.Contains(list, want) {
			t.Errorf("no %s in %q", want, list)
		}
	}
	if len(list) < 70 {
		t.Errorf("only %d pages", len(list))
	}
}
