### Document: the kind, its fields, help for fields, and choices.

kind-documents = dokument
    .plural = Dokument
    .new = Nytt dokument
    .words = filer, vedlegg, lenkjer, papir
    .empty = Ingen dokument enno. Legg inn saksframlegg, referat og rapportar, så finn du dei att.

field-documents = Felt
    .title = Tittel
    .document_type = Dokumenttype
    .publisher_id = Utgjevar
    .date = Dato
    .version = Versjon
    .file = Fil
    .url = Nettadresse
    .checked_on = Adresse sjekka
    .about_id = Høyrer til
    .note = Merknad
    .source = Kjelde

hint-documents = Hjelp
    .file = Sjølve dokumentet. Det følgjer med i alle kopiar, og kan vere på inntil 25 MB.
    .checked_on = Sist nokon såg etter at adressa framleis verkar.
    .about_id = Møtet, saka, prosjektet eller noko anna dokumentet høyrer til.

choice-document-type = Dokumenttype
    .agenda = Saksliste
    .minutes = Referat
    .case_paper = Saksframlegg
    .strategy = Strategi eller plan
    .report = Rapport
    .agreement = Avtale
    .mandate = Mandat
    .newsletter = Nyheitsbrev
    .presentation = Presentasjon
    .web_page = Nettside
