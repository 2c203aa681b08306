package doc

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// allBlocks and allInlines hold one of every node, with every field set. TestEveryNode holds them against the source.
func allInlines() []Inline {
	return []Inline{
		Text("甲"), &Emphasis{[]Inline{Text("乙")}}, &Strong{[]Inline{Text("丙")}}, Code("丁"),
		&Link{"hub:guozhai-03", []Inline{Text("戊")}, 1}, &Image{"a.png", "己", 1}, Name("庚"), Ruby{"字", "zì"},
		CheckBox{true}, LineBreak{},
	}
}

func allBlocks() []Block {
	text := func(s string) []Inline { return []Inline{Text(s)} }
	return []Block{
		&Heading{2, "一、", "section-1", text("子"), 1},
		&Paragraph{allInlines(), 2},
		&List{true, 3, true, []Item{{[]Block{P("丑")}}, {[]Block{P("寅")}}}, 3},
		&Table{text("卯"), []Align{AlignLeft, AlignRight}, []Cell{{text("辰"), 0}, {text("巳"), 2}},
			[][]Cell{{{text("午"), 0}, {nil, 0}}}, []int{3, 1}, true, 4},
		&Quote{[]Block{P("未")}, 5},
		&Figure{"b.png", "申", text("酉"), 6},
		&Illustrated{[]Block{&Figure{"c.png", "癸", nil, 6}, P("甲甲")}},
		&Rule{7},
		&Addressee{text("各村：")},
		&Fields{[]Field{{"电话", text("戌")}, {"地址", text("亥")}}},
		&Signature{[]string{"党委", "政府"}, "2026年3月5日", true, "镇长"},
		&QRCode{"notice:a", "扫码"},
		&Head{"党委文件", "宣委发〔2026〕5号"},
		&AttachmentList{[]string{"名单", "办法"}},
		&Attachment{2, "办法", []Block{P("壬")}},
		&Imprint{"各村", "党政办公室", "2026年3月6日"},
		&WritingLines{3},
		&Blank{SealBlank, "盖章处"},
		&PageBreak{},
		&Chart{BarChart, "按月", "起", []string{"1月", "2月"}, []Series{{"排查", []float64{3, 1.5}}}},
		&Tree{TreeNode{"镇党委", "12个村", "organisation:town", []TreeNode{{Name: "郭寨村"}}}},
	}
}

// TestEveryNode finds the types with a block or inline method in the source of the package; each must be in the samples
// above, so that Walk, PlainText and Dump are tested with it.
func TestEveryNode(t *testing.T) {
	want := map[string][]string{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var decls []ast.Decl
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		decls = append(decls, file.Decls...)
	}
	for _, d := range decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok || f.Recv == nil || len(f.Type.Params.List) > 0 || f.Name.Name != "block" && f.Name.Name != "inline" {
			continue
		}
		receiver := f.Recv.List[0].Type
		if star, ok := receiver.(*ast.StarExpr); ok {
			receiver = star.X
		}
		want[f.Name.Name] = append(want[f.Name.Name], receiver.(*ast.Ident).Name)
	}
	got := map[string][]string{}
	for _, b := range allBlocks() {
		got["block"] = append(got["block"], reflect.Indirect(reflect.ValueOf(b)).Type().Name())
	}
	for _, in := range allInlines() {
		got["inline"] = append(got["inline"], reflect.Indirect(reflect.ValueOf(in)).Type().Name())
	}
	for kind, names := range want {
		slices.Sort(names)
		slices.Sort(got[kind])
		if !slices.Equal(names, got[kind]) {
			t.Errorf("%s types are %v, the samples have %v", kind, names, got[kind])
		}
	}
	if len(want["block"]) < 17 || len(want["inline"]) < 10 {
		t.Errorf("found only %v", want)
	}
}

const allText = "一、子\n甲乙丙丁戊己庚字\n丑\n寅\n卯\n辰\t巳\n午\t\n未\n申\n酉\n癸\n甲甲\n各村：\n电话\t戌\n地址\t亥\n党委\n政府\n镇长\n2026年3月5日\n扫码\n" +
	"党委文件\n宣委发〔2026〕5号\n名单\n办法\n办法\n壬\n各村\n党政办公室\t2026年3月6日\n盖章处\n按月\n1月\t3起\n2月\t1.5起\n镇党委\t12个村\n郭寨村"

func TestPlainText(t *testing.T) {
	if got := PlainText(allBlocks()); got != allText {
		t.Errorf("got\n%s\nwant\n%s", got, allText)
	}
	for _, c := range []struct {
		content []Inline
		want    string
	}{
		{nil, ""},
		{Plain("字"), "字"},
		{[]Inline{Name("张三")}, "张三"},
		{[]Inline{Text("a"), LineBreak{}, &Strong{[]Inline{&Link{Content: Plain("b")}}}}, "a\nb"},
	} {
		if got := InlineText(c.content); got != c.want {
			t.Errorf("InlineText(%v) = %q, want %q", c.content, got, c.want)
		}
	}
}

func TestWalk(t *testing.T) {
	count := func(blocks []Block, into bool) (n int) {
		Walk(blocks, func(Block) bool { n++; return into })
		return n
	}
	if all, top := count(allBlocks(), true), count(allBlocks(), false); top != len(allBlocks()) || all != top+6 {
		t.Errorf("%d blocks, %d at the top", all, top)
	}
	var leaves strings.Builder
	WalkInlines(allBlocks(), func(in Inline) bool {
		switch in := in.(type) {
		case Text:
			leaves.WriteString(string(in))
		case Name:
			leaves.WriteString(string(in))
		case Code:
			leaves.WriteString(string(in))
		case *Strong:
			return false
		}
		return true
	})
	if want := "子甲乙丁戊庚丑寅卯辰巳午未酉甲甲各村：戌亥壬"; leaves.String() != want {
		t.Errorf("leaves %s, want %s", leaves.String(), want)
	}
}

const allDump = `document "题"
  heading 2 "一、" "section-1"
    text "子"
  paragraph
    text "甲"
    emphasis
      text "乙"
    strong
      text "丙"
    code "丁"
    link "hub:guozhai-03"
      text "戊"
    image "a.png" "己"
    name "庚"
    ruby "字" "zì"
    checkbox checked
    break
  list ordered 3 tight
    item
      paragraph
        text "丑"
    item
      paragraph
        text "寅"
  table left right form 3 1
    caption
      text "卯"
    head
      cell
        text "辰"
      cell 2
        text "巳"
    row
      cell
        text "午"
      cell
  quote
    paragraph
      text "未"
  figure "b.png" "申"
    text "酉"
  illustrated
    figure "c.png" "癸"
    paragraph
      text "甲甲"
  rule
  addressee
    text "各村："
  fields
    field "电话"
      text "戌"
    field "地址"
      text "亥"
  signature "2026年3月5日" sealed post "镇长" "党委" "政府"
  qrcode "notice:a" "扫码"
  head "党委文件" "宣委发〔2026〕5号"
  attachments "名单" "办法"
  attachment 2 "办法"
    paragraph
      text "壬"
  imprint "各村" "党政办公室" "2026年3月6日"
  writing 3
  blank seal "盖章处"
  page-break
  chart bar "按月" "起" "1月" "2月"
    series "排查" 3 1.5
  tree
    node "镇党委" "12个村" "organisation:town"
      node "郭寨村" "" ""
`

func TestDump(t *testing.T) {
	if got := Dump(&Document{Title: "题", Source: "a.md", Blocks: allBlocks()}); got != allDump {
		t.Errorf("got\n%s\nwant\n%s", got, allDump)
	}
	quoted := Dump(&Document{Title: "a\"b\\n\n\t\x01\x7f"})
	if want := `document "a\"b\\n\n\t\x01\x7f"` + "\n"; quoted != want {
		t.Errorf("got %s, want %s", quoted, want)
	}
	if again := string(AppendDump([]byte("x"), &Document{Title: "题", Blocks: allBlocks()})); again != "x"+allDump {
		t.Error("AppendDump differs from Dump")
	}
}

// TestDumpHasEveryField changes each field of each node in turn: but for the lines and the source, the Dump must change.
func TestDumpHasEveryField(t *testing.T) {
	sample := func() *Document { return &Document{Title: "题", Source: "a.md", Blocks: allBlocks()} }
	before := Dump(sample())
	for i := 0; ; i++ {
		d := sample()
		left := i
		path := change(reflect.ValueOf(d), "document", &left)
		if path == "" {
			if i < 80 {
				t.Errorf("only %d fields changed", i)
			}
			return
		}
		ignored := strings.HasSuffix(path, ".Line") || path == "document.Source"
		if changed := Dump(d) != before; changed == ignored {
			t.Errorf("changing %s: dump changed %v", path, changed)
		}
	}
}

// change alters the (*left)th leaf field below v and returns its path, "" when there are not so many.
func change(v reflect.Value, path string, left *int) string {
	switch v.Kind() {
	case reflect.Pointer:
		return change(v.Elem(), path, left)
	case reflect.Float64:
		if *left--; *left >= 0 {
			return ""
		}
		v.SetFloat(v.Float() + 1)
		return path
	case reflect.Interface:
		if inner := v.Elem(); inner.Kind() == reflect.Pointer {
			return change(inner, path+"."+inner.Elem().Type().Name(), left)
		} else if inner.Kind() == reflect.String {
			if *left--; *left >= 0 {
				return ""
			}
			v.Set(reflect.ValueOf(inner.String() + "!").Convert(inner.Type()))
			return path + "." + inner.Type().Name()
		} else if inner.Kind() == reflect.Struct {
			changed := reflect.New(inner.Type()).Elem()
			changed.Set(inner)
			p := change(changed, path+"."+inner.Type().Name(), left)
			v.Set(changed)
			return p
		}
		return ""
	case reflect.Struct:
		for i := range v.NumField() {
			if p := change(v.Field(i), path+"."+v.Type().Field(i).Name, left); p != "" {
				return p
			}
		}
		return ""
	case reflect.Slice:
		for i := range v.Len() {
			if p := change(v.Index(i), path, left); p != "" {
				return p
			}
		}
		if *left--; *left >= 0 || v.Len() == 0 {
			return ""
		}
		v.SetLen(v.Len() - 1)
		return path + " length"
	}
	if *left--; *left >= 0 {
		return ""
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(v.String() + "!")
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Int:
		v.SetInt(v.Int() + 1)
	case reflect.Uint8:
		v.SetUint(v.Uint() ^ 3)
	}
	return path
}

func TestNumberHeadings(t *testing.T) {
	h := func(level int, text string) *Heading { return &Heading{Level: level, Content: Plain(text)} }
	for _, c := range []struct {
		name     string
		headings []*Heading
		want     string
	}{
		{"four levels", []*Heading{h(1, "甲"), h(2, "乙"), h(2, "丙"), h(3, "丁"), h(4, "戊"), h(1, "己"), h(2, "庚")},
			"一、|甲 （一）|乙 （二）|丙 1.|丁 （1）|戊 二、|己 （一）|庚"},
		{"relative", []*Heading{h(2, "甲"), h(3, "乙"), h(2, "丙")}, "一、|甲 （一）|乙 二、|丙"},
		{"typed", []*Heading{h(2, "一、甲"), h(3, "(一) 乙"), h(4, "1．丙"), h(4, "丁"), h(2, "丙")}, "一、|甲 (一)|乙 1．|丙 2.|丁 二、|丙"},
		{"goes on from the typed", []*Heading{h(2, "十九、甲"), h(2, "乙"), h(2, "丙")}, "十九、|甲 二十、|乙 二十一、|丙"},
		{"no number", []*Heading{h(2, "1.5万元"), h(2, "2026.总结"), h(2, "一户一档")}, "一、|1.5万元 二、|2026.总结 三、|一户一档"},
		{"numbered before", []*Heading{{Level: 2, Number: "三、", Content: Plain("甲")}, h(2, "乙")}, "三、|甲 四、|乙"},
	} {
		var blocks []Block
		for _, h := range c.headings {
			blocks = append(blocks, P("文"), h)
		}
		for range 2 { // numbering twice is numbering once
			NumberHeadings(blocks)
		}
		var got []string
		for _, h := range c.headings {
			got = append(got, h.Number+"|"+InlineText(h.Content))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %s, want %s", c.name, strings.Join(got, " "), c.want)
		}
	}
	bold := &Heading{Level: 1, Content: []Inline{&Strong{Plain("二、甲")}}}
	NumberHeadings([]Block{bold, &Quote{Blocks: []Block{h(1, "乙")}}})
	inner := h(1, "甲")
	if NumberHeadings([]Block{h(1, "甲"), &Attachment{Blocks: []Block{inner}}, h(1, "乙")}); inner.Number != "一、" {
		t.Errorf("heading of an attachment: %q", inner.Number)
	}
	if bold.Number != "二、" || InlineText(bold.Content) != "甲" {
		t.Errorf("bold heading: %q %q", bold.Number, InlineText(bold.Content))
	}
}

func TestChineseNumeral(t *testing.T) {
	seen := map[string]bool{}
	for n := 1; n <= 99; n++ {
		s := chineseNumeral(n)
		if seen[s] || numeralValue(s) != n {
			t.Errorf("%d is %s, which reads %d", n, s, numeralValue(s))
		}
		seen[s] = true
	}
	for n, want := range map[int]string{1: "一", 10: "十", 11: "十一", 20: "二十", 45: "四十五", 99: "九十九", 100: "100"} {
		if got := chineseNumeral(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestCutNumber(t *testing.T) {
	for _, c := range []struct{ text, number, rest string }{
		{"一、甲", "一、", "甲"}, {"（十二）甲", "（十二）", "甲"}, {"(3) 甲", "(3)", "甲"}, {"1. 甲", "1.", "甲"}, {"12、甲", "12、", "甲"},
		{"（一）、甲", "（一）、", "甲"}, {"3.", "3.", ""}, {"一甲", "", "一甲"}, {"1.5万", "", "1.5万"}, {"（一甲", "", "（一甲"},
		{"100.甲", "", "100.甲"}, {"0.甲", "", "0.甲"}, {"一一、甲", "", "一一、甲"}, {"", "", ""}, {"99999999999999999999、", "", "99999999999999999999、"},
	} {
		if number, rest := CutNumber(c.text); number != c.number || rest != c.rest {
			t.Errorf("CutNumber(%q) = %q, %q; want %q, %q", c.text, number, rest, c.number, c.rest)
		}
	}
}

func BenchmarkAppendDump(b *testing.B) {
	d := &Document{Blocks: allBlocks()}
	buf := AppendDump(nil, d)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendDump(buf[:0], d)
	}
}
