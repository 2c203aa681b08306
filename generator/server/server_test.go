package server

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"noticeboard/generator/diag"
)

// preview is a running server over a folder whose files are the site. A file with ERROR in it is an error of the records, one with WARN a
// warning, one with FAIL makes the rebuild fail, one with BOOM fails when it is opened.
type preview struct {
	t       *testing.T
	dir     string
	url     string
	mu      sync.Mutex
	changes [][]string // of each rebuild after the first
	rebuilt chan struct{}
}

func start(t *testing.T, files map[string]string) *preview {
	t.Helper()
	p := &preview{t: t, dir: filepath.Join(t.TempDir(), "content"), rebuilt: make(chan struct{}, 100)}
	for name, text := range files {
		p.write(name, text)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- Serve(ctx, Options{Addr: "127.0.0.1:0", Watch: []string{p.dir}, Rebuild: p.rebuild, Ready: func(url string) { ready <- url }})
	}()
	t.Cleanup(func() {
		cancel()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("Serve ended with %v", err)
			}
		case <-time.After(5 * time.Second):
			t.Error("Serve did not end")
		}
	})
	select {
	case p.url = <-ready:
	case err := <-ended:
		ended <- err
		t.Fatalf("Serve: %v", err)
	}
	return p
}

func (p *preview) write(name, text string) {
	p.t.Helper()
	name = filepath.Join(p.dir, filepath.FromSlash(name))
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(text), 0o666)); err != nil {
		p.t.Fatal(err)
	}
}

func (p *preview) rebuild(_ context.Context, changed []string) (*Site, error) {
	files := map[string]string{}
	site := &Site{}
	var failed error
	filepath.WalkDir(p.dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		text, _ := os.ReadFile(name)
		rel, _ := filepath.Rel(p.dir, name)
		rel = filepath.ToSlash(rel)
		files[rel] = string(text)
		switch {
		case strings.Contains(string(text), "FAIL"):
			failed = errors.New("disk gone")
		case strings.Contains(string(text), "ERROR"):
			site.Diagnostics.Error(diag.Pos{File: rel, Line: 3}, "x", diag.T("编号 <重复>", "id <repeated>"), diag.T("换一个", "choose another"))
		case strings.Contains(string(text), "WARN"):
			site.Diagnostics.Warning(diag.Pos{File: rel, Line: 1}, "y", diag.T("偏短", "short"), diag.Text{})
		}
		return nil
	})
	if changed != nil {
		p.mu.Lock()
		p.changes = append(p.changes, changed)
		p.mu.Unlock()
		defer func() { p.rebuilt <- struct{}{} }()
	}
	if failed != nil {
		return nil, failed
	}
	site.Open = func(path string) ([]byte, bool, error) {
		text, ok := files[path]
		if strings.Contains(text, "BOOM") {
			return nil, false, errors.New("no glyph for 䶮")
		}
		return []byte(text), ok, nil
	}
	return site, nil
}

// waitRebuild waits for n more rebuilds and then makes sure that no other follows.
func (p *preview) waitRebuild(n int) {
	p.t.Helper()
	for range n {
		select {
		case <-p.rebuilt:
		case <-time.After(5 * time.Second):
			p.t.Fatal("no rebuild")
		}
	}
	select {
	case <-p.rebuilt:
		p.t.Fatal("one rebuild too many")
	case <-time.After(3 * quiet):
	}
}

func (p *preview) changed() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	var list []string
	for _, name := range p.changes[len(p.changes)-1] {
		rel, _ := filepath.Rel(p.dir, name)
		list = append(list, filepath.ToSlash(rel))
	}
	return list
}

func (p *preview) do(method, path string, change func(*http.Request)) (*http.Response, string) {
	p.t.Helper()
	r, err := http.NewRequest(method, p.url+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	if change != nil {
		change(r)
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return resp, string(body)
}

func (p *preview) get(path string) string {
	p.t.Helper()
	_, body := p.do("GET", path, nil)
	return body
}

const page = "<!DOCTYPE html><html><BODY class=x><h1>首页</h1></BODY></html>"

func TestAnswers(t *testing.T) {
	p := start(t, map[string]string{"index.html": page, "n/index.html": page, "n/1.pdf": "%PDF-0123456789", "a.css": "p{}", "404.html": "<body>迷路了</body>",
		"x.woff2": "w", "bare.html": "no body tag", "bad.html": "BOOM", "data.bin": "\x00"})
	tests := []struct {
		method, path string
		status       int
		contentType  string
		want         string // part of the body
	}{
		{"GET", "", 200, "text/html; charset=utf-8", "<BODY class=x><h1>首页</h1><script src="},
		{"GET", "index.html", 200, "text/html; charset=utf-8", "首页"},
		{"GET", "n/", 200, "text/html; charset=utf-8", "首页"},
		{"GET", "n", 302, "text/html; charset=utf-8", "/n/"},
		{"GET", "n/../a.css", 200, "text/css; charset=utf-8", "p{}"},
		{"GET", "n/1.pdf", 200, "application/pdf", "%PDF-0123456789"},
		{"GET", "x.woff2", 200, "font/woff2", "w"},
		{"GET", "data.bin", 200, "application/octet-stream", "\x00"},
		{"GET", "bare.html", 200, "text/html; charset=utf-8", "no body tag<script"},
		{"GET", "missing.html", 404, "text/html; charset=utf-8", "迷路了<script"},
		{"GET", "bad.html", 500, "text/html; charset=utf-8", "䶮"},
		{"GET", ".noticeboard/preview.js", 200, "text/javascript; charset=utf-8", "EventSource"},
		{"GET", ".noticeboard/preview.css", 200, "text/css; charset=utf-8", "#noticeboard-panel"},
		{"POST", "", 405, "text/plain; charset=utf-8", ""},
	}
	for _, tt := range tests {
		resp, body := p.do(tt.method, tt.path, nil)
		if resp.StatusCode != tt.status || resp.Header.Get("Content-Type") != tt.contentType || !strings.Contains(body, tt.want) {
			t.Errorf("%s /%s: %d %s %q", tt.method, tt.path, resp.StatusCode, resp.Header.Get("Content-Type"), body)
		}
		if resp.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("/%s may be cached", tt.path)
		}
	}
	for _, path := range []string{"", "n/1.pdf"} {
		full := p.get(path)
		resp, body := p.do("HEAD", path, nil)
		if body != "" || int(resp.ContentLength) != len(full) || resp.StatusCode != 200 {
			t.Errorf("HEAD /%s: %d, length %d, want %d", path, resp.StatusCode, resp.ContentLength, len(full))
		}
	}
	resp, body := p.do("GET", "n/1.pdf", func(r *http.Request) { r.Header.Set("Range", "bytes=5-7") })
	if resp.StatusCode != 206 || body != "012" {
		t.Errorf("range: %d %q", resp.StatusCode, body)
	}
}

func TestOnlyLoopbackHosts(t *testing.T) {
	p := start(t, map[string]string{"index.html": page})
	for host, want := range map[string]int{"localhost:1313": 200, "LOCALHOST": 200, "127.0.0.1": 200, "127.8.8.8:1": 200, "[::1]:1313": 200, "board.localhost": 200,
		"evil.example:1313": 421, "127.0.0.1.evil.example": 421, "10.0.0.1": 421, "localhost.evil.example": 421} {
		resp, body := p.do("GET", "", func(r *http.Request) { r.Host = host })
		if resp.StatusCode != want || (want != 200) == strings.Contains(body, "首页") {
			t.Errorf("host %s: %d, want %d", host, resp.StatusCode, want)
		}
	}
}

// events reads the versions a page would see.
func (p *preview) events() (next func() string) {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), "GET", p.url+".noticeboard/live", nil)
	if err != nil {
		p.t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { resp.Body.Close() })
	if got := resp.Header.Get("Content-Type"); !strings.HasPrefix(got, "text/event-stream") {
		p.t.Fatalf("events come as %s", got)
	}
	lines := bufio.NewScanner(resp.Body)
	return func() string {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return data
			}
		}
		p.t.Fatalf("the events ended: %v", lines.Err())
		return ""
	}
}

func TestReload(t *testing.T) {
	p := start(t, map[string]string{"index.html": page})
	next := p.events()
	before := next()
	if !strings.Contains(p.get(""), `data-version="`+before+`"`) {
		t.Error("a fresh page carries another version than the events tell")
	}
	p.write("index.html", strings.Replace(page, "首页", "新首页", 1))
	if after := next(); after == before {
		t.Error("the version did not change")
	} else if body := p.get(""); !strings.Contains(body, "新首页") || !strings.Contains(body, after) {
		t.Errorf("after the change: %s", body)
	}
}

func TestErrorsKeepTheOldSite(t *testing.T) {
	p := start(t, map[string]string{"index.html": page})
	p.write("index.html", "<body>WARN 二版</body>")
	p.waitRebuild(1)
	body := p.get("")
	if !strings.Contains(body, `<body><link rel="stylesheet"`) || !strings.Contains(body, `class="warning"`) || !strings.Contains(body, "二版") {
		t.Errorf("with a warning: %s", body)
	}
	p.write("index.html", "<body>ERROR 三版</body>")
	p.waitRebuild(1)
	body = p.get("")
	for _, want := range []string{`class="error"`, "<details open>", "<code>index.html:3</code>", "编号 &lt;重复&gt;", "→ 换一个", "二版"} {
		if !strings.Contains(body, want) {
			t.Errorf("with an error, the page lacks %s: %s", want, body)
		}
	}
	if strings.Contains(body, "三版") {
		t.Error("the faulty version is shown")
	}
	if body := p.get("missing.html"); !strings.Contains(body, "编号") || !strings.Contains(body, "missing.html") {
		t.Errorf("404 without panel: %s", body)
	}
	p.write("index.html", "<body>FAIL</body>")
	p.waitRebuild(1)
	if body := p.get(""); !strings.Contains(body, "disk gone") || !strings.Contains(body, "二版") {
		t.Errorf("after a failed rebuild: %s", body)
	}
	p.write("index.html", "<body>四版</body>")
	p.waitRebuild(1)
	if body := p.get(""); !strings.Contains(body, "四版") || strings.Contains(body, "noticeboard-panel") {
		t.Errorf("mended: %s", body)
	}
}

func TestNothingToShowYet(t *testing.T) {
	p := start(t, map[string]string{"index.html": "FAIL"})
	resp, body := p.do("GET", "", nil)
	if resp.StatusCode != 503 || !strings.Contains(body, "disk gone") || !strings.Contains(body, "preview.js") {
		t.Errorf("%d %s", resp.StatusCode, body)
	}
	p.write("index.html", page)
	p.waitRebuild(1)
	if body := p.get(""); !strings.Contains(body, "首页") {
		t.Errorf("mended: %s", body)
	}
}

func TestWatching(t *testing.T) {
	p := start(t, map[string]string{"index.html": page, "old/a.md": "a"})
	for i := range 40 { // less than quiet apart
		p.write([]string{"index.html", "old/a.md"}[i%2], page)
		time.Sleep(quiet / 40)
	}
	p.waitRebuild(1)
	if got := p.changed(); !slices.Equal(got, []string{"index.html", "old/a.md"}) {
		t.Errorf("a burst: %q", got)
	}
	for _, name := range []string{"~$list.docx", ".~lock.a.ods#", "x.tmp", ".a.md.swp", "4913", "a.md~", ".git/index", "new.git/x.swp"} {
		p.write(name, "x")
	}
	p.waitRebuild(0)
	p.write("new/deep/b.md", "b")
	p.waitRebuild(1)
	if got := p.changed(); !slices.Equal(got, []string{"new/deep/b.md"}) {
		t.Errorf("a file in a new folder: %q", got)
	}
	p.write("new/deep/b.md", "again")
	p.waitRebuild(1)
	temp := filepath.Join(p.dir, "new", "deep", "c.tmp")
	if err := errors.Join(os.WriteFile(temp, []byte("c"), 0o666), os.Rename(temp, filepath.Join(p.dir, "new", "deep", "b.md"))); err != nil {
		t.Fatal(err)
	}
	p.waitRebuild(1)
	if got := p.changed(); !slices.Contains(got, "new/deep/b.md") {
		t.Errorf("saved by renaming: %q", got)
	}
	if err := os.Remove(filepath.Join(p.dir, "old", "a.md")); err != nil {
		t.Fatal(err)
	}
	p.waitRebuild(1)
	if got := p.changed(); !slices.Equal(got, []string{"old/a.md"}) {
		t.Errorf("deleted: %q", got)
	}
}

// A folder to watch may come, go and come back.
func TestMissingRoot(t *testing.T) {
	p := start(t, nil)
	p.write("a.md", "1")
	p.waitRebuild(1)
	if err := os.RemoveAll(p.dir); err != nil {
		t.Fatal(err)
	}
	p.waitRebuild(1)
	p.write("sub/b.md", "2")
	p.waitRebuild(1)
	if got := p.changed(); !slices.Equal(got, []string{"sub/b.md"}) {
		t.Errorf("back again: %q", got)
	}
	p.write("sub/b.md", "3")
	p.waitRebuild(1)
}

func TestAddresses(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	tests := []struct{ addr, message, hint string }{
		{"0.0.0.0:1313", "for this machine only", "127.0.0.1:1313"},
		{":1313", "for this machine only", "127.0.0.1:1313"},
		{"192.168.1.5:80", "for this machine only", "127.0.0.1:80"},
		{"board.example:80", "for this machine only", "127.0.0.1:80"},
		{"1313", "not well-formed", "127.0.0.1:1313"},
		{"localhost:http", "not well-formed", "127.0.0.1:1313"},
		{"localhost:99999", "not well-formed", "127.0.0.1:1313"},
		{taken.Addr().String(), "is used by another program", "--addr 127.0.0.1:"},
	}
	for _, tt := range tests {
		err := Serve(t.Context(), Options{Addr: tt.addr, Rebuild: func(context.Context, []string) (*Site, error) {
			t.Errorf("%s was accepted", tt.addr)
			return nil, nil
		}})
		var e *Error
		if !errors.As(err, &e) || !strings.Contains(e.Message.English, tt.message) || !strings.Contains(e.Hint.English, tt.hint) || e.Message.Chinese == "" {
			t.Errorf("%s: %v", tt.addr, err)
		}
	}
	for _, addr := range []string{"localhost:0", "[::1]:0"} {
		l, err := listen(t.Context(), addr)
		if err != nil {
			if strings.Contains(addr, "::1") {
				continue // this machine may have no IPv6
			}
			t.Fatal(err)
		}
		if !loopback(l.Addr().(*net.TCPAddr).IP.String()) {
			t.Errorf("%s listens on %s", addr, l.Addr())
		}
		l.Close()
	}
}
