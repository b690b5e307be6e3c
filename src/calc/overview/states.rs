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

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let applications = portfolio.applications.iter().map(|a| row(a.id.raw(), &a.source, a.state));
    let concepts = portfolio.concepts.iter().map(|c| row(c.id.raw(), &c.source, c.state));
    let decisions = portfolio.decisions.iter().map(|d| row(d.id.raw(), &d.source, d.state));
    let mut figures = by_state::<ApplicationState>("applications.count", applications);
    figures.extend(by_state::<ConceptState>("concepts.count", concepts));
    figures.extend(by_state::<DecisionState>("decisions.count", decisions));
    figures
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
