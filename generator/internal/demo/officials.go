package main

import (
	"fmt"
	"strings"

	"noticeboard/generator/calendar"
)

// offices of the town that send officials to the villages.
var offices = []string{"镇党政办公室", "镇党委宣传科", "镇综治科", "镇信访科", "镇计生科", "镇民政科", "镇农业技术推广站", "镇水利站", "镇财政所",
	"镇国土资源所", "镇村镇建设办公室", "镇人力资源和社会保障所", "镇司法所", "镇文化站", "镇经管站", "镇农机站", "镇林业站", "镇统计站", "镇团委", "镇妇联"}

// writeOfficials links the hubs that have no liaison official to officials of the village and of the town, two hubs each.
func (t *town) writeOfficials() {
	const name = "officials-demo.toml"
	c := stream(name)
	w := newFile("挂钩联系干部，officials.toml 以外的。每人联系1～2户。")
	names := &namer{village: "guozhai", used: map[string]bool{}}
	for _, o := range t.board.Officials {
		names.used[o.Name] = true
	}
	serial := 0
	give := func(post, surname string, hubs []*hub) {
		serial++
		sex := either(c, 30, "女", "男")
		if strings.Contains(post, "妇") {
			sex = "女"
		}
		id, since := fmt.Sprintf("gbd-%03d", serial), c.day(calendar.New(2023, 2, 1), calendar.New(2024, 12, 20))
		w.table("official")
		w.text("id", id)
		w.text("name", names.name(c, surname, sex, c.between(1968, 1996)))
		w.text("post", post)
		var ids []string
		for _, h := range hubs {
			h.official, h.linked = id, since
			ids = append(ids, h.id)
		}
		w.texts("hubs", ids)
		w.date("since", since)
	}
	desk := newDeck(offices)
	for _, v := range t.villages {
		var without []*hub
		for _, h := range v.hubs {
			if h.official == "" {
				without = append(without, h)
			}
		}
		for i, post := range villagePosts(v) {
			if len(without) < 4 || i > 5 { // the rest is for the town's own officials
				break
			}
			give(v.Name+post, surnames[v.ID].pick(c), without[:2])
			without = without[2:]
		}
		for len(without) > 0 {
			n := min(2, len(without))
			give(deskPost(desk.deal(c), c), others.pick(c), without[:n])
			without = without[n:]
		}
	}
	t.files[name] = w.Bytes()
}

// deskPost is a post in an office of the town.
func deskPost(office string, c chance) string {
	deputies := []struct{ ending, post string }{{"科", "副科长"}, {"站", "副站长"}, {"所", "副所长"}, {"办公室", "副主任"}}
	for _, d := range deputies {
		if strings.HasSuffix(office, d.ending) && c.of(40) {
			return office + d.post
		}
	}
	return office + pick(c, []string{"科员", "干事", "办事员"})
}

// villagePosts are posts of the village that officials.toml does not fill yet, the first ones first.
func villagePosts(v *village) []string {
	party := partyShort(v)
	return []string{party + "副书记", party + "组织委员", party + "宣传委员", "村民委员会副主任", "妇联主席", "村会计", "民兵营长"}
}
