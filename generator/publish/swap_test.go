package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
)

func sum(text string) hash { return sha256.Sum256([]byte(text)) }

// numbered is a site of n+2 files of which a third is the same for every name.
func numbered(name string, n int) site {
	s := site{"index.html": name, "z.html": name}
	for i := range n {
		if i%3 == 0 {
			s[fmt.Sprintf("d%d/shared%d.html", i%7, i)] = fmt.Sprintf("key:s%d shared %d", i, i)
		} else {
			s[fmt.Sprintf("d%d/%d.html", i%7, i)] = fmt.Sprintf("key:%s%d %s %d", name, i, name, i)
		}
	}
	s["only/"+name+".html"] = name
	return s
}

const childVariable = "NOTICEBOARD_TEST_PUBLISH"

// TestMain lets the test binary be the build that TestKill kills: it publishes two sites in turn for ever.
func TestMain(m *testing.M) {
	dir := os.Getenv(childVariable)
	if dir == "" {
		os.Exit(m.Run())
	}
	for i := 0; ; i++ {
		s := numbered([]string{"A", "B"}[i%2], 200)
		if _, err := Publish(context.Background(), s.outputs(), Options{Dir: dir}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

// Whatever moment a build is killed at, the tree is one site or the other, and the next build clears away what it left.
func TestKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	a, b := numbered("A", 200), numbered("B", 200)
	publishOK(t, dir, a)
	left, seen := 0, map[string]int{}
	for range 50 {
		var stderr bytes.Buffer
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), childVariable+"="+dir)
		child.Stderr = &stderr
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(5*time.Millisecond + rand.N(60*time.Millisecond))
		child.Process.Kill()
		child.Wait()
		if stderr.Len() > 0 {
			t.Fatalf("the child failed: %s", &stderr)
		}
		work, _ := os.ReadDir(filepath.Join(filepath.Dir(dir), ".public.noticeboard"))
		if len(work) > 3 {
			left++
		}
		if !exists(dir) && runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
			publishOK(t, dir, a) // there the tree may be aside for a moment; the next build brings it back
		}
		got := tree(t, dir)
		want := map[string]site{"A": a, "B": b}[got["index.html"]]
		seen[got["index.html"]]++
		sameTree(t, got, want)
		checkManifest(t, dir, want)
		if t.Failed() {
			t.FailNow()
		}
		next := []site{a, b}[rand.IntN(2)]
		publishOK(t, dir, next)
		sameTree(t, tree(t, dir), next)
		if work, _ := os.ReadDir(filepath.Join(filepath.Dir(dir), ".public.noticeboard")); len(work) != 3 {
			t.Fatalf("the build after a kill leaves %v", work)
		}
	}
	if left == 0 || len(seen) != 2 {
		t.Errorf("the kills proved nothing: %d left something, trees seen %v", left, seen)
	}
	t.Logf("%d of 50 kills hit a build half-way; trees seen %v", left, seen)
}

// A reader that holds the folder open sees one site, never a mix, while builds go on.
func TestReaderSeesOneSite(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not exchange a folder that is open")
	}
	dir := filepath.Join(t.TempDir(), "public")
	a, b := numbered("A", 50), numbered("B", 50)
	publishOK(t, dir, a)
	stop := make(chan struct{})
	var whole, gone int
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
			root, err := os.OpenRoot(dir)
			if err != nil {
				t.Errorf("the tree was missing: %v", err)
				return
			}
			first, err1 := root.ReadFile("index.html")
			second, err2 := root.ReadFile("z.html")
			root.Close()
			switch {
			case errors.Is(err1, fs.ErrNotExist) || errors.Is(err2, fs.ErrNotExist):
				gone++ // the old tree is being deleted behind the open folder
			case err1 != nil || err2 != nil:
				t.Error(err1, err2)
			case string(first) != string(second):
				t.Errorf("a mix of %s and %s", first, second)
			default:
				whole++
			}
		}
	})
	for i := range 60 {
		publishOK(t, dir, []site{b, a}[i%2])
	}
	close(stop)
	wg.Wait()
	if whole < 60 {
		t.Errorf("only %d reads (%d after deletion)", whole, gone)
	}
}

// Where folders can't be exchanged, two renames do it, and a build killed between them is mended.
func TestTwoRenames(t *testing.T) {
	refuse := func(a, b string) error { return errors.ErrUnsupported }
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, site{"county.jpg": "j"})
	second := base.plus(site{"index.html": "new", "a/b/c.txt": ""})
	for _, s := range []site{base, second} {
		if _, err := publish(t.Context(), s.outputs(), Options{Dir: dir, Fingerprint: "f"}, refuse); err != nil {
			t.Fatal(err)
		}
		sameTree(t, tree(t, dir), s.plus(site{"county.jpg": "j"}))
		if _, ok := UpToDate(dir, "f"); !ok {
			t.Error("not up to date")
		}
	}
	w, err := locate(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Rename(dir, w.aside()), os.Mkdir(w.next(), 0o777), os.WriteFile(filepath.Join(w.next(), "half"), nil, 0o666)); err != nil {
		t.Fatal(err)
	}
	if report := publishOK(t, dir, second); report.Unchanged != len(second) || len(report.Foreign) != 1 {
		t.Errorf("after recovery: %+v", report)
	}
	sameTree(t, tree(t, dir), second.plus(site{"county.jpg": "j"}))
}

func TestSwapFails(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	_, err := publish(t.Context(), site{"x": "x"}.outputs(), Options{Dir: dir}, func(a, b string) error { return fs.ErrPermission })
	var errs Errors
	if !errors.As(err, &errs) || !errors.Is(err, fs.ErrPermission) || errs[0].Hint.Chinese == "" {
		t.Errorf("error %v", err)
	}
	sameTree(t, tree(t, dir), base)
}

func TestSecondBuildIsTold(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	var inner error
	outputs := []Output{{Path: "x", Write: func(*bytes.Buffer) error {
		_, inner = Publish(t.Context(), base.outputs(), Options{Dir: dir})
		return nil
	}}}
	if _, err := Publish(t.Context(), outputs, Options{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	if !errors.Is(inner, ErrBusy) {
		t.Errorf("the second build: %v", inner)
	}
	publishOK(t, dir, base)
}

// A photo that arrives while the build runs is not lost with the old tree.
func TestLateForeignFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	publishOK(t, dir, base)
	outputs := append(base.outputs(), Output{Path: "x", Write: func(*bytes.Buffer) error {
		put(t, dir, site{"late.jpg": "late", "new/album/1.jpg": "1"})
		return nil
	}})
	report, err := Publish(t.Context(), outputs, Options{Dir: dir})
	if want := []string{"late.jpg", "new/album/1.jpg"}; err != nil || !slices.Equal(report.Foreign, want) {
		t.Errorf("foreign %q, want %q; %v", report.Foreign, want, err)
	}
	got := tree(t, dir)
	if got["late.jpg"] != "late" || got["new/album/1.jpg"] != "1" || len(got) != len(base)+3 {
		t.Errorf("tree %v", got)
	}
}

func TestNotAFolder(t *testing.T) {
	name := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Dir(name), site{"public": "a file"})
	for _, dir := range []string{name, filepath.VolumeName(name) + string(os.PathSeparator)} {
		if _, err := Publish(t.Context(), base.outputs(), Options{Dir: dir}); len(paths(err)) != 1 {
			t.Errorf("%s: %v", dir, err)
		}
	}
}

func TestCopyFile(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	put(t, dir, site{"a": "text"})
	when := time.Unix(1_700_000_000, 0)
	if err := errors.Join(os.Chtimes(from, when, when), copyFile(from, to)); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(to); err != nil || !info.ModTime().Equal(when) || info.Size() != 4 {
		t.Errorf("copy: %v, %v", info, err)
	}
}
