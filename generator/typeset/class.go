package typeset

import "unicode"

// class says how a character behaves in a line. The sets are those of W3C clreq, "GB-style", with GB/T 15834-2011.
type class uint8

const (
	han        class = iota // Chinese characters and every symbol without a rule of its own
	latin                   // Western letters and the marks inside Western words
	digit                   // 0 to 9
	westOpen                // ( [ { $: Western, never at a line end
	westClose               // , . ) % and the like: Western, never at a line start
	combining               // belongs to the character before it
	opening                 // 开始夹注符号: never at a line end
	closing                 // 结束夹注符号: never at a line start
	pauseMark               // 句内点号 ， 、 ； ： never at a line start
	stopMark                // 句末点号 。 ？ ！ never at a line start
	interpunct              // 间隔号, half a character wide
	connector               // 连接号 — – － ～, never at a line start
	dash                    // 破折号, half of ——
	ellipsis                // 省略号, half of ……
	solidus                 // 分隔号 ／, at neither end
	prefix                  // ￥ №, never parted from the number after it
	postfix                 // ‰ ℃, never parted from the number before it
	space                   // Western word space
	hardSpace               // U+00A0
	wideSpace               // U+3000
	object                  // a picture in the line
	checkBox                // a box to be ticked, drawn; never at a line end
)

// classOf gives the class of a character by itself; pairs such as —— are found later.
func classOf(r rune) class {
	switch {
	case r < 0x80:
		return asciiClass(r)
	case r >= 0x3400 && r < 0xFE00: // the bulk of Chinese text
		return han
	}
	switch r {
	case '（', '《', '〈', '“', '‘', '「', '『', '【', '〖', '〔', '［', '｛':
		return opening
	case '）', '》', '〉', '”', '’', '」', '』', '】', '〗', '〕', '］', '｝':
		return closing
	case '，', '、', '；', '：':
		return pauseMark
	case '。', '．', '？', '！', '‼', '⁇':
		return stopMark
	case '·', '・', '‧':
		return interpunct
	case '—', '–', '－', '～', '〜':
		return connector
	case '…':
		return ellipsis
	case '／':
		return solidus
	case '￥', '¥', '№', '＄', '￡', '£', '€':
		return prefix
	case '％', '‰', '℃':
		return postfix
	case 0xA0:
		return hardSpace
	case 0x3000:
		return wideSpace
	}
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me), r >= 0x200B && r <= 0x200F, r == 0x2060, r == 0xFEFF:
		return combining
	case r < 0x2000:
		return latin
	case r <= 0x200A:
		return space
	}
	return han
}

func asciiClass(r rune) class {
	switch r {
	case ' ', '\t', '\n', '\r':
		return space
	case '(', '[', '{', '$':
		return westOpen
	case ')', ']', '}', ',', '.', ';', ':', '!', '?', '%', '-', '~':
		return westClose
	}
	if r >= '0' && r <= '9' {
		return digit
	}
	return latin
}

// western says whether characters of the class stick together as words and numbers.
func (c class) western() bool { return c >= latin && c <= combining }

// neverStarts and neverEnds are the 避头尾 sets of BreakGB; the other levels are made in shapeText and breakCost. Western marks count because they may follow a Chinese character.
func (c class) neverStarts() bool {
	switch c {
	case westClose, combining, closing, pauseMark, stopMark, interpunct, connector, solidus, postfix, space, wideSpace:
		return true
	}
	return false
}

func (c class) neverEnds() bool {
	switch c {
	case westOpen, opening, solidus, prefix, checkBox:
		return true
	}
	return false
}

// countUnit says whether a Chinese character right after a number is its unit and stays with it.
func countUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '时', '分', '秒', '点', '号', '名', '人', '户', '个', '位', '件', '条', '项', '款', '次', '份', '届',
		'期', '天', '周', '岁', '亩', '元', '角', '万', '亿', '千', '百', '多', '余', '米', '公', '里', '斤', '吨', '克', '升', '度',
		'倍', '成', '级', '组', '支', '章', '页', '张', '块', '本', '只', '台', '辆', '栋', '室', '楼', '层', '家', '种', '批', '轮',
		'区', '字', '平', '立', '毫', '厘':
		return true
	}
	return false
}

// unitStart says whether a unit goes on with the next character: 万元, 公里, 多名.
func unitStart(r rune) bool {
	switch r {
	case '万', '亿', '千', '百', '多', '余', '公', '平', '立', '毫', '厘':
		return true
	}
	return false
}
