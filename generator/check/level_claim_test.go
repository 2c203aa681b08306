package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"noticeboard/generator/calendar"
	"noticeboard/generator/compose"
	"noticeboard/generator/doc"
	"noticeboard/generator/source"
)

// TestCoverAgreesWithCheck: a booklet says how many characters are enough exactly where material-too-hard finds nothing.
func TestCoverAgreesWithCheck(t *testing.T) {
	content := fstest.MapFS{"board.toml": {Data: []byte("[town]\nname = \"甲镇\"\nfull_name = \"乙市甲镇\"\n[[gloss]]\nword = \"墒情\"\nmeaning = \"土里的水多不多。\"\n")}}
	for name, text := range map[string]string{
		"easy": "天冷了。", "name": "去郭寨。", "glossed": strings.Repeat("天冷了，人在家里。", 30) + "看墒情。", "hard": "用磙子压麦。",
		"share": "看墒情。", "long": strings.Repeat("天冷了人在家里", 4) + "。",
	} {
		for _, level := range []int{1500, 2000, 2500, 3500, 1600} {
			content[fmt.Sprintf("materials/%s-%d.md", name, level)] = &fstest.MapFile{Data: fmt.Appendf(nil,
				"+++\ntitle = \"学\"\ndate = 2026-11-01\ntopic = \"健康生活\"\nlevel = %d\n+++\n%s\n", level, text)}
		}
	}
	board, _ := source.Load(content, source.Options{Calendar: calendar.Builtin(), Jobs: 1})
	found := map[string]bool{}
	for _, d := range Run(board, board.Config.Today, 1) {
		if d.Check == materialTooHard.Name {
			found[d.Pos.File] = true
		}
	}
	claims := 0
	for _, m := range board.Materials {
		claim := strings.Contains(doc.PlainText(compose.Booklet(board, m, 2).Blocks), "个字就能读")
		if claim == found[m.File] {
			t.Errorf("%s: claimed %v, found hard %v", m.File, claim, found[m.File])
		}
		if claim {
			claims++
		}
	}
	if claims < 5 || len(found) < 5 || len(board.Materials) != 30 {
		t.Errorf("%d claims, %d found hard, %d materials", claims, len(found), len(board.Materials))
	}
}
