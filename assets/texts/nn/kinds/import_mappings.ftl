### Import mapping: the kind, its fields, help for fields, and choices.

kind-import-mappings = importoppsett
    .plural = Importoppsett
    .new = Nytt importoppsett
    .empty = Ingen importoppsett enno. Det første blir lagra når du hentar inn ein tabell.

field-import-mappings = Felt
    .title = Namn
    .listed_kind = Liste
    .headings = Overskrifter
    .definition = Innhald
