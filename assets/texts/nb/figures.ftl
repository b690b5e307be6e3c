# Figurer og tråden.

figure-money-applied = Søknadssum
figure-money-applied-not-sent = Ikke sendt
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
figure-applications-sent = Sendte søknader
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
figure-money-applied-where-answered = Søkt, der svaret er kjent
figure-money-awarded-where-answered = Tildelt, der søknadssummen er kjent
figure-money-spent-where-answered = Brukt, der søkt og tildelt er kjent
figure-money-year-without-letter = Svar uten dato på brevet
figure-concepts-prioritised = Prioritert
figure-concepts-decided = Besluttet
figure-concepts-applied-for = Søkt om
figure-concepts-awarded = Fått midler
figure-concepts-rank-changed = Rangering endret
figure-projects-standing = Prosjekter og tiltak i arbeid
figure-waiting-reports-overdue = Rapport over fristen
figure-waiting-answers = Har ikke svart
figure-waiting-silent-projects = Prosjekter uten statusrapport siste halvår
figure-next-meeting-cases = Saker i neste møte
figure-next-meeting-without-proposal = Saker uten forslag i neste møte
figure-benefits-achieved = Gevinster
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
figure-undecided-numbers = { $count ->
    [one] ett tall er ikke avklart
   *[other] { $count } tall er ikke avklart
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
workbook-title = Tall
workbook-group = Gruppe
workbook-value = Verdi
workbook-key = Nøkkel
workbook-remark = Merknad
