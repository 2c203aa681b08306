package compose

import (
	"strconv"

	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// Material is a text for study, followed by where its facts come from.
func Material(m *record.Material) *doc.Document {
	blocks := illustrated(levelled(m.Body))
	f := &doc.Fields{}
	add := func(label, value string) {
		if value != "" {
			f.Fields = append(f.Fields, doc.Field{Label: label, Value: doc.Plain(value)})
		}
	}
	add("编写", m.Author)
	add("依据", m.Source)
	if len(f.Fields) > 0 {
		blocks = append(blocks, &doc.Rule{}, f)
	}
	blocks = append(blocks, &doc.QRCode{Target: Reference(m), Caption: "扫码查看网页"})
	return &doc.Document{Title: m.Title, Source: m.File, Blocks: blocks}
}

// Activity tells what happened, after its facts.
func Activity(a *record.Activity) *doc.Document {
	f := &doc.Fields{}
	add := func(label string, value ...doc.Inline) {
		f.Fields = append(f.Fields, doc.Field{Label: label, Value: value})
	}
	add("时间", doc.Text(a.Date.Chinese()))
	if h := a.Hub.To; shownHub(a.Hub) {
		add("中心户", &doc.Link{Target: Reference(h), Content: doc.Plain(h.Name)})
	}
	for _, x := range []struct{ label, value string }{{"地点", a.Venue}, {"形式", a.Form}, {"议题", a.Topic}} {
		if x.value != "" {
			add(x.label, doc.Text(x.value))
		}
	}
	if a.Attended > 0 {
		add("参加", doc.Text(strconv.Itoa(a.Attended)+"人"))
	}
	if a.Outcome != "" {
		add("结果", doc.Text(a.Outcome))
	}
	return &doc.Document{Title: a.Title, Source: a.File, Blocks: append([]doc.Block{f}, levelled(a.Body)...)}
}

// Page is a fixed page as its author wrote it.
func Page(p *record.Page) *doc.Document {
	return &doc.Document{Title: p.Title, Source: p.File, Blocks: levelled(p.Body)}
}
