package check

import (
	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var baseURLUnusable = &Check{
	Name: "base-url-unusable", Severity: diag.Error,
	Title:   diag.T("网站地址写得不对", "the address of the site can't be used"),
	What:    diag.T("board.toml 的 base_url 不是以 http:// 或 https:// 开头的完整网址，或者里面有汉字、空格、?、#。", "base_url in board.toml is no full address that begins with http:// or https://, or holds other than ASCII characters, a space, ? or #."),
	Why:     diag.T("打印件上的二维码、订阅和网站地图都从它写起，印出去的二维码改不了。", "QR codes, feeds and the sitemap begin with it, and a printed QR code can't be mended."),
	Example: diag.T("base_url = \"www.example.cn/cun\"", "base_url = \"www.example.cn/cun\""),
	Fix:     diag.T("写全网址，例如 base_url = \"https://www.example.cn/cun/\"；还没有的，删去这一行。", "Write all of it, as in base_url = \"https://www.example.cn/cun/\", or delete the line while there is none."),
	Run: func(p *Pass) {
		c := p.Board.Config
		if c.BaseURL == "" || record.IsBaseURL(c.BaseURL) {
			return
		}
		hint := diag.T("从 https:// 写起，例如 https://www.example.cn/cun/ ，不要有汉字、空格、? 和 #", "begin with https://, as in https://www.example.cn/cun/, in ASCII, without spaces, ? and #")
		if with := "https://" + c.BaseURL; record.IsBaseURL(with) {
			hint = diag.T("是不是 %s？", "did you mean %s?", with)
		}
		p.Report(c.Pos("base_url"), diag.T("base_url 的网址“%s”不能用", "base_url %q is no address that a site can have", c.BaseURL), hint)
	},
}
