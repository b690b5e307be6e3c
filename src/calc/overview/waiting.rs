//! What waits for somebody: reports that are owed, answers that have not come, cases without a proposal at the
//! next meeting, projects that nobody has told of for long.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::tally::Tally;
use super::upcoming::report_deadline;
use super::{By, Figure};
use crate::calc::agenda::next_of_all;
use crate::calc::is_example;
use crate::model::body::Layer;
use crate::model::case::{Case, CaseType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::project::{Lifecycle, Project};
use crate::model::round::{Round, RoundState};

/// How long a project may be told of by nobody, in days: half a year.
pub const SILENT_AFTER: u32 = 182;

/// Applications whose last day to report has passed altogether.
pub(super) fn reports(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let mut tally = Tally::default();
    for application in portfolio.applications.iter() {
        let deadline = report_deadline(portfolio, application).and_then(FuzzyDate::latest);
        match deadline.is_some_and(|latest| latest < today) {
            true => tally.take(application.id.raw(), is_example(&application.source)),
            false => tally.pass_over(),
        }
    }
    vec![tally.counted("waiting.reports_overdue", Vec::new())]
}

/// Those who were asked in a round that is out, and have not answered.
pub(super) fn answers(portfolio: &Portfolio) -> Vec<Figure> {
    let out: HashSet<Id<Round>> = portfolio
        .rounds
        .iter()
        .filter(|round| round.state == Some(RoundState::Sent))
        .map(|round| round.id)
        .collect();
    let asked = portfolio.respondents.iter();
    let asked = asked.filter(|one| one.round_id.is_some_and(|round| out.contains(&round)));
    let mut tally = Tally::default();
    for respondent in asked {
        match respondent.answered_on {
            // Respondents have no source: their note says what made them up.
            None => tally.take(respondent.id.raw(), is_example(&respondent.note)),
            Some(_) => tally.pass_over(),
        }
    }
    vec![tally.counted("waiting.answers", Vec::new())]
}

/// The network's own projects that are under way and that no status report tells of within half a year.
pub(super) fn silent(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let since = today.checked_sub_days(Days::new(SILENT_AFTER.into())).unwrap_or(NaiveDate::MIN);
    let is_new =
        |date: &FuzzyDate| date.latest().or(date.earliest()).is_some_and(|day| day >= since);
    let told: HashSet<Id<Project>> = portfolio
        .status_reports
        .iter()
        .filter(|report| report.reported_on.as_ref().is_some_and(is_new))
        .filter_map(|report| report.project_id)
        .collect();
    let mut tally = Tally::default();
    for project in portfolio.projects.iter().filter(|project| is_to_be_told_of(project)) {
        match told.contains(&project.id) {
            true => tally.pass_over(),
            false => tally.take(project.id.raw(), is_example(&project.source)),
        }
    }
    vec![tally.counted("waiting.silent_projects", Vec::new())]
}

/// Whether the network is to know how a project stands: it is the network's, and somebody works on it.
fn is_to_be_told_of(project: &Project) -> bool {
    let is_ours = match project.layer {
        Some(Layer::Regional | Layer::Local) => true,
        Some(Layer::National | Layer::KsFiks) | None => false,
    };
    is_ours && project.lifecycle == Some(Lifecycle::Active)
}

/// The cases of the next meeting, and those of them that ask for a decision and propose none.
pub(super) fn next_meeting(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let Some(meeting) = next_of_all(portfolio, today) else { return Vec::new() };
    let (mut all, mut without) = (Tally::default(), Tally::default());
    for case in portfolio.cases.iter().filter(|case| case.meeting_id == Some(meeting.id)) {
        let (id, is_example) = (case.id.raw(), is_example(&case.source));
        all.take(id, is_example);
        match asks_and_proposes_nothing(case) {
            true => without.take(id, is_example),
            false => without.pass_over(),
        }
    }
    let by = || vec![("meeting", By::Record(Some(meeting.id.raw())))];
    vec![
        all.counted("next_meeting.cases", by()),
        without.counted("next_meeting.without_proposal", by()),
    ]
}

fn asks_and_proposes_nothing(case: &Case) -> bool {
    let asks = match case.case_type {
        Some(CaseType::Decision | CaseType::Approval | CaseType::Recommendation) => true,
        Some(CaseType::Discussion | CaseType::Information | CaseType::OtherBusiness) | None => {
            false
        }
    };
    asks && case.proposal.trim().is_empty()
}
