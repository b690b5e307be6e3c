### Round: the kind, its fields, help for fields, and choices.

kind-rounds = innhenting
    .plural = Innhentingar
    .new = Ny innhenting
    .words = innhenting, spørjeskjema, rundspørjing
    .empty = Ingen innhentingar enno. Lag ei innhenting når kommunar eller prosjektleiarar skal svare på det same innan ein frist.

field-rounds = Felt
    .title = Namn
    .round_type = Type
    .state = Status
    .deadline = Svarfrist
    .sent_on = Send
    .about_id = Gjeld
    .subject = Emne i e-posten
    .message = Tekst i e-posten
    .sender = Avsendaradresse
    .note = Merknad

choice-round-type = Type
    .status_reports = Statusrapportar
    .rollout = Innføring
    .hearing = Høyringssvar
    .measurements = Målingar
    .pledges = Tilsegn frå kommunar

choice-round-state = Status
    .draft = Utkast
    .sent = Send
    .closed = Avslutta
