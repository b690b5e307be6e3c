### Solution: the kind, its fields, help for fields, and choices.

kind-solutions = fellesløysing
    .plural = Fellesløysingar
    .new = Ny fellesløysing
    .words = system, felles løysing, IT-system, programvare
    .empty = Ingen fellesløysingar enno. Legg inn løysingane kommunane skal ta i bruk, så kan du følgje innføringa.

field-solutions = Felt
    .title = Namn
    .layer = Nivå
    .owner_id = Eigar
    .service_area = Tenesteområde
    .description = Skildring
    .url = Nettside
    .source = Kjelde
