package main

// pictures are the drawings of the study materials, by their place in the content folder.
var pictures = map[string]func() *canvas{
	"photos/phone-unknown-caller.png":  unknownCaller,
	"photos/cards-keep-secret.png":     secretCards,
	"photos/pressure-measuring.png":    measuring,
	"photos/pressure-diary.png":        diary,
	"photos/pressure-medicine.png":     medicine,
	"photos/stove-and-window.png":      stove,
	"photos/pan-with-lid.png":          burningPan,
	"photos/wheat-field-and-drain.png": wheatField,
}

// pictureWidth and pictureHeight are the size of all pictures but the panorama.
const pictureWidth, pictureHeight = 900, 675

// writePictures draws the pictures of the study materials.
func (t *town) writePictures() {
	for name, draw := range pictures {
		t.files[name] = draw().png()
	}
}

// warning is a triangle with an exclamation mark, x in its middle.
func (c *canvas) warning(x, top, height int) {
	half := height * 6 / 10
	outline := []point{{x, top}, {x + half, top + height}, {x - half, top + height}, {x, top}}
	c.line(ink, height/5, outline...)
	c.line(yellow, height/5-14, outline...)
	c.fill(yellow, outline[:3]...)
	c.line(ink, height/9, point{x, top + height*35/100}, point{x, top + height*62/100})
	c.fill(ink, circle(x, top+height*84/100, height/15)...)
}

// forbidden is a red ring with a bar.
func (c *canvas) forbidden(x, y, r int) {
	c.line(white, r/3, circle(x, y, r)...)
	d := r * 7 / 10
	c.line(white, r/3, point{x - d, y - d}, point{x + d, y + d})
	c.line(red, r/5, circle(x, y, r)...)
	c.line(red, r/5, point{x - d, y - d}, point{x + d, y + d})
}

func unknownCaller() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	for _, side := range []int{-1, 1} {
		for i := range 3 {
			r := 90 + 60*i
			from := -38
			if side < 0 {
				from = 142
			}
			c.line(grey, 12, arc(430+side*135, 250, r, r, from, from+76)...)
		}
	}
	c.shape(ink, rounded(270, 25, 320, 625, 48)...)
	c.fill(sky, rounded(292, 75, 276, 525, 14)...)
	c.line(grey, 8, point{400, 50}, point{460, 50})
	c.fill(white, circle(430, 235, 108)...)
	c.fill(grey, arc(430, 320, 84, 62, 180, 360)...)
	c.fill(grey, circle(430, 200, 54)...)
	c.line(white, 15, append(arc(430, 188, 22, 20, 180, 400), point{430, 214}, point{430, 220})...)
	c.fill(white, circle(430, 241, 8)...)
	for i, w := range []int{150, 90} { // a number that tells nothing
		c.line(grey, 12, point{430 - w/2, 385 + 34*i}, point{430 + w/2, 385 + 34*i})
	}
	c.fill(red, circle(365, 520, 48)...)
	c.fill(green, circle(495, 520, 48)...)
	c.line(white, 13, point{347, 502}, point{383, 538})
	c.line(white, 13, point{383, 502}, point{347, 538})
	c.line(white, 13, curve(point{472, 512}, point{476, 543}, point{512, 546})...)
	c.line(white, 20, point{473, 508}, point{477, 514})
	c.line(white, 20, point{508, 541}, point{514, 545})
	c.warning(690, 390, 215)
	return c
}

func secretCards() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.shape(sky, rounded(60, 60, 520, 320, 34)...)
	c.fill(white, rounded(395, 115, 145, 185, 12)...)
	c.fill(grey, arc(467, 300, 66, 82, 180, 360)...)
	c.fill(grey, circle(467, 178, 42)...)
	for i, w := range []int{150, 230, 260, 200} {
		c.line(blue, 13, point{105, 125 + 42*i}, point{105 + w, 125 + 42*i})
	}
	for i := range 12 {
		c.fill(ink, circle(115+37*i, 337, 11)...)
	}
	c.shape(yellow, rounded(300, 300, 540, 330, 34)...)
	c.fill(ink, box(305, 350, 531, 52)...)
	c.shape(white, rounded(350, 438, 96, 72, 12)...)
	c.line(ink, 5, point{350, 474}, point{446, 474})
	c.line(ink, 5, point{398, 438}, point{398, 510})
	for i := range 16 {
		c.fill(ink, circle(352+26*i+i/4*22, 570, 9)...)
	}
	c.forbidden(690, 215, 130)
	return c
}

// heart is drawn round its middle.
func (c *canvas) heart(x, y, size int) {
	c.fill(red, circle(x-size/2, y-size/4, size/2)...)
	c.fill(red, circle(x+size/2, y-size/4, size/2)...)
	c.fill(red, point{x, y - size/3}, point{x + size*94/100, y - size/14}, point{x, y + size}, point{x - size*94/100, y - size/14})
}

func measuring() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.shape(pale, rounded(50, 250, 40, 410, 18)...) // the chair
	c.shape(pale, rounded(60, 560, 300, 44, 18)...)
	// the body, then the table, then the arm on it
	body := []point{{120, 330}, {170, 262}, {310, 262}, {362, 330}, {375, 580}, {110, 580}}
	c.shape(leaf, body...)
	c.shape(skin, rounded(205, 205, 70, 80, 20)...)
	c.shape(skin, circle(240, 140, 88)...)
	c.shape(grey, arc(240, 128, 90, 80, 180, 360)...)
	c.fill(ink, circle(207, 152, 8)...)
	c.fill(ink, circle(273, 152, 8)...)
	c.line(ink, 6, arc(240, 172, 26, 18, 30, 150)...)
	c.heart(268, 392, 38)
	c.shape(brown, rounded(395, 470, 480, 34, 8)...)
	c.shape(brown, box(800, 504, 36, 156)...)
	arm := []point{{330, 318}, {425, 398}, {640, 425}}
	c.line(ink, 98, arm...)
	c.line(leaf, 82, arm[0], point{362, 345})
	c.line(skin, 80, point{380, 360}, arm[1], arm[2])
	c.line(ink, 52, point{648, 425}, point{676, 432})
	c.line(skin, 35, point{648, 425}, point{676, 432})
	cuff := []point{{420, 338}, {540, 352}, {533, 466}, {395, 448}}
	c.shape(blue, cuff...)
	c.line(white, 7, point{482, 348}, point{468, 455})
	c.line(ink, 11, curve(point{538, 400}, point{590, 250}, point{690, 330})...)
	c.shape(white, rounded(640, 210, 220, 190, 24)...)
	c.fill(sky, rounded(662, 232, 124, 146, 10)...)
	c.number(ink, "128", 680, 250, 46)
	c.number(ink, "78", 714, 318, 42)
	c.shape(blue, circle(824, 350, 18)...)
	c.shape(white, rounded(690, 400, 120, 70, 6)...)
	for x := 330; x < 400; x += 32 { // as high as the heart
		c.line(red, 7, point{x, 392}, point{x + 12, 392})
	}
	return c
}

func diary() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.shape(pale, rounded(118, 62, 600, 580, 22)...)
	c.shape(white, rounded(100, 44, 600, 580, 22)...)
	for i := range 9 {
		x := 150 + 62*i
		c.fill(ink, circle(x, 82, 12)...)
		c.line(grey, 11, point{x, 30}, point{x, 80})
	}
	c.fill(sky, box(140, 130, 520, 78)...)
	c.heart(520, 166, 26)
	c.line(ink, 9, append(box(195, 150, 70, 42), point{195, 150})...) // a leaf of a calendar
	c.line(ink, 9, point{195, 163}, point{265, 163})
	rows := [][3]string{{"9-1", "146", "92"}, {"9-2", "142", "90"}, {"9-3", "138", "88"}, {"9-4", "135", "86"}}
	for i, row := range rows {
		y := 234 + 92*i
		c.number(ink, row[0], 184, y, 42)
		c.number(blue, row[1], 378, y, 42)
		c.number(blue, row[2], 545, y, 42)
	}
	for _, y := range []int{130, 208, 300, 392, 484, 576} {
		c.line(ink, 6, point{140, y}, point{660, y})
	}
	for _, x := range []int{140, 340, 660} {
		c.line(ink, 6, point{x, 130}, point{x, 576})
	}
	c.line(grey, 4, point{505, 208}, point{505, 576})
	pencil := []point{{640, 560}, {664, 496}, {820, 236}, {866, 264}, {710, 524}}
	c.shape(yellow, pencil...)
	c.shape(skin, point{640, 560}, point{664, 496}, point{710, 524})
	c.fill(ink, point{640, 560}, point{649, 536}, point{662, 546})
	c.shape(red, point{800, 269}, point{820, 236}, point{866, 264}, point{846, 297})
	return c
}

func medicine() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.line(brown, 26, point{30, 600}, point{870, 600})
	// the box, seen from a little above
	c.shape(pale, point{70, 200}, point{130, 140}, point{450, 140}, point{390, 200})
	c.shape(pale, point{390, 200}, point{450, 140}, point{450, 528}, point{390, 588})
	c.shape(white, box(70, 200, 320, 388)...)
	c.fill(green, box(75, 480, 311, 60)...)
	c.fill(green, box(200, 240, 60, 180)...)
	c.fill(green, box(140, 300, 180, 60)...)
	// pills in their sheet
	c.shape(grey, point{360, 588}, point{420, 400}, point{680, 400}, point{620, 588})
	for i := range 8 {
		x, y := 445+62*(i%4)-24*(i/4), 448+86*(i/4)
		if i == 0 { // taken
			c.shape(pale, arc(x, y, 22, 24, 0, 360)...)
			continue
		}
		c.shape(white, arc(x, y, 22, 24, 0, 360)...)
	}
	// water
	glass := []point{{690, 330}, {860, 330}, {838, 588}, {712, 588}}
	c.fill(white, glass...)
	c.fill(sky, point{697, 410}, point{853, 410}, point{838, 588}, point{712, 588})
	c.line(ink, outlineWidth, append(glass, glass[0])...)
	c.line(blue, 7, point{699, 410}, point{853, 410})
	// every day, morning and evening
	c.fill(yellow, circle(560, 190, 52)...)
	for i := range 12 {
		in, out := arc(560, 190, 70, 70, 30*i, 30*i+5), arc(560, 190, 94, 94, 30*i, 30*i+5)
		c.line(yellow, 11, in[0], out[0])
	}
	c.fill(blue, circle(760, 190, 62)...)
	c.fill(white, circle(788, 168, 54)...)
	return c
}

// flame stands on x and y.
func (c *canvas) flame(x, y, size int) {
	part := func(t tint, y, s int) {
		left := append(curve(point{x, y}, point{x - s*3/4, y - s/10}, point{x - s/3, y - s*6/10}), curve(point{x - s/3, y - s*6/10}, point{x - s/6, y - s*9/10}, point{x, y - s*12/10})...)
		right := append(curve(point{x, y - s*12/10}, point{x + s/20, y - s*8/10}, point{x + s/3, y - s*6/10}), curve(point{x + s/3, y - s*6/10}, point{x + s*7/10, y - s/10}, point{x, y})...)
		c.fill(t, append(left, right...)...)
	}
	part(red, y, size)
	part(yellow, y-size/20, size*6/10)
}

func stove() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.fill(pale, box(0, 0, pictureWidth, 590)...)
	c.fill(brown, box(0, 590, pictureWidth, 85)...)
	c.line(ink, outlineWidth, point{0, 590}, point{900, 590})
	// the window, one wing a hand's width open
	c.shape(white, box(500, 90, 330, 300)...)
	c.fill(sky, box(522, 112, 286, 256)...)
	c.shape(white, box(500, 90, 150, 300)...)
	c.fill(sky, box(520, 112, 110, 256)...)
	c.shape(white, point{712, 90}, point{830, 90}, point{830, 390}, point{712, 412})
	c.fill(sky, point{730, 112}, point{812, 112}, point{812, 368}, point{730, 384})
	c.shape(white, rounded(480, 390, 370, 30, 6)...)
	for i := range 3 { // air comes in
		y := 170 + 75*i
		c.line(blue, 12, append(curve(point{790, y - 20}, point{720, y - 50}, point{670, y}), curve(point{670, y}, point{620, y + 45}, point{560, y + 10})...)...)
		c.line(blue, 12, point{588, y - 12}, point{560, y + 10}, point{592, y + 32})
	}
	// the stove and its pipe out of the wall
	pipe := []point{{250, 340}, {250, 130}, {-20, 130}}
	c.line(ink, 78, pipe...)
	c.line(grey, 60, pipe...)
	c.line(ink, 7, point{212, 200}, point{288, 200})
	c.line(ink, 7, point{130, 92}, point{130, 168})
	c.shape(grey, rounded(120, 340, 260, 40, 10)...)
	c.shape(grey, point{140, 380}, point{360, 380}, point{345, 560}, point{155, 560})
	c.shape(ink, rounded(185, 425, 130, 100, 16)...)
	c.flame(250, 518, 62)
	c.line(ink, 20, point{170, 570}, point{158, 618})
	c.line(ink, 20, point{330, 570}, point{342, 618})
	return c
}

func burningPan() *canvas {
	c := newCanvas(pictureWidth, pictureHeight)
	c.flame(340, 410, 150)
	c.flame(520, 410, 150)
	c.flame(430, 420, 215)
	// the pan, its handles, the stove
	c.shape(pale, rounded(210, 560, 440, 90, 14)...)
	c.shape(grey, append(arc(430, 400, 270, 190, 0, 180), point{160, 400})...)
	c.shape(ink, rounded(130, 384, 600, 32, 14)...)
	c.shape(ink, rounded(90, 372, 66, 40, 18)...)
	c.shape(ink, rounded(704, 372, 66, 40, 18)...)
	c.fill(ink, circle(590, 607, 20)...)
	// the lid comes from the side
	lid := append(arc(470, 150, 265, 92, 180, 360), point{735, 172}, point{205, 172})
	c.shape(sky, lid...)
	c.shape(ink, rounded(430, 26, 80, 36, 16)...)
	for _, x := range []int{250, 690} {
		c.line(blue, 18, point{x, 212}, point{x, 318})
		c.line(blue, 18, point{x - 36, 282}, point{x, 322}, point{x + 36, 282})
	}
	return c
}

func wheatField() *canvas {
	const width, height, horizon = 1500, 440, 140
	c := newCanvas(width, height)
	c.fill(sky, box(0, 0, width, horizon)...)
	c.fill(yellow, circle(1240, 84, 50)...)
	for i, h := range []int{70, 96, 60, 84, 104, 66} { // poplars
		x := 70 + 62*i + i%2*14
		c.line(brown, 10, point{x, horizon}, point{x, horizon - h/2})
		c.fill(green, arc(x, horizon-h*6/10, 19, h/2, 0, 360)...)
	}
	c.fill(brown, box(0, horizon, width, height-horizon)...)
	c.line(ink, 6, point{0, horizon}, point{width, horizon})
	// drains run towards the middle of the horizon and meet the one along the field
	const far, strip = 780, 740
	for x := far - 2*strip; x <= far+2*strip; x += strip {
		at := func(d int) int { return far + (x-far)*20/100 + d }
		c.fill(ink, point{at(-13), horizon}, point{at(13), horizon}, point{x + 78, height}, point{x - 78, height})
		c.fill(blue, point{at(-8), horizon}, point{at(8), horizon}, point{x + 58, height}, point{x - 58, height})
	}
	// rows of seedlings between them
	for row := range 9 {
		y := horizon + 24 + row*row*4 + row*6
		size := 9 + row*5
		depth := 20 + 80*(y-horizon)/(height-horizon)
		for left := -5 * strip; left < 5*strip; left += strip {
			for i := range 5 {
				c.seedling(far+(left+200+85*i)*depth/100, y, size)
			}
		}
	}
	return c
}

// seedling is three blades of wheat.
func (c *canvas) seedling(x, y, size int) {
	w := max(size/5, 3)
	c.line(green, w, point{x, y}, point{x, y - size})
	c.line(green, w, curve(point{x, y}, point{x - size/4, y - size*3/4}, point{x - size*2/3, y - size*3/4})...)
	c.line(green, w, curve(point{x, y}, point{x + size/4, y - size*3/4}, point{x + size*2/3, y - size*3/4})...)
}
