package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/diag"
)

// HelpKind is a plan of help for a person in difficulty (困难群众帮扶). Only numbers are published.
var HelpKind = &Kind{
	Name: "help", Title: diag.T("帮扶", "help plan"), Files: "ledgers/help*.toml", Table: "help", Numbered: true,
	New: func() Record { return new(Help) },
}

// Help is what a hub's head does for one person. All that tells who it is, is internal.
type Help struct {
	Meta
	Hub         Ref[Hub]      `toml:"hub" rec:"required"`
	Person      string        `toml:"person" rec:"required,internal"`
	Need        string        `toml:"need" rec:"required,internal"` // what is hard for them, in words
	Kind        string        `toml:"kind" rec:"required,enum=生产技术|就业|就医|就学|住房|生活照料|其他"`
	Since       calendar.Date `toml:"since" rec:"required"`
	Cooperative bool          `toml:"cooperative"` // brought into the specialised co-operative (农民专业合作协会)
	Actions     []HelpAction  `toml:"action"`
	Done        calendar.Date `toml:"done"`
	Result      string        `toml:"result" rec:"enum=已解决|明显好转|转有关部门|对象变动"`
}

// HelpAction is one thing that was done.
type HelpAction struct {
	Date calendar.Date `toml:"date" rec:"required"`
	What string        `toml:"what" rec:"required,internal"`
}

// ActiveOn says whether help is under way on a day.
func (h *Help) ActiveOn(day calendar.Date) bool {
	return !h.Since.After(day) && (h.Done.IsZero() || h.Done.After(day))
}

// Label returns the person's name.
func (h *Help) Label() string { return h.Person }
