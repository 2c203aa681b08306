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
