package publish

import (
	"bytes"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
)

// TestGroup holds that the outputs of a group are never made side by side, and all are made.
func TestGroup(t *testing.T) {
	var busy [3]sync.Mutex
	var list []Output
	for i := range 60 {
		group := ""
		if i%4 > 0 {
			group = strconv.Itoa(i % 4)
		}
		list = append(list, Output{Path: "f" + strconv.Itoa(i), Group: group, Write: func(w *bytes.Buffer) error {
			if i%4 > 0 {
				if !busy[i%4-1].TryLock() {
					t.Errorf("output %d is made beside another of its group", i)
					return nil
				}
				defer busy[i%4-1].Unlock()
			}
			for n := range 10_000 { // time to meet
				w.WriteByte(byte(n))
			}
			return nil
		}})
	}
	report, err := Publish(t.Context(), list, Options{Dir: filepath.Join(t.TempDir(), "public"), Jobs: 8})
	if err != nil || report.Written != len(list) {
		t.Errorf("%d of %d written, %v", report.Written, len(list), err)
	}
}
