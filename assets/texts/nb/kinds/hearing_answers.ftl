### Hearing answer: the kind, its fields, help for fields, and choices.

kind-hearing-answers = høringssvar
    .plural = Høringssvar
    .new = Nytt høringssvar
    .words = høring, svar, uttalelse
    .empty = Ingen høringssvar ennå. Send saken ut i en innhenting.

field-hearing-answers = Felt
    .case_id = Sak
    .municipality_id = Kommune
    .position = Standpunkt
    .answer = Svar
    .answered_on = Svart
    .answered_by = Svart av
    .round_id = Innhenting
    .source = Kilde

choice-position = Standpunkt
    .support = Støtter
    .support_with_remarks = Støtter med merknader
    .against = Støtter ikke
    .no_remarks = Ingen merknader
