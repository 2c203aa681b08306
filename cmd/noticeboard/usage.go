package main

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"noticeboard/generator/diag"
)

func seeHelp(c *cobra.Command) diag.Text {
	return diag.T("运行 %s --help 查看用法", "run %s --help", c.CommandPath())
}

// worded makes a failure of any error. The only one of the library's that is not a flag's is
//
//	unknown command "buid" for "noticeboard"
func worded(root *cobra.Command, err error) *failure {
	var known *failure
	if errors.As(err, &known) {
		return known
	}
	rest, unknown := strings.CutPrefix(err.Error(), "unknown command ")
	quoted, _ := strconv.QuotedPrefix(rest)
	name, fault := strconv.Unquote(quoted)
	if !unknown || fault != nil {
		return &failure{exitMachine, diag.T("没有做成：%v", "%v", err), diag.Text{}}
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	hint := seeHelp(root)
	if like := diag.Nearest(strings.ToLower(name), names); like != "" {
		hint = diag.T("是不是 %s？", "did you mean %s?", like)
	}
	return &failure{exitUsage, diag.T("没有“%s”这个命令", "there is no command %q", name), hint}
}

// flagFault words the faults that the library finds in flags.
func flagFault(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown)
	case errors.As(err, &bare):
		name := bare.GetSpecifiedName()
		value, _ := pflag.UnquoteUsage(bare.GetFlag())
		return usage(diag.T("--%s 后面要写%s", "--%s needs its %s", name, value), seeHelp(c))
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		name := invalid.GetFlag().Name
		return usage(diag.T("--%s 后面不用写“%s”", "--%s takes no value %q", name, invalid.GetValue()), diag.T("要就写 --%[1]s，不要就不写", "write --%[1]s, or leave it out", name))
	case errors.As(err, &invalid):
		return usage(diag.T("--%s 后面应当是整数，这里是“%s”", "--%s must be a whole number, not %q", invalid.GetFlag().Name, invalid.GetValue()), seeHelp(c))
	}
	return usage(diag.T("选项的写法不对：%v", "%v", err), seeHelp(c))
}

func unknownFlag(c *cobra.Command, err *pflag.NotExistError) error {
	name, dashes := err.GetSpecifiedName(), "--"
	if short := err.GetSpecifiedShortnames(); short != "" {
		name, dashes = short, "-"
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	hint := seeHelp(c)
	like := diag.Nearest(name, names)
	switch {
	case like != "" && dashes == "-" && len(name) > 1:
		hint = diag.T("是不是 --%s？前面是两个减号", "did you mean --%s, with two hyphens?", like)
	case like != "" && dashes == "--":
		hint = diag.T("是不是 --%s？", "did you mean --%s?", like)
	}
	return usage(diag.T("%s 没有 %s 这个选项", "%s has no option %s", c.CommandPath(), dashes+name), hint)
}

// noArgs is for commands that take options only.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usage(diag.T("%s 后面不能写“%s”", "%s does not take %q", c.CommandPath(), args[0]), strayArgument(c, args[0]))
}

// atMostOne is for commands that take one word.
func atMostOne(c *cobra.Command, args []string) error {
	if len(args) <= 1 {
		return nil
	}
	return noArgs(c, args[1:])
}

// strayArgument guesses what somebody meant by a word that a command does not take.
func strayArgument(c *cobra.Command, arg string) diag.Text {
	if name := strings.TrimLeft(arg, "-－—–―"); name != arg && c.Flag(name) != nil { // as word processors write it
		return diag.T("选项前面是两个英文半角的减号：--%s", "options begin with two plain hyphens: --%s", name)
	}
	if strings.EqualFold(filepath.Ext(arg), ".zip") && c.Flag("portal") != nil {
		return diag.T("栏目包的文件名用等号连着写：--portal=%s", "the package's name is joined by an equals sign: --portal=%s", arg)
	}
	if info, err := os.Stat(arg); err == nil && info.IsDir() && c.Flag("content") != nil {
		return diag.T("文件夹要用选项指明，例如 --content %s", "name folders by an option, as in --content %s", arg)
	}
	return seeHelp(c)
}
