# Vindauget.

view = Vising
    .start = Start
    .overview = Oversikt
    .changes = Endringar
    .meetings = Møte og saker
    .decisions = Vedtak og oppfølging
    .ideas = Idear og prioritering
    .applications = Søknader
    .projects = Prosjekt og tiltak
    .benefits = Gevinstar
    .rounds = Innhenting
    .network = Nettverket
    .thread = Frå idé til gevinst
    .merge = Samanslåing
    .settings = Innstillingar
start-text = Porteføljen for digitalt samarbeid mellom kommunar: frå idé til vedtak, søknad, prosjekt og gevinst – i éi fil.
start-open = Opne
start-new = Ny portefølje
start-example = Dømeporteføljen
start-recent = Sist brukt
saved = Lagra på denne maskina
saved-at = Lagra på denne maskina { $time }
back = Attende
undo = Angre
redo = Gjer om
cancel = Avbryt
document-close = Lukk porteføljen
theme-light = Lyst
theme-dark = Mørkt
example-banner = Dømeportefølje, laga av offentlege dokument 2015–2024. I dag er { $day } her. Tal merkte «døme» er dikta opp.
example-mark = døme
working = Arbeider …
dialogue-open = Fildialogen er open, kanskje bak dette vindauget.
foot-hint = Alt blir lagra med éin gong. Ctrl+Z angrar, men ikkje forbi eit endeleg vedtak.
foot-hint-past = Dette er ei tidlegare utgåve. Her kan du sjå og leite, men ikkje endre.
message-dismiss = Ta bort meldinga
copy-menu = Lagre ein kopi …
copy-name = { $name } (kopi { $day })
copy-saved = Kopien er lagra: { $path }
copy-goes-on = Kopien er lagra, og du arbeider vidare i han: { $path }
copy-itself = { $path } er porteføljen sjølv. Han blir lagra av seg sjølv; vel eit anna namn eller ei anna mappe for kopien.
copy-holds-more = { $path } er ein kopi av den same porteføljen, og har endringar som ikkje er her. Han er ikkje rørt. Slå saman med han først, eller vel eit anna namn.
copy-taken = Kopien er ikkje lagra. { $why } Vel eit anna namn for kopien.
copy-in-place = Porteføljen er opna der han ligg, og har ingen arbeidskopi å lagre frå. Alt står i fila; kopier ho i filhandsamaren.
desktop-open = Opne
desktop-open-of = Opne { $path }
desktop-reveal = Vis i mappe
desktop-reveal-of = Vis { $path } i mappa
desktop-gone = { $path } ligg ikkje der lenger.
desktop-no-program = { $path } kunne ikkje opnast: maskina har ikkje noko program for slike filer, eller det svarte ikkje. Fila ligg der og er heil.
desktop-no-folder = Mappa til { $path } kunne ikkje visast: maskina har ikkje nokon filhandsamar som svarte. Fila ligg der og er heil.
message-exported = Lagra i { $path }
message-deleted = { $count ->
    [0] «{ $record }» er sletta.
   *[other] «{ $record }» er sletta – { $count } til vart òg sletta.
}
message-undone = Angra: { $step }
message-redone = Gjort om: { $step }
search = Søk
search-none = Ingen treff
picker-none = Ikkje valt
picker-empty = Tøm
picker-search = Skriv ein del av namnet
picker-no-match = Ingen treff
typed-nowhere = Det du skreiv, kom ikkje inn nokon stad. Klikk på feltet eller cella det skal stå i, og skriv det der.
record-overview = Oversikt
    .municipality = Vis oversikta for kommunen
    .body = Vis oversikta for utvalet
pressed-gone = Sida vart ei anna med det du skreiv, og det du trykte på, står ikkje der lenger. Sjå etter, og trykk ein gong til.
choice-none-begins = Ingen av vala byrjar med «{ $text }». Enter vel ingenting.
record-close = Lukk
record-delete = Slett (kan angrast)
record-delete-final = Kan ikkje slettast: «{ $record }» ({ $kind }) er endeleg
record-links = Heng saman med
tab-details = Detaljar
tab-thread = Frå idé til gevinst
tab-history = Historikk
thread-none = Dette heng ikkje saman med noko anna enno. Vegen frå idé til gevinst kjem fram når idear, vedtak, søknader, prosjekt og gevinstar blir knytte saman.
thread-case = sak { $number }
thread-open = Vis som teikning
thread-question = Kvar kjem «{ $record }» frå, og kva vart det til?
thread-answer = { $count ->
    [one] Eitt steg: { $first }.
   *[other] { $count } steg, frå { $first } til { $last }.
 }
thread-started = Sett i gang av vedtaket «{ $decision }»
thread-not-started = Ingen vedtak står bak dette enno.
thread-choose = Opne noko frå ei liste, vel «Frå idé til gevinst» og deretter «Vis som teikning». Då står heile vegen her.
thread-record = Tilbake til detaljane
thread-file = fra-ide-til-gevinst
history-reading = Les historikken …
history-none = Ingen endringar enno.
history-created = Lagt inn
history-empty = tomt
decision-open = { $voice ->
    [advises] Opne rådet
   *[decides] Opne vedtaket
}
meeting-finalise = Ferdigstill møtet …
meeting-called-off = { $count ->
    [one] Møtet står som { $state }, men har eit vedtak. Rett statusen til møtet, eller flytt saka.
   *[other] Møtet står som { $state }, men har { $count } vedtak. Rett statusen til møtet, eller flytt sakene.
}
meeting-held-all-the-same = { $count ->
    [one] Møtet står som { $state }, men har eit endeleg vedtak og er halde. Set statusen til halde.
   *[other] Møtet står som { $state }, men har endelege vedtak og er halde. Set statusen til halde.
}
finalise-nobody = Skriv namnet ditt. Det står på papiret ved det som blir endeleg.
finalise-lacks = Før dette kan gjerast endeleg, manglar:
finalise-unsaved = Før dette kan gjerast endeleg, må det du har skrive lagrast eller forkastast:
finalise-not-yet = Dagen er ikkje komen. Det som ikkje er vedteke enno, kan ikkje gjerast endeleg:
finalise-lacks-one = «{ $field }» i «{ $record }»
finalise-cannot-yet = Det kan ikkje ferdigstillast enno. Kva som manglar, står øvst på sida.
meeting-about = Om møtet
present-unsaid = Ikkje oppgitt
meeting-more = Meir om møtet
meetings-all = Møte
case-decide = { $voice ->
    [advises] Nytt råd
   *[decides] Nytt vedtak
}
action-finish = Merk som ferdig
action-reopen = Opne igjen
action-overdue = Over fristen
paper-close = Lukk
preview-page = Side { $number }
paper-save = Lagre
    .pdf = Lagre som PDF
    .docx = Lagre som Word
    .txt = Lagre som tekst
papers = Papir
papers-from = Frå og med
papers-to = Til og med
papers-all-bodies = Alle utval
overview-title = Korleis ligg vi an?
overview-working = Reknar ut …
overview-scheme = Ordning og år
overview-scheme-unknown = ordning ikkje oppgitt
overview-year-unknown = år ikkje oppgitt
overview-money-note = Kroner. Ein strek tyder at ingen søknad oppgir summen.
overview-money-partly = * Beløpet er oppgitt for berre nokre av søknadene i rada, så det kan ikkje haldast mot beløpet ved sida av.
overview-projects = Prosjekt etter nivå og fase
overview-all = Alle
overview-follow-up = Oppfølging over fristen
overview-benefits-note = Kroner i budsjettet og frigjord tid er ulike ting og blir aldri lagde saman.
unit-hours = { $value } timar
figure-not-stated = Ikkje oppgitt
calculator-all = Kalkulatorar
calculator-remove = Ta bort
calculator-add = Legg til ein til
calculator-defaults = Tal merkte «føresett» er føresetnader i prisar frå { $year }; skriv over dei der du veit betre.
calculator-time = Frigjord tid er ikkje pengar i budsjettet: i linjene under er ho verdsett til timekostnaden, og verdien er der berre når tida blir brukt til noko anna.
calculator-result = Resultat og utrekning
calculator-unread = «{ $field }» er ikkje eit tal.
calculator-attach = Ta vare på utrekninga
calculator-attach-text = Ho blir ein gevinst i prosjektet, med føresetnader og dato.
calculator-keep = Knyt til prosjektet
calculator-kept = Knytt til prosjektet
calculator-new = Ny utrekning
calculator-aside = Hent fram den førre
calculator-asides = Hent fram ei tidlegare
calculator-belongs = Utrekninga høyrer til gevinsten «{ $benefit }». Oppdaterer du, blir han bytt ut.
calculator-keep-new = Lagre som ny gevinst
calculator-open = Opne i kalkulatoren
record-more-fields = Fleire felt ({ $count })
field-more = Vis meir
field-less = Vis mindre
record-more = { $count ->
    [one] og éin til
   *[other] og { $count } til
}
finalise-meeting-without = { $voice ->
    [advises] { $count ->
        [one] Saka «{ $first }» har ikkje noko råd.
       *[other] { $count } saker har ikkje noko råd, den første er «{ $first }».
    }
   *[decides] { $count ->
        [one] Saka «{ $first }» har ikkje noko vedtak.
       *[other] { $count } saker har ikkje noko vedtak, den første er «{ $first }».
    }
}
finalise-meeting-title = { $voice ->
    [advises] { $count ->
        [one] Ferdigstille møtet med eitt råd?
       *[other] Ferdigstille møtet med { $count } råd?
    }
    [both] Ferdigstille møtet med { $count } vedtak og råd?
   *[decides] { $count ->
        [one] Ferdigstille møtet med eitt vedtak?
       *[other] Ferdigstille møtet med { $count } vedtak?
    }
}
finalise-meeting-confirm = Ferdigstill møtet
place-text = Denne maskina har ingen fildialog. Skriv staden her.
place-confirm = Bruk denne staden

attached-choose = Vel fil …
attached-replace = Byt fil …
attached-save = Lagre i mappe …
attached-remove = Fjern fila
message-refreshed = Endra i eit anna vindauge; her er det nyaste.
message-refreshed-typed = Endra i eit anna vindauge; her er det nyaste. Det som er skrive her og ikkje lagra, står framleis i feltet sitt.
message-refreshed-stranded = Endra i eit anna vindauge; her er det nyaste. Noko som er skrive her, kan ikkje lagrast i feltet sitt lenger. Det ligg i lista over det som ikkje er lagra.
message-sealed-elsewhere = { $made } Det vart gjort i eit anna vindauge; felta kan lesast her, men ikkje endrast.
name-label = Namnet ditt
concept-to-application = Lag søknad
concept-to-project = Lag prosjekt
calculator-gaps = Fyll ut det som manglar til venstre, så kjem utrekninga her.
calculator-faults = Rett det som er merkt, så kjem utrekninga her.
calculator-update = Oppdater gevinsten
region = Område
    .navigation = Visingar
    .top = Portefølje og søk
    .notice = Varsel
    .content = Innhald
    .record = Oppføringa som er open
    .foot = Meldingar
shortcut = Hurtigtast
    .title = Hurtigtastar
    .close = Lukk
    .search = Søk
    .filter = Søk i lista
    .undo = Angre
    .redo = Gjer om
    .back = Attende
    .new = Nytt, av det sida viser
    .paper = Vis sida som papir
    .save = Lagre: alt blir lagra medan du skriv
    .save-copy = Lagre ein kopi av porteføljen
    .open = Opne ein portefølje
    .next-region = Neste del av vindauget
    .previous-region = Førre del av vindauget
    .larger = Større
    .smaller = Mindre
    .normal-size = Vanleg storleik
    .help = Denne oversikta
    .everywhere = Overalt
    .between-controls = Neste og førre felt eller knapp
    .within = Flytt i lister og menyar
    .press = Trykk på det som er merkt
    .leave = Lukk, eller gå ut av eit felt utan å endre
    .lists = I lister
    .grid-edit = Endre cella; det du berre skriv, erstattar det som står der
    .grid-open = Opne rada ved sida av lista, og lukk henne
    .grid-menu = Sorter, filtrer, grupper eller skjul kolonnen
    .grid-choose = Vel fleire celler
    .grid-all = Vel alle
    .grid-copy = Kopier, klipp ut og lim inn
    .grid-fill = Fyll nedover
    .grid-empty = Tøm cellene
    .grid-ends = Til byrjinga og slutten
    .grid-records = Neste og førre, medan ei er open
    .grid-give-up = Gi opp, lukk rada
    .grid-cells = Neste og førre celle; etter den siste ut av lista
    .grid-leave = Ut av lista, til neste eller førre del av vindauget
key = Tast
    .shift = Skift
    .left = Pil venstre
    .tab = Tab
    .shift-tab = Skift+Tab
    .arrows = Piltastane
    .enter = Enter
    .space = Mellomrom
    .escape = Esc
    .f2 = F2
    .f6 = F6
    .ctrl-f6 = Ctrl+F6
    .shift-f6 = Skift+F6
    .alt-down = Alt+Pil ned
    .shift-arrows = Skift+piltastane
    .ctrl-a = Ctrl+A
    .ctrl-c = Ctrl+C
    .ctrl-x = Ctrl+X
    .ctrl-v = Ctrl+V
    .ctrl-d = Ctrl+D
    .delete = Delete
    .ctrl-home = Ctrl+Home
    .ctrl-end = Ctrl+End
    .ctrl-page-up = Ctrl+PageUp
    .ctrl-page-down = Ctrl+PageDown
navigation-overdue = { $count ->
    [one] eitt oppfølgingspunkt er over fristen
   *[other] { $count } oppfølgingspunkt er over fristen
}
messages-all = Vis alle meldingar. Siste: { $last }
calculator-default = { $value } (føresett)
calculator-either = Meiner du { $first }, eller { $second }?
calculator-understood-left = { $meaning }: { $left } att
picker-new = { $new }: «{ $name }»
question-moved-on = Det som skulle bli endeleg, er endra i mellomtida. Ingenting er gjort endeleg. Sjå over det slik det står no, og vel på nytt.
message-not-upon = Porteføljen er endra i mellomtida, så ingenting er skrive. Det som blir vist, er rekna ut på nytt; sjå over det, og stadfest igjen.
message-cells-moved-on = Nokon andre har skrive i desse cellene i mellomtida, så ingenting er endra. Her er det nyaste; gjer det om igjen dersom det framleis skal gjerast.
message-overtaken = Eit anna vindauge har endra porteføljen i mellomtida, så ingenting er angra eller gjort om. Her er det nyaste; knappen viser kva som no blir angra.
start-opening = Opnar { $name } …
command-go = Gå til { $view }
command-open = Opne ein portefølje
command-example = Opne dømeporteføljen
command-language = Språk: { $language }
command-theme = Utsjånad: { $theme }
theme-system = som systemet
command-larger = Større skrift
command-smaller = Mindre skrift
command-award = Registrer tildeling
told-saved = Alt er lagra { $time }, i { $path }.
told-saved-before = Alt er lagra frå før, i { $path }.
told-saved-soon = Alt er lagra på denne maskina, og kjem i { $path } om litt.
told-saved-here = Alt er lagra på denne maskina, men ikkje i { $path }. Linja under namnet på porteføljen seier kvifor.
told-not-all-saved = Noko av det du har skrive, passar ikkje og er ikkje lagra. Vel talet ved namnet på porteføljen for å sjå kva.
told-nothing-new-here = Her er det ikkje noko nytt å lage. Gå til ei liste, eller søk med Ctrl+K etter det du vil lage.
told-no-paper-here = Denne sida har ikkje noko papir. Vel eit møte, ei sak eller ei liste som har det.
search-hint = Søk eller gjer noko
search-command = Handling
search-reading = Les porteføljen …
field-understood = Forstått som { $meaning }
field-unsaved = Skrive, men ikkje lagra enno. Gå inn i feltet og ut att for å lagre.
drafts-waiting = { $count ->
    [one] 1 ikkje lagra
   *[other] { $count } ikkje lagra
}
drafts-found = { $count ->
    [one] Éin verdi som vart skriven, er ikkje lagra enno. Han er teken vare på under «ikkje lagra» øvst.
   *[other] { $count } verdiar som vart skrivne, er ikkje lagra enno. Dei er tekne vare på under «ikkje lagra» øvst.
}
drafts-title = Skrive, men ikkje lagra
drafts-stranded = Det du skreiv:
drafts-text = Dette blir liggjande her til det er lagra eller forkasta, også når vindauget blir lukka.
drafts-of = { $record } · { $field }
drafts-typed = Skrive: { $text }
drafts-unsaved = Ikkje lagra enno.
drafts-show = Vis
drafts-save = Lagre
drafts-copy = Kopier
drafts-discard = Forkast
drafts-do-with = { $do }: { $what }
drafts-close = Lukk
drafts-gone = «{ $record }» finst ikkje lenger. Kopier det som vart skrive, dit det høyrer heime.
drafts-now = No står det «{ $now }».
drafts-now-by = No står det «{ $now }», skrive av { $by }.
drafts-now-undecided = Kopiar er usamde om det: { $all }.
drafts-said-by = «{ $value }» ({ $by })
drafts-moved = Feltet er endra sidan dette vart skrive. { $now } { $reason }
drafts-moved-on = Feltet er endra sidan dette vart skrive. { $now } Behald det du skreiv, eller ta det som står der.
drafts-keep-mine = Behald mitt
drafts-take-theirs = Ta det som står der
drafts-parting-title = Dette er ikkje lagra, og kan ikkje takast vare på
drafts-parting-text = Maskina kan ikkje ta vare på det du har skrive, og det er ikkje lagra i dokumentet. Lagre det her, eller kopier det ein annan stad. Går du vidare, er det borte.
drafts-parting-others = Det du har skrive i ein kalkulator eller i dei første stega, går òg tapt.
drafts-parting-stay = Bli her
drafts-parting-leave = Gå vidare utan å lagre
drafts-text-unkept = Dette er ikkje lagra, og maskina kan ikkje ta vare på det når vindauget blir lukka. Lagre det, eller kopier det ein annan stad.
drafts-beside-elsewhere = Det som står i kalkulatoren eller i dei første stega, vart skrive i { $path }, der dokumentet ikkje ligg lenger.
drafts-elsewhere = Skrive i { $path }, der dokumentet ikkje ligg lenger. { $then }
drafts-save-here = Gå inn i feltet og ut att for å lagre det her.
drafts-found-both = { $first } { $second }
drafts-not-kept = Det som blir skrive, kan ikkje takast vare på i { $path } medan det blir skrive. Gå ut av feltet for å lagre.
drafts-unreadable = Det som vart skrive sist og ikkje lagra, kan ikkje lesast. Fila ligg i { $path }.
field-date-of = Datoen til «{ $record }»
calendar-open = Vel dag: { $field }
calendar-today = I dag
calendar-earlier = Førre månad
calendar-later = Neste månad
calendar-week = Veke
group-what = Kva
group-who = Kven
group-when = Når
group-money = Pengar
group-links = Høyrer til
group-text = Skildring
group-more = Anna
shared-published = i fila { $time }
shared-checking = kontrollerer fila …
shared-publishing = skriv til fila …
shared-retrying = fila tek ikkje imot no; prøver att
shared-read-only = skriveverna
shared-read-only-told = { $name } kan berre lesast, for fila eller mappa er skriveverna. Det du endrar, blir lagra på denne maskina og kjem ikkje inn i fila. Lagre ein kopi der du har skrivetilgang, og arbeid vidare i han.
shared-beside = eigen kopi i mappa: { $name }
shared-held = blir ikkje publisert
shared-not-read = fila i mappa kan ikkje lesast
shared-gone = fila er borte frå mappa
shared-gone-told = Fila er borte frå mappa. Alt er lagra på denne maskina; neste endring legg fila attende.
shared-folder-gone = Mappa er ikkje å nå. Alt er lagra på denne maskina, og det blir prøvd igjen.
shared-put-back = Fila var borte og er lagd attende: { $path }
shared-beside-told = Fila i mappa kunne ikkje bytast ut. Endringane ligg i ein eigen kopi ved sida av: { $path }
shared-left-here = Endringane er ikkje publiserte. Dei er lagra på denne maskina og blir publiserte neste gong porteføljen blir opna.
side-copy = kopi frå { $name } { $time }
elsewhere = { $who } har denne open sidan { $time }
elsewhere-machine = { $who } har denne open på { $machine } sidan { $time }
copies-left = Endringar som vart lagra i { $path }, er ikkje her. Den fila er borte eller har fått eit anna namn.
copies-beside = { $count ->
    [one] Éin kopi ved sida av har endringar som manglar her: { $first }
   *[other] { $count } kopiar ved sida av har endringar som manglar her, den første er { $first }
}
notice-recovered = Endringar frå førre gong var ikkje publiserte. Dei er her og blir publiserte no.
notice-recovered-here = Endringar frå førre gong var ikkje publiserte. Dei er her.
notice-file-gone = Fila er borte. Dette er det som denne maskina har av ho; neste endring legg ho attende.
notice-file-unreadable = { $path } kan ikkje lesast. Dette er det som denne maskina har av ho; fila er ikkje endra.
notice-older-in-folder = Fila i mappa er eldre enn det som er publisert herifrå. Det nyaste er teke vare på og blir publisert på nytt.
notice-moved-on = Nokon andre har endra fila i mappa, og her er det endringar som ikkje er publiserte. Begge delar er tekne vare på.
notice-not-taken-in = Fila i mappa har endringar som ikkje kunne hentast inn. { $why } Det blir prøvd igjen.
notice-files-lacking = Innhaldet i desse filene følgde ikkje med, for det manglar eller er skadd i fila i mappa: { $names }.
notice-copy-set-aside = Arbeidskopien på denne maskina var skadd og er lagd til side: { $path }. Fila i mappa er opna.
notice-migrated = Fila er frå ei eldre utgåve av Samstyr. Ho blir som no ved neste endring; den gamle er teken vare på.
snapshots = Tidlegare utgåver …
snapshots-title = Tidlegare utgåver på denne maskina
snapshots-none = Ingen enno. Den første blir teken i dag.
snapshots-close = Lukk
snapshot-look = Vis
snapshot-restore = Gjenopprett
snapshot-reason =
    .daily = første lagring den dagen
    .before-migration = før ny utgåve
    .before-merge = før samanslåing
    .before-restore = før gjenoppretting
snapshot-banner = Slik var porteføljen { $time }. Her kan du berre sjå.
snapshot-read-only = Dette er ei tidlegare utgåve, og ho kan ikkje endrast. Gå tilbake til i dag først.
snapshot-restored = Porteføljen er som han var då, bortsett frå det som er gjort endeleg. Det kan angrast.
snapshot-restored-note = Gjenoppretta slik det var { $time }
snapshot-overtaken = Eit anna vindauge har endra porteføljen i mellomtida, så ingenting er gjenoppretta. Her er det nyaste; gjenopprett igjen om du framleis vil.
closing-title = Lagrar i den delte mappa …
closing-text = Endringane blir lagde i den delte mappa. Lukkar du utan å vente, er dei lagra på denne maskina og blir publiserte neste gong.
closing-leave = Lukk utan å vente
repair-offer = «{ $name }» er skadd, men endringsloggen er heil: alt som har vore lagra, kan hentast tilbake i ei ny fil ved sida av. Den skadde fila blir som ho er.
repair-do = Lag dokumentet på nytt
repair-name = reparert
repair-opened = { $count ->
    [one] «{ $name }» er laga på nytt av 1 steg.
   *[other] «{ $name }» er laga på nytt av { $count } steg.
}
repair-lost-told = { $count ->
    [one] Alle lagra steg er med, men éin ting i den skadde fila er ikkje teken med. Han står under «Ikkje teke med».
   *[other] Alle lagra steg er med, men { $count } ting i den skadde fila er ikkje tekne med. Dei står under «Ikkje teke med».
}
repair-list-title = Ikkje teke med
repair-list-close = Lukk
damaged-told = { $why } Vindauget viser det denne maskina har av dokumentet. Den skadde fila er ikkje rørt.
damaged-why = «{ $name }» i mappa er skadd: { $detail }.
damaged-whole-log = «{ $name }» i mappa er skadd, men endringsloggen i ho er heil. Alt som er lagra der og her, kan samlast i ei heil fil. Den skadde blir teken vare på ved sida av. Til det er gjort, er det du endrar, berre lagra på denne maskina.
damaged-no-log = «{ $name }» i mappa er skadd, og ikkje alt i ho kan hentast ut. Det du ser her, kan leggjast i staden. Den skadde fila blir teken vare på ved sida av. Til det er gjort, er det du endrar, berre lagra på denne maskina.
damaged-replace = Byt ut den skadde fila
damaged-copy = skadd { $time }
damaged-replaced = Fila i mappa er heil att. Den skadde er teken vare på: { $path }
damaged-not-read = { $why } Det som er lagra berre i den skadde fila, kan ikkje hentast ut.
shared-damaged = fila i mappa er skadd
message-closed-before = Dokumentet vart lukka før dette kunne gjerast. Ingenting er endra.
message-file-not-attached = Dokumentet vart lukka før fila var lesen. Fila er ikkje lagd ved.
history-put-aside = { $field }: føreslått var «{ $value }»; det som vart gjort endeleg, står
quoted = «{ $text }»
field-time-kept = { $day }. Feltet har ikkje plass til klokkeslett; «{ $words }» er teke vare på slik du skreiv det
case-other-year = Saksnummeret er frå { $counts }, men møtet er i { $held }.
dialogue-asks = Fildialog
    .merge = Vel kopien som skal slåast saman med denne
    .attach = Vel fila som skal leggjast ved
    .take-out = Vel mappa fila skal lagrast i
    .out-to = Vel mappa arka skal leggjast i
    .in-from = Vel mappa med svara
    .import = Vel tabellen som skal hentast inn
    .export = Lagre tabellen
    .paper = Lagre papiret
    .picture = Lagre biletet
    .open = Opne ein portefølje
    .new = Kvar skal den nye porteføljen liggje?
    .copy = Lagre ein kopi av porteføljen
settings = Innstillingar
    .here = På denne maskina
    .portfolio = Porteføljen
    .language = Språk i vindauget
    .theme = Utsjånad
    .light = Lyst
    .dark = Mørkt
    .system = Som systemet
    .size = Storleik
preview-size = Storleik
    .smaller = Mindre
    .larger = Større
    .fit = Tilpass breidda
final-advice = Rådet gjort endeleg
    .do = Gjer endeleg …
    .title = Gjere rådet endeleg?
    .text = Eit endeleg råd kan ikkje endrast, slettast eller angrast. Rettingar blir nye råd som viser attende. Papira får ein kontrollkode.
