### Benefit year: the kind, its fields, help for fields, and choices.

kind-benefit-years = årsgevinst
    .plural = Gevinstar per år
    .new = Ny årsgevinst
    .words = årsgevinst, gevinst i året
    .empty = Ingen gevinstar per år enno. Legg inn kva ein gevinst skal gi i kroner eller timar, år for år.

field-benefit-years = Felt
    .benefit_id = Gevinst
    .year = År
    .amount = Budsjettverknad
    .hours = Frigjord tid (timar)
    .source = Kjelde

hint-benefit-years = Hjelp
    .amount = Kroner på budsjettet dette året; minus når det kostar meir enn det gir.
    .hours = Arbeidstid dette året, halden for seg og ikkje rekna om til kroner.
