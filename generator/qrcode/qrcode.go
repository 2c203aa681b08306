// Package qrcode makes QR codes of addresses, as rectangles to be filled. It is the only importer of rsc.io/qr.
package qrcode

import "rsc.io/qr"

// Quiet is the white border that a code needs, in modules (ISO/IEC 18004, 5.3.8).
const Quiet = 4

// Code is the code of one text, a square of Size modules.
type Code struct {
	Size int

	code *qr.Code
}

// Run is a row of dark modules side by side.
type Run struct{ Column, Row, Length int }

// Encode makes the code of a text, readable with 15 % of it damaged (level M). The error is that of a text too long for any code.
func Encode(text string) (*Code, error) {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return nil, err
	}
	return &Code{Size: c.Size, code: c}, nil
}

// Runs returns the dark modules, row by row.
func (c *Code) Runs() []Run {
	runs := make([]Run, 0, c.Size*c.Size/4)
	for row := range c.Size {
		for column := 0; column < c.Size; column++ {
			start := column
			for column < c.Size && c.code.Black(column, row) {
				column++
			}
			if column > start {
				runs = append(runs, Run{start, row, column - start})
			}
		}
	}
	return runs
}
