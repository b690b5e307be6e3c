### Link: the kind, its fields, help for fields, and choices.

kind-links = link
    .plural = Links
    .new = New link
    .words = connection, thread, relation
    .empty = No links yet. Link idea, application, decision and project to see the whole thread.

field-links = Fields
    .from_id = From
    .link_type = Relation
    .to_id = To
    .note = Note
    .source = Source

hint-links = Help
    .link_type = Read from the first to the second: “From” is part of “To”.

choice-link-type = Relation
    .merged_into = Merged into
    .reapplied_as = Reapplied for as
    .continued_by = Continued by
    .part_of = Part of
    .led_to = Led to
    .concerns = Concerns
    .participates_in = Participates in
    .serves = Contributes to
    .related = Related to
