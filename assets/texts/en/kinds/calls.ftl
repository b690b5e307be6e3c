### Call: the kind, its fields, help for fields, and choices.

kind-calls = call
    .plural = Calls
    .new = New call
    .words = application deadline, grant, announced
    .empty = No calls yet. Add the next one so that nobody misses the application deadline.

field-calls = Fields
    .title = Name
    .scheme_id = Scheme
    .call_year = Grant year
    .state = Status
    .deadline = Application deadline
    .deadline_time = Deadline time
    .former_deadline = Former deadline
    .report_deadline = Reporting deadline
    .frame = Funding available
    .applications_received = Applications received
    .applied_total = Total applied for
    .applications_awarded = Applications awarded
    .awarded_total = Total awarded
    .network_awarded = Network applications awarded
    .network_awarded_total = Awarded to the network
    .url = Web page
    .note = Note
    .source = Source

hint-calls = Help
    .call_year = The year the money is for, not the year of the announcement.
    .deadline = Type the deadline as exactly as you know it, for example “1.11” or “week 44”.
    .deadline_time = A time such as 23:59.
    .former_deadline = The deadline before it was extended.
    .frame = The sum to be shared among all applicants.
    .applied_total = For all applicants, as published by the funder.
    .awarded_total = For all applicants, as published by the funder.
    .network_awarded_total = The network’s part of the total awarded.

choice-call-state = Status
    .expected = Expected
    .open = Open
    .closed = Deadline passed
    .awarded = Awarded
