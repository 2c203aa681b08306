package privacy

import "strings"

// alone says whether the groups i to j are no part of a 统一社会信用代码 or of another word that mixes letters and digits,
// such as a checksum. Letters on one side or both, as in Tel13812345678, are no mixture.
func (r *row) alone(i, j int) bool {
	start, end := r.digits[r.groups[i].from].start, r.digits[r.groups[j].to-1].end
	left, right := start, end
	for left > r.floor && isLetter(r.text[left-1]) {
		left--
	}
	for right < len(r.text) && isLetter(r.text[right]) {
		right++
	}
	mixed := left < start && left > r.floor && isDigit(r.text[left-1]) || right > end && right < len(r.text) && isDigit(r.text[right])
	return !mixed && !isCreditCode(r.text[left:right])
}

func (r *row) isCreditCode(i, j int) bool {
	return isCreditCode(r.text[r.digits[r.groups[i].from].start:r.digits[r.groups[j].to-1].end])
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isDigit(b byte) bool { return b-'0' <= 9 }

// creditCodeDigits are the characters of GB 32100-2015 in the order of their values.
const creditCodeDigits = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// isCreditCode says whether s is a 统一社会信用代码 with a right check character.
func isCreditCode(s string) bool {
	if len(s) != 18 || strings.IndexByte("159ANY", s[0]) < 0 {
		return false
	}
	sum, weight := 0, 1
	for k := range 17 {
		v := strings.IndexByte(creditCodeDigits, s[k])
		if v < 0 {
			return false
		}
		sum += v * weight
		weight = weight * 3 % 31
	}
	return s[17] == creditCodeDigits[(31-sum%31)%31]
}
