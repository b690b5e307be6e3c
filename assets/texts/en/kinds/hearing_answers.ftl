### Hearing answer: the kind, its fields, help for fields, and choices.

kind-hearing-answers = hearing answer
    .plural = Hearing answers
    .new = New hearing answer
    .words = consultation, answer, statement
    .empty = No hearing answers yet. Send the case out in a round.

field-hearing-answers = Fields
    .case_id = Case
    .municipality_id = Municipality
    .position = Position
    .answer = Answer
    .answered_on = Answered on
    .answered_by = Answered by
    .round_id = Round
    .source = Source

choice-position = Position
    .support = Supports
    .support_with_remarks = Supports with remarks
    .against = Does not support
    .no_remarks = No remarks
