### Saved view: the kind, its fields, help for fields, and choices.

kind-saved-views = vising
    .plural = Lagra visingar
    .new = Ny vising
    .empty = Ingen lagra visingar enno. Still inn ei liste slik du vil ha ho, og lagre ho som vising.

field-saved-views = Felt
    .title = Namn
    .listed_kind = Liste
    .definition = Innhald
    .rank = Rekkjefølgje
