package reading

//go:generate go run ./internal/genlevels ${LEVELS} ${UNIHAN}

import (
	_ "embed"
	"strings"
	"sync"
)

// Levels are the four nested lists, by how many characters they hold: 1,500 is the literacy standard for farmers and 2,000 that for
// townspeople (扫除文盲工作条例 art. 7), 2,500 are the common characters of 现代汉语常用字表, 3,500 those of level 1 of 通用规范汉字表.
var Levels = [...]int{1500, 2000, 2500, 3500}

//go:embed data/levels.txt
var levelData string

// ranks holds the place of each of the 3,500 characters, from 1 for the commonest.
var ranks = sync.OnceValue(func() map[rune]int {
	all := make(map[rune]int, Levels[len(Levels)-1])
	for _, r := range strings.ReplaceAll(levelData, "\n", "") {
		all[r] = len(all) + 1
	}
	return all
})

// Rank returns the place of a character among the 3,500, 1 for the commonest; 0 for any other.
func Rank(r rune) int { return ranks()[r] }

// Level returns the smallest of the Levels whose list holds a character; 0 when none does.
func Level(r rune) int {
	rank := Rank(r)
	if rank == 0 {
		return 0
	}
	for _, level := range Levels {
		if rank <= level {
			return level
		}
	}
	return 0
}

// outside says whether a list does not hold a character.
func outside(r rune, level int) bool {
	rank := Rank(r)
	return rank == 0 || rank > level
}
