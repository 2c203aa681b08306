package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
	"noticeboard/generator/tally"
)

var figurePartUnknown = &Check{
	Name: "figure-part-unknown", Severity: diag.Warning,
	Title:   diag.T("数字的组成部分不存在", "a figure made of parts that are not there"),
	What:    diag.T("sum_of、numerator、denominator 写的编号不是同一组里别的数字，或者只写了分子、分母中的一个。", "sum_of, numerator or denominator names no other figure of the same set, or only one of numerator and denominator is given."),
	Why:     diag.T("组成部分对不上号，就算不出合计和比率，算错了也发现不了。", "Without its parts a sum or a rate cannot be checked, and a wrong one is not found."),
	Example: diag.T("numerator = \"setled\"", "numerator = \"setled\""),
	Fix:     diag.T("写同一个文件里另一个 [[figure]] 的 id。", "Write the id of another [[figure]] of the same file."),
	Run: func(p *Pass) {
		p.figures(func(s *record.Statistics, i int, f *record.Figure) {
			for _, id := range f.SumOf {
				p.part(s, f, item("figure", i, "sum_of"), id)
			}
			if f.Numerator == "" && f.Denominator == "" {
				return
			}
			for _, side := range []struct{ key, id string }{{"numerator", f.Numerator}, {"denominator", f.Denominator}} {
				if side.id == "" {
					p.Report(s.Pos(item("figure", i, "id")), diag.T("“%s”缺少 %s", "%s lacks its %s", f.Label, side.key),
						diag.T("分子 numerator 和分母 denominator 要一起写", "numerator and denominator belong together"))
					continue
				}
				p.part(s, f, item("figure", i, side.key), side.id)
			}
		})
	},
}

// part reports an id that is not that of another figure of the set; key is where it stands.
func (p *Pass) part(s *record.Statistics, f *record.Figure, key, id string) {
	if id != f.ID && tally.Part(s, id) != nil {
		return
	}
	pos := s.Pos(key)
	if id == f.ID {
		p.Report(pos, diag.T("“%s”把自己当作自己的一部分", "%s is named as a part of itself", f.Label), diag.T("请写别的数字的编号", "name other figures"))
		return
	}
	var ids []string
	for i := range s.Figures {
		if other := s.Figures[i].ID; other != f.ID {
			ids = append(ids, other)
		}
	}
	p.Report(pos, diag.T("“%s”的组成部分“%s”不是这一组里的数字", "%s is made of %q, which is no figure of this set", f.Label, id), suggest(id, ids,
		diag.T("请写同一个文件里另一个 [[figure]] 的 id", "write the id of another [[figure]] of this file")))
}

// suggest asks whether one of the known names was meant, else says what to do.
func suggest(name string, known []string, otherwise diag.Text) diag.Text {
	if like := diag.Nearest(name, known); like != "" {
		return diag.T("是不是 %q？", "did you mean %q?", like)
	}
	return otherwise
}
