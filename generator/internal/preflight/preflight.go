// Package preflight lets tests ask Apache PDFBox Preflight whether files are valid PDF/A-1b (ISO 19005-1). It runs Java with the
// libraries as Debian has them: libpdfbox2-java, libjaxb-api-java and what they depend on.
package preflight

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

var libraries = []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"}

// Validate returns for each file, by its name, what is wrong with it; nothing for a valid one. Without Java or the libraries the
// test is skipped, or fails where NOTICEBOARD_REQUIRE_TOOLS is 1.
func Validate(t testing.TB, files map[string][]byte) map[string][]string {
	t.Helper()
	java, path := find(t)
	dir := t.TempDir()
	var list strings.Builder
	for name, data := range files {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, data, 0o666); err != nil {
			t.Fatal(err)
		}
		list.WriteString(name + "\n")
	}
	names := filepath.Join(dir, "list")
	if err := os.WriteFile(names, []byte(list.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(java, "-cp", path, "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", names).CombinedOutput(); err != nil {
		t.Fatalf("preflight: %v\n%s", err, out)
	}
	found := read(t, names+".preflight.xml")
	for name := range files {
		if _, ok := found[name]; !ok {
			t.Fatalf("preflight says nothing about %s", name)
		}
	}
	return found
}

// find returns the program and the class path.
func find(t testing.TB) (java, path string) {
	t.Helper()
	java, err := exec.LookPath("java")
	list := make([]string, len(libraries))
	for i, name := range libraries {
		list[i] = "/usr/share/java/" + name + ".jar"
		if err == nil {
			_, err = os.Stat(list[i])
		}
	}
	switch {
	case err != nil && os.Getenv("NOTICEBOARD_REQUIRE_TOOLS") == "1":
		t.Fatalf("PDFBox Preflight is required: %v", err)
	case err != nil:
		t.Skipf("PDFBox Preflight is not there: %v", err)
	}
	return java, strings.Join(list, string(os.PathListSeparator))
}

func read(t testing.TB, report string) map[string][]string {
	t.Helper()
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var r struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Valid  bool   `xml:"isValid"`
			Errors []struct {
				Code    string `xml:"code"`
				Details string `xml:"details"`
			} `xml:"errors>error"`
		} `xml:"preflight"`
	}
	if err := xml.Unmarshal(data, &r); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	found := map[string][]string{}
	for _, f := range r.Files {
		found[f.Name] = nil
		for _, e := range f.Errors {
			found[f.Name] = append(found[f.Name], e.Code+" "+e.Details)
		}
		if !f.Valid && len(f.Errors) == 0 {
			found[f.Name] = []string{fmt.Sprintf("invalid for no reason given:\n%s", data)}
		}
	}
	return found
}
