### Pledge: the kind, its fields, help for fields, and choices.

kind-pledges = pledge
    .plural = Pledges
    .new = New pledge
    .words = commitment, own share, co-funding
    .empty = No pledges yet. Ask the municipalities for own shares and participation in a round.

field-pledges = Fields
    .application_id = Application
    .municipality_id = Municipality
    .state = Status
    .amount = Own share
    .hours = Own work (hours)
    .contact = Contact
    .answered_on = Answered on
    .round_id = Round
    .note = Note
    .source = Source

choice-pledge-state = Status
    .yes = Takes part
    .conditional = Takes part on conditions
    .no = Does not take part
    .undecided = Undecided
