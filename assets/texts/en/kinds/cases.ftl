### Case: the kind, its fields, help for fields, and choices.

kind-cases = case
    .plural = Cases
    .new = New case
    .words = agenda, agenda item, case paper, saksliste
    .empty = No cases yet. Add the first one so that the meeting has an agenda.

field-cases = Fields
    .title = Title
    .meeting_id = Meeting
    .body_id = Body
    .case_year = Case year
    .case_sequence = Number in the year
    .former_number = Former case number
    .agenda_order = Place on the agenda
    .starts_at = Taken up at
    .case_type = Case type
    .state = Status
    .proposal = Proposed decision
    .summary = Summary
    .background = Background
    .assessment = Assessment
    .economic_consequences = Financial implications
    .advice = Recommendation
    .responsible = Responsible officer
    .continues_id = Follows up case
    .matter_of_principle = Matter of principle
    .exempt = Exempt from public access
    .exemption_ground = Legal ground
    .archive_reference = Archive reference
    .note = Internal note
    .source = Source

hint-cases = Help
    .body_id = Fill this in while the case has no meeting yet.
    .case_sequence = The case number without the year, for example 8 in case 08-23.
    .former_number = Another number the case has had, for example before two copies were merged.
    .starts_at = When the meeting takes the case up, such as 9, 09:30 or 0930.
    .proposal = Write numbered points on lines of their own.
    .assessment = Options, benefit, cost and risk.
    .advice = What the preparing body advises.
    .continues_id = The case from an earlier meeting that this one follows up.
    .matter_of_principle = Each municipality must decide the case itself.
    .exemption_ground = The provision in law, for example offentleglova § 14.
    .note = Stays out of papers, but goes along when the list is exported as a table.

choice-case-type = Case type
    .decision = For decision
    .approval = For approval
    .discussion = For discussion
    .information = For information
    .recommendation = For recommendation
    .other_business = Any other business

choice-case-state = Status
    .preparing = In preparation
    .scheduled = On the agenda
    .postponed = Postponed
    .returned = Sent back
    .treated = Dealt with
    .withdrawn = Withdrawn
