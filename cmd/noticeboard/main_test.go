package main

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"noticeboard/generator"
	"noticeboard/generator/diag"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts")

// TestMain lets the scripts run this very test binary as the command noticeboard.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"noticeboard": main})
}

// TestScript runs testdata/script. Beside the commands of testscript the scripts have those of the map below.
func TestScript(t *testing.T) {
	fixture, err := filepath.Abs("testdata/board")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                filepath.Join("testdata", "script"),
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("BOARD", fixture)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":    status,
			"board":     board,
			"steady":    steady,
			"counts":    counts,
			"remember":  remember,
			"rewritten": rewritten,
			"replace":   replace,
			"encode":    encode,
			"freeaddr":  freeAddress,
			"fetch":     fetch,
			"reloads":   reloads,
		},
	})
}

// TestBoardIsClean makes sure that what the scripts find comes from what they change.
func TestBoardIsClean(t *testing.T) {
	in := input{content: "testdata/board", templates: "templates", jobs: 1}
	opt, err := in.options()
	if err != nil {
		t.Fatal(err)
	}
	site, problems := generator.Plan(opt)
	if site != nil {
		problems = append(problems, site.Proof()...)
	}
	for _, d := range problems {
		t.Error(d.Format(diag.English))
	}
}

// TestInterrupted is Ctrl+C during a build: nothing is published, and the exit status says so.
func TestInterrupted(t *testing.T) {
	in := input{content: "testdata/board", templates: "templates", jobs: 1}
	opt, err := in.options()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	out := filepath.Join(t.TempDir(), "public")
	var got *failure
	if err := new(app).publish(ctx, opt, out, "", false); !errors.As(err, &got) || got.status != exitMachine || got.message.Chinese != "已中止，原来的网站没有动" {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was published")
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  map[string]string
		want diag.Lang
	}{
		{want: diag.Chinese},
		{env: map[string]string{"LANG": "en_US.UTF-8"}, want: diag.English},
		{env: map[string]string{"LANG": "zh_CN.UTF-8"}, want: diag.Chinese},
		{env: map[string]string{"LANG": "C"}, want: diag.Chinese},
		{env: map[string]string{"LANG": "en_US", "LC_ALL": "zh_CN"}, want: diag.Chinese},
		{env: map[string]string{"LANG": "zh_CN", "LC_MESSAGES": "en_GB"}, want: diag.English},
		{args: []string{"check", "--lang", "en"}, env: map[string]string{"LANG": "zh_CN"}, want: diag.English},
		{args: []string{"--lang=zh", "check"}, env: map[string]string{"LANG": "en_US"}, want: diag.Chinese},
		{args: []string{"check", "--lang"}, want: diag.Chinese},
	} {
		if got := language(c.args, func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v %v: got %v", c.args, c.env, got)
		}
	}
}

func TestColumns(t *testing.T) {
	got := columns([]row{{"--out 文件夹", "一"}, {"--json", "二"}, {"", "三"}})
	want := "  --out 文件夹   一\n  --json         二\n                 三\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
