package recording

import "encoding/binary"

// editWAV keeps the chunks that playing takes. INFO lists, ID3, bext, iXML, XMP and what follows the RIFF chunk go.
func (c *cleaner) editWAV() error {
	end := 8 + int64(binary.LittleEndian.Uint32(c.peek(4, 4)))
	if end > c.size {
		return &Error{errBroken}
	}
	size, format, data := int64(4), false, false
	for at := int64(12); at < end; {
		head := c.peek(at, 8)
		if head == nil {
			return &Error{errBroken}
		}
		kind, n := string(head[:4]), 8+int64(binary.LittleEndian.Uint32(head[4:]))
		if at+n > end || len(c.edits) > maxEdits {
			return &Error{errBroken}
		}
		pad := n & 1 // chunks begin at even places; the last one's padding is often forgotten
		if at+n+pad > end {
			pad = 0
		}
		switch kind {
		case "fmt ", "fact", "data":
			format, data = format || kind == "fmt ", data || kind == "data"
			size += n + pad
			c.zero(at+n, pad)
		default:
			c.drop(at, n+pad)
		}
		at += n + pad
	}
	if !format || !data {
		return &Error{errBroken}
	}
	c.drop(end, c.size-end)
	c.put(4, string(binary.LittleEndian.AppendUint32(nil, uint32(size))))
	return nil
}
