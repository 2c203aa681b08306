package reading

import (
	"slices"
	"strings"
)

// Titles stand after a name, callings before one. A surname alone is one before a title (华主任), the more so before the warmer ones (区师傅), which no
// office has. After a whole name 家 says as much as a title: 查金凤家.
var (
	titles = words(`主任 书记 会计 同志 先生 女士 老板 组长 户长 村长 支书 队长 站长 所长 校长 院长 镇长 厂长 会长 律师 警官 护士 家里 一家 等人 两人 二人 副书记 副主任 干事
		委员 代表 技术员 网格员 调解员 老人 医生 两位 三位 四位 五位`)
	warm     = words(`师傅 老汉 大爷 大妈 大娘 大姐 大哥 大叔 大嫂 大伯 阿姨 老师 奶奶 爷爷 婆婆 师父 婶 某某 某`)
	homes    = words(`家 户`)
	callings = words(`村民 村长 主任 书记 组长 户长 会计 户主 社员 同志 联系人 医生 党员 干部 委员 姓名 队长 站长 所长 支书 老师 师傅 代表 网格员 技术员
		负责人 接待人 申请人 承包人 被聘人 乡贤 专家 调解员 网格长 老人 记者 小组长 第一书记 媳妇 丈夫 儿子 女儿 妻子 父亲 母亲 聘用`)
	linking = words(`叫 推荐 感谢 联系 由 请 和 与 及 向 找 、`) // a name follows them more often than elsewhere, but not as a rule
)

// seldomSurnames are mostly verbs and the like: before a title that offices have too they are no surname (谈户长换届).
const (
	seldomSurnames = rareSurnames + "谈查解关封戴包区单花"
	rareSurnames   = "干过相折洗召连向来计管练应时全党员种黑都成明云占宿印藏巢冒代付居经初战展权丰束尚寿" // and whole names need more to begin with them
)

// placeEnds are the last characters of places; what begins like a name and ends so is none (郭寨村).
const placeEnds = "村镇乡县市寨圩垛"

// compounds are the surnames of two characters, with their readings.
var compounds = map[string]string{
	"欧阳": "ōu yáng", "诸葛": "zhū gě", "司马": "sī mǎ", "上官": "shàng guān", "司徒": "sī tú", "皇甫": "huáng fǔ", "夏侯": "xià hóu", "尉迟": "yù chí",
	"公孙": "gōng sūn", "慕容": "mù róng", "令狐": "líng hú", "长孙": "zhǎng sūn", "宇文": "yǔ wén", "澹台": "tán tái", "万俟": "mò qí", "单于": "chán yú",
	"东方": "dōng fāng", "南宫": "nán gōng", "轩辕": "xuān yuán", "闻人": "wén rén", "端木": "duān mù", "百里": "bǎi lǐ", "呼延": "hū yán", "濮阳": "pú yáng",
}

// inGiven are the readings that characters have in given names, where it is not the default.
var inGiven = map[rune]string{
	'少': "shào", '朝': "cháo", '传': "chuán", '曾': "zēng", '着': "zhuó", '地': "dì", '倩': "qiàn", '茜': "qiàn", '行': "xíng", '为': "wéi", '盖': "gài", '应': "yìng", '得': "dé",
	'了': "liǎo", '重': "zhòng", '子': "zǐ", '钉': "dīng", '藏': "cáng", '参': "cān", '便': "biàn", '降': "jiàng", '干': "gàn", '乐': "lè", '尽': "jìn",
}

// plainInNames are polyphones that nobody reads otherwise in a name.
const plainInNames = "王大国家石万文会和平金有德同华合明车红南沙洋洗方从分北号多天夫女好子孩学小少尾山已市年广庆当志思恩成才打把拉收新日星春是景月术来松林水汝江河海清湖玉生用田白百真眼知破礼社祖福秀秋立章童竹粉紫纪维"

// weight is the log of the share of a personal name, and the length of its surname.
type weight struct {
	share   float32
	surname int
}

// names calls yield with the lengths of the runes from at, before end, that may be a personal name: surname and given name of one or two characters,
// or a surname before a title.
func (r *Reader) names(text []rune, at, end int) func(yield func(int, weight) bool) {
	return func(yield func(int, weight) bool) {
		t := r.table
		place, surname := t.find(text[at]), 1
		if place < 0 {
			return
		}
		share := t.asName[place]
		if end-at > 2 && t.is(text[at], beginsCompound) && compounds[string(text[at:at+2])] != "" {
			surname, share = 2, -6
		} else if t.surname[place] == 0 {
			return
		}
		if share = max(share, rarest) + nameWeight; t.is(text[at], isRareSurname) {
			share += seldomMalus
		}
		begins := true // a name may well begin here
		called := at > 0 && t.is(text[at-1], endsCalling)
		switch {
		case called && callings.ends(text[:at]):
			share += titleBonus
		case called && linking.ends(text[:at]):
			share += linkBonus
		case neighbour(text, at-1) == '^':
			share += clauseBonus
		default:
			begins = false
		}
		for given := 0; given <= 2 && at+surname+given <= end; given++ {
			to := at + surname + given
			if given > 0 {
				p := t.find(text[to-1])
				if p < 0 {
					return
				}
				share += t.given[p]
			}
			if given > 0 && t.is(text[to-1], isPlaceEnd) || to < len(text) && t.is(text[to], isPlaceEnd) {
				continue
			}
			w := share
			titled := to < len(text) && t.is(text[to], beginsTitle)
			dear := titled && warm.starts(text[to:])
			title := dear || titled && (titles.starts(text[to:]) || given > 0 && homes.starts(text[to:]))
			switch {
			case given == 0 && (!title || !dear && (!begins || t.is(text[at], isSeldomSurname))):
				continue
			case given == 1:
				w += shortName
			}
			if title {
				w += titleBonus
			}
			if dear {
				w += warmBonus
			}
			if begins && given > 0 && neighbour(text, to) == '^' { // nothing else in the clause: an item of a list
				w += linkBonus
			}
			if !yield(surname+given, weight{w, surname}) {
				return
			}
		}
	}
}

// list is a set of words for matching at a place.
type list struct{ first, last map[rune][][]rune }

func words(text string) list {
	l := list{map[rune][][]rune{}, map[rune][][]rune{}}
	for word := range strings.FieldsSeq(text) {
		r := []rune(word)
		l.first[r[0]] = append(l.first[r[0]], r)
		l.last[r[len(r)-1]] = append(l.last[r[len(r)-1]], r)
	}
	return l
}

func (l list) starts(text []rune) bool {
	return len(text) > 0 && slices.ContainsFunc(l.first[text[0]], func(w []rune) bool { return len(w) <= len(text) && slices.Equal(w, text[:len(w)]) })
}

func (l list) ends(text []rune) bool {
	return len(text) > 0 && slices.ContainsFunc(l.last[text[len(text)-1]], func(w []rune) bool { return len(w) <= len(text) && slices.Equal(w, text[len(text)-len(w):]) })
}

// readName sets the readings of a personal name whose surname has the given length. Where set is told to ask, the character has another reading
// that a name may have.
func (t *table) readName(name []rune, surname int, set func(i int, pinyin string, ask bool)) {
	if surname == 2 {
		for i, s := range strings.Fields(compounds[string(name[:2])]) {
			set(i, s, false)
		}
	} else if p := t.find(name[0]); p >= 0 {
		set(0, t.reading(p, max(0, int(t.surname[p])-1)), t.surname[p] > 1 || t.surname[p] == 1 && t.asks(p, name[0]))
	}
	given := name[surname:]
	word := -1
	if len(given) == 2 {
		word = t.isWord(given)
	}
	for i, c := range given {
		p := t.find(c)
		if p < 0 {
			continue
		}
		pinyin := t.reading(p, 0)
		if s := inGiven[c]; s != "" {
			pinyin = s
		}
		set(surname+i, pinyin, t.asks(p, c))
	}
	if word >= 0 {
		t.readWord(word, given, func(i int, pinyin string) {
			if letters, tone := tone(pinyin); tone > 0 && letters != "" {
				p := t.find(given[i])
				set(surname+i, pinyin, t.asks(p, given[i]))
			}
		})
	}
}

// asks tells whether the character at place has more than one reading in names.
func (t *table) asks(place int, c rune) bool {
	return t.poly[place] && !strings.ContainsRune(plainInNames, c)
}

// surnameOf returns the length of the surname of a personal name, 0 for a place: names of villages end in what they are, or go on with 家.
func (t *table) surnameOf(name []rune) int {
	n := len(name)
	if n < 2 || n > 4 || strings.ContainsRune("村镇乡县市省组庄圩屯寨堡铺巷弄桥港", name[n-1]) || name[1] == '家' {
		return 0
	}
	if n > 2 && compounds[string(name[:2])] != "" {
		return 2
	}
	if p := t.find(name[0]); p >= 0 && t.surname[p] > 0 && n < 4 {
		return 1
	}
	return 0
}
