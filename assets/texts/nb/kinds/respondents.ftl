### Respondent: the kind, its fields, help for fields, and choices.

kind-respondents = mottaker
    .plural = Mottakere
    .new = Ny mottaker
    .empty = Ingen mottakere ennå. Legg til dem som skal svare i innhentingen.

field-respondents = Felt
    .title = Navn
    .round_id = Innhenting
    .email = E-post
    .person_id = Person
    .municipality_id = Kommune
    .project_id = Prosjekt
    .sent_on = Sendt
    .reminded_on = Purret
    .answered_on = Svart
    .note = Merknad
