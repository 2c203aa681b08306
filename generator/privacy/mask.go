package privacy

import "strings"

// Mask replaces digits of every personal number by asterisks, one for one, and leaves all else as it is: an ID number
// keeps its first and last character, a mobile number the first three and last four, a card the last four. Find finds
// nothing in the result.
func Mask(text string) string {
	// What is left of a number can make up another with its neighbours, so look again. Each round takes digits away.
	for {
		found := Find(text)
		if found == nil {
			return text
		}
		var b strings.Builder
		b.Grow(len(text))
		end := 0
		for _, f := range found {
			b.WriteString(text[end:f.Start])
			b.WriteString(MaskFinding(f))
			end = f.End
		}
		b.WriteString(text[end:])
		text = b.String()
	}
}

// MaskFinding returns f.Text masked as Mask does it, for showing a finding in a message.
func MaskFinding(f Finding) string {
	n := 0
	for i := 0; i < len(f.Text); {
		c := charAt(f.Text, i)
		if c.class == digit || c.class == checkX {
			n++
		}
		i += c.size
	}
	first, last := kept(f.Kind)
	var b strings.Builder
	k := 0
	for i := 0; i < len(f.Text); {
		c := charAt(f.Text, i)
		isPart := c.class == digit || c.class == checkX
		if isPart && k >= first && k < n-last {
			b.WriteByte('*')
		} else {
			b.WriteString(f.Text[i : i+c.size])
		}
		if isPart {
			k++
		}
		i += c.size
	}
	return b.String()
}

// kept is how many characters at the beginning and the end stay legible.
func kept(k Kind) (first, last int) {
	switch k {
	case Mobile:
		return 3, 4
	case BankCard:
		return 0, 4
	}
	// The first six and last four beside a printed month of birth leave about three possible numbers.
	return 1, 1
}
