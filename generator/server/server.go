// Package server shows the site in a browser on this machine while somebody edits the records.
//
// Nothing is written: a page or a PDF is made when the browser asks for it. Folders are watched; when files change, and
// then rest for a moment, the caller's Rebuild runs and open pages reload themselves by server-sent events. Diagnostics
// stand at the top of every page. When the records have errors, the site from before the errors stays visible under
// the list. The panel and the reloading script are added to the answers only, so nothing of them can be published.
//
// Drafts and internal records may be on show, so the server listens on a loopback address only, and answers only
// requests addressed to one (a foreign page whose name is re-bound to 127.0.0.1 gets nothing).
package server

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"noticeboard/generator/diag"
)

// Site is what a rebuild gives to show.
type Site struct {
	// Open makes one file of the site; path is slash-separated without a leading slash, as in "notices/1.html". Found is false when the
	// site has no such file. It is called from several goroutines. It may be nil when Diagnostics has errors.
	Open func(path string) (content []byte, found bool, err error)
	// Diagnostics are shown in the page. With errors among them the Open of an earlier Site stays in use.
	Diagnostics diag.List
}

// Options say what to serve.
type Options struct {
	Addr  string   // host:port; the host is localhost or a loopback address; port 0 takes any free one
	Watch []string // folders, with everything below; one that is missing is watched as soon as it is there
	// Rebuild makes the site anew. Changed are paths below Watch, sorted; nil means that anything may have changed, as at the
	// start. Calls follow one another. An error is for what is no fault of a record; it is shown like one.
	Rebuild func(ctx context.Context, changed []string) (*Site, error)
	Ready   func(url string) // called once, when the first site is there; may be nil
	Log     func(diag.Text)  // called for each rebuild, never twice at a time; may be nil
	Lang    diag.Lang        // of the panel and the server's own pages
}

// quiet is how long files must rest before a rebuild: editors write a file in several steps. longest bounds the wait
// when something writes without end.
const (
	quiet   = 120 * time.Millisecond
	longest = time.Second
)

// Serve shows the site until ctx ends, which is no error. An address that can't be used is an [*Error].
func Serve(ctx context.Context, opt Options) error {
	listener, err := listen(ctx, opt.Addr)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	w, err := watch(opt.Watch)
	if err != nil {
		listener.Close()
		return &Error{
			diag.T("没法监视文件的改动（%v）", "can't watch the files (%v)", err),
			diag.T("文件夹太多时，在系统里把可监视的数目（Linux：fs.inotify.max_user_watches）调大。", "With very many folders, raise the system's limit (Linux: fs.inotify.max_user_watches)."), err}
	}
	defer w.close()

	s := &server{Options: opt, session: rand.Text()[:8], changed: make(chan struct{})}
	s.rebuild(ctx, nil)
	var wg sync.WaitGroup
	wg.Go(func() { s.follow(ctx, w) })
	web := &http.Server{Handler: s, ReadHeaderTimeout: 5 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, 1)
	go func() { failed <- web.Serve(listener) }()
	if opt.Ready != nil && ctx.Err() == nil {
		opt.Ready("http://" + listener.Addr().String() + "/")
	}
	select {
	case <-ctx.Done():
		err = nil
	case err = <-failed:
		stop()
	}
	end, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if web.Shutdown(end) != nil {
		web.Close()
	}
	wg.Wait()
	return err
}

// server is the site on show, and who waits for the next.
type server struct {
	Options
	session string // tells the pages of this run from those of an earlier one

	mu      sync.RWMutex
	site    Site
	version int
	changed chan struct{} // closed when version grows
}

// view is what one answer is made from.
type view struct {
	Site
	version string
	changed <-chan struct{}
}

func (s *server) view() view {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return view{s.site, fmt.Sprintf("%s-%d", s.session, s.version), s.changed}
}

// follow rebuilds after each burst of changes, until ctx ends.
func (s *server) follow(ctx context.Context, w *watcher) {
	for {
		changed, ok := w.next(ctx)
		if !ok {
			return
		}
		s.rebuild(ctx, changed)
	}
}

func (s *server) rebuild(ctx context.Context, changed []string) {
	site, err := s.Rebuild(ctx, changed)
	if ctx.Err() != nil {
		return
	}
	if err != nil || site == nil {
		site = &Site{Diagnostics: diag.List{{Severity: diag.Error, Check: "build", Message: failureText(err)}}}
	}
	s.mu.Lock()
	open := s.site.Open
	s.site = *site
	if open != nil && (site.Diagnostics.HasErrors() || site.Open == nil) {
		s.site.Open = open
	}
	s.version++
	close(s.changed)
	s.changed = make(chan struct{})
	s.mu.Unlock()
	if s.Log != nil {
		s.Log(summary(changed, site.Diagnostics))
	}
}

func summary(changed []string, list diag.List) diag.Text {
	errs, warnings := list.Count(diag.Error), list.Count(diag.Warning)
	state := diag.T("网站已更新", "the site is up to date")
	if errs > 0 {
		state = diag.T("有 %d 处错误，列在页面上方", "%d errors, listed at the top of the page", errs)
	}
	if warnings > 0 {
		more := diag.T("，%d 处提醒", ", %d warnings", warnings)
		state = diag.Text{Chinese: state.Chinese + more.Chinese, English: state.English + more.English}
	}
	if changed == nil {
		return state
	}
	head := diag.T("%d 个文件有改动：", "%d files changed: ", len(changed))
	return diag.Text{Chinese: head.Chinese + state.Chinese, English: head.English + state.English}
}

// failureText is the words of an error that Rebuild or Open returned.
func failureText(err error) diag.Text {
	if err == nil {
		err = errors.New("no site")
	}
	return diag.T("网站没能生成：%v", "the site could not be built: %v", err)
}
