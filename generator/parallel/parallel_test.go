package parallel

import (
	"sync/atomic"
	"testing"
)

// TestEach: each number comes once, with fewer, as many and more workers than there is work, and with none.
func TestEach(t *testing.T) {
	for _, jobs := range []int{-1, 0, 1, 2, 7, 100} {
		for _, n := range []int{0, 1, 7, 50} {
			calls := make([]atomic.Int32, n)
			Each(jobs, n, func(i int) { calls[i].Add(1) })
			for i := range calls {
				if got := calls[i].Load(); got != 1 {
					t.Errorf("%d workers: %d of %d came %d times", jobs, i, n, got)
				}
			}
		}
	}
}
