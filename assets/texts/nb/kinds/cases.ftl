### Case: the kind, its fields, help for fields, and choices.

kind-cases = sak
    .plural = Saker
    .new = Ny sak
    .words = saksliste, sakliste, saksframlegg, saksfremlegg, sakspapir, dagsorden
    .empty = Ingen saker ennå. Legg inn den første, så har møtet en saksliste.

field-cases = Felt
    .title = Tittel
    .meeting_id = Møte
    .body_id = Utvalg
    .case_year = Saksår
    .case_sequence = Saksnummer
    .former_number = Tidligere saksnummer
    .agenda_order = Plass på sakslisten
    .starts_at = Tas opp kl.
    .case_type = Sakstype
    .state = Status
    .proposal = Forslag til vedtak
    .summary = Saken i korte trekk
    .background = Bakgrunn
    .assessment = Vurdering
    .economic_consequences = Økonomiske konsekvenser
    .advice = Innstilling
    .responsible = Saksansvarlig
    .continues_id = Oppfølging av sak
    .matter_of_principle = Prinsipiell sak
    .exempt = Unntatt offentlighet
    .exemption_ground = Hjemmel
    .archive_reference = Arkivreferanse
    .note = Internt notat
    .source = Kilde

hint-cases = Hjelp
    .body_id = Fyll ut så lenge saken ikke er satt opp på et møte.
    .case_sequence = Saksnummeret uten år, for eksempel 8 i sak 08-23.
    .former_number = Et annet nummer saken har hatt, for eksempel før to kopier ble slått sammen.
    .starts_at = Når møtet tar opp saken, som 9, 09.30 eller kl. 9.30.
    .proposal = Skriv nummererte punkter på hver sin linje.
    .assessment = Alternativer, nytte, kostnad og risiko.
    .advice = Det som det saksforberedende utvalget anbefaler.
    .continues_id = Saken fra et tidligere møte som denne følger opp.
    .matter_of_principle = Saken må avgjøres av hver enkelt kommune.
    .exemption_ground = Lovhjemmelen, for eksempel offentleglova § 14.
    .note = Står ikke i papirer, men følger med når listen eksporteres som tabell.

choice-case-type = Sakstype
    .decision = Beslutning
    .approval = Godkjenning
    .discussion = Drøfting
    .information = Orientering
    .recommendation = Innstilling
    .other_business = Eventuelt

choice-case-state = Status
    .preparing = Under forberedelse
    .scheduled = På sakslisten
    .postponed = Utsatt
    .returned = Sendt tilbake
    .treated = Behandlet
    .withdrawn = Trukket
