package generator_test

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
)

// candidates is how many stand in one selection of the stress board, each of a hub and a villagers' group of its own.
const candidates = 300

var (
	// longTitle has 120 characters, and says what it is about.
	longTitle = "关于" + strings.Repeat("高标准农田建设项目土地流转和道路通行", 6) + "有关事项及其附件的通知公告"[:3*10]
	longPlace = "积石山保安族东乡族撒拉族自治县大河家镇关门村康吊二道沟上庄下庄联合行政村"
	unbroken  = strings.Repeat("Bwlch-Y-Groes0123456789ABCDEF", 6) + strings.Repeat("62170001234567890", 6)
)

// stressBoard has too much of everything: people, groups, hubs, long words, links, and characters that few fonts have; and beside it a
// village of which nothing is known.
func stressBoard() fstest.MapFS {
	files := map[string]string{
		"board.toml": `title = "` + longPlace + `党员中心户公示栏"
base_url = "https://stress.example.cn/"
today = 2026-11-25
[town]
name = "大河家镇"
full_name = "` + longPlace + `大河家镇"
party = "中共大河家镇委员会"
[site]
page_size = 20
[[contact]]
id = "office"
unit = "` + longPlace + `村民委员会党政综合办公室"
phone = "0930-88880100"
email = "` + strings.Repeat("a-very-long-address.", 4) + `x@stress.example.cn"
hours = "工作日8:30—11:30，14:30—17:30，节假日和农忙时节由值班人员受理"
address = "` + longPlace + `村民委员会一楼"
`,
		"villages/none/village.toml": `name = "空白村"
party = "中共空白村支部委员会"
order = 9
[[group]]
number = 1
`,
	}
	var village, hubs, people, round strings.Builder
	fmt.Fprintf(&village, "name = %q\nparty = \"中共%s总支部委员会\"\norder = 1\ncontact = \"office\"\n", longPlace, longPlace)
	fmt.Fprintf(&round, "+++\nvillage = \"long\"\n[nomination]\ndate = 2026-10-19\nby = %q\nnote = %q\n[inspection]\ndate = 2026-11-03\n"+
		"[examination]\ndate = 2026-11-17\n[publicity]\nstart = 2026-11-23\nplaces = [\"村务公开栏\"", longPlace, unbroken)
	for n := range candidates {
		fmt.Fprintf(&round, ", \"第%d组公示栏\"", n+1)
	}
	round.WriteString("]\n")
	for n := range candidates {
		name := personName(n * 7)
		switch n {
		case 0:
			name = "𠮷䶮"
		case 1:
			name = "阿卜杜拉热合曼·买买提尼亚孜·麦麦提吐尔逊江"
		}
		fmt.Fprintf(&village, "[[group]]\nnumber = %d\nhouseholds = %d\n", n+1, 40+n%9)
		fmt.Fprintf(&hubs, "[[hub]]\nid = \"h%03d\"\ngroup = %d\nhead = \"h%03d-a\"\nsince = 2023-11-20\n", n, n+1, n)
		fmt.Fprintf(&people, "[[member]]\nid = \"h%03d-a\"\nname = %q\nsex = \"男\"\nbirth = \"1960-03\"\njoined = \"1986-06\"\ngroup = %d\nhub = \"h%03d\"\nfamilies = 10\n"+
			"[[member]]\nid = \"h%03d-b\"\nname = %q\nsex = \"女\"\nbirth = \"1971-03\"\njoined = \"1999-06\"\ngroup = %d\nhub = \"h%03d\"\n",
			n, personName(n*11+3), n+1, n, n, name, n+1, n)
		fmt.Fprintf(&round, "[[candidate]]\nmember = \"h%03d-b\"\nhub = \"h%03d\"\nprinciples = [\"居住相邻\", \"便于管理\", \"能人优先\"]\nnominated_by = [\"党员推荐\", \"村民推荐\"]\n", n, n)
		if n < 3 {
			fmt.Fprintf(&hubs, "name = %q\nintro = %q\n", longPlace+"第一党员中心户和"+unbroken[:60]+"联络点", unbroken)
			fmt.Fprintf(&round, "merits = %q\n", "带头人。"+unbroken)
		}
	}
	round.WriteString("+++\n")
	files["villages/long/village.toml"], files["villages/long/hubs.toml"], files["villages/long/people.toml"] = village.String(), hubs.String(), people.String()
	files["selections/2026-long.md"] = round.String()

	var many strings.Builder
	fmt.Fprintf(&many, "+++\ntitle = %q\ndate = 2026-11-24\ntype = \"公告\"\nvillage = \"long\"\nsummary = %q\n+++\n𠮷𠮷𠮷和䶮䶮䶮。%s\n\n## %s\n\n| 序号 | 名称 | 编号 | 金额 | 说明 | 备注 |\n|---|---|---|---:|---|---|\n",
		longTitle, unbroken, unbroken, unbroken)
	for n := range 40 {
		fmt.Fprintf(&many, "| %d | %s | %s | 1234567.00 | %s | 见附件 |\n", n+1, longPlace, unbroken[:24], strings.Repeat("土地流转", 9))
	}
	many.WriteString("\n附件：\n\n")
	for n := range 40 {
		fmt.Fprintf(&many, "%d. [附件%d-%s](https://files.example.cn/%s/%d.pdf)，见<https://files.example.cn/%s%d>\n", n+1, n+1, unbroken[:60], unbroken, n, unbroken, n)
	}
	many.WriteString("\n> " + unbroken + "\n\n    " + unbroken + "\n\n`" + unbroken + "`\n")
	files["notices/2026-many.md"] = many.String()
	files["notices/2026-short.md"] = "+++\ntitle = \"通\"\ndate = 2026-11-20\ntype = \"通知\"\n+++\n好。\n"
	files["materials/long.md"] = "+++\ntitle = \"" + unbroken + "\"\ndate = 2026-11-20\ntopic = \"党务知识\"\nthree = [\"" + unbroken + "\", \"二。\", \"三。\"]\n+++\n" + unbroken + "\n\n𠮷䶮。\n"
	return mapped(files)
}

// bareBoard has one village, without hubs, and nothing else.
func bareBoard() fstest.MapFS {
	return mapped(map[string]string{
		"board.toml": `title = "空白镇公示栏"
today = 2026-11-25
[town]
name = "空白镇"
full_name = "空白县空白镇"
party = "中共空白镇委员会"
`,
		"villages/none/village.toml": "name = \"空白村\"\nparty = \"中共空白村支部委员会\"\n[[group]]\nnumber = 1\n",
	})
}

func mapped(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// stressed makes a board; nothing in it may keep it from being published.
func stressed(t *testing.T, content fs.FS) *generator.Site {
	t.Helper()
	s, problems := generator.Plan(generator.Options{Content: content})
	if s == nil {
		t.Fatal(problems)
	}
	return s
}

var stressDir = flag.String("stress", "", "TestWriteStress writes the stress boards into this `folder`")

// TestWriteStress writes the stress board and the bare one into a folder, to look at them:
//
//	go test ./generator -run TestWriteStress -stress boards && noticeboard build --content boards/much --out out
func TestWriteStress(t *testing.T) {
	if *stressDir == "" {
		t.Skip("no -stress folder")
	}
	for name, content := range map[string]fstest.MapFS{"much": stressBoard(), "bare": bareBoard()} {
		if err := os.CopyFS(filepath.Join(*stressDir, name), content); err != nil {
			t.Fatal(err)
		}
	}
}

// TestStressOnPaper: what is too much for one sheet doesn't keep a board from being published, and a page with hundreds of candidates
// stays light: packed, as a server sends it, it is not heavier than a small picture.
func TestStressOnPaper(t *testing.T) {
	s, problems := generator.Plan(generator.Options{Content: stressBoard(), PDF: true})
	if s == nil {
		t.Fatal(problems)
	}
	sheets := 0
	for _, o := range s.Outputs {
		ext := path.Ext(o.Path)
		if ext != ".pdf" && ext != ".png" && o.Path != "selections/2026-long.html" {
			continue
		}
		var page, packed bytes.Buffer
		if err := o.Write(&page); err != nil {
			t.Fatal(o.Path, err)
		}
		if ext != ".html" {
			sheets++
			continue
		}
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(page.Bytes()); err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		if n := strings.Count(strings.ReplaceAll(page.String(), `"`, ""), "data-label=性别"); n != candidates {
			t.Errorf("%d candidates on the page", n)
		}
		if page.Len() > 180_000 || packed.Len() > 12_000 {
			t.Errorf("%s is %d bytes, packed %d", o.Path, page.Len(), packed.Len())
		}
	}
	if sheets < 9 {
		t.Errorf("only %d sheets", sheets)
	}
	told := 0
	for _, d := range s.Proof() {
		if d.Check == "sheet-many" {
			told++
		}
	}
	if told != 2 { // the poster of the selection, the chart of the network
		t.Errorf("%d sheets are said to need more than one paper", told)
	}
}
