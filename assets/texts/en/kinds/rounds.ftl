### Round: the kind, its fields, help for fields, and choices.

kind-rounds = round
    .plural = Rounds
    .new = New round
    .words = collection, questionnaire, survey
    .empty = No rounds yet. Make one when municipalities or project leaders are to answer the same questions by a deadline.

field-rounds = Fields
    .title = Name
    .round_type = Type
    .state = Status
    .deadline = Deadline
    .sent_on = Sent
    .about_id = About
    .subject = Subject of the mail
    .message = Text of the mail
    .sender = Sender address
    .note = Note

choice-round-type = Type
    .status_reports = Status reports
    .rollout = Roll-out
    .hearing = Hearing answers
    .measurements = Measurements
    .pledges = Pledges

choice-round-state = Status
    .draft = Draft
    .sent = Sent
    .closed = Closed
