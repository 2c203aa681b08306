package check

import (
	"regexp"

	"noticeboard/generator/diag"
)

// idCode is a 网站标识码: six digits of the area and four more, or bm and eight characters for departments.
var idCode = regexp.MustCompile(`^(?:[0-9]{10}|bm[0-9a-z]{8})$`)

var siteIDCodeForm = &Check{
	Name: "site-id-code-form", Severity: diag.Warning,
	Title:   diag.T("网站标识码不是10位", "the site code does not have ten characters"),
	What:    diag.T("board.toml 的 id_code 不是10位数字，也不是 bm 加8位。", "id_code in board.toml is neither ten digits nor bm and eight characters."),
	Why:     diag.T("政府网站标识码由主管单位编发，一共10位；写错了，上级检查网站时认不出来。见《政府网站发展指引》（国办发〔2017〕47号）。", "The code of a government site is issued and has ten characters; programs that inspect sites can't tell a wrong one (State Council Office, no. 47 of 2017)."),
	Example: diag.T("[site]\nid_code = \"32128300\"", "[site]\nid_code = \"32128300\""),
	Fix:     diag.T("照编发的通知改正；没有编发的，删去这一行。", "Copy it from the notice that issued it, or delete the line where none was issued."),
	Run: func(p *Pass) {
		c := p.Board.Config
		if code := c.Site.IDCode; code != "" && !idCode.MatchString(code) {
			p.Report(c.Pos("site.id_code"), diag.T("网站标识码“%s”不像一个标识码，应是10位", "the site code %q does not have the form of one", code),
				diag.T("一般是6位地区代码加4位数字，部门的以 bm 开头；没有编发的，删去这一行", "mostly six digits of the area and four more, bm… for departments; delete the line where none was issued"))
		}
	},
}
