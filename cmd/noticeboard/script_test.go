package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// status N COMMAND… runs a command that must end with exactly this exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// board [DIR] copies the small board of testdata/board to a folder, content by default.
func board(ts *testscript.TestScript, _ bool, args []string) {
	dir := "content"
	if len(args) == 1 {
		dir = args[0]
	}
	ts.Check(os.CopyFS(ts.MkAbs(dir), os.DirFS(ts.Getenv("BOARD"))))
}

var fleeting = regexp.MustCompile(`"(seconds|bytes)": [0-9.e+-]+`)

// steady FILE sets to 0 what differs from run to run in a JSON document.
func steady(ts *testscript.TestScript, _ bool, args []string) {
	text := fleeting.ReplaceAllString(ts.ReadFile(args[0]), `"$1": 0`)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

// counts KEY=N… holds the JSON document on stdout, which may have no keys but those of the contract, against numbers.
func counts(ts *testscript.TestScript, _ bool, args []string) {
	d := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	d.DisallowUnknownFields()
	var r result
	ts.Check(d.Decode(&r))
	if _, err := d.Token(); err != io.EOF {
		ts.Fatalf("more than one document on stdout")
	}
	got := map[string]int{"pages": r.Pages, "sheets": r.Sheets, "written": r.Written, "unchanged": r.Unchanged, "removed": r.Removed, "diagnostics": len(r.Diagnostics), "foreign": len(r.Foreign)}
	for _, arg := range args {
		key, want, _ := strings.Cut(arg, "=")
		if n, ok := got[key]; !ok || strconv.Itoa(n) != want {
			ts.Fatalf("%s is %d, want %s", key, n, want)
		}
	}
}

// remember FILE… keeps modification times for rewritten.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		ts.Setenv("time of "+name, mtime(ts, name))
	}
}

// [!] rewritten FILE… tells whether files were written since remember.
func rewritten(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		if was := ts.Getenv("time of " + name); was == "" || (was != mtime(ts, name)) == neg {
			ts.Fatalf("%s: rewritten is %t (remembered: %q)", name, neg, was)
		}
	}
}

func mtime(ts *testscript.TestScript, name string) string {
	info, err := os.Stat(ts.MkAbs(name))
	ts.Check(err)
	return info.ModTime().Format(time.RFC3339Nano)
}

// replace FILE OLD NEW [N] puts NEW in the place of the first OLD (of the first N), which must be there. \n is a line end.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	n := 1
	if len(args) == 4 {
		n, _ = strconv.Atoi(args[3])
	}
	text := ts.ReadFile(args[0])
	old, new := strings.ReplaceAll(args[1], `\n`, "\n"), strings.ReplaceAll(args[2], `\n`, "\n")
	if strings.Count(text, old) < n {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, old, new, n)), 0o666))
}

// encode gbk|utf16|crlf FILE… rewrites files as Windows programs save them.
func encode(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args[1:] {
		data := []byte(ts.ReadFile(name))
		var err error
		switch args[0] {
		case "gbk":
			data, err = simplifiedchinese.GBK.NewEncoder().Bytes(data)
		case "utf16":
			data, err = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(data)
		case "crlf":
			data = append([]byte("\uFEFF"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)
		default:
			ts.Fatalf("unknown encoding %s", args[0])
		}
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(name), data, 0o666))
	}
}

// freeaddr VAR sets VAR to an address of this machine that nobody listens on.
func freeAddress(ts *testscript.TestScript, _ bool, args []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Setenv(args[0], l.Addr().String())
	ts.Check(l.Close())
}

const patience = 20 * time.Second

// [!] fetch URL FILE waits until a server answers and keeps the body; the status must (not) be 200.
func fetch(ts *testscript.TestScript, neg bool, args []string) {
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		answer, err := http.Get(args[0])
		if err != nil {
			if time.Now().After(deadline) {
				ts.Fatalf("%v", err)
			}
			continue
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), body, 0o666))
		if (answer.StatusCode == http.StatusOK) == neg {
			ts.Fatalf("%s: %s", args[0], answer.Status)
		}
		return
	}
}

// reloads URL FROM TO opens an event stream, copies a file, and waits for the event that makes pages reload.
func reloads(ts *testscript.TestScript, _ bool, args []string) {
	client := http.Client{Timeout: patience}
	answer, err := client.Get(args[0])
	ts.Check(err)
	defer answer.Body.Close()
	first := ""
	for lines := bufio.NewScanner(answer.Body); lines.Scan(); {
		version, isData := strings.CutPrefix(lines.Text(), "data: ")
		switch {
		case isData && first == "":
			first = version
			ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(ts.ReadFile(args[1])), 0o666))
		case isData && version != first:
			fmt.Fprintf(ts.Stdout(), "%s → %s\n", first, version)
			return
		}
	}
	ts.Fatalf("no reload after a change of %s", filepath.Base(args[2]))
}
