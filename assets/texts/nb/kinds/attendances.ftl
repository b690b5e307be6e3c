### Attendance: the kind, its fields, help for fields, and choices.

kind-attendances = møtedeltaker
    .plural = Møtedeltakere
    .new = Ny møtedeltaker
    .words = deltakere, oppmøte, til stede
    .empty = Ingen møtedeltakere ennå. Legg inn hvem som var til stede og hvem som meldte forfall, så er det klart til referatet.

field-attendances = Felt
    .meeting_id = Møte
    .person_id = Person
    .title = Navn
    .organisation = Organisasjon og stilling
    .presence = Deltakelse
    .source = Kilde

hint-attendances = Hjelp
    .person_id = Fyll ut når personen er registrert.
    .title = Navnet slik det var på møtedagen.
    .organisation = Slik det var på møtedagen, for eksempel «Alver, kommunedirektør».

choice-presence = Deltakelse
    .present = Til stede
    .absent = Forfall
    .observer = Observatør
    .secretariat = Sekretariat
    .guest = Gjest
