package typeset

import "testing"

func BenchmarkNotice(b *testing.B) {
	d, opt := notice("2026年11月23日", true), testOptions()
	b.ReportAllocs()
	for b.Loop() {
		Set(d, &Official, opt)
	}
}

func BenchmarkFullPage(b *testing.B) {
	d := fullPage()
	b.ReportAllocs()
	for b.Loop() {
		Set(d, &Official, Options{})
	}
}

func BenchmarkTable(b *testing.B) {
	d, opt := candidates(30), testOptions()
	b.ReportAllocs()
	for b.Loop() {
		Set(d, &Official, opt)
	}
}
