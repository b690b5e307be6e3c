### Attendance: the kind, its fields, help for fields, and choices.

kind-attendances = meeting participant
    .plural = Meeting participants
    .new = New meeting participant
    .words = participants, attendance, present
    .empty = No meeting participants yet. Add who was present and who sent apologies so that it is ready for the minutes.

field-attendances = Fields
    .meeting_id = Meeting
    .person_id = Person
    .title = Name
    .organisation = Organisation and position
    .presence = Attendance
    .source = Source

hint-attendances = Help
    .person_id = Fill this in when the person is registered.
    .title = The name as it was on the day of the meeting.
    .organisation = As it was on the day of the meeting, for example “Alver, chief executive”.

choice-presence = Attendance
    .present = Present
    .absent = Apologies
    .observer = Observer
    .secretariat = Secretariat
    .guest = Guest
