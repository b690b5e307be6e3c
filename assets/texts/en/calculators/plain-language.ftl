# Plain language: everything that is said about the calculator, on screen and in papers.
# Numbers arrive written out, with their unit. $name names a type of contact; in the sentences each
# number stands under its name in the input file, and $which says which of two is given.

calculator-plain-language = Plain language: what do we save?
    .label = Modelled on KS and Menon – our own reconstruction, not KS’ calculator
    .heading = The text
    .name = Name of the text
    .unnamed = Plain language in a text
    .begin = Type how many contacts or errors the text causes a year, how many there will be afterwards, and how many minutes each takes.
    .sentence = We spend { $rewriting_hours } on rewriting and { $external_cost } on others, and { $maintenance_hours_per_year } a year on maintenance. The hourly cost is { $hourly_cost }, and the text is in use for { $lifetime_years }.
    .sentence-case_types = { $name }: { $before_per_year } a year today, { $which ->
        [reduction] with an expected reduction of { $reduction }
       *[after_per_year] { $after_per_year } with the new text
    }. Each takes us { $minutes_per_case }.
choice-method-plain_language = Plain language (our own reconstruction)

## What is filled in: in papers and derivations; .form in the form, with the unit
plain-language-field-case-types = Contacts and errors
plain-language-case-unnamed = Type { $number }
plain-language-field-name = Contact or error
plain-language-field-before-per-year = Number a year with today’s text
    .form = Number a year today
plain-language-field-after-per-year = Number a year with the new text
    .form = Number a year afterwards, or reduction in %
    .counted = a year
plain-language-field-reduction = Assumed reduction
    .counted = fewer
plain-language-field-minutes-per-case = Working time each
    .form = Staff minutes each
plain-language-field-direct-cost-per-case = Direct cost each
    .form = Direct cost each (NOK)
plain-language-field-user-minutes-per-case = The user’s time each
    .form = User minutes each
plain-language-work = The work on the text
plain-language-field-hourly-cost = Hourly cost
    .form = Hourly cost (NOK)
plain-language-field-user-hour-value = Value of the user’s hour
    .form = Value of the user’s hour (NOK)
plain-language-field-rewriting-hours = Hours for rewriting, testing and training
    .form = Hours of rewriting
plain-language-field-external-cost = External costs
    .form = External cost (NOK)
plain-language-field-maintenance-hours-per-year = Hours of maintenance a year
    .form = Maintenance hours a year
plain-language-field-lifetime-years = How long the text is in use
    .form = Lifetime (years)
plain-language-field-discount-rate = Discount rate
    .form = Discount rate (%)

## The lines of the derivation
plain-language-line-avoided = { $name }, avoided a year
plain-language-line-hours = { $name }, working time freed a year
plain-language-line-direct = { $name }, direct costs saved a year
plain-language-line-user-hours = { $name }, users’ time saved a year
plain-language-line-hours-total = Working time freed a year
plain-language-line-direct-total = Direct costs saved a year
plain-language-line-gross = Gross benefit a year
plain-language-line-maintenance = Maintenance a year
plain-language-line-net = Net benefit a year
plain-language-line-investment = Investment
plain-language-line-present-value = Present value of the benefits
plain-language-line-net-present-value = Net present value
plain-language-line-ratio = Benefit per krone invested
plain-language-line-return = Return
plain-language-line-payback = Payback time
plain-language-line-break-even = Reduction that just covers the costs
plain-language-line-weighted-reduction = Reduction over all contacts and errors taken together
plain-language-line-user-hours-total = Users’ time saved a year
plain-language-line-user-value = Value of users’ time a year, not part of the benefit
plain-language-term-potential = What all contacts and errors cost a year with today’s text

## When a figure does not exist
plain-language-absent-no-investment = Does not exist: no investment is counted.
plain-language-absent-never-paid-back = Never reached: the net benefit a year is not above zero.
plain-language-absent-no-break-even = Does not exist: even without a single contact or error the costs are not covered.
plain-language-absent-no-user-hour-value = Not valued: no value is set on the user’s hour.

## Remarks beside the figures
plain-language-notice-no-investment = No investment is counted. There is therefore neither a return nor a benefit per krone invested.
plain-language-notice-never-paid-back = The work is never paid back: the net benefit a year is not above zero.
plain-language-notice-paid-back-late = The work is paid back only after the text has gone out of use.
plain-language-notice-more-cases = { $name } increases instead of falling. That can be wanted, for instance when more people learn of their rights. Write why.
plain-language-notice-high-reduction = The assumed reduction for { $name } is larger than in the Norwegian examples we know of (40%). Write what it rests on.

## Suggestions in the form
plain-language-case-phone = Phone call
plain-language-case-email = E-mail
plain-language-case-counter = Visit at the counter
plain-language-case-chat = Chat
plain-language-case-deficiency-letter = Letter asking for what is missing
plain-language-case-wrong-form = Form filled in wrongly
plain-language-case-reminder = Reminder
plain-language-case-complaint = Complaint
plain-language-reduction-cautious = Cautious
plain-language-reduction-medium = Medium
plain-language-reduction-high = High

## Benefits that are not counted in kroner
plain-language-benefit-user-time = Users’ time
plain-language-benefit-understanding-trust = Understanding and trust
plain-language-benefit-legal-democracy = Legal safeguards and democracy
plain-language-benefit-competence = Competence potential
plain-language-benefit-attitudes = Resource-oriented attitudes
