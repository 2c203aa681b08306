package check

import (
	"fmt"
	"io"
	"strings"

	"noticeboard/generator/diag"
)

// Document writes what every check looks for, why, an example and what to do, in one language. The error is the writer's.
func Document(w io.Writer, lang diag.Lang) error {
	for i, s := range Subjects {
		title := "== " + s.Title.In(lang) + " =="
		if i > 0 {
			title = "\n" + title
		}
		if _, err := fmt.Fprintln(w, title); err != nil {
			return err
		}
		for _, c := range s.Checks {
			if err := c.document(w, lang); err != nil {
				return err
			}
		}
	}
	return nil
}

var parts = [...]struct {
	name diag.Text
	text func(*Check) diag.Text
}{
	{diag.T("查什么", "What"), func(c *Check) diag.Text { return c.What }},
	{diag.T("为什么", "Why"), func(c *Check) diag.Text { return c.Why }},
	{diag.T("错例", "Example"), func(c *Check) diag.Text { return c.Example }},
	{diag.T("怎么改", "Fix"), func(c *Check) diag.Text { return c.Fix }},
}

func (c *Check) document(w io.Writer, lang diag.Lang) error {
	b := fmt.Appendf(nil, "\n%s [%s] %s\n", c.Name, c.Severity.Text().In(lang), c.Title.In(lang))
	for _, part := range parts {
		name, text := part.name.In(lang), part.text(c).In(lang)
		switch {
		case strings.Contains(text, "\n"):
			b = fmt.Appendf(b, "  %s:\n      %s\n", name, strings.ReplaceAll(text, "\n", "\n      "))
		default:
			b = fmt.Appendf(b, "  %s: %s\n", name, text)
		}
	}
	_, err := w.Write(b)
	return err
}
