package generator

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"sync"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/html"
	"noticeboard/generator/links"
	"noticeboard/generator/parallel"
	"noticeboard/generator/publish"
)

// portal is the site as a package for the portal of a county, which takes it in as a column: one zip file of the pages
// without scripts and all that they show.
type portal struct {
	outputs []publish.Output // sorted by path
	pages   int
	links   *links.Checker
}

// Package describes a written package.
type Package struct {
	Files int   // in it, with its manifest
	Pages int   // HTML pages among them
	Bytes int64 // size of the zip file
}

// PackageManifest is the name of the list of files in a package: JSON, see [manifest].
const PackageManifest = "manifest.json"

// manifest tells a portal what it gets.
type manifest struct {
	Format  string         `json:"format"` // "noticeboard-portal/1"
	Title   string         `json:"title"`
	Town    string         `json:"town"`
	Site    string         `json:"site,omitempty"`    // address of the site that the package was made of
	IDCode  string         `json:"id_code,omitempty"` // 网站标识码, where the board gives it
	Date    string         `json:"date"`              // for which it was made
	Start   string         `json:"start"`             // the page to show first
	Pages   int            `json:"pages"`
	Bytes   int64          `json:"bytes"` // of the files together
	Entries []packageEntry `json:"files"`
}

type packageEntry struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// maxPackageName is the longest path that a package may have: portals unpack it below long paths of their own.
const maxPackageName = 100

var packageName = regexp.MustCompile(`^[a-z0-9][a-z0-9._/-]*$`)

// planPortal adds the package to the plan. rest are the outputs that are no pages: PDFs, pictures.
func (p *planner) planPortal(s *Site, renderer *html.Renderer, rest []publish.Output) {
	without, problems := renderer.Portal()
	p.problems = append(p.problems, problems...)
	if p.problems.HasErrors() {
		return
	}
	s.portal = &portal{outputs: slices.Clone(rest)}
	for _, page := range without.Pages() {
		s.portal.outputs = append(s.portal.outputs, publish.Output{Path: page.Path, Write: page.Write})
		if path.Ext(page.Path) == ".html" {
			s.portal.pages++
		}
	}
	slices.SortFunc(s.portal.outputs, func(a, b publish.Output) int { return cmp.Compare(a.Path, b.Path) })
	owners := s.owners()
	for _, o := range s.portal.outputs {
		if packageName.MatchString(o.Path) && len(o.Path) <= maxPackageName && o.Path != PackageManifest {
			continue
		}
		at := diag.Pos{File: o.Path}
		if r := owners[o.Path]; r != nil {
			at = r.Base().Pos("id")
		}
		p.problems.Error(at, "portal-name",
			diag.T("栏目包里不能有文件 %s：文件名只能用小写字母、数字、-、_ 和点，连文件夹不超过 %d 个字符", "the package can't hold %s: names are lower-case letters, digits, -, _ and dots, at most %d characters with the folders", o.Path, maxPackageName),
			diag.T("请给记录换一个短一些的编号（id）或文件名", "give the record a shorter id or file name"))
	}
	s.portal.links = watch(s.portal.outputs, links.Options{NoScript: true})
}

// WritePackage writes the package of a Site that was planned with Options.Portal. What stands in published, the tree that was
// published of the same Site, is taken from there instead of being made once more.
func (s *Site) WritePackage(w io.Writer, published fs.FS) (Package, error) {
	out := &counter{w: w}
	z := zip.NewWriter(out)
	m := manifest{
		Format: "noticeboard-portal/1", Title: s.Board.Config.Title, Town: s.Board.Config.Town.FullName, Site: s.web.BaseURL, IDCode: s.Board.Config.Site.IDCode,
		Date: s.Today.String(), Start: "index.html", Pages: s.portal.pages,
	}
	batch := make([]packed, 8*s.jobs) // so many files are held at a time
	for some := range slices.Chunk(s.portal.outputs, len(batch)) {
		parallel.Each(s.jobs, len(some), func(i int) { batch[i].pack(some[i], published) })
		for i, o := range some {
			p := &batch[i]
			if p.err != nil {
				return Package{}, fmt.Errorf("%s: %w", o.Path, p.err)
			}
			m.Entries = append(m.Entries, packageEntry{o.Path, int64(p.size), hex.EncodeToString(p.sum[:])})
			m.Bytes += int64(p.size)
			if err := p.add(z, o.Path, s.Today); err != nil {
				return Package{}, err
			}
		}
	}
	list, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return Package{}, err
	}
	var p packed
	p.compress(append(list, '\n'), true)
	if err := p.add(z, PackageManifest, s.Today); err != nil {
		return Package{}, err
	}
	if err := z.Close(); err != nil {
		return Package{}, err
	}
	return Package{Files: len(m.Entries) + 1, Pages: m.Pages, Bytes: out.n}, nil
}

// packed is a file ready for the zip.
type packed struct {
	plain, data bytes.Buffer
	size        int
	crc         uint32
	sum         [sha256.Size]byte
	method      uint16
	err         error
}

func (p *packed) pack(o publish.Output, published fs.FS) {
	p.plain.Reset()
	if p.err = p.read(o, published); p.err != nil {
		return
	}
	p.compress(p.plain.Bytes(), !compressed[path.Ext(o.Path)])
}

// compressed are forms that deflating makes no smaller.
var compressed = map[string]bool{".pdf": true, ".png": true, ".jpg": true, ".jpeg": true, ".webp": true, ".mp3": true, ".m4a": true, ".mp4": true}

// read takes a file from the published tree where it is the same there: all but pages.
func (p *packed) read(o publish.Output, published fs.FS) error {
	if published != nil && path.Ext(o.Path) != ".html" {
		if f, err := published.Open(o.Path); err == nil {
			defer f.Close()
			_, err = p.plain.ReadFrom(f)
			return err
		}
	}
	return o.Write(&p.plain)
}

var deflaters = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, flate.DefaultCompression) // the level is a valid one
	return w
}}

func (p *packed) compress(data []byte, deflate bool) {
	p.size, p.crc, p.sum, p.method = len(data), crc32.ChecksumIEEE(data), sha256.Sum256(data), zip.Store
	p.data.Reset()
	if !deflate {
		p.data.Write(data)
		return
	}
	p.method = zip.Deflate
	w := deflaters.Get().(*flate.Writer)
	defer deflaters.Put(w)
	w.Reset(&p.data)
	_, _ = w.Write(data) // a bytes.Buffer takes every write
	_ = w.Close()
}

// add writes the file with the date of the site: equal sites give equal packages.
func (p *packed) add(z *zip.Writer, name string, day calendar.Date) error {
	h := &zip.FileHeader{
		Name: name, Method: p.method, CRC32: p.crc, CompressedSize64: uint64(p.data.Len()), UncompressedSize64: uint64(p.size), ReaderVersion: 20,
		//lint:ignore SA1019 CreateRaw takes the date in this form only
		ModifiedDate: uint16(day.Day() | int(day.Month())<<5 | (day.Year()-1980)<<9),
	}
	h.SetMode(0o644)
	w, err := z.CreateRaw(h)
	if err != nil {
		return err
	}
	_, err = w.Write(p.data.Bytes())
	return err
}

// counter counts what is written.
type counter struct {
	w io.Writer
	n int64
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}
