# Tabellar inn og ut.

sheet-broken = { $path } er skadd, eller ikkje skriven slik eit rekneark skal vere, og kan ikkje lesast. Opne fila i eit rekneark, lagre henne på nytt som XLSX, og prøv igjen.
sheet-other = { $path } er { $what ->
    [html] HTML, ikkje eit rekneark. Opne fila i Excel eller LibreOffice, lagre henne som XLSX, og hent inn den
    [web-archive] ei nettside lagra i éi fil (MHTML), ikkje eit rekneark. Opne fila i Excel, lagre henne som XLSX, og hent inn den
    [xml-2003] eit rekneark i XML-formatet frå Excel 2003, som ikkje blir lese her. Opne fila i Excel eller LibreOffice, lagre henne som XLSX, og hent inn den
    [xml] XML, ikkje eit rekneark. Opne fila i Excel, lagre henne som XLSX, og hent inn den
    [json] JSON, ikkje eit rekneark. Lagre opplysningane som XLSX eller CSV frå programmet dei kjem frå, og hent inn den fila
    [old-excel] eit rekneark i eit format frå før 1997, som ikkje blir lese her. Opne fila i LibreOffice, lagre henne som XLSX, og hent inn den
    [macros] eit rekneark med makroark frå før 1997, og slike blir ikkje lesne her. Lagre det som XLSX utan makroane, og hent inn den nye fila
    [apple] ei fil frå Numbers, Pages eller Keynote. Eksporter tabellen derifrå som XLSX, og hent inn den
    [pdf] PDF, ikkje eit rekneark. Be om tabellen som XLSX eller CSV, og hent inn den
    [picture] eit bilete, ikkje eit rekneark. Be om tabellen som XLSX eller CSV, og hent inn den
    [document] eit tekstdokument, ikkje eit rekneark. Kopier tabellen til eit rekneark, lagre det som XLSX, og hent inn det
    [slides] ein presentasjon eller ei teikning, ikkje eit rekneark. Kopier tabellen til eit rekneark, lagre det som XLSX, og hent inn det
    [mail] ein e-post, ikkje eit rekneark. Lagre vedlegget frå han, og hent inn det
    [calendar] ein kalender eller eit kontaktkort, ikkje eit rekneark. Lagre opplysningane som CSV frå programmet dei kjem frå, og hent inn den fila
    [packed] ei pakka fil (som ZIP), ikkje eit rekneark. Pakk henne ut, og hent inn reknearket som ligg i henne
    [database] ein database, ikkje eit rekneark. Opne han i programmet han høyrer til
    [rights] verna med rettar (til dømes ein følsemdsetikett), så berre programmet til eigaren kan opne henne. Lagre ein kopi utan vern, og hent inn den
   *[unknown] verken eit rekneark eller tekst. Vel ei fil som er lagra som XLSX, XLS, ODS eller CSV
}.
sheet-locked = { $path } er låst med passord. Lagre ein kopi utan passord og hent han inn.
sheet-too-large = { $path } har fleire rader, kolonnar eller teikn enn det som kan hentast inn. Del fila i mindre delar.
sheet-gave-up = { $path } kunne ikkje lesast: fila krev for mykje minne eller er øydelagd. Lagre ho på nytt frå eit rekneark og prøv igjen.
sheet-too-slow = { $path } tok for lang tid å lese og vart stoppa. Del fila i mindre delar.
sheet-stopped = Lesinga vart stoppa. Ingenting er endra.
sheet-no-reader = Programmet fekk ikkje starta lesaren av rekneark ({ $detail }). Start Samstyr på nytt.
sheet-empty = Fila er tom: ingen synlege ark har innhald.
sheet-no-sheet = Fila har ikkje noko ark som heiter «{ $wanted }». Vel mellom: { $sheets }.
sheet-no-kind = Overskriftene passar ikkje til nokon av listene. Sei kva radene er, og kvar kolonnane skal.
sheet-unknown-kind = Det finst inga liste som heiter «{ $wanted }».
sheet-unknown-field = Det finst ikkje noko felt «{ $wanted }» ({ $kind }).
sheet-no-headings = Fann inga rad med kjende overskrifter ({ $kind }). Sei kva rad overskriftene står i, og kvar kolonnane skal.
sheet-row-other-kind = Nøkkelen i rada høyrer til noko av eit anna slag. Tøm id-cella for å leggje rada til som ny.
sheet-row-deleted = Oppføringa er sletta i dokumentet sidan fila vart laga. Tøm id-cella for å leggje rada til som ny.
sheet-row-twice = «{ $record }» står i rad { $row } òg. Ta vare på éi av radene, eller tøm id-cella for å leggje til ei ny.
sheet-row-several = Fleire i dokumentet passar til rada. Gi dei ulike namn, eller vel fleire felt å kjenne dei att på.
sheet-row-contradicts = Rada har nummeret { $number }, som er «{ $record }», men namnet «{ $name }», som er noko anna. Rett det eine.
sheet-row-former = «{ $name }» er eit tidlegare namn eller nummer: det er «{ $record }» no. Rett rada, eller ta henne bort.
sheet-row-empty = Ingen av cellene i rada kunne brukast.
sheet-cell-fault = Formelen i «{ $column }» gir feilen { $text }. Rett han i reknearket.
sheet-cell-unreckoned = Formelen i «{ $column }» er ikkje rekna ut. Opne fila i eit rekneark, lagre henne, og hent henne inn på nytt.
sheet-cell-percent = «{ $text }» kan vere eit tal av hundre eller ein del («{ $column }»). Skriv talet utan prosent.
sheet-cell-text = «{ $column }» inneheld eit teikn som ikkje kan lagrast. Ta det bort.
sheet-cell-cut = Teksten i «{ $column }» var for lang for eit rekneark og er avkorta. Endre han i Samstyr.
sheet-cell-integer = «{ $text }» er ikkje eit heilt tal («{ $column }»).
sheet-cell-number = «{ $text }» er ikkje eit tal («{ $column }»).
sheet-cell-money = «{ $text }» er ikkje eit beløp i kroner med høgst to desimalar («{ $column }»).
sheet-cell-money-decimals = «{ $text }» har fleire enn to desimalar, eller tusen skilde med komma («{ $column }»). Skriv til dømes 12 500 eller 12,50.
sheet-cell-money-large = «{ $text }» er meir enn eit beløp kan vere: 90 milliardar kroner («{ $column }»).
sheet-note-rounded = { $count ->
    [one] Eitt beløp under «{ $heading }» er runda av til heile øre.
   *[other] { $count } beløp under «{ $heading }» er runda av til heile øre.
}
sheet-cell-bool = «{ $text }» er verken ja eller nei («{ $column }»).
sheet-cell-time = «{ $text }» er ikkje eit klokkeslett («{ $column }»).
sheet-cell-file = «{ $text }» er berre eit namn: ei fil kan ikkje hentast frå ein tabell («{ $column }»). Legg ho ved på oppføringa.
sheet-cell-date = «{ $text }» er ikkje ein dato («{ $column }»).
sheet-cell-date-reversed = «{ $text }» sluttar før det byrjar («{ $column }»). Byt om endane, eller rett året.
sheet-cell-date-ambiguous = «{ $text }» kan lesast med dagen først eller med året først («{ $column }»). Skriv året med fire siffer.
sheet-cell-date-order = «{ $text }» kan ha dagen eller månaden først («{ $column }»), og datoane ved sida av er skrivne på begge måtar. Skriv året først: 2015-03-08.
sheet-cell-choice = «{ $text }» er ikkje eit val i «{ $column }». Vel mellom: { $choices }.
sheet-cell-several = Fleire heiter «{ $text }» («{ $column }»). Vel den rette i Samstyr.
sheet-cell-missing = Fann ikkje «{ $text }» ({ $kind }) til «{ $column }». Legg han inn først, eller rett namnet.
sheet-cell-similar = Fann ikkje «{ $text }» ({ $kind }) til «{ $column }». Det næraste er «{ $other }»: skriv namnet slik, eller legg «{ $text }» inn først.
sheet-cell-similar-any = Fann ikkje «{ $text }» til «{ $column }». Det næraste er «{ $other }»: skriv namnet slik, eller legg «{ $text }» inn først.
sheet-cell-missing-any = Fann ikkje «{ $text }» til «{ $column }». Legg han inn først, eller rett namnet.
sheet-cell-case-number = «{ $text }» er ikkje eit saksnummer. Skriv til dømes 51/22.
sheet-cell-conflict = «{ $column }» er endra begge stader sidan fila vart laga: dokumentet har «{ $document }», fila har «{ $file }». Dokumentet gjeld framleis.
sheet-nothing = tomt
sheet-benefit-number = Gevinst { $number }
sheet-benefit-twice = «{ $text }» står i rad { $row } òg. Slå radene saman.
sheet-benefit-sum = Ein av årssummane er for stor til å vere eit beløp i kroner.
sheet-similar = «{ $name }» blir lagt til som ny. Namnet liknar «{ $record }», som er der frå før.
sheet-note-beside-final = { $count ->
    [one] Eit nytt vedtak gjeld ei sak som alt har eit endeleg vedtak. Fyll ut «{ $corrects }» for ei retting, eller «{ $replaces }» for ei ny behandling.
   *[other] { $count } nye vedtak gjeld saker som alt har eit endeleg vedtak. Fyll ut «{ $corrects }» for ei retting, eller «{ $replaces }» for ei ny behandling.
}
sheet-note-former = «{ $name }» er lese som «{ $record }», som det er vorte ein del av.
sheet-note-called = { $count ->
    [one] Eitt namn er kjent att i ei anna form, og namnet i dokumentet er behalde: { $names }.
   *[other] { $count } namn er kjende att i ei anna form, og namna i dokumentet er behaldne: { $names }.
}
sheet-note-spelled = { $count ->
    [one] Eitt namn er skrive med andre store og små bokstavar eller mellomrom i fila, og namnet i dokumentet er behalde: { $names }.
   *[other] { $count } namn er skrivne med andre store og små bokstavar eller mellomrom i fila, og namna i dokumentet er behaldne: { $names }.
}
sheet-left-no-field = Kolonne { $column } «{ $heading }» blir ikkje teken inn: det finst ikkje noko felt med det namnet ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-no-heading = Kolonne { $column } blir ikkje teken inn: ho har inga overskrift ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-taken = Kolonne { $column } «{ $heading }» blir ikkje teken inn: ein annan kolonne går til det same feltet ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-hidden-column = Kolonne { $column } «{ $heading }» blir ikkje teken inn: ho er gøymd i reknearket ({ $count ->
    [one] { $count } celle
   *[other] { $count } celler
}).
sheet-left-hidden-rows = { $count ->
    [one] Rad { $rows } blir ikkje teken inn: ho er gøymd i reknearket.
   *[other] Rad { $rows } blir ikkje tekne inn: dei er gøymde i reknearket ({ $count } rader).
}
sheet-left-sum = Rad { $row } «{ $text }» blir ikkje teken inn: ho summerer andre rader.
sheet-left-section = Rad { $row } «{ $text }» blir ikkje teken inn: ho er overskrift for radene under.
sheet-left-note = Rad { $row } «{ $text }» blir ikkje teken inn: ho er ein merknad under tabellen.
sheet-left-headings = Rad { $row } «{ $text }» blir ikkje teken inn: ho tek opp att overskriftene.
sheet-left-table = Frå rad { $row } «{ $text }» står ein annan tabell, som ikkje blir teken inn ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}). Hent han inn for seg: vel rada der overskriftene hans står.
sheet-left-beside = Frå kolonne { $column } «{ $text }» står ein annan tabell ved sida av, som ikkje blir teken inn ({ $count ->
    [one] { $count } kolonne
   *[other] { $count } kolonnar
}). Flytt han til eit ark for seg og hent han inn derifrå.
sheet-left-other = Rad { $row } «{ $text }» blir ikkje teken inn: ho høyrer til ein annan tabell.
sheet-note-begun = { $count ->
    [one] Éi ny rad seier ikkje «{ $column }» og får «{ $value }».
   *[other] { $count } nye rader seier ikkje «{ $column }» og får «{ $value }».
}
sheet-left-above = Over overskriftene blir ikkje teke inn: «{ $text }» ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}).
sheet-read-as = Radene blir lesne som «{ $kind }».
sheet-read-sheet-as = Radene i «{ $sheet }» blir lesne som «{ $kind }».
sheet-note-factor = { $count ->
    [one] Eitt tal under «{ $heading }» er gonga med { $factor }, slik overskrifta seier.
   *[other] { $count } tal under «{ $heading }» er gonga med { $factor }, slik overskrifta seier.
}
sheet-cell-two-units = «{ $text }» har si eiga eining, og «{ $heading }» seier ei anna. Skriv berre talet.
sheet-spot = { $place ->
    [sheet] arket heiter «{ $said }»
    [file] fila heiter «{ $said }»
   *[cell] det står «{ $said }» i celle { $cell }
}
sheet-cell-unit = «{ $text }» kan vere kroner eller { $unit ->
    [thousand] tusen kroner
    [million] millionar kroner
    [other] noko anna
   *[billion] milliardar kroner
}: { $spot }. Vel kva beløpa er i.
sheet-note-unit = { $count ->
    [one] Eitt beløp er lese
   *[other] { $count } beløp er lesne
} som { $unit ->
    [thousand] heile tusen kroner
    [million] millionar kroner
   *[billion] milliardar kroner
}, fordi { $spot }.
sheet-note-unit-unsure = Det er uklart om beløpa er i kroner eller { $unit ->
    [thousand] tusen kroner
    [million] millionar kroner
    [other] noko anna
   *[billion] milliardar kroner
}: { $spot }. Vel kva dei er i; til då blir dei ikkje tekne inn.
sheet-cell-number-unit = «{ $text }» kan vere talt i tusen eller som det står: { $spot }. Skriv heile talet, eller at det berre gjeld beløpa («Beløp i tusen kroner»).
sheet-note-number-unsure = { $count ->
    [one] Eitt tal som ikkje er eit beløp, blir ikkje teke inn, for det kan vere talt i tusen
   *[other] { $count } tal som ikkje er beløp, blir ikkje tekne inn, for dei kan vere talde i tusen
}: { $spot }.
sheet-note-unit-person = { $count ->
    [one] Eitt beløp er lese
   *[other] { $count } beløp er lesne
} som { $unit ->
    [thousand] tusen kroner
    [million] millionar kroner
    [billion] milliardar kroner
   *[one] kroner
}, slik du har valt.
sheet-note-unit-format = { $count ->
    [one] Eitt beløp under «{ $heading }» er lese
   *[other] { $count } beløp under «{ $heading }» er lesne
} som { $unit ->
    [thousand] tusen kroner
    [million] millionar kroner
   *[billion] milliardar kroner
}, slik reknearket viser dei.
sheet-note-unit-divided = { $count ->
    [one] Eitt beløp under «{ $heading }» er vist
   *[other] { $count } beløp under «{ $heading }» er viste
} i reknearket delt på { $unit ->
    [thousand] tusen
    [million] ein million
   *[billion] ein milliard
}. Heile talet er lese.
sheet-cell-shown-other = Beløpet { $text } under «{ $heading }» er vist i reknearket med ein annan valuta enn kroner, eller med eit ord som beløp ikkje blir lesne i her («billion», «timar»). Vel kva beløpa er i, eller skriv dei i kroner.
sheet-note-shown-other = { $count ->
    [one] Eitt beløp under «{ $heading }» er vist
   *[other] { $count } beløp under «{ $heading }» er viste
} i reknearket med ein annan valuta enn kroner, eller med eit ord som beløp ikkje blir lesne i her («billion», «timar»), og blir ikkje teke inn før du har valt kva beløpa er i.
sheet-note-remark = «{ $heading }» er lese som «{ $column }», utan det som står i parentes. Vel eit anna felt for kolonnen om det gjeld noko anna.
sheet-left-units = Rad { $row } «{ $text }» blir ikkje teken inn: ho seier kva kolonnane er i.
sheet-row-twice-sheet = «{ $record }» står i rad { $row } i «{ $sheet }» òg. Ta vare på ei av radene, eller tøm id-cella for å leggje til ei ny.
bring-all-rows = Ta òg med summar, mellomtitlar, merknader og det som er gøymt
sheet-in-part = { $count ->
    [one] Éi ny rad kjem inn utan ein verdi som ikkje kunne lesast, eller ikkje kunne takast inn
   *[other] { $count } nye rader kjem inn utan verdiar som ikkje kunne lesast, eller ikkje kunne takast inn
}: rad { $rows }.
sheet-cell-left-out = «{ $column }» viser til rad { $row }, som er utelaten.
sheet-cell-left-out-sheet = «{ $column }» viser til rad { $row } i «{ $sheet }», som er utelaten.
sheet-left-in-part = { $count ->
    [one] Rad { $rows } er utelaten: noko i ho kan ikkje takast inn.
   *[other] Rad { $rows } er utelatne: noko i dei kan ikkje takast inn ({ $count } rader).
}
sheet-left-cleared = { $count ->
    [one] Rad { $rows } har berre nøkkelen: ingenting er endra.
   *[other] Rad { $rows } har berre nøkkelen: ingenting er endra ({ $count } rader).
}
bring-in-part = { $count ->
    [one] Éi ny rad har noko som ikkje kan takast inn. Skal resten av rada inn likevel?
   *[other] { $count } nye rader har noko som ikkje kan takast inn. Skal resten av radene inn likevel?
}
bring-in-part-take = Ta inn resten
bring-in-part-leave = Utelat radene
bring-same = Er «{ $record }»
bring-similar = { $count ->
    [one] { $count } liknar ei som er der
   *[other] { $count } liknar nokon som er der
}
sheet-left-sheet = Arket «{ $sheet }» blir ikkje teke inn ({ $count ->
    [one] { $count } rad
   *[other] { $count } rader
}).
sheet-of-the-past = Fila viser porteføljen slik han var { $day }. Det som stod der då, er inga retting av det som står der no, så ingenting blir henta inn. Skriv ut lista av i dag, og rett i ho.
sheet-note-csv = CSV-fila seier ikkje kva som stod der då ho vart laga, så ho er samanlikna med dokumentet slik det er no.
sheet-note-dos = Teksten i fila er lesen som DOS-teiknsett (850). Sjå etter at æ, ø og å er rette.
sheet-note-mac = Teksten i fila er lesen som eldre Mac-teiknsett. Sjå etter at æ, ø og å er rette.
sheet-note-mixed = { $count ->
    [one] Eitt teikn i fila er ikkje UTF-8, som resten er,
   *[other] { $count } teikn i fila er ikkje UTF-8, som resten er,
} og er lese som Windows-teikn. Sjå etter at æ, ø og å er rette.
sheet-note-quote-open = { $count ->
    [one] I rad { $row } opnar eit hermeteikn ei celle og lukkar henne ikkje. Teiknet er lese som tekst.
   *[other] I { $count } rader, den første rad { $row }, opnar eit hermeteikn ei celle og lukkar henne ikkje. Teikna er lesne som tekst.
}
sheet-note-quote-within = { $count ->
    [one] I rad { $row } står hermeteikn inni ei celle utan å vere dobla. Dei er lesne som tekst.
   *[other] I { $count } rader, den første rad { $row }, står hermeteikn inni ei celle utan å vere dobla. Dei er lesne som tekst.
}
sheet-note-month-first = Datoane i «{ $column }» er lesne med månaden først: «{ $text }» kan ikkje lesast på nokon annan måte.
sheet-note-year = { $count ->
    [one] Éin dato i «{ $column }» står utan fullt årstal og er lesen slik
   *[other] { $count } datoar i «{ $column }» står utan fullt årstal og er lesne slik
}: { $dates }.
sheet-note-unknown-id = { $count ->
    [one] Éi rad har ein id som ingen her har, og blir lagd til som ny
   *[other] { $count } rader har ein id som ingen her har, og blir lagde til som nye
}: { $ids }.
sheet-note-id-of-none = { $count ->
    [one] Éi rad har ein id som ingen her har, og er kjend att på anna vis
   *[other] { $count } rader har ein id som ingen her har, og er kjende att på anna vis
}: { $ids }.
sheet-note-clock = { $count ->
    [one] Ei celle i «{ $column }» har klokkeslett.
   *[other] { $count } celler i «{ $column }» har klokkeslett.
} Feltet tek berre dagen, så klokkeslettet er ikkje teke inn.
sheet-note-day = { $count ->
    [one] Ei celle i «{ $column }» har dato.
   *[other] { $count } celler i «{ $column }» har dato.
} Feltet tek berre klokkeslettet, så datoen er ikkje teken inn.
sheet-note-merged-rows = { $count ->
    [one] Cellene { $cells } er slått saman over fleire rader. Det som står der, er lese for kvar av radene.
   *[other] { $count } celleområde er slått saman over fleire rader ({ $cells }). Det som står der, er lese for kvar av radene.
}
sheet-note-merged-numbers = { $count ->
    [one] Cellene { $cells } er slått saman over fleire rader. Talet er lese for den første av radene, for det kan vere summen for alle.
   *[other] { $count } celleområde er slått saman over fleire rader ({ $cells }). Talet er lese for den første av radene, for det kan vere summen for alle.
}
sheet-note-merged-columns = { $count ->
    [one] Cellene { $cells } er slått saman over fleire kolonnar. Det som står der, er lese i den første.
   *[other] { $count } celleområde er slått saman over fleire kolonnar ({ $cells }). Det som står der, er lese i den første.
}
sheet-note-not-seen = XLS-filer blir lesne utan at det går an å sjå kva rader og kolonnar som er gøymde, eller korleis tala blir viste (som 0301, 12 % eller 1 250 tkr). Lagre fila som XLSX om det har noko å seie.
sheet-note-scaled = XLS-fila har { $count ->
    [one] eit talformat
   *[other] { $count } talformat
} som viser tal annleis enn dei står: delte på tusen eller meir, med ei eining som «tkr» eller i ein annan valuta. Kva celler det gjeld, er ikkje mogleg å sjå, så tala er lesne som dei står. Lagre fila som XLSX og hent inn den.
sheet-note-other-document = Fila er laga av eit anna Samstyr-dokument, så ho er samanlikna med dette dokumentet slik det er no.
sheet-note-remembered = Kolonnane er plasserte som sist ein slik tabell vart henta inn ({ $sheet }).
sheet-note-digdir = Lese som gevinstberekningane til Digdir; éin i arket er { $unit } kroner.
sheet-note-hours = Årsverk er rekna om til { $hours } timar.
sheet-note-first-year = Det første året er lese som { $year }. Oppgi eit anna om det ikkje stemmer.
sheet-note-no-benefits = Arbeidsboka er kjend, men ingen gevinstar er fylte ut i ho.
exchange = Inn og ut
export-list-xlsx = Lista som vist, til Excel …
export-list-csv = Lista som vist, til CSV …
export-past-csv = Ei CSV-fil kan ikkje seie kva dag ho viser, så ho blir berre skriven av dagen i dag. Vel Excel.
export-past-written = Lagra i { $path }. Fila viser porteføljen slik han var { $day }, og kan ikkje hentast inn igjen som endringar.
export-cut = { $count ->
    [one] Éin tekst er lengre enn dei 32 767 teikna ei celle i Excel rommar, og er kutta
   *[other] { $count } tekstar er lengre enn dei 32 767 teikna ei celle i Excel rommar, og er kutta
}: { $cells }. CSV og JSON tek med alt.
export-cut-note = Teksten er lengre enn ei celle i Excel rommar, og er kutta her. Heile teksten står i Samstyr; CSV og JSON tek med alt.
export-all = Alt i porteføljen, til Excel …
bring-choose-file = Hent inn frå Excel eller CSV …
sheet-file-name = portefolje
bring-title = Hent inn { $file }
bring-reading = Les fila …
bring-sheet = Ark
bring-all-sheets = Alle arka
bring-kind = Radene er
bring-header-row = Overskriftene står i
bring-key = Blir kjend att på
bring-key-name = Namnet
bring-first-year = Første år
bring-unit = Beløpa er i
bring-unit-file = Som fila seier
bring-unit-one = Kroner
bring-unit-thousand = Tusen kroner
bring-unit-million = Millionar kroner
bring-unit-billion = Milliardar kroner
bring-spelling = Rett òg store og små bokstavar i namna
bring-choose = Vel
bring-column = Kolonne i fila
bring-samples = Døme
bring-goes-to = Går til
bring-place = Kolonnen { $column } går til
bring-left-out = Ikkje med
bring-case-number = Saksnummer med år (12/24)
bring-id = Nøkkel (id)
bring-row = rad { $row }
bring-left-more = { $count ->
    [one] Og { $count } til.
   *[other] Og { $count } til.
}
bring-none = Ingen slike rader.
bring-confirm = { $count ->
    [one] Hent inn éi rad
   *[other] Hent inn { $count } rader
}
bring-done = { $count ->
    [one] Henta inn éi rad. Angre tek alt tilbake.
   *[other] Henta inn { $count } rader. Angre tek alt tilbake.
}
bring-done-partly = { $count ->
    [one] Henta inn éi rad.
   *[other] Henta inn { $count } rader.
} { $refused ->
    [one] Éin verdi eller éi rad vart avvist og står ikkje i porteføljen.
   *[other] { $refused } verdiar eller rader vart avviste og står ikkje i porteføljen.
} Angre tek alt tilbake.
bring-changed = { $count ->
    [one] { $count } endra celle
   *[other] { $count } endra celler
}
bring-added = { $count ->
    [one] { $count } ny
   *[other] { $count } nye
}
bring-refused = { $count ->
    [one] { $count } avvist
   *[other] { $count } avviste
}
bring-left-rows = { $count ->
    [one] { $count } rad blir ikkje teken inn
   *[other] { $count } rader blir ikkje tekne inn
}
bring-unchanged = { $count ->
    [one] { $count } rad uendra
   *[other] { $count } rader uendra
}
sheet-told-case-number = Saksnummer (berre til lesing)
sheet-told-body = Organ (berre til lesing)
sheet-told-meeting-day = Møtedato (berre til lesing)
sheet-told-access = Offentlegheit (berre til lesing)
sheet-told-names-exempt = Namngir noko unnateke offentlegheit

list-told = Kolonne berre til lesing
    .case_number = Saksnummer
    .body = Organ
    .meeting_day = Møtedato
sheet-note-codes = { $count ->
    [one] Ein kode står i fila som eit tal, utan nullane framfor eller mellomromma, slik rekneark skriv tal. Dokumentet er ikkje endra: { $codes }. Endre feltet i Samstyr om det var meint.
   *[other] { $count } kodar står i fila som tal, utan nullane framfor eller mellomromma, slik rekneark skriv tal. Dokumentet er ikkje endra: { $codes }. Endre felta i Samstyr om det var meint.
}
