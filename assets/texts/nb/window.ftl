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
    .rounds = Runder
    .network = Nettverket
    .merge = Sammenslåing
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
foot-hint = Hver endring lagres med én gang. Alt kan angres, unntatt å gjøre et vedtak endelig.
message-dismiss = Ta bort meldingen
message-exported = Skrevet til { $path }
message-undone = Angret: { $step }
message-redone = Gjort om: { $step }
search = Søk
search-none = Ingen treff
picker-none = Ikke valgt
picker-empty = Tøm
picker-search = Skriv en del av navnet
picker-no-match = Ingen treff
record-close = Lukk
record-delete = Slett (kan angres)
record-links = Henger sammen med
tab-details = Detaljer
tab-thread = Tråden
tab-history = Historikk
thread-none = Oppføringen er ikke med i noen tråd ennå. Tråden vokser når ideer, vedtak, søknader, prosjekter og gevinster knyttes sammen.
thread-case = sak { $number }
history-reading = Leser historikken …
history-none = Ingen endringer ennå.
history-created = Lagt inn
history-empty = tomt
decision-finalise = Gjør endelig …
decision-open = Åpne vedtaket
finalise-title = Gjøre vedtaket endelig?
finalise-text = Et endelig vedtak kan ikke endres, slettes eller angres. Rettelser blir nye vedtak som viser tilbake. Papirene får en kontrollkode.
finalise-confirm = Gjør endelig
meeting-finalise = Gjør møtet endelig …
meeting-about = Om møtet
meeting-more = Mer om møtet
meetings-all = Møter
case-proposal = Forslag til vedtak
case-decision = Vedtak
action-finish = Merk som ferdig
action-reopen = Åpne igjen
action-overdue = Over fristen
paper-public = Offentlig versjon
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
overview-money = Hva har vi søkt om, fått og brukt?
overview-scheme = Ordning og år
overview-money-note = Kroner. En strek betyr at ingen søknad oppgir summen.
overview-projects = Prosjekter etter nivå og fase
overview-all = Alle
overview-ahead = De neste 90 dagene
overview-nothing-ahead = Ingenting i de neste 90 dagene.
overview-follow-up = Oppfølging over fristen
overview-nothing-overdue = Ingen oppfølging er over fristen.
overview-benefits = Planlagte gevinster per år
overview-benefits-note = Kroner i budsjettet og frigjort tid er ulike ting og legges aldri sammen.
unit-hours = { $value } timer
figure-not-stated = Ikke oppgitt
calculator-all = Kalkulatorer
calculator-remove = Ta bort
calculator-add = En til
calculator-defaults = Tall merket «forutsatt» er forutsetninger fra parametersettet { $set }; skriv over dem der du vet bedre.
calculator-result = Resultat og utledning
calculator-unread = «{ $field }» er ikke et tall.
calculator-attach = Ta vare på beregningen
calculator-attach-text = Den blir en gevinst i prosjektet, med forutsetninger og dato.
calculator-keep = Knytt til prosjektet
calculator-kept = Knyttet til prosjektet
record-more = { $count ->
    [one] og én til
   *[other] og { $count } til
}
finalise-meeting-title = { $count ->
    [one] Gjøre vedtaket i møtet endelig?
   *[other] Gjøre { $count } vedtak i møtet endelige?
}
message-sealed = { $count ->
    [one] Vedtaket er gjort endelig.
   *[other] { $count } vedtak er gjort endelige.
}
place-title = Fil og mappe
place-text = Denne maskinen har ingen fildialog. Skriv stedet her.
place-confirm = Bruk dette stedet

attached-choose = Velg fil …
attached-replace = Bytt fil …
attached-save = Lagre i mappe …
attached-remove = Fjern filen
message-refreshed = Endret i et annet vindu; her er det nyeste.
name-label = Navnet ditt i loggen
name-unknown = ikke oppgitt
concept-to-application = Lag søknad
concept-to-project = Lag prosjekt
calculator-gaps = Fyll ut det som mangler til venstre, så kommer utledningen her.
calculator-faults = Rett det som er merket, så kommer utledningen her.
calculator-update = Oppdater i prosjektet
region = Område
    .navigation = Visninger
    .top = Portefølje og søk
    .content = Innhold
    .record = Oppføringen som er åpen
    .foot = Meldinger
shortcut = Hurtigtast
    .title = Hurtigtaster
    .close = Lukk
    .search = Søk
    .undo = Angre
    .redo = Gjør om
    .back = Tilbake
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
key = Tast
    .shift = Skift
    .left = Pil venstre
    .tab = Tab
    .shift-tab = Skift+Tab
    .arrows = Piltastene
    .enter = Enter
    .space = Mellomrom
    .escape = Esc
navigation-overdue = { $count ->
    [one] én oppfølging er over fristen
   *[other] { $count } oppfølginger er over fristen
}
messages-all = Vis alle meldinger. Siste: { $last }
calculator-default = { $value } (forutsatt)
picker-new = { $new }: «{ $name }»
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
    [one] Én verdi som ble skrevet, er ikke lagret ennå. Den er tatt vare på; trykk på «1 ikke lagret» øverst.
   *[other] { $count } verdier som ble skrevet, er ikke lagret ennå. De er tatt vare på; trykk på «{ $count } ikke lagret» øverst.
}
drafts-title = Skrevet, men ikke lagret
drafts-text = Dette blir liggende her til det er lagret eller forkastet, også når vinduet lukkes.
drafts-of = { $record } · { $field }
drafts-typed = Skrevet: { $text }
drafts-unsaved = Ikke lagret ennå.
drafts-show = Vis
drafts-copy = Kopier
drafts-discard = Forkast
drafts-do-with = { $do }: { $what }
drafts-close = Lukk
drafts-gone = «{ $record }» finnes ikke lenger. Kopier det som ble skrevet, dit det hører hjemme.
drafts-moved-on = Feltet er endret siden dette ble skrevet. Nå står det «{ $now }». Gå inn i feltet og ut igjen for å lagre det du skrev.
drafts-not-kept = Det som skrives, kan ikke tas vare på mens det skrives ({ $detail }). Gå ut av feltet for å lagre.
drafts-unreadable = Det som ble skrevet sist og ikke lagret, kan ikke leses. Filen ligger i { $path }.
drafts-before-seal = «{ $field }» ({ $kind }) er skrevet, men ikke lagret. Lagre eller forkast det før vedtaket gjøres endelig.
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
shared-published = i delt mappe { $time }
shared-checking = kontrollerer filen …
shared-publishing = publiserer …
shared-retrying = mappen svarer ikke; prøver igjen
shared-beside = egen kopi i mappen: { $name }
shared-held = publiseres ikke, filen er skadet
shared-gone = filen er borte fra mappen
shared-gone-told = Filen er borte fra mappen. Alt er lagret på denne maskinen; neste endring legger filen tilbake.
shared-folder-gone = Mappen er ikke å nå. Alt er lagret på denne maskinen, og det prøves igjen.
shared-put-back = Filen var borte og er lagt tilbake: { $path }
shared-beside-told = Filen i mappen kunne ikke erstattes. Endringene ligger i en egen kopi ved siden av: { $path }
shared-left-here = Endringene er ikke publisert. De er lagret på denne maskinen og publiseres neste gang porteføljen åpnes.
side-copy = kopi fra { $name } { $time }
elsewhere = { $who } har denne åpen siden { $time }
elsewhere-machine = { $who } har denne åpen på { $machine } siden { $time }
copies-beside = { $count ->
    [one] Én kopi ved siden av har endringer som mangler her: { $first }
   *[other] { $count } kopier ved siden av har endringer som mangler her, den første er { $first }
}
notice-recovered = Endringer fra forrige gang var ikke publisert. De er her og blir publisert nå.
notice-file-gone = Filen er borte. Dette er det som denne maskinen har av den; neste endring legger den tilbake.
notice-file-unreadable = { $path } kan ikke leses. Dette er det som denne maskinen har av den; filen er ikke endret.
notice-older-in-folder = Filen i mappen er eldre enn det som er publisert herfra. Det nyeste er beholdt og blir publisert ved neste endring.
notice-moved-on = Noen andre har endret filen i mappen, og her er det endringer som ikke er publisert. Begge deler er tatt vare på.
notice-copy-set-aside = Arbeidskopien på denne maskinen var skadet og er lagt til side: { $path }. Filen i mappen er åpnet.
notice-migrated = Filen er fra en eldre utgave av Samstyr. Den blir som nå ved neste endring; den gamle er tatt vare på.
snapshots = Tidligere utgaver …
snapshots-title = Tidligere utgaver på denne maskinen
snapshots-none = Ingen ennå. Den første tas i dag.
snapshots-close = Lukk
snapshot-look = Se inni
snapshot-restore = Gjenopprett
snapshot-reason =
    .daily = dagens første
    .before-migration = før ny utgave
    .before-merge = før sammenslåing
    .before-restore = før gjenoppretting
snapshot-banner = Slik var porteføljen { $time }. Her kan du bare se.
snapshot-read-only = Dette er en tidligere utgave, og den kan ikke endres. Gå tilbake til i dag først.
snapshot-restored-note = Gjenopprettet slik det var { $time }
closing-title = Publiserer …
closing-text = Endringene legges i den delte mappen. Lukker du uten å vente, er de lagret på denne maskinen og publiseres neste gang.
closing-leave = Lukk uten å vente
repair-offer = «{ $name }» er skadet, men endringsloggen er hel: alt som har vært lagret, kan hentes tilbake i en ny fil ved siden av. Den skadde filen blir som den er.
repair-do = Lag dokumentet på nytt
repair-name = reparert
repair-opened = { $count ->
    [one] «{ $name }» er laget på nytt av 1 steg. Ingenting som har vært lagret, mangler.
   *[other] «{ $name }» er laget på nytt av { $count } steg. Ingenting som har vært lagret, mangler.
}
