### Measurement: the kind, its fields, help for fields, and choices.

kind-measurements = måling
    .plural = Målingar
    .new = Ny måling
    .words = måle, nullpunkt, indikator
    .empty = Ingen målingar enno. Mål ein gevinst, eller be kommunane om tal i ei innhenting.

field-measurements = Felt
    .benefit_id = Gevinst
    .municipality_id = Kommune
    .measured_on = Målt
    .value = Målt verdi
    .measured_by = Målt av
    .round_id = Innhenting
    .note = Merknad
    .source = Kjelde
