package source

import (
	"regexp"
	"strings"

	"noticeboard/generator/diag"
)

// A slip is something that clerks really type where TOML wants something else. The first slip that fits the faulty
// line explains it.
type slip struct {
	fits    *regexp.Regexp // on the line with the contents of proper strings taken out
	raw     bool           // fits looks at the line as it was typed
	message diag.Text
	hint    diag.Text
}

var slips = []slip{
	{fits: regexp.MustCompile(`^[^"'=]*＝`),
		message: diag.T("用了全角等号“＝”", "a full-width equals sign"),
		hint:    diag.T("改成半角 = ，例如 title = \"标题\"", `use a plain = , as in title = "…"`)},
	{fits: regexp.MustCompile(`^\s*[A-Za-z0-9_-]+\s*[:：]`),
		message: diag.T("键和值之间要用等号", "key and value are joined by an equals sign, not a colon"),
		hint:    diag.T("把冒号改成半角 = ，例如 title = \"标题\"", `replace the colon by = , as in title = "…"`)},
	{fits: regexp.MustCompile(`=\s*[“”＂‘’＇「]|\[\s*[“”＂‘’＇]|,\s*[“”＂‘’＇]|[“”＂]\s*$`),
		message: diag.T("值的外面用了中文引号", "the value stands in Chinese quotation marks"),
		hint:    diag.T("外面的引号要用英文半角 \" \"；文字里面的“ ”可以保留", `put the value in plain quotes " "; curly ones may stay inside the text`)},
	{fits: regexp.MustCompile(`^\s*[【［]|[】］]\s*$`),
		message: diag.T("用了全角方括号", "full-width brackets"),
		hint:    diag.T("改成半角 [ ]", "use plain [ ]")},
	{fits: regexp.MustCompile(`，|、`),
		message: diag.T("各项之间用了全角逗号或顿号", "the items are separated by a full-width comma"),
		hint:    diag.T("改成半角逗号，例如 places = [\"村务公开栏\", \"组公示点\"]", `use a plain comma, as in places = ["…", "…"]`)},
	{fits: regexp.MustCompile(`\x{3000}|\x{00A0}`),
		message: diag.T("有全角空格", "a full-width or no-break space"),
		hint:    diag.T("改成半角空格，或删去", "use a plain space, or delete it")},
	{fits: regexp.MustCompile(`=\s*\d{4}\s*[/.年]\s*\d`),
		message: diag.T("日期的写法不对", "the date is not written as TOML wants it"),
		hint:    diag.T("写成 2026-11-01 的样子：四位年-两位月-两位日，不加引号", "write it as 2026-11-01, without quotes")},
	{fits: regexp.MustCompile(`=\s*\d{4}-\d{1,2}-\d{1,2}\b`),
		message: diag.T("日期的写法不对", "the date is not written as TOML wants it, or does not exist"),
		hint:    diag.T("月和日都写两位，例如 2026-01-05；并查一下有没有这一天", "month and day have two digits, as in 2026-01-05; and make sure that there is such a day")},
	{fits: regexp.MustCompile(`=\s*\d{4}-\d{1,2}\s*(#.*)?$`),
		message: diag.T("年月要写在引号里", "a month must stand in quotes"),
		hint:    diag.T(`例如 birth = "1968-04"`, `as in birth = "1968-04"`)},
	{fits: regexp.MustCompile(`"[^"\\]*\\[^btnfre"\\uUx]`), raw: true,
		message: diag.T("文字里有反斜杠 \\", `a backslash in a text`),
		hint:    diag.T(`路径请改用正斜杠 / ，例如 "D:/公示/照片.jpg"；或者用单引号 'D:\公示'`, `write paths with / , or put the text in single quotes`)},
	{fits: regexp.MustCompile(`=\s*[０-９]`),
		message: diag.T("数字是全角的", "full-width digits"),
		hint:    diag.T("改成半角数字 0–9", "use plain digits 0–9")},
	{fits: regexp.MustCompile(`=\s*(是|否|真|假|有|无)\s*$`),
		message: diag.T("“是”和“否”要写成 true 和 false", "yes and no are written true and false"),
		hint:    diag.T("是写 true，否写 false，不加引号", "write true or false, without quotes")},
	{fits: regexp.MustCompile(`=\s*\p{Han}`),
		message: diag.T("文字没有加引号", "the text is not in quotes"),
		hint:    diag.T("给文字两边加上英文半角引号，例如 title = \"标题\"", `put the text in plain quotes, as in title = "…"`)},
	{fits: regexp.MustCompile(`=\s*0\d+\s*$`),
		message: diag.T("数字前面多了 0", "a number must not begin with 0"),
		hint:    diag.T("去掉前面的 0；电话、邮编、编号请加引号", "drop the 0, or put phone numbers and codes in quotes")},
	{fits: regexp.MustCompile(`=\s*(#.*)?$`),
		message: diag.T("等号后面没有值", "there is no value after the equals sign"),
		hint:    diag.T("补上值；暂时没有就把整行删去", "add the value, or delete the line")},
	{fits: regexp.MustCompile(`"[^"]*$`), raw: true,
		message: diag.T("引号没有成对", "a quotation mark is missing"),
		hint:    diag.T("文字两边都要有英文半角引号 \" ；文字里面要用引号时写“ ”", `a text has a plain " on both sides; inside it use “ ”`)},
}

// chineseKeys are the keys that clerks write in Chinese, with the key that is meant.
var chineseKeys = map[string]string{
	"标题": "title", "题目": "title", "名称": "name", "姓名": "name", "日期": "date", "时间": "date", "编号": "id",
	"村": "village", "村庄": "village", "行政村": "village", "组": "group", "小组": "group", "村民小组": "group",
	"支部": "branch", "性别": "sex", "民族": "ethnicity", "出生年月": "birth", "学历": "education", "文化程度": "education",
	"入党时间": "joined", "职务": "post", "电话": "phone", "地址": "address", "备注": "note", "类型": "type",
	"文号": "number", "发文字号": "number", "落款": "issuer", "单位": "issuer", "联系人": "contact", "联系方式": "contact",
	"开始": "start", "开始日期": "start", "结束": "end", "结束日期": "end", "天数": "days", "地点": "venue", "来源": "source",
	"摘要": "summary", "公开": "public", "户长": "head", "中心户": "hub", "党员中心户": "hub", "公示期": "publicity", "三句话": "three", "读音": "reading", "拼音": "reading",
}

var (
	chineseKey  = regexp.MustCompile(`^\s*(\p{Han}[\p{Han}A-Za-z0-9_]*)\s*(=|$)`)
	pinyinValue = regexp.MustCompile(`=\s*"\p{Latin}[\p{Latin}0-9 '’-]*"\s*(#.*)?$`) // a line of [readings]
	properTexts = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|'[^']*'`)
)

// explain says in a clerk's words what is wrong with a line that the TOML library refused.
func explain(line, fault string) (message, hint diag.Text) {
	if strings.Contains(fault, "already") || strings.Contains(fault, "duplicate") {
		return diag.T("同一个键写了两次", "the same key is written twice"),
			diag.T("保留一行，删去另一行；几个人、几项要各起一段 [[…]]", "keep one of the two; several entries each begin with [[…]]")
	}
	bare := properTexts.ReplaceAllString(line, `""`)
	if m := chineseKey.FindStringSubmatch(bare); m != nil {
		if forbiddenKeys[m[1]] {
			return diag.T("记录里写了%s", "the record holds an ID number (%s)", m[1]), keepOut
		}
		if pinyinValue.MatchString(line) {
			return diag.T("“%s”的两边要加英文半角引号", "%q must be in plain quotes", m[1]),
				diag.T(`写成 "%[1]s" = … 的样子`, `write "%[1]s" = …`, m[1])
		}
		if key := chineseKeys[m[1]]; key != "" {
			return diag.T("键“%s”要写成英文", "the key %q must be written in English", m[1]),
				diag.T("改成 %[1]s，例如 %[1]s = …", "write %[1]s", key)
		}
		return diag.T("键“%s”要写成英文", "the key %q must be written in English", m[1]),
			diag.T("等号左边只能用英文字母、数字和下划线；可用 noticeboard new 生成一份带说明的样板",
				"keys are made of letters, digits and underscores; noticeboard new writes a commented record")
	}
	for _, s := range slips {
		if subject := map[bool]string{true: line, false: bare}[s.raw]; s.fits.MatchString(subject) {
			return s.message, s.hint
		}
	}
	return diag.T("这一行不合 TOML 的写法：%s", "not valid TOML: %s", fault),
		diag.T("请对照别的记录，检查等号、引号和括号", "compare it with another record: equals sign, quotes, brackets")
}
