# Tabeller inn og ut.

table-broken = { $path } kan ikke leses som regneark ({ $detail }). Åpne filen i et regneark, lagre den på nytt som XLSX, og prøv igjen.
table-locked = { $path } er låst med passord. Lagre en kopi uten passord og hent den inn.
table-too-large = { $path } har flere rader, kolonner eller tegn enn det som kan hentes inn. Del filen i mindre deler.
table-gave-up = { $path } kunne ikke leses: filen krever for mye minne eller er ødelagt. Lagre den på nytt fra et regneark og prøv igjen.
table-too-slow = { $path } tok for lang tid å lese og ble stoppet. Del filen i mindre deler.
table-stopped = Lesingen ble stoppet. Ingenting er endret.
table-no-reader = Programmet fikk ikke startet leseren av regneark ({ $detail }). Start Samstyr på nytt.
table-empty = Filen er tom: ingen synlige ark har innhold.
table-no-sheet = Filen har ikke noe ark som heter «{ $wanted }». Velg blant: { $sheets }.
table-no-kind = Overskriftene passer ikke til noen av listene. Si hva radene er, og hvor kolonnene skal.
table-unknown-kind = Det finnes ingen liste som heter «{ $wanted }».
table-unknown-field = Det finnes ikke noe felt «{ $wanted }» ({ $kind }).
table-no-headings = Fant ingen rad med kjente overskrifter ({ $kind }). Si hvilken rad overskriftene står i, og hvor kolonnene skal.
table-row-other-kind = Nøkkelen i raden hører til noe av et annet slag. Tøm id-cellen for å legge raden til som ny.
table-row-deleted = Oppføringen er slettet i dokumentet siden filen ble laget. Tøm id-cellen for å legge raden til som ny.
table-row-twice = «{ $record }» står i rad { $row } også. Behold én av radene, eller tøm id-cellen for å legge til en ny.
table-row-several = Flere i dokumentet passer til raden. Gi dem ulike navn, eller velg flere felt å kjenne dem igjen på.
table-row-empty = Ingen av cellene i raden kunne brukes.
table-cell-fault = Formelen i «{ $column }» gir feilen { $text }. Rett den i regnearket.
table-cell-text = «{ $column }» inneholder et tegn som ikke kan lagres. Ta det bort.
table-cell-cut = Teksten i «{ $column }» var for lang for et regneark og er avkortet. Endre den i Samstyr.
table-cell-integer = «{ $text }» er ikke et helt tall («{ $column }»).
table-cell-number = «{ $text }» er ikke et tall («{ $column }»).
table-cell-money = «{ $text }» er ikke et beløp i kroner med høyst to desimaler («{ $column }»).
table-cell-bool = «{ $text }» er verken ja eller nei («{ $column }»).
table-cell-time = «{ $text }» er ikke et klokkeslett («{ $column }»).
table-cell-file = «{ $text }» er bare et navn: en fil kan ikke hentes fra en tabell («{ $column }»). Legg den ved på oppføringen.
table-cell-date = «{ $text }» er ikke en dato («{ $column }»).
table-cell-choice = «{ $text }» er ikke et valg i «{ $column }». Velg blant: { $choices }.
table-cell-several = Flere heter «{ $text }» («{ $column }»). Velg den riktige i Samstyr.
table-cell-missing = Fant ikke «{ $text }» ({ $kind }) til «{ $column }». Legg den inn først, eller rett navnet.
table-cell-missing-any = Fant ikke «{ $text }» til «{ $column }». Legg den inn først, eller rett navnet.
table-cell-case-number = «{ $text }» er ikke et saksnummer. Skriv for eksempel 51/22.
table-cell-conflict = «{ $column }» er endret begge steder siden filen ble laget: dokumentet har «{ $document }», filen har «{ $file }». Dokumentet er beholdt.
table-nothing = ingenting
table-benefit-number = Gevinst { $number }
table-benefit-twice = «{ $text }» står i rad { $row } også. Slå radene sammen.
table-benefit-sum = En av årssummene er for stor til å være et beløp i kroner.
table-note-csv = CSV-filen sier ikke hva som sto der da den ble laget, så den er sammenlignet med dokumentet slik det er nå.
table-note-other-document = Filen er laget av et annet Samstyr-dokument, så den er sammenlignet med dette dokumentet slik det er nå.
table-note-remembered = Kolonnene er plassert som sist en slik tabell ble hentet inn ({ $sheet }).
table-note-digdir = Lest som Digdirs gevinstberegninger; ett i arket er { $unit } kroner.
table-note-hours = Årsverk er regnet om til { $hours } timer.
table-note-first-year = Det første året er lest som { $year }. Oppgi et annet hvis det ikke stemmer.
table-note-no-benefits = Arbeidsboken er kjent, men ingen gevinster er fylt ut i den.
exchange = Inn og ut
export-list-xlsx = Listen som vist, til Excel …
export-list-csv = Listen som vist, til CSV …
export-all = Alt i porteføljen, til Excel …
bring-choose-file = Hent inn fra Excel eller CSV …
table-file-name = portefolje
bring-title = Hent inn { $file }
bring-reading = Leser filen …
bring-sheet = Ark
bring-all-sheets = Alle arkene
bring-kind = Radene er
bring-header-row = Overskriftene står i
bring-key = Kjennes igjen på
bring-key-name = Navnet
bring-first-year = Første år
bring-choose = Velg
bring-column = Kolonne i filen
bring-samples = Eksempler
bring-goes-to = Går til
bring-place = Kolonnen { $column } går til
bring-left-out = Ikke med
bring-case-number = Saksnummer (løpenummer og år)
bring-id = Nøkkel (id)
bring-row = rad { $row }
bring-none = Ingen slike rader.
bring-confirm = { $count ->
    [one] Hent inn én rad
   *[other] Hent inn { $count } rader
}
bring-done = { $count ->
    [one] Hentet inn én rad. Angre tar alt tilbake.
   *[other] Hentet inn { $count } rader. Angre tar alt tilbake.
}
bring-changed = { $count ->
    [one] { $count } endret celle
   *[other] { $count } endrede celler
}
bring-added = { $count ->
    [one] { $count } ny
   *[other] { $count } nye
}
bring-refused = { $count ->
    [one] { $count } avvist
   *[other] { $count } avvist
}
bring-unchanged = { $count ->
    [one] { $count } rad uendret
   *[other] { $count } rader uendret
}
