package site

import (
	"cmp"
	"net/url"

	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

// URL returns the absolute address of a site path, "" without a BaseURL.
func (s *Site) URL(path string) string {
	switch {
	case s.BaseURL == "":
		return ""
	case path == Home: // as the page names itself: rel="canonical"
		return s.BaseURL
	}
	return s.BaseURL + path
}

// text chooses the language of the board's interface.
func (s *Site) text(t diag.Text) string {
	if s.Board.Config.Language == "en" {
		return t.In(diag.English)
	}
	return t.In(diag.Chinese)
}

// Identity returns what names the site to the county's and the state's portals: SiteName, SiteDomain and SiteIDCode of the guide
// (政府网站发展指引). ok is false unless the board gives all three; the name may be its title, the domain the host of its BaseURL.
func (s *Site) Identity() (name, domain, code string, ok bool) {
	config := &s.Board.Config.Site
	name = cmp.Or(config.Name, s.Board.Config.Title)
	domain, code = config.Domain, config.IDCode
	if u, err := url.Parse(s.BaseURL); domain == "" && err == nil {
		domain = u.Hostname()
	}
	return name, domain, code, name != "" && domain != "" && code != ""
}

// Column returns what the board says of a section, nil when it says nothing.
func (s *Site) Column(section string) *record.Column {
	columns := s.Board.Config.Site.Columns
	for i := range columns {
		if columns[i].Section == section {
			return &columns[i]
		}
	}
	return nil
}

// Publisher is who publishes the site: the organiser (主办单位), or the town's Party committee.
func (s *Site) Publisher() string {
	return cmp.Or(s.Board.Config.Site.Organiser, s.Board.Config.Town.Party)
}

// Published returns the day on which a record first came out, zero for a record without a date: a round is published with its candidates
// and dated by its result.
func Published(r record.Record) calendar.Date {
	day := Date(r)
	if s, ok := r.(*record.Selection); ok && s.Publicity != nil && s.Publicity.Start.Before(day) {
		return s.Publicity.Start
	}
	return day
}

// Issuer returns the body that issued a record, "" for kinds that nobody issues.
func Issuer(r record.Record) string {
	switch r := r.(type) {
	case *record.Selection:
		return r.Issuer
	case *record.Notice:
		return r.Issuer
	case *record.Commendation:
		return r.Issuer
	case *record.Assessment:
		return r.Issuer
	case *record.Allowance:
		return r.Issuer
	case *record.Regulation:
		return r.Issuer
	case *record.Training:
		return r.Organiser
	}
	return ""
}

// Source returns where a record comes from (信息来源): its issuer, the village's Party organisation, or the publisher.
func (s *Site) Source(r record.Record) string {
	if from := Issuer(r); from != "" {
		return from
	}
	if list := Villages(r); len(list) == 1 && r.Base().Kind != record.CommendationKind && s.Address(list[0]) != "" {
		return cmp.Or(list[0].Party, s.Publisher())
	}
	return s.Publisher()
}

// Brief says in a line what a record is about, for previews that others keep: its own summary, or the period of its publicity. It
// names nobody that the clerk did not name there, and is "" when there is nothing to say.
func Brief(r record.Record) string {
	if text := Summary(r); text != "" {
		return text
	}
	var p *record.Publicity
	switch r := r.(type) {
	case *record.Selection:
		if r.Withdrawn == nil {
			p = r.Publicity
		}
	case *record.Notice:
		p = r.Publicity
	}
	if p == nil || p.Period.IsZero() {
		return ""
	}
	return "公示时间：" + p.Period.Chinese() + "。"
}

// Keywords are the words under which a record is filed: what it is, and its village; none of what is taken down.
func (s *Site) Keywords(r record.Record) (list []string) {
	if s.Keeping(r).Down() {
		return nil
	}
	add := func(words ...string) {
		for _, w := range words {
			if w != "" {
				list = append(list, w)
			}
		}
	}
	switch r := r.(type) {
	case *record.Selection:
		add("选聘", r.Post)
	case *record.Notice:
		add(r.Type)
	case *record.Material:
		add(r.Topic)
	case *record.Commendation:
		add(r.Honour)
	case *record.Activity:
		add(r.Form)
	case *record.Training:
		add(r.Type)
	case *record.Assessment:
		add(r.Round)
	case *record.Article:
		add(r.Type)
	case *record.Regulation:
		add(r.Topic)
	case *record.Allowance:
		add("误工补助", "活动经费")
	}
	if villages := Villages(r); len(villages) == 1 && villages[0].IsPublic() {
		add(villages[0].Name)
	}
	return list
}

// Shared returns the site path of the picture that shares a record, "" for none.
func (s *Site) Shared(r record.Record) string {
	if s.SharePicture == nil {
		return ""
	}
	return s.SharePicture(r)
}

func (s *Site) pictureURL(r record.Record) string {
	if path := s.Shared(r); path != "" {
		return s.URL(path)
	}
	return ""
}
