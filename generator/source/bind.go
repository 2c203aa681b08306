package source

import (
	"fmt"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/reading"
	"noticeboard/generator/record"
)

// A plan is how one struct type is read from a TOML table; made once per type.
type plan struct {
	fields []field
	byKey  map[string]int
	keys   []string // for did-you-mean
}

type field struct {
	key      string
	index    []int
	required bool
	enum     []string
	min, max int
}

var plans sync.Map // reflect.Type → *plan

func planOf(t reflect.Type) *plan {
	if p, ok := plans.Load(t); ok {
		return p.(*plan)
	}
	p := &plan{byKey: map[string]int{}}
	for _, f := range reflect.VisibleFields(t) {
		key := f.Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		fd := field{key: key, index: f.Index, min: math.MinInt, max: math.MaxInt}
		for _, option := range strings.Split(f.Tag.Get("rec"), ",") {
			name, value, _ := strings.Cut(option, "=")
			switch name {
			case "required":
				fd.required = true
			case "enum":
				fd.enum = strings.Split(value, "|")
			case "min":
				fd.min, _ = strconv.Atoi(value)
			case "max":
				fd.max, _ = strconv.Atoi(value)
			}
		}
		p.byKey[key] = len(p.fields)
		p.fields = append(p.fields, fd)
		p.keys = append(p.keys, key)
	}
	got, _ := plans.LoadOrStore(t, p)
	return got.(*plan)
}

// binder fills the struct of one record from its TOML table and reports everything that does not fit.
type binder struct {
	locate   func(key string) diag.Pos
	lenient  bool           // part of the file could not be read: what is missing may have stood there
	readings []reading.Word // written in braces in the texts
	problems diag.List
}

func (b *binder) table(dst reflect.Value, table map[string]any, path string) {
	p := planOf(dst.Type())
	mistyped := map[string]bool{} // keys that are there under a wrong name
	for key, value := range table {
		if i, ok := p.byKey[key]; ok {
			f := &p.fields[i]
			b.value(dst.FieldByIndex(f.index), value, f, path+key)
		} else {
			mistyped[b.unknown(key, path+key, p.keys)] = true
		}
	}
	for i := range p.fields {
		f := &p.fields[i]
		value, typed := table[f.key]
		switch {
		case !f.required || typed && !isBlank(value):
		case typed:
			b.problems.Error(b.locate(path+f.key), "missing-field", diag.T("必填项 %s 还没有填", "the required key %s is empty", shown(path+f.key)),
				diag.T("在等号后面填上", "fill it in after the equals sign"))
		case !b.lenient && !mistyped[f.key]:
			b.problems.Error(b.locate(strings.TrimSuffix(path, ".")), "missing-field",
				diag.T("缺少必填项 %s", "the required key %s is missing", shown(path+f.key)),
				diag.T("补上一行 %s = …", "add a line %s = …", f.key))
		}
	}
}

// isBlank says that nothing was filled in: an empty text, or a list of such.
func isBlank(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v) == ""
	case []any:
		return !slices.ContainsFunc(v, func(item any) bool { return !isBlank(item) })
	}
	return false
}

// forbiddenKeys are keys that clerks bring along from their spreadsheets and that records must not have.
var forbiddenKeys = map[string]bool{"id_number": true, "id_card": true, "idcard": true, "identity": true, "sfz": true, "shenfenzheng": true, "身份证": true, "身份证号": true, "身份证号码": true}

var keepOut = diag.T("公示不需要身份证号，请删去这一行，不要留在记录里", "notices need no ID numbers: delete the line, and keep them out of the records")

// unknown reports a key that is not known and returns the one that was most likely meant, "" if none is near.
func (b *binder) unknown(key, path string, known []string) (meant string) {
	message := diag.T("不认识的键 %s", "unknown key %s", shown(path))
	hint := diag.T("请检查拼写；这里可以用的有：%s", "check its spelling; known here: %s", strings.Join(known, ", "))
	if forbiddenKeys[strings.ToLower(key)] {
		hint = keepOut
	} else if meant = chineseKeys[key]; meant != "" {
		hint = diag.T("改成 %s", "write %s", meant)
	} else if meant = diag.Nearest(key, known); meant != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", meant)
	}
	b.problems.Error(b.locate(path), "unknown-key", message, hint)
	return meant
}

var (
	dateType      = reflect.TypeFor[calendar.Date]()
	monthType     = reflect.TypeFor[calendar.Month]()
	referenceType = reflect.TypeFor[record.Reference]()
)

func (b *binder) value(dst reflect.Value, value any, f *field, path string) {
	switch {
	case dst.Type() == dateType:
		b.date(dst, value, path)
	case dst.Type() == monthType:
		b.month(dst, value, path)
	case dst.CanAddr() && dst.Addr().Type().Implements(referenceType):
		if s, ok := value.(string); ok {
			dst.Addr().Interface().(record.Reference).SetID(strings.TrimSpace(s))
		} else {
			b.wrong(path, value, diag.T("编号", "an id"), diag.T("编号是文字，要加英文半角引号", "ids are texts: put it in plain quotes"))
		}
	default:
		b.plain(dst, value, f, path)
	}
}

func (b *binder) plain(dst reflect.Value, value any, f *field, path string) {
	switch dst.Kind() {
	case reflect.String:
		s, ok := value.(string)
		if !ok {
			b.wrong(path, value, diag.T("文字", "a text"), diag.T("两边加上英文半角引号", "put it in plain quotes"))
			return
		}
		s = b.stripped(strings.TrimSpace(s))
		b.oneOf(s, f, path)
		dst.SetString(s)
	case reflect.Bool:
		v, ok := value.(bool)
		if !ok {
			b.wrong(path, value, diag.T("true 或 false", "true or false"), diag.T("是写 true，否写 false，不加引号", "without quotes"))
			return
		}
		dst.SetBool(v)
	case reflect.Int:
		b.integer(dst, value, f, path)
	case reflect.Float64:
		switch v := value.(type) {
		case float64:
			dst.SetFloat(v)
		case int64:
			dst.SetFloat(float64(v))
		default:
			b.wrong(path, value, diag.T("数字", "a number"), diag.T("数字不加引号，也不带单位", "without quotes and unit"))
		}
	case reflect.Slice:
		b.list(dst, value, f, path)
	case reflect.Map:
		b.pairs(dst, value, path)
	case reflect.Pointer:
		to := reflect.New(dst.Type().Elem())
		b.value(to.Elem(), value, f, path)
		dst.Set(to)
	case reflect.Struct:
		table, ok := value.(map[string]any)
		if !ok {
			b.wrong(path, value, diag.T("一段 [%s]", "a table [%s]", shown(path)), diag.T("写成单独的一段：[%s] ，下面逐行写各项", "write it as a table [%s]", shown(path)))
			return
		}
		b.table(dst, table, path+".")
	}
}

// stripped takes the readings in braces out of a text and keeps them.
func (b *binder) stripped(s string) string {
	if strings.IndexByte(s, '{') < 0 {
		return s
	}
	plain, words := reading.Strip(s)
	b.readings = append(b.readings, words...)
	return plain
}

// pairs binds a table whose keys are a clerk's own.
func (b *binder) pairs(dst reflect.Value, value any, path string) {
	table, ok := value.(map[string]any)
	if !ok {
		b.wrong(path, value, diag.T("一段 [%s]", "a table [%s]", shown(path)), diag.T("写成单独的一段：[%s] ，下面每行一项", "write it as a table [%s]", shown(path)))
		return
	}
	out := make(map[string]string, len(table))
	for key, value := range table {
		if text, ok := value.(string); ok {
			out[key] = strings.TrimSpace(text)
		} else {
			b.wrong(path+"."+key, value, diag.T("文字", "a text"), diag.T("两边加上英文半角引号", "put it in plain quotes"))
		}
	}
	dst.Set(reflect.ValueOf(out))
}

func (b *binder) oneOf(s string, f *field, path string) {
	if len(f.enum) == 0 || s == "" {
		return
	}
	for _, e := range f.enum {
		if s == e {
			return
		}
	}
	allowed := diag.Text{Chinese: strings.Join(f.enum, "、"), English: strings.Join(f.enum, ", ")}
	hint := diag.T("可以写：%s", "one of: %s", allowed)
	if like := diag.Nearest(s, f.enum); like != "" {
		hint = diag.T("是不是“%s”？可以写：%s", "did you mean %q? One of: %s", like, allowed)
	}
	b.problems.Error(b.locate(path), "unknown-value", diag.T("%s 不能是“%s”", "%s can't be %q", shown(path), s), hint)
}

func (b *binder) integer(dst reflect.Value, value any, f *field, path string) {
	v, ok := value.(int64)
	if !ok {
		b.wrong(path, value, diag.T("整数", "a whole number"), diag.T("数字不加引号，也不带单位，例如 5", "without quotes and unit, such as 5"))
		return
	}
	switch {
	case v < int64(f.min):
		b.problems.Error(b.locate(path), "out-of-range", diag.T("%s 不能小于 %d", "%s must be at least %d", shown(path), f.min), diag.Text{})
	case f.max < math.MaxInt && v > int64(f.max):
		b.problems.Error(b.locate(path), "out-of-range", diag.T("%s 不能大于 %d", "%s must be at most %d", shown(path), f.max), diag.Text{})
	default:
		dst.SetInt(v)
	}
}

func (b *binder) list(dst reflect.Value, value any, f *field, path string) {
	var items []any
	switch v := value.(type) {
	case []any:
		items = v
	case []map[string]any:
		for _, t := range v {
			items = append(items, t)
		}
	default:
		if _, table := value.(map[string]any); table {
			b.wrong(path, value, diag.T("可以有几段的 [[%s]]", "tables [[%s]]", shown(path)), diag.T("把 [%[1]s] 改成 [[%[1]s]]", "write [[%s]]", shown(path)))
		} else {
			b.wrong(path, value, diag.T("一组值", "a list"), diag.T("用方括号括起来，例如 [\"甲\", \"乙\"]", `put it in brackets, as in ["…", "…"]`))
		}
		return
	}
	out := reflect.MakeSlice(dst.Type(), len(items), len(items))
	for i, item := range items {
		b.value(out.Index(i), item, f, fmt.Sprintf("%s[%d]", path, i))
	}
	dst.Set(out)
}

func (b *binder) date(dst reflect.Value, value any, path string) {
	switch v := value.(type) {
	case time.Time:
		if v.Location().String() == "date-local" {
			dst.Set(reflect.ValueOf(calendar.FromTime(v)))
			return
		}
	case string:
		if d, err := calendar.Parse(strings.TrimSpace(v)); err == nil {
			dst.Set(reflect.ValueOf(d))
			return
		}
	}
	b.wrong(path, value, diag.T("日期", "a date"), diag.T("写成 2026-11-01 的样子，不加引号", "write it as 2026-11-01, without quotes"))
}

func (b *binder) month(dst reflect.Value, value any, path string) {
	if s, ok := value.(string); ok {
		if m, err := calendar.ParseMonth(strings.TrimSpace(s)); err == nil {
			dst.Set(reflect.ValueOf(m))
			return
		}
	}
	if _, day := value.(time.Time); day {
		b.problems.Error(b.locate(path), "wrong-type", diag.T("%s 只写到年月，不写日", "%s has year and month only, never the day", shown(path)),
			diag.T(`例如 "1968-04"：出生日期写全了容易泄露身份证号`, `as in "1968-04": a full date of birth gives the ID number away`))
		return
	}
	b.wrong(path, value, diag.T("年月", "a month"), diag.T(`写成 "1968-04" 的样子，加英文半角引号`, `write it as "1968-04", in quotes`))
}

func (b *binder) wrong(path string, got any, want, hint diag.Text) {
	g := typeName(got)
	b.problems.Error(b.locate(path), "wrong-type", diag.T("%s 应当是%s，这里写成了%s", "%s must be %s, not %s", shown(path), want, g), hint)
}

func typeName(v any) diag.Text {
	switch v := v.(type) {
	case string:
		return diag.T("文字“%s”", "the text %q", v)
	case bool:
		return diag.T("%t", "%t", v)
	case int64, float64:
		return diag.T("数字 %v", "the number %v", v)
	case time.Time:
		return diag.T("日期或时间 %s", "the date or time %s", strings.TrimSuffix(v.Format("2006-01-02 15:04:05"), " 00:00:00"))
	case []any, []map[string]any:
		return diag.T("一组值", "a list")
	}
	return diag.T("一段", "a table")
}

var indexes = regexp.MustCompile(`\[\d+\]`)

// shown is a key's path as a clerk knows it. Which of several tables is meant is told by the line, so indexes are left out.
func shown(path string) string { return indexes.ReplaceAllString(path, "") }
