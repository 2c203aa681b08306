package server

import (
	"context"
	"errors"
	"net"
	"strconv"
	"strings"
	"syscall"

	"noticeboard/generator/diag"
)

// Error says why the preview can't start.
type Error struct {
	Message, Hint diag.Text
	Err           error // the cause, named in Message already; may be nil
}

func (e *Error) Error() string { return e.Message.English }
func (e *Error) Unwrap() error { return e.Err }

// listen opens a loopback address and refuses any other.
func listen(ctx context.Context, addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	number, bad := strconv.ParseUint(port, 10, 16)
	if err != nil || bad != nil {
		return nil, &Error{
			diag.T("预览地址 %q 写得不对", "the preview address %q is not well-formed", addr),
			diag.T("要写成“主机:端口”，例如 127.0.0.1:1313。", "Write host:port, for example 127.0.0.1:1313."), err}
	}
	if !loopback(host) {
		return nil, &Error{
			diag.T("预览只能在本机打开，不能用地址 %q", "the preview is for this machine only and can't use the address %q", addr),
			diag.T("预览里可能有未公开的内容。用 127.0.0.1:%[1]s；要给别人看，先生成网站再发布 public 文件夹。",
				"It may show what is not public. Use 127.0.0.1:%[1]s; to let others see the site, build it and publish the public folder.", port), nil}
	}
	if strings.EqualFold(host, "localhost") {
		host = "127.0.0.1" // whatever the hosts file says
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, port))
	if err == nil {
		return listener, nil
	}
	if !inUse(err) {
		return nil, &Error{
			diag.T("打不开预览地址 %s（%v）", "can't open the preview address %s (%v)", addr, err),
			diag.T("换一个端口再试，例如 --addr 127.0.0.1:8013。", "Try another port, for example --addr 127.0.0.1:8013."), err}
	}
	e := &Error{
		diag.T("端口 %s 已被别的程序占用", "port %s is used by another program", port),
		diag.T("也许预览已经在另一个窗口里开着；把它关掉，或者用 --addr 换一个端口。", "Perhaps a preview runs in another window: close it, or choose another port with --addr."), err}
	if free := freePort(ctx, &config, host, int(number)); free != "" {
		e.Hint = diag.T("也许预览已经在另一个窗口里开着；把它关掉，或者用 --addr %s。", "Perhaps a preview runs in another window: close it, or use --addr %s.", free)
	}
	return nil, e
}

// inUse also knows the number Windows has for it (WSAEADDRINUSE), which package syscall doesn't map.
func inUse(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, syscall.Errno(10048))
}

// freePort is a free address a little above a taken port; empty when there is none.
func freePort(ctx context.Context, config *net.ListenConfig, host string, taken int) string {
	for port := taken + 1; port <= min(taken+20, 65535); port++ {
		addr := net.JoinHostPort(host, strconv.Itoa(port))
		if l, err := config.Listen(ctx, "tcp", addr); err == nil {
			l.Close()
			return addr
		}
	}
	return ""
}

// loopback knows the names and addresses that can only mean this machine.
func loopback(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	ip := net.ParseIP(strings.TrimSuffix(strings.TrimPrefix(host, "["), "]"))
	return ip != nil && ip.IsLoopback()
}
