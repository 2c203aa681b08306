package source

import (
	"bytes"
	"unicode/utf8"

	"noticeboard/generator/diag"
)

var (
	bomUTF8    = []byte{0xEF, 0xBB, 0xBF}
	bomUTF16LE = []byte{0xFF, 0xFE}
	bomUTF16BE = []byte{0xFE, 0xFF}
)

var saveAsUTF8 = diag.T(
	"请用记事本打开这个文件，点“文件→另存为”，在“编码”一栏选 UTF-8，保存后再试",
	"open the file in Notepad, choose File > Save As, set the encoding to UTF-8 and save")

// text returns the characters of a file: UTF-8 with or without byte order mark, with LF line ends. Other encodings are
// recognised and refused, for a wrong guess would publish other characters than the clerk wrote.
func text(file string, data []byte) (string, *diag.Diagnostic) {
	refuse := func(line int, message diag.Text) *diag.Diagnostic {
		return &diag.Diagnostic{Pos: diag.Pos{File: file, Line: line}, Severity: diag.Error, Check: "encoding", Message: message, Hint: saveAsUTF8}
	}
	switch {
	case bytes.HasPrefix(data, bomUTF16LE), bytes.HasPrefix(data, bomUTF16BE), zeroEveryOther(data):
		return "", refuse(1, diag.T("文件是 UTF-16（“Unicode”）编码，不是 UTF-8", "the file is UTF-16, not UTF-8"))
	}
	data = bytes.TrimPrefix(data, bomUTF8)
	if !utf8.Valid(data) {
		line := 1 + bytes.Count(data[:firstInvalid(data)], []byte("\n"))
		if isGB18030(data) {
			return "", refuse(line, diag.T("文件是 GBK（GB18030，“ANSI”）编码，不是 UTF-8", "the file is GBK (GB 18030), not UTF-8"))
		}
		return "", refuse(line, diag.T("文件里有不是 UTF-8 的字节，可能已经损坏", "the file holds bytes that are not UTF-8; it may be damaged"))
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", refuse(1+bytes.Count(data[:i], []byte("\n")), diag.T("文件里有空字节，不是文本文件", "the file holds zero bytes: it is not a text file"))
	}
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	return string(data), nil
}

// zeroEveryOther tells UTF-16 without a mark: ASCII characters, of which every record has many, leave a zero byte each.
func zeroEveryOther(data []byte) bool {
	head := data[:min(len(data), 400)]
	zeros := bytes.Count(head, []byte{0})
	return zeros > 4 && zeros > len(head)/8
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// isGB18030 says whether every byte fits the one-, two- and four-byte forms of GB 18030.
func isGB18030(b []byte) bool {
	in := func(c, lo, hi byte) bool { return lo <= c && c <= hi }
	for i := 0; i < len(b); {
		switch {
		case b[i] < 0x80:
			i++
		case i+1 < len(b) && in(b[i], 0x81, 0xFE) && b[i+1] != 0x7F && in(b[i+1], 0x40, 0xFE):
			i += 2
		case i+3 < len(b) && in(b[i], 0x81, 0xFE) && in(b[i+1], '0', '9') && in(b[i+2], 0x81, 0xFE) && in(b[i+3], '0', '9'):
			i += 4
		default:
			return false
		}
	}
	return true
}
