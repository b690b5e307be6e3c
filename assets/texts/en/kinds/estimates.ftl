### Estimate: the kind, its fields, help for fields, and choices.

kind-estimates = benefit estimate
    .plural = Benefit estimates
    .new = New benefit estimate
    .words = calculator, calculation
    .empty = No benefit estimates yet. Make the first one to see what a benefit may be worth.

field-estimates = Fields
    .title = Name
    .benefit_id = Benefit
    .method = Calculator
    .method_version = Calculator version
    .parameter_set = Defaults
    .inputs = Inputs
    .made_on = Estimated on
    .made_by = Estimated by
    .note = Note
    .source = Source

hint-estimates = Help
    .parameter_set = The rates the estimate builds on, with their date.
    .inputs = The figures entered in the calculator; the result is worked out from them each time.

choice-method = Calculator
