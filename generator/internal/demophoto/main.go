// Demophoto draws the photos of the demonstration board: a notice board on a village wall under ginkgo trees, as a telephone would store
// them: lying on their side, with the place where they were "taken". Nobody and no real place is shown.
//
//	go run ./generator/internal/demophoto
package main

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"log"
	"math"
	"os"
	"path/filepath"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// A view is a part of the scene; all of it is 1 × 1.
type view struct {
	file                     string
	width, height            int // in pixels, as it is seen
	left, top, right, bottom float64
}

var views = []view{
	{"guozhai-board.jpg", 2000, 1500, 0, 0, 1, 1},
	{"guozhai-posted.jpg", 900, 1200, .1, .26, .34, .6867},
}

const samples = 2 // per pixel, across and down

func main() {
	log.SetFlags(0)
	log.SetPrefix("demophoto: ")
	out := flag.String("out", "content/photos", "the `folder` to write to")
	fonts := flag.String("fonts", "generator/font/data", "`folder` of the fonts")
	flag.Parse()
	board, err := papers(*fonts)
	if err != nil {
		log.Fatal(err)
	}
	for _, v := range views {
		data, err := v.photo(board)
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, v.file), data, 0o644)
		}
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d bytes\n", v.file, len(data))
	}
}

// photo returns the file.
func (v *view) photo(board *image.RGBA) ([]byte, error) {
	seen := image.NewRGBA(image.Rect(0, 0, v.width, v.height))
	for y := range v.height {
		for x := range v.width {
			var sum rgb
			for i := range samples * samples {
				px := (float64(x) + (float64(i%samples)+.5)/samples) / float64(v.width)
				py := (float64(y) + (float64(i/samples)+.5)/samples) / float64(v.height)
				sum = sum.plus(scene(board, v.left+px*(v.right-v.left), v.top+py*(v.bottom-v.top)))
			}
			seen.SetRGBA(x, y, sum.times(1./(samples*samples)).exposed(x, y, v))
		}
	}
	lying := image.NewRGBA(image.Rect(0, 0, v.height, v.width)) // turned counter-clockwise: to be seen it is turned clockwise
	for y := range v.width {
		for x := range v.height {
			lying.SetRGBA(x, y, seen.RGBAAt(v.width-1-y, x))
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, lying, &jpeg.Options{Quality: 62}); err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{b.Bytes()[:2], exif(), b.Bytes()[2:]}, nil), nil
}

// exif says that the picture is to be turned clockwise (orientation 6) and where it was taken: in the sea, 30° N 125° E.
func exif() []byte {
	le := binary.LittleEndian
	entry := func(b []byte, tag, kind uint16, count, value uint32) []byte {
		b = le.AppendUint32(le.AppendUint16(le.AppendUint16(b, tag), kind), count)
		return le.AppendUint32(b, value)
	}
	tiff := append([]byte("II*\x00"), 8, 0, 0, 0)
	tiff = le.AppendUint16(tiff, 2)
	tiff = entry(tiff, 0x0112, 3, 1, 6)
	tiff = entry(tiff, 0x8825, 4, 1, 38) // the GPS table follows
	tiff = le.AppendUint32(tiff, 0)
	tiff = le.AppendUint16(tiff, 4)
	tiff = entry(tiff, 1, 2, 2, 'N')
	tiff = entry(tiff, 2, 5, 3, 92)
	tiff = entry(tiff, 3, 2, 2, 'E')
	tiff = entry(tiff, 4, 5, 3, 116)
	tiff = le.AppendUint32(tiff, 0)
	for _, degrees := range []uint32{30, 125} {
		for _, v := range []uint32{degrees, 1, 0, 1, 0, 1} {
			tiff = le.AppendUint32(tiff, v)
		}
	}
	body := append([]byte("Exif\x00\x00"), tiff...)
	return append([]byte{0xFF, 0xE1, byte((len(body) + 2) >> 8), byte(len(body) + 2)}, body...)
}

// sheets are what hangs behind the glass: the heading, and words for the lines below it.
var sheets = []struct{ head, text string }{
	{"公　示", "按照党员中心户选聘办法，经推荐、考察、审查，现将拟聘人员名单予以公示，公示期五个工作日。对拟聘人员有意见的，可以来信、来电、来访反映，受理单位替反映人保密。"},
	{"收支明细", "电费　水费　清沟　修路　办公　报刊　茶水　照明　合计　结余　经手人　审核人　"},
	{"会议决定", "村民代表会议讨论通过了道路养护办法。养护费用从村集体经济收入中列支，每季度公布一次，由村务监督委员会审核。各组落实专人，每月检查一次。"},
	{"通　知", "入冬以后请注意用电用火安全。出门前关好电源，柴草远离灶台。家中有老人的，请邻居多走动，有困难及时告诉中心户户长。"},
}

// papers draws the board without its frame.
func papers(fonts string) (*image.RGBA, error) {
	m := image.NewRGBA(image.Rect(0, 0, 3600, 2160))
	fill := func(r image.Rectangle, c color.RGBA) { draw.Draw(m, r, image.NewUniform(c), image.Point{}, draw.Src) }
	fill(m.Rect, color.RGBA{206, 214, 208, 255})
	fill(image.Rect(0, 0, 3600, 300), color.RGBA{150, 34, 28, 255})
	title, err := face(fonts+"/NotoSansSC-Medium.ttf", 192)
	if err != nil {
		return nil, err
	}
	heading, err := face(fonts+"/NotoSerifSC-Bold.ttf", 92)
	if err != nil {
		return nil, err
	}
	body, err := face(fonts+"/NotoSerifSC-Regular.ttf", 44)
	if err != nil {
		return nil, err
	}
	centred(m, title, 1800, 222, "郭寨村村务公开栏", color.RGBA{248, 240, 224, 255})
	for i, s := range sheets {
		r := image.Rect(120+i*860, 420, 900+i*860, 1520+i%2*120)
		fill(r.Add(image.Pt(12, 16)), color.RGBA{160, 168, 162, 255})
		paper := color.RGBA{250, 249, 243, 255}
		if i == 3 {
			paper = color.RGBA{246, 226, 150, 255}
		}
		fill(r, paper)
		centred(m, heading, (r.Min.X+r.Max.X)/2, r.Min.Y+150, s.head, color.RGBA{40, 40, 44, 255})
		text := []rune(s.text)
		at := 0
		for y := r.Min.Y + 270; y < r.Max.Y-60; y += 66 {
			line := make([]rune, 14)
			for j := range line {
				line[j] = text[at%len(text)]
				at++
			}
			centred(m, body, (r.Min.X+r.Max.X)/2, y, string(line), color.RGBA{52, 52, 56, 255})
		}
	}
	for i, note := range []string{"意见请投意见箱", "每月十日更新", "村务监督委员会"} {
		r := image.Rect(120+i*1160, 1740, 1120+i*1160, 2040)
		fill(r, color.RGBA{248, 246, 240, 255})
		centred(m, heading, (r.Min.X+r.Max.X)/2, r.Min.Y+184, note, color.RGBA{120, 30, 26, 255})
	}
	return m, nil
}

func face(file string, size float64) (font.Face, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f, err := opentype.Parse(data)
	if err != nil {
		return nil, err
	}
	return opentype.NewFace(f, &opentype.FaceOptions{Size: size, DPI: 72})
}

func centred(m draw.Image, f font.Face, x, y int, text string, c color.Color) {
	d := font.Drawer{Dst: m, Src: image.NewUniform(c), Face: f}
	d.Dot = fixed.Point26_6{X: fixed.I(x) - d.MeasureString(text)/2, Y: fixed.I(y)}
	d.DrawString(text)
}

// rgb is light, 0 to 1.
type rgb struct{ r, g, b float64 }

func (c rgb) plus(d rgb) rgb          { return rgb{c.r + d.r, c.g + d.g, c.b + d.b} }
func (c rgb) times(f float64) rgb     { return rgb{c.r * f, c.g * f, c.b * f} }
func (c rgb) to(d rgb, f float64) rgb { return c.times(1 - f).plus(d.times(f)) }

// exposed is the colour of a pixel: darker to the corners, with the grain of a small sensor.
func (c rgb) exposed(x, y int, v *view) color.RGBA {
	dx, dy := float64(x)/float64(v.width)-.5, float64(y)/float64(v.height)-.5
	f := 1.04 - .42*(dx*dx+dy*dy) + (float64(hash(x, y)%1000)/1000-.5)*.012
	to8 := func(v float64) uint8 { return uint8(255 * min(1, max(0, v*f))) }
	return color.RGBA{to8(c.r), to8(c.g), to8(c.b), 255}
}

// scene is the light that comes from a point of the picture. The wall runs away to the right.
func scene(board *image.RGBA, px, py float64) rgb {
	const depth = .3
	k := 1 + depth*px
	u := px * (1 + depth) / k * 1.15
	v := .46 + (py-.46)*k
	switch {
	case v < .17:
		return above(px, py)
	case v < .215: // tiles on the wall
		wave := math.Abs(math.Mod(u*42, 1)-.5) * 2
		return rgb{.25, .27, .29}.to(rgb{.5, .52, .53}, wave*(v-.17)/.045)
	case v > .84:
		return ground(u, v)
	}
	return wall(board, u, v)
}

func above(px, py float64) rgb {
	sky := rgb{.74, .85, .95}.to(rgb{.93, .95, .95}, py*4)
	crown := noise(px*5, py*5, 5) + .5*noise(px*22+9, py*22, 3)
	if f := smooth(.66, .86, crown+py*.9); f > 0 {
		shade := noise(px*60, py*60, 3)
		return sky.to(rgb{.55, .42, .08}.to(rgb{.98, .82, .25}, shade*1.25-.1), f)
	}
	return sky
}

func ground(u, v float64) rgb {
	far := (v - .84) / .3
	c := rgb{.6, .585, .56}.times(.85 + .25*noise(u*30, far*60, 4))
	if joint := math.Abs(math.Mod(u*2.5+far*.4, 1) - .5); joint < .006 {
		c = c.times(.75)
	}
	c = c.times(.72 + .28*smooth(0, .12, far)) // the shadow of the wall's foot
	cell := 26.
	i, j := math.Floor(u*cell), math.Floor(far*cell)
	h := hash(int(i), int(j)+977)
	if h%5 < 2 { // a fallen leaf
		x, y := u*cell-i-.3-float64(h%41)/100, far*cell-j-.3-float64(h/41%41)/100
		a := float64(h % 314)
		x, y = x*math.Cos(a)+y*math.Sin(a), (y*math.Cos(a)-x*math.Sin(a))*1.6
		if x*x+y*y < .035 {
			return rgb{.93, .73, .2}.times(.75 + float64(h%30)/100)
		}
	}
	return c
}

func wall(board *image.RGBA, u, v float64) rgb {
	c := rgb{.9, .885, .85}.times(.93 + .1*noise(u*7, v*7, 5))
	c = c.to(rgb{.72, .7, .66}, .5*smooth(.72, .84, v)*noise(u*20, v*9, 4)) // rain
	dapple := smooth(.5, .68, noise(u*6+40, v*6, 4))
	c = c.times(.86 + .14*dapple)
	const left, top, right, bottom, frame = .16, .285, .98, .69, .014
	inside := func(l, t, r, b float64) bool { return u > l && u < r && v > t && v < b }
	switch {
	case inside(left, top, right, bottom):
		x, y := (u-left)/(right-left), (v-top)/(bottom-top)
		p := at(board, x, y).times(.9 + .1*dapple)
		glare := smooth(.82, 1, math.Sin((x*1.3+y*.8)*5))
		return p.to(rgb{.95, .97, 1}, .13*glare).times(.97 - .14*smooth(.1, 0, y))
	case inside(left-frame, top-frame*1.3, right+frame, bottom+frame*1.3):
		return rgb{.34, .35, .37}.times(.8 + .5*noise(u*4, v*90, 2))
	case inside(left-frame+.016, top, right+frame+.016, bottom+frame*1.3+.026): // its shadow
		return c.times(.66)
	case inside(left+.03, bottom, left+.05, .84), inside(right-.05, bottom, right-.03, .84):
		return rgb{.4, .41, .43}
	}
	return c
}

// at reads the board between its pixels.
func at(m *image.RGBA, x, y float64) rgb {
	fx, fy := x*float64(m.Rect.Dx()-2), y*float64(m.Rect.Dy()-2)
	i, j := int(fx), int(fy)
	get := func(i, j int) rgb {
		c := m.RGBAAt(i, j)
		return rgb{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255}
	}
	fx, fy = fx-float64(i), fy-float64(j)
	return get(i, j).to(get(i+1, j), fx).to(get(i, j+1).to(get(i+1, j+1), fx), fy)
}

func smooth(from, to, x float64) float64 {
	x = min(1, max(0, (x-from)/(to-from)))
	return x * x * (3 - 2*x)
}

// noise is soft chance between 0 and 1, of some octaves.
func noise(x, y float64, octaves int) (sum float64) {
	weight, all := 1., 0.
	for n := range octaves {
		i, j := math.Floor(x), math.Floor(y)
		fx, fy := smooth(0, 1, x-i), smooth(0, 1, y-j)
		corner := func(di, dj int) float64 { return float64(hash(int(i)+di+n*131, int(j)+dj)%1024) / 1023 }
		sum += weight * ((corner(0, 0)*(1-fx)+corner(1, 0)*fx)*(1-fy) + (corner(0, 1)*(1-fx)+corner(1, 1)*fx)*fy)
		all += weight
		x, y, weight = x*2, y*2, weight*.5
	}
	return sum / all
}

func hash(x, y int) uint32 {
	h := uint32(x)*374761393 + uint32(y)*668265263
	h = (h ^ h>>13) * 1274126177
	h ^= h >> 16
	return h * 2654435761 >> 7
}
