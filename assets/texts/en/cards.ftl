# The cards of the overview: question, answer and what is drawn. Each answer is true of none, one and many.

card = Card
    .waiting = What waits for us?
    .ahead = What is coming?
    .projects = Are the projects as they should be?
    .money = What have we applied for, got and spent?
    .benefits = Do we reach the benefits we planned?
    .priorities = Do we prioritise right?
card-empty = Nothing yet
    .waiting = Follow-ups with deadlines, reports due, cases for the next meeting and collections are shown here when something waits.
    .ahead = Meetings, deadlines, milestones and events with a date are shown here.
    .projects = Add projects and measures, and ask for status reports in a collection.
    .money = Add applications with the sum applied for and the sum awarded.
    .benefits = Add benefits with a target, and measure them when the time has come.
    .priorities = Add ideas and concept proposals, and rank them.
card-sort = What
card-number = Number
card-date = Date
card-what = What
card-name = Name
card-year = Year
card-step = Step
card-today = Today
card-not-reported = Without status report
card-million-kroner = NOK million
card-sum = Sum
    .applied = applied for
    .awarded = awarded
    .spent = spent
card-lane = Sort
    .meetings = Meetings
    .deadlines = Deadlines
    .milestones = Milestones
    .events = Events
card-waiting-answer = { $count ->
    [0] { $first }.
    [one] { $first }. One other thing waits for us.
   *[other] { $first }. { $number } other things wait for us.
}
card-waiting-none = Nothing waits for us.
card-waiting-actions-overdue = { $count ->
    [one] One follow-up is overdue
   *[other] { $number } follow-ups are overdue
}
card-waiting-waiting-reports-overdue = { $count ->
    [one] One report on awarded money is overdue
   *[other] { $number } reports on awarded money are overdue
}
card-waiting-next-meeting-without-proposal = { $count ->
    [one] One case of the next meeting lacks a proposed decision
   *[other] { $number } cases of the next meeting lack a proposed decision
}
card-waiting-waiting-answers = { $count ->
    [one] One has not answered what we asked
   *[other] { $number } have not answered what we asked
}
card-waiting-waiting-silent-projects = { $count ->
    [one] One project has no status report from the last half year
   *[other] { $number } projects have no status report from the last half year
}
card-and = { $before } and { $last }
card-ahead-answer = { $count ->
    [0] Nothing in the next { $days } days.
    [one] One thing in the next { $days } days: { $name }, { $date }.
   *[other] { $number } things in the next { $days } days. First: { $name }, { $date }.
}
card-projects-answer = { $count ->
    [one] One project or measure is under way: { $parts }.
   *[other] { $number } projects and measures are under way: { $parts }.
}
card-projects-none-reported = { $count ->
    [one] One project or measure is under way. It has no status report.
   *[other] { $number } projects and measures are under way. None of them has a status report.
}
card-projects-off-plan = { $count ->
    [one] one is off plan
   *[other] { $number } are off plan
}
card-projects-watched = { $count ->
    [one] one is to be watched
   *[other] { $number } are to be watched
}
card-projects-as-planned = { $count ->
    [one] one goes as planned
   *[other] { $number } go as planned
}
card-projects-not-reported = { $count ->
    [one] one is without a status report
   *[other] { $number } are without a status report
}
card-money-none = { $count ->
    [one] The application lacks the sum applied for or the answer, so the two cannot be compared.
   *[other] None of the { $number } applications has both a sum applied for and an answer, so the two cannot be compared.
}
card-money-not-sent = { $count ->
    [one] The application has not been sent.
   *[other] None of the { $number } applications has been sent.
}
card-money-without-letter = { $count ->
    [one] The date of the letter is missing for one of them. It stands in the year of its call or its sending.
   *[other] The date of the letter is missing for { $number } of them. They stand in the year of their call or their sending.
}
card-money-answer = We got { $awarded } of the { $applied } we applied for ({ $share }).
card-money-note = { $count ->
    [one] True of the one of { $all } applications sent for which both the sum applied for and the answer are stated.
   *[other] True of the { $number } of { $all } applications sent for which both the sum applied for and the answer are stated.
}
card-money-earlier = { $count ->
    [one] One earlier year stands in the table.
   *[other] { $number } earlier years stand in the table.
}
card-money-of = { $name } ({ $stated } of { $all })
card-benefits-answer = { $count ->
    [0] Benefits are planned year by year.
    [one] One benefit is planned.
   *[other] { $number } benefits are planned.
}
card-benefits-none-measured = { $count ->
    [one] It has not been measured yet.
   *[other] None of them has been measured yet.
}
card-benefits-measured = { $count ->
    [0] { $measured } measured. None has reached its target.
    [one] { $measured } measured. One has reached its target.
   *[other] { $measured } measured. { $number } have reached their target.
}
card-priorities-answer = { $count ->
    [one] One proposal. Prioritised: { $prioritised }, decided: { $decided }, applied for: { $applied }, awarded money: { $awarded }.
   *[other] Of { $number } proposals { $prioritised } are prioritised and { $decided } decided; { $applied } were applied for, and { $awarded } got money.
}
card-priorities-changed = { $count ->
    [one] The rank of one was changed when it was decided.
   *[other] The rank of { $number } was changed when it was decided.
}
card-of-before = { $share } of the step before
now-next-meeting = Next meeting { $date }
now-next-meeting-of = Next meeting: { $body } { $date }
now-next-meeting-cases = { $count ->
    [one] one case
   *[other] { $number } cases
}
now-next-meeting-without-proposal = { $count ->
    [one] one without a proposal
   *[other] { $number } without a proposal
}
now-actions-overdue = { $count ->
    [one] one follow-up overdue
   *[other] { $number } follow-ups overdue
}
now-waiting-answers = { $count ->
    [one] one has not replied
   *[other] { $number } have not replied
}
card-list-all = Show all { $number }
card-nothing-here = Nothing here fits the filter.
card-not-filtered = Not filtered by { $property }: { $kinds }
card-as-table = Show as table
card-as-drawing = Show as drawing
choice-overall-status = Status in all
    .as_planned = As planned
    .watched = To be watched
    .off_plan = Off plan
choice-achievement = Achievement
    .reached = Target reached
    .not_reached = Target not reached
    .without_target = Measured, without target
    .not_measured = Not measured
paper-card = From the overview
card-save = Save as picture
card-save-as = Save as { $format }
card-file = Save as picture
    .waiting = what-waits
    .ahead = what-comes
    .projects = project-status
    .money = applied-awarded-spent
    .benefits = benefits
    .priorities = priorities
filter = Filter
    .clear = Remove the filter
    .all = All
filter-by = Filter by
    .year = Year of award
    .layer = Layer
    .service_area = Service area
    .municipality = Municipality
    .body = Body
filter-take-away = Remove: { $what }
card-none = none
card-arrange = Arrange
card-hide = Hide
card-show = Show
card-move = Move (Alt+↑, Alt+↓)
card-seen = The cards are shown
    .plain = The cards are shown in the order of the program.
    .for-all = The cards are shown as they are arranged for everyone.
    .own = The cards are shown as you have arranged them, for you alone.
card-share = Save for everyone
card-follow = Show as for everyone
card-restore = Back to the standard
card-opens-so = Open with this filter
card-opens-whole = Open without a filter
view-order = Order: { $order }
view-hidden = Hidden: { $hidden }
view-sought = Filter: { $sought }
card-large = Show large
card-close = Close (Escape)
card-next = Next (→)
card-before = Before (←)
card-all-hidden = All cards are hidden. Choose Arrange to show them.
card-filtered = Filter: { $sought }
card-copy = Copy as a picture
