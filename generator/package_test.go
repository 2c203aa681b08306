package generator_test

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/links"
	"noticeboard/generator/publish"
	"noticeboard/templates"
)

// packed plans the demonstration board, publishes it and returns its package, read back, with its bytes.
func packed(t *testing.T, opt generator.Options) (*generator.Site, *zip.Reader, []byte) {
	t.Helper()
	opt.Portal = true
	s, problems := generator.Plan(opt)
	if s == nil {
		t.Fatal(list(problems))
	}
	dir := filepath.Join(t.TempDir(), "public")
	if _, err := publish.Publish(context.Background(), s.Outputs, publish.Options{Dir: dir, Verify: s.Verify}); err != nil {
		t.Fatalf("%v %s", err, list(generator.Faults(err)))
	}
	var b bytes.Buffer
	report, err := s.WritePackage(&b, os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	if report.Files != len(z.File) || report.Bytes != int64(b.Len()) {
		t.Errorf("reported %+v of %d files and %d bytes", report, len(z.File), b.Len())
	}
	return s, z, b.Bytes()
}

func content(t *testing.T, f *zip.File) []byte {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r) // checks the CRC too
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return data
}

// TestPackage holds what a portal may rely on: names, no scripts, links that resolve inside the package, a true manifest, the
// same bytes from the same records.
func TestPackage(t *testing.T) {
	opt := generator.Options{Content: os.DirFS("../content"), Clock: someDay, BaseURL: "https://v.cn/s/"}
	s, z, raw := packed(t, opt)
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	c := links.New(names, links.Options{NoScript: true})
	name := regexp.MustCompile(`^[a-z0-9._/-]{1,100}$`)
	sums := map[string]string{}
	pages := 0
	for _, f := range z.File {
		data := content(t, f)
		sum := sha256.Sum256(data)
		sums[f.Name] = hex.EncodeToString(sum[:])
		c.Add(f.Name, data)
		if !name.MatchString(f.Name) || !fs.ValidPath(f.Name) {
			t.Errorf("the name %s", f.Name)
		}
		if path.Ext(f.Name) != ".html" {
			continue
		}
		pages++
		for _, no := range []string{"<script", "script-src", "feed.xml", "<base", "javascript:"} {
			if bytes.Contains(data, []byte(no)) {
				t.Errorf("%s holds %s", f.Name, no)
			}
		}
		if !bytes.Contains(data, []byte(`content="default-src 'none'; style-src 'self'`)) {
			t.Errorf("%s has no Content-Security-Policy", f.Name)
		}
	}
	for _, f := range c.Faults() {
		t.Errorf("%+v", f)
	}
	for _, no := range []string{"404.html", "robots.txt", "sitemap.xml", "feed.xml"} {
		if slices.Contains(names, no) {
			t.Errorf("%s is in the package", no)
		}
	}
	alone := regexp.MustCompile(`^(404|search|(villages/[^/]+/)?screen)\.html$`) // for lost visitors, with scripts, for halls
	for _, o := range s.Outputs {
		if path.Ext(o.Path) == ".html" && !alone.MatchString(o.Path) && !slices.Contains(names, o.Path) {
			t.Errorf("%s is not in the package", o.Path)
		}
	}
	var m struct {
		Format, Title, Date, Start string
		Pages                      int
		Files                      []struct{ Path, SHA256 string }
	}
	f, err := z.Open(generator.PackageManifest)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewDecoder(f).Decode(&m); err != nil {
		t.Fatal(err)
	}
	if m.Format != "noticeboard-portal/1" || m.Title == "" || m.Date != "2026-11-25" || m.Start != "index.html" || m.Pages != pages || len(m.Files) != len(names)-1 {
		t.Errorf("the manifest says %s %s %s, %d pages and %d files; there are %d and %d", m.Format, m.Title, m.Date, m.Pages, len(m.Files), pages, len(names)-1)
	}
	for _, f := range m.Files {
		if sums[f.Path] != f.SHA256 {
			t.Errorf("the manifest has another sum of %s", f.Path)
		}
	}
	opt.Jobs = 3
	if _, _, again := packed(t, opt); !bytes.Equal(raw, again) {
		t.Error("a second package is another one")
	}
	t.Run("browser", func(t *testing.T) { packageInBrowser(t, z) })
}

// packageInBrowser opens the package from a folder, as a clerk does who looks at it.
func packageInBrowser(t *testing.T, z *zip.Reader) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, z); err != nil {
		t.Fatal(err)
	}
	tab := browser.Open(t, "about:blank")
	for _, page := range []string{"index.html", "notices/index.html", "statistics.html"} {
		tab.Go(browser.FileURL(filepath.Join(dir, page)))
		rules := browser.Value[int](tab, `document.styleSheets.length && document.querySelector("h1").offsetHeight > 0 &&
			getComputedStyle(document.querySelector(".skip")).position == "absolute" ? document.scripts.length : -1`)
		if rules != 0 {
			t.Errorf("%s: the stylesheet is missing or there are scripts: %d", page, rules)
		}
	}
}

// TestPackageFaults holds that what a portal would refuse is an error before anything is published.
func TestPackageFaults(t *testing.T) {
	layout, err := fs.ReadFile(templates.FS(), "layouts/document.html")
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("long-", 20)
	s, problems := generator.Plan(generator.Options{Clock: someDay, Portal: true, Content: small(fstest.MapFS{"notices/" + long + ".md": {Data: []byte(plainNotice)}})})
	if found := list(problems).String(); s != nil || !strings.Contains(found, "notices/"+long+".md:2: error: the package can't hold notices/long-") {
		t.Errorf("a long name: %s", found)
	}
	own := fstest.MapFS{"layouts/document.html": {Data: append([]byte(`<script>x()</script><a href="../404.html">x</a><a href="../sitemap.xml">y</a>`), layout...)}}
	s, problems = generator.Plan(generator.Options{Clock: someDay, Portal: true, Content: small(nil), Templates: own, BaseURL: "https://v.cn/"})
	if s == nil {
		t.Fatal(list(problems))
	}
	dir := filepath.Join(t.TempDir(), "public")
	_, err = publish.Publish(context.Background(), s.Outputs, publish.Options{Dir: dir, Verify: s.Verify})
	found := list(generator.Faults(err)).String()
	for _, want := range []string{"portal package: the page has a script: <script>", "portal package: dead link: ../404.html leads to 404.html", "portal package: dead link: ../sitemap.xml"} {
		if !strings.Contains(found, want) {
			t.Errorf("want %q in\n%s", want, found)
		}
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("it was published")
	}
}
