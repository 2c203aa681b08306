package main

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// The town's size: the figures of article B, and those of the public-order ledgers since firstDay.
const (
	memberTotal  = 811
	familyTotal  = 5075
	disputeTotal = 455
	settledTotal = 423
	reportTotal  = 265
	leadTotal    = 82
)

var (
	today    = calendar.New(2026, 11, 25) // of the demonstration
	firstDay = calendar.New(2025, 1, 1)   // of the ledgers
	newHubs  = calendar.New(2014, 3, 18)  // since when there is one hub in each villagers' group
)

type village struct {
	*record.Village
	prefix  string // of the ids of its members
	namer   *namer
	sayings *sayings
	hubs    []*hub // by group
}

type hub struct {
	id       string
	group    int
	village  *village
	room     string
	class    string
	members  []*member // the head first
	byHand   bool
	official string // id of the liaison official
	linked   calendar.Date
	head     *member
	since    calendar.Date
}

type member struct {
	id, name, sex    string
	born             int // year
	birth, joined    calendar.Month
	education        string
	condition        string
	post             string
	families         int
	byHand           bool
	sources          []string
	duty             string
	away, channel    string
	awaySince        calendar.Date
	preparing        bool // 预备党员
	familiesByRecord bool
}

type town struct {
	board    *record.Board
	villages []*village
	files    map[string][]byte
}

// generate returns the generated files of a content folder by their names, made from its hand-written records.
func generate(content fs.FS) (map[string][]byte, error) {
	board, err := load(content)
	if err != nil {
		return nil, err
	}
	t := &town{board: board, files: map[string][]byte{}}
	for _, v := range board.Villages {
		if surnames[v.ID] == nil || len(v.Members) == 0 {
			return nil, fmt.Errorf("the village %s has no surnames in names.go, or no members of its own", v.ID)
		}
		t.villages = append(t.villages, takeOver(v))
	}
	t.grow()
	if err := t.settleFamilies(); err != nil {
		return nil, err
	}
	t.writePeople()
	t.writeOfficials()
	t.writePlans()
	if err := t.writeIncidents(); err != nil {
		return nil, err
	}
	t.writeKits()
	t.writeDues()
	t.writeVisits()
	t.writeVoices()
	t.writeHelp()
	t.writeAssessments()
	t.writeAllowances()
	t.writePictures()
	return t.files, nil
}

// takeOver brings what is written of a village by hand into the program's own form.
func takeOver(v *record.Village) *village {
	prefix, _, _ := strings.Cut(v.Members[0].ID, "-")
	to := &village{Village: v, prefix: prefix, namer: &namer{village: v.ID, used: map[string]bool{}}, sayings: newSayings()}
	for _, h := range v.Hubs {
		n := &hub{id: h.ID, group: h.Group, village: to, room: h.Room, class: h.Class, byHand: true, since: h.Since}
		if len(h.Officials) > 0 {
			n.official, n.linked = h.Officials[0].ID, h.Officials[0].Since
		}
		for _, m := range h.Members {
			p := &member{id: m.ID, name: m.Name, sex: m.Sex, born: m.Birth.Year(), education: m.Education, condition: m.Condition,
				post: m.Post, families: m.Families, byHand: true}
			p.familiesByRecord = len(m.Linked) > 0
			if p.familiesByRecord {
				p.families = len(m.Linked)
			}
			n.members = append(n.members, p)
			if m.ID == h.Head.ID {
				n.head = p
			}
		}
		to.hubs = append(to.hubs, n)
	}
	for _, m := range v.Members {
		to.namer.used[m.Name] = true
	}
	return to
}

// grow gives each villagers' group that has none its hub, and the hubs their members.
func (t *town) grow() {
	var fresh []*hub
	members := memberTotal
	for _, v := range t.villages {
		members -= len(v.Members)
		for _, g := range v.Groups {
			if !slices.ContainsFunc(v.hubs, func(h *hub) bool { return h.group == g.Number }) {
				h := &hub{id: fmt.Sprintf("%s-%02d", v.ID, g.Number), group: g.Number, village: v}
				v.hubs = append(v.hubs, h)
				fresh = append(fresh, h)
			}
		}
		slices.SortFunc(v.hubs, func(x, y *hub) int { return x.group - y.group })
	}
	sizes := spread(stream("members"), members, len(fresh), 3, 6)
	serial := map[*village]int{}
	for i, h := range fresh {
		c := stream(h.id)
		h.class = weighted[string]{{72, ""}, {10, "K-2"}, {4, "K-4"}, {6, "K-5"}, {3, "K-6"}, {2, "K-3"}, {3, "K-1"}}.pick(c)
		own := surnames[h.village.ID].pick(c) // most of a group are of one family
		for n := range sizes[i] {
			serial[h.village]++
			m := newMember(c, h, own, n)
			m.id = fmt.Sprintf("%s-d%03d", h.village.prefix, serial[h.village])
			h.members = append(h.members, m)
		}
		h.head = h.members[0]
		h.room = weighted[string]{{30, "堂屋"}, {2, "东厢房"}, {2, "门前走廊"}, {1, "合作社会议间"}, {1, "农机库值班室"}, {1, "老队屋"}}.pick(c)
		h.since = pick(c, []calendar.Date{calendar.New(2014, 4, 18), calendar.New(2017, 4, 20), calendar.New(2020, 3, 26), calendar.New(2021, 3, 24),
			calendar.New(2023, 12, 5), calendar.New(2024, 3, 20), calendar.New(2024, 11, 28), calendar.New(2025, 12, 16)}).AddDays(c.IntN(12))
	}
}

// spread divides total into n parts from low to high, as even as chance has it.
func spread(c chance, total, n, low, high int) []int {
	parts := make([]int, n)
	for i := range parts {
		parts[i] = low
		total -= low
	}
	for total > 0 {
		if i := c.IntN(n); parts[i] < high && (parts[i] == low || c.of(60)) {
			parts[i]++
			total--
		}
	}
	return parts
}

// settleFamilies gives the generated members as many families as are missing in the town's total.
func (t *town) settleFamilies() error {
	left := familyTotal
	var fresh []*member
	for _, h := range t.hubs() {
		for _, m := range h.members {
			if left -= m.families; !m.byHand {
				fresh = append(fresh, m)
			}
		}
	}
	const low, high = 4, 9
	if left < low*len(fresh) || left > high*len(fresh) {
		return fmt.Errorf("%d families are left for %d members", left, len(fresh))
	}
	for i, n := range spread(stream("families"), left, len(fresh), low, high) {
		fresh[i].families = n
	}
	return nil
}

// hubs returns all hubs by village and group.
func (t *town) hubs() (all []*hub) {
	for _, v := range t.villages {
		all = append(all, v.hubs...)
	}
	return all
}
