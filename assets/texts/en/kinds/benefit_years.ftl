### Benefit year: the kind, its fields, help for fields, and choices.

kind-benefit-years = yearly benefit
    .plural = Benefits per year
    .new = New yearly benefit
    .words = benefit of the year, yearly benefit
    .empty = No benefits per year yet. Add what a benefit is to bring in kroner or hours, year by year.

field-benefit-years = Fields
    .benefit_id = Benefit
    .year = Year
    .amount = Budget effect
    .hours = Freed time (hours)
    .source = Source

hint-benefit-years = Help
    .amount = Kroner on the budget that year; minus when it costs more than it brings.
    .hours = Working time that year, kept apart and not turned into kroner.
