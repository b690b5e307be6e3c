# Feil og funn, sagt til folk: hva, hvor, hva en kan gjøre.

error-number-taken = «{ $field }» er den samme som for «{ $other }». To kan ikke ha det samme: rett den ene.
error-only-one = En portefølje har nøyaktig én «{ $kind }». Endre den som er der.
error-required = Feltet «{ $field }» ({ $kind }) må fylles ut.
error-out-of-range = «{ $field }» ({ $kind }) må ligge mellom { $low } og { $high }.
error-not-finite = «{ $field }» ({ $kind }) må være et tall.
error-negative = «{ $field }» ({ $kind }) kan ikke være mindre enn null.
error-missing-target = «{ $field }» ({ $kind }) viser til { $target }, som ikke finnes i porteføljen. Velg en annen.
error-wrong-target = «{ $field }» ({ $kind }) kan ikke vise til «{ $target }»: det er noe av et annet slag. Velg en annen.
error-wrong-type = «{ $field }» ({ $kind }) kan ikke inneholde denne verdien.
error-circular = «{ $field }» ({ $kind }) ville ført tilbake til seg selv. Velg en annen.
error-too-long = Teksten i «{ $field }» ({ $kind }) er for lang til å lagres: mer enn omtrent 300 sider. Kort den ned, eller legg den i en fil.
error-date-elsewhere = «{ $field }» ({ $kind }) følger datoen til «{ $from }». Endre datoen der, eller tøm «{ $link }» først.
error-only-read-case = Saksnummeret hører til saken. Endre det der.
error-only-read-meeting = Organ og møtedato hører til møtet. Endre dem der.
error-never-final = «{ $record }» ({ $kind }) kan ikke gjøres endelig.
error-no-such-column = Kolonnen finnes ikke lenger.
error-still-referred = { $count ->
    [one] Dette viser hit: «{ $first }» ({ $kind }). Slett eller flytt det først.
   *[other] { $count } viser hit: { $kinds }. Det første er «{ $first }» ({ $kind }). Slett eller flytt dem først.
}
error-no-such-record = Det finnes ingen oppføring med nøkkelen { $id }.
error-record-not-there = Oppføringen finnes ikke lenger. Noen kan ha slettet den; angre slettingen, eller velg en annen.
record-unnamed = uten navn ({ $kind })
record-not-there = oppføring som er slettet
error-already-there = Det finnes allerede en oppføring med nøkkelen { $id }.
error-not-found = Finner ikke { $path }. Kontroller navnet og mappen.
error-is-folder = { $path } er en mappe. Velg en fil.
error-no-file = { $path } er { $what ->
    [pipe] et navngitt rør
    [device] en enhet
    [socket] en sokkel
   *[other] noe annet
}, ikke en fil. Velg en fil.
error-in-the-way = { $thing } er { $what ->
    [folder] en mappe
    [link] en lenke
    [pipe] et navngitt rør
    [device] en enhet
    [socket] en sokkel
   *[other] noe annet
}, ikke en fil, og { $path } kan ikke brukes så lenge det ligger der. Flytt det bort og prøv igjen; ingenting er endret.
error-others-journal = { $journal } ligger igjen etter en endring som ikke hører til { $path } slik den er nå, og ville blandes med den. Den kunne ikke legges til side: flytt den til en annen mappe og prøv igjen. Ingenting er endret.
error-not-readable = { $path } kan ikke leses. Be om lesetilgang, eller velg en annen fil.
error-document-read-only = { $path } kan ikke skrives: filen eller mappen den ligger i, er skrivebeskyttet. Få skrivetilgang, eller ta en kopi et annet sted.
error-not-writable = { $path } kan ikke skrives. Velg en mappe du har skrivetilgang til.
error-name-not-text = Navnet på { $path }, eller på en mappe over, har bokstaver i en fremmed tegnkoding, og ingenting kan skrives ved siden av. Gi det et nytt navn og prøv igjen; ingenting er endret.
error-name-too-long = Navnet på { $path } er for langt til at filen kan endres. Gi den et navn på høyst 240 tegn, der æ, ø og å teller som to.
error-other-history = { $path } har en annen historie enn denne kopien: steg { $step } er ikke det samme i begge. De kan ikke slås sammen, og ingenting er endret. Bruk en kopi fra før de skilte lag.
error-empty-file = { $path } er tom (0 byte). Velg en annen fil, eller hent den tilbake fra en kopi.
error-not-ours = { $path } er ikke et Samstyr-dokument. Velg en fil som Samstyr har laget.
error-newer = { $path } er laget av en nyere utgave (skjema { $version }). Oppdater Samstyr for å åpne den.
error-other-document = { $path } er et annet dokument enn det som sto der. Det er ikke endret.
error-damaged = { $path } er skadet: { $detail }. Filen er ikke endret. Bruk en kopi eller en tidligere utgave.
error-damaged-found = { $path } er skadet: { $detail }. Filen er ikke endret.
error-damaged-repairable = { $path } er skadet: { $detail }. Filen er ikke endret. Endringsloggen i den er hel: «samstyr repair FIL --out NY» lager dokumentet på nytt av alt som er lagret.
error-damaged-here = { $path } er skadet: { $detail }. Ingenting publiseres; bruk en tidligere utgave eller en kopi.
error-unpublished = { $path } er endret av andre, og på denne maskinen er det endringer som ikke er publisert. Åpne filen i vinduet først.
error-exists = { $path } finnes fra før og blir ikke overskrevet. Velg et annet navn.
error-busy = { $path } er i bruk av et annet program. Prøv igjen om litt.
error-disk-full = Det er ikke plass til { $path }. Frigjør plass og prøv igjen; ingenting er endret.
error-database = { $path } kunne ikke brukes ({ $detail }). Ingenting er endret.
error-io = { $path } kunne ikke brukes ({ $detail }). Ingenting er endret.
error-nothing-to-undo = Det er ingenting å angre.
error-nothing-to-redo = Det er ingenting å gjøre om.
error-target-gone = «{ $field }» ({ $kind }) ville vise til «{ $target }», som er slettet.
error-record-gone = «{ $record }» ({ $kind }) er slettet siden.
error-moved-on = «{ $field }» på «{ $record }» ({ $kind }) er endret siden, så steget kan ikke tas tilbake.
error-parse-date = «{ $text }» er ingen dato for «{ $field }» ({ $kind }). Skriv for eksempel 23.09.2022, september 2022, uke 39 eller før jul.
error-parse-date-impossible = Datoen «{ $text }» finnes ikke («{ $field }», { $kind }). Rett dag eller måned.
error-parse-date-reversed = «{ $text }» slutter før det begynner («{ $field }», { $kind }). Bytt om endene, eller rett året.
error-parse-date-year = Året i «{ $text }» er utenfor 1800–2199 («{ $field }», { $kind }).
error-parse-date-ambiguous = «{ $text }» kan leses med dagen først eller med året først («{ $field }», { $kind }). Skriv året med fire sifre.
error-parse-money = «{ $text }» er ikke et beløp for «{ $field }» ({ $kind }). Skriv for eksempel 400000 eller 1 234 567,50.
error-parse-number = «{ $text }» er ikke et tall for «{ $field }» ({ $kind }). Skriv for eksempel 12,5.
error-parse-integer = «{ $text }» er ikke et helt tall for «{ $field }» ({ $kind }). Skriv for eksempel { $example }.
error-parse-bool = «{ $text }» er verken ja eller nei («{ $field }», { $kind }). Skriv ja eller nei.
error-parse-choice = «{ $text }» er ikke et valg for «{ $field }» ({ $kind }). Velg blant: { $choices }.
error-parse-link = «{ $text }» er ikke en nøkkel til en oppføring («{ $field }», { $kind }). Bruk nøkkelen som «samstyr list» viser.
error-parse-text = «{ $field }» ({ $kind }) inneholder et tegn som ikke kan lagres. Ta det bort.
error-parse-time = «{ $text }» er ikke et klokkeslett for «{ $field }» ({ $kind }). Skriv for eksempel 9, 09.30 eller kl. 9.30.
error-no-numbering = «{ $text }» kan ikke være mal for saksnummer («{ $field }»). Den må ha {"{sequence}"} eller {"{sequence2}"}, kan ha {"{year}"} eller {"{year2}"}, og er én kort linje uten andre klammer.
error-not-one-day = «{ $field }» ({ $kind }) skal være én dag, og «{ $date }» er det ikke. Skriv for eksempel 26.04.2024.
error-not-figures = «{ $field }» ({ $kind }) skal være { $count } sifre, og «{ $text }» er det ikke. Skriv for eksempel 0301.
error-ends-before = «{ $field }» kan ikke være før «{ $start }» ({ $kind }). Skal begge flyttes til senere på dagen, må «{ $field }» endres først.
error-out-of-order = «{ $field }» kan ikke være før «{ $start }» ({ $kind }). Skal begge flyttes fremover, må «{ $field }» endres først.
error-below-one = «{ $field }» ({ $kind }) telles fra 1. Skriv 1 eller et høyere tall.
error-parse-file = En fil kan ikke skrives inn i «{ $field }» ({ $kind }). Velg den i vinduet, eller gi «samstyr set» den som @STI.
error-file-too-large = { $path } er på { $size }, og en fil i et dokument kan være på høyst { $most }. Gjør den mindre, eller la den ligge der den er og skriv nettadressen i stedet.
error-file-is-document = { $path } er et Samstyr-dokument og kan ikke legges ved et annet. Velg en annen fil.
error-file-missing = Innholdet i «{ $name }» finnes ikke i { $path }. Slå sammen med en kopi som har det, eller legg filen ved på nytt.
error-file-damaged = Innholdet i «{ $name }» i { $path } er skadet og hentes ikke ut. Slå sammen med en kopi som har det, eller legg filen ved på nytt.
error-no-file-there = «{ $record }» har ingen fil i «{ $field }» ({ $kind }).
error-target-no-folder = { $path } kan ikke skrives: det er ingen mappe der. Lag den, eller velg et annet sted; ingenting er endret.
error-target-denied = { $path } kan ikke skrives: du har ikke skrivetilgang der. Velg et annet sted; ingenting er endret.
error-target-not-writable = { $path } kan ikke skrives ({ $detail }). Velg et annet sted; ingenting er endret.
error-target-document = { $path } er et Samstyr-dokument, og ingenting annet blir skrevet i stedet for det. Velg et annet navn; ingenting er endret.
error-target-beside-document = { $path } ville blitt oppfattet som en del av dokumentet { $document }. Velg et annet navn; ingenting er endret.
error-target-no-file = { $path } kan ikke skrives: det er { $what ->
    [link] en lenke
    [pipe] et navngitt rør
    [device] en enhet
    [socket] en sokkel
   *[other] noe annet
}, ikke en fil. Velg et annet sted; ingenting er endret.
error-target-other-sort = { $path } er en fil av et annet slag, og den blir ikke skrevet over. Velg et annet navn, eller flytt filen først; ingenting er endret.
error-target-read-only = { $path } kan ikke skrives: filen er skrivebeskyttet. Velg et annet navn; ingenting er endret.
error-export-failed = Dokumentet kunne ikke lages ({ $detail }). Ingenting er skrevet.
error-paper-subject = Papiret kan ikke lages av det som er valgt.
error-paper-kind = Papiret lages av en oppføring av typen «{ $kind }», og { $id } er ikke det.
error-meeting-not-held = { $meeting } ble flyttet eller avlyst og har ikke gjort noe vedtak. Det finnes ikke noe å oppsummere.
error-no-meeting = Fant ikke noe møte for «{ $wanted }». Bruk nøkkelen eller datoen som «samstyr list FIL meetings» viser.
error-meeting-day = «{ $wanted }» er verken nøkkelen til et møte eller én dag. Skriv dagen som 08.03.2024 eller 8. mars 2024.
error-no-meeting-on = { $any ->
    [yes] Det er ikke noe møte «{ $wanted }». De nærmeste er { $meetings }.
   *[no] Det er ikke noe møte «{ $wanted }», og heller ikke noen annen dag.
}
error-several-meetings = Flere møter passer til «{ $wanted }»: { $meetings }. Oppgi utvalget med --body, eller bruk nøkkelen.
error-input-file = { $path } kan ikke brukes som inndata: { $detail }. Rett filen og prøv igjen.
error-no-display = Her er det ingen skjerm å vise vinduet på. Se «samstyr help» for det som kan gjøres uten.
error-nobody = Ingen har sagt hvem som gjør dette endelig. Skriv navnet med --by.
error-nothing-to-finalise = Møtet har ingen vedtak som kan gjøres endelige.
problem-pages = Sidene i filen henger ikke sammen
problem-foreign-key = En oppføring viser til noe som ikke finnes
problem-chain = Endringsloggen er endret utenom Samstyr
problem-log = Endringsloggen kan ikke leses
problem-state = Oppføringen er en annen enn endringsloggen sier
problem-file-missing = Innholdet i en vedlagt fil mangler
problem-file-damaged = Innholdet i en vedlagt fil er ikke det som ble lagt ved
problem-file-past = Innholdet i en fil som bare historikken viser til, er ikke det som ble lagt ved. Slå sammen med en kopi som har det
problem-file-past-unreadable = Innholdet i en fil som bare historikken viser til, kan ikke leses. «samstyr repair FIL --out NY» lager dokumentet på nytt uten det
problem-file-unnamed = Her ligger innhold som ingen oppføring har hatt som fil
problem-digest = Kontrollsummen stemmer ikke
error-no-body = Fant ikke noe utvalg som heter «{ $wanted }». Velg blant: { $bodies }.
error-no-thread = Maskinen ga ikke programmet det det trenger ({ $detail }). Lukk noe annet og start på nytt.
error-no-opengl = Her finnes ikke noe OpenGL å tegne vinduet med. Installer en grafikkdriver (på Debian libgl1-mesa-dri), eller bruk kommandolinjen: se «samstyr help».
error-no-window = Skjermen kan ikke nås. Kontroller at du er logget inn på et skrivebord, eller bruk kommandolinjen: se «samstyr help».
error-own-fault = Det oppsto en feil i selve programmet ({ $detail }), og det som var i gang, ble avbrutt. Det som er lagret, er trygt. Meld fra og ta med denne linja.
error-thread-gone = En del av programmet har stanset, og dette ble ikke gjort. Det som er lagret, er trygt. Lukk Samstyr og start på nytt.
error-nothing-to-decide = «{ $field }» på «{ $record }» ({ $kind }) har bare én verdi. Det er ingenting å avgjøre.
error-not-a-copy = { $path } er en kopi av et annet dokument og kan ikke flettes inn. Velg en kopi av dette.
problem-pointers = Endringene av oppføringen viser feil til hverandre
problem-conflict = Lista over det som er uavgjort, stemmer ikke
error-unknown-hash = Koden { $hash } hører ikke til noen endring i { $path }. Kontroller koden og fila.
error-replaced = { $path } ble nettopp byttet ut av et annet program. Prøv igjen.
error-unconfirmed = Disken har ikke bekreftet at { $path } ble skrevet ({ $detail }); endringen kan være der eller ikke. Se etter om den er der før du gjør den om igjen, og ta vare på en kopi av fila på en annen disk.
error-overtaken = { $path } ble skrevet til av andre hele tiden. Ingenting er endret; prøv igjen.
error-copy-gone = Arbeidskopien av { $path } på denne maskinen er borte eller byttet ut, og den kunne ikke legges tilbake. Ingenting er endret. Det som vises, er ikke borte før vinduet lukkes: eksporter det du trenger, og åpne porteføljen på nytt.
error-not-repairable = { $path } kan ikke repareres, for endringsloggen er også skadet: { $detail }. Bruk en kopi eller en tidligere utgave.
damage =
    .records = postene stemmer ikke med kontrollsummen
    .merges = oversikten over sammenslåinger stemmer ikke med kontrollsummen
    .sessions = lista over økter stemmer ikke med kontrollsummen
    .cut-off = slutten av filen mangler
    .schema = tabellene er andre enn i et Samstyr-dokument ({ $odd })
    .pages = sidene i filen henger ikke sammen
    .log = et steg i endringsloggen kan ikke leses eller er endret
    .fork = historien i den er en annen enn i kopien her
    .contents = en tabell har innhold som Samstyr ikke har skrevet
    .written = det som ble skrevet, er ikke det som skulle skrives
problem-merges = Oversikten over sammenslåinger er endret utenfor Samstyr
problem-seal-replaced = Det som er endelig, står, mot et steg som ville ha erstattet det
problem-seal-deleted = Det som er endelig, står, mot et steg som ville ha slettet det
problem-seal-changed = Det som er endelig, står, mot et steg som ville ha endret det
problem-repairable = Endringsloggen er hel: «samstyr repair FIL --out NY» lager dokumentet på nytt av den
repair-done = { $count ->
    [one] Laget på nytt av 1 steg: { $records } poster.
   *[other] Laget på nytt av { $count } steg: { $records } poster.
}
repair-nothing-lost = Ingenting som har vært lagret, mangler.
repair-lost = { $count ->
    [one] Alle lagrede steg er med, men én ting i den skadde filen er ikke tatt med:
   *[other] Alle lagrede steg er med, men { $count } ting i den skadde filen er ikke tatt med:
}
repair-lost-value = «{ $record }» ({ $kind }): Det som sto i «{ $field }» i den skadde filen, er ikke lagret av noe steg. Verdien fra endringsloggen er brukt.
repair-lost-record = «{ $record }» ({ $kind }): Ingen steg i endringsloggen har laget denne posten.
repair-lost-seal = «{ $record }» ({ $kind }): Det som sto som endelig i den skadde filen, er ikke det som ble gjort endelig. Endringsloggen er fulgt.
repair-lost-stray-seal = Noe sto som endelig uten at det finnes noen post det gjelder.
repair-lost-file = «{ $record }» ({ $kind }): Innholdet i filen «{ $name }» finnes ikke, eller er et annet enn det som ble lagt ved.
repair-lost-merges = Oversikten over sammenslåinger var ikke til å stole på: steg til nå kan ikke angres i det nye dokumentet.
repair-lost-tables = De gamle tabellene kunne ikke leses og sammenlignes med loggen.
repair-lost-identity = Alle steg er fra eldre versjoner, og da sier ikke kontrollsummene hvilket dokument de hører til: sammenlign det nye dokumentet med en kopi.
witness-stands = «{ $decision }» er endelig med dette seglet.
witness-beside = «{ $decision }» har dette seglet, og et annet står ved siden av ({ $code }): to kopier har gjort vedtaket endelig uten å vite om hverandre.
witness-two = { $path } har seglet med koden { $hash }, men ikke alene. Finn ut hvilket papir som gjelder.
witness-other = «{ $decision }» er ikke endelig med dette seglet: et annet står ({ $code }).
witness-none = «{ $decision }» er ikke endelig i dette dokumentet.
witness-differs = { $path } stemmer ikke med koden { $hash }: et annet segl står der. Finn ut hvilket papir som er arkivert.
error-finalise-early = «{ $record }» er { $date }, og i dag er { $today }. Det som ikke er vedtatt ennå, kan ikke gjøres endelig.
doubt-above = «{ $field }» er mer enn «{ $whole }» ({ $of }). Stemmer det?
doubt-not-all = «{ $given }» er { $sum }, mindre enn «{ $asked }» ({ $of }). Stemmer det?
doubt-no-less = «{ $given }» er ikke mindre enn «{ $asked }». Stemmer det?
doubt-same-number = Saken «{ $other }» har samme nummer. Stemmer det?
doubt-ahead = { $date } er ikke kommet ennå. Stemmer det?
doubt-ahead-of = «{ $other }» er { $date }, som ikke er kommet ennå. Stemmer det?
usage-not-a-pair = «{ $argument }» har ikke formen FELT=VERDI
usage-twice = «{ $name }» er oppgitt to ganger; oppgi det én gang
usage-no-file = her kan det ikke oppgis noen fil; ta en av verdiene med --take N
usage-no-field = { $kind } har ikke noe felt «{ $name }». Velg ett av: { $names }
usage-which-undecided = oppgi feltene som skal avgjøres; ikke avgjort: { $names }
usage-what-to-decide = oppgi FELT=VERDI, --take N eller --side SIDE
usage-exists = exists er yes eller no, ikke «{ $other }»
usage-take = { $field } har verdiene 1 til { $count }, ikke { $number }
usage-paper-needs = oppgi { $needed }
usage-or = { $first }, eller { $second }
usage-needs-meeting = et møte med --meeting
usage-needs-record = noe fra { $kind } med --id
usage-needs-days = to dager med --from og --to
usage-needs-period = en periode med --from og --to
usage-paper-format = «{ $format }» er ikke et format for dette papiret. Velg ett av { $names } med --format eller i filnavnet
usage-two-formats = navnet slutter på .{ $ending }, og --format sier { $format }: la begge si det samme
usage-table-format = «{ $format }» er ikke et format for en tabell. Velg ett av { $names } med --format eller i filnavnet
usage-csv-one-list = en CSV-fil har én liste: oppgi den med --kind, eller velg xlsx
usage-kind = ukjent slag «{ $name }». Velg ett av: { $names }
usage-no-room = det er ikke plass til den grensen
usage-table-public = en tabell har ingen offentlig versjon: utelat --public, eller skriv et papir
usage-paper = ukjent papir «{ $name }». Velg ett av: { $names }
usage-file-first = kommandoen kommer før filen: sett «{ $file }» bak den
usage-method = ukjent metode «{ $name }». Velg en av: { $names }
usage-never-final = { $id } hører til { $kind }; oppgi noe som kan gjøres endelig, eller et møte
usage-no-such-file-field = { $kind } har ikke noe felt «{ $name }» som kan ha en fil
usage-no-file-field = { $kind } har ikke noe felt som kan ha en fil
usage-code = «{ $code }» er ingen kontrollkode: den har { $fewest } til 64 heksadesimale sifre
usage-view = ukjent visning «{ $name }». Velg en av: { $names }
usage-option = «{ $name }» er ingen verdi for { $option }. Velg en av: { $names }
usage-narrow = år, nivå, tjenesteområde og kommune avgrenser { $figure } og ikke noe annet
usage-idle = { $option } betyr ikke noe for { $what }, som tar { $options }: utelat { $option }
usage-idle-beside = { $option } betyr ikke noe ved siden av { $other }: utelat en av dem
usage-figure-public = en tegning har ingen offentlig versjon: utelat --public
usage-figure-format = «{ $format }» er ikke et format for en tegning. Velg ett av { $names } med --format eller i filnavnet
usage-figure-which = oppgi hvilken tegning med --key: { $names }
usage-figure = ukjent tegning «{ $name }». Velg en av: { $names }
usage-thread-narrow = en tråd går ut fra én oppføring: utelat det som avgrenser tallene
usage-thread-record = oppgi med --id hva tråden skal gå ut fra
usage-thread-format = en tråd er ikke et papir: velg svg eller png, ikke { $format }
