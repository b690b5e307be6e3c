### Benefit year: the kind, its fields, help for fields, and choices.

kind-benefit-years = årsgevinst
    .plural = Gevinster per år
    .new = Ny årsgevinst
    .words = årsgevinst, gevinst i året
    .empty = Ingen gevinster per år ennå. Legg inn hva en gevinst skal gi i kroner eller timer, år for år.

field-benefit-years = Felt
    .benefit_id = Gevinst
    .year = År
    .amount = Budsjettvirkning
    .hours = Frigjort tid (timer)
    .source = Kilde

hint-benefit-years = Hjelp
    .amount = Kroner på budsjettet dette året; minus når det koster mer enn det gir.
    .hours = Arbeidstid dette året, holdt for seg og ikke regnet om til kroner.
