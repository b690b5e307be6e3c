# Kalkulatorane: det som er felles for dei alle, på skjermen og i papir.
# Tal kjem ferdig skrivne i $value; $field er namnet på det som blir fylt ut, $year eit årstal frå 1.

## Einingar
reckoning-unit-count = { $value }
reckoning-unit-minutes = { $value } min
reckoning-unit-hours = { $value } t
reckoning-unit-kroner = { $value } kr
reckoning-unit-kroner-per-hour = { $value } kr/t
reckoning-unit-share = { $value } %
reckoning-unit-years = { $value } år
reckoning-unit-percent = { $value } %
reckoning-unit-ratio = { $value }

## Linjer som fleire kalkulatorar har
reckoning-line-discount-factor = Diskonteringsfaktor for år { $year }
reckoning-line-year-value = Noverdi av netto gevinst i år { $year }
reckoning-term-annuity = Summen av diskonteringsfaktorane

## Feil i det som er fylt ut
reckoning-fault-no-rows = { $field }: legg til minst éin.
reckoning-fault-missing = { $field } må fyllast ut.
reckoning-fault-both = Fyll ut anten «{ $first }» eller «{ $second }», ikkje begge.
reckoning-fault-neither = Fyll ut «{ $first }» eller «{ $second }».
reckoning-fault-not-finite = { $field } må vere eit tal.
reckoning-fault-negative = { $field } kan ikkje vere under null, men er { $value }.
reckoning-fault-too-large = { $field } er for stort: { $value }.
reckoning-fault-more-than-all = { $field } kan ikkje vere over 100 %, men er { $value }.
reckoning-fault-out-of-range = { $field } må vere frå { $least } til { $most }, men er { $value }.
reckoning-fault-not-whole = { $field } må vere eit heilt tal frå { $least } til { $most }, men er { $value }.
reckoning-fault-rate = { $field } må vere frå 0 til 100 %, men er { $value }.

## Kvar standardverdiane kjem frå
reckoning-origin-published = publisert
reckoning-origin-derived = rekna ut frå publiserte tal
reckoning-origin-own = eige val

## Ei lagra utrekning som ikkje kan reknast ut igjen
reckoning-no-method = Utrekninga seier ikkje kva for ein kalkulator ho er laga med.
reckoning-unknown-version = Utrekninga er laga med metoden «{ $version }», som denne utgåva av programmet ikkje kjenner. Difor blir ho ikkje rekna ut på nytt.
reckoning-unknown-set = Utrekninga er laga med standardverdiane «{ $set }», som denne utgåva av programmet ikkje kjenner. Difor blir ho ikkje rekna ut på nytt.
reckoning-unreadable = Føresetnadene i utrekninga kan ikkje lesast: { $detail }.

## Diskontering
discounting-error-rate = Kalkulasjonsrenta må vere frå 0 til 100 %, men er { $rate }.
discounting-error-year = År { $year } ligg for langt fram til å diskonterast.
