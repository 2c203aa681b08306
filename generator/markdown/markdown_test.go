package markdown

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/yuin/goldmark/text"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
)

// notice is a page of the usual kind, 2.8 kB.
var notice = `## 一、选聘依据

根据《宣堡镇党员中心户选聘管理办法》和镇党委2026年第3次会议精神，经**支部推荐**、**群众推荐**、**个人自荐**和**联户推荐**，
镇党委组织科会同各村党组织于3月2日至3月6日逐户走访考察，并经镇纪委、派出所、信访办联合审查，现将拟聘人员
名单公示如下。**公示期：**五个工作日，自2026年3月9日起至3月13日止。

## 二、拟聘人员名单

| 序号 | 姓名 | 性别 | 所在村组 | 推荐方式 | 联系户数 | 备注 |
|:-:|:--|:-:|:--|:--|--:|:--|
| 1 | 张𠮷祥 | 男 | 郭寨村3组 | 支部推荐 | 15 | 续聘 |
| 2 | 李䶮 | 女 | 郭寨村7组 | 群众推荐 | 12 | **新聘** |
| 3 | 王堃 | 男 | 银杏村1组 | 个人自荐 | 18 | 新聘 |
| 4 | 赵㛃 | 女 | 银杏村4组 | 联户推荐 | 11 | 新聘 |
| 5 | 周𬱖 | 男 | 纪沟村2组 | 支部推荐 | 20 | 续聘 |
| 6 | 吴建国 | 男 | 纪沟村9组 | 群众推荐 | 14 | 新聘 |
| 7 | 郑秀英 | 女 | 张河村5组 | 支部推荐 | 16 | 续聘 |
| 8 | 冯立新 | 男 | 张河村6组 | 群众推荐 | 13 | 新聘 |

## 三、职责与要求

1. 宣传党的路线方针政策，每月至少组织一次学习，学习内容见[学习安排](plan:2026-03)。
2. 联系十户左右群众，及时收集和反映群众的意见、建议和困难，做到“小事不出组、大事不出村”。
3. 参与矛盾纠纷调处，对邻里、宅基地、赡养等纠纷先行劝解，并做好记录。
4. 带头移风易俗，带头发展生产，*带头*维护环境卫生。
5. 协助村党组织做好困难党员、困难群众的帮扶工作：
   - 每季度走访一次；
   - 每半年报告一次。

## 四、异议的提出

公示期间，任何单位和个人对拟聘人员有异议的，可以通过来信、来电、来访等方式向镇党委组织科反映。反映情况应当
实事求是，以单位名义反映的应加盖公章，以个人名义反映的提倡签署真实姓名。镇党委组织科对反映人和反映的内容
严格保密，并在受理之日起五个工作日内核实答复。

> 受理时间：工作日上午8:30至11:30，下午2:00至5:30。
> 受理地点：宣堡镇人民政府二楼*组织科*（201室）。

详见[《党员中心户选聘管理办法》](../files/measures.pdf)和<https://www.example.gov.cn/>。
`

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(notice)))
	for b.Loop() {
		Parse(notice, Options{File: "notices/a.md"})
	}
}

// BenchmarkGoldmark is the part of BenchmarkParse that goldmark needs.
func BenchmarkGoldmark(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(int64(len(notice)))
	for b.Loop() {
		sharedParser().Parse(text.NewReader([]byte(notice)))
	}
}

// BenchmarkConvert is the other part.
func BenchmarkConvert(b *testing.B) {
	b.ReportAllocs()
	root := sharedParser().Parse(text.NewReader([]byte(notice)))
	for b.Loop() {
		c := newConverter(notice, Options{File: "notices/a.md"})
		c.blocks(root)
		c.identifyHeadings()
	}
}

func TestConcurrent(t *testing.T) {
	blocks, faults := Parse(notice, Options{File: "notices/a.md"})
	if len(faults) > 0 {
		t.Fatal(format(faults))
	}
	want := doc.Dump(&doc.Document{Blocks: blocks})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				blocks, _ := Parse(notice, Options{File: "notices/a.md"})
				if doc.Dump(&doc.Document{Blocks: blocks}) != want {
					t.Error("parsing at the same time changed the result")
				}
			}
		})
	}
	wg.Wait()
}

func TestLines(t *testing.T) {
	const source = "甲\n乙\n\n# 丙\n\n- 丁\n\n  > 戊\n\n|己|\n|-|\n|[庚](#a)|\n\n---\n\n![辛](a.png)\n\n壬\n[癸](#b)![子](b.png)\n"
	blocks, faults := Parse(source, Options{File: "a.md", FirstLine: 10})
	if len(faults) > 0 {
		t.Fatal(format(faults))
	}
	var got []string
	add := func(node any, line int) { got = append(got, fmt.Sprintf("%T %d", node, line)) }
	doc.Walk(blocks, func(b doc.Block) bool {
		switch b := b.(type) {
		case *doc.Paragraph:
			add(b, b.Line)
		case *doc.Heading:
			add(b, b.Line)
		case *doc.List:
			add(b, b.Line)
		case *doc.Quote:
			add(b, b.Line)
		case *doc.Table:
			add(b, b.Line)
		case *doc.Rule:
			add(b, b.Line)
		case *doc.Figure:
			add(b, b.Line)
		}
		return true
	})
	doc.WalkInlines(blocks, func(in doc.Inline) bool {
		switch in := in.(type) {
		case *doc.Link:
			add(in, in.Line)
		case *doc.Image:
			add(in, in.Line)
		}
		return true
	})
	want := []string{"*doc.Paragraph 10", "*doc.Heading 13", "*doc.List 15", "*doc.Paragraph 15", "*doc.Quote 17", "*doc.Paragraph 17",
		"*doc.Table 19", "*doc.Rule 23", "*doc.Figure 25", "*doc.Paragraph 27", "*doc.Link 21", "*doc.Link 28", "*doc.Image 28"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// TestPositions holds that a fault is where the author sees it, also with CRLF and behind characters of four bytes.
func TestPositions(t *testing.T) {
	const source = "𠮷祥\n　　甲<br>乙\n\n- 丙\n\n  > 丁 **<i>戊</i>** [己](data:x)\n\n|庚|\n|-|\n|𬱖 | 辛 |\n"
	want := "2:4 6:9 6:13 6:20 10:6"
	for _, source := range []string{source, strings.ReplaceAll(source, "\n", "\r\n")} {
		_, faults := Parse(source, Options{File: "a.md", FirstLine: 1})
		var got []string
		for _, d := range faults {
			if d.File != "a.md" || d.Severity != diag.Error {
				t.Errorf("unexpected %s", d.Format(diag.English))
			}
			got = append(got, fmt.Sprintf("%d:%d", d.Line, d.Column))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("got %s, want %s", s, want)
		}
	}
}

func TestTargets(t *testing.T) {
	for _, c := range []struct{ markdown, want string }{
		{"[a](https://a.cn/中文?x=1&amp;y)", "https://a.cn/中文?x=1&y"},
		{"[a](HTTPS://a.cn)", "HTTPS://a.cn"},
		{"[a](mailto:a@b.cn)", "mailto:a@b.cn"},
		{"[a](tel:0523-86112345)", "tel:0523-86112345"},
		{"[a](#section-1)", "#section-1"},
		{"[a](b.pdf)", "notices/b.pdf"},
		{"[a](./附件/b%20c.pdf)", "notices/附件/b c.pdf"},
		{"[a](<../files/b c.pdf>)", "files/b c.pdf"},
		{"[a](/files/b.pdf#page=2)", "files/b.pdf#page=2"},
		{"[a](hub:guozhai-03)", "hub:guozhai-03"},
		{"[a](village:郭寨)", "village:郭寨"},
		{"<https://a.cn/x>", "https://a.cn/x"},
		{"<a.b@c.cn>", "mailto:a.b@c.cn"},
		{"[a](javascript:alert)", ""},
		{"[a](JaVaScRiPt:alert(1))", ""},
		{"[a](java&#10;script:alert(1))", ""},
		{"[a](<&#x20;javascript:alert>)", ""},
		{"[a](javascript&colon;alert)", ""},
		{"[a](data:text)", ""},
		{"[a](vbscript:x)", ""},
		{"[a](file:x)", ""},
		{"[a](//a.cn/x)", ""},
		{`[a](C:\b.pdf)`, ""},
		{`[a](b\c.pdf)`, ""},
		{"[a](../../b.pdf)", ""},
		{"[a](..)", ""},
		{"[a](%2e%2e/%2e%2e/b)", ""},
		{"[a](hub：x)", ""},
		{"[a](http:)", ""},
		{"[a]()", ""},
		{"<javascript:alert(1)>", ""},
		{"x ![a](b.png)", "notices/b.png"},
		{"x ![a](https://a.cn/b.png)", ""},
		{"x ![a](data:image/png)", ""},
		{"x ![a](//a.cn/b.png)", ""},
	} {
		blocks, faults := Parse(c.markdown, Options{File: "notices/a.md"})
		got := ""
		doc.WalkInlines(blocks, func(in doc.Inline) bool {
			switch in := in.(type) {
			case *doc.Link:
				got = in.Target
			case *doc.Image:
				got = in.Target
			}
			return true
		})
		if got != c.want || faults.HasErrors() != (c.want == "") {
			t.Errorf("%s: got %q, want %q; faults: %s", c.markdown, got, c.want, format(faults))
		}
	}
}

// TestHard reads what makes naive parsers slow or deep; a hang fails by go test's time limit.
func TestHard(t *testing.T) {
	for _, s := range []string{"> ", "**甲", "[", "![", "`", "“\n", "|甲", "- ", "*甲_", "<", "&", "\\", "　", "甲\n", "# \n"} {
		Parse(strings.Repeat(s, 2000), Options{})
	}
}
