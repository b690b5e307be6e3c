# The calculators: what they all have in common, on screen and in papers.
# Numbers arrive written out in $value; $field names what is filled in, $year counts from 1.

## Units
reckoning-unit-count = { $value }
reckoning-unit-minutes = { $value } min
reckoning-unit-hours = { $value } h
reckoning-unit-kroner = NOK { $value }
reckoning-unit-kroner-per-hour = NOK { $value }/h
reckoning-unit-share = { $value }%
reckoning-unit-years = { $value } yr
reckoning-unit-percent = { $value }%
reckoning-unit-ratio = { $value }

## Lines that several calculators have
reckoning-line-discount-factor = Discount factor of year { $year }
reckoning-line-year-value = Present value of the net benefit in year { $year }
reckoning-term-annuity = Sum of the discount factors

## Faults in what is filled in
reckoning-fault-no-rows = { $field }: add at least one.
reckoning-fault-missing = { $field } must be filled in.
reckoning-fault-both = Fill in either “{ $first }” or “{ $second }”, not both.
reckoning-fault-neither = Fill in “{ $first }” or “{ $second }”.
reckoning-fault-not-finite = { $field } must be a number.
reckoning-fault-negative = { $field } cannot be below zero, but is { $value }.
reckoning-fault-too-large = { $field } is too large: { $value }.
reckoning-fault-more-than-all = { $field } cannot be above 100%, but is { $value }.
reckoning-fault-out-of-range = { $field } must be from { $least } to { $most }, but is { $value }.
reckoning-fault-not-whole = { $field } must be a whole number from { $least } to { $most }, but is { $value }.
reckoning-fault-rate = { $field } must be from 0 to 100%, but is { $value }.

## Where the defaults come from
reckoning-origin-published = published
reckoning-origin-derived = worked out from published figures
reckoning-origin-own = our own choice

## A stored estimate that cannot be worked out again
reckoning-no-method = The estimate does not say which calculator it was made with.
reckoning-unknown-version = The estimate was made with the method “{ $version }”, which this version of the program does not know. It is therefore not worked out anew.
reckoning-unknown-set = The estimate was made with the defaults “{ $set }”, which this version of the program does not know. It is therefore not worked out anew.
reckoning-unreadable = The inputs of the estimate cannot be read: { $detail }.

## Discounting
discounting-error-rate = The discount rate must be from 0 to 100%, but is { $rate }.
discounting-error-year = Year { $year } is too far ahead to be discounted.
