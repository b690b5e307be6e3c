### Municipality: the kind, its fields, help for fields, and choices.

kind-municipalities = kommune
    .plural = Kommuner
    .new = Ny kommune
    .words = kommuneliste, medlemmer, herad
    .empty = Ingen kommuner ennå. Legg inn kommunene i nettverket, så kan du velge dem i prosjekter og søknader.

field-municipalities = Felt
    .number = Kommunenummer
    .name = Navn
    .county = Fylke
    .population = Innbyggere
    .population_date = Folketall per
    .language_decision = Språkvedtak
    .membership = Medlemskap
    .member_from = Medlem fra
    .member_to = Medlem til
    .note = Merknad
    .source = Kilde

hint-municipalities = Hjelp
    .number = Fire siffer, med null først der nummeret har det: 0301.
    .population_date = Dagen folketallet gjelder for, for eksempel 1.1.2024.
    .language_decision = Målformen kommunen har vedtatt at staten skal bruke når den skriver til kommunen.
    .membership = La feltet stå tomt når ingen kilde sier det.

choice-language-decision = Språkvedtak
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Nøytral

choice-membership = Medlemskap
    .member = Medlem
    .outside = Ikke medlem
