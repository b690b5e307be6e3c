# En dag i fortiden, og hva som har endret seg.

past-choose = Vis en tidligere dag
past-hint = Hele vinduet viser porteføljen slik den var da. Ingenting kan endres imens.
past-day = Dag
past-example = 14.06.2024
past-show = Vis dagen
past-no-day = Skriv en dag, for eksempel 14.06.2024.
past-meetings = Slik den var etter møtet
past-banner = Slik var porteføljen { $day }
past-leave = Tilbake til i dag
past-left = Vinduet viser i dag igjen.
past-read-only = Vinduet viser en tidligere dag. Gå tilbake til i dag for å endre noe.
past-not-before = { $day } er ikke før i dag, { $today }. Velg en tidligere dag.
past-before-beginning = Porteføljen begynner { $begins }; det finnes ingenting å vise fra { $day }.
past-empty = Ingenting er skrevet i porteføljen ennå.

changes-title = Endringer siden forrige møte
changes-open = Endringer siden forrige møte
changes-from = Etter
changes-to = Til og med
changes-choose-meeting = Velg møte
changes-reading = Sammenligner …
changes-no-meeting = Ingen møter er holdt før denne dagen. Skriv dagen som endringene skal regnes fra.
changes-same-period = Velg en dag å regne fra som er før { $to }.
changes-footer = { $title } · endringer · utskrift { $made }
changes-column-what = Hva
changes-column-change = Endring
changes-column-when = Når
changes-case = Sak { $case }
changes-text = { $field }: teksten er endret
changes-now = { $field }: { $new }
changes-was = { $field }: { $old } → { $new }
changes-nothing = tomt
changes-sum = { $before } → { $after } ({ $difference })
changes-sum-same = { $after } (uendret)
changes-in-period = Endringer i perioden
changes-none-listed = Ingenting av det som føres opp her, har endret seg.
changes-sum-stated-before = før { $by } av { $of }
changes-none = Ingenting har endret seg.
changes-silent = Ingen endringer i: { $topics }.
changes-others = Ikke ført opp, bare talt: { $kinds }.
changes-unlisted = { $count ->
    [one] I tillegg er ett felt endret i notater, kilder og annen intern tekst.
   *[other] I tillegg er { $count } felt endret i notater, kilder og annen intern tekst.
}
changes-more = { $count ->
    [one] … og én til
   *[other] … og { $count } til
}
changes-how = Endringene er regnet etter når de ble skrevet i porteføljen. Det som er endret og endret tilbake, er ikke med.
changes-topic = Emne
    .decisions = Vedtak
    .cases = Saker
    .applications = Søknader
    .projects = Prosjekter og tiltak
    .benefits = Gevinster
    .actions = Oppfølging
    .ideas = Ideer
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
changes-event = Hendelse
    .sealed = gjort endelig
    .done = ferdig
    .dropped = bortfalt
    .converted = gjort om til søknad eller prosjekt
    .changed = endret
    .overdue = over fristen
    .removed = slettet
error-before-beginning = Porteføljen begynner { $begins }; det finnes ingenting fra { $day }.
error-period-future = Dagen { $to } har ikke vært ennå; i dag er { $today }. Oppgi en dag som ikke er senere, med --to.
error-period-empty = Ingen endringer å regne: { $from } er ikke før { $to }.
error-no-meeting-before = Ingen møter er holdt før denne dagen. Oppgi dagen som endringene skal regnes fra, med --from.
