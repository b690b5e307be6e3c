### Own column: the kind, its fields, help for fields, and choices.

kind-own-columns = eigen kolonne
    .plural = Eigne kolonnar
    .new = Ny eigen kolonne
    .empty = Ingen eigne kolonnar enno. Legg til ein kolonne i ei liste når de treng noko som ikkje har eit felt.

field-own-columns = Felt
    .title = Namn
    .listed_kind = Liste
    .column_type = Type
    .choices = Val
    .rank = Rekkjefølgje

hint-own-columns = Hjelp
    .choices = Eitt val på kvar linje.

choice-own-column-type = Type
    .text = Tekst
    .number = Tal
    .amount = Kroner
    .date = Dato
    .choice = Val
    .person = Person
    .municipality = Kommune
