package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
)

// build is one run of Publish.
type build struct {
	*workspace
	Options
	outputs []Output // sorted by path
	swap    exchanger

	known        knowledge
	disk         snapshot
	foreignNames []string // for the report
	foreignFiles []string

	prepare func() error // makes the folders of next/ when the first file needs them
}

// published is one file of the new tree.
type published struct {
	path string
	record
	written bool
}

func (b *build) run(ctx context.Context) (report Report, err error) {
	if b.disk, err = scan(b.tree, b.Jobs); err != nil {
		return report, err
	}
	b.known = b.loadKnown()
	if b.known.orphaned {
		for path, rec := range b.known.files {
			if !rec.matches(b.disk.files[path]) {
				delete(b.known.files, path)
			}
		}
	}
	wanted := make(map[string]record, len(b.outputs))
	for _, o := range b.outputs {
		wanted[o.Path] = record{}
	}
	b.foreignNames, b.foreignFiles = b.disk.foreign(b.known.files, wanted)
	if errs := b.blocked(); len(errs) > 0 {
		return report, errs
	}
	b.prepare = sync.OnceValue(b.makeFolders)
	files, err := b.makeAll(ctx)
	if err != nil {
		return report, err
	}
	if b.Verify != nil {
		if err := b.Verify(); err != nil {
			return report, Errors{verifyError(err)}
		}
	}

	manifest := formatManifest(files)
	now := knowledge{fingerprint: b.Fingerprint, note: string(b.Note), manifest: sha256.Sum256(manifest)}
	stale := !b.known.current || b.known.fingerprint != b.Fingerprint || b.known.note != string(b.Note)
	for _, f := range files {
		report.Bytes += f.size
		if f.written {
			report.Written++
		}
		stale = stale || b.known.files[f.path] != f.record
	}
	report.Unchanged = len(files) - report.Written
	for path := range b.known.files {
		if _, kept := wanted[path]; !kept && b.disk.files[path].found {
			report.Removed++
		}
	}
	report.Foreign = b.foreignNames
	if report.Written == 0 && !b.known.orphaned && b.known.manifest == now.manifest {
		if stale {
			err = b.saveState(now, files)
		}
		b.dropStates(now.manifest)
		return report, err
	}
	late, err := b.finish(ctx, files, manifest, now)
	report.Foreign = append(report.Foreign, late...)
	slices.Sort(report.Foreign)
	return report, err
}

// blocked finds the outputs that can't be placed because a foreign file stands where they need a folder, or a folder with foreign
// files where they need a file. A foreign file in the very place waits until the output's bytes are known.
func (b *build) blocked() (errs Errors) {
	foreign := map[string]bool{}
	for _, f := range b.foreignFiles {
		foreign[f] = true
	}
	folders := map[string]bool{}
	for _, dir := range b.disk.foreignDirs(b.foreignNames, b.foreignFiles) {
		folders[dir] = true
	}
	check := func(path string) {
		above := map[string]bool{}
		parents(above, path, true)
		for dir := range above {
			if foreign[dir] {
				errs = append(errs, collisionError(path, dir, b.known.orphaned))
			}
		}
		if folders[path] {
			errs = append(errs, collisionError(path, path+"/", b.known.orphaned))
		}
	}
	for _, o := range b.outputs {
		check(o.Path)
	}
	check(manifestPath)
	return errs
}

// makeAll makes and compares every output and writes the changed ones to next/. All faults of outputs are collected; a
// fault of the machine ends it.
func (b *build) makeAll(ctx context.Context) ([]published, error) {
	files := make([]published, len(b.outputs))
	faults := make([]*Error, len(b.outputs))
	buffers := make([]buffers, b.Jobs)
	var mu sync.Mutex
	done := 0
	groups := grouped(b.outputs)
	err := each(ctx, b.Jobs, len(groups), func(worker, g int) (err error) {
		for _, i := range groups[g] {
			if files[i], faults[i], err = b.makeOne(b.outputs[i], &buffers[worker]); err != nil {
				return err
			}
			if b.Progress != nil {
				mu.Lock()
				done++
				b.Progress(done, len(b.outputs))
				mu.Unlock()
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var errs Errors
	for _, f := range faults {
		if f != nil {
			errs = append(errs, f)
		}
	}
	if len(errs) > 0 {
		return nil, errs
	}
	return files, nil
}

// grouped returns the indices of outputs that one worker makes, in the order of their first.
func grouped(outputs []Output) (groups [][]int) {
	at := map[string]int{}
	for i, o := range outputs {
		if o.Group != "" {
			if g, known := at[o.Group]; known {
				groups[g] = append(groups[g], i)
				continue
			}
			at[o.Group] = len(groups)
		}
		groups = append(groups, []int{i})
	}
	return groups
}

// buffers belong to one worker.
type buffers struct {
	output bytes.Buffer
	copy   []byte
}

func (b *build) makeOne(o Output, buf *buffers) (published, *Error, error) {
	was, isKnown := b.known.files[o.Path]
	disk := b.disk.files[o.Path]
	untouched := isKnown && was.matches(disk)
	kept := published{o.Path, record{was.sum, disk.size, disk.mtime, o.Key}, false}
	if isKnown && o.Key != "" && o.Key == was.key {
		if untouched || disk.regular && disk.size == was.size && b.onDisk(o.Path, buf) == was.sum {
			return kept, nil, nil
		}
	}
	out := streamed{stream: o.Stream}
	if o.Stream == nil {
		buf.output.Reset()
		if err := o.Write(&buf.output); err != nil {
			return published{}, writeError(o.Path, err), nil
		}
		data := buf.output.Bytes()
		out = streamed{sum: sha256.Sum256(data), size: int64(len(data)), stream: func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}}
	} else if disk.found {
		if err := out.measure(io.Discard); err != nil {
			return published{}, writeError(o.Path, err), nil
		}
	}
	if disk.regular && disk.size == out.size {
		if untouched && was.sum == out.sum || !untouched && b.onDisk(o.Path, buf) == out.sum {
			kept.sum = out.sum
			return kept, nil, nil
		}
	}
	if disk.found && !isKnown {
		return published{}, collisionError(o.Path, o.Path, b.known.orphaned), nil
	}
	write := out.stream
	if o.Stream != nil {
		write = out.measure
	}
	mtime, err := b.write(o.Path, write)
	if out.fault != nil {
		return published{}, writeError(o.Path, out.fault), nil
	}
	return published{o.Path, record{out.sum, out.size, mtime, o.Key}, true}, nil, err
}

// streamed is an output on its way to the disk, with the hash and size of its bytes once they are known.
type streamed struct {
	stream func(io.Writer) error
	sum    hash
	size   int64
	fault  error // of the output; a failure to write is the machine's
}

// measure sends the bytes to w and takes their hash and size.
func (s *streamed) measure(w io.Writer) error {
	h := sha256.New()
	m := &meter{Writer: io.MultiWriter(h, w)}
	err := s.stream(m)
	if m.err == nil {
		s.fault = err
	}
	h.Sum(s.sum[:0])
	s.size = m.size
	return err
}

// meter counts what is written through it.
type meter struct {
	io.Writer
	size int64
	err  error
}

func (m *meter) Write(p []byte) (n int, err error) {
	n, err = m.Writer.Write(p)
	m.size += int64(n)
	m.err = err
	return n, err
}

// onDisk hashes a file of the published tree; zero when it can't be read.
func (b *build) onDisk(path string, buf *buffers) (sum hash) {
	f, err := os.Open(filepath.Join(b.tree, filepath.FromSlash(path)))
	if err != nil {
		return hash{}
	}
	defer f.Close()
	if buf.copy == nil {
		buf.copy = make([]byte, 64<<10)
	}
	h := sha256.New()
	if _, err := io.CopyBuffer(struct{ io.Writer }{h}, struct{ io.Reader }{f}, buf.copy); err != nil {
		return hash{}
	}
	h.Sum(sum[:0])
	return sum
}
