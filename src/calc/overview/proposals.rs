//! How far ideas and proposals have come: prioritised, decided, applied for, awarded. Each that has come so far
//! counts in every step before it too, so that each step is a part of the one before.

use std::collections::HashMap;

use super::Figure;
use super::tally::Tally;
use crate::calc::is_example;
use crate::model::application::{Application, ApplicationState, Course};
use crate::model::concept::{Concept, ConceptState};
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// How far something has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Proposed,
    Prioritised,
    Decided,
    AppliedFor,
    Awarded,
}

/// The steps after the first, which `concepts.count` counts.
const STEPS: [(&str, Step); 4] = [
    ("concepts.prioritised", Step::Prioritised),
    ("concepts.decided", Step::Decided),
    ("concepts.applied_for", Step::AppliedFor),
    ("concepts.awarded", Step::Awarded),
];

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let mut of_applications: HashMap<Id<Concept>, Step> = HashMap::new();
    for application in portfolio.applications.iter() {
        let Some(concept) = application.concept_id else { continue };
        let step = of_application(application);
        let far = of_applications.entry(concept).or_insert(step);
        *far = step.max(*far);
    }
    let concepts: Vec<(&Concept, Step)> = portfolio
        .concepts
        .iter()
        .map(|concept| {
            let applied = of_applications.get(&concept.id).copied().unwrap_or(Step::Proposed);
            (concept, of_concept(concept).max(applied))
        })
        .collect();
    let mut figures: Vec<Figure> =
        STEPS.iter().map(|(key, step)| counted(key, &concepts, |_, far| far >= *step)).collect();
    figures.push(counted("concepts.rank_changed", &concepts, |concept, _| {
        concept.proposed_rank.zip(concept.decided_rank).is_some_and(|(one, other)| one != other)
    }));
    figures
}

fn counted(
    key: &'static str,
    concepts: &[(&Concept, Step)],
    counts: impl Fn(&Concept, Step) -> bool,
) -> Figure {
    let mut tally = Tally::default();
    for (concept, far) in concepts {
        match counts(concept, *far) {
            true => tally.take(concept.id.raw(), is_example(&concept.source)),
            false => tally.pass_over(),
        }
    }
    tally.counted(key, Vec::new())
}

/// How far it has come by what it says itself.
fn of_concept(concept: &Concept) -> Step {
    let ranked = concept.proposed_rank.is_some() || concept.decided_rank.is_some();
    let least = if ranked { Step::Prioritised } else { Step::Proposed };
    let far = match concept.state {
        Some(ConceptState::Decided | ConceptState::Converted) => Step::Decided,
        Some(ConceptState::Prioritised | ConceptState::Recommended) => Step::Prioritised,
        Some(
            ConceptState::Idea
            | ConceptState::ConceptProposal
            | ConceptState::NotDecided
            | ConceptState::Postponed
            | ConceptState::Merged
            | ConceptState::Withdrawn,
        )
        | None => Step::Proposed,
    };
    far.max(least)
}

/// How far an application has brought what it grew from. Whether it was applied for is one question, asked of the
/// application.
fn of_application(application: &Application) -> Step {
    let course = application.state.map(ApplicationState::course);
    if application.awarded.is_some_and(|sum| sum > Ore::ZERO) || course == Some(Course::Promised) {
        return Step::Awarded;
    }
    if application.was_sent() {
        return Step::AppliedFor;
    }
    let is_only_proposed = application.state.is_some_and(is_only_proposed);
    match course == Some(Course::NotSent) && !is_only_proposed {
        true => Step::Decided,
        false => Step::Prioritised,
    }
}

/// Whether somebody has proposed to apply, and nobody has decided it.
fn is_only_proposed(state: ApplicationState) -> bool {
    match state {
        ApplicationState::Recommended | ApplicationState::Postponed => true,
        ApplicationState::DecidedToApply
        | ApplicationState::InPreparation
        | ApplicationState::NotDecided
        | ApplicationState::Submitted
        | ApplicationState::UnderReview
        | ApplicationState::Transferred
        | ApplicationState::Withdrawn
        | ApplicationState::FormallyRejected
        | ApplicationState::Rejected
        | ApplicationState::ProvisionalAward
        | ApplicationState::FinalAward
        | ApplicationState::AwardedInFull
        | ApplicationState::AwardedReduced
        | ApplicationState::Accepted
        | ApplicationState::Disbursed
        | ApplicationState::Declined
        | ApplicationState::Withheld
        | ApplicationState::ScalingAssessed
        | ApplicationState::InProgress
        | ApplicationState::InterimReported
        | ApplicationState::FinalReported
        | ApplicationState::Closed
        | ApplicationState::CarriedOver
        | ApplicationState::Returned => false,
    }
}
