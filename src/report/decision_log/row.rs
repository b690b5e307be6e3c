//! A row of the log: one wording of a decision.

use super::besides;
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::decision::{Decision, DecisionState, Said};
use crate::model::exempt::is_exempt;
use crate::model::kind::Portfolio;
use crate::model::meeting::MeetingState;
use crate::model::money::Ore;
use crate::report::outline::Words;
use crate::report::paper::Ask;
use crate::report::seen_from::{place_seen_from, with_place};
use crate::report::voice::Voice;
use crate::text::{Format, Texts, with_mark};

/// What the public learns of a case.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    /// The case is exempt from public access.
    Exempt,
    /// The case is gone, and nobody knows whether it was.
    Gone,
}

impl Shown {
    fn of(portfolio: &Portfolio, decision: &Decision, public: bool) -> Self {
        match portfolio.cases.find(decision.case_id) {
            Some(_) if public && is_exempt_in(portfolio, decision) => Self::Exempt,
            None if public && decision.case_id.is_some() => Self::Gone,
            Some(_) | None => Self::All,
        }
    }

    /// The keys of the words that stand for the case and for what was decided in it.
    fn instead(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::All => None,
            Self::Exempt => Some(("paper-exempt-case", "paper-exempt")),
            Self::Gone => Some(("paper-gone-case", "paper-gone")),
        }
    }
}

/// Whether the case of a decision is exempt from public access, or was where it is gone.
pub(super) fn is_exempt_in(portfolio: &Portfolio, decision: &Decision) -> bool {
    is_exempt(&[portfolio], decision.id.raw())
}

/// Whether a paper says what the decision is about.
pub(super) fn is_shown(portfolio: &Portfolio, decision: &Decision, public: bool) -> bool {
    Shown::of(portfolio, decision, public) == Shown::All
}

/// The cells of a row.
pub(super) fn row(portfolio: &Portfolio, ask: &Ask, voice: Voice, said: &Said<'_>) -> Vec<Words> {
    let texts = ask.texts();
    let instead = Shown::of(portfolio, said.decision, ask.public).instead();
    let day = said.day(portfolio).map_or_else(String::new, |day| ask.date_short(portfolio, &day));
    let amount = match (said.sealed(), instead) {
        (_, Some(_)) => None,
        (Some(sealed), None) => sealed.amount_ore.map(Ore),
        (None, None) => said.decision.amount,
    };
    let amount = amount.map_or_else(String::new, |it| Format::of(ask.lang).kroner(it));
    let [case, title] = match instead {
        Some((case, decision)) => {
            let case = numbered(case_number(portfolio, said), texts.get(case));
            [case.into(), texts.get(decision).into()]
        }
        None => [
            ask.typed(portfolio, case_name_of(portfolio, ask, said)),
            ask.typed(portfolio, said.title()),
        ],
    };
    let state = state(portfolio, ask, voice, said).join("\n");
    let body = ask.typed(portfolio, said.body_name(portfolio));
    let responsible = instead.is_none().then(|| besides::responsible(portfolio, said));
    let responsible = ask.typed(portfolio, responsible.unwrap_or_default());
    vec![day.into(), body, case, title, amount.into(), responsible, state.into()]
}

/// What stands for the name of a case that the public does not read: its number is no secret.
pub(in crate::report) fn exempt_case(texts: &Texts, number: Option<String>) -> String {
    numbered(number, texts.get("paper-exempt-case"))
}

fn numbered(number: Option<String>, words: String) -> String {
    number.into_iter().chain([words]).collect::<Vec<_>>().join(" ")
}

/// The number of the case of a decision: as it was sealed, else as it is.
pub(super) fn case_number(portfolio: &Portfolio, said: &Said<'_>) -> Option<String> {
    match said.sealed() {
        Some(sealed) => sealed.case_number.clone(),
        None => portfolio.case_number(portfolio.cases.find(said.decision.case_id)?),
    }
}

/// The name of the case of a decision, with the word that it is exempt where it is.
pub(super) fn case_name_of(portfolio: &Portfolio, ask: &Ask, said: &Said<'_>) -> String {
    let case = portfolio.cases.find(said.decision.case_id);
    let name = case_name(portfolio, case, said);
    with_mark(ask.texts(), name, is_exempt_in(portfolio, said.decision))
}

/// A final decision speaks by its seal.
fn case_name(portfolio: &Portfolio, case: Option<&Case>, said: &Said<'_>) -> String {
    match (case, said.sealed()) {
        (_, Some(sealed)) => {
            let number = sealed.case_number.iter().map(String::as_str);
            number.chain([sealed.case_title.as_str()]).collect::<Vec<_>>().join(" ")
        }
        (Some(case), None) => portfolio.label(case.id.raw()),
        (None, None) => String::new(),
    }
}

/// What became of it, whether it is final; that it was made final apart, and what has become of
/// it since.
fn state(portfolio: &Portfolio, ask: &Ask, voice: Voice, said: &Said<'_>) -> Vec<String> {
    let (texts, public) = (ask.texts(), ask.public);
    let decision = said.decision;
    let is_open = Shown::of(portfolio, decision, public) == Shown::All;
    let outcome = said.outcome().filter(|_| is_open);
    let mut lines: Vec<String> =
        outcome.into_iter().map(|code| voice.outcome(texts, code)).collect();
    let state = decision.state.map(|state| texts.choice(&DecisionState::SET, state.code()));
    lines.extend(state);
    // What is only written down at a meeting that was called off is no decision of it.
    let off = said.meeting(portfolio).and_then(|meeting| meeting.state);
    let off = off.filter(|state| said.sealed().is_none() && !state.takes_place());
    lines.extend(off.map(|state| {
        let state = texts.choice(&MeetingState::SET, state.code()).to_lowercase();
        texts.with("paper-state-off", &[("state", &state)])
    }));
    if portfolio.said_of(decision).len() > 1 {
        // Which of the wordings of one day and one case it is.
        lines.extend(said.seals.iter().map(|seal| seal.short_hash().to_owned()));
        let codes: Vec<&str> = other_codes(portfolio, said);
        lines.push(texts.with("log-apart", &[("codes", &codes.join(", "))]));
        if portfolio.is_said_apart(decision) {
            lines.push(texts.get("log-apart-open"));
        }
    }
    lines.extend(later(portfolio, ask, said));
    lines
}

/// Which later decisions correct or replace it.
pub(super) fn later(portfolio: &Portfolio, ask: &Ask, said: &Said<'_>) -> Vec<String> {
    let (texts, public, decision) = (ask.texts(), ask.public, said.decision);
    let mut lines = Vec::new();
    for later in portfolio.settled_later(decision) {
        let corrects = later.corrects_id == Some(decision.id);
        let key = if corrects { "log-corrected" } else { "log-replaced" };
        let instead = Shown::of(portfolio, later, public).instead();
        let is_named = instead.is_none();
        let name = match instead {
            Some((case, _)) => texts.get(case),
            None => {
                let name = portfolio.sealed(later).map_or(&later.title, |sealed| &sealed.title);
                with_mark(texts, name.clone(), is_exempt_in(portfolio, later))
            }
        };
        let place = Some(place_seen_from(portfolio, ask, said, later)).filter(|_| is_named);
        let told = texts.with(key, &[("decision", &name)]);
        lines.push(with_place(told, &place.unwrap_or_default()));
    }
    lines
}

/// The codes of the other wordings.
fn other_codes<'a>(portfolio: &'a Portfolio, said: &Said<'a>) -> Vec<&'a str> {
    let own: Vec<&str> = said.seals.iter().map(|seal| seal.short_hash()).collect();
    let all = portfolio.said_of(said.decision).into_iter().flat_map(|said| said.seals);
    all.map(|seal| seal.short_hash()).filter(|code| !own.contains(code)).collect()
}
