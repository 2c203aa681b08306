package main

import (
	"strings"
	"testing"

	"noticeboard/generator/reading"
)

func TestPainter(t *testing.T) {
	for _, tt := range []struct {
		p    painter
		part float64
		want string
	}{
		{false, 0, strings.Repeat("░", barWidth)},
		{true, 0, strings.Repeat("░", barWidth)},
		{false, 0.001, "█" + strings.Repeat("░", barWidth-1)},
		{true, 0.5, "\x1b[31m" + strings.Repeat("█", barWidth/2) + "\x1b[0m" + strings.Repeat("░", barWidth/2)},
		{true, 7, "\x1b[31m" + strings.Repeat("█", barWidth) + "\x1b[0m"},
	} {
		if got := tt.p.gauge(red, tt.part); got != tt.want {
			t.Errorf("painter(%t).gauge(%v) = %q, want %q", tt.p, tt.part, got, tt.want)
		}
	}
}

// The line of a place is told even where Markdown was taken away; it is 0 where the text was joined.
func TestLineOfText(t *testing.T) {
	plain := reader{raw: "一\n二\n", text: "一\n二\n"}
	shown := reader{raw: "+++\n+++\n\n# 标题\n\n**重要**的事\n", text: "标题\n重要的事"}
	for _, tt := range []struct {
		r      *reader
		offset int
		want   int
	}{
		{&plain, 0, 1}, {&plain, len("一\n"), 2}, {&shown, 0, 4}, {&shown, len("标题\n"), 0},
	} {
		if got := tt.r.line(tt.offset); got != tt.want {
			t.Errorf("line(%d) of %q = %d, want %d", tt.offset, tt.r.text, got, tt.want)
		}
	}
}

func TestReadLine(t *testing.T) {
	r := reader{words: reading.Builtin()}
	s := r.readLine("第3组，银行（行长）a")
	if got := strings.Join(s.Pinyin, " "); got != "dì zǔ yín háng háng zhǎng" {
		t.Errorf("pinyin %q", got)
	}
}
