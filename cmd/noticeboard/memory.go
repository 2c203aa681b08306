package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// heapAim is the size in bytes that the heap may grow to before garbage is collected; beyond it the heap grows by
// leastGrowth percent of what is in use. So 10,000 notices, of which some 85 MB are kept, are built in less than 200 MB with a few
// collections, and a village's board with none.
const (
	heapAim     = 136 << 20
	leastGrowth = 40
)

// tuneCollector sets when garbage is collected: a build is short, and half of its work would be looking for garbage that isn't
// worth it. GOGC and GOMEMLIMIT in the environment go before.
func tuneCollector() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(heapAim)
	afterCollection(func() { debug.SetMemoryLimit(math.MaxInt64) })
}

// afterCollection sets the growth until the next collection after each one.
func afterCollection(first func()) {
	type sentinel struct{ _ *sentinel } // with a pointer, so that it is an allocation of its own
	runtime.AddCleanup(&sentinel{}, func(struct{}) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		inUse := max(live[0].Value.Uint64(), 1<<20)
		debug.SetGCPercent(max(leastGrowth, int(heapAim*100/inUse)-100))
		first()
		afterCollection(func() {})
	}, struct{}{})
}
