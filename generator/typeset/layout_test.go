package typeset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/jpeg"
	"io/fs"
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

// near says whether two lengths differ by at most 0.05 pt.
func near(a, b Length) bool { return a-b < 50 && b-a < 50 }

// texts are the printed lines of a page that are content: their text, and where they start and stand.
func texts(p Page) (lines []Text, content []string) {
	for _, it := range p.Items {
		t, ok := it.(*Text)
		if !ok || t.Tag == Artifact {
			continue
		}
		if n := len(lines); n > 0 && lines[n-1].Y == t.Y {
			content[n-1] += textOf(t)
			continue
		}
		lines, content = append(lines, *t), append(content, textOf(t))
	}
	return lines, content
}

func find(t *testing.T, l *Layout, text string) (*Text, int) {
	t.Helper()
	for i, p := range l.Pages {
		for _, it := range p.Items {
			if x, ok := it.(*Text); ok && strings.Contains(textOf(x), text) {
				return x, i
			}
		}
	}
	t.Fatalf("%q is not on the sheet", text)
	return nil, 0
}

func rightOf(t *Text) Length {
	g := t.Glyphs[len(t.Glyphs)-1]
	return t.X + g.X + t.Size*Length(t.Face.Advance(g.ID))/1000
}

// GB/T 9704-2012, 5.2.2 to 5.2.4: 22 lines of 28 characters fill a type area of 156 × 225 mm.
func TestOfficialGeometry(t *testing.T) {
	l, diags := Set(fullPage(), &Official, Options{})
	if len(diags) > 0 || len(l.Pages) != 2 {
		t.Fatalf("%d pages, %v", len(l.Pages), diags)
	}
	lines, content := texts(l.Pages[0])
	if len(lines) != 22 {
		t.Fatalf("%d lines", len(lines))
	}
	em := MM(156) / 28
	for i, ln := range lines {
		want, x := 28, MM(28)
		if i == 0 {
			want, x = 26, x+2*em
		}
		if n := len([]rune(content[i])); n != want || !near(ln.X, x) {
			t.Errorf("line %d has %d characters and starts at %s", i+1, n, pt(ln.X))
		}
		if i > 0 && !near(ln.Y-lines[i-1].Y, MM(225)/22) {
			t.Errorf("line %d stands %s below the one before", i+1, pt(ln.Y-lines[i-1].Y))
		}
		if end := rightOf(&ln); end > MM(184) || end < MM(183.5) {
			t.Errorf("line %d ends at %s", i+1, pt(end))
		}
	}
	top, bottom := lines[0].Y-ascent(Official.Size), lines[21].Y+Official.Size-ascent(Official.Size)
	if top < MM(37) || bottom > MM(262) {
		t.Errorf("type from %s to %s", pt(top), pt(bottom))
	}
}

func TestPageNumber(t *testing.T) {
	l, _ := Set(candidates(30), &Official, testOptions())
	for i, p := range l.Pages {
		n := p.Items[len(p.Items)-1].(*Text)
		if want := "— " + p.Label + " —"; textOf(n) != want || n.Tag != Artifact || n.Size != Pt(14) {
			t.Errorf("page %d: %q", i+1, textOf(n))
		}
		if i%2 == 0 && !near(rightOf(n), MM(184)-Pt(14)) || i%2 == 1 && !near(n.X, MM(28)+Pt(14)) {
			t.Errorf("page %d: number from %s to %s", i+1, pt(n.X), pt(rightOf(n)))
		}
		if dash := n.Y - Pt(14*0.38); !near(dash, MM(262+7)) {
			t.Errorf("page %d: dashes at %s", i+1, pt(dash))
		}
	}
}

func TestSignature(t *testing.T) {
	em, edge := Official.em(), MM(28)+Official.em()*28
	tests := []struct {
		name, issuer, date string
		sealed             bool
		dateRight          Length // from the right edge, in em; -1 for not checked
		issuerRight        Length
		relation           string
	}{
		{"sealed", "中共宣堡镇委员会", "2026年11月23日", true, 4, -1, "centred"},
		{"sealed, long issuer", "宣堡镇郭寨村村民委员会党员中心户工作领导小组", "2026年3月5日", true, -1, 2, "centred"},
		{"unsealed", "宣堡镇人民政府办公室", "2026年11月23日", false, -1, 2, "indented"},
		{"unsealed, short issuer", "组织科", "2026年11月23日", false, 2, -1, "indented"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := &doc.Document{Blocks: []doc.Block{doc.P("特此公示。"),
				&doc.Signature{Issuers: []string{test.issuer}, Date: test.date, Sealed: test.sealed}}}
			l, _ := Set(d, &Official, Options{})
			body, _ := find(t, l, "特此公示")
			issuer, _ := find(t, l, test.issuer)
			date, _ := find(t, l, test.date)
			if test.dateRight >= 0 && !near(rightOf(date), edge-test.dateRight*em) {
				t.Errorf("date ends at %s", pt(edge-rightOf(date)))
			}
			if test.issuerRight >= 0 && !near(rightOf(issuer), edge-test.issuerRight*em) {
				t.Errorf("issuer ends at %s", pt(edge-rightOf(issuer)))
			}
			if middle := (rightOf(issuer) + issuer.X) / 2; test.relation == "centred" && !near(middle, (rightOf(date)+date.X)/2) {
				t.Errorf("issuer is centred at %s, date at %s", pt(middle), pt((rightOf(date)+date.X)/2))
			}
			if test.relation == "indented" && !near(date.X, issuer.X+2*em) {
				t.Errorf("date starts %s right of the issuer", pt(date.X-issuer.X))
			}
			// 7.3.5.1: the seal's upper edge is within a line of the text, name and date lie in its lower half.
			above, seal := issuer.Y-body.Y, MM(42)
			if test.sealed && (above < 3*Official.pitch() || date.Y-body.Y < seal/2+Official.pitch()) {
				t.Errorf("no room for a seal: issuer %s below the text", pt(above))
			}
			if !test.sealed && !near(above, 2*Official.pitch()) {
				t.Errorf("issuer %s below the text", pt(above))
			}
		})
	}
}

// A signature takes two lines of text along, or the lines of the page move closer: GB/T 9704-2012, 7.3.5.5.
func TestSignatureIsNeverAlone(t *testing.T) {
	for chars := 26 + 28*10; chars < 26+28*30; chars += 14 {
		text := strings.Repeat("党", chars)
		d := &doc.Document{Blocks: []doc.Block{doc.P(text), &doc.Signature{Issuers: []string{"宣堡镇党委"}, Date: "2026年3月5日", Sealed: true}}}
		l, _ := Set(d, &Official, Options{})
		_, page := find(t, l, "2026年3月5日")
		if page != len(l.Pages)-1 {
			t.Fatalf("%d characters: the signature is on page %d of %d", chars, page+1, len(l.Pages))
		}
		if _, content := texts(l.Pages[page]); len(content) < 4 {
			t.Errorf("%d characters: the last page holds %q", chars, content)
		}
		if lines := (chars + 2 + 27) / 28; lines <= 20 && len(l.Pages) != 1 {
			t.Errorf("%d lines and a signature of 4 take %d pages", lines, len(l.Pages))
		}
	}
}

// An office's address and a signature that just miss the page are taken in by tighter lines; half a page isn't.
func TestAddressAndSignatureOnThePage(t *testing.T) {
	for _, test := range []struct{ lines, pages int }{{12, 1}, {14, 1}, {15, 2}} {
		office := &doc.Fields{}
		for _, label := range []string{"受理单位", "受理时间", "联系电话", "通信地址", "邮政编码"} {
			office.Fields = append(office.Fields, doc.Field{Label: label, Value: doc.Plain("宣堡镇党委组织科")})
		}
		d := &doc.Document{Blocks: []doc.Block{doc.P(strings.Repeat("党", test.lines*28-2)), &doc.Heading{Level: 1, Content: doc.Plain("联系方式")},
			office, &doc.Signature{Issuers: []string{"宣堡镇党委"}, Date: "2026年3月5日", Sealed: true}}}
		if l, _ := Set(d, &Official, Options{}); len(l.Pages) != test.pages {
			t.Errorf("%d lines, an address and a signature take %d pages, want %d", test.lines, len(l.Pages), test.pages)
		}
	}
}

func TestPagesNeitherStartNorEndWithALoneLine(t *testing.T) {
	for before := 16; before < 22; before++ {
		for lines := 2; lines < 12; lines++ {
			d := &doc.Document{Blocks: []doc.Block{doc.P(strings.Repeat("村", 28*before-2)), doc.P(strings.Repeat("党", 28*lines-2))}}
			l, _ := Set(d, &Official, Options{})
			if len(l.Pages) < 2 {
				continue
			}
			_, first := texts(l.Pages[0])
			_, second := texts(l.Pages[1])
			if len(first)-before == 1 || len(second) == 1 {
				t.Errorf("%d lines after %d: %d on the first page and %d on the second", lines, before, len(first)-before, len(second))
			}
		}
	}
}

func TestHeadingStaysWithItsText(t *testing.T) {
	for n := 18; n < 24; n++ {
		blocks := []doc.Block{doc.P(strings.Repeat("村", 26+28*(n-1))),
			&doc.Heading{Level: 1, Number: "一、", Content: doc.Plain("选聘经过")}, doc.P(strings.Repeat("党", 100))}
		l, _ := Set(&doc.Document{Blocks: blocks}, &Official, Options{})
		_, heading := find(t, l, "选聘经过")
		if _, text := find(t, l, "党党"); text != heading {
			t.Errorf("after %d lines the heading is on page %d, its text on page %d", n, heading+1, text+1)
		}
	}
}

func TestTableHeadRepeats(t *testing.T) {
	d := candidates(30)
	l, diags := Set(d, &Official, testOptions())
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	heads, content := 0, 0
	for _, p := range l.Pages {
		for _, it := range p.Items {
			if x, ok := it.(*Text); ok && textOf(x) == "出生年月" {
				heads++
				if x.Tag != Artifact {
					content++
				}
			}
		}
	}
	if heads < 2 || content != 1 {
		t.Errorf("the head is printed %d times, %d of them as content", heads, content)
	}
}

func TestNamesOfTwoCharactersAreSpreadInTables(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Align, 1), Rows: [][]doc.Cell{
		{{Content: []doc.Inline{doc.Name("张三")}}}, {{Content: []doc.Inline{doc.Name("欧阳建")}}}}}}}
	l, _ := Set(d, &Official, Options{})
	two, _ := find(t, l, "张三")
	three, _ := find(t, l, "欧阳建")
	if !near(two.X, three.X) || !near(rightOf(two), rightOf(three)) {
		t.Errorf("张三 from %s to %s, 欧阳建 from %s to %s", pt(two.X), pt(rightOf(two)), pt(three.X), pt(rightOf(three)))
	}
}

func TestRowTallerThanAPage(t *testing.T) {
	long := strings.Repeat("党员中心户在家做党建，把党建做到家。", 200)
	d := &doc.Document{Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Align, 2), Head: cells("项目", "内容"),
		Rows: [][]doc.Cell{cells("一", long), cells("二", "短")}}}}
	l, diags := Set(d, &Official, Options{})
	if len(diags) > 0 || len(l.Pages) < 3 {
		t.Fatalf("%d pages, %v", len(l.Pages), diags)
	}
	var all strings.Builder
	for _, p := range l.Pages {
		lines, content := texts(p)
		for i := range lines {
			all.WriteString(content[i])
			if lines[i].Y > MM(262) {
				t.Errorf("text at %s", pt(lines[i].Y))
			}
		}
	}
	if got := all.String(); !strings.Contains(got, long[len(long)/2:]) || !strings.HasPrefix(got, "项目内容一党员中心户") {
		t.Error("text of the long cell is lost")
	}
}

func TestFieldsAlignAfterTheColon(t *testing.T) {
	l, _ := Set(notice("2026年11月23日", false), &Official, testOptions())
	value, _ := find(t, l, "宣堡镇党委组织科")
	for _, text := range []string{"电话：", "地址："} {
		if x, _ := find(t, l, text); !near(x.X, value.X-5*Official.em()) || len(x.Glyphs) != 3 || !near(x.X+x.Glyphs[2].X, value.X-Official.em()) {
			t.Errorf("label %s from %s, its colon at %s; value at %s", text, pt(x.X), pt(x.X+x.Glyphs[2].X), pt(value.X))
		}
	}
}

func TestTitleIsPartedByMeaning(t *testing.T) {
	tests := []struct{ title, want string }{
		{"关于拟聘刘福官等12名同志为宣堡镇郭寨村党员中心户的公示", "关于拟聘刘福官等12名同志|为宣堡镇郭寨村党员中心户的公示"},
		{"关于表彰2025年度优秀党员中心户的决定", "关于表彰2025年度优秀党员中心户的决定"},
		{"宣堡镇郭寨村村民委员会关于公布2026年农村最低生活保障对象名单的公示", "宣堡镇郭寨村村民委员会关于公布|2026年农村最低生活保障对象名单的公示"},
		{"关于开展2026年党员冬训和党员中心户半年初评工作的通知", "关于开展2026年党员冬训和|党员中心户半年初评工作的通知"},
	}
	for _, test := range tests {
		l, _ := Set(&doc.Document{Title: test.title}, &Official, Options{})
		if _, content := texts(l.Pages[0]); strings.Join(content, "|") != test.want {
			t.Errorf("got %q", content)
		}
	}
	for _, test := range []struct{ title, want string }{
		{"承包地的几个问题，一问一答", "承包地的几个问题，|一问一答"},
		{"不认识的人来电话要钱，怎么办", "不认识的人来电话要钱，|怎么办"},
		{"村务公开栏，该看什么、怎么问", "村务公开栏，|该看什么、怎么问"},
		{"血压高，自己怎么管", "血压高，自己怎么管"},
	} {
		l, _ := Set(&doc.Document{Title: test.title}, &ReadingA5, Options{})
		if _, content := texts(l.Pages[0]); strings.Join(content, "|") != test.want {
			t.Errorf("got %q, want %s", content, test.want)
		}
	}
}

// No title is parted in a name: of the names that the caller gives never, of others hardly.
func TestTitleKeepsNames(t *testing.T) {
	for _, test := range []struct {
		title string
		keep  []string
	}{
		{"宣堡镇郭寨村党总支关于拟聘欧阳志远等同志为中心户的公示", nil},
		{"关于表彰李兰等同志的决定和关于表彰诸葛明霞等同志的决定", nil},
		{"宣堡镇郭寨村关于授予阿卜杜拉·买买提江同志称号的决定", []string{"阿卜杜拉·买买提江"}},
		{"宣堡镇人民政府关于印发银杏生态旅游观光专业合作社章程的通知", []string{"银杏生态旅游观光专业合作社"}},
		{"泰兴市宣堡镇郭寨村关于陈大文化礼堂建设资金使用的公告", []string{"陈大文化礼堂", ""}},
	} {
		for chars := 19; chars <= 28; chars++ {
			template := Official
			template.Chars, template.AreaWidth = chars, template.em()*Length(chars)
			l, _ := Set(&doc.Document{Title: test.title}, &template, Options{Keep: test.keep})
			_, content := texts(l.Pages[0])
			joined := strings.Join(content, "|")
			for _, name := range append(test.keep, "欧阳志远"[3:], "李兰", "志远", "诸葛明霞"[3:]) {
				if name != "" && strings.Contains(test.title, name) && !strings.Contains(joined, name) {
					t.Errorf("%d characters: %s is parted in %s", chars, name, joined)
				}
			}
		}
	}
}

// Rows that somebody signs in are as high as lines to write on.
func TestFormRows(t *testing.T) {
	for _, test := range []struct {
		rows [][]doc.Cell
		want Length
	}{
		{[][]doc.Cell{cells("张三", "")[:1], cells("李四", "")[:1]}, MM(12)},
		{[][]doc.Cell{{cells("张三")[0], {}}, {cells("李四")[0], {}}}, MM(12)},
		{[][]doc.Cell{cells("张三", "　　　"), cells("李四", "　　　")}, MM(12)},
		{[][]doc.Cell{{cells("张三")[0], {}}, cells("李四", "到")}, Pt(27)},
	} {
		d := &doc.Document{Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Align, 2), Head: cells("姓名", "签名"), Rows: test.rows}}}
		l, _ := Set(d, &Official, Options{})
		a, _ := find(t, l, "张三")
		b, _ := find(t, l, "李四")
		if !near(b.Y-a.Y, test.want) {
			t.Errorf("rows %s apart, want %s", pt(b.Y-a.Y), pt(test.want))
		}
	}
}

func TestNoPageStartsWithTheLastRow(t *testing.T) {
	for rows := 15; rows < 40; rows++ {
		d := &doc.Document{Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Align, 1), Head: cells("姓名")}}}
		table := d.Blocks[0].(*doc.Table)
		for i := range rows {
			table.Rows = append(table.Rows, cells(strings.Repeat("一", 1+i%3)))
		}
		l, _ := Set(d, &Official, Options{})
		if _, content := texts(l.Pages[len(l.Pages)-1]); len(content) == 1 {
			t.Errorf("%d rows: the last page holds %q", rows, content)
		}
	}
}

// turnedJPEG is a picture of 3 × 2 pixels that says how it lies.
func turnedJPEG(t *testing.T, turn byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 30, 20)), nil); err != nil {
		t.Fatal(err)
	}
	exif := "Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string([]byte{turn}) + "\x00\x00\x00\x00\x00\x00"
	head := append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, byte(len(exif) + 2)}, exif...)
	return append(head, b.Bytes()[2:]...)
}

func TestPicturesAreTurned(t *testing.T) {
	for turn := range byte(10) {
		data := turnedJPEG(t, turn)
		l, diags := Set(&doc.Document{Blocks: []doc.Block{&doc.Figure{Target: "a.jpg"}, &doc.Paragraph{Content: []doc.Inline{&doc.Image{Target: "a.jpg"}}}}},
			&Official, Options{Open: func(string) ([]byte, error) { return data, nil }})
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		want := Turn(turn)
		if turn == 0 || turn == 9 {
			want = 1
		}
		n := 0
		for _, it := range l.Pages[0].Items {
			if im, ok := it.(*Image); ok {
				n++
				if im.Turn != want || (im.H > im.W) != want.Sideways() {
					t.Errorf("orientation %d: %s × %s, turn %d", turn, pt(im.W), pt(im.H), im.Turn)
				}
			}
		}
		if n != 2 {
			t.Errorf("%d pictures", n)
		}
	}
}

func TestLinkAreas(t *testing.T) {
	l, _ := Set(study(), &Reading, testOptions())
	n, codes := 0, 0
	for _, it := range l.Pages[0].Items {
		if a, ok := it.(*Link); ok {
			if l.Tags[a.Tag].Role == "Figure" { // a QR code leads where it says
				codes++
				continue
			}
			n++
			if a.URL != "https://example.org/ginkgo" || a.W <= 0 || l.Tags[a.Tag].Role != "Link" {
				t.Errorf("%+v", a)
			}
		}
	}
	if n != 2 || codes != 1 {
		t.Errorf("a link over two lines has %d areas, the code %d", n, codes)
	}
}

const (
	onePixel = "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU" +
		"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)

// pngOf is a PNG that says it has so many pixels.
func pngOf(side uint32) string {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), side)
	head = append(binary.BigEndian.AppendUint32(head, side), 8, 0, 0, 0, 0)
	sum := binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(head))
	return "\x89PNG\r\n\x1a\n\x00\x00\x00\r" + string(head) + string(sum) + "\x00\x00\x00\x00IEND\xaeB`\x82"
}

func TestFaultsAreReported(t *testing.T) {
	files := map[string]string{"damaged.png": strings.Replace(onePixel, "x\x9cc`", "x\x9cc!", 1), "ok.png": onePixel, "huge.png": pngOf(65535), "cut.png": onePixel[:50], "text.png": "no picture"}
	opt := Options{Open: func(path string) ([]byte, error) {
		if path == "locked.png" {
			return nil, errors.New("access denied")
		}
		data, ok := files[path]
		if !ok {
			return nil, fs.ErrNotExist
		}
		return []byte(data), nil
	}}
	wide := make([]string, 80)
	for i := range wide {
		wide[i] = "栏目"
	}
	tests := []struct {
		name  string
		block doc.Block
		want  string // in the English message, "" for no fault
	}{
		{"picture", &doc.Figure{Target: "ok.png", Alt: "一", Caption: doc.Plain("图"), Line: 7}, ""},
		{"picture in a line", &doc.Paragraph{Line: 7, Content: []doc.Inline{doc.Text("见"), &doc.Image{Target: "ok.png", Line: 7}}}, ""},
		{"missing picture", &doc.Figure{Target: "none.png", Line: 7}, "there is no picture"},
		{"unreadable picture", &doc.Figure{Target: "locked.png", Line: 7}, "access denied"},
		{"huge picture", &doc.Figure{Target: "huge.png", Line: 7}, "too large: 65535 × 65535"},
		{"truncated picture", &doc.Figure{Target: "cut.png", Line: 7}, "the picture is truncated"},
		{"no picture", &doc.Paragraph{Content: []doc.Inline{&doc.Image{Target: "text.png", Line: 7}}}, "neither a JPEG nor a PNG"},
		{"damaged picture", &doc.Figure{Target: "damaged.png", Line: 7}, "is damaged"},
		{"one picture twice", &doc.Quote{Blocks: []doc.Block{&doc.Figure{Target: "ok.png"}, &doc.Figure{Target: "ok.png"}}}, ""},
		{"word longer than its line", &doc.Paragraph{Content: doc.Plain("见" + strings.Repeat("x", 90)), Line: 7}, "“xxxxxxxxxxxxxxxxxxxx…” allows no line break"},
		{"word longer than a cell", &doc.Table{Columns: make([]doc.Align, 1), Rows: [][]doc.Cell{cells(strings.Repeat("y", 200))}, Line: 7}, "allows no line break"},
		{"wide table", &doc.Table{Columns: make([]doc.Align, 80), Rows: [][]doc.Cell{cells(wide...)}, Line: 7}, "too wide"},
		{"ragged table", &doc.Table{Columns: make([]doc.Align, 2), Head: cells("一"), Rows: [][]doc.Cell{cells("一", "二", "三"), nil}, Line: 7}, ""},
		{"no glyph", &doc.Paragraph{Content: doc.Plain("甲\u2603\U0001F600\U0001F600"), Line: 7}, "U+1F600"},
		{"empty blocks", &doc.List{Items: []doc.Item{{}, {Blocks: []doc.Block{&doc.Quote{}, &doc.Paragraph{}, &doc.Fields{}, &doc.Table{}, &doc.Signature{}}}}}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, diags := Set(&doc.Document{Source: "notices/a.md", Blocks: []doc.Block{test.block}}, &Official, opt)
			var got []string
			for _, d := range diags {
				got = append(got, d.Format(1))
			}
			all := strings.Join(got, "\n")
			if test.want == "" && all != "" || !strings.Contains(all, test.want) {
				t.Errorf("got %q, want %q", all, test.want)
			}
			if test.want != "" && !strings.Contains(all, "notices/a.md:7") {
				t.Errorf("no place in %q", all)
			}
			if strings.Count(all, test.want) > 1 && test.want != "" {
				t.Errorf("reported twice: %q", all)
			}
		})
	}
}

func TestEmptyDocument(t *testing.T) {
	l, diags := Set(&doc.Document{Source: "notices/a.md"}, &Official, Options{})
	if len(l.Pages) != 1 || len(diags) != 1 || !strings.Contains(diags[0].Format(1), "notices/a.md: error: there is nothing to print") {
		t.Errorf("%d pages, %v", len(l.Pages), diags)
	}
}

// Nesting deeper than the page is wide must not leave a column without width.
func TestDeepNesting(t *testing.T) {
	var block doc.Block = doc.P("底层的文字仍然要印出来。")
	for range 40 {
		block = &doc.Quote{Blocks: []doc.Block{&doc.List{Ordered: true, Start: 1, Items: []doc.Item{{Blocks: []doc.Block{block}}}}}}
	}
	l, diags := Set(&doc.Document{Blocks: []doc.Block{block}}, &Official, Options{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	if _, all := readLines(l); !strings.Contains(string(all), "底层的文字") {
		t.Errorf("got %q", string(all))
	}
}
