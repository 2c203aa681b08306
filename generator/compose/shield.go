package compose

import "slices"

// fewest is the smallest number that is published of a village, a hub or a kind of need where it is about people who could be told
// from it.
const fewest = 3

// notShown stands for a count that is shown in the total only.
const notShown = "＊"

// shieldNote says so. It stands below every table that hides a count.
const shieldNote = "注：涉及具体人的事项，一个村不满3件（起、条、名）的不单列，用“＊”表示，只计入合计；会从合计推算出来的，再隐去数目最小的村。"

// shield says which counts of villages are shown in the total only, nobody shall learn from a table that a village had just one
// or two. Where there are such villages, none below three is shown; where the total would give them away, the smallest others
// go with them, all that are equal, so that the order of villages tells nothing. forced are hidden in any case, for what they
// are a part of is hidden too; nil for none.
func shield(values []int, forced []bool) []bool {
	hide := make([]bool, len(values))
	small := slices.ContainsFunc(values, func(n int) bool { return 0 < n && n < fewest })
	whole, some, sum := false, 0, 0
	for i, n := range values {
		whole = whole || forced != nil && forced[i]
		hide[i] = small && n < fewest || forced != nil && forced[i]
		if hide[i] {
			some++
			sum += n
		}
	}
	if some == 0 || some > 1 && (whole || sum < 2*some) { // as noughts, ones and twos these can be spread in several ways
		return hide
	}
	smallest := 0
	for i, n := range values {
		if !hide[i] && (smallest == 0 || n < smallest) {
			smallest = n
		}
	}
	for i, n := range values {
		hide[i] = hide[i] || n == smallest
	}
	return hide
}
