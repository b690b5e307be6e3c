//! What each type of round asks for: the records that answers become, and the columns of the sheet.

use crate::model::kind::Kind;
use crate::model::round::RoundType;

/// A value that stands in the sheet to be read, not to be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A field of what the row is about.
    OfSubject(&'static str),
    /// A field of the record that the answer changes.
    OfTarget(&'static str),
}

/// By what the record is known that an answer changes, beside what the row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The municipality has one, whichever round asked for it.
    Municipality,
    /// The round has one.
    Round,
    /// The round has one of each municipality.
    RoundAndMunicipality,
}

/// What a type of round asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What a row is about.
    pub subject: Kind,
    /// What an answer becomes.
    pub target: Kind,
    /// The field of the target that names the subject.
    pub link: &'static str,
    /// By what the record is known that an answer changes.
    pub known_by: KnownBy,
    /// What is shown beside the name of the subject.
    pub shown: &'static [Shown],
    /// The fields of the target that are filled in.
    pub asked: &'static [&'static str],
    /// The field that says who answered.
    pub by: Option<&'static str>,
    /// The field that says on which day.
    pub on: Option<&'static str>,
}

/// What a type of round asks for.
#[must_use]
pub fn ask(round_type: RoundType) -> &'static Ask {
    match round_type {
        RoundType::StatusReports => &STATUS,
        RoundType::Rollout => &ROLLOUT,
        RoundType::Hearing => &HEARING,
        RoundType::Measurements => &MEASUREMENT,
        RoundType::Pledges => &PLEDGE,
    }
}

static STATUS: Ask = Ask {
    subject: Kind::Project,
    target: Kind::StatusReport,
    link: "project_id",
    known_by: KnownBy::Round,
    shown: &[],
    asked: &[
        "schedule",
        "cost",
        "quality",
        "risk",
        "benefits",
        "summary",
        "deviations",
        "cost_to_date",
        "forecast",
    ],
    by: Some("reported_by"),
    on: Some("reported_on"),
};

static ROLLOUT: Ask = Ask {
    subject: Kind::Solution,
    target: Kind::Rollout,
    link: "solution_id",
    known_by: KnownBy::Municipality,
    shown: &[Shown::OfTarget("common_window")],
    asked: &["state", "planned_date", "actual_date", "reason"],
    by: None,
    on: None,
};

static HEARING: Ask = Ask {
    subject: Kind::Case,
    target: Kind::HearingAnswer,
    link: "case_id",
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[Shown::OfSubject("proposal")],
    asked: &["position", "answer"],
    by: Some("answered_by"),
    on: Some("answered_on"),
};

static MEASUREMENT: Ask = Ask {
    subject: Kind::Benefit,
    target: Kind::Measurement,
    link: "benefit_id",
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[
        Shown::OfSubject("indicator"),
        Shown::OfSubject("unit"),
        Shown::OfSubject("baseline"),
        Shown::OfSubject("target"),
    ],
    asked: &["value", "measured_on", "note"],
    by: Some("measured_by"),
    // Asked for in the sheet; the day of the reply where nothing is said.
    on: Some("measured_on"),
};

static PLEDGE: Ask = Ask {
    subject: Kind::Application,
    target: Kind::Pledge,
    link: "application_id",
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[Shown::OfSubject("summary"), Shown::OfSubject("applied")],
    asked: &["state", "amount", "hours", "contact", "note"],
    by: None,
    on: Some("answered_on"),
};
