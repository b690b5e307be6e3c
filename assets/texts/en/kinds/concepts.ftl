### Concept: the kind, its fields, help for fields, and choices.

kind-concepts = idea
    .plural = Ideas
    .new = New idea
    .words = proposal, concept, need
    .empty = No ideas yet. Add ideas and concept proposals from municipalities and specialist groups so that they can be prioritised.

field-concepts = Fields
    .title = Title
    .state = Status
    .proposer_id = From municipality
    .proposing_body_id = From body
    .event_id = From event
    .proposed_on = Proposed on
    .service_area = Service area
    .problem = Problem
    .goal = Goal
    .solution = Possible solution
    .rough_cost = Rough cost
    .proposed_rank = Proposed rank
    .decided_rank = Decided rank
    .note = Note
    .source = Source

hint-concepts = Help
    .event_id = The gathering where the idea came up.
    .proposed_on = When the idea came up; a month or a year is enough.
    .problem = What is not good enough today.
    .rough_cost = A first estimate in kroner.
    .proposed_rank = The place that the preparing body proposes; 1 is the top.
    .decided_rank = The place that the deciding body has set; 1 is the top.

choice-concept-state = Status
    .idea = Idea
    .concept_proposal = Concept proposal
    .prioritised = Prioritised
    .recommended = Recommended
    .decided = Decided to apply
    .not_decided = Decided against
    .postponed = Postponed
    .merged = Merged
    .converted = Became project or application
    .withdrawn = Withdrawn
