### Respondent: the kind, its fields, help for fields, and choices.

kind-respondents = respondent
    .plural = Respondents
    .new = New respondent
    .empty = No respondents yet. Add those who are to answer in the round.

field-respondents = Fields
    .title = Name
    .round_id = Round
    .email = E-mail
    .person_id = Person
    .municipality_id = Municipality
    .project_id = Project
    .sent_on = Sent
    .reminded_on = Reminded
    .answered_on = Answered
    .note = Note
