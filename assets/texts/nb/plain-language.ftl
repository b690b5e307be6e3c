# Klarspråk: det som står på skjermen og i dokumentene om kalkulatoren.
# Tall kommer ferdig skrevet i $value; $name er navnet på en type henvendelse, $year et årstall fra 1.

plain-language-label = Etter modell av KS og Menon – egen rekonstruksjon, ikke KS’ kalkulator
plain-language-case-unnamed = Type { $number }

## Felt (ingen argumenter)
plain-language-field-case-types = Henvendelser og feil
plain-language-field-case-type = Type henvendelse eller feil
plain-language-field-before-per-year = Antall i året med dagens tekst
plain-language-field-after-per-year = Antall i året med ny tekst
plain-language-field-reduction = Antatt reduksjon
plain-language-field-minutes-per-case = Arbeidstid per gang
plain-language-field-direct-cost-per-case = Direkte kostnad per gang
plain-language-field-user-minutes-per-case = Brukerens tid per gang
plain-language-field-hourly-cost = Timekostnad
plain-language-field-user-hour-value = Verdi av en time for brukeren
plain-language-field-rewriting-hours = Timer til omskriving, testing og opplæring
plain-language-field-external-cost = Eksterne kostnader
plain-language-field-maintenance-hours-per-year = Timer til vedlikehold i året
plain-language-field-lifetime-years = Hvor lenge teksten er i bruk
plain-language-field-discount-rate = Kalkulasjonsrente

## Linjene i utregningen
plain-language-line-avoided = { $name }, unngått i året
plain-language-line-hours = { $name }, frigjort arbeidstid i året
plain-language-line-direct = { $name }, sparte direkte kostnader i året
plain-language-line-user-hours = { $name }, spart tid for brukerne i året
plain-language-line-hours-total = Frigjort arbeidstid i året
plain-language-line-direct-total = Sparte direkte kostnader i året
plain-language-line-gross = Brutto gevinst i året
plain-language-line-maintenance = Vedlikehold i året
plain-language-line-net = Netto gevinst i året
plain-language-line-investment = Investering
plain-language-line-discount-factor = Diskonteringsfaktor for år { $year }
plain-language-line-year-value = Nåverdi av netto gevinst i år { $year }
plain-language-line-present-value = Nåverdi av gevinstene
plain-language-line-net-present-value = Netto nåverdi
plain-language-line-ratio = Gevinst per investert krone
plain-language-line-return = Avkastning
plain-language-line-payback = Inntjeningstid
plain-language-line-break-even = Reduksjon som akkurat dekker kostnadene
plain-language-line-user-hours-total = Spart tid for brukerne i året
plain-language-line-user-value = Verdi av brukernes tid i året, ikke med i gevinsten
plain-language-term-annuity = Summen av diskonteringsfaktorene
plain-language-term-potential = Det alle henvendelser og feil koster i året med dagens tekst

## Enheter
plain-language-unit-cases = { $value }
plain-language-unit-minutes = { $value } min
plain-language-unit-hours = { $value } t
plain-language-unit-kroner = { $value } kr
plain-language-unit-kroner-per-hour = { $value } kr/t
plain-language-unit-share = { $value } %
plain-language-unit-years = { $value } år
plain-language-unit-percent = { $value } %
plain-language-unit-ratio = { $value }

## Når et tall ikke finnes
plain-language-absent-no-investment = Finnes ikke: ingen investering er regnet med.
plain-language-absent-never-paid-back = Nås aldri: netto gevinst i året er ikke over null.
plain-language-absent-no-break-even = Finnes ikke: selv uten en eneste henvendelse eller feil dekkes ikke kostnadene.
plain-language-absent-no-user-hour-value = Ikke verdsatt: det er ikke satt noen verdi på brukerens time.

## Merknader ved tallene
plain-language-notice-no-investment = Ingen investering er regnet med. Derfor er det verken avkastning eller gevinst per investert krone.
plain-language-notice-never-paid-back = Arbeidet tjenes aldri inn: netto gevinst i året er ikke over null.
plain-language-notice-paid-back-late = Arbeidet tjenes først inn etter at teksten er gått ut av bruk.
plain-language-notice-more-cases = { $name } øker i stedet for å minke. Det kan være ønsket, for eksempel når flere blir klar over rettighetene sine. Skriv hvorfor.
plain-language-notice-high-reduction = Den antatte reduksjonen for { $name } er større enn i de norske eksemplene vi kjenner (40 %). Skriv hva den bygger på.

## Feil i det som er skrevet inn
plain-language-error-no-case-types = Legg til minst én type henvendelse eller feil.
plain-language-error-missing = { $field } må fylles ut.
plain-language-error-after-and-reduction = Fyll ut enten antallet med ny tekst eller en antatt reduksjon, ikke begge.
plain-language-error-after-or-reduction = Fyll ut antallet med ny tekst (talt) eller en antatt reduksjon.
plain-language-error-not-finite = { $field } må være et tall.
plain-language-error-negative = { $field } kan ikke være under null, men er { $value }.
plain-language-error-too-large = { $field } er for stort: { $value }.
plain-language-error-reduction-above-one = Reduksjonen kan ikke være over 100 %, men er { $value }.
plain-language-error-lifetime = { $field } må være et helt antall år fra 1 til 75, men er { $value }.
plain-language-error-rate = { $field } må være fra 0 til 100 %, men er { $value }.

## Hvor standardverdiene kommer fra
plain-language-origin-published = publisert
plain-language-origin-derived = regnet ut fra publiserte tall
plain-language-origin-own = eget valg

## Forslag i skjemaet
plain-language-case-phone = Telefonsamtale
plain-language-case-email = E-post
plain-language-case-counter = Oppmøte i skranken
plain-language-case-chat = Chat
plain-language-case-deficiency-letter = Mangelbrev
plain-language-case-wrong-form = Feil utfylt skjema
plain-language-case-reminder = Purring
plain-language-case-complaint = Klage
plain-language-reduction-cautious = Forsiktig
plain-language-reduction-medium = Middels
plain-language-reduction-high = Høy

## Gevinster som ikke regnes i kroner
plain-language-benefit-user-time = Brukertid
plain-language-benefit-understanding-trust = Forståelse og tillit
plain-language-benefit-legal-democracy = Rettssikkerhet og demokrati
plain-language-benefit-competence = Kompetansepotensial
plain-language-benefit-attitudes = Ressursorienterte holdninger

## Diskontering
discounting-error-rate = Kalkulasjonsrenten må være fra 0 til 100 %, men er { $rate }.
discounting-error-year = År { $year } ligger for langt fram til å diskonteres.
