package due

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// listEnds reminds of the day from which the list of a publicity is no longer to be on the site: a site is as it was when it was
// made, so it has to be made anew that day.
var listEnds = &Rule{
	Name: "list-ends", Title: diag.T("公示名单到期撤下", "the list of a publicity comes down"),
	Find: func(s *search) {
		add := func(r record.Record) {
			k := s.Keeping(r, s.Today)
			if m := r.Base(); m.IsPublic() && !k.Down() && !k.Until.IsZero() && record.PublicityOf(r) != nil {
				s.ahead(k.Until.AddDays(1), m.Pos("publicity"), diag.T("%s：网上的名单从这天起撤下", "%s: from this day the list is off the site", r.Label()),
					diag.T("当天重新生成并上传网站；内容不涉及个人、要一直留着的，在 [publicity] 写 keep = \"always\"", "build and upload the site that day; if it tells of nobody and is to stay, write keep = \"always\" in [publicity]"))
			}
		}
		for _, x := range s.Selections {
			add(x)
		}
		for _, x := range s.Notices {
			add(x)
		}
	},
}

// withdrawalTakesEffect reminds of withdrawals that are dated ahead.
var withdrawalTakesEffect = &Rule{
	Name: "withdrawal-takes-effect", Title: diag.T("撤下记录生效", "a withdrawal takes effect"),
	Find: func(s *search) {
		for _, w := range s.Withdrawals {
			s.ahead(w.Date, w.Pos("date"), diag.T("%s：%s生效", "%s: %s takes effect", w.Label(), w.Type),
				diag.T("当天重新生成并上传网站，网上的旧文件也要删去", "build and upload the site that day, and delete the old files there"))
		}
	},
}
