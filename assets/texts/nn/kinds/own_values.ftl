### Own value: the kind, its fields, help for fields, and choices.

kind-own-values = eigen verdi
    .plural = Eigne verdiar
    .new = Ny eigen verdi
    .empty = Ingen eigne verdiar enno. Fyll ut ein eigen kolonne i ei liste.

field-own-values = Felt
    .column_id = Kolonne
    .about_id = Gjeld
    .text = Tekst
    .number = Tal
    .amount = Kroner
    .date = Dato
    .person_id = Person
    .municipality_id = Kommune
