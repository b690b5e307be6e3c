### Person: the kind, its fields, help for fields, and choices.

kind-people = person
    .plural = People
    .new = New person
    .words = contacts, contact person, participants, e-mail
    .empty = No people yet. Add those you work with, with work contact details only.

field-people = Fields
    .title = Name
    .organisation_id = Organisation
    .position = Position
    .email = E-mail
    .telephone = Telephone
    .note = Note
    .source = Source

hint-people = Help
    .email = Work contact details only.
    .telephone = Work contact details only.
    .note = What you write here is personal data; write only what the work calls for.
