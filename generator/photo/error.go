package photo

import (
	"bytes"
	"errors"

	"noticeboard/generator/diag"
)

var (
	errNotPicture = errors.New("neither JPEG nor PNG")
	errTruncated  = errors.New("truncated")
	errDamaged    = errors.New("damaged")
	errTooLarge   = errors.New("too many pixels")
)

// Error says why a picture can't be used.
type Error struct {
	Cause error

	form          string // what the file is instead, "" when it is not known
	width, height int    // of a picture that is too large
}

func (e *Error) Error() string { return e.Text().English }

func (e *Error) Unwrap() error { return e.Cause }

// Text is the reason in a clerk's words.
func (e *Error) Text() diag.Text {
	switch {
	case e.Cause == errTruncated:
		return diag.T("图片不完整，可能没有拷贝完", "the picture is truncated")
	case e.Cause == errTooLarge:
		return diag.T("图片太大：%d × %d 像素", "the picture is too large: %d × %d pixels", e.width, e.height)
	case e.Cause != errNotPicture:
		return diag.T("图片已损坏", "the picture is damaged")
	case e.form != "":
		return diag.T("这是 %s 格式，不是 JPEG 或 PNG 图片", "this is %s, neither a JPEG nor a PNG picture", e.form)
	}
	return diag.T("不是 JPEG 或 PNG 图片", "neither a JPEG nor a PNG picture")
}

// Hint says what to do about it.
func (e *Error) Hint() diag.Text {
	switch {
	case e.Cause == errTooLarge:
		return diag.T("请先把图片缩小，4000 像素宽就足够了", "scale it down; 4000 pixels in width are enough")
	case e.Cause != errNotPicture:
		return diag.T("请从手机或相机里重新拷贝一次；还不行的，换一张", "copy it from the phone or camera again, or take another one")
	case e.form == "HEIC":
		return diag.T("苹果手机：设置→相机→格式→“兼容性最佳”，以后拍的就是 JPEG；已拍的，用看图软件打开后另存为 JPEG",
			"iPhone: Settings, Camera, Formats, Most Compatible makes JPEG from now on; save this one as JPEG with a picture program")
	case e.form == "GIF":
		return diag.T("会动的图片不能用；请用画图软件打开，另存为 PNG", "moving pictures can't be used; open it in a picture program and save it as PNG")
	}
	return diag.T("请换一张，或用画图软件打开后另存为 JPEG 或 PNG；只改文件名的后缀不行", "replace it, or open it in a picture program and save it as JPEG or PNG; renaming the file is not enough")
}

// form names the kinds of files that people take for pictures they can publish, by the first bytes.
func form(data []byte) string {
	at := func(i int, s string) bool { return len(data) >= i && bytes.HasPrefix(data[i:], []byte(s)) }
	switch {
	case at(0, "GIF8"):
		return "GIF"
	case at(0, "RIFF") && at(8, "WEBP"):
		return "WebP"
	case at(4, "ftypavif"), at(4, "ftypavis"):
		return "AVIF"
	case at(4, "ftyphe"), at(4, "ftypmif1"), at(4, "ftypmsf1"):
		return "HEIC"
	case at(0, "BM"):
		return "BMP"
	case at(0, "II*\x00"), at(0, "MM\x00*"):
		return "TIFF"
	case at(0, "%PDF"):
		return "PDF"
	case bytes.Contains(data[:min(len(data), 1000)], []byte("<svg")):
		return "SVG"
	}
	return ""
}
