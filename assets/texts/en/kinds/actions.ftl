### Follow up: the kind, its fields, help for fields, and choices.

kind-actions = follow-up
    .plural = Follow-ups
    .new = New follow-up
    .words = task, to do, action, deadline
    .empty = No follow-ups yet. Add who does what by when so that nothing is forgotten.

field-actions = Fields
    .title = Task
    .decision_id = Decision
    .case_id = Case
    .owner = Owner
    .person_id = Person
    .deadline = Deadline
    .deadline_from_id = Due at
    .state = Status
    .done_on = Done on
    .note = Note
    .source = Source

hint-actions = Help
    .deadline_from_id = The meeting, case, call or event that has the date. The deadline then moves when that date is moved.
    .case_id = When the follow-up comes from a case without a decision.
    .owner = As you say it, for example “the secretariat”.
    .person_id = When one registered person is responsible.
    .deadline = Type the deadline as exactly as you know it, for example “23.9”, “week 39” or “before Christmas”.

choice-action-state = Status
    .not_started = Not started
    .in_progress = In progress
    .done = Done
    .dropped = Dropped
