package check

import (
	"fmt"
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var postingPlaces = &Check{
	Name: "posting-places", Severity: diag.Warning,
	Title:   diag.T("公示张贴处不全", "a notice does not hang at both places"),
	What:    diag.T("拟聘公示写了张贴处（places 或 posted），其中没有村务公开栏，或者没有人选所在的村民小组。有张贴记录的按记录核对。", "A publicity of candidates names its places, but not the village board, or not the group of a candidate. Where there is a posting log, the log counts."),
	Why:     diag.T("公示要贴在村务公开栏和人选所在的村民小组两处（P-7）。", "The notice hangs at the village board and in the candidate's villagers' group (row P-7)."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\nplaces = [\"村务公开栏\"]   # 少了第3组", "[publicity]\nstart = 2026-11-23\nplaces = [\"村务公开栏\"]   # group 3 is missing"),
	Fix:     diag.T("补上张贴处，写明“第几组”；张贴以后写进 [[publicity.posted]]。", "Add the place with \"第3组\" in it; once it hangs, write it into [[publicity.posted]]."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			if pub := s.Publicity; pub != nil && s.Village.To != nil && len(pub.Places)+len(pub.Posted) > 0 {
				p.postedAt(s)
			}
		}
	},
}

func (p *Pass) postedAt(s *record.Selection) {
	v, places, key := s.Village.To, s.Publicity.Places, "publicity.places"
	if len(s.Publicity.Posted) > 0 && !s.Publicity.Start.After(p.Today) {
		places, key = nil, "publicity.posted[0].place"
		for _, l := range s.Publicity.Posted {
			places = append(places, l.Place)
		}
	}
	has := func(text string) bool {
		return text != "" && slices.ContainsFunc(places, func(place string) bool { return strings.Contains(place, text) })
	}
	if !has("村务公开栏") && !slices.ContainsFunc(v.Boards, func(b record.Place) bool { return has(b.Name) }) {
		p.Report(s.Pos(key), diag.T("公示没有贴在村务公开栏", "the notice does not hang at the village board"),
			diag.T("公示要贴在村务公开栏和人选所在的村民小组，请补贴并登记", "it hangs at the village board and in the candidate's group: add it"))
	}
	done := map[int]bool{}
	for i := range s.Candidates {
		m := s.Candidates[i].Member.To
		if m == nil || m.Village != v || m.Group == 0 || done[m.Group] {
			continue
		}
		done[m.Group] = true
		if !has(fmt.Sprintf("第%d组", m.Group)) && !has(groupName(v, m.Group)) {
			p.Report(s.Pos(key), diag.T("公示没有贴在人选所在的第%d组", "the notice does not hang in group %d, where a candidate lives", m.Group),
				diag.T("公示要贴在村务公开栏和人选所在的村民小组，请补贴并登记", "it hangs at the village board and in the candidate's group: add it"))
		}
	}
}

// groupName returns what a villagers' group is called beside its number, "" where it has no name.
func groupName(v *record.Village, number int) string {
	for _, g := range v.Groups {
		if g.Number == number {
			return g.Name
		}
	}
	return ""
}

var postingLate = &Check{
	Name: "posting-late", Severity: diag.Warning,
	Title:   diag.T("公示贴晚或揭早", "a notice hung late or taken down early"),
	What:    diag.T("张贴记录里，张贴日期晚于公示第一天，或撤下日期早于公示最后一天。", "In the posting log a notice was hung after the first day of the period or taken down before its last."),
	Why:     diag.T("公示期从张贴起算，每处都要贴满；少贴一天，这一处就没有公示够（P-7）。", "The period counts from the posting, at each place in full (row P-7)."),
	Example: diag.T("[publicity]\nstart = 2026-11-23\n[[publicity.posted]]\nplace = \"第3组公示栏\"\ndate = 2026-11-24", "[publicity]\nstart = 2026-11-23\n[[publicity.posted]]\nplace = \"第3组公示栏\"\ndate = 2026-11-24"),
	Fix:     diag.T("日期写错的改正；确实贴晚、揭早的，重新公示或延长公示期。", "Correct the date, or publish again or for longer."),
	Run: func(p *Pass) {
		for m, pub := range p.publicities() {
			for i, l := range pub.Posted {
				p.postedWhen(m, pub.Period, i, &l)
			}
		}
	},
}

func (p *Pass) postedWhen(m *record.Meta, period calendar.Period, i int, l *record.Posting) {
	if period.IsZero() {
		return
	}
	hint := diag.T("日期写错的请改正；确实没有贴满的，重新公示或延长公示期", "correct the date, or publish again or for longer")
	if l.Date.After(period.Start) {
		p.Report(m.Pos(item("publicity.posted", i, "date")), diag.T("“%s”%s才张贴，公示从%s开始", "at %s it was hung on %s, but the period began on %s", l.Place, day(l.Date), day(period.Start)), hint)
	}
	if !l.Removed.IsZero() && l.Removed.Before(period.End) {
		p.Report(m.Pos(item("publicity.posted", i, "removed")), diag.T("“%s”%s就撤下了，公示到%s才期满", "at %s it was taken down on %s, but the period lasts until %s", l.Place, day(l.Removed), day(period.End)), hint)
	}
}

var postingPhotoAlt = &Check{
	Name: "posting-photo-alt", Severity: diag.Warning,
	Title:   diag.T("照片没有文字说明", "a photo without a description"),
	What:    diag.T("张贴记录或户牌的照片（photo）没有写 alt，网页上只能说“贴在某处的公示”。", "A photo of the posting log or of a door plate has no alt; the page says no more than where it was taken."),
	Why:     diag.T("看不见图的人靠 alt 知道照片上是什么（WCAG 1.1.1；《无障碍环境建设法》）。", "Those who cannot see the picture need it in words (WCAG 1.1.1; the law on barrier-free environments)."),
	Example: diag.T("[[publicity.posted]]\nplace = \"村务公开栏\"\ndate = 2026-11-23\nphoto = \"photos/board.jpg\"", "[[publicity.posted]]\nplace = \"村务公开栏\"\ndate = 2026-11-23\nphoto = \"photos/board.jpg\""),
	Fix:     diag.T("用一句话写明照片上有什么，不写人名。", "Say in one sentence what it shows, without people's names."),
	Run: func(p *Pass) {
		hint := diag.T("请补上 alt，例如 alt = \"公示贴在村务公开栏左侧\"", "add alt, one sentence on what the picture shows")
		for m, pub := range p.publicities() {
			for i, l := range pub.Posted {
				if l.Photo != "" && l.Alt == "" {
					p.Report(m.Pos(item("publicity.posted", i, "photo")), diag.T("照片“%s”没有文字说明", "the photo %s has no description", l.Photo), hint)
				}
			}
		}
		for _, s := range p.Board.Selections {
			for i, c := range s.Candidates {
				if c.Photo != "" && c.Alt == "" {
					p.Report(s.Pos(item("candidate", i, "photo")), diag.T("照片“%s”没有文字说明", "the photo %s has no description", c.Photo), hint)
				}
			}
		}
	},
}
