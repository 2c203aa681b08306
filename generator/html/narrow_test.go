package html

import (
	"testing"

	"noticeboard/generator/doc"
)

func TestNarrow(t *testing.T) {
	long := "每个村民小组设1户，联系本组全部党员"
	for _, c := range []struct {
		name string
		row  []string
		want string
	}{
		{"two columns", []string{"村", long}, ""},
		{"three short ones", []string{"周明远", "副组长", "2021年7月20日"}, ""},
		{"three, one long", []string{"3月12日", long, "试点"}, "wide"},
		{"four words", []string{"1", "乙", "3", "4"}, "wide"},
		{"numbers that fit", []string{"郭寨村", "56", "3240", "27", "0"}, "close"},
		{"three numbers", []string{"郭寨村", "56", "—"}, "close"},
		{"hidden and empty ones", []string{"郭寨村", "＊", "", "12"}, "close"},
		{"numbers too long for it", []string{"郭寨村", "186 420", "74 300", "68 915", "191 805", "191 805"}, "wide terse"},
		{"long sums", []string{"郭寨村", "197÷222=88.7%，比上年高", "1", "1"}, "wide"},
	} {
		table := &doc.Table{Columns: make([]doc.Align, len(c.row)), Head: cells(c.row...), Rows: [][]doc.Cell{cells(c.row...)}}
		if got := narrow(table); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
