# Ein dag i fortida, og kva som har endra seg.

past-choose = Vis ein tidlegare dag
past-hint = Heile vindauget viser porteføljen slik han var då. Ingenting kan endrast imens.
past-day = Dag
past-example = 14.06.2024
past-show = Vis dagen
past-no-day = Skriv ein dag, til dømes 14.06.2024.
past-meetings = Slik han var etter møtet
past-banner = Slik var porteføljen { $day }
past-leave = Tilbake til i dag
past-left = Vindauget viser i dag igjen.
past-read-only = Vindauget viser ein tidlegare dag. Gå tilbake til i dag for å endre noko.
past-not-before = { $day } er ikkje før i dag, { $today }. Vel ein tidlegare dag.
past-before-beginning = Porteføljen byrjar { $begins }; det finst ingenting å vise frå { $day }.
past-empty = Ingenting er skrive i porteføljen enno.

changes-title = Endringar sidan førre møte
changes-open = Endringar sidan førre møte
changes-from = Etter
changes-to = Til og med
changes-choose-meeting = Vel møte
changes-reading = Samanliknar …
changes-no-meeting = Ingen møte er haldne før denne dagen. Skriv dagen som endringane skal reknast frå.
changes-same-period = Vel ein dag å rekne frå som er før { $to }.
changes-footer = { $title } · endringar · utskrift { $made }
changes-column-what = Kva
changes-column-change = Endring
changes-column-when = Når
changes-case = Sak { $case }
changes-text = { $field }: teksten er endra
changes-now = { $field }: { $new }
changes-was = { $field }: { $old } → { $new }
changes-nothing = tomt
changes-sum = { $before } → { $after } ({ $difference })
changes-sum-same = { $after } (uendra)
changes-in-period = Endringar i perioden
changes-none-listed = Ingenting av det som blir ført opp her, har endra seg.
changes-sum-stated-before = før { $by } av { $of }
changes-none = Ingenting har endra seg.
changes-silent = Ingen endringar i: { $topics }.
changes-others = Ikkje førte opp, berre talde: { $kinds }.
changes-unlisted = { $count ->
    [one] I tillegg er eitt felt endra i notat, kjelder og annan intern tekst.
   *[other] I tillegg er { $count } felt endra i notat, kjelder og annan intern tekst.
}
changes-more = { $count ->
    [one] … og ein til
   *[other] … og { $count } til
}
changes-how = Endringane er rekna etter når dei vart skrivne i porteføljen. Det som er endra og endra tilbake, er ikkje med.
changes-topic = Emne
    .decisions = Vedtak
    .cases = Saker
    .applications = Søknader
    .projects = Prosjekt og tiltak
    .benefits = Gevinstar
    .actions = Oppfølging
    .ideas = Idear
changes-added = Nytt
    .decisions = nytt vedtak
    .cases = ny sak
    .applications = ny søknad
    .projects = nytt prosjekt
    .benefits = ny gevinst
    .actions = ny oppfølging
    .ideas = ny idé
changes-added-decision = { $voice ->
    [advises] nytt råd
   *[decides] nytt vedtak
}
changes-decisions = { $voice ->
    [advises] Råd
    [both] Vedtak eller råd
   *[decides] Vedtak
}
changes-event = Hending
    .sealed = gjort endeleg
    .done = ferdig
    .dropped = fall bort
    .converted = gjort om til søknad eller prosjekt
    .changed = endra
    .overdue = over fristen
    .removed = sletta
error-before-beginning = Porteføljen byrjar { $begins }; det finst ingenting frå { $day }.
error-period-future = Dagen { $to } har ikkje vore enno; i dag er { $today }. Oppgi ein dag som ikkje er seinare, med --to.
error-period-empty = Ingen endringar å rekne: { $from } er ikkje før { $to }.
error-no-meeting-before = Ingen møte er haldne før denne dagen. Oppgi dagen som endringane skal reknast frå, med --from.
