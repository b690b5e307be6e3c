### Follow up: the kind, its fields, help for fields, and choices.

kind-actions = oppfølging
    .plural = Oppfølging
    .new = Ny oppfølging
    .words = oppgave, gjøremål, aksjon, frist, todo
    .empty = Ingen oppfølging ennå. Legg inn hvem som gjør hva til når, så blir ingenting glemt.

field-actions = Felt
    .title = Oppgave
    .decision_id = Vedtak
    .case_id = Sak
    .owner = Ansvarlig
    .person_id = Person
    .deadline = Frist
    .deadline_from_id = Fristen følger
    .state = Status
    .done_on = Utført
    .note = Merknad
    .source = Kilde

hint-actions = Hjelp
    .deadline_from_id = Møtet, saken, utlysningen eller arrangementet som har datoen. Da flytter fristen seg når den datoen flyttes.
    .case_id = Når oppfølgingen kommer fra en sak uten vedtak.
    .owner = Slik dere sier det, for eksempel «sekretariatet».
    .person_id = Når én registrert person har ansvaret.
    .deadline = Skriv fristen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».

choice-action-state = Status
    .not_started = Ikke startet
    .in_progress = Under arbeid
    .done = Ferdig
    .dropped = Bortfalt
