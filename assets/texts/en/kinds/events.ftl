### Event: the kind, its fields, help for fields, and choices.

kind-events = event
    .plural = Events
    .new = New event
    .words = course, seminar, gathering, webinar, conference
    .empty = No events yet. Add conferences, study days and gatherings so that they show in the year wheel.

field-events = Fields
    .title = Name
    .date = Date
    .start_time = Starts at
    .end_time = Ends at
    .event_type = Type
    .place = Place
    .mode = Format
    .host_id = Organiser
    .audience = Audience
    .price = Price
    .sign_up_url = Sign-up link
    .sign_up_deadline = Sign-up deadline
    .attendance = Number attending
    .note = Note
    .source = Source

hint-events = Help
    .date = Type the date as exactly as you know it, for example “23.9”, “week 39”, “before Christmas” or “19 or 24 January”.
    .start_time = A time such as 09:30.
    .end_time = A time such as 15:15.
    .attendance = Only when somebody has counted.

choice-event-type = Type of event
    .conference = Conference
    .professional_day = Study day
    .gathering = Gathering
    .webinar = Webinar
    .deadline = Deadline
    .publication = Publication
