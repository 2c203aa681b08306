package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/doc"
	"noticeboard/generator/photo"
	"noticeboard/generator/publish"
	"noticeboard/generator/record"
	"noticeboard/generator/recording"
)

// A medium is a picture or a recording of the content folder that public records show.
type medium struct {
	target string
	path   string                // on the site
	key    string                // of a recording: of what its published bytes depend on; "" when that is not known
	stream func(io.Writer) error // of a recording; nil for a picture
}

// findMedia looks for the pictures that public records show. A picture that is missing or broken is an error at the place
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
					p.addMedium(f.Target, diag.Pos{File: m.File, Line: f.Line})
				}
				return true
			})
			doc.WalkInlines(blocks, func(in doc.Inline) bool {
				if f, ok := in.(*doc.Image); ok {
					p.addMedium(f.Target, diag.Pos{File: m.File, Line: f.Line})
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
}

// postingPhotos adds the photos of a posting log, from the day on which each paper hung.
func (p *planner) postingPhotos(m *record.Meta, pub *record.Publicity) {
	if pub == nil {
		return
	}
	for i, l := range pub.Posted {
		if l.Photo != "" && !l.Date.After(p.today) && !pub.Start.After(p.today) {
			p.addMedium(l.Photo, m.Pos(fmt.Sprintf("publicity.posted[%d].photo", i)))
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
			p.addMedium(c.Photo, s.Pos(fmt.Sprintf("candidate[%d].photo", i)))
		}
	}
}

func (p *planner) addMedium(target string, at diag.Pos) {
	if p.media[target] != nil {
		return
	}
	data, err := fs.ReadFile(p.Content, target)
	var broken *photo.Error
	switch {
	case !fs.ValidPath(target) || errors.Is(err, fs.ErrNotExist):
		p.problems.Error(at, "missing-picture", diag.T("找不到图片 %s", "there is no picture %s", target),
			diag.T("图片的位置从记录所在的文件夹算起，以 / 开头的从内容文件夹算起，例如 /photos/开会.jpg；请检查文件名和大小写", "paths start at the record's folder, with a leading / at the content folder, as in /photos/a.jpg; check the name and its case"))
		return
	case err != nil:
		p.problems.Error(at, "unreadable", diag.T("读不了图片 %s：%v", "can't read the picture %s: %v", target, err), diag.Text{})
		return
	}
	_, turned, err := photo.Clean(data)
	if errors.As(err, &broken) {
		p.problems.Error(at, "broken-picture", diag.T("%s：%s", "%s: %s", target, broken.Text()),
			diag.T("请换一张，或用画图软件另存为 JPEG 或 PNG", "replace it, or save it again as JPEG or PNG"))
		return
	}
	if turned {
		p.problems.Warning(at, "turned-picture", diag.T("图片 %s 是横着存的，网页上会躺倒", "the picture %s is stored on its side", target),
			diag.T("请用画图软件转正后另存", "turn it upright in a picture editor and save it"))
	}
	p.media[target] = &medium{target: target, path: "media/" + asciiPath(target)}
}

// addRecording adds the audio or video of a material (录像辅学), to be published without its metadata. An empty target is none.
func (p *planner) addRecording(target string, at diag.Pos) {
	if target == "" || p.media[target] != nil {
		return
	}
	want := recording.FormOf(strings.ToLower(path.Ext(target)))
	if want == "" {
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
	var form recording.Form
	err = p.openRecording(target, func(src io.ReaderAt, size int64) (err error) {
		form, err = recording.Examine(src, size)
		return err
	})
	var broken *recording.Error
	switch {
	case errors.As(err, &broken):
		p.problems.Error(at, "broken-recording", diag.T("录音、录像 %s：%s", "the recording %s: %s", target, broken.Text()), broken.Hint())
		return
	case err != nil:
		p.problems.Error(at, "unreadable", diag.T("读不了录音、录像 %s：%v", "can't read the recording %s: %v", target, err), diag.Text{})
		return
	case form != want:
		p.problems.Error(at, "recording-form", diag.T("%s 其实是 %s 文件，扩展名不对，浏览器可能放不出来", "%s is really a file of the form %s, and browsers go by its ending", target, string(form)),
			diag.T("请把扩展名改成 %s，记录里也一起改", "let it end in %s, and write so in the record", strings.Join(recording.Suffixes(form), " / ")))
		return
	}
	m := &medium{target: target, path: "media/" + asciiPath(target), stream: func(w io.Writer) error {
		return p.openRecording(target, func(src io.ReaderAt, size int64) error { return recording.Clean(w, src, size) })
	}}
	if !info.ModTime().IsZero() { // as Fingerprint: what has its size and time is not read again
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d %d", p.Tool, target, info.Size(), info.ModTime().UnixNano()))
		m.key = hex.EncodeToString(sum[:16])
	}
	p.media[target] = m
}

// openRecording calls use with a file of the content folder, and closes it. Only a file system whose files can't be read
// from any place has it held in memory.
func (p *planner) openRecording(target string, use func(io.ReaderAt, int64) error) error {
	f, err := p.Content.Open(target)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if src, ok := f.(io.ReaderAt); ok {
		return use(src, info.Size())
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return err
	}
	return use(bytes.NewReader(data), int64(len(data)))
}

var ascii = regexp.MustCompile(`^[a-z0-9_./-]+$`)

// asciiPath is the address of a picture: its own path where that is ASCII in lower case, else a hash of it. So two pictures
// whose names differ in case alone have two addresses everywhere.
func asciiPath(target string) string {
	if ascii.MatchString(target) {
		return target
	}
	sum := sha256.Sum256([]byte(target))
	return hex.EncodeToString(sum[:8]) + strings.ToLower(path.Ext(target))
}

func (p *planner) mediaPath(target string) (string, bool) {
	if m := p.media[target]; m != nil {
		return m.path, true
	}
	return "", false
}

// original reads a picture of the content folder as it is: paper needs to know which way up it was taken. Package pdf leaves
// the metadata out.
func (p *planner) original(target string) ([]byte, error) { return fs.ReadFile(p.Content, target) }

// picture reads a picture for the site, without its metadata.
func (p *planner) picture(target string) ([]byte, error) {
	data, err := p.original(target)
	if err != nil {
		return nil, err
	}
	data, _, err = photo.Clean(data)
	return data, err
}

func (p *planner) mediaOutputs() (outputs []publish.Output) {
	for _, target := range slices.Sorted(maps.Keys(p.media)) {
		m := p.media[target]
		if m.stream != nil {
			outputs = append(outputs, publish.Output{Path: m.path, Key: m.key, Stream: m.stream})
			continue
		}
		outputs = append(outputs, publish.Output{Path: m.path, Write: func(b *bytes.Buffer) error {
			data, err := p.picture(m.target)
			b.Write(data)
			return err
		}})
	}
	return outputs
}
