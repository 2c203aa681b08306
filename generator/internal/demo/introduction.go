package main

import "strings"

func trimVillage(name string) string { return strings.TrimSuffix(name, "村") }

// scenes and habits are the two sentences that tell what a generated hub is known for. Any scene goes with any habit.
var scenes = []string{
	"门口一棵柿子树，树下几张板凳，来的人自己搬了坐。",
	"屋子朝南，冬天太阳好，老人爱到这里来坐。",
	"院子靠着村道，卖菜回来的人顺脚就进来歇一歇。",
	"堂屋不大，八仙桌擦得干净，学习材料一摞放在桌角。",
	"墙上挂着一块小黑板，这个月要办的事写在上面，办成一件擦一件。",
	"户长家有一只老挂钟，开会说好几点就是几点。",
	"门前有一块水泥场，农忙晒粮，农闲开会。",
	"屋后就是渠，灌水的时节这里比哪里都热闹。",
	"户长家养了两箱蜂，来学习的人总要问几句养蜂的事。",
	"条桌上放着老花镜三副，度数不同，谁用谁戴。",
	"茶水天天有，杯子按人头编了号。",
	"门后钉着一排钩子，雨衣、手电筒、哨子各有各的位置。",
	"窗台上有一只意见匣，户长每星期开一次。",
	"户长家的门白天不上锁，钥匙隔壁人家也有一把。",
	"几户人家共用一个晒场，场边的小屋就是大家说话的地方。",
	"户长爱种花，大门两边的盆栽组里人都认得。",
	"组里老人多，户长把字大的材料挑出来放在最上面。",
	"年轻人多在外面，户长建了一个群，要紧的话每件事只发一遍。",
}

var habits = map[string][]string{
	"": {
		"户长话不多，答应过的事都记在本子上，办完了打钩。",
		"谁家有红白事，户长第一个到，最后一个走。",
		"听到什么难处，户长当天就去看，办不了的第二天报到村里。",
		"学习先念一段，再各人说一句，没有人空着手回去。",
		"两家有了口角，户长先分开听，再坐到一起说。",
		"每月十五晚上议一次事，议定了写成三句话贴出来。",
		"户长常说，话要说在前头，账要算在明处。",
		"来办事的人多半能一次办完，户长把要带的证件写成纸条预先发了。",
	},
	"党员责任区": {
		"责任区里哪段路有坑、哪盏灯不亮，户长走一圈就记下来。",
		"责任区分给几名党员，各人看各人的一段，月底一起走一遍。",
		"下雨天户长沿着责任区看沟看涵洞，堵了就通。",
		"责任区里住着几位独居老人，党员轮着去敲门。",
	},
	"无职党员设岗定责": {
		"几名无职党员各领一个岗，做得怎样每季度说一次。",
		"看河的看河，扫路的扫路，岗位写在木牌上，谁的岗谁的名字。",
		"领了岗的党员有一只袖章，戴上就知道今天是谁当班。",
	},
	"党员致富示范户": {
		"新品种户长先在自家田里试，成了再教大家，不成自己认。",
		"行情好坏都写在黑板上，谁家要卖先来看一眼。",
		"户长带着六七户一起种，种子一起买，价钱一起谈。",
		"农机、烘干、销路，问到这里总有回音。",
	},
}

var classHabits = map[string]string{
	"K-2": "老党员白天来，读一段报，议一件事，到做晚饭的时候散。",
	"K-3": "学的多是种和养的本事，学完了到田里、棚里再看一遍。",
	"K-4": "走不动的老党员，材料由户长送上门，坐在床边念给他们听。",
	"K-5": "在外的人多，户长每月打一遍电话，材料从网上发、从邮局寄。",
	"K-6": "不识字不要紧，有人念，有人画，听懂了再回去说给家里人。",
	"K-1": "来的多是年轻人和村干部，学完了要答三个问题，答不上的下次补。",
}

// sayings deals scenes and habits in one village, so that its hubs differ.
type sayings struct {
	scenes *deck[string]
	habits map[string]*deck[string]
}

func newSayings() *sayings {
	s := &sayings{scenes: newDeck(scenes), habits: map[string]*deck[string]{}}
	for model, list := range habits {
		s.habits[model] = newDeck(list)
	}
	return s
}

func (s *sayings) introduction(c chance, class, model string) string {
	scene := s.scenes.deal(c)
	if habit := classHabits[class]; habit != "" {
		return scene + habit
	}
	if c.of(35) {
		model = ""
	}
	return scene + s.habits[model].deal(c)
}
