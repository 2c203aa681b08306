package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// tableRow is a row of the code map in ARCHITECTURE.md: package, what it does, what it may import.
var tableRow = regexp.MustCompile("(?m)^\\| `([a-z/]+)` \\| [^|]+ \\| ([^|]*)\\|$")

// owners are the libraries that one package alone may know.
var owners = map[string]string{
	"github.com/yuin/goldmark":       "generator/markdown",
	"github.com/BurntSushi/toml":     "generator/source",
	"github.com/go-pdf/fpdf":         "generator/pdf",
	"github.com/fsnotify/fsnotify":   "generator/server",
	"github.com/spf13/cobra":         "cmd/noticeboard",
	"rsc.io/qr":                      "generator/qrcode",
	"github.com/schollz/progressbar": "cmd/noticeboard",
}

// machine are packages that tell one machine from another; only those that handle the machine's files may use them.
var machine = []string{"os", "net", "net/http", "math/rand", "math/rand/v2", "os/exec", "runtime/debug"}

// clock are the functions of package time that know what time it is, or where.
var clock = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Local", "LoadLocation"}

var handlesFiles = []string{"generator/publish", "generator/server", "cmd/noticeboard"}

// TestImports holds the imports of every package against the code map in ARCHITECTURE.md.
func TestImports(t *testing.T) {
	text, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	allowed := map[string][]string{}
	for _, row := range tableRow.FindAllStringSubmatch(string(text), -1) {
		allowed[row[1]] = nil
		for _, name := range strings.Split(row[2], ",") {
			if name = strings.TrimSpace(name); name != "" {
				allowed[row[1]] = append(allowed[row[1]], full(name))
			}
		}
	}
	seen := map[string]bool{}
	all := packages(t)
	for pkg, imports := range all {
		if strings.Contains(pkg, "/internal/") { // tools that make the committed data, and what is below one package
			continue
		}
		seen[pkg] = true
		may, ok := allowed[pkg]
		if !ok {
			t.Errorf("package %s is missing in the code map", pkg)
			continue
		}
		for imp, file := range imports {
			own, ours := strings.CutPrefix(imp, "noticeboard/")
			switch {
			case ours && !strings.HasPrefix(own, pkg+"/internal/") && !slices.Contains(may, own):
				t.Errorf("%s: the code map does not let %s import %s", file, pkg, own)
			case strings.HasPrefix(imp, "time."):
				t.Errorf("%s: %s must not read the clock (%s)", file, pkg, imp)
			case !ours && slices.Contains(machine, imp) && !slices.Contains(handlesFiles, pkg):
				t.Errorf("%s: %s must not depend on the machine (%s)", file, pkg, imp)
			}
			for lib, owner := range owners {
				if (imp == lib || strings.HasPrefix(imp, lib+"/")) && pkg != owner {
					t.Errorf("%s: only %s may import %s", file, owner, lib)
				}
			}
		}
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("the code map has %s, which does not exist", pkg)
		}
	}
	for pkg, list := range allowed { // an arrow that nobody uses is a wrong map
		for _, own := range list {
			if _, used := all[pkg]["noticeboard/"+own]; !used {
				t.Errorf("the code map lets %s import %s, which it does not", pkg, own)
			}
		}
	}
}

func full(name string) string {
	if name == "generator" || name == "templates" {
		return name
	}
	return "generator/" + name
}

// packages returns what the non-test files of each package import, with a file that does.
func packages(t *testing.T) map[string]map[string]string {
	t.Helper()
	found := map[string]map[string]string{}
	for _, root := range []string{"../cmd", "../generator", "../templates"} {
		err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() && d.Name() == "testdata" {
				if err == nil {
					err = fs.SkipDir
				}
				return err
			}
			if !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
				return nil
			}
			f, err := parser.ParseFile(token.NewFileSet(), p, nil, 0)
			if err != nil {
				return err
			}
			file := strings.TrimPrefix(filepath.ToSlash(p), "../")
			pkg := path.Dir(file)
			if found[pkg] == nil {
				found[pkg] = map[string]string{}
			}
			for _, imp := range f.Imports {
				name, err := strconv.Unquote(imp.Path.Value)
				if err != nil {
					return err
				}
				found[pkg][name] = file
			}
			if !slices.Contains(handlesFiles, pkg) {
				clockReaders(f, func(name string) { found[pkg]["time."+name] = file })
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

// clockReaders finds uses of the machine's clock.
func clockReaders(f *ast.File, found func(name string)) {
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains(clock, sel.Sel.Name) {
				found(sel.Sel.Name)
			}
		}
		return true
	})
}
