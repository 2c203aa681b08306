package diag

// Nearest returns the candidate that word was most likely meant to be, "" if none is near. Two words are near when at
// most a third of the longer one has to be changed (Damerau–Levenshtein distance over characters). Of several equally
// near ones the first is returned, so that candidates in a fixed order give a fixed answer.
func Nearest(word string, candidates []string) string {
	w := []rune(word)
	best, limit := "", 0
	for _, c := range candidates {
		r := []rune(c)
		allowed := max(1, max(len(w), len(r))/3)
		if d := distance(w, r); d <= allowed && (best == "" || d < limit) {
			best, limit = c, d
		}
	}
	return best
}

func distance(a, b []rune) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
