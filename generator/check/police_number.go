package check

import (
	"regexp"

	"noticeboard/generator/diag"
)

var policeNumber = regexp.MustCompile(`^` + provinces + `公网安备 ?[0-9]{11,14}号$`)

var policeNumberForm = &Check{
	Name: "police-number-form", Severity: diag.Warning,
	Title:   diag.T("公安备案号不像备案号", "the public-security number does not look like one"),
	What:    diag.T("board.toml 的 police_filed 不是“苏公网安备32128302000001号”这样的写法。", "police_filed in board.toml does not begin with the character of a province, followed by the mark of a filing and 11 to 14 digits."),
	Why:     diag.T("网站开通后30日内要到公安机关备案，备案号放在网页下方；号码要与备案的一致。", "A site is filed with the public security within 30 days, and the number shown at the foot of its pages as it was given."),
	Example: diag.T("[site]\npolice_filed = \"32128302000001\"", "[site]\npolice_filed = \"32128302000001\""),
	Fix:     diag.T("照备案通知一字不差地写；还没有备案的，删去这一行。", "Copy it from the filing, or delete the line while there is none."),
	Run: func(p *Pass) {
		c := p.Board.Config
		if n := c.Site.PoliceFiled; n != "" && !policeNumber.MatchString(n) {
			p.Report(c.Pos("site.police_filed"), diag.T("公安备案号“%s”不像备案号", "the public-security number %q does not have the form of one", n),
				diag.T("写成“苏公网安备32128302000001号”：省的简称、公网安备、数字、号", "as in 苏公网安备32128302000001号: province, 公网安备, digits, 号"))
		}
	},
}
