package sheet

import (
	"noticeboard/generator/compose"
	"noticeboard/generator/diag"
	"noticeboard/generator/typeset"
)

// Handbook is the 《工作手册》 of a hub.
var Handbook = &Sheet{
	Name: "handbook", Title: diag.T("工作手册", "work handbook"), Suffix: "-handbook", Template: &typeset.HandbookA5, Booklet: true,
	About: diag.T("户长用的工作手册，A5，每户一册，按生成日期所在的年份；加 --imposed 按骑马订排在 A4 上",
		"for a hub's head: A5, one for each hub, of the year of the day; two-up on A4 for saddle stitching with --imposed"),
	Subjects: hubs,
	Compose:  one(compose.Handbook),
}
