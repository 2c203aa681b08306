package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
)

// findMedia looks for the pictures and recordings that public records show. One that is missing or broken is an error at the place
// that asks for it.
func (p *planner) findMedia() {
	for _, r := range p.board.All() {
		m := r.Base()
		if !m.IsPublic() {
			continue
		}
		for _, blocks := range record.Texts(r) {
			doc.Walk(blocks, func(b doc.Block) bool {
				if f, ok := b.(*doc.Figure); ok {
					p.addPicture(f.Target, diag.Pos{File: m.File, Line: f.Line})
				}
				return true
			})
			doc.WalkInlines(blocks, func(in doc.Inline) bool {
				if f, ok := in.(*doc.Image); ok {
					p.addPicture(f.Target, diag.Pos{File: m.File, Line: f.Line})
				}
				return true
			})
		}
		switch r := r.(type) {
		case *record.Selection:
			p.postingPhotos(m, r.Publicity)
			p.platePhotos(r)
		case *record.Notice:
			p.postingPhotos(m, r.Publicity)
		case *record.Material:
			p.addRecording(r.Audio, m.Pos("audio"))
			p.addRecording(r.Video, m.Pos("video"))
		}
	}
	p.inspectPictures()
}

// postingPhotos adds the photos of a posting log, from the day on which each paper hung.
func (p *planner) postingPhotos(m *record.Meta, pub *record.Publicity) {
	if pub == nil {
		return
	}
	for i, l := range pub.Posted {
		if l.Photo != "" && !l.Date.After(p.today) && !pub.Start.After(p.today) {
			p.addPicture(l.Photo, m.Pos(fmt.Sprintf("publicity.posted[%d].photo", i)))
		}
	}
}

// platePhotos adds the photos of door plates that hang by today, once the result of the selection is out.
func (p *planner) platePhotos(s *record.Selection) {
	if !s.StageOn(p.today).Decided() {
		return
	}
	for i := range s.Candidates {
		if c := &s.Candidates[i]; c.Photo != "" && !c.Hung.IsZero() && !c.Hung.After(p.today) {
			p.addPicture(c.Photo, s.Pos(fmt.Sprintf("candidate[%d].photo", i)))
		}
	}
}

// recordings are the forms that browsers play.
var recordings = []string{".mp3", ".m4a", ".aac", ".ogg", ".wav", ".mp4", ".webm"}

// addRecording adds the audio or video of a material (录像辅学), published as it is. An empty target is none.
func (p *planner) addRecording(target string, at diag.Pos) {
	if target == "" || p.recordings[target] != "" {
		return
	}
	if !slices.Contains(recordings, strings.ToLower(path.Ext(target))) {
		p.problems.Error(at, "recording-form", diag.T("%s 不是网页能放的录音、录像", "%s is no recording that browsers play", target),
			diag.T("请转成 MP3（录音）或 MP4（录像）", "convert it to MP3, or to MP4 for video"))
		return
	}
	info, err := fs.Stat(p.Content, target)
	if err != nil || info.IsDir() {
		p.problems.Error(at, "missing-recording", diag.T("找不到录音、录像 %s", "there is no recording %s", target),
			diag.T("位置从内容文件夹算起，例如 media/讲解.mp3；请检查文件名和大小写", "paths start at the content folder, as in media/talk.mp3; check the name and its case"))
		return
	}
	p.recordings[target] = "media/" + asciiPath(target)
}

var ascii = regexp.MustCompile(`^[a-z0-9_./-]+$`)

// asciiPath is the address of a picture or recording: its own path where that is ASCII in lower case, else a hash of it. So two files
// whose names differ in case alone have two addresses everywhere.
func asciiPath(target string) string {
	if ascii.MatchString(target) {
		return target
	}
	sum := sha256.Sum256([]byte(target))
	return hex.EncodeToString(sum[:8]) + strings.ToLower(path.Ext(target))
}

// mediaPath is where a picture, in its widest size, or a recording stands on the site.
func (p *planner) mediaPath(target string) (string, bool) {
	if list := p.pictureSizes(target); len(list) > 0 {
		return list[len(list)-1].Path, true
	}
	path, ok := p.recordings[target]
	return path, ok
}

// original reads a file of the content folder as it is.
func (p *planner) original(target string) ([]byte, error) { return fs.ReadFile(p.Content, target) }

func (p *planner) mediaOutputs() (outputs []publish.Output) {
	for _, target := range slices.Sorted(maps.Keys(p.recordings)) {
		outputs = append(outputs, publish.Output{Path: p.recordings[target], Write: func(b *bytes.Buffer) error {
			data, err := p.original(target)
			b.Write(data)
			return err
		}})
	}
	return append(outputs, p.pictureOutputs()...)
}
