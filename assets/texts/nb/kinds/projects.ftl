### Project: the kind, its fields, help for fields, and choices.

kind-projects = prosjekt
    .plural = Prosjekter og tiltak
    .new = Nytt prosjekt
    .words = tiltak, prosjektliste, portefølje
    .empty = Ingen prosjekter ennå. Legg inn det første prosjektet eller tiltaket, så begynner porteføljen å ta form.

field-projects = Felt
    .title = Navn
    .project_number = Prosjektnummer
    .layer = Nivå
    .phase = Fase
    .lifecycle = Prosjektstatus
    .project_type = Type
    .service_area = Tjenesteområde
    .funding_type = Finansiering
    .lead_municipality_id = Ansvarlig kommune
    .owner_id = Prosjekteier
    .steering_body_id = Styringsgruppe
    .programme_id = Program
    .objective = Målsetting
    .status_note = Status nå
    .relevance = Relevans
    .relevance_reason = Begrunnelse for relevans
    .listed_years = På årslisten
    .start_date = Startdato
    .end_date = Sluttdato
    .budget = Totalbudsjett
    .cost_to_date = Påløpte kostnader
    .forecast = Prognose
    .url = Nettside
    .note = Merknad
    .source = Kilde

hint-projects = Hjelp
    .layer = Hvilken del av porteføljen det hører til: den nasjonale, KS/Fiks eller den regionale.
    .phase = Fasene i Prosjektveiviseren.
    .status_note = Hvor prosjektet står, i en setning eller to.
    .relevance = Hvor godt prosjektet treffer kommunene i nettverket.
    .listed_years = Årene det står på listen over prosjekter og tiltak, for eksempel 2024.
    .start_date = Skriv datoen så nøyaktig du vet den, for eksempel «23.9», «uke 39» eller «før jul».
    .cost_to_date = Det prosjektet har kostet til nå.
    .forecast = Det prosjektet ventes å koste når det er ferdig.

choice-phase = Fase
    .idea = Idé
    .concept = Konsept
    .planning = Planlegge
    .execution = Gjennomføre
    .closing = Avslutte
    .realisation = Realisere

choice-lifecycle = Prosjektstatus
    .active = Aktivt
    .on_hold = Avventer
    .completed = Avsluttet
    .discontinued = Stanset

choice-project-type = Type prosjekt
    .project = Prosjekt
    .measure = Tiltak
    .programme = Program
    .internal = Internt arbeid
    .research = FoU
    .network = Fast gruppe eller nettverk

choice-service-area = Tjenesteområde
    .administration_ict = Administrasjon og IKT
    .labour_business = Arbeid og næringsliv
    .health_welfare = Helse og velferd
    .culture_leisure = Kultur, idrett og fritid
    .environment = Natur og miljø
    .planning_building = Plan, bygg og geodata
    .tax = Skatt og avgift
    .education = Skole og oppvekst
    .transport = Trafikk og samferdsel
    .water = Vann og avløp
    .records = Arkiv og dokumentasjon
    .citizen_services = Innbyggertjenester på tvers
    .information_security = Informasjonssikkerhet og beredskap

choice-funding-type = Finansiering
    .basic = Grunnfinansiering
    .project_funds = Prosjekt- og aktivitetsmidler
    .external = Ekstern finansiering

choice-relevance = Relevans
    .high = Treffer
    .partial = Treffer delvis
    .low = Mindre relevant
    .not_assessed = Ikke vurdert
