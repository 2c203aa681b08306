package publish

import (
	"context"
	"sync"
	"sync/atomic"
)

// each calls do for 0 ≤ i < n, in rising order, from several goroutines (worker counts them from 0), until one call fails or ctx ends.
// It returns the first error.
func each(ctx context.Context, jobs, n int, do func(worker, i int) error) error {
	var next atomic.Int64
	var once sync.Once
	var first error
	fail := func(err error) {
		once.Do(func() { first = err })
		next.Store(int64(n))
	}
	var wg sync.WaitGroup
	for worker := range min(jobs, n) {
		wg.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				if err := ctx.Err(); err != nil {
					fail(err)
				} else if err := do(worker, i); err != nil {
					fail(err)
				}
			}
		})
	}
	wg.Wait()
	return first
}
