# Klarspråk: alt som står om kalkulatoren, på skjermen og i papir.
# Tal kjem ferdig skrivne, med eining. $name er namnet på ein type førespurnad; i setningane er kvart tal
# med under namnet sitt i inndatafila, og $which seier kva for eit av to som er oppgitt.

calculator-plain-language = Klarspråk: kva sparer vi?
    .label = Etter modell av KS og Menon – eigen rekonstruksjon, ikkje KS’ kalkulator
    .heading = Teksten
    .name = Namn på teksten
    .unnamed = Klarspråk i ein tekst
    .begin = Skriv kor mange førespurnader eller feil teksten gir i året, kor mange det blir etterpå, og kor mange minutt kvar av dei tek.
    .sentence = Vi bruker { $rewriting_hours } på å skrive om og { $external_cost } til andre, og { $maintenance_hours_per_year } i året på vedlikehald. Timekostnaden er { $hourly_cost }, og teksten er i bruk i { $lifetime_years }.
    .sentence-case_types = { $name }: { $before_per_year } i året i dag, { $which ->
        [reduction] med ein venta nedgang på { $reduction }
       *[after_per_year] { $after_per_year } med ny tekst
    }. Kvar tek { $minutes_per_case } for oss.
choice-method-plain_language = Klarspråk (eigen rekonstruksjon)

## Det som blir fylt ut: i papir og utleiingar; .form i skjemaet, med eining
plain-language-field-case-types = Førespurnader og feil
plain-language-case-unnamed = Type { $number }
plain-language-field-name = Førespurnad eller feil
plain-language-field-before-per-year = Talet i året med teksten i dag
    .form = Tal i året i dag
plain-language-field-after-per-year = Talet i året med ny tekst
    .form = Tal i året etterpå, eller nedgang i %
    .counted = i året
plain-language-field-reduction = Venta reduksjon
    .counted = færre
plain-language-field-minutes-per-case = Arbeidstid per gong
    .form = Minutt for den tilsette per gong
plain-language-field-direct-cost-per-case = Direkte kostnad per gong
    .form = Direkte kostnad per gong (kr)
plain-language-field-user-minutes-per-case = Tida til brukaren per gong
    .form = Minutt for brukaren per gong
plain-language-work = Arbeidet med teksten
plain-language-field-hourly-cost = Timekostnad
    .form = Timekostnad (kr)
plain-language-field-user-hour-value = Verdien av ein time for brukaren
    .form = Verdi av timen til brukaren (kr)
plain-language-field-rewriting-hours = Timar til omskriving, testing og opplæring
    .form = Timar til å skrive om
plain-language-field-external-cost = Eksterne kostnader
    .form = Ekstern kostnad (kr)
plain-language-field-maintenance-hours-per-year = Timar til vedlikehald i året
    .form = Timar vedlikehald i året
plain-language-field-lifetime-years = Kor lenge teksten er i bruk
    .form = Levetid (år)
plain-language-field-discount-rate = Kalkulasjonsrente
    .form = Kalkulasjonsrente (%)

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
plain-language-line-present-value = Noverdi av gevinstane
plain-language-line-net-present-value = Netto noverdi
plain-language-line-ratio = Gevinst per investert krone
plain-language-line-return = Avkasting
plain-language-line-payback = Innteningstid
plain-language-line-break-even = Reduksjon som akkurat dekkjer kostnadene
plain-language-line-weighted-reduction = Reduksjonen for alle førespurnader og feil under eitt
plain-language-line-user-hours-total = Spart tid for brukarane i året
plain-language-line-user-value = Verdien av tida til brukarane i året, ikkje med i gevinsten
plain-language-term-potential = Det alle førespurnader og feil kostar i året med teksten i dag

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
