### Measurement: the kind, its fields, help for fields, and choices.

kind-measurements = measurement
    .plural = Measurements
    .new = New measurement
    .words = measure, baseline, indicator
    .empty = No measurements yet. Measure a benefit, or ask the municipalities for figures in a round.

field-measurements = Fields
    .benefit_id = Benefit
    .municipality_id = Municipality
    .measured_on = Measured on
    .value = Measured value
    .measured_by = Measured by
    .round_id = Round
    .note = Note
    .source = Source
