package record

import (
	"noticeboard/generator/calendar"
	"noticeboard/generator/reading"
)

// Board is everything the records say, with references resolved. It is read-only once Assemble returned it, but for TakeDown, and
// may be shared by any number of goroutines.
type Board struct {
	Config   *Config
	Calendar *calendar.Calendar // the built-in years and those of board.toml

	Villages      []*Village // by Order, then id
	Hubs          []*Hub     // by village, group, id
	Members       []*Member  // by village, then as written
	Officials     []*Official
	Selections    []*Selection    // newest first, as are all dated kinds
	Commendations []*Commendation // …
	Materials     []*Material
	Activities    []*Activity
	Notices       []*Notice
	Pages         []*Page       // by Order, then id
	Statistics    []*Statistics // by Order, then id

	Organisations []*Organisation // by Order, then id
	Families      []*Family       // by village, then as written
	Plans         []*Plan         // newest year first, in it the town's before those of villages
	Trainings     []*Training
	Circulations  []*Circulation // by id
	Assessments   []*Assessment  // newest first
	Allowances    []*Allowance   // newest period first
	Regulations   []*Regulation  // by id
	Articles      []*Article     // newest first, undated ones last
	Events        []*Event       // as written
	Disclosures   []*Disclosure  // as written
	Voices        []*Voice       // by date, as all ledgers
	Helps         []*Help
	Incidents     []*Incident
	Kits          []*Kit
	Dues          []*Dues // as written
	Visits        []*Visit
	Withdrawals   []*Withdrawal

	byID        map[*Kind]map[string]Record
	former      map[*Kind]map[string]Record // by ids of the past
	all         []Record
	withdrawals map[Record][]*Withdrawal // by date

	readings func() []reading.Word // made when first asked for, as are those below
	reader   func() *reading.Reader
	names    func() map[string]bool
	proper   func() reading.Names
}

// Find returns the record of a kind that has this id, or had it before; nil if there is none.
func (b *Board) Find(k *Kind, id string) Record {
	if r, ok := b.byID[k][id]; ok {
		return r
	}
	return b.former[k][id]
}

// All returns every record in a fixed order.
func (b *Board) All() []Record { return b.all }
