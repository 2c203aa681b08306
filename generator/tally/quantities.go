package tally

// Quantities lists all that is counted, in the order of pages. A new one is an entry here and the function that finds it.
var Quantities = []*Quantity{
	// The network
	{Name: "villages", Title: "设有中心户的行政村", English: "villages with hubs", Unit: "个", Stock: true, each: villages},
	{Name: "groups", Title: "村民小组", English: "villagers' groups", Unit: "个", Stock: true, Undated: true, each: groups},
	{Name: "hubs", Title: "党员中心户", English: "hubs", Short: "中心户", Unit: "户", Stock: true, each: hubs},
	{Name: "earlier-villages", Title: "早先建户办法下有中心户的行政村", English: "villages with hubs of an earlier design", Unit: "个", Stock: true, each: earlierVillages},
	{Name: "earlier-hubs", Title: "早先建户办法下建过的中心户", English: "hubs ever formed by an earlier design", Unit: "户", Stock: true, each: earlierHubs},
	{Name: "earlier-hubs-standing", Title: "早先建户办法下的中心户", English: "hubs of an earlier design", Short: "早先建户", Unit: "户", Stock: true, each: earlierHubsStanding},
	{Name: "members", Title: "联系党员", English: "linked members", Unit: "名", Stock: true, Undated: true, each: members},
	{Name: "members-unlinked", Title: "未联系到中心户的党员", English: "members without a hub", Unit: "名", Stock: true, Undated: true, each: membersUnlinked},
	{Name: "families", Title: "联系群众", English: "linked families", Unit: "户", Stock: true, Undated: true, each: families},
	{Name: "officials", Title: "挂钩联系干部", English: "liaison officials", Unit: "名", Stock: true, Undated: true, each: officials},
	{Name: "visits", Title: "干部走访", English: "visits of officials", Short: "走访", Unit: "次", each: visits},

	// Selection and assessment
	{Name: "candidates", Title: "公示预备人选", English: "candidates shown to the public", Unit: "名", each: candidates},
	{Name: "appointed", Title: "聘用户长", English: "heads appointed", Short: "聘用", Unit: "名", each: appointed},
	{Name: "plates-hung", Title: "上门挂牌", English: "door plates hung", Unit: "块", each: platesHung},
	{Name: "assessed", Title: "参加考核", English: "results of assessments", Unit: "户次", each: assessed("", "")},
	{Name: "excellent", Title: "考核优秀", English: "graded excellent", Unit: "户次", each: assessed("优秀", "")},
	{Name: "passed", Title: "考核合格", English: "graded as passed", Unit: "户次", each: assessed("合格", "")},
	{Name: "failed", Title: "考核不合格", English: "graded as failed", Unit: "户次", each: assessed("不合格", "")},
	{Name: "renewed", Title: "续聘", English: "heads renewed", Unit: "名", each: assessed("", "续聘")},
	{Name: "improving", Title: "限期改进", English: "heads told to improve", Unit: "名", each: assessed("", "限期改进")},
	{Name: "dismissed", Title: "解聘", English: "heads dismissed", Unit: "名", each: assessed("", "解聘")},
	{Name: "commended", Title: "受表彰的中心户", English: "hubs commended", Short: "表彰", Unit: "户", each: commended},
	{Name: "commended-members", Title: "受表彰的党员", English: "members commended", Unit: "名", each: commendedMembers},
	{Name: "reserve", Title: "列为村级后备干部人选的户长", English: "heads named as reserve cadres", Unit: "名", each: reserve},

	// Study
	{Name: "sessions", Title: "组织学习", English: "study sessions held", Short: "学习", Unit: "次", each: sessions},
	{Name: "session-people", Title: "参加学习", English: "attendance at study sessions", Unit: "人次", each: sessionPeople},
	{Name: "questions-asked", Title: "学习效果考核提问", English: "questions asked on what was learnt", Unit: "题", each: questionsAsked},
	{Name: "questions-right", Title: "学习效果考核答对", English: "questions answered rightly", Unit: "题", each: questionsRight},
	{Name: "deliveries", Title: "送学上门、网上助学、邮寄教材等", English: "study brought to members", Short: "送学助学", Unit: "人次", each: deliveries},
	{Name: "passings", Title: "传阅袋到户", English: "stays of circulation bags", Unit: "次", each: passings},
	{Name: "trainings", Title: "户长培训", English: "trainings of heads", Short: "培训", Unit: "次", each: trainings},
	{Name: "training-people", Title: "参加培训", English: "attendance at trainings", Unit: "人次", each: trainingPeople},
	{Name: "training-invited", Title: "应参加培训", English: "invited to trainings", Unit: "人次", each: trainingInvited},

	// Service
	{Name: "activities", Title: "开展活动", English: "activities", Short: "活动", Unit: "次", each: activities},
	{Name: "activity-people", Title: "参加活动", English: "attendance at activities", Unit: "人次", each: activityPeople},
	{Name: "services", Title: "义工服务", English: "volunteer services", Unit: "次", each: services},
	{Name: "suggestions", Title: "建言献策", English: "suggestions", Unit: "条", each: suggestions},
	{Name: "voices", Title: "民情记录", English: "voices", Short: "民情", Unit: "件", each: voices},
	{Name: "voices-settled", Title: "民情当场办结", English: "voices settled by the hub", Unit: "件", each: voicesSettled},
	{Name: "voices-reported", Title: "民情上报", English: "voices reported", Unit: "件", each: voicesReported},
	{Name: "voices-answered", Title: "民情上报后已答复", English: "voices answered after a report", Unit: "件", each: voicesAnswered},
	{Name: "voices-done", Title: "民情办结和答复", English: "voices settled or answered", Short: "民情办结", Unit: "件", each: voicesDone},
	{Name: "helped", Title: "正在帮扶的困难群众", English: "people being helped", Unit: "名", Stock: true, Shielded: true, each: helped},
	{Name: "helps", Title: "新结对帮扶", English: "help plans begun", Unit: "名", Shielded: true, each: helps},
	{Name: "help-actions", Title: "开展帮扶", English: "acts of help", Unit: "次", Shielded: true, each: helpActions},

	// Public order
	{Name: "patrols", Title: "治安巡防", English: "patrols", Short: "巡防", Unit: "次", each: incidents(isPatrol)},
	{Name: "patrol-people", Title: "参加巡防", English: "attendance at patrols", Unit: "人次", each: patrolPeople},
	{Name: "stability-reports", Title: "上报涉稳信息", English: "stability reports", Short: "涉稳", Unit: "条", Shielded: true, each: incidents(isReport)},
	{Name: "case-leads", Title: "提供案件线索", English: "case leads", Short: "线索", Unit: "条", Shielded: true, each: incidents(isLead)},
	{Name: "disputes", Title: "排查、受理矛盾纠纷", English: "disputes found or brought", Short: "纠纷", Unit: "起", Shielded: true, each: incidents(isDispute)},
	{Name: "disputes-found", Title: "矛盾排查", English: "disputes found", Unit: "起", Shielded: true, each: incidents(isFound)},
	{Name: "disputes-brought", Title: "纠纷调处", English: "disputes brought to the hub", Unit: "起", Shielded: true, each: incidents(isBrought)},
	{Name: "disputes-settled", Title: "调处成功", English: "disputes settled", Unit: "起", Shielded: true, each: incidents(isSettled)},

	// Support
	{Name: "kits", Title: "发放配套物品", English: "kits issued", Unit: "套", each: kits},
	{Name: "kit-items", Title: "发放物品", English: "items issued", Unit: "件", each: kitItems},
	{Name: "kit-broken", Title: "物品损坏、遗失", English: "items broken or lost", Unit: "件", each: kitBroken},
	{Name: "kit-returned", Title: "交回配套物品", English: "kits returned", Unit: "套", each: kitReturned},
	{Name: "allowances", Title: "误工补助和活动经费", English: "allowances", Unit: "元", Digits: 2, each: allowances("")},
	{Name: "allowances-time", Title: "误工补助", English: "allowances for lost time", Unit: "元", Digits: 2, each: allowances("误工补助")},
	{Name: "allowances-activities", Title: "活动经费", English: "activity funds", Unit: "元", Digits: 2, each: allowances("活动经费")},
}
