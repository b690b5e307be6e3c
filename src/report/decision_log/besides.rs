//! What stands below the decisions of a log: the principles among them that hold, and what is still to be done.

use super::row::{self, case_name_of, is_shown};
use crate::model::case::Case;
use crate::model::decision::{Decision, Said, SealedBesides};
use crate::model::exempt::is_exempt;
use crate::model::follow_up::FollowUp;
use crate::model::kind::Portfolio;
use crate::report::outline::{Block, Column, Table, Words};
use crate::report::paper::Ask;
use crate::report::voice::Voice;
use crate::text::marked;

/// The decisions of principle that are final and that nothing has replaced; one that was corrected says so.
pub(super) fn principles(
    portfolio: &Portfolio,
    ask: &Ask,
    voice: Voice,
    all: &[Said<'_>],
) -> Vec<Block> {
    let texts = ask.texts();
    let holds = |said: &&Said<'_>| {
        let sealed = said.sealed();
        let besides = sealed.and_then(|sealed| sealed.besides.clone());
        let besides = besides.unwrap_or_else(|| SealedBesides::of(said.decision));
        // One that was corrected holds as it was corrected.
        let mut later = portfolio.settled_later(said.decision);
        let is_replaced = later.any(|it| it.supersedes_id == Some(said.decision.id));
        // Where copies say different things, nobody knows which of them holds.
        let is_settled = !is_replaced && !portfolio.is_said_apart(said.decision);
        sealed.is_some() && besides.principle && is_settled
    };
    let shown = all.iter().filter(holds).filter(|it| is_shown(portfolio, it.decision, ask.public));
    let rows = shown.map(|said| {
        let day = said.day(portfolio).map(|day| ask.date_short(portfolio, &day));
        let later = row::later(portfolio, ask, said);
        let title = std::iter::once(said.title().to_owned()).chain(later);
        let title = ask.typed(portfolio, title.collect::<Vec<_>>().join("\n"));
        vec![day.unwrap_or_default().into(), case_of(portfolio, ask, said), title]
    });
    let rows: Vec<Vec<Words>> = rows.collect();
    let columns = vec![
        Column::new(texts.get("paper-date"), 13),
        Column::new(texts.get("paper-column-case"), 35),
        Column::names(voice.get(texts, "paper-column-decision"), 52),
    ];
    section(voice.get(texts, "log-principles"), columns, rows)
}

/// What follows from the decisions and is still to be done, how old it is on the day of the paper.
pub(super) fn follow_ups(portfolio: &Portfolio, ask: &Ask, all: &[Said<'_>]) -> Vec<Block> {
    let texts = ask.texts();
    let mut open: Vec<(&FollowUp, &Said<'_>)> = Vec::new();
    for follow_up in portfolio.actions.iter().filter(|it| it.is_open()) {
        let of = |said: &&Said<'_>| {
            let decision: &Decision = said.decision;
            follow_up.decision_id == Some(decision.id)
                || (follow_up.decision_id.is_none()
                    && follow_up.case_id.is_some()
                    && follow_up.case_id == decision.case_id)
        };
        let is_hidden = ask.public && is_exempt(&[portfolio], follow_up.id.raw());
        let said = all.iter().rev().find(of).filter(|_| !is_hidden);
        let shown = said.filter(|said| is_shown(portfolio, said.decision, ask.public));
        open.extend(shown.map(|said| (follow_up, said)));
    }
    open.sort_by_cached_key(|(follow_up, _)| {
        let deadline = portfolio.deadline_of(follow_up).cloned();
        (deadline.is_none(), deadline)
    });
    let rows: Vec<Vec<Words>> = open
        .into_iter()
        .map(|(follow_up, said)| {
            let id = follow_up.id.raw();
            let title = marked(texts, portfolio, id, follow_up.title.clone());
            let deadline = portfolio.deadline_of(follow_up);
            let deadline = deadline.map(|date| ask.date_short(portfolio, date));
            vec![
                ask.typed(portfolio, title),
                case_of(portfolio, ask, said),
                ask.typed(portfolio, portfolio.responsible_for(follow_up)),
                deadline.unwrap_or_default().into(),
                age(portfolio, ask, said).into(),
            ]
        })
        .collect();
    let columns = vec![
        Column::names(texts.get("paper-follow-up"), 32),
        Column::new(texts.get("paper-column-case"), 28),
        Column::new(texts.get("paper-column-responsible"), 16),
        Column::new(texts.get("paper-column-deadline"), 12),
        Column::new(texts.get("log-age"), 12),
    ];
    section(texts.with("log-follow-ups", &[("date", &ask.made_on())]), columns, rows)
}

/// How many days have gone since the last day on which it can have been decided.
fn age(portfolio: &Portfolio, ask: &Ask, said: &Said<'_>) -> String {
    let decided = said.day(portfolio).and_then(|day| day.latest());
    let days = decided.map(|day| ask.day().signed_duration_since(day).num_days());
    let days = days.filter(|days| *days >= 0);
    days.map_or_else(String::new, |days| ask.texts().count("log-days", days, &[]))
}

fn case_of(portfolio: &Portfolio, ask: &Ask, said: &Said<'_>) -> Words {
    ask.typed(portfolio, case_name_of(portfolio, ask, said))
}

fn section(text: String, columns: Vec<Column>, rows: Vec<Vec<Words>>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table { summary: text.clone(), columns, rows }.without_empty_columns();
    vec![Block::Heading { level: 1, number: None, text: text.into() }, Block::Table(table)]
}

/// Who answers for the case of a decision: as it was sealed, else as the document says now.
pub(super) fn responsible(portfolio: &Portfolio, said: &Said<'_>) -> String {
    let now = || {
        let case = portfolio.cases.find(said.decision.case_id);
        case.map_or_else(String::new, |case| case.responsible.clone())
    };
    match portfolio.sealed_of_case(said, Case::responsible.any()) {
        Some(sealed) => sealed.as_text().unwrap_or_default().to_owned(),
        None => now(),
    }
}
