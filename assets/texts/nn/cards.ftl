# Korta i oversikta: spørsmål, svar og det som blir teikna. Kvart svar er sant for ingen, éin og mange.

card = Kort
    .waiting = Kva ventar på oss?
    .ahead = Kva kjem?
    .projects = Står prosjekta som dei skal?
    .money = Kva har vi søkt om, fått og brukt?
    .benefits = Når vi gevinstane vi planla?
    .priorities = Prioriterer vi rett?
card-empty = Ingenting enno
    .waiting = Oppfølging med frist, rapportfristar, saker til neste møte og innhentingar viser her når noko ventar.
    .ahead = Møte, fristar, milepålar og arrangement med dato viser her.
    .projects = Legg inn prosjekt og tiltak, og be om statusrapportar i ei innhenting.
    .money = Legg inn søknader med søknadssum og tildelt sum.
    .benefits = Legg inn gevinstar med mål, og mål dei når tida er inne.
    .priorities = Legg inn idear og konseptforslag, og ranger dei.
card-sort = Kva
card-number = Tal
card-date = Dato
card-what = Kva
card-name = Namn
card-year = År
card-step = Steg
card-today = I dag
card-not-reported = Utan statusrapport
card-million-kroner = mill. kr
card-sum = Sum
    .applied = søkt
    .awarded = tildelt
    .spent = brukt
card-lane = Slag
    .meetings = Møte
    .deadlines = Fristar
    .milestones = Milepålar
    .events = Arrangement
card-waiting-answer = { $count ->
    [0] { $first }.
    [one] { $first }. Éin annan ting ventar på oss.
   *[other] { $first }. { $number } andre ting ventar på oss.
}
card-waiting-none = Ingenting ventar på oss.
card-waiting-actions-overdue = { $count ->
    [one] Eitt oppfølgingspunkt er over fristen
   *[other] { $number } oppfølgingspunkt er over fristen
}
card-waiting-waiting-reports-overdue = { $count ->
    [one] Éin rapport om tildelte midlar er over fristen
   *[other] { $number } rapportar om tildelte midlar er over fristen
}
card-waiting-next-meeting-without-proposal = { $count ->
    [one] Éi sak til neste møte manglar framlegg til vedtak
   *[other] { $number } saker til neste møte manglar framlegg til vedtak
}
card-waiting-waiting-answers = { $count ->
    [one] Éin har ikkje svart på det vi spurde om
   *[other] { $number } har ikkje svart på det vi spurde om
}
card-waiting-waiting-silent-projects = { $count ->
    [one] Eitt prosjekt manglar statusrapport frå det siste halve året
   *[other] { $number } prosjekt manglar statusrapport frå det siste halve året
}
card-and = { $before } og { $last }
card-ahead-answer = { $count ->
    [0] Ingenting dei neste { $days } dagane.
    [one] Éin ting dei neste { $days } dagane: { $name }, { $date }.
   *[other] { $number } ting dei neste { $days } dagane. Først: { $name }, { $date }.
}
card-projects-answer = { $count ->
    [one] Eitt prosjekt eller tiltak er i arbeid: { $parts }.
   *[other] { $number } prosjekt og tiltak er i arbeid: { $parts }.
}
card-projects-none-reported = { $count ->
    [one] Eitt prosjekt eller tiltak er i arbeid. Det har ingen statusrapport.
   *[other] { $number } prosjekt og tiltak er i arbeid. Ingen av dei har statusrapport.
}
card-projects-off-plan = { $count ->
    [one] eitt har avvik
   *[other] { $number } har avvik
}
card-projects-watched = { $count ->
    [one] eitt må følgjast med på
   *[other] { $number } må følgjast med på
}
card-projects-as-planned = { $count ->
    [one] eitt går som planlagt
   *[other] { $number } går som planlagt
}
card-projects-not-reported = { $count ->
    [one] eitt er utan statusrapport
   *[other] { $number } er utan statusrapport
}
card-money-none = { $count ->
    [one] Søknaden manglar søknadssum eller svar, så søkt og tildelt kan ikkje samanliknast.
   *[other] Ingen av dei { $number } søknadene har både søknadssum og svar, så søkt og tildelt kan ikkje samanliknast.
}
card-money-not-sent = { $count ->
    [one] Søknaden er ikkje send.
   *[other] Ingen av dei { $number } søknadene er sende.
}
card-money-without-letter = { $count ->
    [one] Datoen på svarbrevet manglar for éin av dei. Han står på året for utlysinga eller innsendinga.
   *[other] Datoen på svarbrevet manglar for { $number } av dei. Dei står på året for utlysinga eller innsendinga.
}
card-money-answer = Vi har fått { $awarded } av { $applied } vi søkte om ({ $share }).
card-money-note = { $count ->
    [one] Gjeld den eine av { $all } sende søknader der både søknadssum og svar er oppgitt.
   *[other] Gjeld dei { $number } av { $all } sende søknader der både søknadssum og svar er oppgitt.
}
card-money-earlier = { $count ->
    [one] Eitt tidlegare år står i tabellen.
   *[other] { $number } tidlegare år står i tabellen.
}
card-money-of = { $name } ({ $stated } av { $all })
card-benefits-answer = { $count ->
    [0] Gevinstar er planlagde år for år.
    [one] Éin gevinst er planlagd.
   *[other] { $number } gevinstar er planlagde.
}
card-benefits-none-measured = { $count ->
    [one] Han er ikkje målt enno.
   *[other] Ingen av dei er målte enno.
}
card-benefits-measured = { $count ->
    [0] { $measured } er målt. Ingen har nådd målet.
    [one] { $measured } er målt. Éin har nådd målet.
   *[other] { $measured } er målt. { $number } har nådd målet.
}
card-priorities-answer = { $count ->
    [one] Eitt forslag. Prioritert: { $prioritised }, vedteke: { $decided }, søkt om: { $applied }, fått midlar: { $awarded }.
   *[other] Av { $number } forslag er { $prioritised } prioriterte og { $decided } vedtekne. Det er søkt om midlar til { $applied }, og { $awarded } har fått.
}
card-priorities-changed = { $count ->
    [one] Rangeringa av eitt vart endra då ho vart vedteken.
   *[other] Rangeringa av { $number } vart endra då ho vart vedteken.
}
card-of-before = { $share } av førre
now-next-meeting = Neste møte { $date }
now-next-meeting-of = Neste møte: { $body } { $date }
now-next-meeting-cases = { $count ->
    [one] éi sak
   *[other] { $number } saker
}
now-next-meeting-without-proposal = { $count ->
    [one] éi utan forslag
   *[other] { $number } utan forslag
}
now-actions-overdue = { $count ->
    [one] eitt oppfølgingspunkt over fristen
   *[other] { $number } oppfølgingspunkt over fristen
}
now-waiting-answers = { $count ->
    [one] éin har ikkje svart
   *[other] { $number } har ikkje svart
}
card-list-all = Vis alle { $number }
card-nothing-here = Ingenting her passar med filteret.
card-not-filtered = Ikkje filtrert på { $property }: { $kinds }
card-as-table = Vis som tabell
card-as-drawing = Vis som teikning
choice-overall-status = Status i alt
    .as_planned = Som planlagt
    .watched = Må følgjast med på
    .off_plan = Har avvik
choice-achievement = Måloppnåing
    .reached = Målet er nådd
    .not_reached = Målet er ikkje nådd
    .without_target = Målt, utan mål
    .not_measured = Ikkje målt
paper-card = Frå oversikta
card-save = Lagre som bilete
card-save-as = Lagre som { $format }
card-file = Lagre som bilete
    .waiting = kva-ventar
    .ahead = kva-kjem
    .projects = prosjektstatus
    .money = sokt-fatt-brukt
    .benefits = gevinstar
    .priorities = prioritering
filter = Filter
    .clear = Fjern filteret
    .all = Alle
filter-by = Filtrer på
    .year = Tildelingsår
    .layer = Nivå
    .service_area = Tenesteområde
    .municipality = Kommune
    .body = Utval
filter-take-away = Fjern: { $what }
card-none = ingen
card-arrange = Tilpass
card-hide = Gøym
card-show = Vis
card-move = Flytt (Alt+↑, Alt+↓)
card-seen = Korta blir viste
    .plain = Korta blir viste i den rekkjefølgja programmet har.
    .for-all = Korta blir viste slik dei er tilpassa for alle.
    .own = Korta blir viste slik du har tilpassa dei, berre for deg.
card-share = Lagre for alle
card-follow = Vis som for alle
card-restore = Tilbake til standarden
card-opens-so = Opne med dette filteret
card-opens-whole = Opne utan filter
view-order = Rekkjefølgje: { $order }
view-hidden = Gøymt: { $hidden }
view-sought = Filter: { $sought }
card-large = Vis stort
card-close = Lukk (Escape)
card-next = Neste (→)
card-before = Førre (←)
card-all-hidden = Alle korta er gøymde. Vel Tilpass for å vise dei.
card-filtered = Filter: { $sought }
card-copy = Kopier som bilete
