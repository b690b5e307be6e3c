### Meeting: the kind, its fields, help for fields, and choices.

kind-meetings = møte
    .plural = Møte
    .new = Nytt møte
    .words = innkalling, møteinnkalling, samling, styringsgruppemøte
    .empty = Ingen møte enno. Legg inn det første, så har sakene ein stad å høyre heime.

field-meetings = Felt
    .body_id = Utval
    .date = Dato
    .number = Møtenummer
    .theme = Tema
    .state = Status
    .start_time = Frå kl.
    .end_time = Til kl.
    .mode = Møteform
    .place = Stad
    .chair = Møteleiar
    .minute_taker = Referent
    .replaces_id = Erstattar møte
    .minutes_approved = Referat godkjent
    .minutes_approval = Godkjenningsmåte
    .note = Merknad
    .source = Kjelde

hint-meetings = Hjelp
    .date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39», «før jul» eller «19. eller 24. januar».
    .state = Eit førebels møte kan framleis bli flytta.
    .start_time = Klokkeslett som 10:00.
    .end_time = Klokkeslett som 14:00.
    .replaces_id = Møtet som vart flytta eller avlyst, når dette kom i staden.
    .minutes_approved = Dagen referatet vart godkjent.
    .minutes_approval = Til dømes «på e-post, ingen merknader innan fristen».

choice-meeting-state = Status
    .proposed = Foreslått
    .provisional = Førebels
    .fixed = Fastsett
    .moved = Flytta
    .cancelled = Avlyst
    .held = Halde

choice-mode = Møteform
    .physical = Fysisk
    .digital = Digitalt
    .hybrid = Hybrid
    .written = Skriftleg
