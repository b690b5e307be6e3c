//! What a new record says before anybody has said it.

use super::action::ActionState;
use super::application::ApplicationState;
use super::case::CaseState;
use super::concept::ConceptState;
use super::decision::DecisionState;
use super::field::Choice as _;
use super::kind::Kind;
use super::meeting::MeetingState;
use super::rollout::RolloutState;
use super::round::RoundState;
use super::value::Value;

/// The values that a new record of a kind begins with, by field number.
#[must_use]
pub fn defaults(kind: Kind) -> Vec<(usize, Value)> {
    let code = match kind {
        Kind::Meeting => MeetingState::Proposed.code(),
        Kind::Case => CaseState::Preparing.code(),
        Kind::Decision => DecisionState::Draft.code(),
        Kind::Action => ActionState::NotStarted.code(),
        Kind::Concept => ConceptState::Idea.code(),
        Kind::Application => ApplicationState::InPreparation.code(),
        Kind::Rollout => RolloutState::NotAssessed.code(),
        Kind::Round => RoundState::Draft.code(),
        _ => return Vec::new(),
    };
    kind.field("state").map(|(index, _)| (index, Value::Choice(code))).into_iter().collect()
}
