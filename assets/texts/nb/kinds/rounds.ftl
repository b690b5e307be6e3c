### Round: the kind, its fields, help for fields, and choices.

kind-rounds = innhenting
    .plural = Innhentinger
    .new = Ny innhenting
    .words = innhenting, spørreskjema, rundspørring
    .empty = Ingen innhentinger ennå. Lag en innhenting når kommuner eller prosjektledere skal svare på det samme innen en frist.

field-rounds = Felt
    .title = Navn
    .round_type = Type
    .state = Status
    .deadline = Svarfrist
    .sent_on = Sendt
    .about_id = Gjelder
    .subject = Emne i e-posten
    .message = Tekst i e-posten
    .sender = Avsenderadresse
    .note = Merknad

choice-round-type = Type
    .status_reports = Statusrapporter
    .rollout = Innføring
    .hearing = Høringssvar
    .measurements = Målinger
    .pledges = Tilsagn fra kommuner

choice-round-state = Status
    .draft = Utkast
    .sent = Sendt
    .closed = Avsluttet
