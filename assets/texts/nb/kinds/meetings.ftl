### Meeting: the kind, its fields, help for fields, and choices.

kind-meetings = møte
    .plural = Møter
    .new = Nytt møte
    .words = innkalling, møteinnkalling, samling, styringsgruppemøte
    .empty = Ingen møter ennå. Legg inn det første, så har sakene et sted å høre hjemme.

field-meetings = Felt
    .body_id = Utvalg
    .date = Dato
    .number = Møtenummer
    .theme = Tema
    .state = Status
    .start_time = Fra kl.
    .end_time = Til kl.
    .mode = Møteform
    .place = Sted
    .chair = Møteleder
    .minute_taker = Referent
    .replaces_id = Erstatter møte
    .minutes_approved = Referat godkjent
    .minutes_approval = Godkjenningsmåte
    .note = Merknad
    .source = Kilde

hint-meetings = Hjelp
    .date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39», «før jul» eller «19. eller 24. januar».
    .state = Et foreløpig møte kan fortsatt bli flyttet.
    .start_time = Klokkeslett som 10:00.
    .end_time = Klokkeslett som 14:00.
    .replaces_id = Møtet som ble flyttet eller avlyst, når dette kom i stedet.
    .minutes_approved = Dagen referatet ble godkjent.
    .minutes_approval = For eksempel «på e-post, ingen merknader innen fristen».

choice-meeting-state = Status
    .proposed = Foreslått
    .provisional = Foreløpig
    .fixed = Fastsatt
    .moved = Flyttet
    .cancelled = Avlyst
    .held = Holdt

choice-mode = Møteform
    .physical = Fysisk
    .digital = Digitalt
    .hybrid = Hybrid
    .written = Skriftlig
