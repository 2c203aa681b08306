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
	"slices"
	"strings"

	"noticeboard/generator/diag"
	"noticeboard/generator/publish"
	"noticeboard/generator/recording"
)

// sound is the audio or video of a public material.
type sound struct {
	path   string // on the site
	key    string // of what its published bytes depend on, "" when that is not known
	stream func(io.Writer) error
}

// addRecording adds the audio or video of a material (录像辅学), to be published without its metadata. An empty target is none.
func (p *planner) addRecording(target string, at diag.Pos) {
	if target == "" || p.recordings[target] != nil {
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
	r := &sound{path: "media/" + asciiPath(target), stream: func(w io.Writer) error {
		return p.openRecording(target, func(src io.ReaderAt, size int64) error { return recording.Clean(w, src, size) })
	}}
	if !info.ModTime().IsZero() { // as Fingerprint: what has its size and time is not read again
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%d %d", p.Tool, target, info.Size(), info.ModTime().UnixNano()))
		r.key = hex.EncodeToString(sum[:16])
	}
	p.recordings[target] = r
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

func (p *planner) recordingOutputs() (outputs []publish.Output) {
	for _, target := range slices.Sorted(maps.Keys(p.recordings)) {
		r := p.recordings[target]
		outputs = append(outputs, publish.Output{Path: r.path, Key: r.key, Stream: r.stream})
	}
	return outputs
}
