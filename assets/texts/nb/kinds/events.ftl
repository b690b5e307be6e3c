### Event: the kind, its fields, help for fields, and choices.

kind-events = arrangement
    .plural = Arrangementer
    .new = Nytt arrangement
    .words = kurs, seminar, samling, webinar, konferanse
    .empty = Ingen arrangementer ennå. Legg inn konferanser, fagdager og samlinger, så får du dem i årshjulet.

field-events = Felt
    .title = Navn
    .date = Dato
    .start_time = Fra kl.
    .end_time = Til kl.
    .event_type = Type
    .place = Sted
    .mode = Møteform
    .host_id = Arrangør
    .audience = Målgruppe
    .price = Pris
    .sign_up_url = Påmeldingslenke
    .sign_up_deadline = Påmeldingsfrist
    .attendance = Antall deltakere
    .note = Merknad
    .source = Kilde

hint-events = Hjelp
    .date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39», «før jul» eller «19. eller 24. januar».
    .start_time = Klokkeslett som 09:30.
    .end_time = Klokkeslett som 15:15.
    .attendance = Bare når noen har talt.

choice-event-type = Type arrangement
    .conference = Konferanse
    .professional_day = Fagdag
    .gathering = Samling
    .webinar = Webinar
    .deadline = Frist
    .publication = Publisering
