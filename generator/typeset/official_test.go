package typeset

import (
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

// decision is a document with everything that official paper can have.
func decision() *doc.Document {
	return &doc.Document{Title: "中共宣堡镇委员会关于表彰2026年度优秀党员中心户的决定", Number: "宣委发〔2026〕12号", Source: "commendations/2026.md",
		Blocks: []doc.Block{
			&doc.Head{Mark: "中共宣堡镇委员会文件", Number: "宣委发〔2026〕12号"},
			&doc.Addressee{Content: doc.Plain("各村党总支、党支部，镇各部门：")},
			doc.P("为树立榜样、激励先进，经镇党委研究，决定对张志远等2名同志予以表彰。希望受到表彰的同志珍惜荣誉、再接再厉。"),
			&doc.AttachmentList{Names: []string{"2026年度优秀党员中心户名单", "党员中心户考核办法（二〇二六年修订，经镇党委会议审议通过并自发布之日起施行）"}},
			&doc.Signature{Issuers: []string{"中共宣堡镇委员会"}, Date: "2026年12月31日", Sealed: true},
			&doc.Attachment{Number: 1, Title: "2026年度优秀党员中心户名单", Blocks: []doc.Block{
				&doc.Table{Columns: make([]doc.Align, 6), Line: 9,
					Head: []doc.Cell{{Content: doc.Plain("序号")}, {Content: doc.Plain("党员中心户"), Span: 2}, {Content: doc.Plain("办成的实事（件）"), Span: 3}},
					Rows: [][]doc.Cell{cells("1", "郭寨村第3组", "张志远", "12", "3", "7"), cells("2", "银杏村第1组", "李兰", "8", "5", "1")}},
				&doc.Paragraph{Content: []doc.Inline{doc.Text("以上名单"), doc.CheckBox{}, doc.Text("同意 "), doc.CheckBox{Checked: true}, doc.Text("不同意。")}},
				&doc.WritingLines{Count: 2}, &doc.Blank{Kind: doc.PhotoBlank, Label: "贴照片处"}, &doc.Blank{Kind: doc.SealBlank, Label: "盖章处"},
			}},
			&doc.Attachment{Number: 2, Title: "党员中心户考核办法", Blocks: []doc.Block{doc.P("第一条　为规范考核，制定本办法。")}},
			&doc.Imprint{CopyTo: "市委组织部，各村村民委员会，镇人大主席团、镇纪委、镇人武部，各企事业单位党组织", Issuer: "宣堡镇党政办公室", Date: "2026年12月31日"},
		}}
}

// linesOf are the strokes of a page.
func linesOf(p Page) (lines []*Line) {
	for _, it := range p.Items {
		if l, ok := it.(*Line); ok {
			lines = append(lines, l)
		}
	}
	return lines
}

// GB/T 9704-2012, 7.2.4 to 7.3.1.
func TestHead(t *testing.T) {
	l, _ := Set(decision(), &Official, testOptions())
	mark, _ := find(t, l, "中共宣堡镇委员会文件")
	number, _ := find(t, l, "宣委发〔2026〕12号")
	title, _ := find(t, l, "2026年度")
	rule := linesOf(l.Pages[0])[0]
	pitch := Official.pitch()
	if top := mark.Y - ascent(mark.Size); !near(top, MM(37+35)) || mark.Color != Red || mark.Size != Pt(42) {
		t.Errorf("the mark of %s stands at %s", pt(mark.Size), pt(top))
	}
	if middle := (mark.X + rightOf(mark)) / 2; !near(middle, MM(28)+14*Official.em()) {
		t.Errorf("the mark is centred at %s", pt(middle))
	}
	if gap := number.Y - ascent(number.Size) - (mark.Y + mark.Size - ascent(mark.Size)); gap < 2*pitch || gap > 3*pitch {
		t.Errorf("the number stands %s below the mark", pt(gap))
	}
	if gap := rule.Y1 - (number.Y + number.Size - ascent(number.Size)); !near(gap, MM(4)) {
		t.Errorf("the rule stands %s below the number", pt(gap))
	}
	if rule.Color != Red || !near(rule.X1, MM(28)) || !near(rule.X2, MM(28+156)) {
		t.Errorf("the rule runs from %s to %s", pt(rule.X1), pt(rule.X2))
	}
	if gap := title.Y - ascent(title.Size) - rule.Y1; gap < 2*pitch || gap > 3*pitch {
		t.Errorf("the title stands %s below the rule", pt(gap))
	}
	if _, content := texts(l.Pages[0]); strings.Count(strings.Join(content, ""), "12号") != 1 {
		t.Error("the number is shown twice")
	}
	long := decision()
	long.Blocks[0].(*doc.Head).Mark = strings.Repeat("宣堡镇", 8) + "文件"
	l, _ = Set(long, &Official, testOptions())
	if mark, _ := find(t, l, "宣堡镇宣堡镇"); mark.X < MM(28)-1 || rightOf(mark) > MM(184)+1 {
		t.Errorf("a long mark runs from %s to %s", pt(mark.X), pt(rightOf(mark)))
	}
}

// GB/T 9704-2012, 7.3.4 and 7.3.7.
func TestAttachments(t *testing.T) {
	l, _ := Set(decision(), &Official, testOptions())
	em, left, top := Official.em(), MM(28), MM(37)
	first, _ := find(t, l, "附件：1.")
	name, page := find(t, l, "2026年度优秀党员中心户名单")
	second, _ := find(t, l, "2.")
	turned, _ := find(t, l, "并自发布")
	if !near(first.X, left+2*em) || !near(second.X, left+5*em) || !near(turned.X, name.X) {
		t.Errorf("附件： at %s, 2. at %s, name at %s, turned at %s", pt(first.X), pt(second.X), pt(name.X), pt(turned.X))
	}
	number, at := find(t, l, "附件1")
	if at != page+1 || !near(number.X, left) || !near(number.Y-ascent(number.Size), top+(Official.pitch()-number.Size)/2) {
		t.Errorf("附件1 is on page %d at %s, %s", at+1, pt(number.X), pt(number.Y))
	}
	var title *Text
	for _, it := range l.Pages[at].Items {
		if x, ok := it.(*Text); ok && textOf(x) == "2026年度优秀党员中心户名单" {
			title = x
		}
	}
	if title == nil || title.Y < top+2*Official.pitch() || title.Y > top+3*Official.pitch() {
		t.Errorf("the title isn't on the third line: %+v", title)
	}
	var bookmarks []string
	for _, b := range l.Outline {
		bookmarks = append(bookmarks, b.Title)
	}
	if got := strings.Join(bookmarks, "|"); !strings.HasSuffix(got, "的决定|附件1　2026年度优秀党员中心户名单|附件2　党员中心户考核办法") {
		t.Errorf("bookmarks %s", got)
	}
	single := &doc.Document{Blocks: []doc.Block{doc.P("文"), &doc.AttachmentList{Names: []string{"名单"}}, &doc.Attachment{Title: "名单"}}}
	l, _ = Set(single, &Official, Options{})
	if _, all := readLines(l); string(all) != "文附件：名单附件名单" || len(l.Pages) != 2 {
		t.Errorf("%d pages: %s", len(l.Pages), string(all))
	}
}

// GB/T 9704-2012, 7.4: strokes of 0.35, 0.25 and 0.35 mm, the last on the lower edge of the last page's type area.
func TestImprint(t *testing.T) {
	for _, filler := range []int{0, 500, 560, 590, 620} {
		d := decision()
		d.Blocks = append(d.Blocks, doc.P(strings.Repeat("党", filler)))
		l, _ := Set(d, &Official, testOptions())
		last := l.Pages[len(l.Pages)-1]
		lines := linesOf(last)
		if n := len(lines); n != 3 || lines[0].Width != MM(0.35) || lines[1].Width != MM(0.25) || lines[2].Width != MM(0.35) || !near(lines[2].Y1, MM(37+225)) {
			t.Fatalf("filler %d: %d strokes", filler, n)
		}
		copies, _ := find(t, l, "抄送：")
		turned, _ := find(t, l, "党组织。")
		date, _ := find(t, l, "2026年12月31日印发")
		issuer, _ := find(t, l, "宣堡镇党政办公室")
		size := Pt(13.75)
		if !near(copies.X, MM(28)+size) || !near(turned.X, copies.X+3*size) || !near(issuer.X, MM(28)+size) || !near(rightOf(date), MM(184)-size) || date.Y != issuer.Y {
			t.Errorf("抄送 at %s, turned line at %s, date ends at %s", pt(copies.X), pt(turned.X), pt(rightOf(date)))
		}
		for _, it := range last.Items {
			if x, ok := it.(*Text); ok && x.Tag != Artifact && strings.Contains(textOf(x), "党党") && x.Y > lines[0].Y1 {
				t.Errorf("filler %d: text at %s below the first stroke at %s", filler, pt(x.Y), pt(lines[0].Y1))
			}
		}
	}
}

// GB/T 9704-2012, 7.3.5.1: seals side by side don't touch and stay in the type area; the date is centred below the last name.
func TestJointSignature(t *testing.T) {
	names := []string{"中共宣堡镇委员会", "宣堡镇人民政府", "宣堡镇农业综合服务中心", "宣堡镇财政所", "郭寨村村委会", "银杏村村委会", "宣堡镇派出所"}
	for n := 2; n <= len(names); n++ {
		d := &doc.Document{Blocks: []doc.Block{doc.P("特此公告。"), &doc.Signature{Issuers: names[:n], Date: "2026年3月5日", Sealed: true}}}
		l, _ := Set(d, &Official, Options{})
		type point struct{ x, y Length }
		var seals []point
		for _, name := range names[:n] {
			x, _ := find(t, l, string([]rune(name)[:3]))
			for _, it := range l.Pages[0].Items {
				if whole, ok := it.(*Text); ok && strings.HasPrefix(name, textOf(whole)) {
					x = whole
				}
			}
			seals = append(seals, point{(x.X + rightOf(x)) / 2, x.Y})
		}
		for i, a := range seals {
			if a.x-MM(21) < MM(28)-1 || a.x+MM(21) > MM(184)+1 {
				t.Errorf("%d issuers: seal %d reaches out of the type area", n, i+1)
			}
			for _, b := range seals[:i] {
				if dx, dy := a.x-b.x, a.y-b.y; int64(dx)*int64(dx)+int64(dy)*int64(dy) <= int64(MM(42))*int64(MM(42)) {
					t.Errorf("%d issuers: seals at %s, %s and %s, %s touch", n, pt(a.x), pt(a.y), pt(b.x), pt(b.y))
				}
			}
		}
		date, _ := find(t, l, "2026年3月5日")
		if last := seals[n-1]; !near((date.X+rightOf(date))/2, last.x) || date.Y <= last.y {
			t.Errorf("%d issuers: the date is not below the last", n)
		}
	}
}

// GB/T 9704-2012, 7.3.5.3: stamp and date four characters from the right, the post two characters left of the stamp, a blank line
// between.
func TestStampedSignature(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{doc.P("特此公布。"), &doc.Signature{Post: "镇长", Date: "2026年3月5日"}}}
	l, _ := Set(d, &Official, Options{})
	body, _ := find(t, l, "特此公布")
	post, _ := find(t, l, "镇长")
	date, _ := find(t, l, "2026年3月5日")
	em, edge, pitch := Official.em(), MM(28)+28*Official.em(), Official.pitch()
	if !near(rightOf(date), edge-4*em) || !near(post.X+2*em, edge-4*em-MM(30)-2*em) {
		t.Errorf("date ends %s and post %s from the right", pt(edge-rightOf(date)), pt(edge-post.X))
	}
	if !near(post.Y-body.Y, 3*pitch) || !near(date.Y-post.Y, 2*pitch) {
		t.Errorf("post %s below the text, date %s below the post", pt(post.Y-body.Y), pt(date.Y-post.Y))
	}
}

func TestMergedHead(t *testing.T) {
	l, diags := Set(decision(), &Official, testOptions())
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	row, _ := find(t, l, "郭寨村第3组")
	merged, at := find(t, l, "办成的实事")
	left, _ := find(t, l, "党员中心户")
	for _, it := range l.Pages[at].Items {
		if x, ok := it.(*Text); ok && textOf(x) == "党员中心户" {
			left = x
		}
	}
	spans := 0
	for _, tag := range l.Tags {
		if tag.Role == "TH" {
			spans += max(tag.Span, 1)
		}
	}
	if spans != 6 {
		t.Errorf("the head covers %d columns", spans)
	}
	uprights := func(y Length) (n int) { // how many strokes cross a height
		for _, ln := range linesOf(l.Pages[at]) {
			if ln.X1 == ln.X2 && ln.Y1 <= y && y <= ln.Y2 {
				n++
			}
		}
		return n
	}
	if h, r := uprights(merged.Y), uprights(row.Y); h != 4 || r != 7 {
		t.Errorf("%d strokes in the head and %d in a row", h, r)
	}
	if left.X < row.X || left.X > merged.X {
		t.Errorf("the merged cells stand at %s and %s, the columns below at %s", pt(left.X), pt(merged.X), pt(row.X))
	}
	// A head wider than its columns widens them.
	wide := &doc.Document{Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Align, 3), Head: []doc.Cell{{Content: doc.Plain("甲")}, {Content: doc.Plain(strings.Repeat("宽", 20)), Span: 2}},
		Rows: [][]doc.Cell{cells("一", "二", "三")}}}}
	l, _ = Set(wide, &Official, Options{})
	if x, _ := find(t, l, "宽宽"); len(x.Glyphs) != 20 {
		t.Errorf("the merged head is broken after %d characters", len(x.Glyphs))
	}
}
