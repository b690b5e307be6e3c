# Klarspråk: alt som står om kalkulatoren, på skjermen og i papirer.
# Tall kommer ferdig skrevet, med enhet. $name er navnet på en type henvendelse; i setningene er hvert
# tall med under navnet sitt i inndatafilen, og $which sier hvilket av to som er oppgitt.

calculator-plain-language = Klarspråk: hva sparer vi?
    .label = Etter modell av KS og Menon – egen rekonstruksjon, ikke KS’ kalkulator
    .heading = Teksten
    .name = Navn på teksten
    .unnamed = Klarspråk i en tekst
    .begin = Skriv hvor mange henvendelser eller feil teksten gir i året, hvor mange det blir etterpå, og hvor mange minutter hver av dem tar.
    .sentence = Vi bruker { $rewriting_hours } på å skrive om og { $external_cost } til andre, og { $maintenance_hours_per_year } i året på vedlikehold. Timekostnaden er { $hourly_cost }, og teksten er i bruk i { $lifetime_years }.
    .sentence-case_types = { $name }: { $before_per_year } i året i dag, { $which ->
        [reduction] med en ventet nedgang på { $reduction }
       *[after_per_year] { $after_per_year } med ny tekst
    }. Hver tar { $minutes_per_case } for oss.
choice-method-plain_language = Klarspråk (egen rekonstruksjon)

## Det som fylles ut: i papirer og utledninger; .form i skjemaet, med enhet
plain-language-field-case-types = Henvendelser og feil
plain-language-case-unnamed = Type { $number }
plain-language-field-name = Henvendelse eller feil
plain-language-field-before-per-year = Antall i året med dagens tekst
    .form = Antall i året i dag
plain-language-field-after-per-year = Antall i året med ny tekst
    .form = Antall i året etterpå, eller nedgang i %
    .counted = i året
plain-language-field-reduction = Antatt reduksjon
    .counted = færre
plain-language-field-minutes-per-case = Arbeidstid per gang
    .form = Minutter for den ansatte per gang
plain-language-field-direct-cost-per-case = Direkte kostnad per gang
    .form = Direkte kostnad per gang (kr)
plain-language-field-user-minutes-per-case = Brukerens tid per gang
    .form = Minutter for brukeren per gang
plain-language-work = Arbeidet med teksten
plain-language-field-hourly-cost = Timekostnad
    .form = Timekostnad (kr)
plain-language-field-user-hour-value = Verdi av en time for brukeren
    .form = Verdi av brukerens time (kr)
plain-language-field-rewriting-hours = Timer til omskriving, testing og opplæring
    .form = Timer til å skrive om
plain-language-field-external-cost = Eksterne kostnader
    .form = Ekstern kostnad (kr)
plain-language-field-maintenance-hours-per-year = Timer til vedlikehold i året
    .form = Timer vedlikehold i året
plain-language-field-lifetime-years = Hvor lenge teksten er i bruk
    .form = Levetid (år)
plain-language-field-discount-rate = Kalkulasjonsrente
    .form = Kalkulasjonsrente (%)

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
plain-language-line-present-value = Nåverdi av gevinstene
plain-language-line-net-present-value = Netto nåverdi
plain-language-line-ratio = Gevinst per investert krone
plain-language-line-return = Avkastning
plain-language-line-payback = Inntjeningstid
plain-language-line-break-even = Reduksjon som akkurat dekker kostnadene
plain-language-line-weighted-reduction = Reduksjonen for alle henvendelser og feil under ett
plain-language-line-user-hours-total = Spart tid for brukerne i året
plain-language-line-user-value = Verdi av brukernes tid i året, ikke med i gevinsten
plain-language-term-potential = Det alle henvendelser og feil koster i året med dagens tekst

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
