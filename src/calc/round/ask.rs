//! What each type of round asks for: the records that answers become, and the columns of the sheet.

use crate::model::any_field::AnyField;
use crate::model::application::Application;
use crate::model::benefit::Benefit;
use crate::model::case::Case;
use crate::model::hearing_answer::HearingAnswer;
use crate::model::kind::Kind;
use crate::model::measurement::Measurement;
use crate::model::pledge::Pledge;
use crate::model::rollout::Rollout;
use crate::model::round::RoundType;
use crate::model::status_report::StatusReport;

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
    pub link: AnyField,
    /// By what the record is known that an answer changes.
    pub known_by: KnownBy,
    /// The fields of the subject, or of the record that the answer changes, that the sheet shows to be
    /// read and not to be filled in.
    pub shown: &'static [AnyField],
    /// The fields of the target that are filled in.
    pub asked: &'static [AnyField],
    /// The field that says who answered.
    pub by: Option<AnyField>,
    /// The field that says on which day.
    pub on: Option<AnyField>,
    /// The field that names the municipality that answered.
    pub municipality: Option<AnyField>,
    /// The field that names the round.
    pub round: Option<AnyField>,
    /// The field that says where the answer is known from.
    pub source: AnyField,
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
    link: StatusReport::project_id.any(),
    known_by: KnownBy::Round,
    shown: &[],
    asked: &[
        StatusReport::schedule.any(),
        StatusReport::cost.any(),
        StatusReport::quality.any(),
        StatusReport::risk.any(),
        StatusReport::benefits.any(),
        StatusReport::summary.any(),
        StatusReport::deviations.any(),
        StatusReport::cost_to_date.any(),
        StatusReport::forecast.any(),
    ],
    by: Some(StatusReport::reported_by.any()),
    on: Some(StatusReport::reported_on.any()),
    municipality: None,
    round: Some(StatusReport::round_id.any()),
    source: StatusReport::source.any(),
};

static ROLLOUT: Ask = Ask {
    subject: Kind::Solution,
    target: Kind::Rollout,
    link: Rollout::solution_id.any(),
    known_by: KnownBy::Municipality,
    shown: &[Rollout::common_window.any()],
    asked: &[
        Rollout::state.any(),
        Rollout::planned_date.any(),
        Rollout::actual_date.any(),
        Rollout::reason.any(),
    ],
    by: None,
    on: None,
    municipality: Some(Rollout::municipality_id.any()),
    round: None,
    source: Rollout::source.any(),
};

static HEARING: Ask = Ask {
    subject: Kind::Case,
    target: Kind::HearingAnswer,
    link: HearingAnswer::case_id.any(),
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[Case::proposal.any()],
    asked: &[HearingAnswer::position.any(), HearingAnswer::answer.any()],
    by: Some(HearingAnswer::answered_by.any()),
    on: Some(HearingAnswer::answered_on.any()),
    municipality: Some(HearingAnswer::municipality_id.any()),
    round: Some(HearingAnswer::round_id.any()),
    source: HearingAnswer::source.any(),
};

static MEASUREMENT: Ask = Ask {
    subject: Kind::Benefit,
    target: Kind::Measurement,
    link: Measurement::benefit_id.any(),
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[
        Benefit::indicator.any(),
        Benefit::unit.any(),
        Benefit::baseline.any(),
        Benefit::target.any(),
    ],
    asked: &[Measurement::value.any(), Measurement::measured_on.any(), Measurement::note.any()],
    by: Some(Measurement::measured_by.any()),
    // Asked for in the sheet; the day of the reply where nothing is said.
    on: Some(Measurement::measured_on.any()),
    municipality: Some(Measurement::municipality_id.any()),
    round: Some(Measurement::round_id.any()),
    source: Measurement::source.any(),
};

static PLEDGE: Ask = Ask {
    subject: Kind::Application,
    target: Kind::Pledge,
    link: Pledge::application_id.any(),
    known_by: KnownBy::RoundAndMunicipality,
    shown: &[Application::summary.any(), Application::applied.any()],
    asked: &[
        Pledge::state.any(),
        Pledge::amount.any(),
        Pledge::hours.any(),
        Pledge::contact.any(),
        Pledge::note.any(),
    ],
    by: None,
    on: Some(Pledge::answered_on.any()),
    municipality: Some(Pledge::municipality_id.any()),
    round: Some(Pledge::round_id.any()),
    source: Pledge::source.any(),
};
