### Person: the kind, its fields, help for fields, and choices.

kind-people = person
    .plural = Personar
    .new = Ny person
    .words = kontaktar, kontaktperson, deltakarar, e-post
    .empty = Ingen personar enno. Legg inn dei du samarbeider med, berre med kontaktopplysningar frå jobben.

field-people = Felt
    .title = Namn
    .organisation_id = Organisasjon
    .position = Stilling
    .email = E-post
    .telephone = Telefon
    .note = Merknad
    .source = Kjelde

hint-people = Hjelp
    .email = Berre kontaktopplysningar frå jobben.
    .telephone = Berre kontaktopplysningar frå jobben.
    .note = Det du skriv her, er personopplysningar; skriv berre det arbeidet krev.
