### Milestone: the kind, its fields, help for fields, and choices.

kind-milestones = milepæl
    .plural = Milepæler
    .new = Ny milepæl
    .words = fremdrift, framdrift, tidsplan, leveranse
    .empty = Ingen milepæler ennå. Legg inn de viktigste, så ser du når noe flytter på seg.

field-milestones = Felt
    .title = Milepæl
    .project_id = Prosjekt
    .step_order = Rekkefølge
    .body_id = Utvalg
    .baseline_date = Opprinnelig dato
    .revised_date = Ny dato
    .date_from_id = Datoen følger
    .revision_reason = Grunn til endring
    .actual_date = Nådd
    .state = Status
    .note = Merknad
    .source = Kilde

hint-milestones = Hjelp
    .date_from_id = Møtet, saken, utlysningen eller arrangementet som har datoen. Da flytter milepælen seg når den datoen flyttes.
    .step_order = 1 er det første steget.
    .body_id = Utvalget som skal gjøre noe i dette steget.
    .baseline_date = Datoen som først ble planlagt; la den stå når milepælen flyttes.
    .revised_date = Fyll ut når milepælen er flyttet.

choice-milestone-state = Status
    .planned = Planlagt
    .reached = Nådd
    .dropped = Utgår
