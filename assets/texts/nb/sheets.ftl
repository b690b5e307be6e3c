# Tabeller inn og ut.

sheet-broken = { $path } kan ikke leses som regneark ({ $detail }). Åpne filen i et regneark, lagre den på nytt som XLSX, og prøv igjen.
sheet-locked = { $path } er låst med passord. Lagre en kopi uten passord og hent den inn.
sheet-too-large = { $path } har flere rader, kolonner eller tegn enn det som kan hentes inn. Del filen i mindre deler.
sheet-gave-up = { $path } kunne ikke leses: filen krever for mye minne eller er ødelagt. Lagre den på nytt fra et regneark og prøv igjen.
sheet-too-slow = { $path } tok for lang tid å lese og ble stoppet. Del filen i mindre deler.
sheet-stopped = Lesingen ble stoppet. Ingenting er endret.
sheet-no-reader = Programmet fikk ikke startet leseren av regneark ({ $detail }). Start Samstyr på nytt.
sheet-empty = Filen er tom: ingen synlige ark har innhold.
sheet-no-sheet = Filen har ikke noe ark som heter «{ $wanted }». Velg blant: { $sheets }.
sheet-no-kind = Overskriftene passer ikke til noen av listene. Si hva radene er, og hvor kolonnene skal.
sheet-unknown-kind = Det finnes ingen liste som heter «{ $wanted }».
sheet-unknown-field = Det finnes ikke noe felt «{ $wanted }» ({ $kind }).
sheet-no-headings = Fant ingen rad med kjente overskrifter ({ $kind }). Si hvilken rad overskriftene står i, og hvor kolonnene skal.
sheet-row-other-kind = Nøkkelen i raden hører til noe av et annet slag. Tøm id-cellen for å legge raden til som ny.
sheet-row-deleted = Oppføringen er slettet i dokumentet siden filen ble laget. Tøm id-cellen for å legge raden til som ny.
sheet-row-twice = «{ $record }» står i rad { $row } også. Behold én av radene, eller tøm id-cellen for å legge til en ny.
sheet-row-several = Flere i dokumentet passer til raden. Gi dem ulike navn, eller velg flere felt å kjenne dem igjen på.
sheet-row-contradicts = Raden har nummeret { $number }, som er «{ $record }», men navnet «{ $name }», som er noe annet. Rett det ene.
sheet-row-former = «{ $name }» er et tidligere navn eller nummer: det er «{ $record }» nå. Rett raden, eller ta den bort.
sheet-row-empty = Ingen av cellene i raden kunne brukes.
sheet-cell-fault = Formelen i «{ $column }» gir feilen { $text }. Rett den i regnearket.
sheet-cell-text = «{ $column }» inneholder et tegn som ikke kan lagres. Ta det bort.
sheet-cell-cut = Teksten i «{ $column }» var for lang for et regneark og er avkortet. Endre den i Samstyr.
sheet-cell-integer = «{ $text }» er ikke et helt tall («{ $column }»).
sheet-cell-number = «{ $text }» er ikke et tall («{ $column }»).
sheet-cell-money = «{ $text }» er ikke et beløp i kroner med høyst to desimaler («{ $column }»).
sheet-cell-bool = «{ $text }» er verken ja eller nei («{ $column }»).
sheet-cell-time = «{ $text }» er ikke et klokkeslett («{ $column }»).
sheet-cell-file = «{ $text }» er bare et navn: en fil kan ikke hentes fra en tabell («{ $column }»). Legg den ved på oppføringen.
sheet-cell-date = «{ $text }» er ikke en dato («{ $column }»).
sheet-cell-choice = «{ $text }» er ikke et valg i «{ $column }». Velg blant: { $choices }.
sheet-cell-several = Flere heter «{ $text }» («{ $column }»). Velg den riktige i Samstyr.
sheet-cell-missing = Fant ikke «{ $text }» ({ $kind }) til «{ $column }». Legg den inn først, eller rett navnet.
sheet-cell-similar = Fant ikke «{ $text }» ({ $kind }) til «{ $column }». Det nærmeste er «{ $other }»: skriv navnet slik, eller legg «{ $text }» inn først.
sheet-cell-similar-any = Fant ikke «{ $text }» til «{ $column }». Det nærmeste er «{ $other }»: skriv navnet slik, eller legg «{ $text }» inn først.
sheet-cell-missing-any = Fant ikke «{ $text }» til «{ $column }». Legg den inn først, eller rett navnet.
sheet-cell-case-number = «{ $text }» er ikke et saksnummer. Skriv for eksempel 51/22.
sheet-cell-conflict = «{ $column }» er endret begge steder siden filen ble laget: dokumentet har «{ $document }», filen har «{ $file }». Dokumentet er beholdt.
sheet-nothing = ingenting
sheet-benefit-number = Gevinst { $number }
sheet-benefit-twice = «{ $text }» står i rad { $row } også. Slå radene sammen.
sheet-benefit-sum = En av årssummene er for stor til å være et beløp i kroner.
sheet-similar = «{ $name }» legges til som ny. Navnet ligner «{ $record }», som er der fra før.
sheet-note-former = «{ $name }» er lest som «{ $record }», som det er blitt en del av.
sheet-note-called = { $count ->
    [one] Ett navn er kjent igjen i en annen form, og navnet i dokumentet er beholdt: { $names }.
   *[other] { $count } navn er kjent igjen i en annen form, og navnene i dokumentet er beholdt: { $names }.
}
sheet-left-no-field = Kolonne { $column } «{ $heading }» tas ikke inn: det finnes ikke noe felt med det navnet ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-no-heading = Kolonne { $column } tas ikke inn: den har ingen overskrift ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-taken = Kolonne { $column } «{ $heading }» tas ikke inn: en annen kolonne går til det samme feltet ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-hidden-column = Kolonne { $column } «{ $heading }» tas ikke inn: den er skjult i regnearket ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-hidden-rows = { $count ->
    [one] Rad { $rows } tas ikke inn: den er skjult i regnearket.
   *[other] Rad { $rows } tas ikke inn: de er skjult i regnearket ({ $count } rader).
}
sheet-left-sum = Rad { $row } «{ $text }» tas ikke inn: den summerer andre rader.
sheet-left-section = Rad { $row } «{ $text }» tas ikke inn: den er overskrift for radene under.
sheet-left-note = Rad { $row } «{ $text }» tas ikke inn: den er en merknad under tabellen.
sheet-left-headings = Rad { $row } «{ $text }» tas ikke inn: den gjentar overskriftene.
sheet-left-above = Over overskriftene tas ikke inn: «{ $text }» ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}).
sheet-read-as = Radene leses som «{ $kind }».
sheet-read-sheet-as = Radene i «{ $sheet }» leses som «{ $kind }».
sheet-note-factor = Tallene under «{ $heading }» er ganget med { $factor }, slik overskriften sier.
sheet-cell-two-units = «{ $text }» har sin egen enhet, og det har overskriften «{ $heading }» også. Skriv bare tallet.
sheet-row-twice-sheet = «{ $record }» står i rad { $row } i «{ $sheet }» også. Behold én av radene, eller tøm id-cellen for å legge til en ny.
bring-all-rows = Ta også med summer, mellomtitler, merknader og det som er skjult
bring-same = Er «{ $record }»
bring-similar = { $count ->
    [one] { $count } ligner en som er der
   *[other] { $count } ligner noen som er der
}
sheet-left-sheet = Arket «{ $sheet }» tas ikke inn ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}).
sheet-of-the-past = Filen viser porteføljen slik den var { $day }. Det som sto der da, er ingen rettelse av det som står der nå, så ingenting hentes inn. Skriv ut listen av i dag, og rett i den.
sheet-note-csv = CSV-filen sier ikke hva som sto der da den ble laget, så den er sammenlignet med dokumentet slik det er nå.
sheet-note-other-document = Filen er laget av et annet Samstyr-dokument, så den er sammenlignet med dette dokumentet slik det er nå.
sheet-note-remembered = Kolonnene er plassert som sist en slik tabell ble hentet inn ({ $sheet }).
sheet-note-digdir = Lest som Digdirs gevinstberegninger; ett i arket er { $unit } kroner.
sheet-note-hours = Årsverk er regnet om til { $hours } timer.
sheet-note-first-year = Det første året er lest som { $year }. Oppgi et annet hvis det ikke stemmer.
sheet-note-no-benefits = Arbeidsboken er kjent, men ingen gevinster er fylt ut i den.
exchange = Inn og ut
export-list-xlsx = Listen som vist, til Excel …
export-list-csv = Listen som vist, til CSV …
export-past-csv = En CSV-fil kan ikke si hvilken dag den viser, så den skrives bare av dagen i dag. Velg Excel.
export-past-written = Skrevet til { $path }. Filen viser porteføljen slik den var { $day }, og kan ikke hentes inn igjen som endringer.
export-all = Alt i porteføljen, til Excel …
bring-choose-file = Hent inn fra Excel eller CSV …
sheet-file-name = portefolje
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
bring-case-number = Saksnummer med år (12/24)
bring-id = Nøkkel (id)
bring-row = rad { $row }
bring-left-more = { $count ->
    [one] Og { $count } til.
   *[other] Og { $count } til.
}
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
