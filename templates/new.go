package templates

import "embed"

// New holds a commented record of each kind, new/KIND.toml or new/KIND.md, for the command "new" to fill in: text/template
// with .ID, .Name, .Today, .Contact and .Village.
//
//go:embed new
var New embed.FS
