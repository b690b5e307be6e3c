# Kalkulatorene: det som er felles for dem alle, på skjermen og i papirer.
# Tall kommer ferdig skrevet i $value; $field er navnet på det som fylles ut, $year et årstall fra 1.

## Enheter
reckoning-unit-count = { $value }
reckoning-unit-minutes = { $value } min
reckoning-unit-hours = { $value } t
reckoning-unit-kroner = { $value } kr
reckoning-unit-kroner-per-hour = { $value } kr/t
reckoning-unit-share = { $value } %
reckoning-unit-years = { $value } år
reckoning-unit-percent = { $value } %
reckoning-unit-ratio = { $value }

## Linjer som flere kalkulatorer har
reckoning-line-discount-factor = Diskonteringsfaktor for år { $year }
reckoning-line-year-value = Nåverdi av netto gevinst i år { $year }
reckoning-term-annuity = Summen av diskonteringsfaktorene

## Feil i det som er fylt ut
reckoning-fault-no-rows = { $field }: legg til minst én.
reckoning-fault-missing = { $field } må fylles ut.
reckoning-fault-both = Fyll ut enten «{ $first }» eller «{ $second }», ikke begge.
reckoning-fault-neither = Fyll ut «{ $first }» eller «{ $second }».
reckoning-fault-not-finite = { $field } må være et tall.
reckoning-fault-negative = { $field } kan ikke være under null, men er { $value }.
reckoning-fault-too-large = { $field } er for stort: { $value }.
reckoning-fault-more-than-all = { $field } kan ikke være over 100 %, men er { $value }.
reckoning-fault-out-of-range = { $field } må være fra { $least } til { $most }, men er { $value }.
reckoning-fault-not-whole = { $field } må være et helt tall fra { $least } til { $most }, men er { $value }.
reckoning-fault-rate = { $field } må være fra 0 til 100 %, men er { $value }.

## Hvor standardverdiene kommer fra
reckoning-origin-published = publisert
reckoning-origin-derived = regnet ut fra publiserte tall
reckoning-origin-own = eget valg

## En lagret beregning som ikke kan regnes ut igjen
reckoning-no-method = Beregningen sier ikke hvilken kalkulator den er laget med.
reckoning-unknown-version = Beregningen er laget med metoden «{ $version }», som denne utgaven av programmet ikke kjenner. Derfor regnes den ikke ut på nytt.
reckoning-unknown-set = Beregningen er laget med standardverdiene «{ $set }», som denne utgaven av programmet ikke kjenner. Derfor regnes den ikke ut på nytt.
reckoning-unreadable = Forutsetningene i beregningen kan ikke leses: { $detail }.

## Diskontering
discounting-error-rate = Kalkulasjonsrenten må være fra 0 til 100 %, men er { $rate }.
discounting-error-year = År { $year } ligger for langt fram til å diskonteres.
