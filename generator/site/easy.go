package site

import "noticeboard/generator/record"

// Easy returns the site path of the page that says a record in plain words, "" when it has none. Notices, commendations and
// materials have one, and selections from the first day of their publicity; nothing that is taken down has.
func (s *Site) Easy(r record.Record) string { return s.easy("easy/", r) }

// EasyPinyin is the same page with pinyin over every character. Two static pages and no switch on one: that works in any browser,
// and on the page without pinyin text can be searched, copied and read out.
func (s *Site) EasyPinyin(r record.Record) string { return s.easy("easy/pinyin/", r) }

func (s *Site) easy(folder string, r record.Record) string {
	if s.Address(r) == "" || s.Keeping(r).Down() {
		return ""
	}
	switch r := r.(type) {
	case *record.Selection:
		if !r.StageOn(s.Today).Shown() {
			return ""
		}
	case *record.Notice, *record.Commendation, *record.Material:
	default:
		return ""
	}
	return easyPath(folder, r, slug(r))
}

func easyPath(folder string, r record.Record, slug string) string {
	return folder + r.Base().Kind.Name + "-" + slug + ".html"
}
