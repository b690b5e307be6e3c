### Body name: the kind, its fields, help for fields, and choices.

kind-body-names = utvalsnamn
    .plural = Utvalsnamn
    .new = Nytt utvalsnamn
    .words = namn på utval, namnebyte
    .empty = Ingen utvalsnamn enno. Har eit utval skifta namn, legg du inn det gamle her, så er eldre saker lette å kjenne att.

field-body-names = Felt
    .body_id = Utval
    .title = Namn
    .short_name = Kortnamn
    .valid_from = Frå
    .valid_to = Til
    .source = Kjelde

hint-body-names = Hjelp
    .valid_from = Då utvalet tok namnet i bruk; eit år eller ein månad held.
    .valid_to = Tomt så lenge namnet er i bruk.
