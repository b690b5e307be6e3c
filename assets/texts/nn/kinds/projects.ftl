### Project: the kind, its fields, help for fields, and choices.

kind-projects = prosjekt
    .plural = Prosjekt og tiltak
    .new = Nytt prosjekt
    .words = tiltak, prosjektliste, portefølje
    .empty = Ingen prosjekt enno. Legg inn det første prosjektet eller tiltaket, så tek porteføljen til å få form.

field-projects = Felt
    .title = Namn
    .project_number = Prosjektnummer
    .layer = Nivå
    .phase = Fase
    .lifecycle = Prosjektstatus
    .project_type = Type
    .service_area = Tenesteområde
    .funding_type = Finansiering
    .lead_municipality_id = Ansvarleg kommune
    .owner_id = Prosjekteigar
    .steering_body_id = Styringsgruppe
    .programme_id = Program
    .objective = Målsetjing
    .status_note = Status no
    .relevance = Relevans
    .relevance_reason = Grunngjeving for relevans
    .listed_years = På årslista
    .start_date = Oppstartsdato
    .end_date = Sluttdato
    .budget = Totalbudsjett
    .cost_to_date = Påløpne kostnader
    .forecast = Prognose
    .url = Nettside
    .note = Merknad
    .source = Kjelde

hint-projects = Hjelp
    .layer = Kva del av porteføljen det høyrer til: den nasjonale, KS/Fiks eller den regionale.
    .phase = Fasane i Prosjektveiviseren.
    .status_note = Kvar prosjektet står, i ei setning eller to.
    .relevance = Kor godt prosjektet treffer kommunane i nettverket.
    .listed_years = Åra det står på lista over prosjekt og tiltak, til dømes 2024.
    .start_date = Skriv datoen så nøyaktig du veit han, til dømes «23.9», «veke 39» eller «før jul».
    .cost_to_date = Det prosjektet har kosta til no.
    .forecast = Det prosjektet er venta å koste når det er ferdig.

choice-phase = Fase
    .idea = Idé
    .concept = Konsept
    .planning = Planleggje
    .execution = Gjennomføre
    .closing = Avslutte
    .realisation = Realisere

choice-lifecycle = Prosjektstatus
    .active = Aktivt
    .on_hold = På vent
    .completed = Avslutta
    .discontinued = Stansa

choice-project-type = Type prosjekt
    .project = Prosjekt
    .measure = Tiltak
    .programme = Program
    .internal = Internt arbeid
    .research = FoU
    .network = Fast gruppe eller nettverk

choice-service-area = Tenesteområde
    .administration_ict = Administrasjon og IKT
    .labour_business = Arbeid og næringsliv
    .health_welfare = Helse og velferd
    .culture_leisure = Kultur, idrett og fritid
    .environment = Natur og miljø
    .planning_building = Plan, bygg og geodata
    .tax = Skatt og avgift
    .education = Skule og oppvekst
    .transport = Trafikk og samferdsel
    .water = Vatn og avløp
    .records = Arkiv og dokumentasjon
    .citizen_services = Innbyggjartenester på tvers
    .information_security = Informasjonstryggleik og beredskap

choice-funding-type = Finansiering
    .basic = Grunnfinansiering
    .project_funds = Prosjekt- og aktivitetsmidlar
    .external = Ekstern finansiering

choice-relevance = Relevans
    .high = Treffer
    .partial = Treffer delvis
    .low = Mindre relevant
    .not_assessed = Ikkje vurdert
