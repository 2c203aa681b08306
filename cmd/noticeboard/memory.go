package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// heapAim is the size in bytes that the heap is let grow to before garbage is collected. Where more than half of it stays in
// use, it grows by heapGrowth percent of that instead: 10,000 notices, of which some 85 MB stay, are built in less than
// 200 MB with a few collections, and a village's board with none.
const (
	heapAim    = 136 << 20
	heapGrowth = 60
)

// tuneCollector sets when garbage is collected: a build is short, and the collector's own settings would make it look ten
// times for what isn't worth it. GOGC and GOMEMLIMIT in the environment go before.
func tuneCollector() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(heapAim)
	watchHeap()
}

// watchHeap looks at what is in use after each collection. That it may come late is harmless: the aim, kept too long, only
// costs collections.
func watchHeap() {
	type sentinel struct{ _ *sentinel } // with a pointer, so that it is an allocation of its own
	runtime.AddCleanup(&sentinel{}, func(struct{}) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		if metrics.Read(live); live[0].Value.Uint64() < heapAim/2 {
			watchHeap()
			return
		}
		debug.SetGCPercent(heapGrowth)
		debug.SetMemoryLimit(math.MaxInt64)
	}, struct{}{})
}
