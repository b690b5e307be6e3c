### Body: the kind, its fields, help for fields, and choices.

kind-bodies = utvalg
    .plural = Utvalg
    .new = Nytt utvalg
    .words = styringsgruppe, styre, råd, nemnd, faggruppe, arbeidsgruppe, utval
    .empty = Ingen utvalg ennå. Legg inn styringsgruppen og andre som møtes, så kan du legge inn møtene deres.

field-bodies = Felt
    .title = Navn
    .short_name = Kortnavn
    .reports_to_id = Rapporterer til
    .authority = Myndighet
    .layer = Nivå
    .organisation_id = Organisasjon
    .mandate = Mandat
    .composition = Sammensetning
    .note = Merknad
    .source = Kilde

hint-bodies = Hjelp
    .title = Navnet i dag; tidligere navn legger du inn som utvalgsnavn.
    .short_name = Navnet folk bruker til daglig, for eksempel «DuVe».
    .reports_to_id = Utvalget det rapporterer til eller forbereder saker for.
    .authority = Det et rådgivende utvalg kommer fram til, er råd og ikke vedtak.
    .composition = Medlemmer som er nevnt ved stilling, for eksempel «fem kommunedirektører».

choice-authority = Myndighet
    .deciding = Besluttende
    .advisory = Rådgivende
    .preparing = Saksforberedende
    .professional = Faglig

choice-layer = Nivå
    .national = Nasjonalt
    .ks_fiks = KS/Fiks
    .regional = Regionalt
    .local = Lokalt
