package spoken

import (
	"math"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNumber(t *testing.T) {
	for n, want := range map[int64]string{
		0: "零", 1: "一", 2: "二", 9: "九", 10: "十", 11: "十一", 15: "十五", 20: "二十", 22: "二十二", 99: "九十九",
		100: "一百", 101: "一百零一", 105: "一百零五", 110: "一百一十", 115: "一百一十五", 200: "二百", 222: "二百二十二",
		1000: "一千", 1001: "一千零一", 1010: "一千零一十", 1100: "一千一百", 2000: "两千", 2200: "两千二百", 5075: "五千零七十五",
		10000: "一万", 10005: "一万零五", 20000: "两万", 22000: "两万两千", 100000: "十万", 105000: "十万五千", 120000: "十二万",
		1000000: "一百万", 1000001: "一百万零一", 100000000: "一亿", 200000000: "两亿", 100010000: "一亿零一万", 1e12: "一万亿",
		-3: "负三", -15: "负十五",
	} {
		if got := Number(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	for _, n := range []int64{math.MinInt64, math.MaxInt64, 1e16, 2e16} {
		if said := Number(n); said == "" || strings.ContainsAny(said, "0123456789") {
			t.Errorf("%d: %s", n, said)
		}
	}
}

// TestNumberBack reads what is said back: no two numbers are said alike, and none is said wrong.
func TestNumberBack(t *testing.T) {
	for n := int64(0); n < 30000; n++ {
		if back := value(Number(n)); back != n {
			t.Fatalf("%d: %s is %d", n, Number(n), back)
		}
	}
	for _, n := range []int64{123456, 1000203, 90000009, 5e8 + 7, 120034005607} {
		if back := value(Number(n)); back != n {
			t.Errorf("%d: %s is %d", n, Number(n), back)
		}
	}
}

// value reads a number that is said.
func value(said string) (total int64) {
	var section, digit int64
	for _, c := range said {
		switch c {
		case '十', '百', '千':
			size := map[rune]int64{'十': 10, '百': 100, '千': 1000}[c]
			section += max(digit, 1) * size
			digit = 0
		case '万':
			total, section, digit = total+(section+digit)*1e4, 0, 0
		case '亿':
			total, section, digit = (total+section+digit)*1e8, 0, 0
		case '两':
			digit = 2
		default:
			digit = int64(strings.Index("零一二三四五六七八九", string(c)) / 3)
		}
	}
	return total + section + digit
}

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"":            "",
		"没有数字":        "没有数字",
		"2026年11月27日": "二〇二六年十一月二十七日",
		"2026-11-05":  "二〇二六年十一月五日",
		"2026.11.5":   "二〇二六年十一月五日", "2026/11/05": "二〇二六年十一月五日", "1234.5.6": "一二三四点五点六",
		"1,234.5元": "一千二百三十四点五元", "186\u2009420元": "十八万六千四百二十元", "2万元": "两万元", "2岁": "两岁", "第2处": "第二处",
		"（0523）88880101": "（零五二三）八八八八零幺零幺", "0523 88880101": "零五二三 八八八八零幺零幺",
		"11月27日":     "十一月二十七日",
		"2月2日":       "二月二日",
		"2026年":      "二〇二六年",
		"2026年度":     "二〇二六年度",
		"30年不变":      "三十年不变",
		"3年":         "三年",
		"2026—2029":  "二〇二六到二〇二九",
		"2026—2029年": "二〇二六到二〇二九年",
		"8:30":       "八点半", "8：05": "八点零五分", "2:00": "两点", "12:00": "十二点", "14:45": "下午两点四十五分", "19:00": "晚上七点",
		"上午8:30—12:00，下午2:00—5:30": "上午八点半到十二点，下午两点到五点半",
		"14:00—17:30":              "下午两点到五点半", "8:30—17:30": "八点半到下午五点半",
		"0523-88880101": "零五二三，八八八八零幺零幺", "010-12345678-2": "零幺零，幺二三四五六七八，二",
		"400-800-1234": "四零零，八零零，幺二三四", "13800001111": "幺三八零零零零幺幺幺幺",
		"打120": "打幺二零", "120户": "一百二十户", "热线12345": "热线幺二三四五", "12345元": "一万两千三百四十五元",
		"93.0%": "百分之九十三", "12.5％": "百分之十二点五", "3‰": "千分之三", "0.5%": "百分之零点五",
		"第3组": "第三组", "第2组": "第二组", "第12组": "第十二组",
		"2户": "两户", "2名": "两名", "12名": "十二名", "200户": "二百户", "2000元": "两千元", "5075人": "五千零七十五人",
		"1～3名": "一到三名", "5%～8%": "百分之五到百分之八", "5～8%": "百分之五到百分之八",
		"1/3": "三分之一", "5,075元": "五千零七十五元", "1.5亩": "一点五亩", "3.14.15": "三点一四点一五",
		"宣委发〔2026〕5号": "宣委发〔二〇二六〕五号", "２０２６年": "二〇二六年", "编号007": "编号零零七",
		"1234567890123456": "一二三四五六七八九零一二三四五六",
	} {
		if got := Text(text); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// FuzzText: no digit is left, what is no number stays, and what was said is not changed by saying it again.
func FuzzText(f *testing.F) {
	for _, s := range []string{"2026年11月27日8:30—11:30", "0523-88880101转2", "93.0%", "１２３", "1//2-3", "99:99", "\xff9", "0.0.0%"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		said := Text(text)
		if strings.ContainsAny(said, "0123456789０１２３４５６７８９") {
			t.Errorf("%q: %q has a digit", text, said)
		}
		if again := Text(said); again != said {
			t.Errorf("%q: %q becomes %q", text, said, again)
		}
		if !utf8.ValidString(text) {
			return
		}
		if !utf8.ValidString(said) || said != text && !strings.ContainsAny(text, "0123456789０１２３４５６７８９") {
			t.Errorf("%q became %q", text, said)
		}
	})
}
