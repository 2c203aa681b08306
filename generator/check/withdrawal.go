package check

import (
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var withdrawalUnfit = &Check{
	Name: "withdrawal-unfit", Severity: diag.Error,
	Title: diag.T("撤下记录和它说的记录对不上", "a withdrawal does not fit its record"),
	What: diag.T("要撤下的不是选聘、公告、表彰、活动、培训、讲话和经验、学习资料；only 里的人不在那份名单里；或者那条记录没有名单，却写了 only。",
		"What is to be withdrawn is no selection, notice, commendation, activity, training, article or material; or only names people who are not in its list, or of a record without a list."),
	Why: diag.T("撤下记录生效以后，网上不该再有的内容必须真的没有了（个人信息保护法第四十七条）；对不上的撤不掉。",
		"What was withdrawn must really be gone (PIPL art. 47); a withdrawal that does not fit takes nothing down."),
	Example: diag.T("[[withdrawal]]\nrecord = \"notice:2026-water\"\nonly = [\"gz-024\"]", "[[withdrawal]]\nrecord = \"notice:2026-water\"\nonly = [\"gz-024\"]"),
	Fix: diag.T("别的记录不要公开的，在那条记录里写 public = false。公告正文里的人名，直接改正文，这里登记 type = \"更正\"。",
		"Other records are not published with public = false. Names in the text of a notice are changed there, and logged with the type of a correction."),
	Run: func(p *Pass) {
		for _, w := range p.Board.Withdrawals {
			if w.To == nil { // unknown-reference
				continue
			}
			kind := w.To.Base().Kind
			if !slices.Contains(record.Withdrawable, kind) {
				p.Report(w.Pos("record"), diag.T("%s不能用撤下记录撤下", "a %s can't be taken down by a withdrawal", kind.Title),
					diag.T("在那条记录里写 public = false", "write public = false in the record itself"))
				continue
			}
			list, ok := listed(w.To)
			if !ok && len(w.Only) > 0 {
				p.Report(w.Pos("only"), diag.T("%s没有名单，不能只撤几个人", "a %s has no list to take people out of", kind.Title),
					diag.T("改正文，这里写 type = \"更正\"；或者删去 only，整条撤下", "change its text and write type = \"更正\" here, or delete only"))
				continue
			}
			for i, m := range w.Only {
				if m.To != nil && !slices.Contains(list, m.To) {
					p.Report(w.Pos("only"), diag.T("%s不在这份名单里（第%d个）", "%s is not in the list (number %d)", m.To.Name, i+1),
						diag.T("核对党员编号", "check the member's id"))
				}
			}
		}
	},
}

// listed returns the people in the list of a record; ok is false for a record that has none.
func listed(r record.Record) (list []*record.Member, ok bool) {
	switch r := r.(type) {
	case *record.Selection:
		for i := range r.Candidates {
			list = append(list, r.Candidates[i].Member.To)
		}
		return list, true
	case *record.Commendation:
		for _, awards := range [][]record.Award{r.Awards, r.Reserve} {
			for i := range awards {
				list = append(list, awards[i].Person())
			}
		}
		return list, true
	}
	return nil, false
}

var withdrawalTwice = &Check{
	Name: "withdrawal-twice", Severity: diag.Warning,
	Title:   diag.T("同一条记录撤下了两次", "a record is withdrawn twice"),
	What:    diag.T("两段撤下记录都把同一条记录整条撤下。", "Two withdrawals take the whole of one record down."),
	Why:     diag.T("页面只说得出一个撤下日期和原因，登记簿上却有两个。", "The page can give one date and cause only, and the log has two."),
	Example: diag.T("[[withdrawal]]\nrecord = \"notice:2026-water\"\n[[withdrawal]]\nrecord = \"notice:2026-water\"", "[[withdrawal]]\nrecord = \"notice:2026-water\"\n[[withdrawal]]\nrecord = \"notice:2026-water\""),
	Fix:     diag.T("留下实际撤下的那一段；更正的写 type = \"更正\"。", "Keep the one that took effect; log corrections as such."),
	Run: func(p *Pass) {
		first := map[record.Record]*record.Withdrawal{}
		for _, w := range p.Board.Withdrawals {
			if w.To == nil || !w.Whole() {
				continue
			}
			if before := first[w.To]; before != nil {
				p.Report(w.Pos("record"), diag.T("%s已于%s撤下过", "%s was withdrawn on %s already", w.Label(), day(before.Date)), diag.T("删去一段", "delete one of the two"))
				continue
			}
			first[w.To] = w
		}
	},
}

var withdrawalNamesPerson = &Check{
	Name: "withdrawal-names-person", Severity: diag.Error,
	Title:   diag.T("撤下以后的说明又写了姓名", "the public wording of a withdrawal names a person"),
	What:    diag.T("撤下记录对外的说明（notice）或者标题（title）里，有名册里任何一名党员的姓名。", "The public wording (notice) or the title of a withdrawal has the name of a member in the records."),
	Why:     diag.T("撤下就是不再公开这个人；说明里写了姓名，等于又公开一次。", "A withdrawal ends the publication of a person; naming the person in its wording publishes it again."),
	Example: diag.T("notice = \"应张三本人申请，本公示已撤下。\"", "notice = \"应张三本人申请，本公示已撤下。\""),
	Fix:     diag.T("写“应当事人申请”，不写姓名；或者删去 notice，按原因自动写。", "Say that the person asked for it, without a name, or delete notice: the sentence then follows from the cause."),
	Run: func(p *Pass) {
		for _, w := range p.Board.Withdrawals {
			for _, x := range []struct{ key, text string }{{"title", w.Title}, {"notice", w.Notice}} {
				for _, m := range p.Board.Members {
					if m.Name != "" && x.text != "" && strings.Contains(x.text, m.Name) {
						p.Report(w.Pos(x.key), diag.T("对外的文字写了姓名：%s", "the public wording names %s", m.Name), diag.T("改成“应当事人申请”一类的话", "say that the person asked for it"))
						break
					}
				}
			}
		}
	},
}
