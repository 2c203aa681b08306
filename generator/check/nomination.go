package check

import (
	"fmt"

	"noticeboard/generator/diag"
	"noticeboard/generator/record"
)

var nominationVotes = &Check{
	Name: "nomination-votes", Severity: diag.Error,
	Title:   diag.T("推荐得票多于到会人数", "more votes than people present"),
	What:    diag.T("推荐记录里得票（votes）多于到会人数（present），或写了得票没写到会人数。", "In a nomination votes is above present, or votes is written without present."),
	Why:     diag.T("推荐会的票数公开在本轮选聘的网页上（P-2、P-3），对不上就不能取信于人。", "The page of the round publishes the votes (rows P-2, P-3); figures that cannot be true discredit it."),
	Example: diag.T("[[candidate.nomination]]\nchannel = \"村民推荐\"\npresent = 40\nvotes = 52", "[[candidate.nomination]]\nchannel = \"村民推荐\"\npresent = 40\nvotes = 52"),
	Fix:     diag.T("对照推荐会记录改正两个数。", "Correct both numbers by the minutes of the meeting."),
	Run: func(p *Pass) {
		p.nominations(func(s *record.Selection, at string, _ *record.Candidate, n *record.Nomination) {
			hint := diag.T("请对照推荐会记录改正 present 和 votes", "correct present and votes by the minutes")
			switch {
			case n.Votes > 0 && n.Present == 0:
				p.Report(s.Pos(at+".votes"), diag.T("写了得票%d票，没有写到会人数", "there are %d votes, but nobody is written as present", n.Votes), hint)
			case n.Votes > n.Present:
				p.Report(s.Pos(at+".votes"), diag.T("到会%d人，得票却有%d票", "%d were present, but there are %d votes", n.Present, n.Votes), hint)
			}
		})
	},
}

// nominations calls visit for each nomination with the path of its table.
func (p *Pass) nominations(visit func(s *record.Selection, at string, c *record.Candidate, n *record.Nomination)) {
	for _, s := range p.Board.Selections {
		for i := range s.Candidates {
			c := &s.Candidates[i]
			for j := range c.Nominations {
				visit(s, fmt.Sprintf("candidate[%d].nomination[%d]", i, j), c, &c.Nominations[j])
			}
		}
	}
}

var candidateNotNominated = &Check{
	Name: "candidate-not-nominated", Severity: diag.Error,
	Title:   diag.T("人选没有推荐渠道", "a candidate whom nobody nominated"),
	What:    diag.T("人选既没有 [[candidate.nomination]]，也没有 nominated_by。", "A candidate has neither a [[candidate.nomination]] nor nominated_by."),
	Why:     diag.T("人选由党组织推、党员推、村民推或个人自荐产生（P-1至P-4），公示要写明渠道。", "Candidates come by one of the four channels (rows P-1 to P-4), which the notice names."),
	Example: diag.T("[[candidate]]\nmember = \"zhang-san\"\nhub = \"guozhai-03\"", "[[candidate]]\nmember = \"zhang-san\"\nhub = \"guozhai-03\""),
	Fix:     diag.T("补上 [[candidate.nomination]]，写明 channel。", "Add a [[candidate.nomination]] with its channel."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			for i := range s.Candidates {
				if c := &s.Candidates[i]; len(c.NominatedBy) == 0 && c.Member.To != nil {
					p.Report(s.Pos(item("candidate", i, "member")), diag.T("%s没有写推荐渠道", "no channel is written for the nomination of %s", c.Member.To.Name),
						diag.T("请补上 [[candidate.nomination]]，channel 写党组织推荐、党员推荐、村民推荐或个人自荐", "add a [[candidate.nomination]] with its channel"))
				}
			}
		}
	},
}

var nominationChannelTwice = &Check{
	Name: "nomination-channel-twice", Severity: diag.Warning,
	Title:   diag.T("同一次推荐写了两遍", "a nomination is written twice"),
	What:    diag.T("同一人选有两条渠道、日期、组织或会议都相同的推荐记录。", "A candidate has two nominations with the same channel, date and meeting."),
	Why:     diag.T("重复的推荐记录会让得票和渠道数不实。", "Repeats make the votes and channels untrue."),
	Example: diag.T("[[candidate.nomination]]\nchannel = \"党员推荐\"\n[[candidate.nomination]]\nchannel = \"党员推荐\"", "[[candidate.nomination]]\nchannel = \"党员推荐\"\n[[candidate.nomination]]\nchannel = \"党员推荐\""),
	Fix:     diag.T("删去重复的一条；确是两次会议的，写明各自的日期。", "Delete one of the two, or date both if there were two meetings."),
	Run: func(p *Pass) {
		type key struct {
			c   *record.Candidate
			who record.Nomination
		}
		seen := map[key]bool{}
		p.nominations(func(s *record.Selection, at string, c *record.Candidate, n *record.Nomination) {
			k := key{c, record.Nomination{Channel: n.Channel, Date: n.Date, By: n.By}}
			if seen[k] {
				p.Report(s.Pos(at+".channel"), diag.T("“%s”的同一次推荐写了两遍", "this nomination by %s is written twice", n.Channel),
					diag.T("请删去一条；是两次会议的，写明各自的日期", "delete one, or date both if there were two meetings"))
			}
			seen[k] = true
		})
	},
}

var selfNominationWithoutStatement = &Check{
	Name: "self-nomination-without-statement", Severity: diag.Warning,
	Title:   diag.T("个人自荐没有陈述", "a self-nomination without a statement"),
	What:    diag.T("渠道是“个人自荐”的推荐记录没有 statement。", "A nomination by \"个人自荐\" has no statement."),
	Why:     diag.T("个人自荐要有自荐陈述存档（P-4）；陈述只进选聘档案，不公开。", "A self-nomination comes with a statement for the file (row P-4); it is not published."),
	Example: diag.T("[[candidate.nomination]]\nchannel = \"个人自荐\"", "[[candidate.nomination]]\nchannel = \"个人自荐\""),
	Fix:     diag.T("把自荐陈述写进 statement。", "Write the statement into statement."),
	Run: func(p *Pass) {
		p.nominations(func(s *record.Selection, at string, _ *record.Candidate, n *record.Nomination) {
			if n.Channel == "个人自荐" && n.Statement == "" {
				p.Report(s.Pos(at+".channel"), diag.T("个人自荐没有写自荐陈述", "the self-nomination has no statement"),
					diag.T("请把陈述写进 statement，只存档，不公开", "write it into statement; it is kept for the file only"))
			}
		})
	},
}

var inspectionNobodyHeard = &Check{
	Name: "inspection-nobody-heard", Severity: diag.Warning,
	Title:   diag.T("考察没有听取意见", "an inspection that heard nobody"),
	What:    diag.T("考察写明了考察人员（team），却没有写听取了多少人的意见（heard）。", "An inspection names its team, but not how many people it heard (heard)."),
	Why:     diag.T("村党组织考察要听取党员和群众的意见并记录人数（P-5）。", "The village Party organisation hears members and villagers and records how many (row P-5)."),
	Example: diag.T("[inspection]\ndate = 2026-11-03\nteam = [\"李四\"]", "[inspection]\ndate = 2026-11-03\nteam = [\"李四\"]"),
	Fix:     diag.T("补上 heard；没有谈话的，考察不算完成。", "Add heard; an inspection without talks is not complete."),
	Run: func(p *Pass) {
		for _, s := range p.Board.Selections {
			if x := s.Inspection; x != nil && len(x.Team) > 0 && x.Heard == 0 {
				p.Report(s.Pos("inspection.team"), diag.T("考察没有写听取了多少人的意见", "the inspection does not say how many people were heard"),
					diag.T("请在 [inspection] 里补上 heard，例如 heard = 30", "add heard to [inspection], such as heard = 30"))
			}
		}
	},
}
