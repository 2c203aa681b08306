package tally

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"noticeboard/generator/calendar"
	"noticeboard/generator/record"
)

// year is a plan of three members: two sessions and three deliveries, of which the last lie after 1 June.
func year() (b *record.Board, members []*record.Member, must *record.Material) {
	day := func(m time.Month, d int) calendar.Date { return calendar.New(2026, m, d) }
	for _, name := range []string{"甲", "乙", "丙"} {
		m := &record.Member{Name: name}
		m.ID = name
		members = append(members, m)
	}
	ref := func(i int) record.Ref[record.Member] {
		return record.Ref[record.Member]{ID: members[i].ID, To: members[i]}
	}
	must = &record.Material{Title: "必读"}
	reads := []record.Ref[record.Material]{{ID: "must", To: must}}
	no := false
	p := &record.Plan{Year: 2026, Sessions: []record.Session{
		{Date: day(3, 1), Attended: []record.Ref[record.Member]{ref(0)}, Count: 9, Materials: reads, Effect: &record.Effect{Asked: 20, Right: 17}},
		{Date: day(4, 1), Attended: []record.Ref[record.Member]{ref(1)}, Cancelled: "大雨", Materials: reads},
		{Date: day(5, 1), Count: 4, Materials: reads},
		{Date: day(7, 1), Attended: []record.Ref[record.Member]{ref(1)}, Materials: reads},
	}, Deliveries: []record.Delivery{
		{Date: day(5, 2), Member: ref(2), Way: "送学上门", Materials: reads, Finished: &no},
		{Date: day(5, 3), Member: ref(2), Way: "送学上门"},
		{Date: day(7, 2), Member: ref(2), Way: "邮寄教材", Materials: reads},
	}}
	return &record.Board{Plans: []*record.Plan{p, {Year: 2025, Sessions: []record.Session{{Date: calendar.New(2025, 1, 1), Count: 5}}}}}, members, must
}

func TestStudyReach(t *testing.T) {
	b, members, must := year()
	for _, c := range []struct {
		day      calendar.Date
		missed   []string
		readers  int
		unlisted int
	}{
		{calendar.New(2026, 2, 28), []string{"甲", "乙", "丙"}, 0, 0},
		{calendar.New(2026, 3, 1), []string{"乙", "丙"}, 1, 0},
		{calendar.New(2026, 4, 1), []string{"乙", "丙"}, 1, 0}, // the cancelled session reaches nobody
		{calendar.New(2026, 6, 1), []string{"乙"}, 1, 1},      // who is not finished has not read
		{calendar.New(2026, 7, 2), nil, 3, 1},
	} {
		r := StudyReach(b, 2026, c.day)
		var missed []string
		for _, m := range r.Missed(members) {
			missed = append(missed, m.Name)
		}
		if !slices.Equal(missed, c.missed) || r.Count(members) != len(members)-len(missed) || r.Readers(must, members) != c.readers || r.Unlisted != c.unlisted {
			t.Errorf("%s: missed %v, %d reached, %d readers, %d unlisted", c.day, missed, r.Count(members), r.Readers(must, members), r.Unlisted)
		}
		for _, m := range members {
			if r.reached[m] == slices.Contains(c.missed, m.Name) {
				t.Errorf("%s: Reached(%s) disagrees with Missed", c.day, m.Name)
			}
		}
	}
	r := StudyReach(b, 2026, calendar.New(2026, 3, 1))
	done, due := r.Completion([]*record.Material{must, {Title: "没有人读"}}, members)
	if done != 1 || due != 6 {
		t.Errorf("completion is %d of %d, want 1 of 6", done, due)
	}
}

func TestSessions(t *testing.T) {
	b, _, _ := year()
	var got Sessions
	for i := range b.Plans[0].Sessions {
		got.Add(&b.Plans[0].Sessions[i], calendar.New(2026, 6, 1))
	}
	if want := (Sessions{Held: 2, Ahead: 1, Cancelled: 1, Attendance: 13, Asked: 20, Right: 17}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestStudyWays(t *testing.T) {
	b, _, _ := year()
	for _, c := range []struct {
		day  calendar.Date
		want []WayCount
	}{
		{calendar.New(2026, 5, 1), nil},
		{calendar.New(2026, 6, 1), []WayCount{{Way: "送学上门", Times: 2, Members: 1, Finished: 1}}},
		{calendar.New(2026, 7, 2), []WayCount{{Way: "送学上门", Times: 2, Members: 1, Finished: 1}, {Way: "邮寄教材", Times: 1, Members: 1, Finished: 1}}},
	} {
		if got := StudyWays(b.Plans, c.day); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.day, got, c.want)
		}
	}
}
