package check

import (
	"regexp"

	"noticeboard/generator/diag"
)

// provinces are the characters with which filing numbers begin.
const provinces = `[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘青宁新]`

var icpNumber = regexp.MustCompile(`^` + provinces + `ICP[备证][0-9]{6,12}号(?:-[0-9]{1,4})?$`)

var icpNumberForm = &Check{
	Name: "icp-number-form", Severity: diag.Warning,
	Title:   diag.T("网站备案号不像备案号", "the ICP number does not look like one"),
	What:    diag.T("board.toml 的 icp 不是“苏ICP备12345678号-1”这样的写法。", "icp in board.toml does not begin with the character of a province, followed by the mark of a filing and six digits or more."),
	Why:     diag.T("网站主页下方要标明备案编号，并链接备案管理系统（非经营性互联网信息服务备案管理办法第十三条）；号码要与备案的一致。", "The home page shows the filing number as it was given (rules on filing of non-commercial sites, art. 13)."),
	Example: diag.T("[site]\nicp = \"苏ICP12345678\"", "[site]\nicp = \"苏ICP12345678\""),
	Fix:     diag.T("照备案通知一字不差地写；还没有备案的，删去这一行。", "Copy it from the filing, or delete the line while there is none."),
	Run: func(p *Pass) {
		c := p.Board.Config
		if n := c.Site.ICP; n != "" && !icpNumber.MatchString(n) {
			p.Report(c.Pos("site.icp"), diag.T("网站备案号“%s”不像备案号", "the ICP number %q does not have the form of one", n),
				diag.T("写成“苏ICP备12345678号-1”：省的简称、ICP备、数字、号，不加空格", "as in 苏ICP备12345678号-1: province, ICP备, digits, 号, without spaces"))
		}
	},
}
