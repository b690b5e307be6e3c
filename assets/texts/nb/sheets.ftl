# Tabeller inn og ut.

sheet-broken = { $path } er skadet, eller ikke skrevet slik et regneark skal være, og kan ikke leses. Åpne filen i et regneark, lagre den på nytt som XLSX, og prøv igjen.
sheet-other = { $path } er { $what ->
    [html] HTML, ikke et regneark. Åpne filen i Excel eller LibreOffice, lagre den som XLSX, og hent inn den
    [web-archive] en nettside lagret i én fil (MHTML), ikke et regneark. Åpne filen i Excel, lagre den som XLSX, og hent inn den
    [xml-2003] et regneark i XML-formatet fra Excel 2003, som ikke leses her. Åpne filen i Excel eller LibreOffice, lagre den som XLSX, og hent inn den
    [xml] XML, ikke et regneark. Åpne filen i Excel, lagre den som XLSX, og hent inn den
    [json] JSON, ikke et regneark. Lagre opplysningene som XLSX eller CSV fra programmet de kommer fra, og hent inn den filen
    [old-excel] et regneark i et format fra før 1997, som ikke leses her. Åpne filen i LibreOffice, lagre den som XLSX, og hent inn den
    [macros] et regneark med makroark fra før 1997, og slike leses ikke her. Lagre det som XLSX uten makroene, og hent inn den nye filen
    [apple] en fil fra Numbers, Pages eller Keynote. Eksporter tabellen derfra som XLSX, og hent inn den
    [pdf] PDF, ikke et regneark. Be om tabellen som XLSX eller CSV, og hent inn den
    [picture] et bilde, ikke et regneark. Be om tabellen som XLSX eller CSV, og hent inn den
    [document] et tekstdokument, ikke et regneark. Kopier tabellen til et regneark, lagre det som XLSX, og hent inn det
    [slides] en presentasjon eller en tegning, ikke et regneark. Kopier tabellen til et regneark, lagre det som XLSX, og hent inn det
    [mail] en e-post, ikke et regneark. Lagre vedlegget fra den, og hent inn det
    [calendar] en kalender eller et kontaktkort, ikke et regneark. Lagre opplysningene som CSV fra programmet de kommer fra, og hent inn den filen
    [packed] en pakket fil (som ZIP), ikke et regneark. Pakk den ut, og hent inn regnearket som ligger i den
    [database] en database, ikke et regneark. Åpne den i programmet den hører til
    [rights] beskyttet med rettigheter (for eksempel en følsomhetsetikett), så bare programmet til eieren kan åpne den. Lagre en kopi uten beskyttelse, og hent inn den
   *[unknown] verken et regneark eller tekst. Velg en fil som er lagret som XLSX, XLS, ODS eller CSV
}.
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
sheet-cell-unreckoned = Formelen i «{ $column }» er ikke regnet ut. Åpne filen i et regneark, lagre den, og hent den inn på nytt.
sheet-cell-percent = «{ $text }» kan være et tall av hundre eller en andel («{ $column }»). Skriv tallet uten prosent.
sheet-cell-text = «{ $column }» inneholder et tegn som ikke kan lagres. Ta det bort.
sheet-cell-cut = Teksten i «{ $column }» var for lang for et regneark og er avkortet. Endre den i Samstyr.
sheet-cell-integer = «{ $text }» er ikke et helt tall («{ $column }»).
sheet-cell-number = «{ $text }» er ikke et tall («{ $column }»).
sheet-cell-money = «{ $text }» er ikke et beløp i kroner med høyst to desimaler («{ $column }»).
sheet-cell-money-decimals = «{ $text }» har flere enn to desimaler, eller tusen skilt med komma («{ $column }»). Skriv for eksempel 12 500 eller 12,50.
sheet-cell-money-large = «{ $text }» er mer enn et beløp kan være: 90 milliarder kroner («{ $column }»).
sheet-note-rounded = { $count ->
    [one] Ett beløp under «{ $heading }» er rundet av til hele øre.
   *[other] { $count } beløp under «{ $heading }» er rundet av til hele øre.
}
sheet-cell-bool = «{ $text }» er verken ja eller nei («{ $column }»).
sheet-cell-time = «{ $text }» er ikke et klokkeslett («{ $column }»).
sheet-cell-file = «{ $text }» er bare et navn: en fil kan ikke hentes fra en tabell («{ $column }»). Legg den ved på oppføringen.
sheet-cell-date = «{ $text }» er ikke en dato («{ $column }»).
sheet-cell-date-reversed = «{ $text }» slutter før det begynner («{ $column }»). Bytt om endene, eller rett året.
sheet-cell-date-ambiguous = «{ $text }» kan leses med dagen først eller med året først («{ $column }»). Skriv året med fire sifre.
sheet-cell-date-order = «{ $text }» kan ha dagen eller måneden først («{ $column }»), og datoene ved siden av er skrevet på begge måter. Skriv året først: 2015-03-08.
sheet-cell-choice = «{ $text }» er ikke et valg i «{ $column }». Velg blant: { $choices }.
sheet-cell-several = Flere heter «{ $text }» («{ $column }»). Velg den riktige i Samstyr.
sheet-cell-missing = Fant ikke «{ $text }» ({ $kind }) til «{ $column }». Legg den inn først, eller rett navnet.
sheet-cell-similar = Fant ikke «{ $text }» ({ $kind }) til «{ $column }». Det nærmeste er «{ $other }»: skriv navnet slik, eller legg «{ $text }» inn først.
sheet-cell-similar-any = Fant ikke «{ $text }» til «{ $column }». Det nærmeste er «{ $other }»: skriv navnet slik, eller legg «{ $text }» inn først.
sheet-cell-missing-any = Fant ikke «{ $text }» til «{ $column }». Legg den inn først, eller rett navnet.
sheet-cell-case-number = «{ $text }» er ikke et saksnummer. Skriv for eksempel 51/22.
sheet-cell-conflict = «{ $column }» er endret begge steder siden filen ble laget: dokumentet har «{ $document }», filen har «{ $file }». Dokumentet er beholdt.
sheet-nothing = tomt
sheet-benefit-number = Gevinst { $number }
sheet-benefit-twice = «{ $text }» står i rad { $row } også. Slå radene sammen.
sheet-benefit-sum = En av årssummene er for stor til å være et beløp i kroner.
sheet-similar = «{ $name }» legges til som ny. Navnet ligner «{ $record }», som er der fra før.
sheet-note-beside-final = { $count ->
    [one] Et nytt vedtak gjelder en sak som alt har et endelig vedtak. Fyll ut «{ $corrects }» for en rettelse, eller «{ $replaces }» for en ny behandling.
   *[other] { $count } nye vedtak gjelder saker som alt har et endelig vedtak. Fyll ut «{ $corrects }» for en rettelse, eller «{ $replaces }» for en ny behandling.
}
sheet-note-former = «{ $name }» er lest som «{ $record }», som det er blitt en del av.
sheet-note-called = { $count ->
    [one] Ett navn er kjent igjen i en annen form, og navnet i dokumentet er beholdt: { $names }.
   *[other] { $count } navn er kjent igjen i en annen form, og navnene i dokumentet er beholdt: { $names }.
}
sheet-note-spelled = { $count ->
    [one] Ett navn er skrevet med andre store og små bokstaver eller mellomrom i filen, og navnet i dokumentet er beholdt: { $names }.
   *[other] { $count } navn er skrevet med andre store og små bokstaver eller mellomrom i filen, og navnene i dokumentet er beholdt: { $names }.
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
sheet-left-table = Fra rad { $row } «{ $text }» står en annen tabell, som ikke tas inn ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}). Hent den inn for seg: velg raden der overskriftene står.
sheet-left-beside = Fra kolonne { $column } «{ $text }» står en annen tabell ved siden av, som ikke tas inn ({ $count ->
    [one] { $count } kolonne
   *[other] { $count } kolonner
}). Flytt den til et ark for seg og hent den inn derfra.
sheet-left-other = Rad { $row } «{ $text }» tas ikke inn: den hører til en annen tabell.
sheet-note-begun = { $count ->
    [one] Én ny rad sier ikke «{ $column }» og får «{ $value }».
   *[other] { $count } nye rader sier ikke «{ $column }» og får «{ $value }».
}
sheet-left-above = Over overskriftene tas ikke inn: «{ $text }» ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}).
sheet-read-as = Radene leses som «{ $kind }».
sheet-read-sheet-as = Radene i «{ $sheet }» leses som «{ $kind }».
sheet-note-factor = { $count ->
    [one] Ett tall under «{ $heading }» er ganget med { $factor }, slik overskriften sier.
   *[other] { $count } tall under «{ $heading }» er ganget med { $factor }, slik overskriften sier.
}
sheet-cell-two-units = «{ $text }» har sin egen enhet, og «{ $heading }» sier en annen. Skriv bare tallet.
sheet-spot = { $place ->
    [sheet] arket heter «{ $said }»
    [file] filen heter «{ $said }»
   *[cell] det står «{ $said }» i celle { $cell }
}
sheet-cell-unit = «{ $text }» kan være kroner eller { $unit ->
    [thousand] tusen kroner
    [million] millioner kroner
    [other] noe annet
   *[billion] milliarder kroner
}: { $spot }. Velg hva beløpene er i.
sheet-note-unit = { $count ->
    [one] Ett beløp er lest
   *[other] { $count } beløp er lest
} som { $unit ->
    [thousand] hele tusen kroner
    [million] millioner kroner
   *[billion] milliarder kroner
}, fordi { $spot }.
sheet-note-unit-unsure = Det er uklart om beløpene er i kroner eller { $unit ->
    [thousand] tusen kroner
    [million] millioner kroner
    [other] noe annet
   *[billion] milliarder kroner
}: { $spot }. Velg hva de er i; til da tas de ikke inn.
sheet-cell-number-unit = «{ $text }» kan være telt i tusen eller som det står: { $spot }. Skriv hele tallet, eller at det bare gjelder beløpene («Beløp i tusen kroner»).
sheet-note-number-unsure = { $count ->
    [one] Ett tall som ikke er et beløp, tas ikke inn, for det kan være telt i tusen
   *[other] { $count } tall som ikke er beløp, tas ikke inn, for de kan være telt i tusen
}: { $spot }.
sheet-note-unit-person = { $count ->
    [one] Ett beløp er lest
   *[other] { $count } beløp er lest
} som { $unit ->
    [thousand] tusen kroner
    [million] millioner kroner
    [billion] milliarder kroner
   *[one] kroner
}, slik du har valgt.
sheet-note-unit-format = { $count ->
    [one] Ett beløp under «{ $heading }» er lest
   *[other] { $count } beløp under «{ $heading }» er lest
} som { $unit ->
    [thousand] tusen kroner
    [million] millioner kroner
   *[billion] milliarder kroner
}, slik regnearket viser dem.
sheet-note-unit-divided = { $count ->
    [one] Ett beløp under «{ $heading }» vises
   *[other] { $count } beløp under «{ $heading }» vises
} i regnearket delt på { $unit ->
    [thousand] tusen
    [million] en million
   *[billion] en milliard
}. Det hele tallet er lest.
sheet-cell-shown-other = Beløpet { $text } under «{ $heading }» vises i regnearket med en annen valuta enn kroner, eller med et ord som beløp ikke leses i her («billion», «timer»). Velg hva beløpene er i, eller skriv dem i kroner.
sheet-note-shown-other = { $count ->
    [one] Ett beløp under «{ $heading }» vises
   *[other] { $count } beløp under «{ $heading }» vises
} i regnearket med en annen valuta enn kroner, eller med et ord som beløp ikke leses i her («billion», «timer»), og tas ikke inn før du har valgt hva beløpene er i.
sheet-note-remark = «{ $heading }» er lest som «{ $column }», uten det som står i parentes. Velg et annet felt for kolonnen om det gjelder noe annet.
sheet-left-units = Rad { $row } «{ $text }» tas ikke inn: den sier hva kolonnene er i.
sheet-row-twice-sheet = «{ $record }» står i rad { $row } i «{ $sheet }» også. Behold én av radene, eller tøm id-cellen for å legge til en ny.
bring-all-rows = Ta også med summer, mellomtitler, merknader og det som er skjult
sheet-in-part = { $count ->
    [one] Én ny rad kommer inn uten en verdi som ikke kunne leses, eller ikke kunne tas inn
   *[other] { $count } nye rader kommer inn uten verdier som ikke kunne leses, eller ikke kunne tas inn
}: rad { $rows }.
sheet-cell-left-out = «{ $column }» viser til rad { $row }, som er utelatt.
sheet-cell-left-out-sheet = «{ $column }» viser til rad { $row } i «{ $sheet }», som er utelatt.
sheet-left-in-part = { $count ->
    [one] Rad { $rows } er utelatt: noe i den kan ikke tas inn.
   *[other] Rad { $rows } er utelatt: noe i dem kan ikke tas inn ({ $count } rader).
}
sheet-left-cleared = { $count ->
    [one] Rad { $rows } har bare nøkkelen: ingenting er endret.
   *[other] Rad { $rows } har bare nøkkelen: ingenting er endret ({ $count } rader).
}
bring-in-part = { $count ->
    [one] Én ny rad har noe som ikke kan tas inn. Skal resten av raden inn likevel?
   *[other] { $count } nye rader har noe som ikke kan tas inn. Skal resten av radene inn likevel?
}
bring-in-part-take = Ta inn resten
bring-in-part-leave = Utelat radene
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
sheet-note-dos = Teksten i filen er lest som DOS-tegnsett (850). Se etter at æ, ø og å er riktige.
sheet-note-mac = Teksten i filen er lest som eldre Mac-tegnsett. Se etter at æ, ø og å er riktige.
sheet-note-mixed = { $count ->
    [one] Ett tegn i filen er ikke UTF-8, som resten er,
   *[other] { $count } tegn i filen er ikke UTF-8, som resten er,
} og er lest som Windows-tegn. Se etter at æ, ø og å er riktige.
sheet-note-quote-open = { $count ->
    [one] I rad { $row } åpner et anførselstegn en celle og lukker den ikke. Tegnet er lest som tekst.
   *[other] I { $count } rader, den første rad { $row }, åpner et anførselstegn en celle og lukker den ikke. Tegnene er lest som tekst.
}
sheet-note-quote-within = { $count ->
    [one] I rad { $row } står anførselstegn inni en celle uten å være doblet. De er lest som tekst.
   *[other] I { $count } rader, den første rad { $row }, står anførselstegn inni en celle uten å være doblet. De er lest som tekst.
}
sheet-note-month-first = Datoene i «{ $column }» er lest med måneden først: «{ $text }» kan ikke leses på noen annen måte.
sheet-note-year = { $count ->
    [one] Én dato i «{ $column }» står uten fullt årstall og er lest slik
   *[other] { $count } datoer i «{ $column }» står uten fullt årstall og er lest slik
}: { $dates }.
sheet-note-unknown-id = { $count ->
    [one] Én rad har en id som ingen her har, og legges til som ny
   *[other] { $count } rader har en id som ingen her har, og legges til som nye
}: { $ids }.
sheet-note-id-of-none = { $count ->
    [one] Én rad har en id som ingen her har, og er kjent igjen på annet vis
   *[other] { $count } rader har en id som ingen her har, og er kjent igjen på annet vis
}: { $ids }.
sheet-note-clock = { $count ->
    [one] En celle i «{ $column }» har klokkeslett.
   *[other] { $count } celler i «{ $column }» har klokkeslett.
} Feltet tar bare dagen, så klokkeslettet er ikke tatt inn.
sheet-note-day = { $count ->
    [one] En celle i «{ $column }» har dato.
   *[other] { $count } celler i «{ $column }» har dato.
} Feltet tar bare klokkeslettet, så datoen er ikke tatt inn.
sheet-note-merged-rows = { $count ->
    [one] Cellene { $cells } er slått sammen over flere rader. Det som står der, er lest for hver av radene.
   *[other] { $count } celleområder er slått sammen over flere rader ({ $cells }). Det som står der, er lest for hver av radene.
}
sheet-note-merged-numbers = { $count ->
    [one] Cellene { $cells } er slått sammen over flere rader. Tallet er lest for den første av radene, for det kan være summen for dem alle.
   *[other] { $count } celleområder er slått sammen over flere rader ({ $cells }). Tallet er lest for den første av radene, for det kan være summen for dem alle.
}
sheet-note-merged-columns = { $count ->
    [one] Cellene { $cells } er slått sammen over flere kolonner. Det som står der, er lest i den første.
   *[other] { $count } celleområder er slått sammen over flere kolonner ({ $cells }). Det som står der, er lest i den første.
}
sheet-note-not-seen = XLS-filer leses uten at det kan ses hvilke rader og kolonner som er skjult, eller hvordan tallene vises (som 0301, 12 % eller 1 250 tkr). Lagre filen som XLSX hvis det har noe å si.
sheet-note-scaled = XLS-filen har { $count ->
    [one] et tallformat
   *[other] { $count } tallformater
} som viser tall annerledes enn de står: delt på tusen eller mer, med en enhet som «tkr» eller i en annen valuta. Hvilke celler det gjelder, kan ikke ses, så tallene er lest som de står. Lagre filen som XLSX og hent inn den.
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
export-past-written = Lagret i { $path }. Filen viser porteføljen slik den var { $day }, og kan ikke hentes inn igjen som endringer.
export-cut = { $count ->
    [one] Én tekst er lengre enn de 32 767 tegnene en celle i Excel rommer, og er kuttet
   *[other] { $count } tekster er lengre enn de 32 767 tegnene en celle i Excel rommer, og er kuttet
}: { $cells }. CSV og JSON tar med alt.
export-cut-note = Teksten er lengre enn en celle i Excel rommer, og er kuttet her. Hele teksten står i Samstyr; CSV og JSON tar med alt.
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
bring-unit = Beløpene er i
bring-unit-file = Som filen sier
bring-unit-one = Kroner
bring-unit-thousand = Tusen kroner
bring-unit-million = Millioner kroner
bring-unit-billion = Milliarder kroner
bring-spelling = Rett også store og små bokstaver i navnene
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
bring-done-partly = { $count ->
    [one] Hentet inn én rad.
   *[other] Hentet inn { $count } rader.
} { $refused ->
    [one] Én verdi eller rad ble avvist og står ikke i porteføljen.
   *[other] { $refused } verdier eller rader ble avvist og står ikke i porteføljen.
} Angre tar alt tilbake.
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
bring-left-rows = { $count ->
    [one] { $count } rad tas ikke inn
   *[other] { $count } rader tas ikke inn
}
bring-unchanged = { $count ->
    [one] { $count } rad uendret
   *[other] { $count } rader uendret
}
sheet-told-case-number = Saksnummer (bare til lesing)
sheet-told-body = Organ (bare til lesing)
sheet-told-meeting-day = Møtedato (bare til lesing)
sheet-told-access = Offentlighet (bare til lesing)
sheet-told-names-exempt = Navngir noe unntatt offentlighet

list-told = Kolonne bare til lesing
    .case_number = Saksnummer
    .body = Organ
    .meeting_day = Møtedato
sheet-note-codes = { $count ->
    [one] En kode står i filen som et tall, uten nullene foran eller mellomrommene, slik regneark skriver tall. Dokumentet er ikke endret: { $codes }. Endre feltet i Samstyr hvis det var ment.
   *[other] { $count } koder står i filen som tall, uten nullene foran eller mellomrommene, slik regneark skriver tall. Dokumentet er ikke endret: { $codes }. Endre feltene i Samstyr hvis det var ment.
}
