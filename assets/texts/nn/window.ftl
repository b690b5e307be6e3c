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
    .rounds = Rundar
    .network = Nettverket
    .merge = Samanslåing
start-text = Porteføljen for digitalt samarbeid mellom kommunar: frå idé til vedtak, søknad, prosjekt og gevinst – i éi fil.
start-open = Opne
start-new = Ny portefølje
start-example = Eksempelporteføljen
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
example-banner = Eksempelportefølje, laga av offentlege dokument 2015–2024. I dag er { $day } her. Tal merkte «eksempel» er dikta opp.
example-mark = eksempel
working = Arbeider …
foot-hint = Kvar endring blir lagra med éin gong. Alt kan angrast, unnateke å gjere eit vedtak endeleg.
message-dismiss = Ta bort meldinga
message-exported = Skrive til { $path }
message-undone = Angra: { $step }
message-redone = Gjort om: { $step }
search = Søk
search-none = Ingen treff
picker-none = Ikkje valt
picker-empty = Tøm
picker-search = Skriv ein del av namnet
picker-no-match = Ingen treff
record-close = Lukk
record-delete = Slett (kan angrast)
record-links = Heng saman med
tab-details = Detaljar
tab-thread = Tråden
tab-history = Historikk
thread-none = Oppføringa er ikkje med i nokon tråd enno. Tråden veks når idear, vedtak, søknader, prosjekt og gevinstar blir knytte saman.
thread-case = sak { $number }
history-reading = Les historikken …
history-none = Ingen endringar enno.
history-created = Lagt inn
history-empty = tomt
decision-finalise = Gjer endeleg …
decision-open = Opne vedtaket
finalise-title = Gjere vedtaket endeleg?
finalise-text = Eit endeleg vedtak kan ikkje endrast, slettast eller angrast. Rettingar blir nye vedtak som viser attende. Papira får ein kontrollkode.
finalise-confirm = Gjer endeleg
meeting-finalise = Gjer møtet endeleg …
meeting-about = Om møtet
meeting-more = Meir om møtet
meetings-all = Møte
case-proposal = Framlegg til vedtak
case-decision = Vedtak
action-finish = Merk som ferdig
action-reopen = Opne igjen
action-overdue = Over fristen
paper-public = Offentleg versjon
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
overview-money = Kva har vi søkt om, fått og brukt?
overview-scheme = Ordning og år
overview-money-note = Kroner. Ein strek tyder at ingen søknad oppgir summen.
overview-projects = Prosjekt etter nivå og fase
overview-all = Alle
overview-ahead = Dei neste 90 dagane
overview-nothing-ahead = Ingenting i dei neste 90 dagane.
overview-follow-up = Oppfølging over fristen
overview-nothing-overdue = Inga oppfølging er over fristen.
overview-benefits = Planlagde gevinstar per år
overview-benefits-note = Kroner i budsjettet og frigjord tid er ulike ting og blir aldri lagde saman.
unit-hours = { $value } timar
figure-not-stated = Ikkje oppgitt
calculator-all = Kalkulatorar
calculator-remove = Ta bort
calculator-add = Ein til
calculator-defaults = Tal merkte «føresett» er føresetnader frå parametersettet { $set }; skriv over dei der du veit betre.
calculator-result = Resultat og utleiing
calculator-unread = «{ $field }» er ikkje eit tal.
calculator-attach = Ta vare på utrekninga
calculator-attach-text = Ho blir ein gevinst i prosjektet, med føresetnader og dato.
calculator-keep = Knyt til prosjektet
calculator-kept = Knytt til prosjektet
record-more = { $count ->
    [one] og éin til
   *[other] og { $count } til
}
finalise-meeting-title = { $count ->
    [one] Gjere vedtaket i møtet endeleg?
   *[other] Gjere { $count } vedtak i møtet endelege?
}
message-sealed = { $count ->
    [one] Vedtaket er gjort endeleg.
   *[other] { $count } vedtak er gjorde endelege.
}
place-title = Fil og mappe
place-text = Denne maskina har ingen fildialog. Skriv staden her.
place-confirm = Bruk denne staden

attached-choose = Vel fil …
attached-replace = Byt fil …
attached-save = Lagre i mappe …
attached-remove = Fjern fila
message-refreshed = Endra i eit anna vindauge; her er det nyaste.
name-label = Namnet ditt i loggen
name-unknown = ikkje oppgitt
concept-to-application = Lag søknad
concept-to-project = Lag prosjekt
calculator-gaps = Fyll ut det som manglar til venstre, så kjem utleiinga her.
calculator-faults = Rett det som er merkt, så kjem utleiinga her.
calculator-update = Oppdater i prosjektet
region = Område
    .navigation = Visingar
    .top = Portefølje og søk
    .content = Innhald
    .record = Oppføringa som er open
    .foot = Meldingar
shortcut = Hurtigtast
    .title = Hurtigtastar
    .close = Lukk
    .search = Søk
    .undo = Angre
    .redo = Gjer om
    .back = Attende
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
key = Tast
    .shift = Skift
    .left = Pil venstre
    .tab = Tab
    .shift-tab = Skift+Tab
    .arrows = Piltastane
    .enter = Enter
    .space = Mellomrom
    .escape = Esc
navigation-overdue = { $count ->
    [one] éi oppfølging er over fristen
   *[other] { $count } oppfølgingar er over fristen
}
messages-all = Vis alle meldingar. Siste: { $last }
calculator-default = { $value } (føresett)
picker-new = { $new }: «{ $name }»
message-overtaken = Eit anna vindauge har endra porteføljen i mellomtida, så ingenting er angra eller gjort om. Her er det nyaste; knappen viser kva som no blir angra.
start-opening = Opnar { $name } …
command-go = Gå til { $view }
command-open = Opne ein portefølje
command-example = Opne eksempelporteføljen
command-language = Språk: { $language }
command-theme = Utsjånad: { $theme }
theme-system = som systemet
command-larger = Større skrift
command-smaller = Mindre skrift
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
    [one] Éin verdi som vart skriven, er ikkje lagra enno. Han er teken vare på; trykk på «1 ikkje lagra» øvst.
   *[other] { $count } verdiar som vart skrivne, er ikkje lagra enno. Dei er tekne vare på; trykk på «{ $count } ikkje lagra» øvst.
}
drafts-title = Skrive, men ikkje lagra
drafts-text = Dette blir liggjande her til det er lagra eller forkasta, også når vindauget blir lukka.
drafts-of = { $record } · { $field }
drafts-typed = Skrive: { $text }
drafts-unsaved = Ikkje lagra enno.
drafts-show = Vis
drafts-copy = Kopier
drafts-discard = Forkast
drafts-do-with = { $do }: { $what }
drafts-close = Lukk
drafts-gone = «{ $record }» finst ikkje lenger. Kopier det som vart skrive, dit det høyrer heime.
drafts-moved-on = Feltet er endra sidan dette vart skrive. No står det «{ $now }». Gå inn i feltet og ut att for å lagre det du skreiv.
drafts-not-kept = Det som blir skrive, kan ikkje takast vare på medan det blir skrive ({ $detail }). Gå ut av feltet for å lagre.
drafts-unreadable = Det som vart skrive sist og ikkje lagra, kan ikkje lesast. Fila ligg i { $path }.
drafts-before-seal = «{ $field }» ({ $kind }) er skrive, men ikkje lagra. Lagre eller forkast det før vedtaket blir gjort endeleg.
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
shared-published = i delt mappe { $time }
shared-checking = kontrollerer fila …
shared-publishing = publiserer …
shared-retrying = mappa svarar ikkje; prøver igjen
shared-beside = eigen kopi i mappa: { $name }
shared-held = blir ikkje publisert, fila er skadd
shared-gone = fila er borte frå mappa
shared-gone-told = Fila er borte frå mappa. Alt er lagra på denne maskina; neste endring legg fila attende.
shared-folder-gone = Mappa er ikkje å nå. Alt er lagra på denne maskina, og det blir prøvd igjen.
shared-put-back = Fila var borte og er lagd attende: { $path }
shared-beside-told = Fila i mappa kunne ikkje bytast ut. Endringane ligg i ein eigen kopi ved sida av: { $path }
shared-left-here = Endringane er ikkje publiserte. Dei er lagra på denne maskina og blir publiserte neste gong porteføljen blir opna.
side-copy = kopi frå { $name } { $time }
elsewhere = { $who } har denne open sidan { $time }
elsewhere-machine = { $who } har denne open på { $machine } sidan { $time }
copies-beside = { $count ->
    [one] Éin kopi ved sida av har endringar som manglar her: { $first }
   *[other] { $count } kopiar ved sida av har endringar som manglar her, den første er { $first }
}
notice-recovered = Endringar frå førre gong var ikkje publiserte. Dei er her og blir publiserte no.
notice-file-gone = Fila er borte. Dette er det som denne maskina har av ho; neste endring legg ho attende.
notice-file-unreadable = { $path } kan ikkje lesast. Dette er det som denne maskina har av ho; fila er ikkje endra.
notice-older-in-folder = Fila i mappa er eldre enn det som er publisert herifrå. Det nyaste er teke vare på og blir publisert ved neste endring.
notice-moved-on = Nokon andre har endra fila i mappa, og her er det endringar som ikkje er publiserte. Begge delar er tekne vare på.
notice-copy-set-aside = Arbeidskopien på denne maskina var skadd og er lagd til side: { $path }. Fila i mappa er opna.
notice-migrated = Fila er frå ei eldre utgåve av Samstyr. Ho blir som no ved neste endring; den gamle er teken vare på.
snapshots = Tidlegare utgåver …
snapshots-title = Tidlegare utgåver på denne maskina
snapshots-none = Ingen enno. Den første blir teken i dag.
snapshots-close = Lukk
snapshot-look = Sjå inni
snapshot-restore = Gjenopprett
snapshot-reason =
    .daily = den første i dag
    .before-migration = før ny utgåve
    .before-merge = før samanslåing
    .before-restore = før gjenoppretting
snapshot-banner = Slik var porteføljen { $time }. Her kan du berre sjå.
snapshot-read-only = Dette er ei tidlegare utgåve, og ho kan ikkje endrast. Gå tilbake til i dag først.
snapshot-restored-note = Gjenoppretta slik det var { $time }
closing-title = Publiserer …
closing-text = Endringane blir lagde i den delte mappa. Lukkar du utan å vente, er dei lagra på denne maskina og blir publiserte neste gong.
closing-leave = Lukk utan å vente
repair-offer = «{ $name }» er skadd, men endringsloggen er heil: alt som har vore lagra, kan hentast tilbake i ei ny fil ved sida av. Den skadde fila blir som ho er.
repair-do = Lag dokumentet på nytt
repair-name = reparert
repair-opened = { $count ->
    [one] «{ $name }» er laga på nytt av 1 steg. Ingenting som har vore lagra, manglar.
   *[other] «{ $name }» er laga på nytt av { $count } steg. Ingenting som har vore lagra, manglar.
}
