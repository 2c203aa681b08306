package reading

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// line returns the readings of text with the doubts behind them: ? for a polyphone, ! for a name, * for an unknown character.
func line(r *Reader, text string, o Options) string {
	var list []string
	for _, s := range r.Read(text, o) {
		if s.Pinyin != "" || s.Doubt == Unknown {
			list = append(list, s.Pinyin+[]string{"", "?", "!", "*"}[s.Doubt])
		}
	}
	return strings.Join(list, " ")
}

func TestRead(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"words of the subject", "户长在中心户开党小组会", "hù zhǎng zài zhōng xīn hù kāi dǎng xiǎo zǔ huì"},
		{"a place that reads otherwise", "泰兴市宣堡镇", "tài xīng shì xuān bǎo zhèn"},
		{"mediation", "镇调处中心", "zhèn tiáo chǔ zhōng xīn"},
		{"growing and breeding", "种养殖户", "zhòng yǎng zhí hù"},
		{"tones of the dictionary", "一个不是", "yī gè bù shì"},
		{"a name after a title", "村民任长河来了", "cūn mín rén! cháng! hé lái le"},
		{"names in a list", "单玉兰、仇建国", "shàn! yù lán qiú! jiàn guó"},
		{"a surname before a title", "区师傅和查老师", "ōu! shī fu hé zhā! lǎo shī"},
		{"an office is no surname", "谈户长换届", "tán hù zhǎng huàn jiè"},
		{"a surname of two characters", "村民尉迟英到会", "cūn mín yù chí yīng dào huì"},
		{"a name with one reading", "村民李秀兰", "cūn mín lǐ xiù lán"},
		{"a village is no person", "郭寨村开会", "guō zhài cūn kāi huì"},
		{"a character without a reading", "汉\U0003FFFD字", "hàn zì"},
		{"an ideograph nobody reads", "⺀", "*"},
		{"not Han", "ABC 123，。", ""},
		{"invalid UTF-8", "村\xff民", "cūn mín"},
		{"a clause begins with 地", "：地给不给别人", "dì? gěi bù gěi bié rén"},
		{"zero", "二〇二六年", "èr líng èr liù nián"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := line(Builtin(), tt.text, Options{}); got != tt.want {
				t.Errorf("%s reads\n%s, not\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestSandhi(t *testing.T) {
	tests := []struct{ text, want string }{
		{"一个", "yí gè"}, {"一定", "yí dìng"}, {"一天", "yì tiān"}, {"一年", "yì nián"}, {"一起", "yì qǐ"}, {"一百", "yì bǎi"},
		{"第一", "dì yī"}, {"一月一号", "yī yuè yī hào"}, {"统一", "tǒng yī"}, {"二十一个", "èr shí yī gè"}, {"一组的户长", "yī zǔ de hù zhǎng"},
		{"看一看", "kàn yi kàn"}, {"不是", "bú shì"}, {"不要", "bú yào"}, {"不来", "bù lái"}, {"好不好", "hǎo bu hǎo"}, {"差不多", "chà bu duō"},
		{"一九四九年", "yī jiǔ sì jiǔ nián"}, {"说一", "shuō yī"}, {"绝不", "jué bù"}, {"2026年11月1日", "nián yuè rì"},
	}
	for _, tt := range tests {
		if got := line(Builtin(), tt.text, Options{Sandhi: true}); got != tt.want {
			t.Errorf("%s is spoken %s, not %s", tt.text, got, tt.want)
		}
	}
}

func TestWith(t *testing.T) {
	base := Builtin()
	tests := []struct {
		name  string
		words []Word
		text  string
		want  string
	}{
		{"a confirmed name", []Word{{"查金凤", "Zhā Jīnfèng", true}}, "请查金凤来", "qǐng zhā jīn fèng lái"},
		{"an unconfirmed name", []Word{{"任长河", "", true}}, "请任长河来", "qǐng rén! cháng! hé lái"},
		{"half confirmed", []Word{{"任长河", "- zhǎng -", true}}, "请任长河来", "qǐng rén! zhǎng hé lái"},
		{"the later word counts", []Word{{"任长河", "rèn cháng hé", true}, {"任长河", "Rén Chánghé", true}}, "任长河", "rén cháng hé"},
		{"a wrong reading is no confirmation", []Word{{"任长河", "Li Ming", true}}, "任长河", "rén! cháng! hé"},
		{"tone digits", []Word{{"长", "zhang3", false}}, "长", "zhǎng"},
		{"a word of the board", []Word{{"薄荷", "bó hé", false}}, "种薄荷", "zhòng? bó hé"},
		{"a village", []Word{{"任家堡", "rén jiā bǔ", true}}, "去任家堡开会", "qù rén jiā bǔ kāi huì"},
		{"a village nobody confirmed", []Word{{"泰兴宣堡", "", true}}, "泰兴宣堡", "tài xīng xuān bǎo"},
		{"a pin holds in its neighbourhood alone", []Word{{"水长了", "- zhǎng -", false}}, "水长了，很长", "shuǐ zhǎng le hěn cháng"},
		{"a word of no Han characters", []Word{{"ABC", "a b c", false}, {"", "", true}}, "三ABC", "sān"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := line(base.With(tt.words), tt.text, Options{}); got != tt.want {
				t.Errorf("%s reads\n%s, not\n%s", tt.text, got, tt.want)
			}
		})
	}
	if got := line(base, "请查收", Options{}); got != "qǐng chá shōu" {
		t.Errorf("With changed its receiver: %s", got)
	}
}

func TestStrip(t *testing.T) {
	tests := []struct{ text, plain, reads string }{
		{"查{zhā}金凤", "查金凤", "zhā jīn fèng"},
		{"水长{zhang3}了", "水长了", "shuǐ zhǎng le"},
		{"朝{zhao1}阳{yang2}村", "朝阳村", "zhāo yáng cūn"},
		{"绿{lv4}地", "绿地", "lǜ dì"},
		{"长{qqq}了", "长{qqq}了", "cháng? le"},
		{"长{}、A{zhā}、{zhā}长{zhāng3}", "长{}、A{zhā}、{zhā}长{zhāng3}", "cháng? cháng?"},
		{"长{zhǎng", "长{zhǎng", "cháng?"},
		{"没有括号", "没有括号", "méi yǒu kuò hào"},
	}
	for _, tt := range tests {
		plain, words := Strip(tt.text)
		if plain != tt.plain {
			t.Errorf("Strip(%s) = %s, not %s", tt.text, plain, tt.plain)
		}
		if got := line(Builtin().With(words), plain, Options{}); got != tt.reads {
			t.Errorf("%s reads %s, not %s", tt.text, got, tt.reads)
		}
	}
}

func TestSpaced(t *testing.T) {
	r := Builtin().With([]Word{{"郭寨村", "", true}, {"查金凤", "Zhā Jīnfèng", true}})
	tests := []struct{ text, want string }{
		{"户长查金凤来了。请看公告栏！", "Hùzhǎng Zhā Jīnfèng lái le. Qǐng kàn gōnggàolán!"},
		{"泰兴市宣堡镇郭寨村", "Tàixīng Shì Xuānbǎo Zhèn Guōzhài Cūn"},
		{"他去过西安。", "Tā qùguo Xī'ān."},
		{"2026年11月，共二十五户、三百五十六人", "2026 nián 11 yuè, gòng èrshíwǔ hù, sānbǎi wǔshíliù rén"},
		{"第一次看一看", "Dì-yī cì kàn yi kàn"},
		{"带着孩子们（三位）", "Dàizhe háizimen (sān wèi)"},
		{"12.5亩，8:30开会，5G用户占30%", "12.5 mǔ, 8:30 kāihuì, 5G yònghù zhàn 30%"},
		{"上午十一点，第十二条", "Shàngwǔ shíyī diǎn, dì-shí'èr tiáo"},
		{"他说：“不对。”", "Tā shuō: “Bù duì.”"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := r.Spaced(tt.text, Options{}); got != tt.want {
			t.Errorf("%s is written\n%s, not\n%s", tt.text, got, tt.want)
		}
	}
}

// TestConcurrent reads with one Reader from many goroutines; the race detector watches.
func TestConcurrent(t *testing.T) {
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := line(Builtin(), "村民大会", Options{}); got != "cūn mín dà huì" {
				t.Error(got)
			}
		})
	}
	group.Wait()
}

// TestTable compares the committed data with their digests, and holds the size of what goes into the binary.
func TestTable(t *testing.T) {
	sums, err := os.ReadFile("data/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for row := range strings.Lines(string(sums)) {
		digest, name, _ := strings.Cut(strings.TrimSpace(row), "  ")
		data, err := os.ReadFile(filepath.Join("data", name))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(data)); got != digest {
			t.Errorf("%s has changed since the table was made: go generate", name)
		}
		n++
	}
	if n != 4 {
		t.Errorf("SHA256SUMS has %d files", n)
	}
	if len(packed) > 1<<20 {
		t.Errorf("the table has %d bytes, 1 MB is the most", len(packed))
	}
	for _, damaged := range [][]byte{nil, packed[:len(packed)/2], []byte("no table")} {
		if _, err := load(damaged); err == nil {
			t.Errorf("a table of %d bytes is taken", len(damaged))
		}
	}
}
