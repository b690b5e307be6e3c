# Vinduet.

view = Visning
    .start = Start
    .overview = Oversikt
    .changes = Endringer
    .meetings = Møter og saker
    .decisions = Vedtak og oppfølging
    .ideas = Ideer og prioritering
    .applications = Søknader
    .projects = Prosjekter og tiltak
    .benefits = Gevinster
    .rounds = Innhenting
    .network = Nettverket
    .thread = Fra idé til gevinst
    .merge = Sammenslåing
    .settings = Innstillinger
start-text = Porteføljen for digitalt samarbeid mellom kommuner: fra idé til vedtak, søknad, prosjekt og gevinst – i én fil.
start-open = Åpne
start-new = Ny portefølje
start-example = Eksempelporteføljen
start-recent = Sist brukt
saved = Lagret på denne maskinen
saved-at = Lagret på denne maskinen { $time }
back = Tilbake
undo = Angre
redo = Gjør om
cancel = Avbryt
document-close = Lukk porteføljen
theme-light = Lyst
theme-dark = Mørkt
example-banner = Eksempelportefølje, laget av offentlige dokumenter 2015–2024. I dag er { $day } her. Tall merket «eksempel» er funnet på.
example-mark = eksempel
working = Arbeider …
dialogue-open = Fildialogen er åpen, kanskje bak dette vinduet.
foot-hint = Alt lagres med én gang. Ctrl+Z angrer, men ikke forbi et endelig vedtak.
foot-hint-past = Dette er en tidligere utgave. Her kan du se og lete, men ikke endre.
message-dismiss = Ta bort meldingen
copy-menu = Lagre en kopi …
copy-name = { $name } (kopi { $day })
copy-saved = Kopien er lagret: { $path }
copy-goes-on = Kopien er lagret, og du arbeider videre i den: { $path }
copy-itself = { $path } er porteføljen selv. Den lagres av seg selv; velg et annet navn eller en annen mappe for kopien.
copy-holds-more = { $path } er en kopi av den samme porteføljen, og har endringer som ikke er her. Den er ikke rørt. Slå sammen med den først, eller velg et annet navn.
copy-taken = Kopien er ikke lagret. { $why } Velg et annet navn for kopien.
copy-in-place = Porteføljen er åpnet der den ligger, og har ingen arbeidskopi å lagre fra. Alt står i filen; kopier den i filbehandleren.
desktop-open = Åpne
desktop-open-of = Åpne { $path }
desktop-reveal = Vis i mappe
desktop-reveal-of = Vis { $path } i mappen
desktop-gone = { $path } ligger ikke der lenger.
desktop-no-program = { $path } kunne ikke åpnes: maskinen har ikke noe program for slike filer, eller det svarte ikke. Filen ligger der og er hel.
desktop-no-folder = Mappen til { $path } kunne ikke vises: maskinen har ikke noen filbehandler som svarte. Filen ligger der og er hel.
message-exported = Lagret i { $path }
message-deleted = { $count ->
    [0] «{ $record }» er slettet.
   *[other] «{ $record }» er slettet – { $count } til ble også slettet.
}
message-undone = Angret: { $step }
message-redone = Gjort om: { $step }
search = Søk
search-none = Ingen treff
picker-none = Ikke valgt
picker-empty = Tøm
picker-search = Skriv en del av navnet
picker-no-match = Ingen treff
typed-nowhere = Det du skrev, kom ikke inn noe sted. Klikk på feltet eller cellen det skal stå i, og skriv det der.
record-overview = Oversikt
    .municipality = Vis oversikten for kommunen
    .body = Vis oversikten for utvalget
pressed-gone = Siden ble en annen med det du skrev, og det du trykket på, står ikke der lenger. Se etter, og trykk en gang til.
choice-none-begins = Ingen av valgene begynner med «{ $text }». Enter velger ingenting.
record-close = Lukk
record-delete = Slett (kan angres)
record-delete-final = Kan ikke slettes: «{ $record }» ({ $kind }) er endelig
record-links = Henger sammen med
tab-details = Detaljer
tab-thread = Fra idé til gevinst
tab-history = Historikk
thread-none = Dette henger ikke sammen med noe annet ennå. Veien fra idé til gevinst vises når ideer, vedtak, søknader, prosjekter og gevinster knyttes sammen.
thread-case = sak { $number }
thread-open = Vis som tegning
thread-question = Hvor kommer «{ $record }» fra, og hva ble det til?
thread-answer = { $count ->
    [one] Ett steg: { $first }.
   *[other] { $count } steg, fra { $first } til { $last }.
 }
thread-started = Satt i gang av vedtaket «{ $decision }»
thread-not-started = Ingen vedtak står bak dette ennå.
thread-choose = Åpne noe fra en liste, velg «Fra idé til gevinst» og deretter «Vis som tegning». Da står hele veien her.
thread-record = Tilbake til detaljene
thread-file = fra-ide-til-gevinst
history-reading = Leser historikken …
history-none = Ingen endringer ennå.
history-created = Lagt inn
history-empty = tomt
decision-open = { $voice ->
    [advises] Åpne rådet
   *[decides] Åpne vedtaket
}
meeting-finalise = Ferdigstill møtet …
meeting-called-off = { $count ->
    [one] Møtet står som { $state }, men har et vedtak. Rett statusen til møtet, eller flytt saken.
   *[other] Møtet står som { $state }, men har { $count } vedtak. Rett statusen til møtet, eller flytt sakene.
}
meeting-held-all-the-same = { $count ->
    [one] Møtet står som { $state }, men har et endelig vedtak og er holdt. Sett statusen til holdt.
   *[other] Møtet står som { $state }, men har endelige vedtak og er holdt. Sett statusen til holdt.
}
finalise-nobody = Skriv navnet ditt. Det står på papiret ved det som blir endelig.
finalise-lacks = Før dette kan gjøres endelig, mangler:
finalise-unsaved = Før dette kan gjøres endelig, må det du har skrevet lagres eller forkastes:
finalise-not-yet = Dagen er ikke kommet. Det som ikke er vedtatt ennå, kan ikke gjøres endelig:
finalise-lacks-one = «{ $field }» i «{ $record }»
finalise-cannot-yet = Det kan ikke ferdigstilles ennå. Hva som mangler, står øverst på siden.
meeting-about = Om møtet
present-unsaid = Ikke oppgitt
meeting-more = Mer om møtet
meetings-all = Møter
case-decide = { $voice ->
    [advises] Nytt råd
   *[decides] Nytt vedtak
}
action-finish = Merk som ferdig
action-reopen = Åpne igjen
action-overdue = Over fristen
paper-close = Lukk
preview-page = Side { $number }
paper-save = Lagre
    .pdf = Lagre som PDF
    .docx = Lagre som Word
    .txt = Lagre som tekst
papers = Papirer
papers-from = Fra og med
papers-to = Til og med
papers-all-bodies = Alle utvalg
overview-title = Hvordan ligger vi an?
overview-working = Regner ut …
overview-scheme = Ordning og år
overview-scheme-unknown = ordning ikke oppgitt
overview-year-unknown = år ikke oppgitt
overview-money-note = Kroner. En strek betyr at ingen søknad oppgir summen.
overview-money-partly = * Beløpet er oppgitt for bare noen av søknadene i raden, så det kan ikke holdes mot beløpet ved siden av.
overview-projects = Prosjekter etter nivå og fase
overview-all = Alle
overview-follow-up = Oppfølging over fristen
overview-benefits-note = Kroner i budsjettet og frigjort tid er ulike ting og legges aldri sammen.
unit-hours = { $value } timer
figure-not-stated = Ikke oppgitt
calculator-all = Kalkulatorer
calculator-remove = Ta bort
calculator-add = Legg til en til
calculator-defaults = Tall merket «forutsatt» er forutsetninger i priser fra { $year }; skriv over dem der du vet bedre.
calculator-time = Frigjort tid er ikke penger i budsjettet: i linjene under er den verdsatt til timekostnaden, og verdien er der bare når tiden blir brukt til noe annet.
calculator-result = Resultat og utregning
calculator-unread = «{ $field }» er ikke et tall.
calculator-attach = Ta vare på beregningen
calculator-attach-text = Den blir en gevinst i prosjektet, med forutsetninger og dato.
calculator-keep = Knytt til prosjektet
calculator-kept = Knyttet til prosjektet
calculator-new = Ny beregning
calculator-aside = Hent fram den forrige
calculator-asides = Hent fram en tidligere
calculator-belongs = Beregningen hører til gevinsten «{ $benefit }». Oppdaterer du, blir den erstattet.
calculator-keep-new = Lagre som ny gevinst
calculator-open = Åpne i kalkulatoren
record-more-fields = Flere felt ({ $count })
field-more = Vis mer
field-less = Vis mindre
record-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
finalise-meeting-without = { $voice ->
    [advises] { $count ->
        [one] Saken «{ $first }» har ikke noe råd.
       *[other] { $count } saker har ikke noe råd, den første er «{ $first }».
    }
   *[decides] { $count ->
        [one] Saken «{ $first }» har ikke noe vedtak.
       *[other] { $count } saker har ikke noe vedtak, den første er «{ $first }».
    }
}
finalise-meeting-title = { $voice ->
    [advises] { $count ->
        [one] Ferdigstille møtet med ett råd?
       *[other] Ferdigstille møtet med { $count } råd?
    }
    [both] Ferdigstille møtet med { $count } vedtak og råd?
   *[decides] { $count ->
        [one] Ferdigstille møtet med ett vedtak?
       *[other] Ferdigstille møtet med { $count } vedtak?
    }
}
finalise-meeting-confirm = Ferdigstill møtet
place-text = Denne maskinen har ingen fildialog. Skriv stedet her.
place-confirm = Bruk dette stedet

attached-choose = Velg fil …
attached-replace = Bytt fil …
attached-save = Lagre i mappe …
attached-remove = Fjern filen
message-refreshed = Endret i et annet vindu; her er det nyeste.
message-refreshed-typed = Endret i et annet vindu; her er det nyeste. Det som er skrevet her og ikke lagret, står fortsatt i feltet sitt.
message-refreshed-stranded = Endret i et annet vindu; her er det nyeste. Noe som er skrevet her, kan ikke lagres i feltet sitt lenger. Det ligger i listen over det som ikke er lagret.
message-sealed-elsewhere = { $made } Det ble gjort i et annet vindu; feltene kan leses her, men ikke endres.
name-label = Navnet ditt
concept-to-application = Lag søknad
concept-to-project = Lag prosjekt
calculator-gaps = Fyll ut det som mangler til venstre, så kommer utregningen her.
calculator-faults = Rett det som er merket, så kommer utregningen her.
calculator-update = Oppdater gevinsten
region = Område
    .navigation = Visninger
    .top = Portefølje og søk
    .notice = Varsel
    .content = Innhold
    .record = Oppføringen som er åpen
    .foot = Meldinger
shortcut = Hurtigtast
    .title = Hurtigtaster
    .close = Lukk
    .search = Søk
    .filter = Søk i listen
    .undo = Angre
    .redo = Gjør om
    .back = Tilbake
    .new = Nytt, av det siden viser
    .paper = Vis siden som papir
    .save = Lagre: alt lagres mens du skriver
    .save-copy = Lagre en kopi av porteføljen
    .open = Åpne en portefølje
    .next-region = Neste del av vinduet
    .previous-region = Forrige del av vinduet
    .larger = Større
    .smaller = Mindre
    .normal-size = Vanlig størrelse
    .help = Denne oversikten
    .everywhere = Overalt
    .between-controls = Neste og forrige felt eller knapp
    .within = Flytt i lister og menyer
    .press = Trykk på det som er merket
    .leave = Lukk, eller gå ut av et felt uten å endre
    .lists = I lister
    .grid-edit = Endre cellen; det du bare skriver, erstatter det som står der
    .grid-open = Åpne raden ved siden av listen, og lukk den
    .grid-menu = Sorter, filtrer, grupper eller skjul kolonnen
    .grid-choose = Velg flere celler
    .grid-all = Velg alle
    .grid-copy = Kopier, klipp ut og lim inn
    .grid-fill = Fyll nedover
    .grid-empty = Tøm cellene
    .grid-ends = Til begynnelsen og slutten
    .grid-records = Neste og forrige, mens en er åpen
    .grid-give-up = Gi opp, lukk raden
    .grid-cells = Neste og forrige celle; etter den siste ut av listen
    .grid-leave = Ut av listen, til neste eller forrige del av vinduet
key = Tast
    .shift = Skift
    .left = Pil venstre
    .tab = Tab
    .shift-tab = Skift+Tab
    .arrows = Piltastene
    .enter = Enter
    .space = Mellomrom
    .escape = Esc
    .f2 = F2
    .f6 = F6
    .ctrl-f6 = Ctrl+F6
    .shift-f6 = Skift+F6
    .alt-down = Alt+Pil ned
    .shift-arrows = Skift+piltastene
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
    [one] ett oppfølgingspunkt er over fristen
   *[other] { $count } oppfølgingspunkter er over fristen
}
messages-all = Vis alle meldinger. Siste: { $last }
calculator-default = { $value } (forutsatt)
calculator-either = Mener du { $first }, eller { $second }?
calculator-understood-left = { $meaning }: { $left } igjen
picker-new = { $new }: «{ $name }»
question-moved-on = Det som skulle bli endelig, er endret i mellomtiden. Ingenting er gjort endelig. Se over det slik det står nå, og velg på nytt.
message-not-upon = Porteføljen er endret i mellomtiden, så ingenting er skrevet. Det som vises, er regnet ut på nytt; se over det, og bekreft igjen.
message-cells-moved-on = Noen andre har skrevet i disse cellene i mellomtiden, så ingenting er endret. Her er det nyeste; gjør det om igjen hvis det fortsatt skal gjøres.
message-overtaken = Et annet vindu har endret porteføljen i mellomtiden, så ingenting er angret eller gjort om. Her er det nyeste; knappen viser hva som nå blir angret.
start-opening = Åpner { $name } …
command-go = Gå til { $view }
command-open = Åpne en portefølje
command-example = Åpne eksempelporteføljen
command-language = Språk: { $language }
command-theme = Utseende: { $theme }
theme-system = som systemet
command-larger = Større skrift
command-smaller = Mindre skrift
command-award = Registrer tildeling
told-saved = Alt er lagret { $time }, i { $path }.
told-saved-before = Alt er lagret fra før, i { $path }.
told-saved-soon = Alt er lagret på denne maskinen, og kommer i { $path } om litt.
told-saved-here = Alt er lagret på denne maskinen, men ikke i { $path }. Linjen under navnet på porteføljen sier hvorfor.
told-not-all-saved = Noe av det du har skrevet, passer ikke og er ikke lagret. Velg tallet ved navnet på porteføljen for å se hva.
told-nothing-new-here = Her er det ingenting nytt å lage. Gå til en liste, eller søk med Ctrl+K etter det du vil lage.
told-no-paper-here = Denne siden har ikke noe papir. Velg et møte, en sak eller en liste som har det.
search-hint = Søk eller gjør noe
search-command = Handling
search-reading = Leser porteføljen …
field-understood = Forstått som { $meaning }
field-unsaved = Skrevet, men ikke lagret ennå. Gå inn i feltet og ut igjen for å lagre.
drafts-waiting = { $count ->
    [one] 1 ikke lagret
   *[other] { $count } ikke lagret
}
drafts-found = { $count ->
    [one] Én verdi som ble skrevet, er ikke lagret ennå. Den er tatt vare på under «ikke lagret» øverst.
   *[other] { $count } verdier som ble skrevet, er ikke lagret ennå. De er tatt vare på under «ikke lagret» øverst.
}
drafts-title = Skrevet, men ikke lagret
drafts-stranded = Det du skrev:
drafts-text = Dette blir liggende her til det er lagret eller forkastet, også når vinduet lukkes.
drafts-of = { $record } · { $field }
drafts-typed = Skrevet: { $text }
drafts-unsaved = Ikke lagret ennå.
drafts-show = Vis
drafts-save = Lagre
drafts-copy = Kopier
drafts-discard = Forkast
drafts-do-with = { $do }: { $what }
drafts-close = Lukk
drafts-gone = «{ $record }» finnes ikke lenger. Kopier det som ble skrevet, dit det hører hjemme.
drafts-now = Nå står det «{ $now }».
drafts-now-by = Nå står det «{ $now }», skrevet av { $by }.
drafts-now-undecided = Kopier er uenige om det: { $all }.
drafts-said-by = «{ $value }» ({ $by })
drafts-moved = Feltet er endret siden dette ble skrevet. { $now } { $reason }
drafts-moved-on = Feltet er endret siden dette ble skrevet. { $now } Behold det du skrev, eller ta det som står der.
drafts-keep-mine = Behold mitt
drafts-take-theirs = Ta det som står der
drafts-parting-title = Dette er ikke lagret, og kan ikke tas vare på
drafts-parting-text = Maskinen kan ikke ta vare på det du har skrevet, og det er ikke lagret i dokumentet. Lagre det her, eller kopier det et annet sted. Går du videre, er det borte.
drafts-parting-others = Det du har skrevet i en kalkulator eller i de første stegene, går også tapt.
drafts-parting-stay = Bli her
drafts-parting-leave = Gå videre uten å lagre
drafts-text-unkept = Dette er ikke lagret, og maskinen kan ikke ta vare på det når vinduet lukkes. Lagre det, eller kopier det et annet sted.
drafts-beside-elsewhere = Det som står i kalkulatoren eller i de første stegene, ble skrevet i { $path }, der dokumentet ikke ligger lenger.
drafts-elsewhere = Skrevet i { $path }, der dokumentet ikke ligger lenger. { $then }
drafts-save-here = Gå inn i feltet og ut igjen for å lagre det her.
drafts-found-both = { $first } { $second }
drafts-not-kept = Det som skrives, kan ikke tas vare på i { $path } mens det skrives. Gå ut av feltet for å lagre.
drafts-unreadable = Det som ble skrevet sist og ikke lagret, kan ikke leses. Filen ligger i { $path }.
field-date-of = Datoen til «{ $record }»
calendar-open = Velg dag: { $field }
calendar-today = I dag
calendar-earlier = Forrige måned
calendar-later = Neste måned
calendar-week = Uke
group-what = Hva
group-who = Hvem
group-when = Når
group-money = Penger
group-links = Hører til
group-text = Beskrivelse
group-more = Annet
shared-published = i filen { $time }
shared-checking = kontrollerer filen …
shared-publishing = skriver til filen …
shared-retrying = filen tar ikke imot nå; prøver igjen
shared-read-only = skrivebeskyttet
shared-read-only-told = { $name } kan bare leses, for filen eller mappen er skrivebeskyttet. Det du endrer, lagres på denne maskinen og kommer ikke inn i filen. Lagre en kopi der du har skrivetilgang, og arbeid videre i den.
shared-beside = egen kopi i mappen: { $name }
shared-held = publiseres ikke
shared-not-read = filen i mappen kan ikke leses
shared-gone = filen er borte fra mappen
shared-gone-told = Filen er borte fra mappen. Alt er lagret på denne maskinen; neste endring legger filen tilbake.
shared-folder-gone = Mappen er ikke å nå. Alt er lagret på denne maskinen, og det prøves igjen.
shared-put-back = Filen var borte og er lagt tilbake: { $path }
shared-beside-told = Filen i mappen kunne ikke erstattes. Endringene ligger i en egen kopi ved siden av: { $path }
shared-left-here = Endringene er ikke publisert. De er lagret på denne maskinen og publiseres neste gang porteføljen åpnes.
side-copy = kopi fra { $name } { $time }
elsewhere = { $who } har denne åpen siden { $time }
elsewhere-machine = { $who } har denne åpen på { $machine } siden { $time }
copies-left = Endringer som ble lagret i { $path }, er ikke her. Den filen er borte eller har fått et annet navn.
copies-beside = { $count ->
    [one] Én kopi ved siden av har endringer som mangler her: { $first }
   *[other] { $count } kopier ved siden av har endringer som mangler her, den første er { $first }
}
notice-recovered = Endringer fra forrige gang var ikke publisert. De er her og blir publisert nå.
notice-recovered-here = Endringer fra forrige gang var ikke publisert. De er her.
notice-file-gone = Filen er borte. Dette er det som denne maskinen har av den; neste endring legger den tilbake.
notice-file-unreadable = { $path } kan ikke leses. Dette er det som denne maskinen har av den; filen er ikke endret.
notice-older-in-folder = Filen i mappen er eldre enn det som er publisert herfra. Det nyeste er beholdt og blir publisert igjen.
notice-moved-on = Noen andre har endret filen i mappen, og her er det endringer som ikke er publisert. Begge deler er tatt vare på.
notice-not-taken-in = Filen i mappen har endringer som ikke kunne hentes inn. { $why } Det prøves igjen.
notice-files-lacking = Innholdet i disse filene fulgte ikke med, for det mangler eller er skadet i filen i mappen: { $names }.
notice-copy-set-aside = Arbeidskopien på denne maskinen var skadet og er lagt til side: { $path }. Filen i mappen er åpnet.
notice-migrated = Filen er fra en eldre utgave av Samstyr. Den blir som nå ved neste endring; den gamle er tatt vare på.
snapshots = Tidligere utgaver …
snapshots-title = Tidligere utgaver på denne maskinen
snapshots-none = Ingen ennå. Den første tas i dag.
snapshots-close = Lukk
snapshot-look = Vis
snapshot-restore = Gjenopprett
snapshot-reason =
    .daily = første lagring den dagen
    .before-migration = før ny utgave
    .before-merge = før sammenslåing
    .before-restore = før gjenoppretting
snapshot-banner = Slik var porteføljen { $time }. Her kan du bare se.
snapshot-read-only = Dette er en tidligere utgave, og den kan ikke endres. Gå tilbake til i dag først.
snapshot-restored = Porteføljen er som den var da, bortsett fra det som er gjort endelig. Det kan angres.
snapshot-restored-note = Gjenopprettet slik det var { $time }
snapshot-overtaken = Et annet vindu har endret porteføljen i mellomtiden, så ingenting er gjenopprettet. Her er det nyeste; gjenopprett igjen hvis du fortsatt vil.
closing-title = Lagrer i den delte mappen …
closing-text = Endringene legges i den delte mappen. Lukker du uten å vente, er de lagret på denne maskinen og publiseres neste gang.
closing-leave = Lukk uten å vente
repair-offer = «{ $name }» er skadet, men endringsloggen er hel: alt som har vært lagret, kan hentes tilbake i en ny fil ved siden av. Den skadde filen blir som den er.
repair-do = Lag dokumentet på nytt
repair-name = reparert
repair-opened = { $count ->
    [one] «{ $name }» er laget på nytt av 1 steg.
   *[other] «{ $name }» er laget på nytt av { $count } steg.
}
repair-lost-told = { $count ->
    [one] Alle lagrede steg er med, men én ting i den skadde filen er ikke tatt med. Den står under «Ikke tatt med».
   *[other] Alle lagrede steg er med, men { $count } ting i den skadde filen er ikke tatt med. De står under «Ikke tatt med».
}
repair-list-title = Ikke tatt med
repair-list-close = Lukk
damaged-told = { $why } Vinduet viser det denne maskinen har av dokumentet. Den skadde filen er ikke rørt.
damaged-why = «{ $name }» i mappen er skadet: { $detail }.
damaged-whole-log = «{ $name }» i mappen er skadet, men endringsloggen i den er hel. Alt som er lagret der og her, kan samles i en hel fil. Den skadde blir tatt vare på ved siden av. Til det er gjort, er det du endrer, bare lagret på denne maskinen.
damaged-no-log = «{ $name }» i mappen er skadet, og ikke alt i den kan hentes ut. Det du ser her, kan legges i stedet. Den skadde filen blir tatt vare på ved siden av. Til det er gjort, er det du endrer, bare lagret på denne maskinen.
damaged-replace = Erstatt den skadde filen
damaged-copy = skadet { $time }
damaged-replaced = Filen i mappen er hel igjen. Den skadde er tatt vare på: { $path }
damaged-not-read = { $why } Det som er lagret bare i den skadde filen, kan ikke hentes ut.
shared-damaged = filen i mappen er skadet
message-closed-before = Dokumentet ble lukket før dette kunne gjøres. Ingenting er endret.
message-file-not-attached = Dokumentet ble lukket før filen var lest. Filen er ikke lagt ved.
history-put-aside = { $field }: foreslått var «{ $value }»; det som ble gjort endelig, står
quoted = «{ $text }»
field-time-kept = { $day }. Feltet har ikke plass til klokkeslett; «{ $words }» er tatt vare på slik du skrev det
case-other-year = Saksnummeret er fra { $counts }, men møtet er i { $held }.
dialogue-asks = Fildialog
    .merge = Velg kopien som skal slås sammen med denne
    .attach = Velg filen som skal legges ved
    .take-out = Velg mappen filen skal lagres i
    .out-to = Velg mappen arkene skal legges i
    .in-from = Velg mappen med svarene
    .import = Velg tabellen som skal hentes inn
    .export = Lagre tabellen
    .paper = Lagre papiret
    .picture = Lagre bildet
    .open = Åpne en portefølje
    .new = Hvor skal den nye porteføljen ligge?
    .copy = Lagre en kopi av porteføljen
settings = Innstillinger
    .here = På denne maskinen
    .portfolio = Porteføljen
    .language = Språk i vinduet
    .theme = Utseende
    .light = Lyst
    .dark = Mørkt
    .system = Som systemet
    .size = Størrelse
preview-size = Størrelse
    .smaller = Mindre
    .larger = Større
    .fit = Tilpass bredden
final-advice = Rådet gjort endelig
    .do = Gjør endelig …
    .title = Gjøre rådet endelig?
    .text = Et endelig råd kan ikke endres, slettes eller angres. Rettelser blir nye råd som viser tilbake. Papirene får en kontrollkode.
