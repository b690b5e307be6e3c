### Event: the kind, its fields, help for fields, and choices.

kind-events = arrangement
    .plural = Arrangement
    .new = Nytt arrangement
    .words = kurs, seminar, samling, webinar, konferanse
    .empty = Ingen arrangement enno. Legg inn konferansar, fagdagar og samlingar, så får du dei i årshjulet.

field-events = Felt
    .title = Namn
    .date = Dato
    .start_time = Frå kl.
    .end_time = Til kl.
    .event_type = Type
    .place = Stad
    .mode = Møteform
    .host_id = Arrangør
    .audience = Målgruppe
    .price = Pris
    .sign_up_url = Påmeldingslenkje
    .sign_up_deadline = Påmeldingsfrist
    .attendance = Tal på deltakarar
    .note = Merknad
    .source = Kjelde

hint-events = Hjelp
    .date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39», «før jul» eller «19. eller 24. januar».
    .start_time = Klokkeslett som 09:30.
    .end_time = Klokkeslett som 15:15.
    .attendance = Berre når nokon har talt.

choice-event-type = Type arrangement
    .conference = Konferanse
    .professional_day = Fagdag
    .gathering = Samling
    .webinar = Webinar
    .deadline = Frist
    .publication = Publisering
