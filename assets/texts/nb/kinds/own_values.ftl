### Own value: the kind, its fields, help for fields, and choices.

kind-own-values = egen verdi
    .plural = Egne verdier
    .new = Ny egen verdi
    .empty = Ingen egne verdier ennå. Fyll ut en egen kolonne i en liste.

field-own-values = Felt
    .column_id = Kolonne
    .about_id = Gjelder
    .text = Tekst
    .number = Tall
    .amount = Kroner
    .date = Dato
    .person_id = Person
    .municipality_id = Kommune
