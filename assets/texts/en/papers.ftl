# Papers that are handed out.

# What each paper is, what shows it, and what its file is called.

paper-decision-summary = Decision summary
    .show = Show the decision summary
    .words = minutes, summary, record of meeting, PDF, Word, print
    .file = decision-summary
paper-decision-log = Decision log
    .show = Show the decision log
    .words = list of decisions, PDF, Word, print
    .file = decision-log
paper-changes = Changes since the last meeting
    .show = Show the paper on changes
    .words = what is new, since last, PDF, Word, print
    .file = changes
paper-derivation = How the benefit was worked out
    .show = Show the working
    .words = calculation, documentation, PDF, Word, print
    .file = working

value-yes = Yes
value-no = No
date-provisional = { $date } (provisional)
date-uncertain = { $date }, uncertain
date-days = { $from }–{ $to }
date-day-of-month = { $day }
date-between = between { $from } and { $to }
date-span = { $from }–{ $to }
date-approximate = about { $date }
date-before = by { $date }
date-after = from { $date }
date-until = before { $date }
date-past = after { $date }
date-or = or
date-week = week { $week } { $year }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }
paper-draft = Draft
paper-final = { $voice ->
    [advises] { $count ->
        [one] The advice is final
       *[other] All advice is final
    }
   *[decides] { $count ->
        [one] The decision is final
       *[other] All decisions are final
    }
}
paper-page = Page
paper-of = of
paper-footer = { $title } · printed { $made }
paper-footer-day = { $body } · { $date } · printed { $made }
paper-date = Date
paper-time = Time
paper-place = Place
paper-chair = Chair
paper-minute-taker = Minutes taken by
paper-present = Present
paper-absent = Apologies
paper-observers = Observers
paper-secretariat = Secretariat
paper-guests = Others
paper-not-registered = Not recorded
paper-approved = Minutes approved
paper-state = Status
paper-state-draft = { $voice ->
    [advises] Draft. Not all advice has been made final.
   *[decides] Draft. Not all decisions have been made final.
}
paper-state-none = { $voice ->
    [advises] Draft. No advice is registered.
   *[decides] Draft. No decisions are registered.
}
paper-state-apart = Something was made final differently in several copies and must be settled.
paper-overview = Overview
paper-decisions = { $voice ->
    [advises] Advice case by case
   *[decides] Decisions case by case
}
paper-no-cases = No cases have been recorded for this meeting.
paper-no-decision = { $voice ->
    [advises] No advice recorded in this case.
   *[decides] No decision recorded in this case.
}
paper-no-text = { $voice ->
    [advises] The wording of the advice has not been written.
   *[decides] The wording of the decision has not been written.
}
paper-column-number = No.
paper-column-case = Case
paper-column-type = Type
paper-column-decision = { $voice ->
    [advises] Advice
    [both] Decision or advice
   *[decides] Decision
}
paper-column-responsible = Responsible
paper-column-deadline = Deadline
paper-proposal = { $voice ->
    [advises] Proposed advice
   *[decides] Proposed decision
}
paper-decision = { $voice ->
    [advises] Advice
   *[decides] Decision
}
paper-case-then = The case as it stood when this was made final:
paper-correction = Correction
paper-follow-up = Follow-up
paper-carried-over = Carried over to a later meeting
paper-next-meeting = Next meeting
paper-continues = Follow-up of case: { $case }
paper-yes = Yes
paper-example = This record was made up as an example and stands in no source.
paper-tasks-open = { $count } tasks, { $open } left; see under the case
paper-tasks-done = { $count } tasks, all closed; see under the case
paper-tasks-first = first { $date }
paper-sealed-unnamed = Made final on { $date } at { $time }. Verification code { $hash }.
paper-sealed = Made final on { $date } at { $time } by { $by }. Verification code { $hash }.
paper-codes = { $count ->
    [one] Verification code
   *[other] Verification codes
}
paper-code-of = { $line } It covers { $cases }.
paper-code-use = { $voice ->
    [advises] { $count ->
        [one] The verification code covers the day of the meeting and, in each case, the number, the title, the proposal and the advice as they were made final. It does not cover who met, the place, the recommendation or the archive reference. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of advice covers the day of the meeting, the number and title of the case, the proposal and the advice as they were made final. It does not cover who met, the place, the recommendation or the archive reference. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
   *[decides] { $count ->
        [one] The verification code covers the day of the meeting and, in each case, the number, the title, the proposal and the decision as they were made final. It does not cover who met, the place, the recommendation or the archive reference. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of a decision covers the day of the meeting, the number and title of the case, the proposal and the decision as they were made final. It does not cover who met, the place, the recommendation or the archive reference. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
}
paper-code-covers = { $voice ->
    [advises] { $count ->
        [one] The verification code covers what is said here of the meeting, who met and, in each case, the proposal and the advice, as it was made final. It does not cover what is exempt from public access, the approval of the minutes, the follow-ups and the next meeting, which stand as they are on the day of printing. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of advice covers what is said here of the case, the proposal and the advice, as it was made final; that of the last one also covers the meeting and who met. It does not cover what is exempt from public access, the approval of the minutes, the follow-ups and the next meeting, which stand as they are on the day of printing. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
   *[decides] { $count ->
        [one] The verification code covers what is said here of the meeting, who met and, in each case, the proposal and the decision, as it was made final. It does not cover what is exempt from public access, the approval of the minutes, the follow-ups and the next meeting, which stand as they are on the day of printing. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of a decision covers what is said here of the case, the proposal and the decision, as it was made final; that of the last one also covers the meeting and who met. It does not cover what is exempt from public access, the approval of the minutes, the follow-ups and the next meeting, which stand as they are on the day of printing. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
}
paper-code-draft = { $voice ->
    [advises] { $count ->
        [one] The verification code covers the case, the proposal and the advice as they were made final. It does not cover what is said of the meeting and who met, as long as something of the meeting is a draft. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of advice covers the case, the proposal and the advice as they were made final. It does not cover what is said of the meeting and who met, as long as something of the meeting is a draft. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
   *[decides] { $count ->
        [one] The verification code covers the case, the proposal and the decision as they were made final. It does not cover what is said of the meeting and who met, as long as something of the meeting is a draft. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
       *[other] The verification code of a decision covers the case, the proposal and the decision as they were made final. It does not cover what is said of the meeting and who met, as long as something of the meeting is a draft. It is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    }
}
final-unled = Nobody is named as the chair of “{ $record }”. The decisions are sealed without one.
final-nobody = Nobody is recorded as present at “{ $record }”.
final-no-ground = “{ $record }” is exempt from public access, but the ground is not given.
paper-holds-exempt = Holds what is exempt from public access
paper-example-portfolio = Example portfolio
paper-exempt-name = { $name } (exempt from public access)
paper-exempt-no-ground = Exempt from public access, no ground given
paper-as-proposed = { $outcome }, as proposed
paper-state-unrecorded = It is not recorded that the meeting was held.
log-undated = Date uncertain
since-heading = Changed after the meeting was made final
since-told = Changed after the meeting was made final: { $changes }
since-of = { $record } – { $field }
since-then-now = { $then } → { $now }
since-now = Now it says: { $now }
since-nothing = not stated
since-added = Added afterwards
since-deleted = Deleted afterwards
since-unread = Cannot be read as it was made final: a newer version of the program wrote it
final-beside = { $known ->
    [yes] The case has a final decision of { $day }: “{ $decision }”. Does this correct it, or is it a new treatment?
   *[no] The case has a final decision: “{ $decision }”. Does this correct it, or is it a new treatment?
}
    .corrects = It corrects the decision
    .replaces = It is a new treatment
    .begin = Correct the decision
    .command = { $sentence } Say so with “samstyr set”: { $corrects } for a correction, { $replaces } for a new treatment in its place.
paper-apart = Made final in different copies that do not say the same. The other: { $others }. { $settled }
paper-apart-open = It must be settled by a correction.
paper-apart-settled = { $voice ->
    [advises] Settled by the advice “{ $decision }”.
   *[decides] Settled by the decision “{ $decision }”.
}
paper-apart-code = verification code { $hash }
paper-apart-short = Made final differently in several copies. Must be settled.
paper-public = Public version
    .file = public
paper-gone-case = Deleted case
paper-gone = Not shown: the case was deleted, and whether it was exempt from public access is not known.
paper-exempt = Exempt from public access
paper-exempt-case = Case exempt from public access
paper-exempt-ground = Exempt from public access, { $ground }
paper-sign-chair = Chair
paper-sign-minutes = Minutes
paper-sender = From
paper-agenda = Agenda
paper-cases = Cases
paper-advice-summary = Summary of advice
    .show = Show the summary of advice
    .file = advice-summary
paper-advice-log = Log of advice
    .show = Show the log of advice
    .file = advice-log
paper-advice-fields = Fields of advice
    .title = Advice in short
    .text = Wording of the advice
    .date = Date of the advice
    .agreement = How agreed
    .principle = Advice of principle
    .corrects_id = Corrects advice
    .supersedes_id = Replaces advice
paper-advice-outcomes = Outcomes of advice
    .adopted = Recommended
    .adopted_with_changes = Recommended with changes
    .rejected = Advised against
paper-left-as = { $state ->
    [postponed] The case was postponed.
    [returned] The case was sent back.
   *[withdrawn] The case was withdrawn.
}
paper-state-left-as = { $state }: { $cases }.
paper-state-off = The meeting is marked as { $state }.
paper-state-to-come = Draft. The meeting has not been held yet.
paper-state-open = { $voice ->
    [advises] Without advice: { $cases }.
   *[decides] Without a decision: { $cases }.
}
paper-state-on = State on { $date }
paper-none-decided = { $voice ->
    [advises] No advice
   *[decides] No decision
}
paper-corrected = { $known ->
    [yes] Corrected on { $day } by “{ $decision }”{ $place }.
   *[no] Corrected by “{ $decision }”{ $place }.
}
paper-replaced = { $known ->
    [yes] Replaced on { $day } by “{ $decision }”{ $place }.
   *[no] Replaced by “{ $decision }”{ $place }.
}
paper-corrected-see = corrected, see “{ $decision }”
paper-corrected-short = corrected
paper-replaced-see = replaced, see “{ $decision }”
paper-replaced-short = replaced
paper-undecided-heading = Not settled
paper-undecided = “{ $record }”: copies of the document disagree about { $field }. What stands in this paper holds until somebody has chosen.
paper-undecided-whole = “{ $record }” was deleted in one copy and changed in another. The entry stands here until somebody has chosen.
paper-no-next-meeting = No next meeting has been set.
paper-overview-summary = One row for each case of the meeting, and more where there is more to say of it.
paper-follow-up-summary = One row for each task that follows from the case.
paper-sign-place = Place and date:
paper-unshown-letter = { $code } (under “{ $place }”)
paper-unshown = Characters that the typeface of this PDF does not have are set as ◻: { $letters }.
paper-unshown-more = { $count ->
    [one] Characters that the typeface of this PDF does not have are set as ◻: { $letters }; and one more.
   *[other] Characters that the typeface of this PDF does not have are set as ◻: { $letters }; and { $count } more.
}
log-summary = { $voice ->
    [advises] One row for each piece of advice, the oldest first.
    [both] One row for each decision or piece of advice, the oldest first.
   *[decides] One row for each decision, the oldest first.
}
log-none = { $voice ->
    [advises] No advice in the period.
   *[decides] No decisions in the period.
}
log-unplaced = { $voice ->
    [advises] { $count ->
        [one] One piece of advice may belong to the period; its day is not known exactly enough to say.
       *[other] { $count } pieces of advice may belong to the period; their days are not known exactly enough to say.
    }
   *[decides] { $count ->
        [one] One decision may belong to the period; its day is not known exactly enough to say.
       *[other] { $count } decisions may belong to the period; their days are not known exactly enough to say.
    }
}
log-code = Verification code { $code }.
log-codes = Verification codes:
log-code-of = { $code }: { $cases }
log-code-use = { $voice ->
    [advises] A verification code shows that the advice was made final, and is checked against the document with “samstyr check DOCUMENT --hash CODE”.
    [both] A verification code shows that the decision or the advice was made final, and is checked against the document with “samstyr check DOCUMENT --hash CODE”.
   *[decides] A verification code shows that the decision was made final, and is checked against the document with “samstyr check DOCUMENT --hash CODE”.
}
log-corrected = Corrected by “{ $decision }”
log-replaced = Replaced by “{ $decision }”
log-apart = Another copy says otherwise: { $codes }
log-apart-open = Must be settled
log-principles = { $voice ->
    [advises] Advice of principle in force
    [both] Decisions and advice of principle in force
   *[decides] Decisions of principle in force
}
log-follow-ups = Open follow-up on { $date }
log-age = Age
log-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
log-backwards = The period ends before it begins: { $from } is after { $to }.
log-all = { $voice ->
    [advises] All advice
    [both] All decisions and advice
   *[decides] All decisions
}
derivation-result = Result
derivation-assumptions = Assumptions
derivation-steps = Step by step
derivation-what = What
derivation-how = How
derivation-value = Value
derivation-from = Source
derivation-default = default
derivation-given = given
derivation-unrounded = Reckoned without rounding.
derivation-method = Method { $method }, defaults { $set }.
derivation-method-only = Method { $method }.
