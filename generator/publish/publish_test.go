package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// site is a tree in a test: path → content. A content beginning with "key:" up to the first space is the output's key.
type site map[string]string

func (s site) outputs() (list []Output) {
	for path, text := range s {
		key := ""
		if strings.HasPrefix(text, "key:") {
			key, _, _ = strings.Cut(text, " ")
		}
		list = append(list, Output{Path: path, Key: key, Write: func(w *bytes.Buffer) error { w.WriteString(text); return nil }})
	}
	return list
}

// plus returns s with changes; an empty content removes a path.
func (s site) plus(changes site) site {
	s = maps.Clone(s)
	maps.Copy(s, changes)
	maps.DeleteFunc(s, func(_, text string) bool { return text == "" })
	return s
}

func put(t *testing.T, dir string, files site) {
	t.Helper()
	for path, text := range files {
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// tree reads everything below dir but the manifest. Empty folders end in a slash.
func tree(t *testing.T, dir string) site {
	t.Helper()
	s := site{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == manifestPath || path == metaDir {
			return err
		}
		if d.IsDir() {
			entries, err := os.ReadDir(filepath.Join(dir, path))
			if len(entries) == 0 && path != "." {
				s[path+"/"] = "folder"
			}
			return err
		}
		text, err := os.ReadFile(filepath.Join(dir, path))
		s[path] = string(text)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return s
}

// checkManifest holds the manifest against the site.
func checkManifest(t *testing.T, dir string, want site) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, manifestPath))
	files, ok := parseManifest(text)
	if err != nil || !ok || len(files) != len(want) {
		t.Fatalf("manifest: %v, well-formed %t, %d files, want %d", err, ok, len(files), len(want))
	}
	for path, content := range want {
		if files[path].sum != sum(content) {
			t.Errorf("manifest disagrees on %s", path)
		}
	}
}

func sameTree(t *testing.T, got, want site) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(got.plus(want))) {
		if got[path] != want[path] {
			t.Errorf("%s: %q, want %q", path, got[path], want[path])
		}
	}
}

var base = site{"index.html": "home", "notices/1.html": "key:1 one", "notices/2.html": "two", "a/b/c.txt": "key:deep c"}

func TestPublish(t *testing.T) {
	tests := []struct {
		name           string
		first          site // published, nil: nothing
		disk           site // put into the tree afterwards by other hands; empty content deletes
		second         site // published then
		written        int
		removed        int
		foreign        []string
		errors         []string // paths of the errors; the tree must then stay as it was
		unchangedTimes []string
	}{
		{name: "into nothing", second: base, written: 4},
		{name: "same again", first: base, second: base, unchangedTimes: []string{"index.html", "notices/1.html", manifestPath}},
		{name: "change, add and remove", first: base, second: base.plus(site{"index.html": "new", "new/x.html": "x", "a/b/c.txt": ""}),
			written: 2, removed: 1, unchangedTimes: []string{"notices/1.html", "notices/2.html"}},
		{name: "new key, same bytes", first: base, second: base.plus(site{"notices/2.html": "two"})},
		{name: "a file becomes a folder", first: base, second: base.plus(site{"index.html": "", "index.html/x": "x"}), written: 1, removed: 1},
		{name: "a folder becomes a file", first: base, second: base.plus(site{"a/b/c.txt": "", "a": "a"}), written: 1, removed: 1},
		{name: "nothing any more", first: base, second: site{}, removed: 4},
		{name: "foreign files stay", first: base, disk: site{".gitkeep": "", "photo.jpg": "p", "county/x/1.jpg": "1", "county/2.jpg": "2", "notices/own.txt": "o", ".gitignore": "*"},
			second: base.plus(site{"index.html": "new"}), written: 1, foreign: []string{".gitignore", "county/", "notices/own.txt", "photo.jpg"}},
		{name: "foreign files before the first build", disk: site{".gitkeep": " "}, second: base, written: 4, foreign: []string{".gitkeep"}},
		{name: "a touched output is repaired", first: base, disk: site{"notices/1.html": "key:1 XXX", "index.html": "longer than before"}, second: base, written: 2},
		{name: "a touched output that is no longer made goes", first: base, disk: site{"index.html": "by hand"}, second: base.plus(site{"index.html": ""}), removed: 1},
		{name: "a deleted output comes back", first: base, disk: site{"notices/1.html": ""}, second: base, written: 1},
		{name: "foreign file in the way", disk: site{"index.html": "county", "notices": "file", "a/b/c.txt/deep.jpg": "j"}, second: base,
			errors: []string{"a/b/c.txt", "notices/1.html", "notices/2.html"}},
		{name: "foreign file in the very place", first: base, disk: site{"new.html": "county"}, second: base.plus(site{"new.html": "n", "index.html": "changed"}), errors: []string{"new.html"}},
		{name: "foreign file with the right bytes is adopted", first: base, disk: site{"new.html": "n"}, second: base.plus(site{"new.html": "n"})},
		{name: "lost manifest, same site", first: base, disk: site{manifestPath: ""}, second: base, unchangedTimes: []string{"index.html", "notices/1.html"}},
		{name: "lost manifest, state knows", first: base, disk: site{manifestPath: ""}, second: base.plus(site{"index.html": "new"}), written: 1},
		{name: "damaged manifest, state knows", first: base, disk: site{manifestPath: "zzz"}, second: base.plus(site{"index.html": "new", "a/b/c.txt": ""}), written: 1, removed: 1},
		{name: "lost manifest and touched", first: base, disk: site{manifestPath: "", "index.html": "by hand"}, second: base, errors: []string{"index.html"}},
		{name: "the manifest's place is taken", disk: site{".noticeboard": "file"}, second: base, errors: []string{manifestPath}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			if tt.first != nil {
				publishOK(t, dir, tt.first)
			}
			for path, text := range tt.disk {
				if text == "" {
					os.Remove(filepath.Join(dir, path))
				} else {
					put(t, dir, site{path: text})
				}
			}
			old := map[string]time.Time{}
			for _, path := range tt.unchangedTimes {
				old[path] = age(t, filepath.Join(dir, path))
			}
			before := tree(t, dir)
			report, err := Publish(t.Context(), tt.second.outputs(), Options{Dir: dir, Jobs: 3})
			if got := paths(err); !slices.Equal(got, tt.errors) {
				t.Fatalf("errors at %q, want %q: %v", got, tt.errors, err)
			}
			if err != nil {
				sameTree(t, tree(t, dir), before)
				return
			}
			if report.Written != tt.written || report.Removed != tt.removed || report.Unchanged != len(tt.second)-tt.written || !slices.Equal(report.Foreign, tt.foreign) {
				t.Errorf("report %+v", report)
			}
			want := tt.second
			for path, text := range tt.disk {
				if _, ours := base[path]; !ours && text != "" && path != manifestPath {
					want = want.plus(site{path: text})
				}
			}
			sameTree(t, tree(t, dir), want)
			checkManifest(t, dir, tt.second)
			for path, mtime := range old {
				if info, err := os.Stat(filepath.Join(dir, path)); err != nil || !info.ModTime().Equal(mtime) {
					t.Errorf("%s lost its modification time: %v", path, err)
				}
			}
			left, _ := os.ReadDir(filepath.Join(filepath.Dir(dir), ".public.noticeboard"))
			if len(left) != 3 {
				t.Errorf("the work folder holds %v, want .gitignore, lock and one state", left)
			}
		})
	}
}

func publishOK(t testing.TB, dir string, s site) Report {
	t.Helper()
	report, err := Publish(context.Background(), s.outputs(), Options{Dir: dir, Fingerprint: "f", Note: []byte("3 \"pages\"\n")})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func paths(err error) (list []string) {
	var errs Errors
	if errors.As(err, &errs) {
		for _, e := range errs {
			list = append(list, e.Path)
		}
	} else if err != nil {
		list = append(list, err.Error())
	}
	return slices.Compact(list)
}

// age returns a file's modification time, which no write within this test can repeat.
func age(t *testing.T, name string) time.Time {
	t.Helper()
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return time.Time{}
	}
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

func TestRefusedPaths(t *testing.T) {
	good := []string{"a.html", "x/y/z.pdf", "a b.html", ".well-known/x", "com.html", "com10/x", "console.css"}
	bad := []string{"", "/a", "../a", "a/../b", "a//b", "a/", ".", "./a", `a\b`, "公告.html", "con", "x/NUL.html", "com1.css", "lpt9", "a.", "a /b", "a:b", "a?b", "a\nb",
		".noticeboard/x", ".Noticeboard", strings.Repeat("x", 256)}
	for _, p := range good {
		if why := badPath(p).English; why != "" {
			t.Errorf("%q refused: %s", p, why)
		}
	}
	for _, p := range bad {
		if badPath(p).English == "" {
			t.Errorf("%q allowed", p)
		}
	}
	for _, pair := range [][2]string{{"a.html", "A.html"}, {"x/a", "X/b"}, {"a", "a/b"}, {"a", "A/b"}, {"a", "a"}} {
		errs := Validate([]Output{{Path: pair[0]}, {Path: pair[1]}})
		if len(errs) != 1 {
			t.Errorf("%q: %d errors, want 1: %v", pair, len(errs), errs)
		}
	}
	if errs := Validate([]Output{{Path: "a", Key: "k 1"}, {Path: "b", Key: "k\t"}}); len(errs) != 2 {
		t.Errorf("keys with blanks allowed: %v", errs)
	}
}

// Faults of outputs are all named, and nothing changes.
func TestWriteFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	outputs := base.plus(site{"index.html": "new"}).outputs()
	boom := errors.New("no glyph")
	for _, path := range []string{"z.pdf", "b.pdf"} {
		outputs = append(outputs, Output{Path: path, Write: func(w *bytes.Buffer) error { w.WriteString("half"); return boom }})
	}
	_, err := Publish(t.Context(), outputs, Options{Dir: dir})
	if got := paths(err); !slices.Equal(got, []string{"b.pdf", "z.pdf"}) || !errors.Is(err, boom) {
		t.Errorf("got %v", err)
	}
	sameTree(t, tree(t, dir), base)
	if exists(filepath.Join(filepath.Dir(dir), ".public.noticeboard", "next")) {
		t.Error("the staged tree was left")
	}
	if _, ok := UpToDate(dir, "f"); !ok {
		t.Error("a failed build changed the state")
	}
}

func TestCancel(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Publish(ctx, site{"x": "x", "y": "y"}.outputs(), Options{Dir: dir, Jobs: 1, Progress: func(done, total int) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	sameTree(t, tree(t, dir), base)
}

func TestKeySavesWork(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	outputs := base.outputs()
	for i := range outputs {
		if outputs[i].Key != "" {
			outputs[i].Write = func(*bytes.Buffer) error { return errors.New("made although its key is known") }
		}
	}
	if _, err := Publish(t.Context(), outputs, Options{Dir: dir}); err != nil {
		t.Error(err)
	}
	os.Chtimes(filepath.Join(dir, "notices/1.html"), time.Time{}, time.Unix(1, 0))
	if report, err := Publish(t.Context(), outputs, Options{Dir: dir}); err != nil || report.Unchanged != 4 {
		t.Errorf("touched only in time: %+v, %v", report, err)
	}
}

func TestUpToDate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	check := func(when, fingerprint string, want bool) {
		t.Helper()
		if report, got := UpToDate(dir, fingerprint); got != want || want && (report.Unchanged != 4 || report.Bytes != 26 || string(report.Note) != "3 \"pages\"\n" || len(report.Foreign) != 1) {
			t.Errorf("%s: %t, %+v", when, got, report)
		}
	}
	check("before the first build", "f", false)
	put(t, dir, site{".gitkeep": " "})
	publishOK(t, dir, base)
	check("after the build", "f", true)
	check("after a change of the records", "g", false)
	check("without fingerprint", "", false)
	put(t, dir, site{"index.html": "hand"})
	check("touched", "f", false)
	publishOK(t, dir, base)
	check("repaired", "f", true)
	os.Remove(filepath.Join(dir, "a/b/c.txt"))
	check("deleted", "f", false)
	publishOK(t, dir, base)
	put(t, dir, site{manifestPath: "x"})
	check("manifest touched", "f", false)
	publishOK(t, dir, base)
	check("manifest repaired", "f", true)
	states, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".public.noticeboard", "state-*"))
	data, _ := os.ReadFile(states[0])
	data[len(data)-3] ^= 1
	os.WriteFile(states[0], data, 0o666)
	check("damaged state", "f", false)
	if report := publishOK(t, dir, base); report.Unchanged != 4 {
		t.Errorf("damaged state: %+v", report)
	}
	check("state mended", "f", true)
}

// Equal outputs give equal trees, whatever the order, the number of workers and the tree before.
func TestDeterministic(t *testing.T) {
	read := func(dir string) string {
		manifest, err := os.ReadFile(filepath.Join(dir, manifestPath))
		return fmt.Sprint(tree(t, dir), string(manifest), err)
	}
	s := numbered("x", 200)
	var want string
	for i, jobs := range []int{1, 2, 7} {
		dir := filepath.Join(t.TempDir(), "public")
		if i > 0 {
			publishOK(t, dir, base)
		}
		if _, err := Publish(t.Context(), s.outputs(), Options{Dir: dir, Jobs: jobs}); err != nil {
			t.Fatal(err)
		}
		if got := read(dir); want == "" {
			want = got
		} else if got != want {
			t.Errorf("%d workers give another tree", jobs)
		}
	}
}

func TestPermissionsAndLinksStay(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions, and links need rights")
	}
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	if err := errors.Join(os.Chmod(dir, 0o750), os.Chmod(filepath.Join(dir, "notices"), 0o711), os.Symlink("index.html", filepath.Join(dir, "start.html")),
		os.Mkdir(filepath.Join(dir, "upload"), 0o700)); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	report := publishOK(t, link, base.plus(site{"index.html": "new"}))
	if want := []string{"start.html", "upload/"}; !slices.Equal(report.Foreign, want) {
		t.Errorf("foreign %q, want %q", report.Foreign, want)
	}
	for path, want := range map[string]fs.FileMode{".": 0o750, "notices": 0o711, "upload": 0o700} {
		if info, err := os.Stat(filepath.Join(dir, path)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v, want %v", path, info.Mode(), err, want)
		}
	}
	if target, err := os.Readlink(filepath.Join(dir, "start.html")); target != "index.html" {
		t.Errorf("link leads to %q, %v", target, err)
	}
	if target, err := os.Readlink(link); target != dir {
		t.Errorf("the link to the tree leads to %q, %v", target, err)
	}
}
