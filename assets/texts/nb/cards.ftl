# Kortene i oversikten: spørsmål, svar og det som tegnes. Hvert svar er sant for ingen, én og mange.

card = Kort
    .waiting = Hva venter på oss?
    .ahead = Hva kommer?
    .projects = Står prosjektene som de skal?
    .money = Hva har vi søkt om, fått og brukt?
    .benefits = Når vi gevinstene vi planla?
    .priorities = Prioriterer vi riktig?
card-empty = Ingenting ennå
    .waiting = Oppfølging med frist, rapportfrister, saker til neste møte og innhentinger vises her når noe venter.
    .ahead = Møter, frister, milepæler og arrangementer med dato vises her.
    .projects = Legg inn prosjekter og tiltak, og be om statusrapporter i en innhenting.
    .money = Legg inn søknader med søknadssum og tildelt sum.
    .benefits = Legg inn gevinster med mål, og mål dem når tiden er inne.
    .priorities = Legg inn ideer og konseptforslag, og ranger dem.
card-sort = Hva
card-number = Antall
card-date = Dato
card-what = Hva
card-name = Navn
card-year = År
card-step = Steg
card-today = I dag
card-not-reported = Uten statusrapport
card-million-kroner = mill. kr
card-sum = Sum
    .applied = søkt
    .awarded = tildelt
    .spent = brukt
card-lane = Slag
    .meetings = Møter
    .deadlines = Frister
    .milestones = Milepæler
    .events = Arrangementer
card-waiting-answer = { $count ->
    [0] { $first }.
    [one] { $first }. Én annen ting venter på oss.
   *[other] { $first }. { $number } andre ting venter på oss.
}
card-waiting-none = Ingenting venter på oss.
card-waiting-actions-overdue = { $count ->
    [one] Ett oppfølgingspunkt er over fristen
   *[other] { $number } oppfølgingspunkter er over fristen
}
card-waiting-waiting-reports-overdue = { $count ->
    [one] Én rapport om tildelte midler er over fristen
   *[other] { $number } rapporter om tildelte midler er over fristen
}
card-waiting-next-meeting-without-proposal = { $count ->
    [one] Én sak til neste møte mangler forslag til vedtak
   *[other] { $number } saker til neste møte mangler forslag til vedtak
}
card-waiting-waiting-answers = { $count ->
    [one] Én har ikke svart på det vi spurte om
   *[other] { $number } har ikke svart på det vi spurte om
}
card-waiting-waiting-silent-projects = { $count ->
    [one] Ett prosjekt mangler statusrapport fra det siste halve året
   *[other] { $number } prosjekter mangler statusrapport fra det siste halve året
}
card-and = { $before } og { $last }
card-ahead-answer = { $count ->
    [0] Ingenting de neste { $days } dagene.
    [one] Én ting de neste { $days } dagene: { $name }, { $date }.
   *[other] { $number } ting de neste { $days } dagene. Først: { $name }, { $date }.
}
card-projects-answer = { $count ->
    [one] Ett prosjekt eller tiltak er i arbeid: { $parts }.
   *[other] { $number } prosjekter og tiltak er i arbeid: { $parts }.
}
card-projects-none-reported = { $count ->
    [one] Ett prosjekt eller tiltak er i arbeid. Det har ingen statusrapport.
   *[other] { $number } prosjekter og tiltak er i arbeid. Ingen av dem har statusrapport.
}
card-projects-off-plan = { $count ->
    [one] ett har avvik
   *[other] { $number } har avvik
}
card-projects-watched = { $count ->
    [one] ett må følges med på
   *[other] { $number } må følges med på
}
card-projects-as-planned = { $count ->
    [one] ett går som planlagt
   *[other] { $number } går som planlagt
}
card-projects-not-reported = { $count ->
    [one] ett er uten statusrapport
   *[other] { $number } er uten statusrapport
}
card-money-none = { $count ->
    [one] Søknaden mangler søknadssum eller svar, så søkt og tildelt kan ikke sammenlignes.
   *[other] Ingen av de { $number } søknadene har både søknadssum og svar, så søkt og tildelt kan ikke sammenlignes.
}
card-money-not-sent = { $count ->
    [one] Søknaden er ikke sendt.
   *[other] Ingen av de { $number } søknadene er sendt.
}
card-money-without-letter = { $count ->
    [one] Datoen på svarbrevet mangler for én av dem. Den står på året for utlysningen eller innsendingen.
   *[other] Datoen på svarbrevet mangler for { $number } av dem. De står på året for utlysningen eller innsendingen.
}
card-money-answer = Vi har fått { $awarded } av { $applied } vi søkte om ({ $share }).
card-money-note = { $count ->
    [one] Gjelder den ene av { $all } sendte søknader der både søknadssum og svar er oppgitt.
   *[other] Gjelder de { $number } av { $all } sendte søknader der både søknadssum og svar er oppgitt.
}
card-money-earlier = { $count ->
    [one] Ett tidligere år står i tabellen.
   *[other] { $number } tidligere år står i tabellen.
}
card-money-of = { $name } ({ $stated } av { $all })
card-benefits-answer = { $count ->
    [0] Gevinster er planlagt år for år.
    [one] Én gevinst er planlagt.
   *[other] { $number } gevinster er planlagt.
}
card-benefits-none-measured = { $count ->
    [one] Den er ikke målt ennå.
   *[other] Ingen av dem er målt ennå.
}
card-benefits-measured = { $count ->
    [0] { $measured } er målt. Ingen har nådd målet.
    [one] { $measured } er målt. Én har nådd målet.
   *[other] { $measured } er målt. { $number } har nådd målet.
}
card-priorities-answer = { $count ->
    [one] Ett forslag. Prioritert: { $prioritised }, besluttet: { $decided }, søkt om: { $applied }, fått midler: { $awarded }.
   *[other] Av { $number } forslag er { $prioritised } prioritert og { $decided } besluttet. Det er søkt om midler til { $applied }, og { $awarded } har fått.
}
card-priorities-changed = { $count ->
    [one] Rangeringen av ett ble endret da den ble vedtatt.
   *[other] Rangeringen av { $number } ble endret da den ble vedtatt.
}
card-of-before = { $share } av forrige
now-next-meeting = Neste møte { $date }
now-next-meeting-of = Neste møte: { $body } { $date }
now-next-meeting-cases = { $count ->
    [one] én sak
   *[other] { $number } saker
}
now-next-meeting-without-proposal = { $count ->
    [one] én uten forslag
   *[other] { $number } uten forslag
}
now-actions-overdue = { $count ->
    [one] ett oppfølgingspunkt over fristen
   *[other] { $number } oppfølgingspunkter over fristen
}
now-waiting-answers = { $count ->
    [one] én har ikke svart
   *[other] { $number } har ikke svart
}
card-list-all = Vis alle { $number }
card-nothing-here = Ingenting her passer med filteret.
card-not-filtered = Ikke filtrert på { $property }: { $kinds }
card-as-table = Vis som tabell
card-as-drawing = Vis som tegning
choice-overall-status = Status i alt
    .as_planned = Som planlagt
    .watched = Må følges med på
    .off_plan = Har avvik
choice-achievement = Måloppnåelse
    .reached = Målet er nådd
    .not_reached = Målet er ikke nådd
    .without_target = Målt, uten mål
    .not_measured = Ikke målt
paper-card = Fra oversikten
card-save = Lagre som bilde
card-save-as = Lagre som { $format }
card-file = Lagre som bilde
    .waiting = hva-venter
    .ahead = hva-kommer
    .projects = prosjektstatus
    .money = sokt-fatt-brukt
    .benefits = gevinster
    .priorities = prioritering
filter = Filter
    .clear = Fjern filteret
    .all = Alle
filter-by = Filtrer på
    .year = Tildelingsår
    .layer = Nivå
    .service_area = Tjenesteområde
    .municipality = Kommune
    .body = Utvalg
filter-take-away = Fjern: { $what }
card-none = ingen
card-arrange = Tilpass
card-hide = Skjul
card-show = Vis
card-move = Flytt (Alt+↑, Alt+↓)
card-seen = Kortene vises
    .plain = Kortene vises i programmets egen rekkefølge.
    .for-all = Kortene vises slik de er tilpasset for alle.
    .own = Kortene vises slik du har tilpasset dem, bare for deg.
card-share = Lagre for alle
card-follow = Vis som for alle
card-restore = Tilbake til standarden
card-opens-so = Åpne med dette filteret
card-opens-whole = Åpne uten filter
view-order = Rekkefølge: { $order }
view-hidden = Skjult: { $hidden }
view-sought = Filter: { $sought }
card-large = Vis stort
card-close = Lukk (Escape)
card-next = Neste (→)
card-before = Forrige (←)
card-all-hidden = Alle kortene er skjult. Velg Tilpass for å vise dem.
card-filtered = Filter: { $sought }
card-copy = Kopier som bilde
