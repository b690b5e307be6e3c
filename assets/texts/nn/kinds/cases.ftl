### Case: the kind, its fields, help for fields, and choices.

kind-cases = sak
    .plural = Saker
    .new = Ny sak
    .words = saksliste, sakliste, saksframlegg, sakspapir, dagsorden
    .empty = Ingen saker enno. Legg inn den første, så har møtet ei saksliste.

field-cases = Felt
    .title = Tittel
    .meeting_id = Møte
    .body_id = Utval
    .case_year = Saksår
    .case_sequence = Saksnummer
    .former_number = Tidlegare saksnummer
    .agenda_order = Plass på sakslista
    .starts_at = Blir teken opp kl.
    .case_type = Sakstype
    .state = Status
    .proposal = Framlegg til vedtak
    .summary = Saka i korte trekk
    .background = Bakgrunn
    .assessment = Vurdering
    .economic_consequences = Økonomiske konsekvensar
    .advice = Tilråding
    .responsible = Saksansvarleg
    .continues_id = Oppfølging av sak
    .matter_of_principle = Prinsipiell sak
    .exempt = Unnateke offentlegheit
    .exemption_ground = Heimel
    .archive_reference = Arkivreferanse
    .note = Internt notat
    .source = Kjelde

hint-cases = Hjelp
    .body_id = Fyll ut så lenge saka ikkje er sett opp på eit møte.
    .case_sequence = Saksnummeret utan år, til dømes 8 i sak 08-23.
    .former_number = Eit anna nummer saka har hatt, til dømes før to kopiar vart slått saman.
    .starts_at = Når møtet tek opp saka, som 9, 09.30 eller kl. 9.30.
    .proposal = Skriv nummererte punkt på kvar si linje.
    .assessment = Alternativ, nytte, kostnad og risiko.
    .advice = Det som det saksførebuande utvalet rår til.
    .continues_id = Saka frå eit tidlegare møte som denne følgjer opp.
    .matter_of_principle = Saka må avgjerast av kvar einskild kommune.
    .exemption_ground = Lovheimelen, til dømes offentleglova § 14.
    .note = Står ikkje i papir, men følgjer med når lista blir eksportert som tabell.

choice-case-type = Sakstype
    .decision = Avgjerd
    .approval = Godkjenning
    .discussion = Drøfting
    .information = Orientering
    .recommendation = Tilråding
    .other_business = Eventuelt

choice-case-state = Status
    .preparing = Under førebuing
    .scheduled = På sakslista
    .postponed = Utsett
    .returned = Sendt tilbake
    .treated = Handsama
    .withdrawn = Trekt
