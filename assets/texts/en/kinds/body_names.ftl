### Body name: the kind, its fields, help for fields, and choices.

kind-body-names = body name
    .plural = Body names
    .new = New body name
    .words = name of body, change of name
    .empty = No body names yet. If a body has changed its name, add the old one here so that older cases are easy to recognise.

field-body-names = Fields
    .body_id = Body
    .title = Name
    .short_name = Short name
    .valid_from = From
    .valid_to = To
    .source = Source

hint-body-names = Help
    .valid_from = When the body took the name; a year or a month is enough.
    .valid_to = Empty while the name is in use.
