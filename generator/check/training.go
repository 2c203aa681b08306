package check

import "noticeboard/generator/diag"

var trainingTypeDrill = &Check{
	Name: "training-type-drill", Severity: diag.Warning,
	Title:   diag.T("培训类型和演练内容对不上", "the kind of a training and its drill disagree"),
	What:    diag.T("拉练实训没有写 drill，或者别的培训写了 drill。", "A training of the kind \"拉练实训\" has no drill, or another kind has one."),
	Why:     diag.T("拉练实训就是到土地流转、拆迁拆违、突发事件处置这些中心工作里去练；岗前培训、专题集训不在现场练。", "Field training is practice in the town's current work: land transfer, demolition, emergencies; the other kinds are taught indoors."),
	Example: diag.T("type = \"专题集训\"\ndrill = \"土地流转\"", "type = \"专题集训\"\ndrill = \"土地流转\""),
	Fix:     diag.T("改正 type，或者补上、删去 drill。", "Correct type, or add or remove drill."),
	Run: func(p *Pass) {
		for _, t := range p.Board.Trainings {
			switch field := t.Type == "拉练实训"; {
			case field && t.Drill == "":
				p.Report(t.Pos("type"), diag.T("拉练实训没有写演练什么", "a field training does not say what was practised"),
					diag.T("请写 drill：土地流转、拆迁拆违或者突发事件处置", "write drill = \"土地流转\", \"拆迁拆违\" or \"突发事件处置\""))
			case !field && t.Drill != "":
				p.Report(t.Pos("drill"), diag.Text{Chinese: t.Type + "不写演练内容", English: "this kind of training has no drill"},
					diag.T("请删去 drill，或把 type 改为拉练实训", "remove drill, or write type = \"拉练实训\""))
			}
		}
	},
}

var trainingAttendedExceeds = &Check{
	Name: "training-attended-exceeds", Severity: diag.Warning,
	Title:   diag.T("实到的比应到的还多", "more attended a training than were invited"),
	What:    diag.T("培训的 attended 大于 invited。", "attended of a training is above invited."),
	Why:     diag.T("到训率按实到除以应到计算，超过100%多半是写反了。", "The page shows the share of those invited who came; above 100% the numbers are most often exchanged."),
	Example: diag.T("invited = 36\nattended = 63", "invited = 36\nattended = 63"),
	Fix:     diag.T("核对签到表；有自愿来听的，也加到 invited 里。", "Check the list of those who came; add those who came on their own to invited."),
	Run: func(p *Pass) {
		for _, t := range p.Board.Trainings {
			if t.Invited > 0 && t.Attended > t.Invited {
				p.Report(t.Pos("attended"), diag.T("应到%d名，实到却有%d名", "%d were invited, but %d attended", t.Invited, t.Attended),
					diag.T("请核对两个数，看是不是写反了", "check both numbers: they may be exchanged"))
			}
		}
	},
}

var trainingTerm = &Check{
	Name: "training-term", Severity: diag.Error,
	Title:   diag.T("培训的起止日期颠倒", "a training ends before it begins"),
	What:    diag.T("培训的 until（最后一天）在 date（第一天）之前。", "until, the last day of a training, is before date, the first."),
	Why:     diag.T("起止日期要公布，颠倒的日期谁也看不懂。", "Both days are published; reversed they make no sense."),
	Example: diag.T("date = 2026-06-26\nuntil = 2026-06-25", "date = 2026-06-26\nuntil = 2026-06-25"),
	Fix:     diag.T("改正日期；只有一天的删去 until。", "Correct the dates; without until a training lasts one day."),
	Run: func(p *Pass) {
		for _, t := range p.Board.Trainings {
			if !t.Until.IsZero() && t.Until.Before(t.Date) {
				p.Report(t.Pos("until"), diag.T("培训%s开始，却在%s结束", "the training begins on %s and ends on %s", day(t.Date), day(t.Until)),
					diag.T("请核对起止日期", "check both dates"))
			}
		}
	},
}
