// Package source reads the content folder: files of TOML, and Markdown with TOML front matter, become the records of a
// Board. Every mistake of every file is reported in one run, each with the line and column where it stands.
//
//	board.toml                       the town, its rules, the site
//	officials*.toml                  [[official]]
//	villages/<id>/village.toml       and people.toml with [[member]], hubs.toml with [[hub]]
//	selections/*.md … pages/*.md     front matter between +++ lines, then Markdown
//	statistics/*.toml
//
// It is the only importer of the TOML library. It reads nothing but the file system it is given.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/parallel"
	"noticeboard/generator/record"
)

// Options say how to read.
type Options struct {
	Calendar *calendar.Calendar // to which the board's own years are added
	Jobs     int                // workers; at least one
}

// Load reads all records below content and assembles them. The Board is never nil, so that the checks can look for more
// faults even in records that have some; publish it only when no diagnostic is an error.
func Load(content fs.FS, opt Options) (*record.Board, diag.List) {
	files, problems := list(content)
	results := make([]result, len(files))
	parallel.Each(max(1, opt.Jobs), len(files), func(i int) { results[i] = read(content, files[i]) })
	var records []record.Record
	for _, k := range record.Kinds { // in the order of kinds, then of files: no worker's pace can be seen
		for i, f := range files {
			if f.kind == k {
				records = append(records, results[i].records...)
				problems = append(problems, results[i].problems...)
			}
		}
	}
	board, more := record.Assemble(records, opt.Calendar)
	problems = append(problems, more...)
	problems.Sort()
	return board, problems
}

type file struct {
	path string
	kind *record.Kind
}

type result struct {
	records  []record.Record
	problems diag.List
}

// mediaTypes are the files that records point to; they are no records themselves.
var mediaTypes = map[string]bool{".jpg": true, ".jpeg": true, ".png": true, ".ttf": true, ".mp3": true, ".m4a": true, ".mp4": true,
	".aac": true, ".ogg": true, ".wav": true, ".webm": true}

// list finds the files of records. A file that no kind claims is named, for it is most likely one whose folder or ending
// has a typo, and would otherwise be left out in silence.
func list(content fs.FS) (files []file, problems diag.List) {
	board := false
	err := fs.WalkDir(content, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch name := d.Name(); {
		case p != "." && (strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~")):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir():
		default:
			if k := kindOf(p); k != nil {
				files = append(files, file{p, k})
				board = board || k == record.ConfigKind
			} else if !mediaTypes[strings.ToLower(path.Ext(p))] {
				problems = append(problems, stray(p))
			}
		}
		return nil
	})
	switch {
	case errors.Is(err, fs.ErrNotExist):
		problems.Error(diag.Pos{File: "."}, "no-content", diag.T("找不到内容文件夹", "the content folder does not exist"),
			diag.T("请在项目文件夹里运行，或用 --content 指明位置", "run noticeboard in the project's folder, or name the folder with --content"))
	case err != nil:
		problems.Error(diag.Pos{File: "."}, "unreadable", diag.T("读不了内容文件夹：%v", "can't read the content folder: %v", err), diag.Text{})
	case !board:
		problems.Error(diag.Pos{File: "board.toml"}, "no-board", diag.T("内容文件夹里没有 board.toml", "there is no board.toml in the content folder"),
			diag.T("用 noticeboard new board 镇名 生成一份，再改成自己的内容", "make one with noticeboard new board NAME, then edit it"))
	}
	return files, problems
}

func kindOf(p string) *record.Kind {
	for _, k := range record.Kinds {
		if ok, _ := path.Match(k.Files, p); ok {
			return k
		}
	}
	return nil
}

func stray(p string) diag.Diagnostic {
	d := diag.Diagnostic{Pos: diag.Pos{File: p}, Severity: diag.Warning, Check: "stray-file",
		Message: diag.T("这个文件不是任何一种记录，没有读", "this file is no record and was not read"),
		Hint:    diag.T("请检查文件夹名和扩展名；不用的文件请移走", "check the names of folder and file, or move it elsewhere")}
	var patterns []string
	for _, k := range record.Kinds {
		patterns = append(patterns, strings.ReplaceAll(k.Files, "*", strings.TrimSuffix(path.Base(p), path.Ext(p))))
		if k.Table != "" || strings.Count(k.Files, "/") == 2 {
			own := k.Files
			if strings.Count(own, "/") == 2 {
				own = strings.Replace(own, "*", path.Base(path.Dir(p)), 1)
			}
			patterns[len(patterns)-1] = strings.ReplaceAll(own, "*", "") // people*.toml is at first people.toml
		}
	}
	whole := strings.TrimSuffix(p, path.Ext(p))
	switch like := diag.Nearest(p, patterns); {
	case strings.EqualFold(path.Ext(p), ".txt") && kindOf(whole) != nil: // Notepad adds it, and Windows hides it
		d.Hint = diag.T("去掉文件名末尾的 .txt，改成 %s", "drop the ending .txt: %s", whole)
	case named(p) != "":
		d.Hint = diag.T("是不是应当叫 %s？", "should it be called %s?", named(p))
	case like != "":
		d.Hint = diag.T("是不是应当叫 %s？", "should it be called %s?", like)
	case strings.EqualFold(path.Ext(p), ".xlsx"), strings.EqualFold(path.Ext(p), ".xls"), strings.EqualFold(path.Ext(p), ".docx"), strings.EqualFold(path.Ext(p), ".doc"):
		d.Hint = diag.T("表格和 Word 文件要先改写成 .toml 或 .md 记录（noticeboard new 可生成样板）", "write its content as a .toml or .md record (noticeboard new makes one to fill in)")
	}
	return d
}

// named returns what a file should be called that has the name of a kind of which many records share a file, "" for others.
func named(p string) string {
	stem := strings.TrimSuffix(path.Base(p), path.Ext(p))
	for _, k := range record.Kinds {
		dir, base := path.Split(strings.ReplaceAll(k.Files, "*.", "."))
		if k.Table == "" || !strings.EqualFold(path.Ext(p), ".toml") {
			continue
		}
		if stem == k.Name || stem+".toml" == base || utf8.RuneCountInString(stem) > 1 && strings.HasPrefix(k.Title.Chinese, stem) {
			if ok, _ := path.Match(dir+"*", path.Dir(p)+"/x"); ok {
				dir = path.Dir(p) + "/"
			}
			return strings.Replace(dir, "*", "…", 1) + base
		}
	}
	return ""
}

// read makes the records of one file.
func read(content fs.FS, f file) (res result) {
	data, err := fs.ReadFile(content, f.path)
	if err != nil {
		res.problems.Error(diag.Pos{File: f.path}, "unreadable", diag.T("读不了文件：%v", "can't read the file: %v", err), diag.Text{})
		return res
	}
	content8, fault := text(f.path, data)
	if fault != nil {
		res.problems = append(res.problems, *fault)
		return res
	}
	front, frontLine := content8, 1
	var body string
	bodyLine := 0
	if f.kind.Markdown() {
		if front, frontLine, body, bodyLine, fault = frontMatter(f.path, content8); fault != nil {
			res.problems = append(res.problems, *fault)
			return res
		}
	}
	table, problems := parseTOML(f.path, front, frontLine)
	res.problems = append(res.problems, problems...)
	b := &reader{file: f, frontLine: frontLine, lenient: problems.HasErrors()}
	b.places = sync.OnceValue(func() map[string]place { return keyPlaces(front) })
	if f.kind.Table == "" {
		r := b.record(table, "", identifier(f))
		m := r.Base()
		if f.kind.Markdown() {
			b.text(m, body, bodyLine)
		}
		if easy, ok := r.(record.Easier); ok {
			b.easy(easy)
		}
		res.records = append(res.records, r)
	} else {
		res.records = b.tables(table)
	}
	res.problems = append(res.problems, b.problems...)
	return res
}

// identifier is the id of a record that does not give one: the name of its file or, for villages, of its folder.
func identifier(f file) string {
	if strings.Count(f.kind.Files, "/") == 2 {
		return path.Base(path.Dir(f.path))
	}
	return strings.TrimSuffix(path.Base(f.path), path.Ext(f.path))
}

type reader struct {
	file      file
	frontLine int
	places    func() map[string]place // made when the first fault asks: most files have none
	lenient   bool
	problems  diag.List
}

// record binds one table. prefix is its path in the file, "member[3].", or "".
func (b *reader) record(table map[string]any, prefix, id string) record.Record {
	r := b.file.kind.New()
	m := r.Base()
	m.Kind, m.File, m.Dir = b.file.kind, b.file.path, path.Dir(b.file.path)
	m.Locate = func(key string) diag.Pos { return b.locate(prefix, key) }
	bind := binder{locate: m.Locate, lenient: b.lenient}
	bind.table(reflect.ValueOf(r).Elem(), table, "")
	m.Readings = bind.readings
	b.problems = append(b.problems, bind.problems...)
	if m.ID == "" {
		if id == "" && !b.lenient {
			b.problems.Error(m.Pos(""), "missing-field", diag.T("缺少必填项 id", "the required key id is missing"),
				diag.T("给每条记录一个不重复的编号，例如 id = \"guozhai-03\"", `give each record an id of its own, as in id = "guozhai-03"`))
		}
		m.ID = id
	}
	m.Slug = record.SlugOf(m.ID)
	return r
}

// tables binds the records of a file that holds many.
func (b *reader) tables(table map[string]any) (records []record.Record) {
	name := b.file.kind.Table
	own := planOf(reflect.TypeOf(b.file.kind.New()).Elem()).keys
	headless := false // keys of a record stand above the first [[name]]
	for _, key := range slices.Sorted(maps.Keys(table)) {
		value := table[key]
		items, ok := value.([]map[string]any)
		switch {
		case key != name && !headless && slices.Contains(own, key):
			headless = true
			b.problems.Error(b.locate("", key), "wrong-type", diag.T("%s 上面没有 [[%s]] 这一行", "there is no line [[%[2]s]] above %[1]s", key, name),
				diag.T("每条记录以一行 [[%s]] 开头", "each record begins with a line [[%s]]", name))
		case key != name && slices.Contains(own, key):
		case key != name:
			bind := binder{locate: func(k string) diag.Pos { return b.locate("", k) }}
			bind.unknown(key, key, []string{name})
			b.problems = append(b.problems, bind.problems...)
		case !ok:
			b.problems.Error(b.locate("", key), "wrong-type", diag.T("%s 要写成一段一段的 [[%[1]s]]", "%s must be tables [[%[1]s]]", name),
				diag.T("每条记录以一行 [[%s]] 开头", "each record begins with a line [[%s]]", name))
		default:
			for i, item := range items {
				id := ""
				if b.file.kind.Numbered {
					id = fmt.Sprintf("%s-%d", strings.ReplaceAll(strings.TrimSuffix(b.file.path, path.Ext(b.file.path)), "/", "-"), i+1)
				}
				records = append(records, b.record(item, fmt.Sprintf("%s[%d].", name, i), id))
			}
		}
	}
	return records
}

// locate finds where a key stands in the file. The checks call it from several goroutines.
func (b *reader) locate(prefix, key string) diag.Pos {
	p, ok := find(b.places(), strings.TrimSuffix(prefix+key, "."))
	if !ok {
		return diag.Pos{File: b.file.path, Line: b.frontLine}
	}
	return diag.Pos{File: b.file.path, Line: p.line + b.frontLine - 1, Column: p.column}
}
