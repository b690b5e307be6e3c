//! Projects and measures of the portfolio.

use super::body::Body;
use super::body::Layer;
use super::municipality::Municipality;
use super::organisation::Organisation;
use crate::model::about::{About, Area, Chain, Group, Listed, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;

choice! {
    /// The phases of Prosjektveiviseren.
    Phase, "choice-phase" {
        /// Idé.
        Idea = "idea" | "ide",
        /// Konsept.
        Concept = "concept" | "konseptfase",
        /// Planlegge.
        Planning = "planning" | "planlegging",
        /// Gjennomføre.
        Execution = "execution" | "gjennomforing",
        /// Avslutte.
        Closing = "closing" | "avslutning",
        /// Realisere.
        Realisation = "realisation" | "realisering",
    }
}

choice! {
    /// Whether somebody works on it.
    Lifecycle, "choice-lifecycle" {
        /// Somebody does.
        Active = "active" UnderWay | "aktiv" | "pagar" | "i gang",
        /// It waits.
        OnHold = "on_hold" Waiting | "pa vent",
        /// It is finished.
        Completed = "completed" Done | "avslutta" | "ferdig",
        /// It was stopped.
        Discontinued = "discontinued" Over | "stoppet",
    }
}

choice! {
    /// What sort of undertaking it is.
    ProjectType, "choice-project-type" {
        /// A project.
        Project = "project",
        /// A measure without the form of a project.
        Measure = "measure",
        /// A programme of several projects.
        Programme = "programme",
        /// Work of the secretariat itself.
        Internal = "internal",
        /// A study.
        Research = "research",
        /// A standing group or network.
        Network = "network",
    }
}

choice! {
    /// The fields of municipal service.
    ServiceArea, "choice-service-area" {
        /// Administrasjon og IKT.
        AdministrationIct = "administration_ict",
        /// Arbeid og næringsliv.
        LabourBusiness = "labour_business",
        /// Helse og velferd.
        HealthWelfare = "health_welfare",
        /// Kultur, idrett og fritid.
        CultureLeisure = "culture_leisure",
        /// Natur og miljø.
        Environment = "environment",
        /// Plan, bygg og geodata.
        PlanningBuilding = "planning_building",
        /// Skatt og avgift.
        Tax = "tax",
        /// Skole og oppvekst.
        Education = "education",
        /// Trafikk og samferdsel.
        Transport = "transport",
        /// Vann og avløp.
        Water = "water",
        /// Arkiv og dokumentasjon.
        Records = "records",
        /// Innbyggertjenester på tvers.
        CitizenServices = "citizen_services",
        /// Informasjonssikkerhet og beredskap.
        InformationSecurity = "information_security",
    }
}

choice! {
    /// How a project is paid for (the network's own three ways).
    FundingType, "choice-funding-type" {
        /// Grunnfinansiering.
        Basic = "basic",
        /// Definerte prosjekt- og aktivitetsmidler.
        ProjectFunds = "project_funds",
        /// Ekstern finansiering.
        External = "external",
    }
}

choice! {
    /// Whether an undertaking matters to the network's municipalities.
    Relevance, "choice-relevance" {
        /// It hits.
        High = "high",
        /// In part.
        Partial = "partial",
        /// Less relevant.
        Low = "low",
        /// Nobody has looked yet.
        NotAssessed = "not_assessed",
    }
}

record! {
    /// A project or a measure.
    Project "projects" {
        /// Its name.
        title: String => required column,
        /// Its number.
        project_number: String => code apart,
        /// Whose it is: national, the association's, the network's.
        layer: Option<Layer> => column,
        /// Its phase.
        phase: Option<Phase> => column,
        /// Whether somebody works on it.
        lifecycle: Option<Lifecycle> => column,
        /// What sort of undertaking it is.
        project_type: Option<ProjectType> => column,
        /// Its field of service.
        service_area: Option<ServiceArea> => column,
        /// How it is paid for.
        funding_type: Option<FundingType> => column,
        /// The municipality that leads it.
        lead_municipality_id: Option<Id<Municipality>> => column,
        /// Who owns it.
        owner_id: Option<Id<Organisation>> => column,
        /// The body that steers it.
        steering_body_id: Option<Id<Body>>,
        /// The programme it belongs to.
        programme_id: Option<Id<Project>>,
        /// What is to be reached.
        objective: String => long,
        /// Where it stands, in a sentence or two.
        status_note: String => long,
        /// Whether it matters to the network's municipalities.
        relevance: Option<Relevance> => column,
        /// Why.
        relevance_reason: String => long,
        /// The years whose list of projects and measures it stands on, such as "2024".
        listed_years: String => column,
        /// Start.
        start_date: Option<FuzzyDate> => column,
        /// End.
        end_date: Option<FuzzyDate> => column ahead,
        /// The budget of all of it.
        budget: Option<Ore> => column,
        /// Spent until now.
        cost_to_date: Option<Ore>,
        /// Expected cost when done.
        forecast: Option<Ore>,
        /// Its page.
        url: String,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Project {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(0),
        in_order: &[("start_date", "end_date")],
        made_by_hand: true,
        kept_in_sheets: Some(0),
        sought: Some(1),
        linkable: true,
        state: Some("lifecycle"),
        told: Told::Listed {
            under: Topic::Projects,
            fields: &[
                "title",
                "phase",
                "lifecycle",
                "relevance",
                "budget",
                "forecast",
                "cost_to_date",
                "lead_municipality_id",
                "owner_id",
                "start_date",
                "end_date",
            ],
            ends: &[],
        },
        thread: Thread::Step(Chain::Project),
        form: &[
            Group::What(&[
                "title",
                "project_number",
                "layer",
                "phase",
                "lifecycle",
                "project_type",
                "service_area",
                "funding_type",
                "relevance",
                "listed_years",
            ]),
            Group::Who(&["lead_municipality_id", "owner_id", "steering_body_id"]),
            Group::When(&["start_date", "end_date"]),
            Group::Money(&["budget", "cost_to_date", "forecast"]),
            Group::Links(&["programme_id"]),
            Group::Text(&["objective", "status_note", "relevance_reason", "note"]),
            Group::More(&["url", "source"]),
        ],
        headings: &[
            ("tittel", "title"),
            ("title", "title"),
            ("prosjekt", "title"),
            ("prosjektnavn", "title"),
            ("prosjektnr", "project_number"),
            ("prosjektfase", "phase"),
            ("fase", "phase"),
            ("prosjektstatus", "lifecycle"),
            ("status", "lifecycle"),
            ("prosjekttype", "project_type"),
            ("type", "project_type"),
            ("tjenesteomrade", "service_area"),
            ("tenesteomrade", "service_area"),
            ("finansieringstype", "funding_type"),
            ("malsetting", "objective"),
            ("mal", "objective"),
            ("startdato", "start_date"),
            ("start", "start_date"),
            ("sluttdato", "end_date"),
            ("slutt", "end_date"),
            ("totalbudsjett", "budget"),
            ("budsjett", "budget"),
            ("budsjett totalt", "budget"),
            ("kostnader palopt", "cost_to_date"),
            ("palopte kostnader", "cost_to_date"),
            ("palopt", "cost_to_date"),
            ("prognose", "forecast"),
            ("url", "url"),
            ("nettside", "url"),
            ("merknad", "note"),
            ("kommentar", "note"),
        ],
        laid_before: &["budget", "cost_to_date", "forecast"],
        long_names: true,
        example: include_str!("../../../data/example/projects.toml"),
        edited: &["status_note", "end_date", "cost_to_date", "forecast"],
        awaited: &["phase", "owner_id", "start_date", "end_date", "budget"],
        needed_in: &[(&["completed", "discontinued"], &["end_date"])],
        ..About::PLAIN
    };
}
