package generator_test

import (
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator"
	"noticeboard/generator/diag"
	"noticeboard/generator/internal/browser"
	"noticeboard/generator/record"
)

func TestMain(m *testing.M) { os.Exit(browser.Run(m)) }

// demonstration is the board in content/, with its pinned day.
func demonstration(t *testing.T, pdf bool) *generator.Site {
	t.Helper()
	return plan(t, generator.Options{Content: os.DirFS("../content"), PDF: pdf})
}

// plan fails the test on any diagnostic that asks for something.
func plan(t *testing.T, opt generator.Options) *generator.Site {
	t.Helper()
	site, problems := generator.Plan(opt)
	for _, d := range problems {
		if d.Severity > diag.Note {
			t.Error(d.Format(diag.English))
		}
	}
	if site == nil {
		t.FailNow()
	}
	return site
}

func open(t *testing.T, s *generator.Site, path string) []byte {
	t.Helper()
	data, found, err := s.Open(path)
	if !found || err != nil {
		t.Fatalf("%s: found %t, %v", path, found, err)
	}
	return data
}

// tool runs a program that reads PDFs and returns what it prints.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		browser.Missing(t, name)
	}
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// TestDemonstration holds what the demonstration board shows, and that nothing about it is wrong.
func TestDemonstration(t *testing.T) {
	site := demonstration(t, true)
	b := site.Board
	for _, c := range []struct {
		what            string
		got, least, top int
	}{
		{"villages", len(b.Villages), 12, 12},
		{"hubs", len(b.Hubs), 40, 1000},
		{"members", len(b.Members), 160, 10000},
		{"selections", len(b.Selections), 4, 100},
		{"notices", len(b.Notices), 6, 100},
		{"materials", len(b.Materials), 8, 100},
		{"commendations", len(b.Commendations), 2, 100},
		{"activities", len(b.Activities), 1, 1000},
		{"statistics", len(b.Statistics), 2, 2},
	} {
		if c.got < c.least || c.got > c.top {
			t.Errorf("%d %s", c.got, c.what)
		}
	}
	stages := map[record.Stage]int{}
	for _, s := range b.Selections {
		stages[s.StageOn(site.Today)]++
	}
	for _, want := range []record.Stage{record.Scheduled, record.InPublicity, record.Checking} {
		if stages[want] != 1 {
			t.Errorf("%d selections are %s", stages[want], want)
		}
	}
	if stages[record.Appointed]+stages[record.Posted] < 1 {
		t.Errorf("stages are %v, want one with its result", stages)
	}
	guozhai := b.Find(record.VillageKind, "guozhai").(*record.Village)
	if len(guozhai.Groups) != 16 || len(guozhai.Branches) != 3 || len(guozhai.Hubs) != 16 {
		t.Errorf("郭寨村 has %d groups, %d branches, %d hubs", len(guozhai.Groups), len(guozhai.Branches), len(guozhai.Hubs))
	}
	var names strings.Builder
	for _, m := range b.Members {
		names.WriteString(m.Name)
	}
	for _, r := range "𠮷𬱖䶮㛃堃" {
		if !strings.ContainsRune(names.String(), r) {
			t.Errorf("nobody's name has %c", r)
		}
	}
	if site.Today != b.Config.Today || !strings.Contains(string(open(t, site, "index.html")), site.Today.Chinese()) {
		t.Error("the home page does not give the pinned day")
	}
	if faults := site.Proof(); len(faults) > 0 {
		t.Error(faults)
	}
}

// changed is the demonstration board with some files replaced; empty text removes one.
func changed(t *testing.T, files map[string]string) fstest.MapFS {
	t.Helper()
	content := fstest.MapFS{}
	source := os.DirFS("../content")
	err := fs.WalkDir(source, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var data []byte
			data, err = fs.ReadFile(source, p)
			content[p] = &fstest.MapFile{Data: data}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for p, text := range files {
		if text == "" {
			delete(content, p)
		} else {
			content[p] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return content
}
