package server

import (
	"bytes"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"time"

	"noticeboard/generator/diag"
)

// Addresses below /.noticeboard/ are the server's own; publish keeps that folder free.
const (
	liveAddress   = "/.noticeboard/live"
	scriptAddress = "/.noticeboard/preview.js"
	styleAddress  = "/.noticeboard/preview.css"
)

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	if !loopbackHost(r.Host) {
		http.Error(w, diag.T("预览只能用本机地址打开，例如 http://127.0.0.1/", "The preview answers only to addresses of this machine, such as http://127.0.0.1/").In(s.Lang), http.StatusMisdirectedRequest)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	switch r.URL.Path {
	case liveAddress:
		s.live(w, r)
	case scriptAddress:
		send(w, r, "preview.js", []byte(script))
	case styleAddress:
		send(w, r, "preview.css", []byte(style))
	default:
		s.page(w, r)
	}
}

func loopbackHost(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = hostport
	}
	return loopback(host)
}

// page answers with a file of the site, its index.html for a folder, or its 404.html.
func (s *server) page(w http.ResponseWriter, r *http.Request) {
	v := s.view()
	if v.Open == nil {
		s.html(w, http.StatusServiceUnavailable, v, plainPage(s.Lang, diag.T("还没有可以显示的网站", "There is no site to show yet")))
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	folder := name == "" || strings.HasSuffix(r.URL.Path, "/")
	file := name
	if folder {
		file = path.Join(name, "index.html")
	}
	content, found, err := v.Open(file)
	if err == nil && !found && !folder {
		var index bool
		if _, index, err = v.Open(path.Join(name, "index.html")); index && err == nil {
			http.Redirect(w, r, (&url.URL{Path: "/" + name + "/"}).String(), http.StatusFound)
			return
		}
	}
	switch {
	case err != nil:
		s.html(w, http.StatusInternalServerError, v, plainPage(s.Lang, diag.T("%s 没能生成：%v", "%s could not be made: %v", file, err)))
	case !found:
		content, found, err = v.Open("404.html")
		if err != nil || !found {
			content = plainPage(s.Lang, diag.T("没有这个页面：%s", "There is no such page: %s", file))
		}
		s.html(w, http.StatusNotFound, v, content)
	case isHTML(file):
		s.html(w, http.StatusOK, v, content)
	default:
		send(w, r, file, content)
	}
}

// html answers with a page that carries the panel and the reloading script.
func (s *server) html(w http.ResponseWriter, status int, v view, page []byte) {
	page = decorate(page, v, s.Lang)
	h := w.Header()
	h.Set("Content-Type", contentType(".html"))
	h.Set("Content-Length", strconv.Itoa(len(page)))
	w.WriteHeader(status)
	w.Write(page)
}

// send answers with a file as it is; PDF viewers may ask for a range of it.
func send(w http.ResponseWriter, r *http.Request, name string, content []byte) {
	w.Header().Set("Content-Type", contentType(name))
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

// live tells the browser the version on show at once and after every rebuild, so that a page from before
// a lost connection reloads too.
func (s *server) live(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream; charset=utf-8")
	out := http.NewResponseController(w)
	if r.Method == http.MethodHead {
		return
	}
	io.WriteString(w, "retry: 500\n")
	for {
		v := s.view()
		fmt.Fprintf(w, "data: %s\n\n", v.version)
		if out.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-v.changed:
		}
	}
}

// types is our own table: Windows takes its types from a registry that other programs change.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".htm": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
	".xml": "application/xml; charset=utf-8", ".atom": "application/atom+xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".md": "text/markdown; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".webmanifest": "application/manifest+json; charset=utf-8", ".svg": "image/svg+xml; charset=utf-8",
	".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".avif": "image/avif", ".gif": "image/gif",
	".ico": "image/x-icon", ".pdf": "application/pdf", ".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf",
	".mp4": "video/mp4", ".webm": "video/webm", ".m4a": "audio/mp4", ".aac": "audio/aac", ".ogg": "audio/ogg",
	".mp3": "audio/mpeg", ".wav": "audio/wav", ".zip": "application/zip", ".wasm": "application/wasm",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

func contentType(name string) string {
	if t, ok := types[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}

func isHTML(name string) bool { return strings.HasPrefix(contentType(name), "text/html") }
