### Project: the kind, its fields, help for fields, and choices.

kind-projects = project
    .plural = Projects and measures
    .new = New project
    .words = measure, project list, portfolio
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
    .idea = Idea
    .concept = Concept
    .planning = Planning
    .execution = Execution
    .closing = Closing
    .realisation = Realisation

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
