### Solution: the kind, its fields, help for fields, and choices.

kind-solutions = fellesløsning
    .plural = Fellesløsninger
    .new = Ny fellesløsning
    .words = system, felles løsning, IT-system, programvare
    .empty = Ingen fellesløsninger ennå. Legg inn løsningene kommunene skal ta i bruk, så kan du følge innføringen.

field-solutions = Felt
    .title = Navn
    .layer = Nivå
    .owner_id = Eier
    .service_area = Tjenesteområde
    .description = Beskrivelse
    .url = Nettside
    .source = Kilde
