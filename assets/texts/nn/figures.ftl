# Figurar og tråden.

figure-money-applied = Søknadssum
figure-money-applied-not-sent = Ikkje sendt
figure-money-awarded = Tildelt sum
figure-money-accepted = Akseptert
figure-money-paid = Utbetalt
figure-money-spent = Brukt
figure-money-to-return = Skal betalast tilbake
figure-money-award-share = Tildelt av søkt
figure-calls-frame = Ramme
figure-calls-applications-received = Søknader mottekne
figure-calls-applied-total = Søkt av alle
figure-calls-applications-awarded = Søknader med tildeling
figure-calls-awarded-total = Tildelt alle
figure-calls-award-share = Tildelt av søkt, alle
figure-calls-network-awarded = Tildelingane til nettverket
figure-calls-network-awarded-total = Tildelt nettverket
figure-applications-count = Søknader
figure-applications-sent = Sende søknader
figure-concepts-count = Idear
figure-decisions-count = Vedtak
figure-projects-count = Prosjekt og tiltak
figure-next-90-days-meetings = Møte, 90 dagar
figure-next-90-days-call-deadlines = Søknadsfristar, 90 dagar
figure-next-90-days-report-deadlines = Rapportfristar, 90 dagar
figure-next-90-days-milestones = Milepælar, 90 dagar
figure-next-90-days-events = Arrangement, 90 dagar
figure-next-90-days-action-deadlines = Fristar for oppfølging, 90 dagar
figure-actions-open = Open oppfølging
figure-actions-overdue = Oppfølging over fristen
figure-actions-done = Ferdig oppfølging
figure-benefits-planned-kroner = Planlagde kroner
figure-benefits-planned-hours = Planlagde timar frigjorde
figure-benefits-count = Gevinstar
figure-money-applied-where-answered = Søkt, der svaret er kjent
figure-money-awarded-where-answered = Tildelt, der søknadssummen er kjend
figure-money-spent-where-answered = Brukt, der søkt og tildelt er kjent
figure-money-year-without-letter = Svar utan dato på brevet
figure-concepts-prioritised = Prioritert
figure-concepts-decided = Vedteke
figure-concepts-applied-for = Søkt om
figure-concepts-awarded = Fått midlar
figure-concepts-rank-changed = Rangering endra
figure-projects-standing = Prosjekt og tiltak i arbeid
figure-waiting-reports-overdue = Rapport over fristen
figure-waiting-answers = Har ikkje svart
figure-waiting-silent-projects = Prosjekt utan statusrapport siste halvår
figure-next-meeting-cases = Saker i neste møte
figure-next-meeting-without-proposal = Saker utan forslag i neste møte
figure-benefits-achieved = Gevinstar
figure-amount-stated = beløp oppgitt for { $stated } av { $all }
figure-stated = oppgitt for { $stated } av { $all }
figure-more-than-all = tildelt meir enn det vart søkt om
figure-without-body = Utan utval
figure-examples = { $count ->
    [one] éin av dei døme
   *[other] { $count } av dei døme
}
figure-undecided = { $count ->
    [one] eitt beløp er ikkje avklart
   *[other] { $count } beløp er ikkje avklarte
}
figure-undecided-numbers = { $count ->
    [one] eitt tal er ikkje avklart
   *[other] { $count } tal er ikkje avklarte
}
occasion = Høve
    .meeting = Møte
    .call_deadline = Søknadsfrist
    .report_deadline = Rapportfrist
    .milestone = Milepæl
    .event = Arrangement
    .action_deadline = Frist for oppfølging
thread-step = Steg
    .idea = Idé
    .concept = Konseptforslag
    .advice = Innspel og råd
    .case = Sak
    .decision_to_apply = Vedtak om å søkje
    .application = Søknad
    .award = Tildeling
    .decision_on_scaling = Vedtak om skalering
    .project = Prosjekt
    .decision = Vedtak
    .milestone = Milepæl
    .action = Oppfølging
    .benefit = Gevinst
    .estimate = Utrekning
thread-edge = Samband
    .grew_into = vart til
    .awarded = gav
    .funds = betaler for
    .applies_for = søknad om midlar til
    .decided = enda i
    .corrected_by = retta av
    .superseded_by = erstatta av
    .asks_for = bed om
    .plans = planlegg
    .brings = skal gi
    .estimated_by = rekna ut i
    .part_of = del av
    .merged_into = slått saman med
    .reapplied_as = søkt på nytt som
    .continued_by = vidareført i
    .led_to = førte til
    .concerns = gjeld
workbook-title = Tal
workbook-group = Gruppe
workbook-value = Verdi
workbook-key = Nøkkel
workbook-remark = Merknad
