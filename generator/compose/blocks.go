package compose

import (
	"noticeboard/generator/doc"
	"noticeboard/generator/record"
)

// pairs collects labelled values; those without text are left out.
type pairs []doc.Field

func (p *pairs) text(label, value string) { p.inline(label, doc.Plain(value)...) }

func (p *pairs) inline(label string, value ...doc.Inline) {
	if len(value) > 0 {
		*p = append(*p, doc.Field{Label: label, Value: value})
	}
}

// blocks is the block of the values, none where there are none.
func (p pairs) blocks() []doc.Block {
	if len(p) == 0 {
		return nil
	}
	return []doc.Block{&doc.Fields{Fields: p}}
}

// recordLink leads to the page of a record. A page or paper where the target has none shows the text alone.
func recordLink(r record.Record) *doc.Link { return textLink(Reference(r), r.Label()) }

func textLink(target, text string) *doc.Link {
	return &doc.Link{Target: target, Content: doc.Plain(text)}
}

// separated puts a mark between inlines: 、 or a line break.
func separated[I doc.Inline](list []I, mark doc.Inline) (all []doc.Inline) {
	for i, in := range list {
		if i > 0 {
			all = append(all, mark)
		}
		all = append(all, in)
	}
	return all
}

// bulletList is a list of paragraphs.
func bulletList(texts []string) *doc.List {
	l := &doc.List{Tight: true}
	for _, text := range texts {
		l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{doc.P(text)}})
	}
	return l
}

// numberedList is a numbered list of paragraphs; empty ones are left out.
func numberedList(texts ...string) *doc.List {
	l := &doc.List{Ordered: true, Start: 1, Tight: true}
	for _, t := range texts {
		if t != "" {
			l.Items = append(l.Items, doc.Item{Blocks: []doc.Block{doc.P(t)}})
		}
	}
	return l
}

// filled is the table, nil when it has no rows.
func filled(t *doc.Table) *doc.Table {
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// orDash is the text, or a dash where a cell would be empty.
func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}
