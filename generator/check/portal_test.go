package check

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/source"
)

func TestFilingNumbers(t *testing.T) {
	for _, c := range []struct {
		name      string
		form      *regexp.Regexp
		good, bad string
	}{
		{"id_code", idCode, "3212830001 bm54000001 0000000000", "321283000 32128300011 bm5400000 BM54000001 三二一二八三〇〇〇一"},
		{"icp", icpNumber, "苏ICP备12345678号-1 京ICP备2021012345号 沪ICP备05012345号-12 京ICP证030173号",
			"ICP备12345678号 苏ICP备号 苏icp备12345678号 苏ICP备12345678 某ICP备12345678号 苏ICP备12345678号-"},
		{"police_filed", policeNumber, "苏公网安备32128302000001号 京公网安备11010502030143号", "苏公网安备号 公网安备32128302000001号 苏公网安备32128302000001 苏公网安备3212830200000123号"},
	} {
		for _, s := range strings.Fields(c.good) {
			if !c.form.MatchString(s) {
				t.Errorf("%s refuses %s", c.name, s)
			}
		}
		for _, s := range strings.Fields(c.bad) {
			if c.form.MatchString(s) {
				t.Errorf("%s takes %s", c.name, s)
			}
		}
	}
}

func TestSiteTags(t *testing.T) {
	const column = "[[site.column]]\nsection = \"notice\"\ndescription = \"公告\"\nkeywords = [\"公告\"]\ntype = \"公示公告\"\n"
	for _, c := range []struct{ top, site, want string }{
		{"", "", ""},
		{"", "id_code = \"0000000000\"\n", "没有写域名"},
		{"", "id_code = \"0000000000\"\ndomain = \"www.example.cn\"\n", ""},
		{"base_url = \"https://www.example.cn/\"\n", "id_code = \"0000000000\"\n", ""},
		{"", "name = \"泰兴市人民政府\"\n", "写了 name"},
		{"", "domain = \"www.example.cn\"\n", "写了 domain"},
		{"", column, "写了 column"},
		{"base_url = \"https://www.example.cn/\"\n", "id_code = \"0000000000\"\n" + column + column, "写了两次"},
	} {
		text := "title = \"栏\"\n" + c.top + "[town]\nname = \"镇\"\nfull_name = \"市镇\"\nparty = \"委员会\"\n[site]\n" + c.site
		b, _ := source.Load(fstest.MapFS{"board.toml": {Data: []byte(text)}}, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
		var found []string
		for _, d := range Run(b, today, 1) {
			if d.Check == siteTagsIncomplete.Name {
				found = append(found, d.Message.Chinese)
			}
		}
		if got := strings.Join(found, "|"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s%s: %q, want %q", c.top, c.site, got, c.want)
		}
	}
}
