### Risk: the kind, its fields, help for fields, and choices.

kind-risks = risk
    .plural = Risks and opportunities
    .new = New risk
    .words = uncertainty, risk assessment
    .empty = No risks or opportunities yet. Add what may hinder or help a project so that somebody can act on it.

field-risks = Fields
    .title = What may happen
    .project_id = Project
    .risk_type = Type
    .probability = Likelihood
    .consequence = Impact
    .response = Response
    .owner = Response owner
    .deadline = Deadline
    .deadline_from_id = Due at
    .state = Status
    .note = Note
    .source = Source

hint-risks = Help
    .deadline_from_id = The meeting, case, call or event that has the date. The deadline then moves when that date is moved.
    .probability = From 1 (unlikely) to 5 (very likely).
    .consequence = From 1 (negligible) to 5 (very large).
    .response = What is done to reduce the risk or take the opportunity.
    .deadline = Type the deadline as exactly as you know it, for example “23.9”, “week 39” or “before Christmas”.

choice-risk-type = Type
    .risk = Risk
    .opportunity = Opportunity

choice-risk-state = Status
    .identified = Identified
    .mitigated = Response carried out
    .closed = No longer relevant
