# Plain language: what the screen and the documents say about the calculator.
# Numbers arrive written out in $value; $name names a type of contact, $year counts from 1.

plain-language-label = Modelled on KS and Menon – our own reconstruction, not KS’ calculator
plain-language-case-unnamed = Type { $number }

## Fields (no arguments)
plain-language-field-case-types = Contacts and errors
plain-language-field-case-type = Type of contact or error
plain-language-field-before-per-year = Number a year with today’s text
plain-language-field-after-per-year = Number a year with the new text
plain-language-field-reduction = Assumed reduction
plain-language-field-minutes-per-case = Working time each
plain-language-field-direct-cost-per-case = Direct cost each
plain-language-field-user-minutes-per-case = The user’s time each
plain-language-field-hourly-cost = Hourly cost
plain-language-field-user-hour-value = Value of the user’s hour
plain-language-field-rewriting-hours = Hours for rewriting, testing and training
plain-language-field-external-cost = External costs
plain-language-field-maintenance-hours-per-year = Hours of maintenance a year
plain-language-field-lifetime-years = How long the text is in use
plain-language-field-discount-rate = Discount rate

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
plain-language-line-discount-factor = Discount factor of year { $year }
plain-language-line-year-value = Present value of the net benefit in year { $year }
plain-language-line-present-value = Present value of the benefits
plain-language-line-net-present-value = Net present value
plain-language-line-ratio = Benefit per krone invested
plain-language-line-return = Return
plain-language-line-payback = Payback time
plain-language-line-break-even = Reduction that just covers the costs
plain-language-line-user-hours-total = Users’ time saved a year
plain-language-line-user-value = Value of users’ time a year, not part of the benefit
plain-language-term-annuity = Sum of the discount factors
plain-language-term-potential = What all contacts and errors cost a year with today’s text

## Units
plain-language-unit-cases = { $value }
plain-language-unit-minutes = { $value } min
plain-language-unit-hours = { $value } h
plain-language-unit-kroner = NOK { $value }
plain-language-unit-kroner-per-hour = NOK { $value }/h
plain-language-unit-share = { $value }%
plain-language-unit-years = { $value } yr
plain-language-unit-percent = { $value }%
plain-language-unit-ratio = { $value }

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

## Faults in what was entered
plain-language-error-no-case-types = Add at least one type of contact or error.
plain-language-error-missing = { $field } must be filled in.
plain-language-error-after-and-reduction = Fill in either the number with the new text or an assumed reduction, not both.
plain-language-error-after-or-reduction = Fill in the number with the new text (counted) or an assumed reduction.
plain-language-error-not-finite = { $field } must be a number.
plain-language-error-negative = { $field } cannot be below zero, but is { $value }.
plain-language-error-too-large = { $field } is too large: { $value }.
plain-language-error-reduction-above-one = The reduction cannot be above 100%, but is { $value }.
plain-language-error-lifetime = { $field } must be a whole number of years from 1 to 75, but is { $value }.
plain-language-error-rate = { $field } must be from 0 to 100%, but is { $value }.

## Where the defaults come from
plain-language-origin-published = published
plain-language-origin-derived = worked out from published figures
plain-language-origin-own = our own choice

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

## Discounting
discounting-error-rate = The discount rate must be from 0 to 100%, but is { $rate }.
discounting-error-year = Year { $year } is too far ahead to be discounted.
