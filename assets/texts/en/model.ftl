### The model: kinds of record, their fields, help for fields, and choices.

## Municipality

kind-municipalities = municipality
    .plural = Municipalities
    .new = New municipality
    .empty = No municipalities yet. Add those in the network so that you can choose them in projects and applications.

field-municipalities = Fields
    .number = Municipality number
    .name = Name
    .county = County
    .population = Population
    .population_date = Population as of
    .language_decision = Language decision
    .membership = Membership
    .member_from = Member from
    .member_to = Member until
    .note = Note
    .source = Source

hint-municipalities = Help
    .number = Four digits, with the leading zero where there is one: 0301.
    .population_date = The day the figure counts for, for example 1.1.2024.
    .language_decision = The written standard that the municipality has decided the state must use when writing to it.
    .membership = Leave this empty when no source says.

choice-language-decision = Language decision
    .nynorsk = Nynorsk
    .bokmal = Bokmål
    .neutral = Neutral

choice-membership = Membership
    .member = Member
    .outside = Not a member

## Organisation

kind-organisations = organisation
    .plural = Organisations
    .new = New organisation
    .empty = No organisations yet. Add those that own, fund or work with the network so that you can choose them in other fields.

field-organisations = Fields
    .title = Name
    .short_name = Short name
    .organisation_type = Type
    .organisation_number = Organisation number
    .municipality_id = Municipality
    .url = Web page
    .note = Note
    .source = Source

hint-organisations = Help
    .short_name = The name people use every day.
    .organisation_number = Nine digits.
    .municipality_id = Fill this in when the organisation is a municipality.

choice-organisation-type = Type of organisation
    .municipality = Municipality
    .county = County council
    .state = Central government body
    .local_government_association = KS and its companies
    .network = Digitalisation network
    .it_cooperation = Inter-municipal IT cooperation
    .supplier = Supplier
    .other = Other

## Person

kind-people = person
    .plural = People
    .new = New person
    .empty = No people yet. Add those you work with, with work contact details only.

field-people = Fields
    .title = Name
    .organisation_id = Organisation
    .position = Position
    .email = E-mail
    .telephone = Telephone
    .note = Note
    .source = Source

hint-people = Help
    .email = Work contact details only.
    .telephone = Work contact details only.
    .note = What you write here is personal data; write only what the work calls for.

## Body

kind-bodies = body
    .plural = Bodies
    .new = New body
    .empty = No bodies yet. Add the steering group and others that meet so that you can add their meetings.

field-bodies = Fields
    .title = Name
    .short_name = Short name
    .reports_to_id = Reports to
    .authority = Authority
    .layer = Level
    .organisation_id = Organisation
    .mandate = Mandate
    .composition = Composition
    .note = Note
    .source = Source

hint-bodies = Help
    .title = Today’s name; add earlier names as body names.
    .short_name = The name people use every day, for example “DuVe”.
    .reports_to_id = The body it reports to or prepares cases for.
    .authority = What an advisory body arrives at is advice, not a decision.
    .composition = Members named by office, for example “five municipal chief executives”.

choice-authority = Authority
    .deciding = Deciding
    .advisory = Advisory
    .preparing = Preparatory
    .professional = Specialist

choice-layer = Level
    .national = National
    .ks_fiks = KS/Fiks
    .regional = Regional
    .local = Local

## Body name

kind-body-names = body name
    .plural = Body names
    .new = New body name
    .empty = No body names yet. If a body has changed its name, add the old one here so that older cases are easy to recognise.

field-body-names = Fields
    .body_id = Body
    .title = Name
    .short_name = Short name
    .valid_from = From
    .valid_to = To
    .source = Source

hint-body-names = Help
    .valid_from = When the body took the name; a year or a month is enough.
    .valid_to = Empty while the name is in use.

## Meeting

kind-meetings = meeting
    .plural = Meetings
    .new = New meeting
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

## Attendance

kind-attendances = meeting participant
    .plural = Meeting participants
    .new = New meeting participant
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

## Case

kind-cases = case
    .plural = Cases
    .new = New case
    .empty = No cases yet. Add the first one so that the meeting has an agenda.

field-cases = Fields
    .title = Title
    .meeting_id = Meeting
    .body_id = Body
    .case_year = Case year
    .case_sequence = Number in the year
    .former_number = Former case number
    .agenda_order = Place on the agenda
    .case_type = Case type
    .state = Status
    .proposal = Proposed decision
    .summary = Summary
    .background = Background
    .assessment = Assessment
    .economic_consequences = Financial implications
    .advice = Recommendation
    .responsible = Responsible officer
    .continues_id = Follows up case
    .matter_of_principle = Matter of principle
    .exempt = Exempt from public access
    .exemption_ground = Legal ground
    .archive_reference = Archive reference
    .note = Internal note
    .source = Source

hint-cases = Help
    .body_id = Fill this in while the case has no meeting yet.
    .case_sequence = The case number without the year, for example 8 in case 08-23.
    .former_number = Another number the case has had, for example before two copies were merged.
    .proposal = Write numbered points on lines of their own.
    .assessment = Options, benefit, cost and risk.
    .advice = What the preparing body advises.
    .continues_id = The case from an earlier meeting that this one follows up.
    .matter_of_principle = Each municipality must decide the case itself.
    .exemption_ground = The provision in law, for example offentleglova § 14.
    .note = Never exported.

choice-case-type = Case type
    .decision = For decision
    .approval = For approval
    .discussion = For discussion
    .information = For information
    .recommendation = For recommendation
    .other_business = Any other business

choice-case-state = Status
    .preparing = In preparation
    .scheduled = On the agenda
    .postponed = Postponed
    .returned = Sent back
    .treated = Dealt with
    .withdrawn = Withdrawn

## Decision

kind-decisions = decision
    .plural = Decisions
    .new = New decision
    .empty = No decisions yet. Add the first one so that it is easy to find and follow up.

field-decisions = Fields
    .case_id = Case
    .date = Decision date
    .state = Status
    .outcome = Outcome
    .title = Decision in short
    .text = Decision text
    .changes_from_proposal = Changes from the proposal
    .agreement = How decided
    .votes = Votes
    .remark = Reservations and remarks
    .conflict_of_interest = Conflicts of interest
    .economic_effect = Financial effect
    .amount = Amount
    .amount_year = Year of the amount
    .cost_owner_id = Paid by
    .principle = Decision of principle
    .corrects_id = Corrects decision
    .supersedes_id = Replaces decision
    .review_on = Review date
    .note = Internal note
    .source = Source

hint-decisions = Help
    .date = Empty means the date of the meeting.
    .state = A final decision cannot be changed; a correction is a new decision.
    .title = One line for lists and overviews.
    .text = Word for word, with numbered points on lines of their own.
    .votes = For example “7 for, 2 against”.
    .remark = Stands beside the decision and is no part of its text.
    .conflict_of_interest = Who declared a conflict of interest in the case.
    .amount = Minus when the decision takes money back.
    .principle = A principle that also holds for later cases.
    .corrects_id = The final decision that this one corrects.
    .supersedes_id = An earlier decision that this one takes the place of.
    .review_on = When the decision is to be looked at again.
    .note = Never exported.

choice-outcome = Outcome
    .adopted = Adopted
    .adopted_with_changes = Adopted with changes
    .noted = Noted
    .advised = Recommendation made
    .postponed = Postponed
    .returned = Sent back
    .rejected = Not adopted
    .withdrawn = Withdrawn

choice-decision-state = Status
    .draft = Draft
    .final = Final

choice-agreement = How decided
    .unanimous = Unanimous
    .consensus = Consensus
    .vote = By vote
    .leader_decided = Decided by the chair

## Action

kind-actions = follow-up
    .plural = Follow-ups
    .new = New follow-up
    .empty = No follow-ups yet. Add who does what by when so that nothing is forgotten.

field-actions = Fields
    .title = Task
    .decision_id = Decision
    .case_id = Case
    .owner = Owner
    .person_id = Person
    .deadline = Deadline
    .state = Status
    .done_on = Done on
    .note = Note
    .source = Source

hint-actions = Help
    .case_id = When the follow-up comes from a case without a decision.
    .owner = As you say it, for example “the secretariat”.
    .person_id = When one registered person is responsible.
    .deadline = Type the deadline as exactly as you know it, for example “23.9”, “week 39” or “before Christmas”.

choice-action-state = Status
    .not_started = Not started
    .in_progress = In progress
    .done = Done
    .dropped = Dropped

## Event

kind-events = event
    .plural = Events
    .new = New event
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

## Concept

kind-concepts = idea
    .plural = Ideas
    .new = New idea
    .empty = No ideas yet. Add ideas and concept proposals from municipalities and specialist groups so that they can be prioritised.

field-concepts = Fields
    .title = Title
    .state = Status
    .proposer_id = From municipality
    .proposing_body_id = From body
    .event_id = From event
    .proposed_on = Proposed on
    .service_area = Service area
    .problem = Problem
    .goal = Goal
    .solution = Possible solution
    .rough_cost = Rough cost
    .proposed_rank = Proposed rank
    .decided_rank = Decided rank
    .note = Note
    .source = Source

hint-concepts = Help
    .event_id = The gathering where the idea came up.
    .proposed_on = When the idea came up; a month or a year is enough.
    .problem = What is not good enough today.
    .rough_cost = A first estimate in kroner.
    .proposed_rank = The place that the preparing body proposes; 1 is the top.
    .decided_rank = The place that the deciding body has set; 1 is the top.

choice-concept-state = Status
    .idea = Idea
    .concept_proposal = Concept proposal
    .prioritised = Prioritised
    .recommended = Recommended
    .decided = Decided to apply
    .not_decided = Decided against
    .postponed = Postponed
    .merged = Merged
    .converted = Became project or application
    .withdrawn = Withdrawn

## Grant scheme

kind-schemes = grant scheme
    .plural = Grant schemes
    .new = New grant scheme
    .empty = No grant schemes yet. Add the schemes that the network applies to so that calls can be linked to them.

field-schemes = Fields
    .title = Name
    .short_name = Short name
    .funder_id = Funder
    .purpose = Purpose
    .eligible = Who may apply
    .own_share_rule = Own contribution required
    .terms = Terms
    .url = Web page
    .note = Note
    .source = Source

hint-schemes = Help
    .own_share_rule = What applicants must pay themselves, for example at least 50 per cent.
    .terms = What the scheme does not fund, and the reports it asks for.

## Call

kind-calls = call
    .plural = Calls
    .new = New call
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

## Application

kind-applications = application
    .plural = Applications
    .new = New application
    .empty = No applications yet. Add the first one to see what has been applied for, awarded and spent.

field-applications = Fields
    .title = Title
    .call_id = Call
    .state = Status
    .concept_id = Idea
    .project_id = Project
    .applicant_id = Applicant municipality
    .deciding_body_id = Decided by
    .external_number = Application number
    .proposed_rank = Proposed rank
    .decided_rank = Decided rank
    .summary = Summary
    .anchoring = Backing
    .total_cost = Total cost
    .own_share = Own contribution
    .applied = Amount applied for
    .submitted_on = Submitted on
    .awarded = Amount awarded
    .awarded_on = Award date
    .accepted = Amount accepted
    .paid = Amount paid
    .spent = Amount spent
    .to_return = Amount to return
    .conditions = Conditions
    .consequence = Consequence of the award
    .report_deadline = Reporting deadline
    .co_funder_id = Co-funder
    .note = Note
    .source = Source

hint-applications = Help
    .applicant_id = The municipality that formally applies.
    .deciding_body_id = The body that decided to apply.
    .external_number = The funder’s number for the application.
    .proposed_rank = The place that the preparing body proposes; 1 is the top.
    .decided_rank = The place that the deciding body has set; 1 is the top.
    .summary = At most 500 characters.
    .anchoring = Decisions and letters that show the municipalities’ support.
    .own_share = The part of the total cost that the applicant pays.
    .accepted = The part of the award that has been accepted.
    .to_return = Money that must go back to the funder.
    .conditions = What the award letter asks for.
    .consequence = What a lower award means for scope, time and benefits.
    .co_funder_id = Who pays the rest.

choice-application-state = Status
    .recommended = Recommended
    .decided_to_apply = Decided to apply
    .not_decided = Decided against
    .postponed = Postponed
    .in_preparation = In preparation
    .submitted = Submitted
    .under_review = Under review
    .withdrawn = Withdrawn
    .formally_rejected = Rejected on formal grounds
    .transferred = Transferred to another scheme
    .provisional_award = Provisional award
    .final_award = Final award
    .awarded_in_full = Awarded in full
    .awarded_reduced = Awarded in part
    .rejected = Rejected
    .withheld = Funds withheld
    .scaling_assessed = Scaling assessed
    .accepted = Accepted
    .declined = Declined
    .in_progress = In progress
    .interim_reported = Interim report submitted
    .disbursed = Paid out
    .final_reported = Final report submitted
    .closed = Closed
    .carried_over = Funds carried over
    .returned = Funds returned

## Project

kind-projects = project
    .plural = Projects and measures
    .new = New project
    .empty = No projects yet. Add the first project or measure and the portfolio begins to take shape.

field-projects = Fields
    .title = Name
    .project_number = Project number
    .layer = Level
    .phase = Phase
    .lifecycle = Project status
    .project_type = Type
    .service_area = Service area
    .funding_type = Funding
    .lead_municipality_id = Lead municipality
    .owner_id = Project owner
    .steering_body_id = Steering group
    .programme_id = Programme
    .objective = Objective
    .status_note = Current status
    .relevance = Relevance
    .relevance_reason = Reason for relevance
    .listed_years = On the annual list
    .start_date = Start date
    .end_date = End date
    .budget = Total budget
    .cost_to_date = Cost to date
    .forecast = Forecast
    .url = Web page
    .note = Note
    .source = Source

hint-projects = Help
    .layer = The part of the portfolio it belongs to: national, KS/Fiks or regional.
    .phase = The phases of Prosjektveiviseren.
    .status_note = Where the project stands, in a sentence or two.
    .relevance = How well the project meets what the network’s municipalities need.
    .listed_years = The years it stands on the list of projects and measures, for example 2024.
    .start_date = Type the date as exactly as you know it, for example “23.9”, “week 39” or “before Christmas”.
    .cost_to_date = What the project has cost until now.
    .forecast = What the project is expected to cost when it is finished.

choice-phase = Phase
    .idea = Idé (idea)
    .concept = Konsept (concept)
    .planning = Planlegge (planning)
    .execution = Gjennomføre (execution)
    .closing = Avslutte (closing)
    .realisation = Realisere (realisation)

choice-lifecycle = Project status
    .active = Active
    .on_hold = On hold
    .completed = Completed
    .discontinued = Discontinued

choice-project-type = Type of project
    .project = Project
    .measure = Measure
    .programme = Programme
    .internal = Internal work
    .research = Research and development
    .network = Standing group or network

choice-service-area = Service area
    .administration_ict = Administration and ICT
    .labour_business = Employment and business
    .health_welfare = Health and welfare
    .culture_leisure = Culture, sport and leisure
    .environment = Nature and environment
    .planning_building = Planning, building and geodata
    .tax = Taxes and charges
    .education = Schools and childhood
    .transport = Traffic and transport
    .water = Water and sewerage
    .records = Archives and records
    .citizen_services = Citizen services across sectors
    .information_security = Information security and preparedness

choice-funding-type = Funding
    .basic = Core funding
    .project_funds = Project and activity funds
    .external = External funding

choice-relevance = Relevance
    .high = Relevant
    .partial = Partly relevant
    .low = Less relevant
    .not_assessed = Not assessed

## Role

kind-roles = role
    .plural = Roles
    .new = New role
    .empty = No roles yet. Add who is chair, member or contact point so that everybody knows whom to ask.

field-roles = Fields
    .person_id = Person
    .function = Role
    .body_id = Body
    .project_id = Project
    .organisation_id = Represents
    .municipality_id = Represents municipality
    .valid_from = From
    .valid_to = To
    .note = Note
    .source = Source

hint-roles = Help
    .organisation_id = The organisation the person speaks for.
    .valid_from = A year or a month is enough.
    .valid_to = Empty while the role lasts.

choice-role-function = Role
    .leader = Chair
    .deputy_leader = Deputy chair
    .member = Member
    .deputy = Deputy member
    .observer = Observer
    .secretary = Secretary
    .project_leader = Project manager
    .project_owner = Project owner
    .benefit_owner = Benefits lead
    .contact_point = Contact point

## Goal

kind-goals = goal
    .plural = Goals
    .new = New goal
    .empty = No goals yet. Add the strategy and its goals so that projects can be linked to them.

field-goals = Fields
    .title = Name
    .goal_type = Type
    .strategy_id = Strategy
    .goal_number = Number
    .owner_id = Owner
    .valid_from = Valid from
    .valid_to = Valid until
    .description = Description
    .source = Source

hint-goals = Help
    .strategy_id = The strategy or plan the goal stands in.
    .goal_number = The number the goal has in the strategy.

choice-goal-type = Type of goal
    .strategy = Strategy or plan
    .focus_area = Focus area
    .goal = Goal

## Milestone

kind-milestones = milestone
    .plural = Milestones
    .new = New milestone
    .empty = No milestones yet. Add the most important ones to see when something slips.

field-milestones = Fields
    .title = Milestone
    .project_id = Project
    .step_order = Order
    .body_id = Body
    .baseline_date = Baseline date
    .revised_date = Revised date
    .revision_reason = Reason for change
    .actual_date = Reached on
    .state = Status
    .note = Note
    .source = Source

hint-milestones = Help
    .step_order = 1 is the first step.
    .body_id = The body that acts in this step.
    .baseline_date = The date first planned; let it stand when the milestone moves.
    .revised_date = Fill this in when the milestone has moved.

choice-milestone-state = Status
    .planned = Planned
    .reached = Reached
    .dropped = Dropped

## Benefit

kind-benefits = benefit
    .plural = Benefits
    .new = New benefit
    .empty = No benefits yet. Add the first one so that you can estimate it now and measure it afterwards.

field-benefits = Fields
    .title = Benefit
    .project_id = Project
    .benefit_type = Benefit type
    .beneficiary = For whom
    .owner = Benefit owner
    .owner_id = Owner organisation
    .municipality_id = Municipality
    .use_of_time = Use of freed time
    .prerequisites = Prerequisites
    .indicator = Indicator
    .unit = Unit
    .baseline = Baseline
    .baseline_date = Baseline date
    .target = Target
    .target_date = Target date
    .certainty = Certainty
    .note = Note
    .source = Source

hint-benefits = Help
    .benefit_type = Kroner, time and quality are kept apart and never added together.
    .owner = Who answers for the benefit being realised.
    .municipality_id = When the benefit arises in one particular municipality.
    .use_of_time = If the benefit is time saved, say here what the time will be used for.
    .prerequisites = What must be in place before the benefit can come.
    .indicator = What will be measured, for example telephone enquiries.
    .unit = For example hours, kroner, per cent or number of cases.
    .baseline = The value before the change, measured before the benefit can have begun.
    .target_date = Type the date as exactly as you know it; a year is enough.

choice-benefit-type = Benefit type
    .avoided_cost = Avoided costs
    .time_saved = Time saved
    .quality = Improved quality

choice-beneficiary = For whom
    .citizens = Citizens
    .municipality = The municipality
    .staff = Staff
    .state = Central government
    .business = Businesses

choice-certainty = Certainty
    .low = Low
    .medium = Medium
    .high = High

## Benefit year

kind-benefit-years = yearly benefit
    .plural = Benefits per year
    .new = New yearly benefit
    .empty = No benefits per year yet. Add what a benefit is to bring in kroner or hours, year by year.

field-benefit-years = Fields
    .benefit_id = Benefit
    .year = Year
    .amount = Budget effect
    .hours = Freed time (hours)
    .source = Source

hint-benefit-years = Help
    .amount = Kroner on the budget that year; minus when it costs more than it brings.
    .hours = Working time that year, kept apart and not turned into kroner.

## Estimate

kind-estimates = benefit estimate
    .plural = Benefit estimates
    .new = New benefit estimate
    .empty = No benefit estimates yet. Make the first one to see what a benefit may be worth.

field-estimates = Fields
    .title = Name
    .benefit_id = Benefit
    .method = Calculator
    .method_version = Calculator version
    .parameter_set = Parameter set
    .inputs = Inputs
    .made_on = Estimated on
    .made_by = Estimated by
    .note = Note
    .source = Source

hint-estimates = Help
    .parameter_set = The rates the estimate builds on, with their date.
    .inputs = The figures entered in the calculator; the result is worked out from them each time.

choice-method = Calculator

## Common solution

kind-solutions = common solution
    .plural = Common solutions
    .new = New common solution
    .empty = No common solutions yet. Add the solutions that municipalities are to take into use so that you can follow the roll-out.

field-solutions = Fields
    .title = Name
    .layer = Level
    .owner_id = Owner
    .service_area = Service area
    .description = Description
    .url = Web page
    .source = Source

## Roll-out

kind-rollouts = roll-out
    .plural = Roll-outs
    .new = New roll-out
    .empty = No roll-outs yet. Add how far a municipality has come with a solution and the picture will grow.

field-rollouts = Fields
    .municipality_id = Municipality
    .solution_id = Common solution
    .state = Status
    .common_window = Common roll-out window
    .planned_date = Own planned date
    .actual_date = In use from
    .reason = Reason
    .note = Note
    .source = Source

hint-rollouts = Help
    .common_window = When the network rolls the solution out together; a month or a year is enough.
    .planned_date = The date that the municipality itself has planned.
    .reason = Why the solution is not relevant, or why the municipality differs from the common plan.

choice-rollout-state = Status
    .not_assessed = Not assessed
    .not_relevant = Not relevant
    .considered = Under consideration
    .decided = Decided
    .agreement_signed = Agreement signed
    .technical_preparation = Technical preparation
    .pilot = Pilot
    .training = Training
    .in_use = In use
    .full_use = Full use, benefits measured
    .retired = Retired

## Risk

kind-risks = risk
    .plural = Risks and opportunities
    .new = New risk
    .empty = No risks or opportunities yet. Add what may hinder or help a project so that somebody can act on it.

field-risks = Fields
    .title = What may happen
    .project_id = Project
    .risk_type = Type
    .probability = Likelihood
    .consequence = Impact
    .response = Response
    .owner = Response owner
    .deadline = Deadline
    .state = Status
    .note = Note
    .source = Source

hint-risks = Help
    .probability = From 1 (unlikely) to 5 (very likely).
    .consequence = From 1 (negligible) to 5 (very large).
    .response = What is done to reduce the risk or take the opportunity.
    .deadline = Type the deadline as exactly as you know it, for example “23.9”, “week 39” or “before Christmas”.

choice-risk-type = Type
    .risk = Risk
    .opportunity = Opportunity

choice-risk-state = Status
    .identified = Identified
    .mitigated = Response carried out
    .closed = No longer relevant

## Document

kind-documents = document
    .plural = Documents
    .new = New document
    .empty = No documents yet. Add case papers, minutes and reports so that you can find them again.

field-documents = Fields
    .title = Title
    .document_type = Document type
    .publisher_id = Publisher
    .date = Date
    .version = Version
    .url = Web address
    .checked_on = Address checked
    .about_id = Belongs to
    .note = Note
    .source = Source

hint-documents = Help
    .checked_on = When somebody last looked whether the address still works.
    .about_id = The meeting, case, project or other record that the document belongs to.

choice-document-type = Document type
    .agenda = Agenda
    .minutes = Minutes
    .case_paper = Case paper
    .strategy = Strategy or plan
    .report = Report
    .agreement = Agreement
    .mandate = Mandate
    .newsletter = Newsletter
    .presentation = Presentation
    .web_page = Web page

## Link

kind-links = link
    .plural = Links
    .new = New link
    .empty = No links yet. Link idea, application, decision and project to see the whole thread.

field-links = Fields
    .from_id = From
    .link_type = Relation
    .to_id = To
    .note = Note
    .source = Source

hint-links = Help
    .link_type = Read from the first to the second: “From” is part of “To”.

choice-link-type = Relation
    .merged_into = Merged into
    .reapplied_as = Reapplied for as
    .continued_by = Continued by
    .part_of = Part of
    .led_to = Led to
    .concerns = Concerns
    .participates_in = Participates in
    .serves = Contributes to
    .related = Related to

## Settings

kind-settings = portfolio settings
    .plural = Portfolio settings
    .new = New portfolio settings
    .empty = The portfolio is not set up yet. Add its name and network so that everybody knows what it is for.

field-settings = Fields
    .title = Name
    .network_id = Network
    .deciding_body_id = Deciding body
    .language = Document language
    .fixed_today = Fixed date for today
    .case_number_template = Case number template
    .notice = About the data

hint-settings = Help
    .deciding_body_id = The body that decides the cases, usually the steering group.
    .language = The language of documents where nothing else is chosen.
    .fixed_today = Only for examples that are to stand still; otherwise empty.
    .case_number_template = “{"{sequence2}"}-{"{year2}"}” gives 08-23, “{"{sequence}"}/{"{year}"}” gives 8/2023.
    .notice = What readers should know about the data in the portfolio.

choice-language = Language
    .nb = Bokmål
    .nn = Nynorsk
    .en = English

## OwnColumn

kind-own-columns = own column
    .plural = Own columns
    .new = New own column
    .empty = No columns of your own yet. Add one to a list when you need something that has no field.

field-own-columns = Fields
    .title = Name
    .listed_kind = List
    .column_type = Type
    .choices = Choices
    .rank = Order

hint-own-columns = Help
    .choices = One choice a line.

## OwnValue

kind-own-values = own value
    .plural = Own values
    .new = New own value
    .empty = No values of your own yet. Fill in a column of your own in a list.

field-own-values = Fields
    .column_id = Column
    .about_id = About
    .text = Text
    .number = Number
    .amount = Kroner
    .date = Date
    .person_id = Person
    .municipality_id = Municipality

choice-own-column-type = Type
    .text = Text
    .number = Number
    .amount = Kroner
    .date = Date
    .choice = Choice
    .person = Person
    .municipality = Municipality

## SavedView

kind-saved-views = view
    .plural = Saved views
    .new = New view
    .empty = No saved views yet. Set a list up as you want it and save it as a view.

field-saved-views = Fields
    .title = Name
    .listed_kind = List
    .definition = Definition
    .rank = Order

## ImportMapping

kind-import-mappings = import mapping
    .plural = Import mappings
    .new = New import mapping
    .empty = No import mappings yet. The first one is kept when you bring in a table.

field-import-mappings = Fields
    .title = Name
    .listed_kind = List
    .headings = Headings
    .definition = Definition

## Round

kind-rounds = round
    .plural = Rounds
    .new = New round
    .empty = No rounds yet. Make one when municipalities or project leaders are to answer the same questions by a deadline.

field-rounds = Fields
    .title = Name
    .round_type = Type
    .state = Status
    .deadline = Deadline
    .sent_on = Sent
    .about_id = About
    .subject = Subject of the mail
    .message = Text of the mail
    .sender = Sender address
    .note = Note

## Respondent

kind-respondents = respondent
    .plural = Respondents
    .new = New respondent
    .empty = No respondents yet. Add those who are to answer in the round.

field-respondents = Fields
    .title = Name
    .round_id = Round
    .email = E-mail
    .person_id = Person
    .municipality_id = Municipality
    .project_id = Project
    .sent_on = Sent
    .reminded_on = Reminded
    .answered_on = Answered
    .note = Note

choice-round-type = Type
    .status_reports = Status reports
    .rollout = Roll-out
    .hearing = Hearing answers
    .measurements = Measurements
    .pledges = Pledges

choice-round-state = Status
    .draft = Draft
    .sent = Sent
    .closed = Closed

## StatusReport

kind-status-reports = status report
    .plural = Status reports
    .new = New status report
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

## Measurement

kind-measurements = measurement
    .plural = Measurements
    .new = New measurement
    .empty = No measurements yet. Measure a benefit, or ask the municipalities for figures in a round.

field-measurements = Fields
    .benefit_id = Benefit
    .municipality_id = Municipality
    .measured_on = Measured on
    .value = Measured value
    .measured_by = Measured by
    .round_id = Round
    .note = Note
    .source = Source

## HearingAnswer

kind-hearing-answers = hearing answer
    .plural = Hearing answers
    .new = New hearing answer
    .empty = No hearing answers yet. Send the case out in a round.

field-hearing-answers = Fields
    .case_id = Case
    .municipality_id = Municipality
    .position = Position
    .answer = Answer
    .answered_on = Answered on
    .answered_by = Answered by
    .round_id = Round
    .source = Source

choice-position = Position
    .support = Supports
    .support_with_remarks = Supports with remarks
    .against = Does not support
    .no_remarks = No remarks

## Pledge

kind-pledges = pledge
    .plural = Pledges
    .new = New pledge
    .empty = No pledges yet. Ask the municipalities for own shares and participation in a round.

field-pledges = Fields
    .application_id = Application
    .municipality_id = Municipality
    .state = Status
    .amount = Own share
    .hours = Own work (hours)
    .contact = Contact
    .answered_on = Answered on
    .round_id = Round
    .note = Note
    .source = Source

choice-pledge-state = Status
    .yes = Takes part
    .conditional = Takes part on conditions
    .no = Does not take part
    .undecided = Undecided
