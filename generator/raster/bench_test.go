package raster_test

import (
	"bytes"
	"testing"

	"noticeboard/generator/doc"
	"noticeboard/generator/raster"
	"noticeboard/generator/typeset"
)

// BenchmarkWrite draws a picture for chats with as much text as such a picture has.
func BenchmarkWrite(b *testing.B) {
	l := phone(b, "郭寨村党员中心户户长拟聘人选公示", "公示到", "11月27日", "星期五为止")
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		if err := raster.Write(&out, l, 2); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(out.Len()), "file-bytes")
}

// phone sets a document as pictures for chats are: title, panel, some sentences, code.
func phone(tb testing.TB, title string, panel ...string) *typeset.Layout {
	tb.Helper()
	d := &doc.Document{Title: title}
	for i, text := range panel {
		d.Blocks = append(d.Blocks, &doc.Heading{Level: 2 - i%2, Content: doc.Plain(text)})
	}
	d.Blocks = append(d.Blocks,
		doc.P("郭寨村打算请4名同志当党员中心户户长，在第2、5、9、14组，先请大家看一看。"),
		doc.P("名单见村务公开栏，也可以扫码看网页。有意见，公示期内都可以提。"),
		doc.P("有事要问，给郭寨村党总支打电话：0523-88880201。"),
		&doc.QRCode{Target: "x", Caption: "长按识别，看公示全文"},
		&doc.Heading{Level: 4, Content: doc.Plain("中共宣堡镇郭寨村总支部委员会")})
	l, problems := typeset.Set(d, &typeset.Phone, typeset.Options{Resolve: func(string) (string, bool) {
		return "https://xuanbao.example.cn/dangyuan/selections/2026-guozhai.html", true
	}})
	if problems.HasErrors() {
		tb.Fatal(problems)
	}
	return l
}
