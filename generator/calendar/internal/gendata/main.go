// Gendata turns the data of the npm package chinese-days into data/holidays.tsv and data/PROVENANCE.md.
//
// Its argument is the folder of the unpacked package:
//
//	npm pack chinese-days && tar xf chinese-days-*.tgz
//	CHINESE_DAYS=$PWD/package go generate noticeboard/generator/calendar
//
// It runs in the folder of package calendar. A year that lacks one of the statutory holidays stops it: half a year of
// data would make the other half look like ordinary weeks.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const firstYear = 2018 // no record of a board is older

// official gives the names that 《全国年节及纪念日放假办法》 uses.
var official = map[string]string{
	"元旦": "元旦", "春节": "春节", "清明": "清明节", "劳动节": "劳动节", "端午": "端午节", "中秋": "中秋节", "国庆节": "国庆节",
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("gendata: ")
	if len(os.Args) != 2 || os.Args[1] == "" {
		log.Fatal("usage: gendata FOLDER_OF_UNPACKED_PACKAGE")
	}
	if err := generate(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func generate(folder string) error {
	var about struct{ Name, Version, License string }
	if _, err := read(filepath.Join(folder, "package.json"), &about); err != nil {
		return err
	}
	var days struct{ Holidays, Workdays map[string]string }
	input, err := read(filepath.Join(folder, "dist", "chinese-days.json"), &days)
	if err != nil {
		return err
	}
	licence, err := os.ReadFile(filepath.Join(folder, "LICENSE"))
	if err != nil {
		return err
	}
	table, err := tabulate(days.Holidays, days.Workdays)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join("data", "holidays.tsv"), table, 0o666); err != nil {
		return err
	}
	provenance := fmt.Sprintf(provenance, about.Name, about.Version, about.License, sha256.Sum256(input), sha256.Sum256(table),
		strings.ReplaceAll(string(bytes.TrimSpace(licence)), "\r\n", "\n"))
	return os.WriteFile(filepath.Join("data", "PROVENANCE.md"), []byte(provenance), 0o666)
}

func read(path string, v any) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return data, nil
}

// tabulate writes one line per day off and per working weekend day, by date.
func tabulate(off, work map[string]string) ([]byte, error) {
	type row struct{ kind, name string }
	rows := map[string]row{}
	seen := map[string]map[string]bool{}
	add := func(kind string, days map[string]string) error {
		for date, label := range days {
			year, err := strconv.Atoi(date[:min(4, len(date))])
			if err != nil {
				return fmt.Errorf("%q is no date", date)
			}
			if year < firstYear {
				continue
			}
			parts := strings.Split(label, ",") // English, Chinese, days
			if len(parts) != 3 || official[parts[1]] == "" {
				return fmt.Errorf("%s: unknown holiday %q", date, label)
			}
			if _, twice := rows[date]; twice {
				return fmt.Errorf("%s is both off and working", date)
			}
			rows[date] = row{kind, official[parts[1]]}
			if seen[date[:4]] == nil {
				seen[date[:4]] = map[string]bool{}
			}
			seen[date[:4]][official[parts[1]]] = true
		}
		return nil
	}
	if err := add("off", off); err != nil {
		return nil, err
	}
	if err := add("work", work); err != nil {
		return nil, err
	}
	for year, names := range seen {
		for _, name := range official {
			// 中秋节 may fall into the days of 国庆节, as in 2020.
			if !names[name] && name != official["中秋"] {
				return nil, fmt.Errorf("%s has no %s: its data are not complete", year, name)
			}
		}
	}
	var b bytes.Buffer
	b.WriteString(header)
	for _, date := range slices.Sorted(maps.Keys(rows)) {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", date[:4], date, rows[date].kind, rows[date].name)
	}
	return b.Bytes(), nil
}

const header = `# Days off and working weekend days (调休). Made by internal/gendata; do not edit. Origin: PROVENANCE.md.
# year	date	off|work	holiday
`

const provenance = `# Where holidays.tsv comes from

Made by ` + "`internal/gendata`" + ` from the npm package %[1]s %[2]s (licence: %[3]s), file ` + "`dist/chinese-days.json`" + `. The package
collects the yearly notices of the General Office of the State Council on holiday arrangements (国务院办公厅关于部分节假日安排的通知).

| file | sha256 |
|---|---|
| dist/chinese-days.json | ` + "`%[4]x`" + ` |
| holidays.tsv | ` + "`%[5]x`" + ` |

**Before a release, compare the newest year with the State Council notice.** This was not done for 2026 when the data were taken in.

The next year's notice may still change the last days of December (2018-12-29 became a working day for the New Year of 2019).
2020 has two days off more than the law gives: the Spring Festival was prolonged because of the epidemic.

## Licence of the package

` + "```" + `
%[6]s
` + "```" + `
`
