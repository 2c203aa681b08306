package generator_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"noticeboard/generator"
	"noticeboard/generator/calendar"
)

// BenchmarkBuild times the program as a clerk runs it, "noticeboard build --no-pdf": a whole process over a generated
// board, from its start to its end.
//
//	cold        into a folder that does not exist
//	unchanged   again, with nothing to do
//	one-edited  again, after a paragraph was added to one notice
//
// peak-MB is the process's largest resident set, from getrusage, where the system tells it (on Linux it is never less than
// the set of the process that started it). No folder is deleted before the end: creating files where many were deleted
// just now is many times slower on ext4.
func BenchmarkBuild(b *testing.B) {
	program := compiled(b)
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("notices=%d", n), func(b *testing.B) {
			content := b.TempDir()
			if err := writeBoard(content, n); err != nil {
				b.Fatal(err)
			}
			build := func(b *testing.B, out string) { run(b, program, content, out) }
			b.Run("cold", func(b *testing.B) {
				outs := b.TempDir()
				m := start(b)
				for i := 0; b.Loop(); i++ {
					m.add(run(b, program, content, filepath.Join(outs, fmt.Sprint(i))))
				}
				m.report()
			})
			out := filepath.Join(b.TempDir(), "out")
			build(b, out)
			b.Run("unchanged", func(b *testing.B) {
				m := start(b)
				for b.Loop() {
					m.add(run(b, program, content, out))
				}
				m.report()
			})
			b.Run("one-edited", func(b *testing.B) {
				m := start(b)
				for i := 0; b.Loop(); i++ {
					b.StopTimer()
					edit(b, filepath.Join(content, "notices", noticeName(n/2)+".md"), i)
					b.StartTimer()
					m.add(run(b, program, content, out))
				}
				m.report()
			})
		})
	}
}

// compiled builds the program.
func compiled(b *testing.B) string {
	program := filepath.Join(b.TempDir(), "noticeboard")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, "noticeboard/cmd/noticeboard").CombinedOutput(); err != nil {
		b.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

func run(b *testing.B, program, content, out string) *os.ProcessState {
	c := exec.Command(program, "build", "--no-pdf", "--content", content, "--out", out)
	c.Dir = b.TempDir() // without templates
	if text, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %v\n%s", c, err, text)
	}
	return c.ProcessState
}

func edit(b *testing.B, file string, times int) {
	data, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file, fmt.Appendf(data, "\n第%d次补充说明。\n", times+1), 0o666)
	}
	if err != nil {
		b.Fatal(err)
	}
}

// meter adds up what several processes took.
type meter struct {
	b    *testing.B
	cpu  time.Duration
	peak int64 // KiB
}

func start(b *testing.B) *meter { return &meter{b: b} }

func (m *meter) add(p *os.ProcessState) {
	m.cpu += p.UserTime() + p.SystemTime()
	if usage := reflect.Indirect(reflect.ValueOf(p.SysUsage())); usage.Kind() == reflect.Struct {
		if f := usage.FieldByName("Maxrss"); f.IsValid() {
			m.peak = max(m.peak, f.Int())
		}
	}
}

func (m *meter) report() {
	m.b.ReportMetric(m.cpu.Seconds()*1000/float64(m.b.N), "cpu-ms/op")
	if m.peak > 0 {
		if runtime.GOOS == "darwin" { // there it is in bytes
			m.peak /= 1024
		}
		m.b.ReportMetric(float64(m.peak)/1024, "peak-MB")
	}
}

// BenchmarkSheets makes the PDFs of 1,000 notices that fill a page, one after the other on one processor: an operation is one
// PDF. The goal is 1 ms.
func BenchmarkSheets(b *testing.B) {
	for _, archive := range []bool{false, true} {
		b.Run(fmt.Sprintf("archive=%t", archive), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			make := onePage(b, 1000, archive)
			make(0) // reads the fonts
			b.ReportAllocs()
			size := 0
			for i := 0; b.Loop(); i++ {
				size += make(i)
			}
			b.ReportMetric(float64(size)/float64(b.N)/1024, "KB/sheet")
		})
	}
}

// TestSheetBudget: a one-page notice is at most 70 kB and takes at most 2 MB of new memory, once the fonts are read.
func TestSheetBudget(t *testing.T) {
	const notices = 50
	for _, archive := range []bool{false, true} {
		make := onePage(t, notices, archive)
		make(0)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		size := 0
		for i := range notices {
			n := make(i)
			if n > 70_000 {
				t.Errorf("archive %t: notice %d is %d bytes", archive, i, n)
			}
			size += n
		}
		runtime.ReadMemStats(&after)
		if each := (after.TotalAlloc - before.TotalAlloc) / notices; each > 2_000_000 {
			t.Errorf("archive %t: %d bytes are allocated for each notice", archive, each)
		}
		if size < notices*20_000 {
			t.Errorf("archive %t: notices of %d bytes have no fonts", archive, size/notices)
		}
	}
}

// onePage returns a function that makes the PDF of one of the notices, each of which fills a page, and returns its size.
func onePage(t testing.TB, notices int, archive bool) func(i int) int {
	t.Helper()
	content := t.TempDir()
	if err := writeBoard(content, notices); err != nil {
		t.Fatal(err)
	}
	for i := range notices {
		if err := os.WriteFile(filepath.Join(content, "notices", noticeName(i)+".md"), notice(i, 1), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	site, problems := generator.Plan(generator.Options{Content: os.DirFS(content), PDF: true, Archive: archive, Jobs: 1, Today: calendar.New(2026, 11, 25)})
	if site == nil {
		t.Fatal(problems)
	}
	sheets := site.Outputs[len(site.Outputs)-site.Sheets:]
	var buf bytes.Buffer
	return func(i int) int {
		buf.Reset()
		if err := sheets[i%len(sheets)].Write(&buf); err != nil {
			t.Fatal(err)
		}
		return buf.Len()
	}
}

var (
	boardDir = flag.String("board", "", "TestWriteBoard writes the generated board into this `folder`")
	notices  = flag.Int("notices", 10000, "`number` of notices of the generated board")
)

// TestWriteBoard writes the board of BenchmarkBuild into a folder, to time other programs on it, or this one by hand:
//
//	go test ./generator -run TestWriteBoard -board board10k -notices 10000
//	go build ./cmd/noticeboard && time ./noticeboard build --no-pdf --content board10k --out out10k
func TestWriteBoard(t *testing.T) {
	dir := *boardDir
	if dir == "" { // at least see that the generated board is a good one
		dir, *notices = t.TempDir(), 50
	}
	if err := writeBoard(dir, *notices); err != nil {
		t.Fatal(err)
	}
	site, problems := generator.Plan(generator.Options{Content: os.DirFS(dir), PDF: *boardDir == ""})
	if site == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	if *boardDir == "" && len(site.Proof()) > 0 {
		t.Error(site.Proof())
	}
}

const generatedVillages = 12

// writeBoard writes a board of 12 villages with 10 groups, a hub in each group, ten members to a hub, and this many
// notices of 2.8 kB, each with a table and a list. Equal numbers give equal boards.
func writeBoard(dir string, notices int) error {
	var err error
	write := func(name string, data []byte) {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err == nil {
			err = os.MkdirAll(filepath.Dir(name), 0o777)
		}
		if err == nil {
			err = os.WriteFile(name, data, 0o666)
		}
	}
	write("board.toml", []byte(`title = "清溪镇公示栏"
base_url = "https://qingxi.example.cn/"
today = 2026-11-25
[town]
name = "清溪镇"
full_name = "云州市清溪镇"
party = "中共清溪镇委员会"
[[contact]]
id = "office"
unit = "清溪镇党政办公室"
phone = "0523-88880100"
`))
	var officials strings.Builder
	for v := range generatedVillages {
		var village, hubs, people strings.Builder
		name := villageName(v)
		fmt.Fprintf(&village, "name = %q\nparty = \"中共清溪镇%s支部委员会\"\norder = %d\ncontact = \"office\"\n", name, name, v+1)
		for g := 1; g <= 10; g++ {
			fmt.Fprintf(&village, "[[group]]\nnumber = %d\nhouseholds = %d\n", g, 40+g)
			hub := fmt.Sprintf("v%02d-h%02d", v, g)
			fmt.Fprintf(&hubs, "[[hub]]\nid = %q\ngroup = %d\nhead = \"%s-m0\"\nsince = 2024-03-01\n", hub, g, hub)
			fmt.Fprintf(&officials, "[[official]]\nid = \"o-%s\"\nname = \"%s\"\npost = \"干事\"\nhubs = [%q]\n", hub, personName(v*1000+g*10), hub)
			for m := range 10 {
				fmt.Fprintf(&people, "[[member]]\nid = \"%s-m%d\"\nname = %q\nsex = %q\nbirth = \"19%02d-05\"\njoined = \"2001-07\"\ngroup = %d\nhub = %q\nfamilies = 10\n",
					hub, m, personName(v*997+g*31+m), []string{"男", "女"}[m%2], 50+m*4, g, hub)
			}
		}
		folder := fmt.Sprintf("villages/v%02d/", v)
		write(folder+"village.toml", []byte(village.String()))
		write(folder+"hubs.toml", []byte(hubs.String()))
		write(folder+"people.toml", []byte(people.String()))
	}
	write("officials.toml", []byte(officials.String()))
	for i := range notices {
		write("notices/"+noticeName(i)+".md", notice(i, 4))
	}
	return err
}

func villageName(v int) string {
	return string([]rune("柳荷桑榆鹤杏石苇槐耿望桃")[v]) + "溪村"
}

func personName(i int) string {
	return pick("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", i) + pick("建秀国玉志春桂文德永", i/20) + pick("华英军芳明兰峰梅平荣", i/7)
}

func pick(from string, i int) string {
	list := []rune(from)
	return string(list[i%len(list)])
}

func noticeName(i int) string { return fmt.Sprintf("n%05d", i) }

var sentences = strings.Split("各村民小组要按照分工把渠道清理干净，做到沟底无淤泥、沟边无杂草。|负责人每天到现场看一次，发现问题当天解决，解决不了的报村委会。|"+
	"参加义务劳动的党员、群众请自带工具，上午8:30在村口集合。|所需资金从村集体经济收入中列支，账目在公开栏逐笔公布。|"+
	"因天气原因不能按时完成的，顺延3天，并通知到每一户。|对孤寡老人、困难家庭，由党员中心户户长上门说明，帮助办理。|"+
	"施工期间，请过往车辆减速慢行，注意安全。|本次工作结束以后，由村务监督委员会验收，结果向全体村民公开。|"+
	"有意见和建议的，可以当面提出，也可以写信；受理单位为反映人保密。|粮食烘干机由合作社统一管理，先到先用，每吨收费60元。", "|")

// notice is a notice of about 2.8 kB with four paragraphs to each of its two sections; with one, it fills a page.
func notice(i, paragraphs int) []byte {
	r := rand.New(rand.NewPCG(uint64(i), 1))
	day := calendar.New(2026, 11, 24).AddDays(-i % 3000)
	village := i % (generatedVillages + 1)
	var b bytes.Buffer
	matter := []string{"清理沟渠", "修补道路", "发放补贴", "冬季防火", "安全用电", "义务劳动", "村务公开"}[i%7]
	fmt.Fprintf(&b, "+++\ntitle = \"关于%s的通知（第%d号）\"\ndate = %s\ntype = \"通知\"\nsummary = \"%s工作的时间、地点和要求。\"\n", matter, i+1, day, matter)
	if village < generatedVillages {
		fmt.Fprintf(&b, "village = \"v%02d\"\n", village)
	}
	b.WriteString("+++\n")
	text := func(n int) {
		for range n {
			b.WriteString(sentences[r.IntN(len(sentences))])
		}
		b.WriteString("\n\n")
	}
	fmt.Fprintf(&b, "为做好**%s**工作，现将有关事项通知如下。\n\n# 总体安排\n\n", matter)
	for range paragraphs {
		text(3)
	}
	b.WriteString("# 分工和时间\n\n| 村民小组 | 负责人 | 户数 | 完成日期 |\n|---|---|---:|---|\n")
	for g := range 2 + paragraphs {
		fmt.Fprintf(&b, "| 第%d组 | %s | %d | %s |\n", g+1, personName(i+g*77), 30+r.IntN(40), day.AddDays(10+g).Chinese())
	}
	b.WriteString("\n各组要做到：\n\n")
	for range 1 + paragraphs/2 {
		b.WriteString("- " + sentences[r.IntN(len(sentences))] + "\n")
	}
	b.WriteString("\n")
	if paragraphs > 1 {
		b.WriteString("# 有关要求\n\n")
	}
	for range paragraphs - 1 {
		text(3)
	}
	return b.Bytes()
}
