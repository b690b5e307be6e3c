### Body: the kind, its fields, help for fields, and choices.

kind-bodies = body
    .plural = Bodies
    .new = New body
    .words = steering group, board, council, committee, working group, utvalg
    .empty = No bodies yet. Add the steering group and others that meet so that you can add their meetings.

field-bodies = Fields
    .title = Name
    .short_name = Short name
    .reports_to_id = Reports to
    .authority = Authority
    .layer = Level
    .organisation_id = Organisation
    .mandate = Mandate
    .composition = Composition
    .note = Note
    .source = Source

hint-bodies = Help
    .title = Today’s name; add earlier names as body names.
    .short_name = The name people use every day, for example “DuVe”.
    .reports_to_id = The body it reports to or prepares cases for.
    .authority = What an advisory body arrives at is advice, not a decision.
    .composition = Members named by office, for example “five municipal chief executives”.

choice-authority = Authority
    .deciding = Deciding
    .advisory = Advisory
    .preparing = Preparatory
    .professional = Specialist

choice-layer = Level
    .national = National
    .ks_fiks = KS/Fiks
    .regional = Regional
    .local = Local
