### Meeting: the kind, its fields, help for fields, and choices.

kind-meetings = meeting
    .plural = Meetings
    .new = New meeting
    .words = invitation, notice of meeting, steering group meeting, innkalling
    .empty = No meetings yet. Add the first one so that its cases have somewhere to belong.

field-meetings = Fields
    .body_id = Body
    .date = Date
    .number = Meeting number
    .theme = Theme
    .state = Status
    .start_time = Starts at
    .end_time = Ends at
    .mode = Format
    .place = Place
    .chair = Chair
    .minute_taker = Minute-taker
    .replaces_id = Replaces meeting
    .minutes_approved = Minutes approved
    .minutes_approval = How approved
    .note = Note
    .source = Source

hint-meetings = Help
    .date = Type the date as exactly as you know it, for example “23.9”, “week 39”, “before Christmas” or “19 or 24 January”.
    .state = A provisional meeting may still be moved.
    .start_time = A time such as 10:00.
    .end_time = A time such as 14:00.
    .replaces_id = The meeting that was moved or cancelled and that this one takes the place of.
    .minutes_approved = The day the minutes were approved.
    .minutes_approval = For example “by e-mail, no remarks before the deadline”.

choice-meeting-state = Status
    .proposed = Proposed
    .provisional = Provisional
    .fixed = Confirmed
    .moved = Moved
    .cancelled = Cancelled
    .held = Held

choice-mode = Format
    .physical = In person
    .digital = Online
    .hybrid = Hybrid
    .written = In writing
