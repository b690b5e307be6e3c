### Milestone: the kind, its fields, help for fields, and choices.

kind-milestones = milestone
    .plural = Milestones
    .new = New milestone
    .words = progress, schedule, delivery
    .empty = No milestones yet. Add the most important ones to see when something slips.

field-milestones = Fields
    .title = Milestone
    .project_id = Project
    .step_order = Order
    .body_id = Body
    .baseline_date = Baseline date
    .revised_date = Revised date
    .date_from_id = Dated by
    .revision_reason = Reason for change
    .actual_date = Reached on
    .state = Status
    .note = Note
    .source = Source

hint-milestones = Help
    .date_from_id = The meeting, case, call or event that has the date. The milestone then moves when that date is moved.
    .step_order = 1 is the first step.
    .body_id = The body that acts in this step.
    .baseline_date = The date first planned; let it stand when the milestone moves.
    .revised_date = Fill this in when the milestone has moved.

choice-milestone-state = Status
    .planned = Planned
    .reached = Reached
    .dropped = Dropped
