package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// ArticleKind is a speech or a report of experience (领导讲话、经验材料).
var ArticleKind = &Kind{
	Name: "article", Title: diag.T("讲话和经验", "article"), Files: "articles/*.md", Public: true,
	New: func() Record { return new(Article) },
}

// Article is a text that somebody gave or wrote. The Markdown body is the text.
type Article struct {
	Meta
	Title    string        `toml:"title" rec:"required"`
	Type     string        `toml:"type" rec:"required,enum=领导讲话|经验材料|调研报告"`
	Date     calendar.Date `toml:"date"`      // zero when not known
	DateText string        `toml:"date_text"` // the source's own words for the time
	Author   string        `toml:"author" rec:"required"`
	Post     string        `toml:"post"`     // of the author at the time
	Occasion string        `toml:"occasion"` // the meeting at which it was given
	Source   string        `toml:"source"`
	Summary  string        `toml:"summary"`
}

// Label returns the title.
func (a *Article) Label() string { return a.Title }
