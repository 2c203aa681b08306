package main

import (
	"fmt"
	"strconv"
	"strings"

	"noticeboard/generator/reading"
)

// readResult is the JSON document of "read".
type readResult struct {
	Sentences  []readSentence     `json:"sentences"`
	Characters int                `json:"characters"`
	Levels     map[string]float64 `json:"levels"` // share outside the list of so many characters
	Hardest    []readHard         `json:"hardest"`
}

// readSentence is a line of the text.
type readSentence struct {
	Text     string   `json:"text"`
	Pinyin   []string `json:"pinyin"`   // an entry for each Han character
	Doubtful []int    `json:"doubtful"` // indexes into Pinyin
	Others   []string `json:"others"`   // what each of these may be instead, "" where nothing can be told
}

type readHard struct {
	Text   string `json:"text"`
	Kind   string `json:"kind"`             // word or sentence
	Count  int    `json:"count,omitempty"`  // how often the word comes
	Rank   int    `json:"rank,omitempty"`   // of its rarest character among the 3,500
	Length int    `json:"length,omitempty"` // of the sentence in Han characters
	Reason string `json:"reason"`
}

func (a *app) readJSON(r *reader) error {
	report := reading.Examine(r.text, r.opt)
	out := readResult{Sentences: []readSentence{}, Characters: report.Characters, Levels: map[string]float64{}, Hardest: []readHard{}}
	for line := range strings.Lines(r.text) {
		if line = strings.TrimSpace(line); line != "" {
			out.Sentences = append(out.Sentences, r.readLine(line))
		}
	}
	for _, level := range reading.Levels {
		out.Levels[strconv.Itoa(level)] = report.Share(level)
	}
	for _, h := range report.Hardest {
		hard := readHard{Text: h.Text, Kind: "word", Count: h.Count, Rank: h.Rank, Reason: h.Reason.In(a.lang)}
		if h.Char == 0 {
			hard.Kind, hard.Count, hard.Length = "sentence", 0, h.Count
		}
		out.Hardest = append(out.Hardest, hard)
	}
	return a.printJSON(out)
}

func (r *reader) readLine(line string) readSentence {
	s := readSentence{Text: line, Pinyin: []string{}, Doubtful: []int{}, Others: []string{}}
	for _, syllable := range r.words.Read(line, reading.Options{Sandhi: r.sandhi}) {
		if !reading.IsHan(syllable.Rune) {
			continue
		}
		if syllable.Doubt != reading.Sure {
			s.Doubtful = append(s.Doubtful, len(s.Pinyin))
			s.Others = append(s.Others, syllable.Other)
		}
		s.Pinyin = append(s.Pinyin, syllable.Pinyin)
	}
	return s
}

// printPinyin prints each line with its pinyin, above it by words or behind each character.
func (a *app) printPinyin(r *reader) {
	options := reading.Options{Sandhi: r.sandhi}
	for line := range strings.Lines(r.text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			fmt.Fprintln(a.out)
		case r.each:
			var b strings.Builder
			for _, s := range r.words.Read(line, options) {
				b.WriteRune(s.Rune)
				if s.Pinyin != "" {
					b.WriteString("(" + s.Pinyin + ")")
				}
			}
			fmt.Fprintln(a.out, b.String())
		default:
			fmt.Fprintln(a.out, r.words.Spaced(line, options))
			fmt.Fprintln(a.out, line)
		}
	}
}
