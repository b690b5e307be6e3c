//! Where applications, ideas and decisions stand.

use super::Figure;
use super::counts::{Row, by_choice, place_of, total};
use crate::calc::is_example;
use crate::model::application::ApplicationState;
use crate::model::choice::Choice;
use crate::model::concept::ConceptState;
use crate::model::decision::DecisionState;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;

pub(super) fn applications(portfolio: &Portfolio) -> Vec<Figure> {
    let rows = portfolio.applications.iter().map(|a| row(a.id.raw(), &a.source, a.state));
    let mut figures = by_state::<ApplicationState>("applications.count", rows);
    let sent = portfolio.applications.iter().filter(|a| a.was_sent());
    let sent: Vec<Row<1>> = sent.map(|a| row(a.id.raw(), &a.source, a.state)).collect();
    figures.push(total("applications.sent", &sent));
    figures
}

pub(super) fn concepts(portfolio: &Portfolio) -> Vec<Figure> {
    let rows = portfolio.concepts.iter().map(|c| row(c.id.raw(), &c.source, c.state));
    by_state::<ConceptState>("concepts.count", rows)
}

pub(super) fn decisions(portfolio: &Portfolio) -> Vec<Figure> {
    let rows = portfolio.decisions.iter().map(|d| row(d.id.raw(), &d.source, d.state));
    by_state::<DecisionState>("decisions.count", rows)
}

fn row<T: Choice>(id: RecordId, source: &str, state: Option<T>) -> Row<1> {
    Row { id, is_example: is_example(source), choices: [place_of(state)] }
}

fn by_state<T: Choice>(key: &'static str, rows: impl Iterator<Item = Row<1>>) -> Vec<Figure> {
    let rows: Vec<Row<1>> = rows.collect();
    let mut figures = vec![total(key, &rows)];
    figures.extend(by_choice(key, &[(("state", &T::SET), 0)], &rows));
    figures
}
