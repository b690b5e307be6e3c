### Follow up: the kind, its fields, help for fields, and choices.

kind-actions = oppfølging
    .plural = Oppfølging
    .new = Ny oppfølging
    .words = oppgåve, gjeremål, aksjon, frist, todo
    .empty = Inga oppfølging enno. Legg inn kven som gjer kva til når, så blir ingenting gløymt.

field-actions = Felt
    .title = Oppgåve
    .decision_id = Vedtak
    .case_id = Sak
    .owner = Ansvarleg
    .person_id = Person
    .deadline = Frist
    .deadline_from_id = Fristen følgjer
    .state = Status
    .done_on = Utført
    .note = Merknad
    .source = Kjelde

hint-actions = Hjelp
    .deadline_from_id = Møtet, saka, utlysinga eller arrangementet som har datoen. Då flyttar fristen seg når den datoen blir flytta.
    .case_id = Når oppfølginga kjem frå ei sak utan vedtak.
    .owner = Slik de seier det, til dømes «sekretariatet».
    .person_id = Når éin registrert person har ansvaret.
    .deadline = Skriv fristen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».

choice-action-state = Status
    .not_started = Ikkje starta
    .in_progress = Under arbeid
    .done = Ferdig
    .dropped = Fell bort
