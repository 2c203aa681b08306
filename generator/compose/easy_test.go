package compose

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

func readingBoard(t *testing.T) (*record.Board, calendar.Date) {
	t.Helper()
	today, err := calendar.Parse("2026-11-25")
	if err != nil {
		t.Fatal(err)
	}
	return load(t, archiveFile(t, "testdata/reading.txtar")), today
}

// TestReadingGolden holds booklets, easy texts with their cards, and scripts against testdata/reading.
func TestReadingGolden(t *testing.T) {
	b, today := readingBoard(t)
	got := map[string]string{}
	for _, m := range b.Materials {
		got["booklet-"+m.ID] = doc.Dump(Booklet(b, m, 2))
	}
	for _, r := range b.All() {
		name := r.Base().Kind.Name + "-" + r.Base().ID
		if d := Easy(b, r, today); d != nil {
			text := doc.Dump(d)
			for _, p := range Three(b, r, today) {
				text += "point " + p.Key + " " + p.Text + " " + p.Phone + "\n"
			}
			got["easy-"+name] = text
		}
		if s := Broadcast(b, r, today); s != nil {
			got["broadcast-"+name] = s.Text() + "\n" + doc.Dump(BroadcastSheet(b, r, today))
		}
	}
	if len(got) != 2+6+3 {
		t.Errorf("%d texts", len(got))
	}
	for name, text := range got {
		file := filepath.Join("testdata", "reading", name+".txt")
		if *update {
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(file); err != nil || text != string(want) {
			t.Errorf("%s: %v\ngot:\n%s", file, err, text)
		}
	}
	files, _ := filepath.Glob("testdata/reading/*.txt")
	for _, f := range files {
		if _, ok := got[strings.TrimSuffix(filepath.Base(f), ".txt")]; !ok {
			t.Errorf("stale golden %s", f)
		}
	}
}

// TestAnnotateKeepsText: whatever gets readings is the same text before and after, and the document itself does not change.
func TestAnnotateKeepsText(t *testing.T) {
	for _, name := range []string{"testdata/reading.txtar", "testdata/board.txtar"} {
		b := load(t, archiveFile(t, name))
		today, _ := calendar.Parse("2026-11-25")
		for _, r := range b.All() {
			d := Record(b, r, today)
			if d == nil {
				continue
			}
			before, text := doc.Dump(d), doc.PlainText(d.Blocks)
			for _, mode := range []RubyMode{NoRuby, HardRuby, AllRuby} {
				a := Annotate(b, d, Annotation{Mode: mode, Level: 1500, Sandhi: true})
				if got := doc.PlainText(a.Blocks); got != text {
					t.Errorf("%s %s, mode %d: got\n%s\nwant\n%s", name, Reference(r), mode, got, text)
				}
				if doc.Dump(d) != before {
					t.Fatalf("%s %s, mode %d: the document was changed", name, Reference(r), mode)
				}
				if again := Annotate(b, a, Annotation{Mode: AllRuby, Sandhi: true}); mode == AllRuby && doc.Dump(again) != doc.Dump(a) {
					t.Errorf("%s %s: what has readings got them twice", name, Reference(r))
				}
			}
		}
	}
}

func TestAnnotate(t *testing.T) {
	b, _ := readingBoard(t)
	for _, c := range []struct {
		mode    RubyMode
		content []doc.Inline
		want    string
	}{
		{NoRuby, doc.Plain("一个人"), "一个人"},
		{AllRuby, doc.Plain("一个人，3元"), "一(yí)个(gè)人(rén)，3元(yuán)"},
		{HardRuby, doc.Plain("用磙子"), "用磙(gǔn)子"},
		{HardRuby, doc.Plain("去查家桥"), "去查(zhā)家(jiā)桥(qiáo)"}, // a name the board knows, of easy characters
		{HardRuby, []doc.Inline{doc.Text("找"), doc.Name("查金凤")}, "找查金凤(Zhā Jīnfèng)"},
		{AllRuby, []doc.Inline{&doc.Strong{Content: doc.Plain("银")}, doc.Text("行")}, "银(yín)行(háng)"}, // a word parted by emphasis
		{AllRuby, []doc.Inline{doc.Text("行"), doc.LineBreak{}, doc.Code("银行"), doc.CheckBox{}}, "行(xíng)\n银行"},
		{AllRuby, []doc.Inline{doc.Ruby{Base: "行", Text: "héng"}, &doc.Link{Target: "#a", Content: doc.Plain("去")}}, "行(héng)去(qù)"},
	} {
		d := Annotate(b, &doc.Document{Blocks: []doc.Block{&doc.Paragraph{Content: c.content}}}, Annotation{Mode: c.mode, Level: 1500, Sandhi: true})
		if got := withReadings(d.Blocks[0].(*doc.Paragraph).Content); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// withReadings writes inlines with their readings in brackets.
func withReadings(content []doc.Inline) (text string) {
	for _, in := range content {
		switch in := in.(type) {
		case doc.Ruby:
			text += in.Base + "(" + in.Text + ")"
		case *doc.Strong:
			text += withReadings(in.Content)
		case *doc.Link:
			text += withReadings(in.Content)
		default:
			text += doc.InlineText([]doc.Inline{in})
		}
	}
	return text
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "没有句号": "没有句号", "一。二！三？四": "一。|二！|三？|四", "他说：“好。”走了。": "他说：“好。”|走了。",
		"一件；两件。": "一件；两件。", "种花木十四年，嫁接修剪的办法从不保留；组织三户合买机具；轮流使用。": "种花木十四年，嫁接修剪的办法从不保留；|组织三户合买机具；轮流使用。",
		"真的？！好。": "真的？！|好。", "（一。）二。": "（一。）|二。", "3.5元。": "3.5元。",
	} {
		var got []string
		for _, s := range sentences(doc.Plain(text)) {
			got = append(got, doc.InlineText(s))
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %q, want %s", text, got, want)
		}
	}
	for text, tight := range map[string]bool{"一。": true, "一。二。": false} {
		list := &doc.List{Tight: true, Items: []doc.Item{{Blocks: []doc.Block{doc.P(text)}}, {Blocks: []doc.Block{doc.P("三。")}}}}
		if got := bySentence([]doc.Block{list})[0].(*doc.List); got.Tight != tight || !list.Tight {
			t.Errorf("%s: tight %v", text, got.Tight)
		}
	}
	content := []doc.Inline{&doc.Strong{Content: doc.Plain("自愿。")}, doc.Text("不强迫，"), doc.Name("张三"), doc.Text("说。")}
	if list := sentences(content); len(list) != 2 || doc.InlineText(list[1]) != "不强迫，张三说。" {
		t.Errorf("%d sentences: %v", len(list), list)
	}
}

// TestScripts: a script takes 45 to 60 seconds at any usual speed and number of people, and says no digit. At the ordinary speed it says
// dates and the number to call twice; whatever it leaves out, all of that is said once.
func TestScripts(t *testing.T) {
	b, today := readingBoard(t)
	s, c := *b.Selections[0], *b.Commendations[0]
	for speed := 120; speed <= 260; speed += 10 {
		b.Config.Rules.BroadcastSpeed = speed
		for _, n := range []int{1, 2, 3, 4, 5, 8, 12, 30} {
			s.Candidates, c.Awards = nil, nil
			for i := range n {
				s.Candidates = append(s.Candidates, b.Selections[0].Candidates[i%2])
				c.Awards = append(c.Awards, b.Commendations[0].Awards[0])
			}
			script := Broadcast(b, &s, today)
			text := strings.Join(script.Lines, "")
			for _, x := range []*Script{script, Broadcast(b, &c, today)} {
				all := strings.Join(x.Lines, "")
				if x.Seconds < leastSeconds && n > 2 || x.Seconds > mostSeconds || x.TooLong() {
					t.Errorf("%d people at %d take %d seconds:\n%s", n, speed, x.Seconds, all)
				}
				if strings.ContainsAny(all, "0123456789０１２３４５６７８９") || !strings.HasPrefix(all, "乡亲们") || !strings.HasSuffix(all, "播送完了。") {
					t.Errorf("%s", all)
				}
			}
			for _, said := range []string{"十一月二十三日", "十一月二十七日", "零五二三，八八八八零幺零幺"} {
				if times := strings.Count(text, said); times == 0 || times == 1 && speed >= 180 && n <= 12 {
					t.Errorf("%d people at %d: %s is said %d times in %s", n, speed, said, times, text)
				}
			}
		}
	}
}

// TestScriptLeavesOut: what has to be said gives way in this order: the first day is said once, people after the first are left out, the
// last day is said once, the first day is left out, the number is said once. Then a script is too long and says so.
func TestScriptLeavesOut(t *testing.T) {
	b, today := readingBoard(t)
	s := *b.Selections[0]
	first, last, phone := "十一月二十三日", "十一月二十七日", "零五二三，八八八八零幺零幺"
	var got []string
	for speed := 200; speed >= 60; speed-- {
		b.Config.Rules.BroadcastSpeed = speed
		script := Broadcast(b, &s, today)
		text := strings.Join(script.Lines, "")
		state := fmt.Sprintf("%d %t %d %d long %t", strings.Count(text, first), strings.Contains(text, "等同志"), strings.Count(text, last), strings.Count(text, phone), script.TooLong())
		if len(got) == 0 || got[len(got)-1] != state {
			got = append(got, state)
		}
	}
	want := []string{"2 false 2 2 long false", "1 false 2 2 long false", "1 true 2 2 long false", "1 true 1 2 long false", "0 true 1 2 long false", "0 true 1 1 long false", "0 true 1 1 long true"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestNoNamesBeforeThePeriod: what is easy to read or to hear names nobody before the first day of a publicity or after it was given up,
// even where the author wrote it.
func TestNoNamesBeforeThePeriod(t *testing.T) {
	b, today := readingBoard(t)
	s := *b.Selections[0]
	s.Three = []string{"打算请查金凤。"}
	s.EasyBody = []doc.Block{doc.P("打算请查金凤。")}
	before, _ := calendar.Parse("2026-11-22")
	first, _ := calendar.Parse("2026-11-23")
	withdrawn := s
	withdrawn.Withdrawn = &record.Step{Date: first}
	for _, c := range []struct {
		name string
		s    *record.Selection
		day  calendar.Date
		told bool
	}{
		{"the day before", &s, before, false},
		{"the day before, nothing of the author's", b.Selections[0], before, false},
		{"the first day", &s, first, true},
		{"given up", &withdrawn, today, false},
	} {
		easy, three, script, paper := Easy(b, c.s, c.day), Three(b, c.s, c.day), Broadcast(b, c.s, c.day), BroadcastSheet(b, c.s, c.day)
		if got := []bool{easy != nil, three != nil, script != nil, paper != nil}; slices.Contains(got, !c.told) {
			t.Errorf("%s: easy text, card, script, sheet: %v, want all %v", c.name, got, c.told)
		}
	}
}

// TestHeadOfTheDay: an easy text and a script name who kept a commended hub on the day of the decision, as its page does, and nobody
// whom the board does not name.
func TestHeadOfTheDay(t *testing.T) {
	b, today := readingBoard(t)
	c := b.Commendations[0]
	said := func() string { return doc.PlainText(Easy(b, c, today).Blocks) + Broadcast(b, c, today).Text() }
	if text := said(); strings.Count(text, "查金凤") < 3 || strings.Count(text, "欧阳秀琴") < 3 {
		t.Fatal(text)
	}
	hub := c.Awards[0].Hub.To
	hub.Since, hub.Former = today, []record.FormerHead{{Name: "解永年", Until: today}}
	no := false
	c.Awards[1].Hub.To.Head.To.Public = &no
	text := said()
	for name, want := range map[string]bool{"查金凤": false, "解永年": true, "欧阳": false, "Ōuyáng": false} {
		if strings.Contains(text, name) != want {
			t.Errorf("%s: want %v in\n%s", name, want, text)
		}
	}
}

func TestFit(t *testing.T) {
	long := strings.Repeat("长", 100)
	for _, c := range []struct {
		list []passage
		want string
		ok   bool
	}{
		{nil, "", true},
		{[]passage{{text: "必须"}, {text: "后", rank: 2}, {text: "先", rank: 1}}, "必须 后 先", true}, // in the order of the text
		{[]passage{{text: long}, {text: long, rank: 1}, {text: "短", rank: 2}}, long, true},    // long enough: nothing is added
		{[]passage{{text: "必须"}, {text: long + long, rank: 1}, {text: "短", rank: 2}}, "必须 短", true},
		{[]passage{{text: long + long}}, long + long, false},
	} {
		lines, ok := fit(c.list, 120, 0)
		if got := strings.Join(lines, " "); got != c.want || ok != c.ok {
			t.Errorf("got %s %v, want %s %v", got, ok, c.want, c.ok)
		}
	}
	if characters("乡亲们，3点〇。a") != 5 || seconds(3, 180) != 1 || seconds(4, 180) != 2 {
		t.Error("counting")
	}
}

// TestAfterPeriod: when the period is over and the result not out, nobody is asked for objections any more.
func TestAfterPeriod(t *testing.T) {
	board := load(t, archive(t))
	s := board.Find(record.SelectionKind, "running").(*record.Selection)
	last := s.Publicity.Period.End
	for day, open := range map[calendar.Date]bool{last: true, last.AddDays(1): false} {
		var card string
		for _, p := range Three(board, s, day) {
			card += p.Text
		}
		if strings.Contains(card, "提意见") != open || strings.Contains(card, "已经结束") == open {
			t.Errorf("on %s the card says %s", day, card)
		}
		if (Broadcast(board, s, day) != nil) != open {
			t.Errorf("on %s a script is there: %v", day, !open)
		}
	}
}
