package typeset

import (
	"strings"
	"testing"

	"noticeboard/generator/doc"
)

var papers = []struct {
	name string
	Template
}{
	{"official", Official}, {"reading", Reading}, {"reading A5", ReadingA5}, {"poster A3", PosterA3}, {"poster A2", PosterA2},
	{"certificate", CertificateA4}, {"card", Card}, {"plate", Plate},
	{"form", FormA4}, {"ledger", LedgerA4}, {"handbook", HandbookA5}, {"wall", WallA3},
}

func TestPapers(t *testing.T) {
	for _, p := range papers {
		right, bottom := p.Left+p.AreaWidth, p.Top+p.AreaHeight
		if p.Left <= 0 || p.Top <= 0 || right >= p.Width || bottom >= p.Height {
			t.Errorf("%s: the type area leaves the sheet", p.name)
		}
		if em := p.em(); em < p.Size || em > p.Size*106/100 {
			t.Errorf("%s: a character of %s takes %s", p.name, pt(p.Size), pt(em))
		}
		// Line gap of 50 to 100 % of the type (clreq, 行距), a little more where readings stand in it.
		if pitch := p.pitch(); pitch < p.Size*3/2 || pitch > p.Size*21/10 {
			t.Errorf("%s: type of %s has lines of %s", p.name, pt(p.Size), pt(pitch))
		}
		if edge := p.Border.Inset + p.Border.Outer + p.Border.Gap + p.Border.Inner; p.Border.Outer > 0 && (edge > p.Left || edge > p.Top) {
			t.Errorf("%s: the border reaches into the type area", p.name)
		}
	}
	if PosterA2.Width-A2.Width > 100 || A2.Width-PosterA2.Width > 100 || PosterA2.Size <= Pt(45) || PosterA2.Seal != PosterA3.Seal {
		t.Errorf("PosterA2 is %s wide with type of %s", pt(PosterA2.Width), pt(PosterA2.Size))
	}
	if PosterA3.Size < Pt(32) || PosterA3.LeastSize < MM(9.1) {
		t.Error("names on a poster can't be read at two metres")
	}
	if again := Official.Scaled(2, 2); again != Official {
		t.Errorf("%+v", again)
	}
}

// Turned lines of a list's items run to the margin in official documents (GB/T 9704-2012, 7.3.3), and stay behind the number elsewhere.
func TestListMargins(t *testing.T) {
	for _, test := range []struct {
		template *Template
		hangs    bool
	}{{&Official, false}, {&PosterA3, false}, {&Reading, true}, {&ReadingA5, true}} {
		for _, ordered := range []bool{true, false} {
			d := &doc.Document{Blocks: []doc.Block{&doc.List{Ordered: ordered, Start: 1, Items: []doc.Item{
				{Blocks: []doc.Block{doc.P(strings.Repeat("党", test.template.Chars) + "中心户")}}}}}}
			l, _ := Set(d, test.template, Options{})
			lines, content := texts(l.Pages[0])
			if turned := lines[len(lines)-1]; turned.X > test.template.Left+test.template.em() != test.hangs {
				t.Errorf("%s: the turned line starts at %s", content, pt(turned.X))
			}
		}
	}
}

// poster is a list of so many names in rows of so many.
func poster(names, columns int) *doc.Document {
	t := &doc.Table{Columns: make([]doc.Align, columns)}
	for i := range names {
		if i%columns == 0 {
			t.Rows = append(t.Rows, make([]doc.Cell, columns))
		}
		t.Rows[i/columns][i%columns].Content = []doc.Inline{doc.Name(string([]rune("张王李赵陈刘杨黄周吴")[i%10]) + givenNames[i/10%10])}
	}
	return &doc.Document{Title: "关于拟聘张志远等同志为党员中心户的公示", Source: "selections/a.md", Blocks: []doc.Block{
		doc.P("拟聘下列同志，现予公示。"), t,
		&doc.Signature{Issuers: []string{"中共宣堡镇委员会"}, Date: "2026年11月23日", Sealed: true}}}
}

func TestPosterFitsOrSaysSo(t *testing.T) {
	for _, test := range []struct {
		template       Template
		names, columns int
		fits           bool
		least          Length
	}{
		{PosterA3, 8, 2, true, Pt(32)}, {PosterA3, 45, 5, true, Pt(26)}, {PosterA3, 300, 5, false, 0}, {PosterA2, 300, 6, false, 0},
		{PosterA2, 150, 9, true, Pt(26)},
	} {
		l, diags := Set(poster(test.names, test.columns), &test.template, Options{})
		if fits := len(l.Pages) == 1 && len(diags) == 0; fits != test.fits {
			t.Errorf("%d names in %d columns: %d pages, %v", test.names, test.columns, len(l.Pages), diags)
			continue
		}
		if !test.fits {
			if got := diags[0].Format(1); !strings.Contains(got, "selections/a.md: warning: ") || !strings.Contains(got, "sheet-many") {
				t.Errorf("got %s", got)
			}
			continue
		}
		if name, _ := find(t, l, "张志远"); name.Size < test.least {
			t.Errorf("%d names are set in %s", test.names, pt(name.Size))
		}
	}
}

func certificate() *doc.Document {
	return &doc.Document{Title: "荣誉证书", Source: "commendations/2026.md", Blocks: []doc.Block{
		&doc.Addressee{Content: []doc.Inline{doc.Name("张志远"), doc.Text("同志：")}},
		doc.P("在2026年度党员中心户考核中成绩优秀，被评为优秀党员中心户。特发此证，以资鼓励。"),
		&doc.Signature{Issuers: []string{"中共宣堡镇委员会"}, Date: "二〇二六年十二月三十一日", Sealed: true}}}
}

func TestCertificate(t *testing.T) {
	l, diags := Set(certificate(), &CertificateA4, Options{})
	if len(diags) > 0 || len(l.Pages) != 1 {
		t.Fatalf("%d pages, %v", len(l.Pages), diags)
	}
	title, _ := find(t, l, "荣誉证书")
	if gap := title.Glyphs[1].X - title.Size; !near(gap, title.Size/2) || title.Color != calmRed {
		t.Errorf("the title is spaced by %s", pt(gap))
	}
	if middle := (title.X + rightOf(title)) / 2; middle-CertificateA4.Width/2 > Pt(8) {
		t.Errorf("the title is centred at %s", pt(middle))
	}
	name, _ := find(t, l, "张志远")
	if !near(name.X, CertificateA4.Left) {
		t.Errorf("the salutation starts at %s", pt(name.X))
	}
	if border, ok := l.Pages[0].Items[0].(*Rects); !ok || len(border.Rects) != 8 || border.Tag != Artifact || border.Rects[0].X != MM(12) {
		t.Errorf("border %+v", l.Pages[0].Items[0])
	}
	// What stands on the sheet is in its middle.
	date, _ := find(t, l, "二〇二六")
	above, below := title.Y-ascent(title.Size)-CertificateA4.Top, CertificateA4.Top+CertificateA4.AreaHeight-date.Y
	if above-below > Pt(20) || below-above > Pt(20) {
		t.Errorf("%s above and %s below", pt(above), pt(below))
	}
}

// Two characters stand wider apart than four.
func TestTitleTracking(t *testing.T) {
	l, _ := Set(&doc.Document{Title: "聘书", Blocks: []doc.Block{doc.P("甲")}}, &CertificateA4, Options{})
	title, _ := find(t, l, "聘书")
	if gap := title.Glyphs[1].X - title.Size; !near(gap, title.Size) {
		t.Errorf("spaced by %s at %s", pt(gap), pt(title.Size))
	}
}

func badge(name string) *doc.Document {
	return &doc.Document{Title: "中共宣堡镇委员会", Source: "hubs/a.toml", Blocks: []doc.Block{
		&doc.Blank{Kind: doc.PhotoBlank, Label: "照片"},
		&doc.Heading{Level: 1, Content: []doc.Inline{doc.Name(name)}}, &doc.Heading{Level: 2, Content: doc.Plain("党员中心户户长")},
		doc.P("郭寨村第3村民小组"), doc.P("编号 GZ-003")}}
}

func TestCard(t *testing.T) {
	l, diags := Set(badge("阿卜杜拉·买买提江"), &Card, Options{})
	if len(diags) > 0 || len(l.Pages) != 1 {
		t.Fatalf("%d pages, %v", len(l.Pages), diags)
	}
	photo := linesOf(l.Pages[0])
	if len(photo) != 4 || photo[0].Dash == 0 || photo[0].Color != Grey || !near(photo[0].X2-photo[0].X1, MM(25)) || !near(photo[2].Y2-photo[2].Y1, MM(35)) {
		t.Fatalf("photo %+v", photo)
	}
	name, _ := find(t, l, "阿卜杜拉·买买提江")
	if name.X < photo[0].X2 || rightOf(name) > Card.Left+Card.AreaWidth+1 || name.Size < Pt(12) {
		t.Errorf("the name of %s from %s to %s", pt(name.Size), pt(name.X), pt(rightOf(name)))
	}
	short, _ := Set(badge("李兰"), &Card, Options{})
	if x, _ := find(t, short, "李兰"); x.Size != Card.Headings[0].Size {
		t.Errorf("a short name is %s", pt(x.Size))
	}
}

func plate() *doc.Document {
	return &doc.Document{Title: "党员中心户", Source: "hubs/a.toml", Blocks: []doc.Block{
		&doc.Heading{Level: 1, Content: doc.Plain("郭寨村第3组")}, doc.P("编号：GZ-003")}}
}

func TestBlankSpaces(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{doc.P("甲"), &doc.WritingLines{Count: 3}, doc.P("乙"), &doc.Blank{Kind: doc.SealBlank, Label: "盖章处"}}}
	l, diags := Set(d, &Official, Options{})
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	lines := linesOf(l.Pages[0])
	ruled, circle := lines[:3], lines[3:]
	for i := 1; i < 3; i++ {
		if gap := ruled[i].Y1 - ruled[i-1].Y1; gap < MM(12) || ruled[i].X1 != MM(28) {
			t.Errorf("lines %s apart", pt(gap))
		}
	}
	a, _ := find(t, l, "甲")
	b, _ := find(t, l, "乙")
	if b.Y-ascent(b.Size) < ruled[2].Y1 || (b.Y-a.Y)%Official.pitch() != 0 {
		t.Errorf("text at %s below a line at %s", pt(b.Y), pt(ruled[2].Y1))
	}
	label, _ := find(t, l, "盖章处")
	if label.Color != Grey || label.Size != Official.NoteSize {
		t.Errorf("label %+v", label)
	}
	low, high := circle[0].X1, circle[0].X1
	for _, c := range circle {
		low, high = min(low, c.X1, c.X2), max(high, c.X1, c.X2)
	}
	if !near(high-low, MM(42)) {
		t.Errorf("a seal of %s", pt(high-low))
	}
}

func TestCheckBoxes(t *testing.T) {
	d := &doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{doc.Text("意见："), doc.CheckBox{}, doc.Text("同意"), doc.CheckBox{Checked: true}, doc.Text("不同意")}}}}
	l, _ := Set(d, &Official, Options{})
	if n := len(linesOf(l.Pages[0])); n != 10 {
		t.Errorf("two boxes, one ticked, have %d strokes", n)
	}
	agree, _ := find(t, l, "同意")
	for _, ln := range linesOf(l.Pages[0])[:4] {
		if ln.X2 > agree.X || ln.X1 < agree.X-Official.em() || l.Tags[ln.Tag].Alt != "☐" || l.Tags[ln.Tag].Role != "Figure" {
			t.Errorf("stroke %+v beside text at %s", ln, pt(agree.X))
		}
	}
	// A box never stands at a line end, away from its words.
	for n := 20; n < 30; n++ {
		d := &doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: []doc.Inline{doc.Text(strings.Repeat("村", n)), doc.CheckBox{}, doc.Text(" 同意")}}}}
		l, _ := Set(d, &Official, Options{})
		agree, _ := find(t, l, "同")
		if box := linesOf(l.Pages[0])[0]; agree.Y-box.Y1 > Official.pitch() {
			t.Errorf("after %d characters the box is on another line", n)
		}
	}
}
