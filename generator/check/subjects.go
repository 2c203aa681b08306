package check

import (
	"slices"

	"noticeboard/generator/diag"
)

// Subject is what some checks are about.
type Subject struct {
	Title  diag.Text
	Checks []*Check
}

// Subjects lists all checks by subject, in the order in which they are documented: first the way of a selection, then what holds for
// hubs and their people, what they do and what they are given, last how anything is written.
var Subjects = []Subject{
	{diag.T("推荐和考察", "Nomination and inspection"), []*Check{
		candidateTwice, candidateWrongHub, candidateIncomplete,
		candidateNotNominated, nominationVotes, nominationChannelTwice, selfNominationWithoutStatement, inspectionNobodyHeard,
	}},
	{diag.T("公示", "Publicity"), []*Check{
		publicityTooShort, publicityPeriod, publicityYearUnknown, publicityEndsOnRestDay, publicitySignedLate, publicityWithoutContact, publicityWithoutPeriod,
		postingPlaces, postingLate, postingPhotoAlt, objectionIncomplete, objectionLate, objectionUnanswered,
	}},
	{diag.T("聘用和挂牌", "Appointment and posting"), []*Check{
		stepsOutOfOrder, appointmentTooEarly, appointmentOfNobody, termReversed,
		agreementBeforeAppointment, agreementTerm, agreementNumberTwice, plateNumberTwice, badgeNumberTwice, plateHungEarly,
	}},
	{diag.T("考核和表彰", "Assessment and honours"), []*Check{
		assessmentMax, assessmentScores, assessmentGrade, assessmentExcellentShare, assessmentHubTwice, assessmentIncomplete, assessmentRoundTwice,
		assessmentLate, assessmentOutcomeUnfit, dismissedStillHead, reserveNotExcellent, awardEmpty, awardTwice,
	}},
	{diag.T("中心户和建户办法", "Hubs and how they are formed"), []*Check{
		hubGroupDuplicate, groupWithoutHub, hubSize, hubHeadNotLinked, hubHeadTwice, hubOutsideDesign, designOverlap, designGap, pastHubReversed,
	}},
	{diag.T("党员和联系户", "Members and linked families"), []*Check{
		memberWithoutHub, memberLinkedElsewhere, familyElsewhere, familiesDiffer, familiesFew,
	}},
	{diag.T("村、支部和组织", "Villages, branches and organisations"), []*Check{
		hubGroupUnknown, memberGroupUnknown, branchUnknown, branchParentUnknown, branchLoop,
		organisationLoop, postReversed, postOverdue, leadingGroupHeadless, responsibilityUnknown,
	}},
	{diag.T("挂钩联系", "Liaison"), []*Check{
		hubWithoutLiaison, liaisonLoad, liaisonDates, visitNotLinked,
	}},
	{diag.T("学习和培训", "Study and training"), []*Check{
		planClassMissing, sessionsFew, sessionBeyondYear, sessionWithoutAttendance, attendedElsewhere, attendanceExceeds, effectImpossible,
		mustReadNotMustRead, mustReadUnplanned,
		trainingTypeDrill, trainingAttendedExceeds, trainingTerm,
		passingOverlap, passingReversed, passingTooLong, passingOffRoute, bagBranchUnknown,
	}},
	{diag.T("阅读", "Reading"), []*Check{
		materialTooHard, easyTooHard, scriptTooLong, glossUnused, glossEmpty, threeNotThree, nameReadingUnconfirmed, readingInvalid,
	}},
	{diag.T("民情、帮扶和平安", "Voices, help and public order"), []*Check{
		ledgerTwice, voiceOpenTooLong, voiceAnswerLate, voiceOrder, voiceNamesPerson, helpLoad, helpReversed,
		incidentResultMissing, incidentResultUnfit, ledgerAhead, activityAhead,
	}},
	{diag.T("物品、补助和党费", "Kits, allowances and dues"), []*Check{
		kitTwice, kitNotReturned, kitItemTwice,
		allowanceStandard, allowanceUndecided, allowanceTwice, allowanceUnpublished,
		duesOverpaid, duesBehind, duesTwice,
	}},
	{diag.T("制度和公开", "Regulations and disclosure"), []*Check{
		regulationReplacedTwice, regulationDates, regulationExpired, disclosureCovers, disclosureUnmet,
	}},
	{diag.T("数字", "Figures"), []*Check{
		statisticsUndated, statedContradictsParts, figurePartUnknown, figureCountsUnknown, rateWithoutBase,
	}},
	{diag.T("个人信息", "Personal data"), []*Check{
		personalData, privatePerson, retentionAlways, retentionWithoutResult, withdrawalUnfit, withdrawalTwice, withdrawalNamesPerson, withdrawalNameStays,
	}},
	{diag.T("文字和链接", "Texts and links"), []*Check{
		textEmpty, rangeLost, brokenLink, pictureWithoutAlt, pictureAltUseless, termAlias, asciiPunctuation, boilerplate, relativeDate, maskedYear,
		noticeExpiredBeforeDate, eventUnknownDate, articleUndated, listedTwice,
	}},
	{diag.T("设置", "Settings"), []*Check{
		contactUnknown, contactUnreachable, baseURLUnusable, rulesContradict, calendarYearDoubtful,
		siteIDCodeForm, icpNumberForm, policeNumberForm, siteTagsIncomplete, translationUnusable,
	}},
}

// Checks lists all checks in the order of their subjects.
var Checks = inOrder(Subjects)

func inOrder(subjects []Subject) (all []*Check) {
	for _, s := range subjects {
		all = slices.Concat(all, s.Checks)
	}
	return all
}
