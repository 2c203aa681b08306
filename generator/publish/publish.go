// Package publish brings the output tree up to date, all of it or nothing.
//
// The tree is never changed in place. Beside public/ stands a work folder, .public.noticeboard/, and a build goes like this:
//
//  1. Take the lock (the operating system drops it when the process dies) and clear away what a killed build left.
//  2. Make the outputs on all processors and compare each with the published file. A file whose bytes stand already is
//     not made again where its key says so, and not written in any case. The others go to .public.noticeboard/next/.
//  3. If nothing differs, stop: nothing was staged. Otherwise hard-link the unchanged files and the foreign ones into
//     next/ (copy them, with their modification time, where the file system has no links) and add the manifest.
//  4. Exchange next/ and public/ in one step, then delete the old tree.
//
// Linux and macOS have a call that exchanges two folders. Elsewhere, and on file systems without it, the old tree is
// renamed aside and the new one renamed in; a build that is killed between the two is mended by the next one.
// A power failure is not a killed process: nothing is forced to the disk, but a file that lost its bytes has
// another size than recorded, so that the next build repairs it.
//
// # Whose file is it
//
// public/.noticeboard/manifest lists what noticeboard wrote, in the format of sha256sum. What it lists is ours, whatever
// happened to the bytes since: it is repaired, or removed when it is no longer made (a withdrawn page must not stay online
// because somebody touched it). Everything else is foreign: kept and named in the [Report]. A foreign file where an output
// should go is an error and nothing changes, unless its bytes are the output's: then it is adopted. So a tree
// without a manifest is adopted as far as it agrees.
//
// # Where the state is
//
// The published tree must be equal byte for byte after equal builds and must hold nothing private, so the manifest has neither
// times nor keys. Those are in .public.noticeboard/state-HASH, named for the manifest it belongs to: a state can't be mistaken
// for that of another tree, and killing a build between the exchange and its last step does no harm. Losing the
// work folder costs one full build.
package publish

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"slices"
)

// Output is one file of the published tree.
type Output struct {
	// Path is relative and slash-separated, in ASCII that every file system and web server takes.
	Path string
	// Key is a hash of a full description of what the file is made from, printable ASCII without spaces. While it stays the same
	// Write isn't called. Empty: the file is always made, and compared by its bytes.
	Key string
	// Group, where it is not empty, is shared by outputs that are made of one costly thing: one worker makes them, one after the
	// other.
	Group string
	// Write appends the file's bytes. It is called at most once per build, from any goroutine, beside other Writes.
	Write func(*bytes.Buffer) error
	// Stream is there instead of Write for a file that is too large to be held in memory. It is called twice where there is a file
	// to compare with, and gives the same bytes each time.
	Stream func(io.Writer) error
}

// Append appends the file's bytes to b, however they are made.
func (o *Output) Append(b *bytes.Buffer) error {
	if o.Stream != nil {
		return o.Stream(b)
	}
	return o.Write(b)
}

// Options say where and how to publish.
type Options struct {
	Dir         string                // the published folder, for example "public"; made when missing
	Jobs        int                   // goroutines; 0 for one per processor
	Fingerprint string                // of everything the whole build depends on, see [UpToDate]; may be empty
	Note        []byte                // kept with the state of the tree, for [UpToDate] to give back
	Progress    func(done, total int) // called after each output, never twice at a time; may be nil
	Verify      func() error          // called when all outputs are made: its error publishes nothing; may be nil
}

// Report counts what a build did. Written, Unchanged and Bytes count outputs, not the manifest.
type Report struct {
	Written, Unchanged, Removed int
	Bytes                       int64    // size of all outputs together
	Note                        []byte   // of the build that made the tree; from [UpToDate] only
	Foreign                     []string // files that aren't ours, sorted; a folder without anything of ours once, with a final slash
}

// Publish makes dir hold exactly these outputs and the foreign files it held before. The order of outputs doesn't matter.
// On an error, which is an [Errors] or ctx's, the tree is as it was.
func Publish(ctx context.Context, outputs []Output, opt Options) (Report, error) {
	return publish(ctx, outputs, opt, exchange)
}

// UpToDate says that the tree in dir was published with this fingerprint and that no file of it was touched since, going by
// sizes and modification times: a build would change nothing. It only reads. An empty fingerprint is never up to date.
func UpToDate(dir, fingerprint string) (Report, bool) {
	if fingerprint == "" {
		return Report{}, false
	}
	w, err := locate(dir)
	if err != nil {
		return Report{}, false
	}
	known := w.loadKnown()
	if !known.current || known.fingerprint != fingerprint {
		return Report{}, false
	}
	disk, err := scan(w.tree, runtime.GOMAXPROCS(0))
	if err != nil {
		return Report{}, false
	}
	report := Report{Unchanged: len(known.files), Note: []byte(known.note)}
	for path, rec := range known.files {
		if !rec.matches(disk.files[path]) {
			return Report{}, false
		}
		report.Bytes += rec.size
	}
	report.Foreign, _ = disk.foreign(known.files, known.files)
	return report, true
}

// exchanger swaps two folders in one step; it fails with [errors.ErrUnsupported] or EINVAL where that can't be done.
type exchanger func(a, b string) error

func publish(ctx context.Context, outputs []Output, opt Options, swap exchanger) (Report, error) {
	outputs = slices.SortedFunc(slices.Values(outputs), byPath)
	if errs := Validate(outputs); len(errs) > 0 {
		return Report{}, errs
	}
	if opt.Jobs <= 0 {
		opt.Jobs = runtime.GOMAXPROCS(0)
	}
	w, err := open(opt.Dir)
	if err != nil {
		return Report{}, failure(err)
	}
	defer w.close()
	b := &build{workspace: w, Options: opt, outputs: outputs, swap: swap}
	report, err := b.run(ctx)
	if err != nil {
		os.RemoveAll(w.next())
		return Report{}, failure(err)
	}
	return report, nil
}

// failure wraps what isn't one of our messages yet; the end of a context stays what it is.
func failure(err error) error {
	var known Errors
	var one *Error
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.As(err, &known):
		return err
	case errors.As(err, &one):
		return Errors{one}
	}
	path := ""
	var at *fs.PathError
	var two *os.LinkError
	if errors.As(err, &at) {
		path = at.Path
	} else if errors.As(err, &two) {
		path = two.New
	}
	return Errors{machineError(path, err)}
}
