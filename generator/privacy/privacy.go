// Package privacy finds personal numbers in any text and masks them, so that none reaches a public page or sheet.
//
// # What is found
//
//   - 公民身份号码 (GB 11643-1999): 18 characters with a known province, a day of birth that exists and the right check
//     character. These three together hardly ever hold by chance, so separators may stand anywhere inside. The residence
//     permits for Hong Kong, Macao and Taiwan (81 to 83) and the permanent residence card (9) have the same form.
//   - The old number of 15 digits: a known province and a day of birth that exists.
//   - Mobile numbers: 1, then 3 to 9, then nine digits, also after +86, 0086 or 0. Number blocks are added over time, so
//     none is left out. In groups they are found as 3-4-4, 3-8, 7-4, 3-3-5 and as eleven single digits.
//   - Bank cards: 13 to 19 digits with the prefix and length of an issuer and a right Luhn digit, in one piece or in the
//     groups that cards have: fours with a last group of up to four, 6 and the rest, 4-6-4 and 4-6-5.
//
// Digits may be half-width, full-width or Chinese (〇零一幺二…), but the last are not mixed with the others. Spaces of
// every kind, hyphens, dots, slashes and brackets may stand between digits, up to three at one place, and characters without width anywhere.
//
// # What is not found
//
//   - Part of a longer row of digits, such as the eleven last of an order number.
//   - Numbers with another character between them (、，| a tab): they are two numbers.
//   - Two dates side by side: "20261123 20261127" is not grouped as a card, whatever its check digit.
//   - Landlines (0523-87654321), 统一社会信用代码 (public by law) and letters mixed with digits, as in a checksum.
//   - Names, addresses and bank accounts without a check digit: no pattern tells them from harmless text.
//
// Office telephones are landlines as a rule; one that is a mobile number must be allowed by its field, not here.
package privacy

import "noticeboard/generator/diag"

// Kind is a kind of personal number.
type Kind uint8

const (
	IDNumber    Kind = iota // 公民身份号码, 18 characters
	OldIDNumber             // the number of before 1999, 15 digits
	BankCard                // 银行卡号
	Mobile                  // 手机号
)

// Text is the kind as a reader knows it.
func (k Kind) Text() diag.Text {
	return [...]diag.Text{
		IDNumber:    {Chinese: "身份证号", English: "ID number"},
		OldIDNumber: {Chinese: "旧身份证号（15位）", English: "old ID number (15 digits)"},
		BankCard:    {Chinese: "银行卡号", English: "bank card number"},
		Mobile:      {Chinese: "手机号", English: "mobile number"},
	}[k]
}

// Finding is one personal number.
type Finding struct {
	Kind       Kind
	Start, End int    // byte offsets in the text that was searched
	Text       string // as it stands there, separators included; a prefix such as +86 is not part of it
}

// Find returns the personal numbers of a text in their order, never overlapping, or nil. It doesn't allocate for a text
// without eleven digits in a row.
func Find(text string) []Finding {
	r := row{text: text}
	for i := 0; i < len(text); {
		if !leads[text[i]] {
			i++
			continue
		}
		script := digitAt(text, i)
		if script == notDigit {
			i++
			continue
		}
		end, digits := extent(text, i, script)
		if digits >= mobileLength {
			r.find(i, end, script)
			if isLetter(text[end-1]) {
				r.floor = end
			}
		}
		i = end
	}
	return r.found
}

// leads are the bytes that digits begin with. Most of a text is passed over by this table alone.
var leads = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	0xE3: true, 0xE4: true, 0xE5: true, 0xE9: true, 0xEF: true,
}

// seconds are the second bytes of the digits that take three.
var seconds = [256]bool{0x80: true, 0x85: true, 0x9B: true, 0xB8: true, 0xB9: true, 0xBA: true, 0xBC: true}

// digitAt returns the script of the digit at i, where a byte of leads stands.
func digitAt(text string, i int) script {
	if text[i] < 0x80 {
		return arabic
	}
	if i+2 >= len(text) || !seconds[text[i+1]] {
		return notDigit
	}
	s, _ := wideDigit(text[i], text[i+1], text[i+2])
	return s
}
