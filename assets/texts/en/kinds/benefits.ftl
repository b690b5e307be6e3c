### Benefit: the kind, its fields, help for fields, and choices.

kind-benefits = benefit
    .plural = Benefits
    .new = New benefit
    .words = effect, value, saving
    .empty = No benefits yet. Add the first one so that you can estimate it now and measure it afterwards.

field-benefits = Fields
    .title = Benefit
    .project_id = Project
    .benefit_type = Benefit type
    .beneficiary = For whom
    .owner = Benefit owner
    .owner_id = Owner organisation
    .municipality_id = Municipality
    .use_of_time = Use of freed time
    .prerequisites = Prerequisites
    .indicator = Indicator
    .unit = Unit
    .baseline = Baseline
    .baseline_date = Baseline date
    .target = Target
    .target_date = Target date
    .certainty = Certainty
    .note = Note
    .source = Source

hint-benefits = Help
    .benefit_type = Kroner, time and quality are kept apart and never added together.
    .owner = Who answers for the benefit being realised.
    .municipality_id = When the benefit arises in one particular municipality.
    .use_of_time = If the benefit is time saved, say here what the time will be used for.
    .prerequisites = What must be in place before the benefit can come.
    .indicator = What will be measured, for example telephone enquiries.
    .unit = For example hours, kroner, per cent or number of cases.
    .baseline = The value before the change, measured before the benefit can have begun.
    .target_date = Type the date as exactly as you know it; a year is enough.

choice-benefit-type = Benefit type
    .avoided_cost = Avoided costs
    .time_saved = Time saved
    .quality = Improved quality

choice-beneficiary = For whom
    .citizens = Citizens
    .municipality = The municipality
    .staff = Staff
    .state = Central government
    .business = Businesses

choice-certainty = Certainty
    .low = Low
    .medium = Medium
    .high = High
