### Pledge: the kind, its fields, help for fields, and choices.

kind-pledges = tilsagn fra kommune
    .plural = Tilsagn fra kommuner
    .new = Nytt tilsagn fra kommune
    .words = tilsagn, egenandel, medfinansiering
    .empty = Ingen tilsagn fra kommuner ennå. Spør kommunene om egenandel og deltakelse i en innhenting.

field-pledges = Felt
    .application_id = Søknad
    .municipality_id = Kommune
    .state = Status
    .amount = Egenandel
    .hours = Egeninnsats (timer)
    .contact = Kontaktperson
    .answered_on = Svart
    .round_id = Innhenting
    .note = Merknad
    .source = Kilde

choice-pledge-state = Status
    .yes = Deltar
    .conditional = Deltar på vilkår
    .no = Deltar ikke
    .undecided = Ikke avklart
