//! The log of decisions over a period: what was decided when, by whom, and whether it is final.

use chrono::NaiveDate;

use super::network::network;
use super::outline::{Block, Column, Outline, Table};
use super::paper::{Ask, Paper, PaperFormat, Scope, Within, any};
use crate::calc::order::natural_order;
use crate::model::body::Body;
use crate::model::choice::Choice as _;
use crate::model::decision::{Decision, DecisionState, Outcome};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::message::Message;
use crate::text::{Format, Texts, show_date_short, sort};

/// The log of decisions over a period.
pub const PAPER: Paper = Paper {
    name: "decisions",
    genre: "paper-decision-log",
    scope: Scope::Period(Kind::Decision),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    public: true,
    suits: any,
    make: decision_log,
    data: None,
};

fn decision_log(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let (texts, lang, within) = (ask.texts(), ask.lang, ask.within()?);
    let mut decisions: Vec<&Decision> =
        natural_order(portfolio, Kind::Decision, &|a, b| sort::compare(lang, a, b))
            .into_iter()
            .filter_map(|id| portfolio.decisions.get_raw(id))
            .filter(|decision| is_wanted(portfolio, decision, within))
            .collect();
    // By the day that the log says, which is that of the seal where there is one.
    decisions.sort_by_cached_key(|decision| {
        let date = portfolio.day_of_decision(decision);
        (date.is_none(), date)
    });
    let blocks = if decisions.is_empty() {
        vec![Block::Paragraph { text: texts.get("log-none") }]
    } else {
        vec![table(portfolio, texts, &decisions, ask.public)]
    };
    let network = network(portfolio);
    let body = portfolio.bodies.find(within.body);
    let title = body.map_or_else(|| network.clone(), |body| body.title.clone());
    Ok(Outline {
        subtitle: period(texts, within),
        author: network,
        blocks,
        ..ask.outline(PAPER.genre, title)
    })
}

/// The body that decided; of a final decision the one that was sealed, by its key or, in seals of
/// earlier versions, by its name; or the one of the meeting where none bears it any more.
fn body_of<'a>(portfolio: &'a Portfolio, decision: &Decision) -> Option<&'a Body> {
    let of_meeting = || portfolio.bodies.find(portfolio.meeting_of(decision)?.body_id);
    let Some(sealed) = portfolio.sealed(decision) else { return of_meeting() };
    if let Some(key) = &sealed.body_id {
        return portfolio.bodies.get_raw(key.parse().ok()?);
    }
    let named = |body: &&Body| body.title == sealed.body;
    let now = of_meeting();
    now.filter(named).or_else(|| portfolio.bodies.iter().find(named)).or(now)
}

/// The name of the body that decided, as it was sealed or as it was on the day; in short where that is
/// its name of today.
fn body_name(portfolio: &Portfolio, decision: &Decision) -> String {
    let body = body_of(portfolio, decision);
    let on_the_day = |body: &Body| {
        let date = portfolio.meeting_of(decision).and_then(|meeting| meeting.date.as_ref());
        portfolio.name_of_body(body, date)
    };
    let name = match portfolio.sealed(decision) {
        Some(sealed) => sealed.body.clone(),
        None => body.map_or_else(String::new, on_the_day),
    };
    match body.filter(|body| body.title == name && !body.short_name.is_empty()) {
        Some(body) => body.short_name.clone(),
        None => name,
    }
}

fn is_wanted(portfolio: &Portfolio, decision: &Decision, within: &Within) -> bool {
    let of_body = within
        .body
        .is_none_or(|wanted| body_of(portfolio, decision).is_some_and(|body| body.id == wanted));
    let in_period = match portfolio.day_of_decision(decision) {
        Some(date) => date
            .overlaps(within.from.unwrap_or(NaiveDate::MIN), within.to.unwrap_or(NaiveDate::MAX)),
        None => within.from.is_none() && within.to.is_none(),
    };
    of_body && in_period
}

fn period(texts: &Texts, within: &Within) -> String {
    let format = Format::of(texts.lang());
    match (within.from, within.to) {
        (Some(from), Some(to)) => format!("{} – {}", format.day_long(from), format.day_long(to)),
        (Some(from), None) => texts.with("date-after", &[("date", &format.day_long(from))]),
        (None, Some(to)) => texts.with("date-before", &[("date", &format.day_long(to))]),
        (None, None) => texts.get("log-all"),
    }
}

fn table(portfolio: &Portfolio, texts: &Texts, decisions: &[&Decision], public: bool) -> Block {
    let columns = vec![
        Column::new(texts.get("paper-date"), 13),
        Column::new(texts.label_of(Meeting::body_id.any()), 19),
        Column::new(texts.get("paper-column-case"), 25),
        Column::new(texts.get("paper-column-decision"), 28),
        Column::new(texts.get("paper-state"), 15),
    ];
    let rows = decisions.iter().map(|d| row(portfolio, texts, d, public)).collect();
    Block::Table(Table { summary: texts.get(PAPER.genre), columns, rows })
}

fn row(portfolio: &Portfolio, texts: &Texts, decision: &Decision, public: bool) -> Vec<String> {
    let case = portfolio.cases.find(decision.case_id);
    // Nobody knows whether a case that is gone was exempt.
    let gone = case.is_none() && decision.case_id.is_some();
    let hidden = public && (gone || case.is_some_and(|case| case.exempt));
    let seal = portfolio.seals.get(&decision.id.raw());
    let sealed = seal.and_then(|seal| seal.decision());
    let title = sealed.map_or(&decision.title, |sealed| &sealed.title);
    let outcome =
        decision.outcome.map_or_else(String::new, |it| texts.choice(&Outcome::SET, it.code()));
    let outcome = Some(outcome).filter(|outcome| !outcome.is_empty() && !hidden);
    let state = decision
        .state
        .map_or_else(String::new, |state| texts.choice(&DecisionState::SET, state.code()));
    let hash = seal.map(|seal| seal.short_hash().to_owned());
    let state: Vec<String> = outcome.into_iter().chain([state]).chain(hash).collect();
    let state = state.join("\n");
    vec![
        portfolio
            .day_of_decision(decision)
            .map_or_else(String::new, |date| show_date_short(texts, &date)),
        body_name(portfolio, decision),
        match (case, sealed) {
            _ if hidden => texts.get("paper-exempt-case"),
            // A final decision speaks by its seal.
            (_, Some(sealed)) => {
                let number = sealed.case_number.iter().map(String::as_str);
                number.chain([sealed.case_title.as_str()]).collect::<Vec<_>>().join(" ")
            }
            (Some(case), None) => portfolio.label(case.id.raw()),
            (None, None) => String::new(),
        },
        if hidden { texts.get("paper-exempt") } else { title.clone() },
        state,
    ]
}
