# Klarspråk: det som står på skjermen og i dokumenta om kalkulatoren.
# Tal kjem ferdig skrivne i $value; $name er namnet på ein type førespurnad, $year eit årstal frå 1.

plain-language-label = Etter modell av KS og Menon – eigen rekonstruksjon, ikkje KS’ kalkulator
plain-language-case-unnamed = Type { $number }

## Felt (ingen argument)
plain-language-field-case-types = Førespurnader og feil
plain-language-field-case-type = Type førespurnad eller feil
plain-language-field-before-per-year = Talet i året med teksten i dag
plain-language-field-after-per-year = Talet i året med ny tekst
plain-language-field-reduction = Venta reduksjon
plain-language-field-minutes-per-case = Arbeidstid per gong
plain-language-field-direct-cost-per-case = Direkte kostnad per gong
plain-language-field-user-minutes-per-case = Tida til brukaren per gong
plain-language-field-hourly-cost = Timekostnad
plain-language-field-user-hour-value = Verdien av ein time for brukaren
plain-language-field-rewriting-hours = Timar til omskriving, testing og opplæring
plain-language-field-external-cost = Eksterne kostnader
plain-language-field-maintenance-hours-per-year = Timar til vedlikehald i året
plain-language-field-lifetime-years = Kor lenge teksten er i bruk
plain-language-field-discount-rate = Kalkulasjonsrente

## Linjene i utrekninga
plain-language-line-avoided = { $name }, unngått i året
plain-language-line-hours = { $name }, frigjord arbeidstid i året
plain-language-line-direct = { $name }, sparte direkte kostnader i året
plain-language-line-user-hours = { $name }, spart tid for brukarane i året
plain-language-line-hours-total = Frigjord arbeidstid i året
plain-language-line-direct-total = Sparte direkte kostnader i året
plain-language-line-gross = Brutto gevinst i året
plain-language-line-maintenance = Vedlikehald i året
plain-language-line-net = Netto gevinst i året
plain-language-line-investment = Investering
plain-language-line-discount-factor = Diskonteringsfaktor for år { $year }
plain-language-line-year-value = Noverdi av netto gevinst i år { $year }
plain-language-line-present-value = Noverdi av gevinstane
plain-language-line-net-present-value = Netto noverdi
plain-language-line-ratio = Gevinst per investert krone
plain-language-line-return = Avkasting
plain-language-line-payback = Innteningstid
plain-language-line-break-even = Reduksjon som akkurat dekkjer kostnadene
plain-language-line-user-hours-total = Spart tid for brukarane i året
plain-language-line-user-value = Verdien av tida til brukarane i året, ikkje med i gevinsten
plain-language-term-annuity = Summen av diskonteringsfaktorane
plain-language-term-potential = Det alle førespurnader og feil kostar i året med teksten i dag

## Einingar
plain-language-unit-cases = { $value }
plain-language-unit-minutes = { $value } min
plain-language-unit-hours = { $value } t
plain-language-unit-kroner = { $value } kr
plain-language-unit-kroner-per-hour = { $value } kr/t
plain-language-unit-share = { $value } %
plain-language-unit-years = { $value } år
plain-language-unit-percent = { $value } %
plain-language-unit-ratio = { $value }

## Når eit tal ikkje finst
plain-language-absent-no-investment = Finst ikkje: inga investering er rekna med.
plain-language-absent-never-paid-back = Blir aldri nådd: netto gevinst i året er ikkje over null.
plain-language-absent-no-break-even = Finst ikkje: sjølv utan ein einaste førespurnad eller feil blir ikkje kostnadene dekte.
plain-language-absent-no-user-hour-value = Ikkje verdsett: det er ikkje sett nokon verdi på timen til brukaren.

## Merknader ved tala
plain-language-notice-no-investment = Inga investering er rekna med. Difor er det verken avkasting eller gevinst per investert krone.
plain-language-notice-never-paid-back = Arbeidet blir aldri tent inn: netto gevinst i året er ikkje over null.
plain-language-notice-paid-back-late = Arbeidet blir først tent inn etter at teksten er gått ut av bruk.
plain-language-notice-more-cases = { $name } aukar i staden for å minke. Det kan vere ønskt, til dømes når fleire blir klar over rettane sine. Skriv kvifor.
plain-language-notice-high-reduction = Den venta reduksjonen for { $name } er større enn i dei norske døma vi kjenner (40 %). Skriv kva han byggjer på.

## Feil i det som er skrive inn
plain-language-error-no-case-types = Legg til minst éin type førespurnad eller feil.
plain-language-error-missing = { $field } må fyllast ut.
plain-language-error-after-and-reduction = Fyll ut anten talet med ny tekst eller ein venta reduksjon, ikkje begge.
plain-language-error-after-or-reduction = Fyll ut talet med ny tekst (talt) eller ein venta reduksjon.
plain-language-error-not-finite = { $field } må vere eit tal.
plain-language-error-negative = { $field } kan ikkje vere under null, men er { $value }.
plain-language-error-too-large = { $field } er for stort: { $value }.
plain-language-error-reduction-above-one = Reduksjonen kan ikkje vere over 100 %, men er { $value }.
plain-language-error-lifetime = { $field } må vere eit heilt tal år frå 1 til 75, men er { $value }.
plain-language-error-rate = { $field } må vere frå 0 til 100 %, men er { $value }.

## Kvar standardverdiane kjem frå
plain-language-origin-published = publisert
plain-language-origin-derived = rekna ut frå publiserte tal
plain-language-origin-own = eige val

## Framlegg i skjemaet
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
plain-language-reduction-high = Høg

## Gevinstar som ikkje blir rekna i kroner
plain-language-benefit-user-time = Brukartid
plain-language-benefit-understanding-trust = Forståing og tillit
plain-language-benefit-legal-democracy = Rettstryggleik og demokrati
plain-language-benefit-competence = Kompetansepotensial
plain-language-benefit-attitudes = Ressursorienterte haldningar

## Diskontering
discounting-error-rate = Kalkulasjonsrenta må vere frå 0 til 100 %, men er { $rate }.
discounting-error-year = År { $year } ligg for langt fram til å diskonterast.
