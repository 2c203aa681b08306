package generator

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"regexp"
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
	if r := p.recordings[target]; r != nil {
		return r.path, true
	}
	return "", false
}

// original reads a file of the content folder as it is.
func (p *planner) original(target string) ([]byte, error) { return fs.ReadFile(p.Content, target) }

func (p *planner) mediaOutputs() []publish.Output {
	return append(p.recordingOutputs(), p.pictureOutputs()...)
}
