### Person: the kind, its fields, help for fields, and choices.

kind-people = person
    .plural = Personer
    .new = Ny person
    .words = kontakter, kontaktperson, deltakere, e-post
    .empty = Ingen personer ennå. Legg inn dem du samarbeider med, bare med kontaktopplysninger fra jobben.

field-people = Felt
    .title = Navn
    .organisation_id = Organisasjon
    .position = Stilling
    .email = E-post
    .telephone = Telefon
    .note = Merknad
    .source = Kilde

hint-people = Hjelp
    .email = Bare kontaktopplysninger fra jobben.
    .telephone = Bare kontaktopplysninger fra jobben.
    .note = Det du skriver her, er personopplysninger; skriv bare det arbeidet krever.
