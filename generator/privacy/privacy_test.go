package privacy

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// check holds what Find finds, as kind letter and text, against want.
func check(t *testing.T, text string, want ...string) {
	t.Helper()
	var got []string
	for _, f := range Find(text) {
		if text[f.Start:f.End] != f.Text {
			t.Errorf("%q: the finding %q does not stand at %d", text, f.Text, f.Start)
		}
		got = append(got, map[Kind]string{IDNumber: "I ", OldIDNumber: "O ", BankCard: "B ", Mobile: "M "}[f.Kind]+f.Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q: found %q, want %q", text, got, want)
	}
}

func TestIDNumbers(t *testing.T) {
	for _, id := range []string{
		"11010519491231002X", "440524188001010014", "34052419800101001X", "370101190102039973", // published examples
		"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X", "110105-1949-1231-002X",
		"1101 0519 4912 3100 2X", "110105\u200b19491231\ufeff002X", "110105\u00a019491231\u3000002 X", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
		"110105\n19491231002X", "一一〇一〇五一九四九一二三一〇〇二X", "440524188001010\u00ad014", "110105 - 19491231 - 002X",
	} {
		check(t, id, "I "+id)
		check(t, "身份证："+id+"，特此公示。", "I "+id)
	}
	check(t, "1 11010519491231002X", "I 11010519491231002X") // a row number before it
	check(t, "11010519491231002X、440524188001010014", "I 11010519491231002X", "I 440524188001010014")
	check(t, "11010519491231002X13800138000", "I 11010519491231002X", "M 13800138000") // cells run together
	check(t, "No11010519491231002X", "I 11010519491231002X")
}

func TestOldIDNumbers(t *testing.T) {
	check(t, "旧证110105491231002。", "O 110105491231002")
	check(t, "110105 491231 002", "O 110105 491231 002")
	for _, text := range []string{
		"110105491331002",       // month 13
		"160105491231002",       // no such province
		"110105490229002",       // 1949 was no leap year
		"11010 54912 31002",     // no such grouping
		"1101054912310021",      // 16 digits
		"SHA110105491231002F0A", // part of a word
	} {
		check(t, text)
	}
}

func TestMobiles(t *testing.T) {
	for _, number := range []string{
		"13800138000", "138/0013/8000", "138_0013_8000", "138）0013 8000", "138 0013 8000", "138-0013-8000", "138.0013.8000", "１３８００１３８０００", "138\u00a00013\u00a08000", "138 00138000",
		"1380013 8000", "138 001 38000", "1 3 8 0 0 1 3 8 0 0 0", "138\u200b0013\u200b8000", "138 - 0013 - 8000", "1\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e300138000",
		"19912345678", "16612345678", "一三八〇〇一三八〇〇〇", "幺三八零零一三八零零零", "一三八 〇〇一三 八〇〇〇",
	} {
		check(t, number, "M "+number)
		check(t, "联系电话："+number+"（张三）", "M "+number)
		check(t, "电话"+number+"转", "M "+number)
	}
	check(t, "+8613800138000", "M 13800138000")
	check(t, "+86 138 0013 8000", "M 138 0013 8000")
	check(t, "（1）13800138000、（138）0013 8000", "M 13800138000", "M 138）0013 8000") // a number in a list, a bracketed prefix
	check(t, "2026/11/23 2026/11/27；0523-88880101/88880102")
	check(t, "+86138 0013 8000", "M 138 0013 8000")
	check(t, "008613800138000", "M 13800138000")
	check(t, "0086-13800138000", "M 13800138000")
	check(t, "013800138000", "M 13800138000")
	check(t, "Tel13800138000", "M 13800138000")
	check(t, "13800138000@139.com", "M 13800138000")
	check(t, "13800138000、13900139000", "M 13800138000", "M 13900139000")
	check(t, "13800138000 13900139000", "M 13800138000", "M 13900139000")
	check(t, "13800138000\n13900139000", "M 13800138000", "M 13900139000")
	check(t, "138 0013 8000 139 0013 9000", "M 138 0013 8000", "M 139 0013 9000")
	check(t, "13800138000\t13900139000|13700137000", "M 13800138000", "M 13900139000", "M 13700137000")
	check(t, "第一13800138000", "M 13800138000")
	check(t, "\xe413800138000", "M 13800138000")
}

func TestBankCards(t *testing.T) {
	for _, card := range []string{
		"6222021234567894", "6222 0212 3456 7894", "6222021234567890128", "6222 0212 3456 7890 128", "622202 1234567890128",
		"６２２２０２１２３４５６７８９４", "4111111111111111", "4111-1111-1111-1111", "5555555555554444", "378282246310005",
		"3782 822463 10005", "3530111333300000", "30569309025904", "9558801234567890128", "6222\u200b0212\u200b3456\u200b7894",
	} {
		check(t, "卡号"+card+"。", "B "+card)
	}
	check(t, "1 6222 0212 3456 7894", "B 6222 0212 3456 7894")
	check(t, "6222 0212 3456 7894 6222 0212 3456 7894", "B 6222 0212 3456 7894", "B 6222 0212 3456 7894")
}

func TestHarmlessNumbers(t *testing.T) {
	for _, text := range []string{
		"", "公示期为5个工作日（2026年11月23日—11月27日）。", "电话：0523-87654321、0523 8765 4321、010-12345678", "4008123456",
		"20261123 20261127", "2026-11-23 2026-11-27", "2026-11-23 08:30:00", "宣委发〔2026〕5号", "2018 2019 2020 2021 2022 2023",
		"12800138000", "1380013800", "138001380001", "213800138000", // near misses of mobile numbers
		"138，0013，8000", "138、0013、8000", "138|0013|8000", "138\t0013\t8000", "138    0013    8000", "150\n2000\n1800",
		"13 800 138 000", "1380 0138 000", "1 3 8 0 0 1 3 8 0 0 0 1",
		"110105194912310021", "11010519491331002X", "160105194912310022", "11010519491231002", "110105174912310020", // near misses of ID numbers
		"6222021234567895", "2222021234567890", "62220212345678", "4111 1111 1111 1111 4111", // near misses of cards
		"91110000600037341L", "9111000060003734XL", "订单2026112312345678901234", "3a13800138000f9c", "二〇二六年一月一日",
		"一二三四五六七八九十一二三四五六七八九十", "一 三 五 七 九 一 三 五 七 九 一", "1.2.3.4.5.6.7.8.9", "192.168.100.200",
		"0.5 12.25 138.00 1380.25",
	} {
		check(t, text)
	}
}

// A credit code made of digits alone is no card, and one that reads like a permanent residence card is no ID number.
func TestCreditCodes(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	made := 0
	for range 200000 {
		code := fmt.Sprintf("99%06d19%02d%02d%02d%01d", random.IntN(1e4), random.IntN(100), 1+random.IntN(12), 1+random.IntN(28), random.IntN(10))
		code += fmt.Sprint(random.IntN(10))
		if len(code) != 18 || !isCreditCode(code) {
			continue
		}
		made++
		check(t, code)
	}
	if made < 100 {
		t.Fatalf("only %d codes", made)
	}
	for _, code := range []string{"91350100M000100Y43", "91110000600037341L"} {
		if !isCreditCode(code) {
			t.Errorf("%s is a credit code", code)
		}
	}
}

func TestCardsInRowsOfFours(t *testing.T) {
	check(t, "4111 1111 1111 1111", "B 4111 1111 1111 1111")
	check(t, "1234 4111 1111 1111 1111")
}

var separators = []string{"", "", "", " ", "-", "\u00a0", "\u3000", "\u200b", "\u200d", "\ufeff", "－", " - ", "\n", "．", "–"}

// randomID makes a valid number with random separators and now and then full-width digits.
func randomID(random *rand.Rand) string {
	provinces := []int{11, 15, 21, 23, 31, 32, 37, 41, 46, 50, 54, 61, 65, 71, 81, 82, 83}
	plain := fmt.Sprintf("%02d%04d%04d%02d%02d%03d", provinces[random.IntN(len(provinces))], random.IntN(10000), 1900+random.IntN(126),
		1+random.IntN(12), 1+random.IntN(28), random.IntN(1000))
	sum := 0
	for i, weight := range []int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2} {
		sum += int(plain[i]-'0') * weight
	}
	plain += string("10X98765432"[sum%11])
	var b strings.Builder
	wide := random.IntN(4) == 0
	for i, r := range plain {
		if i > 0 && random.IntN(3) == 0 {
			b.WriteString(separators[random.IntN(len(separators))])
		}
		if wide && random.IntN(2) == 0 {
			r += '０' - '0'
		}
		b.WriteRune(r)
	}
	return b.String()
}

func randomChinese(random *rand.Rand) string {
	var b strings.Builder
	for range random.IntN(30) {
		b.WriteRune(rune(0x4E00 + random.IntN(0x51A0)))
	}
	return b.String()
}

func TestRandomIDsAreFound(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		id := randomID(random)
		text := randomChinese(random) + id + randomChinese(random)
		found := Find(text)
		if !slices.ContainsFunc(found, func(f Finding) bool { return f.Kind == IDNumber && f.Text == id }) {
			t.Fatalf("%q was not found in %q, but %+v", id, text, found)
		}
		checkMask(t, text)
	}
}

func TestMask(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"身份证11010519491231002X，手机13800138000", "身份证1****************X，手机138****8000"},
		{"110105 19491231 002X", "1***** ******** ***X"},
		{"+86 138-0013-8000", "+86 138-****-8000"},
		{"6222 0212 3456 7894", "**** **** **** 7894"},
		{"１３８００１３８０００", "１３８****８０００"},
		{"110105491231002", "1*************2"},
		{"一三八〇〇一三八〇〇〇", "一三八****八〇〇〇"},
		{"电话0523-87654321", "电话0523-87654321"},
		{"1 3 8 0 0 1 3 8 0 0 11010519491231002X", "1 3 8 * * * * 8 0 0 1****************X"}, // the 1 that is left completes another
	} {
		if got := Mask(c.text); got != c.want {
			t.Errorf("Mask(%q) = %q, want %q", c.text, got, c.want)
		}
		checkMask(t, c.text)
	}
}

// checkMask holds what must be true of every masked text.
func checkMask(t *testing.T, text string) {
	t.Helper()
	masked := Mask(text)
	if found := Find(masked); found != nil {
		t.Fatalf("%q masked is %q, which still holds %+v", text, masked, found)
	}
	a, b := text, masked
	for a != "" && b != "" {
		r, n := utf8.DecodeRuneInString(a)
		s, m := utf8.DecodeRuneInString(b)
		c := charAt(a, 0)
		if a[:n] != b[:m] && (s != '*' || c.class != digit && c.class != checkX) {
			t.Fatalf("%q masked is %q: %q became %q", text, masked, r, s)
		}
		a, b = a[n:], b[m:]
	}
	if a != b {
		t.Fatalf("%q masked is %q: the number of characters differs", text, masked)
	}
	if Find(text) == nil && masked != text {
		t.Fatalf("%q holds nothing and was masked", text)
	}
}

func FuzzMask(f *testing.F) {
	for _, text := range []string{
		"11010519491231002X13800138000", "1 3 8 0 0 1 3 8 0 0 11010519491231002X", "6222 0212 3456 7894 138 0013 8000", "\xe413800138000",
		"１１０１０５１９４９１２３１００２Ｘ", "一三八〇〇一三八〇〇〇", "110105491231002 378282246310005", "1\u200b3800138000x",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, f := range Find(text) {
			if f.Start < end || f.End <= f.Start || text[f.Start:f.End] != f.Text || f.Kind.Text().Chinese == "" {
				t.Fatalf("%q: %+v", text, f)
			}
			end = f.End
		}
		checkMask(t, text)
	})
}

// notice is a text of 2.8 kB as a notice has it: dates, an office phone, no personal number.
var notice = strings.Repeat("根据《中国共产党农村基层组织工作条例》，经党员推荐、支部考察、镇党委审查，拟聘用以下同志为党员中心户户长。"+
	"为充分发扬民主，广泛听取意见，接受社会监督，现予以公示，公示期为5个工作日（2026年11月23日至11月27日）。"+
	"公示期内，如有异议，请以书面或电话形式向镇党委组织科反映，以便进一步调查核实。反映情况要实事求是，"+
	"以单位名义反映的应加盖公章，以个人名义反映的请署真实姓名和联系方式。受理电话：0523-87654321。", 5)[:2800]

func TestFindDoesNotAllocate(t *testing.T) {
	text := strings.ReplaceAll(notice, "0523-87654321", "87654321")
	if n := testing.AllocsPerRun(10, func() { Find(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestDigitTables(t *testing.T) {
	for r := rune(0x80); r <= 0xFFFF; r++ {
		if c := string(r); len(c) == 3 {
			if want, _ := wideDigit(c[0], c[1], c[2]); want != notDigit && (!leads[c[0]] || digitAt(c, 0) != want) {
				t.Errorf("%q is passed over", r)
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	b.Run("notice", func(b *testing.B) {
		b.SetBytes(int64(len(notice)))
		b.ReportAllocs()
		for b.Loop() {
			if Find(notice) != nil {
				b.Fatal("found something")
			}
		}
	})
	b.Run("numbers", func(b *testing.B) {
		text := strings.Repeat("11010519491231002X，13800138000，6222 0212 3456 7894。", 40)
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if len(Find(text)) != 120 {
				b.Fatal("missed something")
			}
		}
	})
}
