package server

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// Changed paths are spelled as the roots are.
func TestRootSpellings(t *testing.T) {
	tests := []struct{ root, change, want string }{
		{"content", "content/a/1.md", "content/a/1.md"},
		{"./content/", "content/1.md", "content/1.md"},
		{".", "content/1.md", "content/1.md"},
		{".", "board.toml", "board.toml"},
		{"../town/content", "content/a/1.md", "../town/content/a/1.md"},
		{"later/templates", "later/templates/x.html", "later/templates/x.html"},
		{"board.toml", "board.toml", "board.toml"},
	}
	for _, tt := range tests {
		t.Run(tt.root, func(t *testing.T) {
			town := filepath.Join(t.TempDir(), "town")
			if err := os.MkdirAll(filepath.Join(town, "content", "a"), 0o777); err != nil {
				t.Fatal(err)
			}
			t.Chdir(town)
			w, err := watch([]string{filepath.FromSlash(tt.root)})
			if err != nil {
				t.Fatal(err)
			}
			defer w.close()
			for _, name := range []string{tt.change, "../outside.md"} {
				os.MkdirAll(filepath.Dir(name), 0o777)
				if err := os.WriteFile(name, []byte("x"), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
			defer cancel()
			got, ok := w.next(ctx)
			if want := filepath.FromSlash(tt.want); !ok || !slices.Equal(got, []string{want}) {
				t.Errorf("changed %q, %t, want %q", got, ok, want)
			}
		})
	}
}

// Writing without end must not keep the page old for ever.
func TestLongest(t *testing.T) {
	dir := t.TempDir()
	w, err := watch([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	defer w.close()
	ctx, cancel := context.WithTimeout(t.Context(), 10*longest)
	defer cancel()
	go func() {
		for ctx.Err() == nil {
			os.WriteFile(filepath.Join(dir, "a.md"), []byte("x"), 0o666)
			time.Sleep(quiet / 4)
		}
	}()
	if got, ok := w.next(ctx); !ok || len(got) != 1 {
		t.Errorf("changed %q, %t", got, ok)
	}
}
