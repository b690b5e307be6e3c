# A day in the past, and what has changed.

past-choose = Show an earlier day
past-hint = The whole window shows the portfolio as it was then. Nothing can be changed meanwhile.
past-day = Day
past-example = 14.06.2024
past-show = Show the day
past-no-day = Write a day, such as 14.06.2024.
past-meetings = As it was after the meeting
past-banner = The portfolio as it was on { $day }
past-leave = Back to today
past-left = The window shows today again.
past-read-only = The window shows an earlier day. Go back to today to change something.
past-not-before = { $day } is not before today, { $today }. Choose an earlier day.
past-before-beginning = The portfolio begins on { $begins }; there is nothing to show from { $day }.
past-empty = Nothing has been written in the portfolio yet.

changes-title = Changes since the last meeting
changes-open = Changes since the last meeting
changes-from = After
changes-to = Up to
changes-choose-meeting = Choose a meeting
changes-reading = Comparing …
changes-no-meeting = No meeting was held before this day. Write the day from which changes count.
changes-same-period = Choose a day to count from that is before { $to }.
changes-footer = { $title } · changes · printed { $made }
changes-column-what = What
changes-column-change = Change
changes-column-when = When
changes-case = Case { $case }
changes-text = { $field }: the text was changed
changes-now = { $field }: { $new }
changes-was = { $field }: { $old } → { $new }
changes-nothing = empty
changes-sum = { $before } → { $after } ({ $difference })
changes-sum-same = { $after } (unchanged)
changes-in-period = Changes in the period
changes-none-listed = Nothing of what is listed here has changed.
changes-sum-stated-before = before { $by } of { $of }
changes-none = Nothing has changed.
changes-silent = No changes in: { $topics }.
changes-others = Not listed, only counted: { $kinds }.
changes-unlisted = { $count ->
    [one] Besides, one field was changed in notes, sources and other internal text.
   *[other] Besides, { $count } fields were changed in notes, sources and other internal text.
}
changes-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
changes-how = Changes count by when they were written in the portfolio. What was changed and changed back is left out.
changes-topic = Topic
    .decisions = Decisions
    .cases = Cases
    .applications = Applications
    .projects = Projects and measures
    .benefits = Benefits
    .actions = Follow-up
    .ideas = Ideas
changes-added = New
    .decisions = new decision
    .cases = new case
    .applications = new application
    .projects = new project
    .benefits = new benefit
    .actions = new follow-up
    .ideas = new idea
changes-added-decision = { $voice ->
    [advises] new advice
   *[decides] new decision
}
changes-decisions = { $voice ->
    [advises] Advice
    [both] Decisions or advice
   *[decides] Decisions
}
changes-event = Event
    .sealed = made final
    .done = done
    .dropped = dropped
    .converted = turned into an application or a project
    .changed = changed
    .overdue = overdue
    .removed = deleted
error-before-beginning = The portfolio begins on { $begins }; there is nothing from { $day }.
error-period-future = The day { $to } has not come yet; today is { $today }. Give a day that is no later, with --to.
error-period-empty = No changes to count: { $from } is not before { $to }.
error-no-meeting-before = No meeting was held before this day. Give the day from which changes count with --from.
