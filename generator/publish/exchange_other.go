//go:build !linux && !darwin

package publish

import "errors"

var errInvalid = errors.ErrUnsupported

func exchange(a, b string) error { return errors.ErrUnsupported }
