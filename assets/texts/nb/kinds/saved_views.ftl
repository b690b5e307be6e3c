### Saved view: the kind, its fields, help for fields, and choices.

kind-saved-views = visning
    .plural = Lagrede visninger
    .new = Ny visning
    .empty = Ingen lagrede visninger ennå. Still inn en liste slik du vil ha den, og lagre den som visning.

field-saved-views = Felt
    .title = Navn
    .listed_kind = Liste
    .definition = Innhold
    .rank = Rekkefølge
