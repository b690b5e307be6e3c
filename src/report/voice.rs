//! What that which a body comes to is called: a body that only advises decides nothing.

use crate::model::any_field::AnyField;
use crate::model::body::{Authority, Body};
use crate::model::choice::Choice as _;
use crate::model::decision::{Decision, Outcome, Said};
use crate::model::id::Id;
use crate::model::kind::{Kind, Portfolio};
use crate::text::Texts;

/// In which words a paper speaks of what was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// Of decisions.
    Decides,
    /// Of advice.
    Advises,
    /// Of both, where a paper is of several bodies.
    Both,
}

impl Voice {
    /// The one of a body; of one that nobody knows, decisions.
    #[must_use]
    pub fn of(portfolio: &Portfolio, body: Option<Id<Body>>) -> Self {
        Self::by(portfolio.bodies.find(body).and_then(|body| body.authority))
    }

    /// The one of a decision: by what its body could do when it was made final, else by what the body can today.
    #[must_use]
    pub fn of_said(portfolio: &Portfolio, said: &Said<'_>, body: Option<Id<Body>>) -> Self {
        match portfolio.sealed_of_body(said, Body::authority.any()) {
            Some(sealed) => Self::by(sealed.as_choice().and_then(Authority::from_code)),
            None => Self::of(portfolio, body),
        }
    }

    /// The one of a decision as the window speaks of it: by what it came to, and else by its body.
    #[must_use]
    pub fn of_decision(portfolio: &Portfolio, decision: &Decision) -> Self {
        let body = portfolio.meeting_of(decision).and_then(|meeting| meeting.body_id);
        let all = portfolio.said_of(decision);
        match (decision.outcome == Some(Outcome::Advised), all.first()) {
            (true, _) => Self::Advises,
            (false, Some(said)) => Self::of_said(portfolio, said, body),
            (false, None) => Self::of(portfolio, body),
        }
    }

    fn by(authority: Option<Authority>) -> Self {
        match authority.is_some_and(Authority::only_advises) {
            true => Self::Advises,
            false => Self::Decides,
        }
    }

    /// The one of a paper that speaks in all of these.
    #[must_use]
    pub fn of_all(all: impl IntoIterator<Item = Self>) -> Self {
        let join = |a: Self, b: Self| if a == b { a } else { Self::Both };
        all.into_iter().reduce(join).unwrap_or(Self::Decides)
    }

    /// What the texts tell the voices apart by.
    #[must_use]
    pub fn argument(self) -> (&'static str, &'static str) {
        let code = match self {
            Self::Decides => "decides",
            Self::Advises => "advises",
            Self::Both => "both",
        };
        ("voice", code)
    }

    /// A text in this voice.
    #[must_use]
    pub fn get(self, texts: &Texts, key: &str) -> String {
        texts.with(key, &[self.argument()])
    }

    /// The label of a field.
    #[must_use]
    pub fn label_of(self, texts: &Texts, field: AnyField) -> String {
        self.label(texts, field.kind(), field.name())
    }

    /// The label of the field of that name.
    #[must_use]
    pub fn label(self, texts: &Texts, kind: Kind, field: &str) -> String {
        let is_of_decision = kind == Kind::Decision;
        let own = is_of_decision.then(|| self.instead(texts, "paper-advice-fields", field));
        own.flatten().unwrap_or_else(|| texts.field(kind, field))
    }

    /// The word for an outcome.
    #[must_use]
    pub fn outcome(self, texts: &Texts, code: &str) -> String {
        let word = self.instead(texts, "paper-advice-outcomes", code);
        word.unwrap_or_else(|| texts.choice(&Outcome::SET, code))
    }

    /// What advice has a word of its own for.
    fn instead(self, texts: &Texts, key: &str, name: &str) -> Option<String> {
        let has_own = self == Self::Advises && texts.has_attribute(key, name);
        has_own.then(|| texts.attribute(key, name))
    }
}
