### Pledge: the kind, its fields, help for fields, and choices.

kind-pledges = tilsegn frå kommune
    .plural = Tilsegn frå kommunar
    .new = Nytt tilsegn frå kommune
    .words = tilsegn, eigendel, medfinansiering
    .empty = Ingen tilsegn frå kommunar enno. Spør kommunane om eigendel og deltaking i ei innhenting.

field-pledges = Felt
    .application_id = Søknad
    .municipality_id = Kommune
    .state = Status
    .amount = Eigendel
    .hours = Eigeninnsats (timar)
    .contact = Kontaktperson
    .answered_on = Svart
    .round_id = Innhenting
    .note = Merknad
    .source = Kjelde

choice-pledge-state = Status
    .yes = Deltek
    .conditional = Deltek på vilkår
    .no = Deltek ikkje
    .undecided = Ikkje avklart
