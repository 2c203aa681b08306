package generator_test

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// searchTab is a tab of Chromium with the search page of a board open, from file:// as from a USB stick.
type searchTab struct {
	*testing.T
	ctx context.Context

	mu     sync.Mutex
	faults []string // errors of scripts, and what the console is told
}

// openSearch starts Chromium without a window and opens the search page below dir. The test is skipped where there is no Chromium.
func openSearch(t *testing.T, dir string) *searchTab {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" {
		missing(t, "chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.DisableGPU)
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	tab := &searchTab{T: t, ctx: ctx}
	err := chromedp.Listen(ctx, func(event any) {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			tab.faults = append(tab.faults, e.ExceptionDetails.Text)
		case *runtime.EventConsoleAPICalled:
			for _, a := range e.Args {
				tab.faults = append(tab.faults, string(a.Value))
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	tab.open("file://" + dir + "/search.html")
	return tab
}

func (t *searchTab) open(url string) {
	t.Helper()
	if err := chromedp.Do(t.ctx, chromedp.Navigate(url)); err != nil {
		t.Fatalf("%s: %v", url, err)
	}
}

// evaluate runs a script and returns its value, or that of the promise that it is.
func evaluate[V any](t *searchTab, script string) V {
	t.Helper()
	v, err := chromedp.Run(t.ctx, chromedp.Evaluate[V](script, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatalf("%s: %v", strings.SplitN(script, "\n", 2)[0], err)
	}
	return v
}
