### Status report: the kind, its fields, help for fields, and choices.

kind-status-reports = status report
    .plural = Status reports
    .new = New status report
    .words = status, report, progress
    .empty = No status reports yet. Write the first, or ask the project leaders for them in a round.

field-status-reports = Fields
    .project_id = Project
    .reported_on = Date
    .reported_by = Reported by
    .schedule = Schedule
    .cost = Cost
    .quality = Quality
    .risk = Risk
    .benefits = Benefit achievement
    .summary = Summary
    .deviations = Deviations and measures
    .cost_to_date = Cost to date
    .forecast = Forecast
    .round_id = Round
    .source = Source

choice-schedule-status = Schedule
    .ahead = Ahead of plan
    .on_plan = On plan
    .minor_delay = Minor delays
    .delayed = Delayed
    .unknown = Not known

choice-cost-status = Cost
    .under_budget = Under budget
    .on_budget = On budget
    .minor_overrun = Minor overruns
    .over_budget = Over budget
    .unknown = Not known

choice-quality-status = Quality
    .better = Better than specified
    .as_specified = As specified
    .minor_deviation = Minor deviations
    .major_deviation = Major deviations
    .unknown = Not known

choice-risk-status = Risk
    .low = Low
    .medium = Medium
    .high = High
    .unknown = Not known

choice-benefit-status = Benefit achievement
    .not_started = Not started
    .ahead = Ahead of plan
    .on_plan = On plan
    .minor_delay = Minor delays
    .delayed = Delayed
    .unknown = Not known
