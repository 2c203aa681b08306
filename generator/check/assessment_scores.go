package check

import (
	"math"
	"strconv"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// points writes a number of points without needless zeros.
func points(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// results calls visit for each result of each round.
func (p *Pass) results(visit func(a *record.Assessment, i int, x *record.Result)) {
	for _, a := range p.Board.Assessments {
		for i := range a.Results {
			visit(a, i, &a.Results[i])
		}
	}
}

var assessmentMax = &Check{
	Name: "assessment-max", Severity: diag.Error,
	Title:   diag.T("考核指标加起来不是100分", "indicators that do not add up to 100"),
	What:    diag.T("一轮考核各项指标的分值（max）合计不是100。", "The maxima of a round's indicators do not add up to 100."),
	Why:     diag.T("等次按百分制划分（D-7、D-8，[rules] excellent_from、pass_from），满分不是100就评错等次。", "Grades go by points out of 100 (rows D-7, D-8; excellent_from, pass_from in [rules])."),
	Example: diag.T("[[indicator]]\nname = \"政策宣传\"\nmax = 60\n[[indicator]]\nname = \"乡风文明\"\nmax = 30", "[[indicator]]\nname = \"政策宣传\"\nmax = 60\n[[indicator]]\nname = \"乡风文明\"\nmax = 30"),
	Fix:     diag.T("对照考核办法改正分值，合计100分。", "Correct the maxima by the rules; they add up to 100."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Assessments {
			sum := 0.0
			for _, x := range a.Indicators {
				sum += x.Max
			}
			if len(a.Indicators) > 0 && sum != 100 {
				p.Report(a.Pos("indicator[0].max"), diag.T("%d项指标合计%s分，应为100分", "the %d indicators add up to %s, not 100", len(a.Indicators), points(sum)),
					diag.T("请对照考核办法改正各项的 max", "correct max of the indicators by the rules"))
			}
		}
	},
}

var assessmentScores = &Check{
	Name: "assessment-scores", Severity: diag.Error,
	Title:   diag.T("考核得分与指标对不上", "scores that do not fit the indicators"),
	What:    diag.T("一户得分的个数和指标个数不同，或者某项得分小于0、大于该项分值。", "A hub has more or fewer scores than there are indicators, or a score below 0 or above the maximum."),
	Why:     diag.T("名次、等次、末位都从得分算出（D-8）。", "Rank, grade and last place follow from the scores (row D-8)."),
	Example: diag.T("[[indicator]]\nname = \"政策宣传\"\nmax = 20\n[[result]]\nhub = \"guozhai-03\"\nscores = [23]", "[[indicator]]\nname = \"政策宣传\"\nmax = 20\n[[result]]\nhub = \"guozhai-03\"\nscores = [23]"),
	Fix:     diag.T("按指标的次序逐项核对得分。", "Check the scores one by one, in the order of the indicators."),
	Run: func(p *Pass) {
		hint := diag.T("请按指标的次序逐项核对 scores", "check scores one by one, in the order of the indicators")
		p.results(func(a *record.Assessment, i int, x *record.Result) {
			pos := a.Pos(item("result", i, "scores"))
			if len(x.Scores) != len(a.Indicators) {
				p.Report(pos, diag.T("有%d项得分，指标有%d项", "there are %d scores for %d indicators", len(x.Scores), len(a.Indicators)), hint)
				return
			}
			for k, score := range x.Scores {
				if in := &a.Indicators[k]; score < 0 || score > in.Max {
					p.Report(pos, diag.T("“%s”得%s分，应在0—%s分之间", "%s has %s points, but 0 to %s are possible", in.Name, points(score), points(in.Max)), hint)
				}
			}
		})
	},
}

var assessmentGrade = &Check{
	Name: "assessment-grade", Severity: diag.Warning,
	Title:   diag.T("等次与总分不符", "a grade that does not fit the total"),
	What:    diag.T("写明的等次（grade）和按总分应得的等次不同（[rules] excellent_from 默认90分，pass_from 默认60分）。", "A stated grade differs from that of the total ([rules] excellent_from, 90 by default, and pass_from, 60)."),
	Why:     diag.T("等次决定续聘、表彰、解聘（D-7、D-8），要和得分一致。", "Grades decide on renewal, honours and dismissal (rows D-7, D-8)."),
	Example: diag.T("[[result]]\nscores = [50, 35]   # 85分\ngrade = \"优秀\"", "[[result]]\nscores = [50, 35]   # 85 points\ngrade = \"优秀\""),
	Fix:     diag.T("删去 grade 让程序按分数评定，或改正得分；办法不同的，改 board.toml 的分数线。", "Delete grade to have it derived, or correct the scores, or the thresholds in board.toml."),
	Run: func(p *Pass) {
		p.results(func(a *record.Assessment, i int, x *record.Result) {
			if want := p.rules().Grade(x.Total); x.Stated != "" && x.Stated != want && len(x.Scores) == len(a.Indicators) {
				p.Report(a.Pos(item("result", i, "grade")), diag.T("总分%s分应为“%s”，写的是“%s”", "%s points are %s, but %s is written", points(x.Total), want, x.Stated),
					diag.T("不写 grade 就按分数评定；要改分数线，看 board.toml 的 excellent_from 和 pass_from", "without grade it is derived; the thresholds are excellent_from and pass_from in board.toml"))
			}
		})
	},
}

var assessmentExcellentShare = &Check{
	Name: "assessment-excellent-share", Severity: diag.Warning,
	Title:   diag.T("优秀等次超过比例", "too many excellent hubs"),
	What:    diag.T("一轮考核里优秀的户数超过参加户数的规定比例（[rules] excellent_share，默认20%）。", "More hubs of a round are \"优秀\" than [rules] excellent_share percent (20 by default)."),
	Why:     diag.T("考核奖惩制度限定优秀的比例（D-7），人人优秀就没有考核。", "The rules limit the share of excellent hubs (row D-7)."),
	Example: diag.T("5户参加考核，3户优秀", "3 of 5 hubs are 优秀"),
	Fix:     diag.T("重新评定；比例不同的，改 board.toml 的 excellent_share。", "Assess again, or change excellent_share in board.toml."),
	Run: func(p *Pass) {
		for _, a := range p.Board.Assessments {
			n := 0
			for i := range a.Results {
				if a.Results[i].Grade == "优秀" {
					n++
				}
			}
			all, share := len(a.Results), p.rules().ExcellentShare
			if n*100 > share*all {
				p.Report(a.Pos("result[0].hub"), diag.T("%d户里有%d户优秀，%d÷%d=%.1f%%，规定不超过%d%%", "%[2]d of %[1]d hubs are excellent: %.1[5]f%%, and at most %[6]d%% may be", all, n, n, all, math.Round(1000*float64(n)/float64(all))/10, share),
					diag.T("请重新评定；比例在 board.toml 的 [rules] excellent_share", "assess again; the share is excellent_share in [rules]"))
			}
		}
	},
}
