# Figures and the thread.

figure-money-applied = Applied for
figure-money-applied-not-sent = Not sent
figure-money-awarded = Awarded
figure-money-accepted = Accepted
figure-money-paid = Paid
figure-money-spent = Spent
figure-money-to-return = To be paid back
figure-money-award-share = Awarded of applied
figure-calls-frame = Frame
figure-calls-applications-received = Applications received
figure-calls-applied-total = Applied for by all
figure-calls-applications-awarded = Applications awarded
figure-calls-awarded-total = Awarded to all
figure-calls-award-share = Awarded of applied, all
figure-calls-network-awarded = Awards of the network
figure-calls-network-awarded-total = Awarded to the network
figure-applications-count = Applications
figure-applications-sent = Applications sent
figure-concepts-count = Ideas
figure-decisions-count = Decisions
figure-projects-count = Projects and measures
figure-next-90-days-meetings = Meetings, 90 days
figure-next-90-days-call-deadlines = Call deadlines, 90 days
figure-next-90-days-report-deadlines = Report deadlines, 90 days
figure-next-90-days-milestones = Milestones, 90 days
figure-next-90-days-events = Events, 90 days
figure-next-90-days-action-deadlines = Follow-up deadlines, 90 days
figure-actions-open = Open follow-up
figure-actions-overdue = Overdue follow-up
figure-actions-done = Finished follow-up
figure-benefits-planned-kroner = Planned kroner
figure-benefits-planned-hours = Planned hours freed
figure-benefits-count = Benefits
figure-money-applied-where-answered = Applied for, where the answer is known
figure-money-awarded-where-answered = Awarded, where the sum applied for is known
figure-money-spent-where-answered = Spent, where both are known
figure-money-year-without-letter = Answers without the date of the letter
figure-concepts-prioritised = Prioritised
figure-concepts-decided = Decided
figure-concepts-applied-for = Applied for
figure-concepts-awarded = Awarded money
figure-concepts-rank-changed = Rank changed
figure-projects-standing = Projects and measures under way
figure-waiting-reports-overdue = Report overdue
figure-waiting-answers = Not replied
figure-waiting-silent-projects = Projects without a status report from the last half year
figure-next-meeting-cases = Cases of the next meeting
figure-next-meeting-without-proposal = Cases without a proposal for the next meeting
figure-benefits-achieved = Benefits
figure-amount-stated = amount stated for { $stated } of { $all }
figure-stated = stated for { $stated } of { $all }
figure-more-than-all = awarded more than was applied for
figure-without-body = Without a body
figure-examples = { $count ->
    [one] one of them an example
   *[other] { $count } of them examples
}
figure-undecided = { $count ->
    [one] one amount is undecided
   *[other] { $count } amounts are undecided
}
figure-undecided-numbers = { $count ->
    [one] one number is undecided
   *[other] { $count } numbers are undecided
}
occasion = Occasion
    .meeting = Meeting
    .call_deadline = Call deadline
    .report_deadline = Report deadline
    .milestone = Milestone
    .event = Event
    .action_deadline = Follow-up deadline
thread-step = Step
    .idea = Idea
    .concept = Concept proposal
    .advice = Advice
    .case = Case
    .decision_to_apply = Decision to apply
    .application = Application
    .award = Award
    .decision_on_scaling = Decision on scaling
    .project = Project
    .decision = Decision
    .milestone = Milestone
    .action = Follow-up
    .benefit = Benefit
    .estimate = Estimate
thread-edge = Link
    .grew_into = grew into
    .awarded = was answered by
    .funds = pays for
    .applies_for = application for funds for
    .decided = ended in
    .corrected_by = corrected by
    .superseded_by = replaced by
    .asks_for = asks for
    .plans = plans
    .brings = is to bring
    .estimated_by = estimated by
    .part_of = part of
    .merged_into = merged into
    .reapplied_as = applied for again as
    .continued_by = continued by
    .led_to = led to
    .concerns = concerns
workbook-title = Figures
workbook-group = Group
workbook-value = Value
workbook-key = Key
workbook-remark = Remark
