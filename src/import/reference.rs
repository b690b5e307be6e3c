//! Reference data of a new portfolio: the municipalities of Vestland, with source and date. Users
//! bring them up to date or replace them.

use crate::model::command::Change;
use crate::model::field::Choice as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::municipality::LanguageDecision;
use crate::model::settings::Language;
use crate::model::value::Value;

const MUNICIPALITIES: &str = include_str!("../../data/reference/vestland-municipalities.csv");
const SOURCE: &str = "SSB 1.1.2024 (gjennom sekundærkilde); målvedtak: FOR-2025-01-13-209";

/// A line of the built-in file that cannot be read; the tests read all of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("data/reference/vestland-municipalities.csv, line {0}")]
pub struct ReferenceError(usize);

/// The first records of a new portfolio.
///
/// # Errors
/// Where the built-in file cannot be read.
pub fn changes() -> Result<Vec<Change>, ReferenceError> {
    let mut changes = vec![settings()];
    for (number, line) in MUNICIPALITIES.lines().enumerate().skip(1) {
        changes.push(municipality(line).ok_or(ReferenceError(number + 1))?);
    }
    Ok(changes)
}

fn settings() -> Change {
    let values = [
        ("title", Value::Text("Ny portefølje".to_owned())),
        ("language", Value::Choice(Language::Bokmal.code())),
        ("case_number_template", Value::Text("{sequence}/{year2}".to_owned())),
    ];
    add(Kind::Settings, values)
}

fn municipality(line: &str) -> Option<Change> {
    let mut cells = line.split(',');
    let (number, name, population) = (cells.next()?, cells.next()?, cells.next()?);
    let (date, language) = (cells.next()?, cells.next()?);
    let language = match language {
        "nynorsk" => LanguageDecision::Nynorsk,
        "bokmål" => LanguageDecision::Bokmal,
        "nøytral" => LanguageDecision::Neutral,
        _ => return None,
    };
    let values = [
        ("number", Value::Text(number.to_owned())),
        ("name", Value::Text(name.to_owned())),
        ("county", Value::Text("Vestland".to_owned())),
        ("population", Value::Integer(population.parse().ok()?)),
        ("population_date", Value::Date(FuzzyDate::parse_edtf(date).ok()?)),
        ("language_decision", Value::Choice(language.code())),
        ("source", Value::Text(SOURCE.to_owned())),
    ];
    Some(add(Kind::Municipality, values))
}

fn add<const N: usize>(kind: Kind, values: [(&str, Value); N]) -> Change {
    let values = values
        .into_iter()
        .filter_map(|(name, value)| kind.field(name).map(|(index, _)| (index, value)))
        .collect();
    Change::Add { kind, id: RecordId::new(), values }
}
