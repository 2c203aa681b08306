// Package browser lets tests use pages in Chromium as people do. It is imported by tests only, and imports nothing of the generator.
//
// One Chromium runs for each test binary; every [Open] gets a tab of its own:
//
//	func TestMain(m *testing.M) { os.Exit(browser.Run(m)) }
//
//	tab := browser.Open(t, browser.FileURL(file), browser.Viewport(360, 640), browser.Dark, browser.MovedClock("2026-11-28T00:00:00+08:00"))
//	tab.Keys("郭寨", "\r")
//	tab.Wait(`document.querySelector("#nb-results a")`)
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// How long a step of a test and what a test waits for may take: Chromium on a loaded machine is slow, never this slow.
const (
	patience = 3 * time.Minute
	soon     = 20 * time.Second
)

// shared is the Chromium of the test binary, started by the first Open and ended by Run.
var shared struct {
	sync.Mutex
	run  bool            // in Run
	ctx  context.Context // nil before the start
	err  error
	stop []context.CancelFunc
}

// Run runs the tests of a package, ends its Chromium and returns the exit code. A package that opens tabs calls it from TestMain.
func Run(m *testing.M) (code int) {
	shared.run = true
	code = m.Run()
	if shared.ctx != nil {
		ctx, cancel := context.WithTimeout(shared.ctx, patience)
		_ = chromedp.Cancel(ctx) // waits until Chromium has left its folder
		cancel()
	}
	for _, stop := range shared.stop {
		stop()
	}
	return code
}

// Chromium returns the program, "" when it is not on PATH.
func Chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if program, err := exec.LookPath(name); err == nil {
			return program
		}
	}
	return ""
}

// Missing skips a test for want of a tool, and says which. Where NOTICEBOARD_REQUIRE_TOOLS is 1 the test fails.
func Missing(t testing.TB, tool string) {
	t.Helper()
	if os.Getenv("NOTICEBOARD_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is missing", tool)
	}
	t.Skipf("%s is missing", tool)
}

func start() error {
	shared.Lock()
	defer shared.Unlock()
	if shared.ctx != nil || shared.err != nil {
		return shared.err
	}
	if !shared.run {
		return errors.New("the package needs func TestMain(m *testing.M) { os.Exit(browser.Run(m)) }")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(Chromium()), chromedp.DisableGPU)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	shared.stop = append(shared.stop, stop)
	ctx, stop = chromedp.NewContext(ctx)
	shared.stop = append([]context.CancelFunc{stop}, shared.stop...)
	if shared.err = chromedp.Do(ctx); shared.err == nil {
		shared.ctx = ctx
	}
	return shared.err
}

// Tab is a tab of Chromium that a test has for itself. Ctx is its context for chromedp.
type Tab struct {
	testing.TB
	Ctx context.Context

	mu     sync.Mutex
	faults []string
}

// Step is something done in a tab that tells nothing.
type Step = chromedp.Action[chromedp.Void]

// Open opens an address in a new tab, after the steps, and waits until it is loaded. The tab is closed when the test ends. The test is
// skipped where there is no Chromium.
func Open(t testing.TB, url string, before ...Step) *Tab {
	t.Helper()
	if Chromium() == "" {
		Missing(t, "chromium")
	}
	if err := start(); err != nil {
		t.Fatal(err)
	}
	ctx, stop := chromedp.NewContext(shared.ctx, chromedp.WithNewBrowserContext()) // nothing remembered from another tab
	t.Cleanup(stop)
	tab := &Tab{TB: t, Ctx: ctx}
	if err := chromedp.Do(ctx); err != nil { // opens it, for longer than one step
		t.Fatal(err)
	}
	if err := chromedp.Listen(ctx, tab.hear); err != nil {
		t.Fatal(err)
	}
	tab.Do(before...)
	tab.Go(url)
	return tab
}

// hear keeps what goes wrong on the pages of the tab.
func (tab *Tab) hear(event any) {
	var fault string
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		fault = "exception: " + e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			fault += " " + x.Description
		}
	case *runtime.EventConsoleAPICalled:
		fault = "console." + string(e.Type) + ":"
		for _, a := range e.Args {
			fault += " " + string(a.Value)
		}
	case *log.EventEntryAdded: // the Content-Security-Policy among them
		fault = fmt.Sprintf("%s: %s %s", e.Entry.Source, e.Entry.Text, e.Entry.URL)
	case *network.EventLoadingFailed:
		if !e.Canceled {
			fault = fmt.Sprintf("request failed: %s %s", e.Type, e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			fault = fmt.Sprintf("request failed: %s is %d", e.Response.URL, e.Response.Status)
		}
	}
	if fault != "" {
		tab.mu.Lock()
		tab.faults = append(tab.faults, fault)
		tab.mu.Unlock()
	}
}

// Faults returns what went wrong on the pages of the tab since it was asked last: exceptions, console messages, breaches of the
// Content-Security-Policy and requests that failed.
func (tab *Tab) Faults() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	faults := tab.faults
	tab.faults = nil
	return faults
}

// Do runs steps; the test ends with the first that fails.
func (tab *Tab) Do(steps ...Step) {
	tab.Helper()
	ctx, cancel := context.WithTimeout(tab.Ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		tab.Fatal(err)
	}
}

// Go opens another address in the tab and waits until it is loaded.
func (tab *Tab) Go(url string) {
	tab.Helper()
	ctx, cancel := context.WithTimeout(tab.Ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		tab.Fatalf("%s: %v", url, err)
	}
}

// Keys types texts and presses keys: "\t", "\r" or one of package kb.
func (tab *Tab) Keys(keys ...string) {
	tab.Helper()
	tab.Do(chromedp.KeyEvent(strings.Join(keys, "")))
}

// Back presses Shift and Tab.
func (tab *Tab) Back() {
	tab.Helper()
	tab.Do(chromedp.KeyEvent(kb.Tab, chromedp.KeyModifiers(chromedp.ModifierShift)))
}

// Wait asks again and again until an expression is true; while another page is being loaded it is not.
func (tab *Tab) Wait(expression string) {
	tab.Helper()
	for end := time.Now().Add(soon); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		ok, err := chromedp.Run(tab.Ctx, chromedp.Evaluate[bool]("(function () { try { return !!("+expression+") } catch (e) { return false } })()"))
		if ok && err == nil {
			return
		}
	}
	tab.Fatalf("never true: %s; the page is %s", expression, Value[string](tab, `location.href + "\n" + document.body.innerText.slice(0, 800)`))
}

// Value runs a script and returns its value, or that of the promise that it is. Works where scripts of pages are off.
func Value[V any](tab *Tab, script string) V {
	tab.Helper()
	ctx, cancel := context.WithTimeout(tab.Ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[V](script, chromedp.EvalAwaitPromise))
	if err != nil {
		first, _, _ := strings.Cut(script, "\n")
		tab.Fatalf("%.200s: %v", first, err)
	}
	return v
}

// FileURL is the address of a file.
func FileURL(name string) string {
	name = filepath.ToSlash(name)
	if !strings.HasPrefix(name, "/") { // C:/…
		name = "/" + name
	}
	return "file://" + name
}
