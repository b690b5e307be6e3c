# Feil og funn, sagt til folk: kva, kvar, kva ein kan gjere.

error-number-taken = «{ $field }» er den same som for «{ $other }». To kan ikkje ha det same: rett den eine.
error-only-one = Ein portefølje har nøyaktig éin «{ $kind }». Endre det som er der.
error-required = Feltet «{ $field }» ({ $kind }) må fyllast ut.
error-out-of-range = «{ $field }» ({ $kind }) må liggje mellom { $low } og { $high }.
error-not-finite = «{ $field }» ({ $kind }) må vere eit tal.
error-negative = «{ $field }» ({ $kind }) kan ikkje vere mindre enn null.
error-missing-target = «{ $field }» ({ $kind }) viser til { $target }, som ikkje finst i porteføljen. Vel ein annan.
error-wrong-target = «{ $field }» ({ $kind }) kan ikkje vise til «{ $target }»: det er noko av eit anna slag. Vel ein annan.
error-wrong-type = «{ $field }» ({ $kind }) kan ikkje innehalde denne verdien.
error-circular = «{ $field }» ({ $kind }) ville ført attende til seg sjølv. Vel ein annan.
error-too-long = Teksten i «{ $field }» ({ $kind }) er for lang til å lagrast: meir enn om lag 300 sider. Kort han ned, eller legg han i ei fil.
error-date-elsewhere = «{ $field }» ({ $kind }) følgjer datoen til «{ $from }». Endre datoen der, eller tøm «{ $link }» først.
error-only-read-case = Saksnummeret høyrer til saka. Endre det der.
error-only-read-meeting = Organ og møtedato høyrer til møtet. Endre dei der.
error-never-final = «{ $record }» ({ $kind }) kan ikkje gjerast endeleg.
error-no-such-column = Kolonnen finst ikkje lenger.
error-still-referred = { $count ->
    [one] Dette viser hit: «{ $first }» ({ $kind }). Slett eller flytt det først.
   *[other] { $count } viser hit: { $kinds }. Det første er «{ $first }» ({ $kind }). Slett eller flytt dei først.
}
error-no-such-record = Det finst inga oppføring med nøkkelen { $id }.
error-record-not-there = Oppføringa finst ikkje lenger. Nokon kan ha sletta henne; angre slettinga, eller vel ei anna.
record-unnamed = utan namn ({ $kind })
record-not-there = oppføring som er sletta
error-already-there = Det finst alt ei oppføring med nøkkelen { $id }.
error-not-found = Finn ikkje { $path }. Kontroller namnet og mappa.
error-is-folder = { $path } er ei mappe. Vel ei fil.
error-no-file = { $path } er { $what ->
    [pipe] eit namngitt røyr
    [device] ei eining
    [socket] ein sokkel
   *[other] noko anna
}, ikkje ei fil. Vel ei fil.
error-in-the-way = { $thing } er { $what ->
    [folder] ei mappe
    [link] ei lenkje
    [pipe] eit namngitt røyr
    [device] ei eining
    [socket] ein sokkel
   *[other] noko anna
}, ikkje ei fil, og { $path } kan ikkje brukast så lenge det ligg der. Flytt det bort og prøv igjen; ingenting er endra.
error-others-journal = { $journal } ligg att etter ei endring som ikkje høyrer til { $path } slik ho er no, og ville bli blanda med henne. Ho kunne ikkje leggjast til side: flytt ho til ei anna mappe og prøv igjen. Ingenting er endra.
error-not-readable = { $path } kan ikkje lesast. Be om lesetilgang, eller vel ei anna fil.
error-document-read-only = { $path } kan ikkje skrivast: fila eller mappa ho ligg i, er skriveverna. Få skrivetilgang, eller ta ein kopi ein annan stad.
error-not-writable = { $path } kan ikkje skrivast. Vel ei mappe du har skrivetilgang til.
error-name-not-text = Namnet på { $path }, eller på ei mappe over, har bokstavar i ei framand teiknkoding, og ingenting kan skrivast ved sida av. Gi det eit nytt namn og prøv igjen; ingenting er endra.
error-name-too-long = Namnet på { $path } er for langt til at fila kan endrast. Gje ho eit namn på høgst 240 teikn, der æ, ø og å tel som to.
error-other-history = { $path } har ei anna historie enn denne kopien: steg { $step } er ikkje det same i begge. Dei kan ikkje slåast saman, og ingenting er endra. Bruk ein kopi frå før dei skilde lag.
error-empty-file = { $path } er tom (0 byte). Vel ei anna fil, eller hent ho attende frå ein kopi.
error-not-ours = { $path } er ikkje eit Samstyr-dokument. Vel ei fil som Samstyr har laga.
error-newer = { $path } er laga av ei nyare utgåve (skjema { $version }). Oppdater Samstyr for å opne ho.
error-other-document = { $path } er eit anna dokument enn det som stod der. Det er ikkje endra.
error-damaged = { $path } er skadd: { $detail }. Fila er ikkje endra. Bruk ein kopi eller ei tidlegare utgåve.
error-damaged-found = { $path } er skadd: { $detail }. Fila er ikkje endra.
error-damaged-repairable = { $path } er skadd: { $detail }. Fila er ikkje endra. Endringsloggen i ho er heil: «samstyr repair FIL --out NY» lagar dokumentet på nytt av alt som er lagra.
error-damaged-here = { $path } er skadd: { $detail }. Ingenting blir publisert; bruk ei tidlegare utgåve eller ein kopi.
error-unpublished = { $path } er endra av andre, og på denne maskina er det endringar som ikkje er publiserte. Opne fila i vindauget først.
error-exists = { $path } finst frå før og blir ikkje overskriven. Vel eit anna namn.
error-busy = { $path } er i bruk av eit anna program. Prøv igjen om litt.
error-disk-full = Det er ikkje plass til { $path }. Frigjer plass og prøv igjen; ingenting er endra.
error-database = { $path } kunne ikkje brukast ({ $detail }). Ingenting er endra.
error-io = { $path } kunne ikkje brukast ({ $detail }). Ingenting er endra.
error-nothing-to-undo = Det er ingenting å angre.
error-nothing-to-redo = Det er ingenting å gjere om.
error-target-gone = «{ $field }» ({ $kind }) ville vise til «{ $target }», som er sletta.
error-record-gone = «{ $record }» ({ $kind }) er sletta sidan.
error-moved-on = «{ $field }» på «{ $record }» ({ $kind }) er endra sidan, så steget kan ikkje takast attende.
error-parse-date = «{ $text }» er ingen dato for «{ $field }» ({ $kind }). Skriv til dømes 23.09.2022, september 2022, veke 39 eller før jul.
error-parse-date-impossible = Datoen «{ $text }» finst ikkje («{ $field }», { $kind }). Rett dag eller månad.
error-parse-date-reversed = «{ $text }» sluttar før det byrjar («{ $field }», { $kind }). Byt om endane, eller rett året.
error-parse-date-year = Året i «{ $text }» er utanfor 1800–2199 («{ $field }», { $kind }).
error-parse-date-ambiguous = «{ $text }» kan lesast med dagen først eller med året først («{ $field }», { $kind }). Skriv året med fire siffer.
error-parse-money = «{ $text }» er ikkje eit beløp for «{ $field }» ({ $kind }). Skriv til dømes 400000 eller 1 234 567,50.
error-parse-number = «{ $text }» er ikkje eit tal for «{ $field }» ({ $kind }). Skriv til dømes 12,5.
error-parse-integer = «{ $text }» er ikkje eit heilt tal for «{ $field }» ({ $kind }). Skriv til dømes { $example }.
error-parse-bool = «{ $text }» er korkje ja eller nei («{ $field }», { $kind }). Skriv ja eller nei.
error-parse-choice = «{ $text }» er ikkje eit val for «{ $field }» ({ $kind }). Vel mellom: { $choices }.
error-parse-link = «{ $text }» er ikkje ein nøkkel til ei oppføring («{ $field }», { $kind }). Bruk nøkkelen som «samstyr list» viser.
error-parse-text = «{ $field }» ({ $kind }) inneheld eit teikn som ikkje kan lagrast. Ta det bort.
error-parse-time = «{ $text }» er ikkje eit klokkeslett for «{ $field }» ({ $kind }). Skriv til dømes 9, 09.30 eller kl. 9.30.
error-no-numbering = «{ $text }» kan ikkje vere mal for saksnummer («{ $field }»). Han må ha {"{sequence}"} eller {"{sequence2}"}, kan ha {"{year}"} eller {"{year2}"}, og er éi kort linje utan andre klammer.
error-not-one-day = «{ $field }» ({ $kind }) skal vere éin dag, og «{ $date }» er ikkje det. Skriv til dømes 26.04.2024.
error-not-figures = «{ $field }» ({ $kind }) skal vere { $count } siffer, og «{ $text }» er ikkje det. Skriv til dømes 0301.
error-ends-before = «{ $field }» kan ikkje vere før «{ $start }» ({ $kind }). Skal begge flyttast til seinare på dagen, må «{ $field }» endrast først.
error-out-of-order = «{ $field }» kan ikkje vere før «{ $start }» ({ $kind }). Skal begge flyttast framover, må «{ $field }» endrast først.
error-below-one = «{ $field }» ({ $kind }) blir tald frå 1. Skriv 1 eller eit høgare tal.
error-parse-file = Ei fil kan ikkje skrivast inn i «{ $field }» ({ $kind }). Vel ho i vindauget, eller gi «samstyr set» ho som @STIG.
error-file-too-large = { $path } er på { $size }, og ei fil i eit dokument kan vere på høgst { $most }. Gjer ho mindre, eller lat ho liggje der ho er og skriv nettadressa i staden.
error-file-is-document = { $path } er eit Samstyr-dokument og kan ikkje leggjast ved eit anna. Vel ei anna fil.
error-file-missing = Innhaldet i «{ $name }» finst ikkje i { $path }. Slå saman med ein kopi som har det, eller legg fila ved på nytt.
error-file-damaged = Innhaldet i «{ $name }» i { $path } er skadd og blir ikkje henta ut. Slå saman med ein kopi som har det, eller legg fila ved på nytt.
error-no-file-there = «{ $record }» har inga fil i «{ $field }» ({ $kind }).
error-target-no-folder = { $path } kan ikkje skrivast: det er inga mappe der. Lag ho, eller vel ein annan stad; ingenting er endra.
error-target-denied = { $path } kan ikkje skrivast: du har ikkje skrivetilgang der. Vel ein annan stad; ingenting er endra.
error-target-not-writable = { $path } kan ikkje skrivast ({ $detail }). Vel ein annan stad; ingenting er endra.
error-target-document = { $path } er eit Samstyr-dokument, og ingenting anna blir skrive i staden for det. Vel eit anna namn; ingenting er endra.
error-target-beside-document = { $path } ville blitt oppfatta som ein del av dokumentet { $document }. Vel eit anna namn; ingenting er endra.
error-target-no-file = { $path } kan ikkje skrivast: det er { $what ->
    [link] ei lenkje
    [pipe] eit namngitt røyr
    [device] ei eining
    [socket] ein sokkel
   *[other] noko anna
}, ikkje ei fil. Vel ein annan stad; ingenting er endra.
error-target-other-sort = { $path } er ei fil av eit anna slag, og ho blir ikkje skriven over. Vel eit anna namn, eller flytt fila først; ingenting er endra.
error-target-read-only = { $path } kan ikkje skrivast: fila er skriveverna. Vel eit anna namn; ingenting er endra.
error-export-failed = Dokumentet kunne ikkje lagast ({ $detail }). Ingenting er skrive.
error-paper-subject = Papiret kan ikkje lagast av det som er valt.
error-paper-kind = Papiret blir laga av ei oppføring av typen «{ $kind }», og { $id } er ikkje det.
error-meeting-not-held = { $meeting } vart flytt eller avlyst og har ikkje gjort noko vedtak. Det finst ikkje noko å oppsummere.
error-no-meeting = Fann ikkje noko møte for «{ $wanted }». Bruk nøkkelen eller datoen som «samstyr list FIL meetings» viser.
error-meeting-day = «{ $wanted }» er verken nøkkelen til eit møte eller éin dag. Skriv dagen som 08.03.2024 eller 8. mars 2024.
error-no-meeting-on = { $any ->
    [yes] Det er ikkje noko møte «{ $wanted }». Dei nærmaste er { $meetings }.
   *[no] Det er ikkje noko møte «{ $wanted }», og heller ikkje nokon annan dag.
}
error-several-meetings = Fleire møte passar til «{ $wanted }»: { $meetings }. Oppgi utvalet med --body, eller bruk nøkkelen.
error-input-file = { $path } kan ikkje brukast som inndata: { $detail }. Rett fila og prøv igjen.
error-no-display = Her er det ingen skjerm å vise vindauget på. Sjå «samstyr help» for det som kan gjerast utan.
error-nobody = Ingen har sagt kven som gjer dette endeleg. Skriv namnet med --by.
error-nothing-to-finalise = Møtet har ingen vedtak som kan gjerast endelege.
problem-pages = Sidene i fila heng ikkje saman
problem-foreign-key = Ei oppføring viser til noko som ikkje finst
problem-chain = Endringsloggen er endra utanom Samstyr
problem-log = Endringsloggen kan ikkje lesast
problem-state = Oppføringa er ei anna enn endringsloggen seier
problem-file-missing = Innhaldet i ei vedlagd fil manglar
problem-file-damaged = Innhaldet i ei vedlagd fil er ikkje det som vart lagt ved
problem-file-past = Innhaldet i ei fil som berre historikken viser til, er ikkje det som vart lagt ved. Slå saman med ein kopi som har det
problem-file-past-unreadable = Innhaldet i ei fil som berre historikken viser til, kan ikkje lesast. «samstyr repair FIL --out NY» lagar dokumentet på nytt utan det
problem-file-unnamed = Her ligg innhald som inga oppføring har hatt som fil
problem-digest = Kontrollsummen stemmer ikkje
error-no-body = Fann ikkje noko utval som heiter «{ $wanted }». Vel mellom: { $bodies }.
error-no-thread = Maskina gav ikkje programmet det det treng ({ $detail }). Lukk noko anna og start på nytt.
error-no-opengl = Her finst det ikkje noko OpenGL å teikne vindauget med. Installer ein grafikkdrivar (på Debian libgl1-mesa-dri), eller bruk kommandolinja: sjå «samstyr help».
error-no-window = Skjermen kan ikkje nåast. Kontroller at du er logga inn på eit skrivebord, eller bruk kommandolinja: sjå «samstyr help».
error-own-fault = Det oppstod ein feil i sjølve programmet ({ $detail }), og det som var i gang, vart avbrote. Det som er lagra, er trygt. Meld frå og ta med denne linja.
error-thread-gone = Ein del av programmet har stansa, og dette vart ikkje gjort. Det som er lagra, er trygt. Lukk Samstyr og start på nytt.
error-nothing-to-decide = «{ $field }» på «{ $record }» ({ $kind }) har berre éin verdi. Det er ingenting å avgjere.
error-not-a-copy = { $path } er ein kopi av eit anna dokument og kan ikkje flettast inn. Vel ein kopi av dette.
problem-pointers = Endringane av oppføringa viser feil til kvarandre
problem-conflict = Lista over det som er uavgjort, stemmer ikkje
error-unknown-hash = Koden { $hash } høyrer ikkje til noka endring i { $path }. Kontroller koden og fila.
error-replaced = { $path } vart nett bytt ut av eit anna program. Prøv igjen.
error-unconfirmed = Disken har ikkje stadfesta at { $path } vart skriven ({ $detail }); endringa kan vere der eller ikkje. Sjå etter om ho er der før du gjer henne om att, og ta vare på ein kopi av fila på ein annan disk.
error-overtaken = { $path } vart skriven til av andre heile tida. Ingenting er endra; prøv igjen.
error-copy-gone = Arbeidskopien av { $path } på denne maskina er borte eller bytt ut, og han kunne ikkje leggjast attende. Ingenting er endra. Det som blir vist, er ikkje borte før vindauget blir lukka: eksporter det du treng, og opne porteføljen på nytt.
error-not-repairable = { $path } kan ikkje reparerast, for endringsloggen er òg skadd: { $detail }. Bruk ein kopi eller ei tidlegare utgåve.
damage =
    .records = postane stemmer ikkje med kontrollsummen
    .merges = oversikta over samanslåingar stemmer ikkje med kontrollsummen
    .sessions = lista over økter stemmer ikkje med kontrollsummen
    .cut-off = slutten av fila manglar
    .schema = tabellane er andre enn i eit Samstyr-dokument ({ $odd })
    .pages = sidene i fila heng ikkje saman
    .log = eit steg i endringsloggen kan ikkje lesast eller er endra
    .fork = historia i ho er ei anna enn i kopien her
    .contents = ein tabell har innhald som Samstyr ikkje har skrive
    .written = det som vart skrive, er ikkje det som skulle skrivast
problem-merges = Oversikta over samanslåingar er endra utanfor Samstyr
problem-seal-replaced = Det som er endeleg, står, mot eit steg som ville ha erstatta det
problem-seal-deleted = Det som er endeleg, står, mot eit steg som ville ha sletta det
problem-seal-changed = Det som er endeleg, står, mot eit steg som ville ha endra det
problem-repairable = Endringsloggen er heil: «samstyr repair FIL --out NY» lagar dokumentet på nytt av han
repair-done = { $count ->
    [one] Laga på nytt av 1 steg: { $records } postar.
   *[other] Laga på nytt av { $count } steg: { $records } postar.
}
repair-nothing-lost = Ingenting som har vore lagra, manglar.
repair-lost = { $count ->
    [one] Alle lagra steg er med, men éin ting i den skadde fila er ikkje teken med:
   *[other] Alle lagra steg er med, men { $count } ting i den skadde fila er ikkje tekne med:
}
repair-lost-value = «{ $record }» ({ $kind }): Det som stod i «{ $field }» i den skadde fila, er ikkje lagra av noko steg. Verdien frå endringsloggen er brukt.
repair-lost-record = «{ $record }» ({ $kind }): Ingen steg i endringsloggen har laga denne posten.
repair-lost-seal = «{ $record }» ({ $kind }): Det som stod som endeleg i den skadde fila, er ikkje det som vart gjort endeleg. Endringsloggen er følgd.
repair-lost-stray-seal = Noko stod som endeleg utan at det finst nokon post det gjeld.
repair-lost-file = «{ $record }» ({ $kind }): Innhaldet i fila «{ $name }» finst ikkje, eller er eit anna enn det som vart lagt ved.
repair-lost-merges = Oversikta over samanslåingar var ikkje til å lite på: steg til no kan ikkje angrast i det nye dokumentet.
repair-lost-tables = Dei gamle tabellane kunne ikkje lesast og samanliknast med loggen.
repair-lost-identity = Alle steg er frå eldre versjonar, og då seier ikkje kontrollsummane kva dokument dei høyrer til: samanlikn det nye dokumentet med ein kopi.
witness-stands = «{ $decision }» er endeleg med dette seglet.
witness-beside = «{ $decision }» har dette seglet, og eit anna står ved sida av ({ $code }): to kopiar har gjort vedtaket endeleg utan å vite om kvarandre.
witness-two = { $path } har seglet med koden { $hash }, men ikkje åleine. Finn ut kva papir som gjeld.
witness-other = «{ $decision }» er ikkje endeleg med dette seglet: eit anna står ({ $code }).
witness-none = «{ $decision }» er ikkje endeleg i dette dokumentet.
witness-differs = { $path } stemmer ikkje med koden { $hash }: eit anna segl står der. Finn ut kva papir som er arkivert.
error-finalise-early = «{ $record }» er { $date }, og i dag er { $today }. Det som ikkje er vedteke enno, kan ikkje gjerast endeleg.
doubt-above = «{ $field }» er meir enn «{ $whole }» ({ $of }). Stemmer det?
doubt-not-all = «{ $given }» er { $sum }, mindre enn «{ $asked }» ({ $of }). Stemmer det?
doubt-no-less = «{ $given }» er ikkje mindre enn «{ $asked }». Stemmer det?
doubt-same-number = Saka «{ $other }» har same nummeret. Stemmer det?
doubt-ahead = { $date } er ikkje komen enno. Stemmer det?
doubt-ahead-of = «{ $other }» er { $date }, som ikkje er komen enno. Stemmer det?
usage-not-a-pair = «{ $argument }» har ikkje forma FELT=VERDI
usage-twice = «{ $name }» er oppgitt to gonger; oppgi det éin gong
usage-no-file = her kan det ikkje oppgjevast noka fil; ta ein av verdiane med --take N
usage-no-field = { $kind } har ikkje noko felt «{ $name }». Vel eitt av: { $names }
usage-which-undecided = oppgi felta som skal avgjerast; ikkje avgjort: { $names }
usage-what-to-decide = oppgi FELT=VERDI, --take N eller --side SIDE
usage-exists = exists er yes eller no, ikkje «{ $other }»
usage-take = { $field } har verdiane 1 til { $count }, ikkje { $number }
usage-paper-needs = oppgi { $needed }
usage-or = { $first }, eller { $second }
usage-needs-meeting = eit møte med --meeting
usage-needs-record = noko frå { $kind } med --id
usage-needs-days = to dagar med --from og --to
usage-needs-period = ein periode med --from og --to
usage-paper-format = «{ $format }» er ikkje eit format for dette papiret. Vel eitt av { $names } med --format eller i filnamnet
usage-two-formats = namnet sluttar på .{ $ending }, og --format seier { $format }: lat begge seie det same
usage-table-format = «{ $format }» er ikkje eit format for ein tabell. Vel eitt av { $names } med --format eller i filnamnet
usage-csv-one-list = ei CSV-fil har éi liste: oppgi ho med --kind, eller vel xlsx
usage-kind = ukjent slag «{ $name }». Vel eitt av: { $names }
usage-no-room = det er ikkje plass til den grensa
usage-table-public = ein tabell har ingen offentleg versjon: utelat --public, eller skriv eit papir
usage-paper = ukjent papir «{ $name }». Vel eitt av: { $names }
usage-file-first = kommandoen kjem før fila: set «{ $file }» bak han
usage-method = ukjend metode «{ $name }». Vel ein av: { $names }
usage-never-final = { $id } høyrer til { $kind }; oppgi noko som kan gjerast endeleg, eller eit møte
usage-no-such-file-field = { $kind } har ikkje noko felt «{ $name }» som kan ha ei fil
usage-no-file-field = { $kind } har ikkje noko felt som kan ha ei fil
usage-code = «{ $code }» er ingen kontrollkode: han har { $fewest } til 64 heksadesimale siffer
usage-view = ukjend vising «{ $name }». Vel ei av: { $names }
usage-option = «{ $name }» er ingen verdi for { $option }. Vel ein av: { $names }
usage-narrow = år, nivå, tenesteområde og kommune avgrensar { $figure } og ikkje noko anna
usage-idle = { $option } betyr ikkje noko for { $what }, som tek { $options }: utelat { $option }
usage-idle-beside = { $option } betyr ikkje noko ved sida av { $other }: utelat ein av dei
usage-figure-public = ei teikning har ingen offentleg versjon: utelat --public
usage-figure-format = «{ $format }» er ikkje eit format for ei teikning. Vel eitt av { $names } med --format eller i filnamnet
usage-figure-which = oppgi kva teikning med --key: { $names }
usage-figure = ukjend teikning «{ $name }». Vel ei av: { $names }
usage-thread-narrow = ein tråd går ut frå éi oppføring: utelat det som avgrensar tala
usage-thread-record = oppgi med --id kva tråden skal gå ut frå
usage-thread-format = ein tråd er ikkje eit papir: vel svg eller png, ikkje { $format }
