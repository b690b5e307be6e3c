# Figurer og tråden.

figure-money-applied = Søknadssum
figure-money-applied-not-sent = Ikke sendt ennå
figure-money-awarded = Tildelt sum
figure-money-accepted = Akseptert
figure-money-paid = Utbetalt
figure-money-spent = Brukt
figure-money-to-return = Skal betales tilbake
figure-money-award-share = Tildelt av søkt
figure-calls-frame = Ramme
figure-calls-applications-received = Søknader mottatt
figure-calls-applied-total = Søkt av alle
figure-calls-applications-awarded = Søknader med tildeling
figure-calls-awarded-total = Tildelt alle
figure-calls-award-share = Tildelt av søkt, alle
figure-calls-network-awarded = Nettverkets tildelinger
figure-calls-network-awarded-total = Tildelt nettverket
figure-applications-count = Søknader
figure-concepts-count = Ideer
figure-decisions-count = Vedtak
figure-projects-count = Prosjekter og tiltak
figure-next-90-days-meetings = Møter, 90 dager
figure-next-90-days-call-deadlines = Søknadsfrister, 90 dager
figure-next-90-days-report-deadlines = Rapportfrister, 90 dager
figure-next-90-days-milestones = Milepæler, 90 dager
figure-next-90-days-events = Arrangementer, 90 dager
figure-next-90-days-action-deadlines = Frister for oppfølging, 90 dager
figure-actions-open = Åpen oppfølging
figure-actions-overdue = Oppfølging over fristen
figure-actions-done = Ferdig oppfølging
figure-benefits-planned-kroner = Planlagte kroner
figure-benefits-planned-hours = Planlagte timer frigjort
figure-benefits-count = Gevinster
figure-amount-stated = beløp oppgitt for { $stated } av { $all }
figure-stated = oppgitt for { $stated } av { $all }
figure-more-than-all = tildelt mer enn det ble søkt om
figure-without-body = Uten utvalg
figure-examples = { $count ->
    [one] én av dem eksempel
   *[other] { $count } av dem eksempel
}
figure-undecided = { $count ->
    [one] ett beløp er ikke avklart
   *[other] { $count } beløp er ikke avklart
}
occasion = Anledning
    .meeting = Møte
    .call_deadline = Søknadsfrist
    .report_deadline = Rapportfrist
    .milestone = Milepæl
    .event = Arrangement
    .action_deadline = Frist for oppfølging
thread-step = Steg
    .idea = Idé
    .concept = Konseptforslag
    .advice = Innspill og råd
    .case = Sak
    .decision_to_apply = Vedtak om å søke
    .application = Søknad
    .award = Tildeling
    .decision_on_scaling = Vedtak om skalering
    .project = Prosjekt
    .decision = Vedtak
    .milestone = Milepæl
    .action = Oppfølging
    .benefit = Gevinst
    .estimate = Beregning
thread-edge = Forbindelse
    .grew_into = ble til
    .awarded = ga
    .funds = betaler for
    .applies_for = søknad om midler til
    .decided = endte i
    .corrected_by = rettet av
    .superseded_by = erstattet av
    .asks_for = ber om
    .plans = planlegger
    .brings = skal gi
    .estimated_by = beregnet i
    .part_of = del av
    .merged_into = slått sammen med
    .reapplied_as = søkt på nytt som
    .continued_by = videreført i
    .led_to = førte til
    .concerns = gjelder
