### Import mapping: the kind, its fields, help for fields, and choices.

kind-import-mappings = importoppsett
    .plural = Importoppsett
    .new = Nytt importoppsett
    .empty = Ingen importoppsett ennå. Det første lagres når du henter inn en tabell.

field-import-mappings = Felt
    .title = Navn
    .listed_kind = Liste
    .headings = Overskrifter
    .definition = Innhold
