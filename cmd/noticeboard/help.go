package main

import (
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// chineseUsage is the library's usage text in Chinese.
const chineseUsage = `用法：
  {{if .HasAvailableSubCommands}}{{.CommandPath}} 命令 [选项]{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

例子：
{{.Example}}{{end}}
{{- if .HasAvailableSubCommands}}

命令：{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding }} {{.Short}}{{end}}{{end}}{{end}}
{{- if .HasAvailableLocalFlags}}

选项：
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableInheritedFlags}}

通用选项：
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
{{- if .HasAvailableSubCommands}}

“{{.CommandPath}} 命令 --help”说明一个命令的用法。{{end}}
`

// inChinese words what the library adds to every command by itself.
func inChinese(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.Flags().VisitAll(func(f *pflag.Flag) {
		switch f.Name {
		case "help":
			f.Usage = "显示用法"
		case "version":
			f.Usage = "显示版本"
		}
	})
	for _, sub := range c.Commands() {
		if sub.Name() == "help" {
			sub.Short = "说明一个命令的用法"
		}
		inChinese(sub)
	}
}

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use: "version", Args: cobra.NoArgs,
		Short: a.pick("显示版本", "print the version"),
		Run:   func(*cobra.Command, []string) { a.out.WriteString(versionText() + "\n") },
	}
}

// versionText is the version with the revision it was built from, where the Go command recorded one.
func versionText() string {
	text := "noticeboard " + version
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				text += " (" + s.Value[:min(len(s.Value), 12)] + ")"
			}
		}
		text += " " + info.GoVersion
	}
	return text
}
