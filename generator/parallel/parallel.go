// Package parallel spreads work over workers.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f once for each of 0 to n-1, on that many workers or on one per processor when jobs is not positive, and returns when
// all calls did. Who writes to the i-th place of a slice has a result that does not depend on the workers.
func Each(jobs, n int, f func(i int)) {
	if jobs <= 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(jobs, n) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wait.Wait()
}
