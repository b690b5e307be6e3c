### Own column: the kind, its fields, help for fields, and choices.

kind-own-columns = egen kolonne
    .plural = Egne kolonner
    .new = Ny egen kolonne
    .empty = Ingen egne kolonner ennå. Legg til en kolonne i en liste når dere trenger noe som ikke har et felt.

field-own-columns = Felt
    .title = Navn
    .listed_kind = Liste
    .column_type = Type
    .choices = Valg
    .rank = Rekkefølge

hint-own-columns = Hjelp
    .choices = Ett valg på hver linje.

choice-own-column-type = Type
    .text = Tekst
    .number = Tall
    .amount = Kroner
    .date = Dato
    .choice = Valg
    .person = Person
    .municipality = Kommune
