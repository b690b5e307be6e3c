### Body: the kind, its fields, help for fields, and choices.

kind-bodies = utval
    .plural = Utval
    .new = Nytt utval
    .words = styringsgruppe, styre, råd, nemnd, faggruppe, arbeidsgruppe, utvalg
    .empty = Ingen utval enno. Legg inn styringsgruppa og andre som møtest, så kan du leggje inn møta deira.

field-bodies = Felt
    .title = Namn
    .short_name = Kortnamn
    .reports_to_id = Rapporterer til
    .authority = Mynde
    .layer = Nivå
    .organisation_id = Organisasjon
    .mandate = Mandat
    .composition = Samansetjing
    .note = Merknad
    .source = Kjelde

hint-bodies = Hjelp
    .title = Namnet i dag; tidlegare namn legg du inn som utvalsnamn.
    .short_name = Namnet folk bruker til dagleg, til dømes «DuVe».
    .reports_to_id = Utvalet det rapporterer til eller førebur saker for.
    .authority = Det eit rådgjevande utval kjem fram til, er råd og ikkje vedtak.
    .composition = Medlemmer som er nemnde ved stilling, til dømes «fem kommunedirektørar».

choice-authority = Mynde
    .deciding = Med avgjerdsmynde
    .advisory = Rådgjevande
    .preparing = Saksførebuande
    .professional = Fagleg

choice-layer = Nivå
    .national = Nasjonalt
    .ks_fiks = KS/Fiks
    .regional = Regionalt
    .local = Lokalt
