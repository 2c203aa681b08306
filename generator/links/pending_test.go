package links

import (
	"slices"
	"testing"
)

// TestPending: a page that others lead into by an anchor is asked for until it was added.
func TestPending(t *testing.T) {
	c := New([]string{"a.html", "b.html", "c.html"}, Options{})
	c.Add("a.html", []byte(`<a href="b.html#x">x</a><a href="b.html#y">y</a><a href="c.html">c</a>`))
	if got := c.Pending(); !slices.Equal(got, []string{"b.html"}) {
		t.Errorf("got %v, want b.html", got)
	}
	if n := len(c.Faults()); n != 0 {
		t.Errorf("%d faults before b.html is known", n)
	}
	c.Add("b.html", []byte(`<p id="x">`))
	if got, faults := c.Pending(), c.Faults(); len(got) != 0 || len(faults) != 1 || faults[0].Target != "b.html#y" {
		t.Errorf("got %v, %v; want the fault b.html#y alone", got, faults)
	}
}
