### Document: the kind, its fields, help for fields, and choices.

kind-documents = dokument
    .plural = Dokumenter
    .new = Nytt dokument
    .words = filer, vedlegg, lenker, papirer
    .empty = Ingen dokumenter ennå. Legg inn saksframlegg, referater og rapporter, så finner du dem igjen.

field-documents = Felt
    .title = Tittel
    .document_type = Dokumenttype
    .publisher_id = Utgiver
    .date = Dato
    .version = Versjon
    .file = Fil
    .url = Nettadresse
    .checked_on = Adresse sjekket
    .about_id = Hører til
    .note = Merknad
    .source = Kilde

hint-documents = Hjelp
    .file = Selve dokumentet. Det følger med i alle kopier, og kan være på inntil 25 MB.
    .checked_on = Sist noen så etter at adressen fortsatt virker.
    .about_id = Møtet, saken, prosjektet eller noe annet dokumentet hører til.

choice-document-type = Dokumenttype
    .agenda = Saksliste
    .minutes = Referat
    .case_paper = Saksframlegg
    .strategy = Strategi eller plan
    .report = Rapport
    .agreement = Avtale
    .mandate = Mandat
    .newsletter = Nyhetsbrev
    .presentation = Presentasjon
    .web_page = Nettside
