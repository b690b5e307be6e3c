### Rollout: the kind, its fields, help for fields, and choices.

kind-rollouts = roll-out
    .plural = Roll-outs
    .new = New roll-out
    .words = adoption, take into use, implementation
    .empty = No roll-outs yet. Add how far a municipality has come with a solution and the picture will grow.

field-rollouts = Fields
    .municipality_id = Municipality
    .solution_id = Common solution
    .state = Status
    .common_window = Common roll-out window
    .planned_date = Own planned date
    .actual_date = In use from
    .reason = Reason
    .note = Note
    .source = Source

hint-rollouts = Help
    .common_window = When the network rolls the solution out together; a month or a year is enough.
    .planned_date = The date that the municipality itself has planned.
    .reason = Why the solution is not relevant, or why the municipality differs from the common plan.

choice-rollout-state = Status
    .not_assessed = Not assessed
    .not_relevant = Not relevant
    .considered = Under consideration
    .decided = Decided
    .agreement_signed = Agreement signed
    .technical_preparation = Technical preparation
    .pilot = Pilot
    .training = Training
    .in_use = In use
    .full_use = Full use, benefits measured
    .retired = Retired
