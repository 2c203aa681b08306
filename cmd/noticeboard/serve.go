package main

import (
	"context"
	"errors"
	"net"
	"os"
	"os/signal"

	"github.com/spf13/cobra"

	"noticeboard/generator"
	"noticeboard/generator/diag"
	"noticeboard/generator/server"
)

func (a *app) serve() *cobra.Command {
	var in input
	var addr string
	c := &cobra.Command{
		Use: "serve", Args: noArgs,
		Short: a.pick("在本机预览网站，边改边看", "show the site on this machine while you edit"),
		Long: a.pick("在本机浏览器里预览网站。记录一改，页面自己刷新；有错误时，错误列在页面顶上，网站保持改错之前的样子。什么也不写。按 Ctrl+C 结束。",
			"Shows the site in a browser on this machine. Pages reload when records change; errors are listed at the top of\nthe page, over the site as it was before them. Writes nothing. Ctrl+C ends it."),
		Example: `  noticeboard serve
  noticeboard serve --addr 127.0.0.1:8080`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := in.options(); err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			err := server.Serve(ctx, server.Options{
				Addr: addr, Watch: []string{in.content, in.templates}, Lang: a.lang,
				Rebuild: func(context.Context, []string) (*server.Site, error) { return preview(&in) },
				Ready: func(url string) {
					a.say(diag.T("正在预览：%s （按 Ctrl+C 结束）", "serving %s (Ctrl+C ends it)", url))
				},
				Log: a.say,
			})
			var known *server.Error
			var address *net.AddrError
			switch {
			case !errors.As(err, &known):
				return err
			case known.Err == nil || errors.As(known.Err, &address): // not the machine's fault
				return usage(known.Message, known.Hint)
			}
			return machine(known.Message, known.Hint)
		},
	}
	a.inputFlags(c, &in)
	c.Flags().StringVar(&addr, "addr", "127.0.0.1:1313", a.pick("预览的`地址`，只能是本机", "`address` to listen on, of this machine only"))
	return c
}

// preview plans the site as the records are now. Pages and sheets are made when the browser asks for them.
func preview(in *input) (*server.Site, error) {
	opt, err := in.options()
	var known *failure
	if errors.As(err, &known) {
		return &server.Site{Diagnostics: diag.List{{Severity: diag.Error, Check: "folder", Message: known.message, Hint: known.hint}}}, nil
	}
	if err != nil {
		return nil, err
	}
	site, problems := generator.Plan(opt)
	if site == nil {
		return &server.Site{Diagnostics: problems}, nil
	}
	return &server.Site{Open: site.Open, Diagnostics: problems}, nil
}
