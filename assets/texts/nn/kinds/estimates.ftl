### Estimate: the kind, its fields, help for fields, and choices.

kind-estimates = gevinstberekning
    .plural = Gevinstberekningar
    .new = Ny gevinstberekning
    .words = kalkulator, utrekning
    .empty = Ingen gevinstberekningar enno. Lag den første, så ser du kva ein gevinst kan vere verd.

field-estimates = Felt
    .title = Namn
    .benefit_id = Gevinst
    .method = Kalkulator
    .method_version = Kalkulatorversjon
    .parameter_set = Standardverdiar
    .inputs = Inndata
    .made_on = Berekna
    .made_by = Berekna av
    .note = Merknad
    .source = Kjelde

hint-estimates = Hjelp
    .parameter_set = Satsane berekninga byggjer på, med dato.
    .inputs = Tala som er lagde inn i kalkulatoren; resultatet blir rekna ut av dei kvar gong.

choice-method = Kalkulator
