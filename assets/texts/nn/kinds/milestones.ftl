### Milestone: the kind, its fields, help for fields, and choices.

kind-milestones = milepæl
    .plural = Milepælar
    .new = Ny milepæl
    .words = framdrift, tidsplan, leveranse
    .empty = Ingen milepælar enno. Legg inn dei viktigaste, så ser du når noko flyttar på seg.

field-milestones = Felt
    .title = Milepæl
    .project_id = Prosjekt
    .step_order = Rekkjefølgje
    .body_id = Utval
    .baseline_date = Opphavleg dato
    .revised_date = Ny dato
    .date_from_id = Datoen følgjer
    .revision_reason = Grunn til endring
    .actual_date = Nådd
    .state = Status
    .note = Merknad
    .source = Kjelde

hint-milestones = Hjelp
    .date_from_id = Møtet, saka, utlysinga eller arrangementet som har datoen. Då flyttar milepælen seg når den datoen blir flytta.
    .step_order = 1 er det første steget.
    .body_id = Utvalet som skal gjere noko i dette steget.
    .baseline_date = Datoen som først vart planlagd; lat han stå når milepælen blir flytta.
    .revised_date = Fyll ut når milepælen er flytta.

choice-milestone-state = Status
    .planned = Planlagt
    .reached = Nådd
    .dropped = Utgår
