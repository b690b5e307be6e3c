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
        Idea = "idea" | "idefase",
        /// Konsept.
        Concept = "concept" | "konseptfase" | "forstudie" | "forprosjekt" | "utredning"
            | "utgreiing" | "konseptutredning",
        /// Planlegge.
        Planning = "planning" | "planlegging" | "planleggingsfase" | "planlegges" | "planfase"
            | "oppstart" | "under planlegging" | "forberedelse" | "forebuing",
        /// Gjennomføre.
        Execution = "execution" | "gjennomforing" | "gjennomforingsfase" | "utvikling"
            | "gjennomfores" | "under gjennomforing" | "hovedprosjekt" | "innforing"
            | "implementering" | "utproving" | "pilot" | "implementation" | "hovudprosjekt",
        /// Avslutte.
        Closing = "closing" | "avslutning" | "avslutningsfase" | "avsluttes" | "sluttfase"
            | "avslutningsfasen",
        /// Realisere.
        Realisation = "realisation" | "realisering" | "realiseringsfase" | "gevinstrealisering"
            | "drift" | "forvaltning" | "overfort til drift",
    }
}

choice! {
    /// Whether somebody works on it.
    Lifecycle, "choice-lifecycle" {
        /// Somebody does.
        Active = "active" UnderWay | "aktiv" | "pagar" | "i gang" | "pagaende" | "pagande"
            | "igangsatt" | "i arbeid" | "under arbeid" | "i drift" | "startet" | "starta"
            | "underveis" | "undervegs" | "under gjennomforing" | "ongoing" | "in progress"
            | "started",
        /// It waits.
        OnHold = "on_hold" Waiting | "avventar" | "avventende" | "utsatt" | "utsett"
            | "i bero" | "venter" | "ventar" | "paused" | "postponed",
        /// It is finished.
        Completed = "completed" Done | "ferdig" | "fullfort" | "gjennomfort"
            | "avsluttet prosjekt" | "ferdigstilt" | "levert" | "done" | "finished" | "closed",
        /// It was stopped.
        Discontinued = "discontinued" Over | "stoppet" | "stanset for slutt" | "stoppa" | "stopp"
            | "avbrutt" | "avbrote" | "avlyst" | "skrinlagt" | "nedlagt" | "terminert" | "trukket"
            | "trekt" | "cancelled" | "stopped",
    }
}

choice! {
    /// What sort of undertaking it is.
    ProjectType, "choice-project-type" {
        /// A project.
        Project = "project" | "prosjekter" | "hovedprosjekt" | "forprosjekt" | "utviklingsprosjekt",
        /// A measure without the form of a project.
        Measure = "measure" | "aktivitet" | "oppgave",
        /// A programme of several projects.
        Programme = "programme" | "satsing",
        /// Work of the secretariat itself.
        Internal = "internal" | "internt" | "internt prosjekt" | "driftsoppgave",
        /// A study.
        Research = "research" | "forskning" | "forsking" | "forskningsprosjekt"
            | "forskingsprosjekt",
        /// A standing group or network.
        Network = "network" | "nettverk" | "faggruppe" | "arbeidsgruppe",
    }
}

choice! {
    /// The fields of municipal service.
    ServiceArea, "choice-service-area" {
        /// Administrasjon og IKT.
        AdministrationIct = "administration_ict" | "ikt" | "administrasjon" | "it"
            | "digitalisering" | "administrativt",
        /// Arbeid og næringsliv.
        LabourBusiness = "labour_business" | "naering" | "arbeid" | "nav" | "naeringsliv",
        /// Helse og velferd.
        HealthWelfare = "health_welfare" | "helse" | "helse og omsorg" | "omsorg" | "velferd"
            | "velferdsteknologi" | "pleie og omsorg" | "helse og meistring" | "barnevern",
        /// Kultur, idrett og fritid.
        CultureLeisure = "culture_leisure" | "kultur" | "kultur og fritid" | "idrett" | "fritid"
            | "bibliotek",
        /// Natur og miljø.
        Environment = "environment" | "miljo" | "natur" | "klima" | "klima og miljo",
        /// Plan, bygg og geodata.
        PlanningBuilding = "planning_building" | "plan og bygg" | "byggesak" | "plan" | "geodata"
            | "plan og byggesak" | "teknisk",
        /// Skatt og avgift.
        Tax = "tax" | "skatt" | "avgift" | "kommunale avgifter",
        /// Skole og oppvekst.
        Education = "education" | "skole" | "skule" | "oppvekst" | "barnehage" | "utdanning"
            | "oppvekst og utdanning" | "barnehage og skole" | "barnehage og skule",
        /// Trafikk og samferdsel.
        Transport = "transport" | "samferdsel" | "vei" | "veg" | "trafikk",
        /// Vann og avløp.
        Water = "water" | "va" | "vann" | "vatn" | "avlop" | "vann og avlaup",
        /// Arkiv og dokumentasjon.
        Records = "records" | "arkiv" | "dokumentasjon" | "dokumentasjonsforvaltning",
        /// Innbyggertjenester på tvers.
        CitizenServices = "citizen_services" | "innbyggertjenester" | "innbyggjartenester"
            | "innbyggerdialog" | "innbyggerservice" | "servicetorg",
        /// Informasjonssikkerhet og beredskap.
        InformationSecurity = "information_security" | "informasjonssikkerhet"
            | "informasjonstryggleik" | "sikkerhet" | "tryggleik" | "personvern" | "beredskap"
            | "informasjonssikkerhet og personvern",
    }
}

choice! {
    /// How a project is paid for (the network's own three ways).
    FundingType, "choice-funding-type" {
        /// Grunnfinansiering.
        Basic = "basic" | "grunnfinansiert" | "drift" | "basisfinansiering",
        /// Definerte prosjekt- og aktivitetsmidler.
        ProjectFunds = "project_funds" | "prosjektmidler" | "prosjektmidlar" | "aktivitetsmidler",
        /// Ekstern finansiering.
        External = "external" | "ekstern" | "eksternt" | "ekstern stotte" | "tilskudd" | "tilskot"
            | "skjonnsmidler" | "skjonsmidlar" | "eksternt finansiert",
    }
}

choice! {
    /// Whether an undertaking matters to the network's municipalities.
    Relevance, "choice-relevance" {
        /// It hits.
        High = "high" | "hoy" | "hog",
        /// In part.
        Partial = "partial" | "delvis" | "delvis relevant" | "middels",
        /// Less relevant.
        Low = "low" | "lav" | "lag" | "lite relevant",
        /// Nobody has looked yet.
        NotAssessed = "not_assessed" | "ukjent" | "uvurdert",
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
            (
                "title",
                "prosjekt, prosjektnavn, navn på prosjekt, prosjektets navn, namn på prosjekt, \
                prosjektnamn, prosjekttittel, tiltak, tiltaksnavn, tiltaksnamn, \
                prosjekt/tiltak, aktivitet, project name",
            ),
            ("project_number", "prosjektnr, prosjekt nr, prosjekt-nr, nr, prosjektid, project no"),
            ("phase", "prosjektfase"),
            ("lifecycle", "status, tilstand, framdriftsstatus, fremdriftsstatus, project state"),
            ("project_type", "prosjekttype"),
            (
                "funding_type",
                "finansieringstype, finansieringskilde, finansieringskjelde, \
                finansieringsform",
            ),
            (
                "objective",
                "mål, målsetning, formål, føremål, beskrivelse, kort beskrivelse, \
                skildring, omtale, hensikt, om prosjektet, purpose, description",
            ),
            (
                "start_date",
                "starter, start dato, dato start, fra dato, fra, påbegynt, begin, started",
            ),
            (
                "end_date",
                "slutt dato, dato slutt, avsluttes, avslutning, ferdig, ferdigdato, \
                ferdig dato, ferdigstilles, ferdigstilling, planlagt slutt, planlagt ferdig, \
                til dato, til, frist, avslutting, end, finish, deadline",
            ),
            (
                "budget",
                "budsjett, budsjett totalt, budsjettramme, ramme, kostnadsramme, \
                økonomisk ramme, total kostnad, totalkostnad, kostnad, total ramme, beløp, \
                budget, cost",
            ),
            (
                "cost_to_date",
                "kostnader påløpt, påløpt, påløpt kostnad, påløpt hittil, brukt, \
                brukt hittil, forbruk, regnskap, rekneskap, spent",
            ),
            ("url", "lenke til prosjekt, website"),
            ("layer", "forvaltningsnivå"),
            ("service_area", "fagområde, sektor, tema, område, tjenesteområder, sector"),
            (
                "lead_municipality_id",
                "vertskommune, kommune, ansvarlig kommune for prosjektet, \
                prosjektkommune, leiande kommune, ledende kommune",
            ),
            ("owner_id", "eier, eigar, prosjekteiende organisasjon, owner"),
            ("steering_body_id", "styringsgruppa, utvalg, utval"),
            (
                "status_note",
                "statusbeskrivelse, kommentar til status, statuskommentar, \
                siste nytt, status i dag",
            ),
            ("forecast", "prognose kostnad, forventet kostnad, forventa kostnad, sluttprognose"),
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
