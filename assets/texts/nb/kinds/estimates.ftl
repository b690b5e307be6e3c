### Estimate: the kind, its fields, help for fields, and choices.

kind-estimates = gevinstberegning
    .plural = Gevinstberegninger
    .new = Ny gevinstberegning
    .words = kalkulator, beregning
    .empty = Ingen gevinstberegninger ennå. Lag den første, så ser du hva en gevinst kan være verdt.

field-estimates = Felt
    .title = Navn
    .benefit_id = Gevinst
    .method = Kalkulator
    .method_version = Kalkulatorversjon
    .parameter_set = Standardverdier
    .inputs = Inndata
    .made_on = Beregnet
    .made_by = Beregnet av
    .note = Merknad
    .source = Kilde

hint-estimates = Hjelp
    .parameter_set = Satsene beregningen bygger på, med dato.
    .inputs = Tallene som er lagt inn i kalkulatoren; resultatet regnes ut av dem hver gang.

choice-method = Kalkulator
