package main

import (
	"hash/fnv"
	"math/rand/v2"

	"noticeboard/generator/calendar"
)

// chance is a stream of random choices, the same on every machine.
type chance struct{ *rand.Rand }

// stream returns the stream of a name: the file that it is for.
func stream(name string) chance {
	h := fnv.New64a()
	h.Write([]byte(name))
	return chance{rand.New(rand.NewPCG(20140318, h.Sum64()))}
}

// between returns a whole number from low to high, both included.
func (c chance) between(low, high int) int { return low + c.IntN(high-low+1) }

// of says yes in percent of the cases.
func (c chance) of(percent int) bool { return c.IntN(100) < percent }

// day returns a day from first to last, both included.
func (c chance) day(first, last calendar.Date) calendar.Date {
	return first.AddDays(c.IntN(last.Sub(first) + 1))
}

// either chooses yes in percent of the cases.
func either[T any](c chance, percent int, yes, no T) T {
	if c.of(percent) {
		return yes
	}
	return no
}

func pick[T any](c chance, list []T) T { return list[c.IntN(len(list))] }

// deck deals the cards of a list in random order and shuffles again when all are dealt, so that equal ones stand far apart.
type deck[T any] struct {
	cards []T
	next  int
}

func newDeck[T any](cards []T) *deck[T] { return &deck[T]{cards: append([]T(nil), cards...)} }

func (d *deck[T]) deal(c chance) T {
	if d.next == 0 {
		c.Shuffle(len(d.cards), func(i, j int) { d.cards[i], d.cards[j] = d.cards[j], d.cards[i] })
	}
	card := d.cards[d.next]
	d.next = (d.next + 1) % len(d.cards)
	return card
}

// weighted is a list of things of which some are more frequent.
type weighted[T any] []struct {
	weight int
	value  T
}

func (w weighted[T]) pick(c chance) T {
	total := 0
	for _, x := range w {
		total += x.weight
	}
	n := c.IntN(total)
	for _, x := range w {
		if n -= x.weight; n < 0 {
			return x.value
		}
	}
	panic("demo: nothing to choose from")
}
