package generator

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"
	"weak"

	"noticeboard/generator/diag"
	"noticeboard/generator/parallel"
	"noticeboard/generator/photo"
	"noticeboard/generator/publish"
	"noticeboard/generator/site"
)

// A picture of the content folder that public records show. It is published in some sizes under names that tell its content:
//
//	content/photos/board.jpg → media/photos/board-640.3f0c2a91.jpg, …-960…, …-1600…
//
// so that browsers may keep it, and never show an old photo where a new one took its name.
type picture struct {
	target string
	at     diag.Pos // where a record asks for it first
	sum    [sha256.Size]byte
	info   *photo.Info
	sizes  []site.Picture

	mu    sync.Mutex
	made  [][]byte // all sizes, of one decoding, until each was taken
	taken int      // one bit for each size
	paper weak.Pointer[[]byte]
}

// addPicture notes that a record shows a picture.
func (p *planner) addPicture(target string, at diag.Pos) {
	if p.pictures[target] == nil {
		p.pictures[target] = &picture{target: target, at: at}
	}
}

// inspectPictures reads all pictures once. What can't be published leaves the list and is an error.
func (p *planner) inspectPictures() {
	list := slices.Sorted(maps.Keys(p.pictures))
	faults := make([]diag.List, len(list))
	parallel.Each(p.Jobs, len(list), func(i int) { p.inspect(p.pictures[list[i]], &faults[i]) })
	for i, target := range list {
		if p.problems = append(p.problems, faults[i]...); len(faults[i]) > 0 {
			delete(p.pictures, target)
		}
	}
}

func (p *planner) inspect(pic *picture, problems *diag.List) {
	if !fs.ValidPath(pic.target) {
		pic.missing(problems)
		return
	}
	data, err := p.original(pic.target)
	if errors.Is(err, fs.ErrNotExist) {
		pic.missing(problems)
		return
	}
	if err != nil {
		problems.Error(pic.at, "unreadable", diag.T("读不了图片 %s：%v", "can't read the picture %s: %v", pic.target, err), diag.Text{})
		return
	}
	if pic.info, err = photo.Inspect(data); err != nil {
		*problems = append(*problems, pic.broken(err)...)
		return
	}
	pic.sum = sha256.Sum256(data)
	stem := asciiPath(pic.target)
	stem = strings.TrimSuffix(stem, path.Ext(stem))
	for _, s := range pic.info.Sizes {
		name := fmt.Sprintf("media/%s-%d.%x%s", stem, s.Width, pic.sum[:4], pic.info.Ext())
		pic.sizes = append(pic.sizes, site.Picture{Path: name, Width: s.Width, Height: s.Height})
	}
}

func (pic *picture) missing(problems *diag.List) {
	problems.Error(pic.at, "missing-picture", diag.T("找不到图片 %s", "there is no picture %s", pic.target),
		diag.T("图片的位置从记录所在的文件夹算起，以 / 开头的从内容文件夹算起，例如 /photos/开会.jpg；请检查文件名和大小写", "paths start at the record's folder, with a leading / at the content folder, as in /photos/a.jpg; check the name and its case"))
}

// broken says at the record what is wrong with the picture.
func (pic *picture) broken(err error) (problems diag.List) {
	var fault *photo.Error
	if errors.As(err, &fault) {
		problems.Error(pic.at, "broken-picture", diag.T("%s：%s", "%s: %s", pic.target, fault.Text()), fault.Hint())
	}
	return problems
}

// pictureSizes returns the sizes of a picture on the site, the narrowest first; nil for what is no published picture.
func (p *planner) pictureSizes(target string) []site.Picture {
	if pic := p.pictures[target]; pic != nil {
		return pic.sizes
	}
	return nil
}

// pictureOutputs are the files of all pictures. The key is that of the content, so an unchanged photo is not decoded; the group keeps the sizes of
// one photo with one worker, so that no more photos are in memory than there are workers.
func (p *planner) pictureOutputs() (outputs []publish.Output) {
	known := map[string]bool{}
	for _, target := range slices.Sorted(maps.Keys(p.pictures)) {
		pic := p.pictures[target]
		for i, s := range pic.sizes {
			if known[s.Path] { // the same photo as a.jpg and a.jpeg
				continue
			}
			known[s.Path] = true
			key := sha256.Sum256(fmt.Appendf(nil, "%s\x00%x %d", p.Tool, pic.sum, s.Width))
			outputs = append(outputs, publish.Output{Path: s.Path, Key: hex.EncodeToString(key[:16]), Group: "picture " + target, Write: func(b *bytes.Buffer) error {
				data, err := p.size(pic, i)
				b.Write(data)
				return err
			}})
		}
	}
	return outputs
}

// size returns a picture in its i-th size. All are made when the first is asked for, and forgotten when each was: a build takes each
// once, and the preview server takes one again and again.
func (p *planner) size(pic *picture, i int) ([]byte, error) {
	pic.mu.Lock()
	defer pic.mu.Unlock()
	if pic.made == nil {
		data, err := p.original(pic.target)
		if err != nil {
			return nil, err
		}
		if pic.made, err = photo.Versions(data); err != nil {
			return nil, pic.fault(err)
		}
	}
	if i >= len(pic.made) { // the file became another one since it was read
		return nil, fs.ErrNotExist
	}
	data := pic.made[i]
	if pic.taken |= 1 << i; pic.taken == 1<<len(pic.made)-1 {
		pic.made, pic.taken = nil, 0
	}
	return data, nil
}

func (pic *picture) fault(err error) error {
	if list := pic.broken(err); len(list) > 0 {
		return &Fault{list}
	}
	return err
}

// printable reads a picture for paper: upright, without metadata, no larger than paper can show. The forms of one record, made one after the
// other, share one decoding. The error may be a *photo.Error.
func (p *planner) printable(target string) ([]byte, error) {
	pic := p.pictures[target]
	if pic == nil { // of a record that is not public
		data, err := p.original(target)
		if err != nil {
			return nil, err
		}
		return photo.Print(data)
	}
	pic.mu.Lock()
	defer pic.mu.Unlock()
	if data := pic.paper.Value(); data != nil {
		return *data, nil
	}
	data, err := p.original(target)
	if err == nil {
		data, err = photo.Print(data)
	}
	if err == nil {
		pic.paper = weak.Make(&data)
	}
	return data, err
}
