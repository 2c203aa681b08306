package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// bar is a progress bar that shows itself on a terminal once a build takes more than a second.
type bar struct {
	app   *app
	start time.Time
	shown *progressbar.ProgressBar
	quiet bool
}

func (a *app) progress(start time.Time, quiet bool) *bar {
	return &bar{app: a, start: start, quiet: quiet || !term.IsTerminal(int(a.err.Fd()))}
}

func (b *bar) step(done, total int) {
	if b.quiet || time.Since(b.start) < time.Second {
		return
	}
	if b.shown == nil {
		b.shown = progressbar.NewOptions(total, progressbar.OptionSetWriter(b.app.err), progressbar.OptionClearOnFinish(),
			progressbar.OptionShowCount(), progressbar.OptionSetWidth(30), progressbar.OptionThrottle(65*time.Millisecond),
			progressbar.OptionSetDescription(b.app.pick("正在生成", "building")))
	}
	_ = b.shown.Set(done)
}

func (b *bar) close() {
	if b.shown != nil {
		_ = b.shown.Finish()
	}
}
