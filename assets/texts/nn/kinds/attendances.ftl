### Attendance: the kind, its fields, help for fields, and choices.

kind-attendances = møtedeltakar
    .plural = Møtedeltakarar
    .new = Ny møtedeltakar
    .words = deltakarar, oppmøte, til stades
    .empty = Ingen møtedeltakarar enno. Legg inn kven som var til stades og kven som melde forfall, så er det klart til referatet.

field-attendances = Felt
    .meeting_id = Møte
    .person_id = Person
    .title = Namn
    .organisation = Organisasjon og stilling
    .presence = Deltaking
    .source = Kjelde

hint-attendances = Hjelp
    .person_id = Fyll ut når personen er registrert.
    .title = Namnet slik det var på møtedagen.
    .organisation = Slik det var på møtedagen, til dømes «Alver, kommunedirektør».

choice-presence = Deltaking
    .present = Til stades
    .absent = Forfall
    .observer = Observatør
    .secretariat = Sekretariat
    .guest = Gjest
