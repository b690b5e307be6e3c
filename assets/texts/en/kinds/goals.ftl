### Goal: the kind, its fields, help for fields, and choices.

kind-goals = goal
    .plural = Goals
    .new = New goal
    .words = objective, strategy, target
    .empty = No goals yet. Add the strategy and its goals so that projects can be linked to them.

field-goals = Fields
    .title = Name
    .goal_type = Type
    .strategy_id = Strategy
    .goal_number = Number
    .owner_id = Owner
    .valid_from = Valid from
    .valid_to = Valid until
    .description = Description
    .source = Source

hint-goals = Help
    .strategy_id = The strategy or plan the goal stands in.
    .goal_number = The number the goal has in the strategy.

choice-goal-type = Type of goal
    .strategy = Strategy or plan
    .focus_area = Focus area
    .goal = Goal
