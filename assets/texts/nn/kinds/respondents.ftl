### Respondent: the kind, its fields, help for fields, and choices.

kind-respondents = mottakar
    .plural = Mottakarar
    .new = Ny mottakar
    .empty = Ingen mottakarar enno. Legg til dei som skal svare i innhentinga.

field-respondents = Felt
    .title = Namn
    .round_id = Innhenting
    .email = E-post
    .person_id = Person
    .municipality_id = Kommune
    .project_id = Prosjekt
    .sent_on = Send
    .reminded_on = Purra
    .answered_on = Svart
    .note = Merknad
