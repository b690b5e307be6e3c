### Role: the kind, its fields, help for fields, and choices.

kind-roles = rolle
    .plural = Roller
    .new = Ny rolle
    .words = funksjon, leder, verv, medlem av
    .empty = Ingen roller ennå. Legg inn hvem som er leder, medlem eller kontaktpunkt, så vet alle hvem de kan spørre.

field-roles = Felt
    .person_id = Person
    .function = Rolle
    .body_id = Utvalg
    .project_id = Prosjekt
    .organisation_id = Representerer
    .municipality_id = Representerer kommune
    .valid_from = Fra
    .valid_to = Til
    .note = Merknad
    .source = Kilde

hint-roles = Hjelp
    .organisation_id = Organisasjonen personen møter for.
    .valid_from = Et år eller en måned holder.
    .valid_to = Tomt så lenge rollen varer.

choice-role-function = Rolle
    .leader = Leder
    .deputy_leader = Nestleder
    .member = Medlem
    .deputy = Varamedlem
    .observer = Observatør
    .secretary = Sekretær
    .project_leader = Prosjektleder
    .project_owner = Prosjekteier
    .benefit_owner = Gevinstansvarlig
    .contact_point = Kontaktpunkt
