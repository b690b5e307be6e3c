### Hearing answer: the kind, its fields, help for fields, and choices.

kind-hearing-answers = høyringssvar
    .plural = Høyringssvar
    .new = Nytt høyringssvar
    .words = høyring, svar, fråsegn
    .empty = Ingen høyringssvar enno. Send saka ut i ei innhenting.

field-hearing-answers = Felt
    .case_id = Sak
    .municipality_id = Kommune
    .position = Standpunkt
    .answer = Svar
    .answered_on = Svart
    .answered_by = Svart av
    .round_id = Innhenting
    .source = Kjelde

choice-position = Standpunkt
    .support = Støttar
    .support_with_remarks = Støttar med merknader
    .against = Støttar ikkje
    .no_remarks = Ingen merknader
