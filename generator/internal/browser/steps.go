package browser

import (
	"context"
	"fmt"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Viewport sets the width and height of the page in CSS pixels. The page is told at once: a tab in the background has to wait for its next frame.
func Viewport(width, height int64) Step {
	size := call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		if _, err := size(ctx, t); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, t, runtime.Evaluate, runtime.EvaluateParams{Expression: `dispatchEvent(new Event("resize"))`})
		return err
	})
}

// Light, Dark and Paper are what pages are looked at on.
var (
	Light = media("", "light")
	Dark  = media("", "dark")
	Paper = media("print", "light")
)

func media(kind, scheme string) Step {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"}, // nothing is looked at halfway
	}})
}

// NoScript keeps scripts of the pages that are opened next from running.
var NoScript = call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})

// Script runs a script on the pages that are opened next, before their own.
func Script(source string) Step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: source})
		return err
	})
}

// MovedClock sets the clock of the pages that are opened next: a moment as in RFC 3339. It stands still; window.moved, in milliseconds,
// moves it on. Timers keep to the real clock.
func MovedClock(moment string) Step { return Script(fmt.Sprintf(movedClock, moment)) }

const movedClock = `window.moved = Date.parse(%q);
(function (Real) {
  window.Date = class extends Real {
    constructor(...a) { if (a.length) super(...a); else super(window.moved); }
    static now() { return window.moved; }
  };
})(Date);`

// Zone sets the time zone of the pages, such as "America/New_York".
func Zone(name string) Step {
	return call(emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: name})
}

func call[P any](command cdp.Command[P, cdp.Empty], params P) Step {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}
