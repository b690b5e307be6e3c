### Measurement: the kind, its fields, help for fields, and choices.

kind-measurements = måling
    .plural = Målinger
    .new = Ny måling
    .words = måle, nullpunkt, indikator
    .empty = Ingen målinger ennå. Mål en gevinst, eller be kommunene om tall i en innhenting.

field-measurements = Felt
    .benefit_id = Gevinst
    .municipality_id = Kommune
    .measured_on = Målt
    .value = Målt verdi
    .measured_by = Målt av
    .round_id = Innhenting
    .note = Merknad
    .source = Kilde
