package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestKilledBuild kills the command at many moments between start and end and looks at the published tree: it must be whole,
// and of one version only.
func TestKilledBuild(t *testing.T) {
	const notices, rounds = 300, 12
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("testdata/board")); err != nil {
		t.Fatal(err)
	}
	version := func(text string) {
		for i := range notices {
			record := fmt.Sprintf("+++\ntitle = \"通知%d\"\ndate = 2026-11-01\ntype = \"通知\"\n+++\n\n%s。\n", i, text)
			if err := os.WriteFile(filepath.Join(dir, "content", "notices", fmt.Sprintf("n%d.md", i)), []byte(record), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	start := func() *exec.Cmd {
		cmd := exec.Command("noticeboard", "build")
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	version("first")
	began := time.Now()
	if err := start().Wait(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(began)
	killed := 0
	for i := range rounds {
		version(fmt.Sprintf("version %d", i))
		cmd := start()
		time.Sleep(whole * time.Duration(i+1) / (rounds + 1))
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		if cmd.Wait() != nil {
			killed++
		}
		checkTree(t, filepath.Join(dir, "public"), notices)
	}
	if killed < rounds/3 {
		t.Errorf("only %d of %d builds were killed: the test shows nothing", killed, rounds)
	}
	version("last")
	if err := start().Wait(); err != nil {
		t.Fatalf("the build after the killed ones: %v", err)
	}
	if got := checkTree(t, filepath.Join(dir, "public"), notices); got != "last" {
		t.Errorf("the last build published %q", got)
	}
}

// checkTree holds a published tree against its manifest, each way, and returns the one text that all its notices have.
func checkTree(t *testing.T, public string, notices int) (version string) {
	t.Helper()
	manifest, err := os.ReadFile(filepath.Join(public, ".noticeboard", "manifest"))
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{".noticeboard/manifest": ""}
	for line := range strings.Lines(string(manifest)) {
		if sum, name, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  "); ok && len(sum) == 2*sha256.Size {
			listed[name] = sum
		}
	}
	seen := 0
	err = fs.WalkDir(os.DirFS(public), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(public, name))
		sum := sha256.Sum256(data)
		if want, ok := listed[name]; !ok || want != "" && want != hex.EncodeToString(sum[:]) {
			t.Errorf("%s is not what the manifest says", name)
		}
		seen++
		if base := filepath.Base(name); strings.HasPrefix(name, "notices/n") && filepath.Ext(base) == ".html" {
			notices--
			_, text, _ := bytes.Cut(data, []byte("<p>"))
			text, _, _ = bytes.Cut(text, []byte("。"))
			if version == "" {
				version = string(text)
			}
			if version != string(text) {
				t.Errorf("%s is of %q, others are of %q", name, text, version)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen != len(listed) || notices != 0 {
		t.Errorf("%d files, %d in the manifest; %d notices are missing", seen, len(listed), notices)
	}
	return version
}
