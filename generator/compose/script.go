package compose

import (
	"fmt"
	"strings"
	"unicode"
)

// Script is a text for the village loudspeaker (广播稿): short sentences, numbers as they are said, dates and telephone numbers
// said twice.
type Script struct {
	Title   string   // of what it tells
	Lines   []string // a breath each, from 乡亲们 to 播送完了
	Names   []Spoken // that occur, in their order
	Speed   int      // characters a minute
	Seconds int      // that it takes at this speed
}

// Spoken is a name with its reading.
type Spoken struct{ Name, Reading string }

// A script is between so many seconds long: shorter ones say more while there is more to say, longer ones leave out.
const (
	leastSeconds = 45
	mostSeconds  = 60
)

// passage is a sentence of a script in the making. What has a rank is said only while there is time, the lowest rank first.
type passage struct {
	text          string
	twice         string  // the text with its repetition, "" where it has none
	rank          int     // 0 for what has to be said
	leave, single leaving // from which on it is left out, or said once; 0 for never
}

// leaving is how much a script leaves out that it should say, because it would be too long: a step and all steps before it.
type leaving uint8

// The steps. People are left out after the first: all of them, but for the first one.
const (
	leaveFirstDayAgain leaving = iota + 1
	leaveLastDayAgain
	leaveFirstDay
	leavePhoneAgain
)

// said is the passage as it is said after leaving so much out; empty where it is left out.
func (p *passage) said(left leaving) string {
	switch {
	case p.leave > 0 && left >= p.leave:
		return ""
	case p.twice == "" || p.single > 0 && left >= p.single:
		return p.text
	}
	return p.twice
}

// fit picks the passages that can be said in the time; ok is false where those that have to be said are too long.
func fit(list []passage, speed int, left leaving) (lines []string, ok bool) {
	const most = 9
	said := 0
	texts := make([]string, len(list))
	for rank := 0; rank <= most; rank++ {
		for i := range list {
			text := list[i].said(left)
			length := characters(text)
			if list[i].rank != rank || rank > 0 && (seconds(said, speed) >= leastSeconds || seconds(said+length, speed) > mostSeconds) {
				continue
			}
			texts[i] = text
			said += length
		}
	}
	for _, text := range texts {
		if text != "" {
			lines = append(lines, text)
		}
	}
	return lines, seconds(said, speed) <= mostSeconds
}

// shortenScript makes a script that fits. Where it is too long with all n people it says the first day once, then names fewer people
// but at least one, and then leaves out one thing after the other.
func shortenScript(n, speed int, of func(named int) []passage) []string {
	for left := range leaveFirstDayAgain {
		if lines, ok := fit(of(n), speed, left); ok {
			return lines
		}
	}
	for named := n; named > 1; named-- {
		if lines, ok := fit(of(named), speed, leaveFirstDayAgain); ok {
			return lines
		}
	}
	for left := leaveFirstDayAgain; left < leavePhoneAgain; left++ {
		if lines, ok := fit(of(1), speed, left); ok {
			return lines
		}
	}
	lines, _ := fit(of(1), speed, leavePhoneAgain)
	return lines
}

// TooLong says whether the script takes longer than a minute although it leaves out what it can.
func (s *Script) TooLong() bool { return s.Seconds > mostSeconds }

// characters counts what is spoken: a Han character is a syllable, the rest is silence.
func characters(text string) (n int) {
	for _, c := range text {
		if unicode.Is(unicode.Han, c) || c == '〇' {
			n++
		}
	}
	return n
}

// seconds is how long so many characters take, rounded up.
func seconds(characters, speed int) int { return (characters*60 + speed - 1) / speed }

// Text is the script as a plain file.
func (s *Script) Text() string {
	var text strings.Builder
	fmt.Fprintf(&text, "广播稿：%s\n%s\n\n", s.Title, s.length())
	for _, line := range s.Lines {
		text.WriteString(line + "\n")
	}
	if len(s.Names) > 0 {
		text.WriteString("\n姓名读音\n")
		for _, n := range s.Names {
			text.WriteString(n.Name + "　" + n.Reading + "\n")
		}
	}
	return text.String()
}

// length says how long the script takes.
func (s *Script) length() string {
	return fmt.Sprintf("念一遍约%d秒（每分钟%d字）", s.Seconds, s.Speed)
}
