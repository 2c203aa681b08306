package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// hash is the SHA-256 of a file's bytes.
type hash [sha256.Size]byte

// record is what is known of one published file.
type record struct {
	sum   hash
	size  int64 // -1 when only the manifest is known
	mtime int64 // ns since 1970
	key   string
}

// matches says that the file on disk has not been touched since it was recorded.
func (r record) matches(f file) bool {
	return f.regular && f.size == r.size && f.mtime == r.mtime
}

// knowledge is what manifest and state tell of the tree.
type knowledge struct {
	files       map[string]record
	fingerprint string
	note        string
	manifest    hash
	orphaned    bool // the manifest is missing or damaged
	current     bool // manifest and state are whole and belong together
}

// loadKnown reads what stands. It has no error: what is missing or damaged is simply not known.
func (w *workspace) loadKnown() knowledge {
	text, err := os.ReadFile(filepath.Join(w.tree, filepath.FromSlash(manifestPath)))
	sum := hash(sha256.Sum256(text))
	if err == nil {
		if k, ok := readState(w.statePath(sum)); ok && k.manifest == sum {
			k.current = true
			return k
		}
		if files, ok := parseManifest(text); ok {
			return knowledge{files: files, manifest: sum}
		}
	}
	// Without a manifest the only state left may still know the files; the caller believes it for those untouched since.
	states, _ := filepath.Glob(filepath.Join(globQuote(w.home), "state-*"))
	if len(states) == 1 {
		if k, ok := readState(states[0]); ok {
			return knowledge{files: k.files, orphaned: true}
		}
	}
	return knowledge{files: map[string]record{}, orphaned: true}
}

// globQuote makes a path stand for itself in [filepath.Glob].
func globQuote(p string) string {
	if os.PathSeparator == '\\' {
		return p // Windows has no escapes and hardly ever brackets
	}
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "*", `\*`, "?", `\?`).Replace(p)
}

// formatManifest is the list that sha256sum -c reads. The results are sorted by path.
func formatManifest(files []published) []byte {
	b := make([]byte, 0, len(files)*100)
	for _, f := range files {
		b = hex.AppendEncode(b, f.sum[:])
		b = append(b, "  "...)
		b = append(b, f.path...)
		b = append(b, '\n')
	}
	return b
}

func parseManifest(text []byte) (map[string]record, bool) {
	files := make(map[string]record, bytes.Count(text, []byte{'\n'}))
	for line := range strings.Lines(string(text)) {
		sum, path, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		rec := record{size: -1}
		if !ok || badPath(path).English != "" || !strings.HasSuffix(line, "\n") || !rec.sum.parse(sum) {
			return nil, false
		}
		files[path] = rec
	}
	return files, true
}

func (h *hash) parse(s string) bool {
	if len(s) != 2*len(h) {
		return false
	}
	_, err := hex.Decode(h[:], []byte(s))
	return err == nil
}

// The state is a text of this line, the SHA-256 of all that follows in hex, the manifest's, the quoted fingerprint and note, and
// then per file: hash, size, time, key and path, with tabs between them.
const stateHeader = "noticeboard state 2\n"

func formatState(k knowledge, files []published) []byte {
	b := make([]byte, 0, len(files)*160)
	b = hex.AppendEncode(b, k.manifest[:])
	b = append(b, '\n')
	for _, text := range []string{k.fingerprint, k.note} {
		b = strconv.AppendQuote(b, text)
		b = append(b, '\n')
	}
	for _, f := range files {
		b = hex.AppendEncode(b, f.sum[:])
		b = append(b, '\t')
		b = strconv.AppendInt(b, f.size, 10)
		b = append(b, '\t')
		b = strconv.AppendInt(b, f.mtime, 10)
		b = append(b, '\t')
		b = append(b, f.key...)
		b = append(b, '\t')
		b = append(b, f.path...)
		b = append(b, '\n')
	}
	sum := sha256.Sum256(b)
	return append([]byte(stateHeader+hex.EncodeToString(sum[:])+"\n"), b...)
}

func readState(name string) (knowledge, bool) {
	data, err := os.ReadFile(name)
	if err != nil {
		return knowledge{}, false
	}
	k, err := parseState(data)
	return k, err == nil
}

var errState = errors.New("damaged state")

func parseState(data []byte) (knowledge, error) {
	rest, ok := bytes.CutPrefix(data, []byte(stateHeader))
	line, rest, _ := bytes.Cut(rest, []byte{'\n'})
	var sum hash
	if !ok || !sum.parse(string(line)) || sum != sha256.Sum256(rest) {
		return knowledge{}, errState
	}
	// The checksum holds, so what follows is as it was written.
	head, text, _ := strings.Cut(string(rest), "\n")
	fingerprint, text, _ := strings.Cut(text, "\n")
	note, text, _ := strings.Cut(text, "\n")
	k := knowledge{files: make(map[string]record, strings.Count(text, "\n"))}
	var e1, e2 error
	k.fingerprint, e1 = strconv.Unquote(fingerprint)
	k.note, e2 = strconv.Unquote(note)
	if e1 != nil || e2 != nil || !k.manifest.parse(head) {
		return knowledge{}, errState
	}
	for line := range strings.Lines(text) {
		var rec record
		sum, line, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		size, line, _ := strings.Cut(line, "\t")
		mtime, line, _ := strings.Cut(line, "\t")
		key, path, ok := strings.Cut(line, "\t")
		var e1, e2 error
		rec.size, e1 = strconv.ParseInt(size, 10, 64)
		rec.mtime, e2 = strconv.ParseInt(mtime, 10, 64)
		if rec.key = key; !ok || !rec.sum.parse(sum) || e1 != nil || e2 != nil {
			return knowledge{}, errState
		}
		k.files[path] = rec
	}
	return k, nil
}
