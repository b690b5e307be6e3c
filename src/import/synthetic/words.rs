//! The words that synthetic records are made of.

use crate::model::kind::Kind;

/// Beginnings of titles.
pub(super) const FIRST: &[&str] = &[
    "Digital",
    "Felles",
    "Helhetlig",
    "Trygg",
    "Regional",
    "Samordnet",
    "Brukervennlig",
    "Ny",
    "Automatisert",
    "Åpen",
];

/// What titles are about.
pub(super) const SECOND: &[&str] = &[
    "byggesøknad",
    "planprosess",
    "hjemmeoppfølging",
    "helsestasjon",
    "arkivdanning",
    "innbyggerdialog",
    "journalføring",
    "skoleportal",
    "velferdsteknologi",
    "beredskap",
    "datadeling",
    "byggesaksarkiv",
    "kompetanseheving",
    "vannmåling",
    "barnevernstjeneste",
    "saksbehandling",
];

/// Where.
pub(super) const THIRD: &[&str] = &[
    "i Nordhordland",
    "i Sunnfjord",
    "på Voss",
    "i Sunnhordland",
    "i Ytre Sogn",
    "i Hardanger",
    "i Nordfjord",
    "for små kommuner",
    "for alle kommuner",
    "i bergensregionen",
];

/// Who makes changes.
pub(super) const PEOPLE: &[&str] =
    &["Sekretariatet", "Porteføljekoordinator", "Prosjektleder", "Møtesekretær", "Økonomi"];

/// Names of municipalities stand in the reference data; these are bodies.
pub(super) const BODIES: &[&str] = &[
    "Styringsgruppen",
    "Digitaliseringsutvalget",
    "Faggruppe helse",
    "Faggruppe oppvekst",
    "Faggruppe plan og bygg",
    "Faggruppe arkiv",
    "Faggruppe sikkerhet",
    "Faggruppe geodata",
    "Faggruppe tjenestedesign",
    "Nettverk for IT-ledere",
    "Arkitekturforum",
    "Prosjektforum",
];

/// How the value of an edited field is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A sentence with a running number, so that it is new each time.
    Sentence,
    /// An amount.
    Amount,
    /// A day.
    Day,
}

/// The fields that people edit most.
pub(super) const EDITS: &[(Kind, &str, Sort)] = &[
    (Kind::Project, "status_note", Sort::Sentence),
    (Kind::Project, "end_date", Sort::Day),
    (Kind::Project, "cost_to_date", Sort::Amount),
    (Kind::Project, "forecast", Sort::Amount),
    (Kind::Application, "spent", Sort::Amount),
    (Kind::Application, "consequence", Sort::Sentence),
    (Kind::Application, "report_deadline", Sort::Day),
    (Kind::Milestone, "revised_date", Sort::Day),
    (Kind::Milestone, "note", Sort::Sentence),
    (Kind::Milestone, "revision_reason", Sort::Sentence),
    (Kind::Action, "deadline", Sort::Day),
    (Kind::Action, "note", Sort::Sentence),
    (Kind::Action, "owner", Sort::Sentence),
];
