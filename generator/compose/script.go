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

// A script is between so many seconds long: shorter ones say more, longer ones name fewer people.
const (
	leastSeconds = 45
	mostSeconds  = 60
)

// passage is a sentence of a script in the making. What has a rank is said only while there is time, the lowest rank first.
type passage struct {
	text string
	rank int // 0 for what has to be said
}

// fit picks the passages that can be said in the time; ok is false where those that have to be said are too long.
func fit(list []passage, speed int) (lines []string, ok bool) {
	const most = 9
	said := 0
	picked := make([]bool, len(list))
	for rank := 0; rank <= most; rank++ {
		for i, p := range list {
			if p.rank != rank || p.text == "" {
				continue
			}
			length := characters(p.text)
			if rank > 0 && (seconds(said, speed) >= leastSeconds || seconds(said+length, speed) > mostSeconds) {
				continue
			}
			picked[i] = true
			said += length
		}
	}
	for i, p := range list {
		if picked[i] {
			lines = append(lines, p.text)
		}
	}
	return lines, seconds(said, speed) <= mostSeconds
}

// shortenScript tries a script that names n people, then fewer, until it fits; at least one is named.
func shortenScript(n, speed int, of func(named int) []passage) []string {
	for ; n > 1; n-- {
		if lines, ok := fit(of(n), speed); ok {
			return lines
		}
	}
	lines, _ := fit(of(1), speed)
	return lines
}

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
