### Role: the kind, its fields, help for fields, and choices.

kind-roles = rolle
    .plural = Roller
    .new = Ny rolle
    .words = funksjon, leiar, verv, medlem av
    .empty = Ingen roller enno. Legg inn kven som er leiar, medlem eller kontaktpunkt, så veit alle kven dei kan spørje.

field-roles = Felt
    .person_id = Person
    .function = Rolle
    .body_id = Utval
    .project_id = Prosjekt
    .organisation_id = Representerer
    .municipality_id = Representerer kommune
    .valid_from = Frå
    .valid_to = Til
    .note = Merknad
    .source = Kjelde

hint-roles = Hjelp
    .organisation_id = Organisasjonen personen møter for.
    .valid_from = Eit år eller ein månad held.
    .valid_to = Tomt så lenge rolla varer.

choice-role-function = Rolle
    .leader = Leiar
    .deputy_leader = Nestleiar
    .member = Medlem
    .deputy = Varamedlem
    .observer = Observatør
    .secretary = Sekretær
    .project_leader = Prosjektleiar
    .project_owner = Prosjekteigar
    .benefit_owner = Gevinstansvarleg
    .contact_point = Kontaktpunkt
