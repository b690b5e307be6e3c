### Municipality: the kind, its fields, help for fields, and choices.

kind-municipalities = kommune
    .plural = Kommunar
    .new = Ny kommune
    .words = kommuneliste, medlemer, herad
    .empty = Ingen kommunar enno. Legg inn kommunane i nettverket, så kan du velje dei i prosjekt og søknader.

field-municipalities = Felt
    .number = Kommunenummer
    .name = Namn
    .county = Fylke
    .population = Innbyggjarar
    .population_date = Folketal per
    .language_decision = Språkvedtak
    .membership = Medlemskap
    .member_from = Medlem frå
    .member_to = Medlem til
    .note = Merknad
    .source = Kjelde

hint-municipalities = Hjelp
    .number = Fire siffer, med null først der nummeret har det: 0301.
    .population_date = Dagen folketalet gjeld for, til dømes 1.1.2024.
    .language_decision = Målforma kommunen har vedteke at staten skal bruke når han skriv til kommunen.
    .membership = Lat feltet stå tomt når inga kjelde seier det.

choice-language-decision = Språkvedtak
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Nøytral

choice-membership = Medlemskap
    .member = Medlem
    .outside = Ikkje medlem
