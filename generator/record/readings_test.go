package record

import (
	"slices"
	"testing"

	"noticeboard/generator/calendar"
	"noticeboard/generator/doc"
	"noticeboard/generator/reading"
)

func TestReadings(t *testing.T) {
	meta := func(k *Kind, id, dir string) Meta { return Meta{Kind: k, ID: id, Dir: dir} }
	material := &Material{Meta: meta(MaterialKind, "m", "materials")}
	material.Readings = []reading.Word{{Text: "翻种", Pinyin: "- zhòng"}, {Text: "桑圩村", Pinyin: "sāng xū cūn"}}
	written := &Member{Meta: meta(MemberKind, "e", "villages/v"), Name: "欧阳单行"}
	written.Readings = []reading.Word{{Text: "欧阳单行", Pinyin: "- - shàn -"}, {Text: "的重", Pinyin: "- zhòng"}}
	board, _ := Assemble([]Record{
		written,
		&Config{Meta: meta(ConfigKind, "board", "."), Readings: map[string]string{"桑圩村": "Sāngwéi Cūn", "东西": "dong1 xi5", "坏": "huài le", "单小明": "Shàn Xiǎomíng"}},
		&Official{Meta: meta(OfficialKind, "o", "."), Name: "任强"},
		&Village{Meta: meta(VillageKind, "v", "villages/v"), Name: "桑圩村"},
		&Village{Meta: meta(VillageKind, "w", "villages/w"), Name: "堡村"},
		&Member{Meta: meta(MemberKind, "a", "villages/v"), Name: "查金凤"},
		&Member{Meta: meta(MemberKind, "b", "villages/v"), Name: "查金凤", Reading: "zha1 jin1feng4"},
		&Member{Meta: meta(MemberKind, "c", "villages/v"), Name: "单小明"},
		&Member{Meta: meta(MemberKind, "d", "villages/v"), Name: "解永年", Reading: "jie"},
		material,
	}, calendar.Builtin())
	want := []reading.Word{
		{Text: "东西", Pinyin: "dōng xi"},
		{Text: "单小明", Pinyin: "shàn xiǎo míng", Name: true},
		{Text: "桑圩村", Pinyin: "sāng wéi cūn", Name: true},
		{Text: "桑圩", Pinyin: "sāng wéi", Name: true},
		{Text: "欧阳单行", Pinyin: "- - shàn -", Name: true}, // in braces in the name itself
		{Text: "查金凤", Pinyin: "zhā jīn fèng", Name: true},
		{Text: "的重", Pinyin: "- zhòng"},
		{Text: "翻种", Pinyin: "- zhòng"},
		{Text: "解永年", Pinyin: "- - -", Name: true}, // its reading does not fit
		{Text: "任强", Pinyin: "- -", Name: true},
		{Text: "堡村", Pinyin: "- -", Name: true},
	}
	if got := board.Readings(); !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if got := new(Board).Readings(); got != nil {
		t.Errorf("a board that was not assembled has readings: %v", got)
	}
}

func TestSentenceLimit(t *testing.T) {
	board, _ := Assemble(nil, calendar.Builtin())
	for level, want := range map[int]int{1500: 20, 2000: 25, 3500: 25} {
		if got := board.Config.Rules.SentenceLimit(level); got != want {
			t.Errorf("SentenceLimit(%d) = %d, want %d", level, got, want)
		}
	}
}

func TestTexts(t *testing.T) {
	body, easy := []doc.Block{doc.P("一")}, []doc.Block{doc.P("二")}
	if got := Texts(&Notice{Meta: Meta{Body: body}, EasyBody: easy}); len(got) != 2 || doc.PlainText(got[0])+doc.PlainText(got[1]) != "一二" {
		t.Errorf("a notice has the texts %v", got)
	}
	if got := Texts(&Page{Meta: Meta{Body: body}}); len(got) != 1 || doc.PlainText(got[0]) != "一" {
		t.Errorf("a page has the texts %v", got)
	}
}
