### Decision: the kind, its fields, help for fields, and choices.

kind-decisions = decision
    .plural = Decisions
    .new = New decision
    .words = resolution, decision log, minutes
    .empty = No decisions yet. Add the first one so that it is easy to find and follow up.

field-decisions = Fields
    .case_id = Case
    .date = Decision date
    .state = Status
    .outcome = Outcome
    .title = Decision in short
    .text = Decision text
    .changes_from_proposal = Changes from the proposal
    .agreement = How decided
    .votes = Votes
    .remark = Reservations and remarks
    .conflict_of_interest = Conflicts of interest
    .economic_effect = Financial effect
    .amount = Amount
    .amount_year = Year of the amount
    .cost_owner_id = Paid by
    .principle = Decision of principle
    .corrects_id = Corrects decision
    .supersedes_id = Replaces decision
    .review_on = Review date
    .note = Internal note
    .source = Source

hint-decisions = Help
    .date = Empty means the date of the meeting.
    .state = A final decision cannot be changed; a correction is a new decision.
    .title = One line for lists and overviews.
    .text = Word for word, with numbered points on lines of their own.
    .votes = For example “7 for, 2 against”.
    .remark = Stands beside the decision and is no part of its text.
    .conflict_of_interest = Who declared a conflict of interest in the case.
    .amount = Minus when the decision takes money back.
    .principle = A principle that also holds for later cases.
    .corrects_id = The final decision that this one corrects.
    .supersedes_id = An earlier decision that this one takes the place of.
    .review_on = When the decision is to be looked at again.
    .note = Stays out of papers, but goes along when the list is exported as a table.

choice-outcome = Outcome
    .adopted = Adopted
    .adopted_with_changes = Adopted with changes
    .noted = Noted
    .advised = Recommendation made
    .postponed = Postponed
    .returned = Sent back
    .rejected = Not adopted
    .withdrawn = Withdrawn

choice-decision-state = Status
    .draft = Draft
    .final = Final

choice-agreement = How decided
    .unanimous = Unanimous
    .consensus = Consensus
    .vote = By vote
    .leader_decided = Decided by the chair

final-decisions = Made final
    .final = The decision “{ $record }” is final and cannot be changed. Record a correction as a new decision.
    .lacking = The decision “{ $record }” cannot be made final until “{ $field }” ({ $kind }) is filled in.
    .undecided = The decision “{ $sealed }” cannot be made final: “{ $field }” of “{ $record }” ({ $kind }) has different values in different copies. Choose one of them first.
    .contrary = The decision “{ $sealed }” cannot be made final: the meeting “{ $record }” is recorded as cancelled or moved. Correct the status of the meeting first.
    .stays = The decision “{ $record }” has been made final, and that cannot be undone. Record a correction as a new decision.
    .settles = “{ $field }” of “{ $record }” ({ $kind }) is settled by the final decision “{ $sealed }” and cannot be changed. Record a correction as a new decision.
    .excludes = The meeting “{ $record }” has the final decision “{ $sealed }” and cannot be cancelled or moved.
    .fixed = Settled by the final decision “{ $sealed }”
    .needed = “{ $record }” ({ $kind }) cannot be deleted: the final decision “{ $sealed }” refers to it.
    .unsettled = “{ $field }” of “{ $record }” ({ $kind }) was changed in a copy, but the decision “{ $sealed }” is final. Papers follow the decision.
    .by-button = A decision is made final with the button on the decision in Samstyr, not by filling in “{ $field }”.
    .unwritten = “{ $field }” ({ $kind }) has been typed but not saved. Save or discard it before the decision is made final.
    .proposed = The decision is final. The others are proposed corrections.
    .apart = Copies have made this decision final in different wordings. The first is shown; what another copy sealed or proposes is settled by a correction.
    .made = { $voice ->
        [advises] { $count ->
            [one] The advice has been made final.
           *[other] The advice in { $count } cases has been made final.
        }
       *[decides] { $count ->
            [one] The decision has been made final.
           *[other] { $count } decisions have been made final.
        }
    }
    .do = Make final …
    .title = Make the decision final?
    .text = A final decision cannot be changed, deleted or undone. Corrections become new decisions that point back. Papers carry a verification code.
    .confirm = Make final
    .brings = “{ $record }” is not recorded as held: “{ $field }” is “{ $then }”. It becomes “{ $now }” at the same time.
