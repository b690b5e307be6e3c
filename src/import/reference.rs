//! Reference data of a new portfolio: the municipalities of Vestland, with source and date. Users
//! bring them up to date or replace them.

use crate::model::command::Change;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::municipality::{LanguageDecision, Municipality};
use crate::model::record::TableRecord as _;
use crate::model::settings::{Language, Settings};

const MUNICIPALITIES: &str = include_str!("../../data/reference/vestland-municipalities.csv");
const COUNTY: &str = "Vestland";
const SOURCE: &str = "SSB 1.1.2024 (gjennom sekundærkilde); målvedtak: FOR-2025-01-13-209";

/// A line of the built-in file that cannot be read; the tests read all of them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("data/reference/vestland-municipalities.csv, line {0}")]
pub struct ReferenceError(usize);

/// The first records of a new portfolio, with documents in that language.
///
/// # Errors
/// Where the built-in file cannot be read.
pub fn changes(language: Language) -> Result<Vec<Change>, ReferenceError> {
    let mut changes = vec![settings(language)];
    changes.extend(municipalities()?.iter().map(Change::add));
    Ok(changes)
}

/// The municipalities of the county, each with a key of its own that is new.
///
/// # Errors
/// Where the built-in file cannot be read.
pub fn municipalities() -> Result<Vec<Municipality>, ReferenceError> {
    let lines = MUNICIPALITIES.lines().enumerate().skip(1);
    lines.map(|(number, line)| municipality(line).ok_or(ReferenceError(number + 1))).collect()
}

fn settings(language: Language) -> Change {
    let title = match language {
        Language::Bokmal | Language::Nynorsk => "Ny portefølje",
        Language::English => "New portfolio",
    };
    Change::add(&Settings {
        title: title.to_owned(),
        language: Some(language),
        case_number_template: "{sequence}/{year2}".to_owned(),
        ..Settings::empty(RecordId::new())
    })
}

fn municipality(line: &str) -> Option<Municipality> {
    let mut cells = line.split(',');
    let (number, name, population) = (cells.next()?, cells.next()?, cells.next()?);
    let (date, language) = (cells.next()?, cells.next()?);
    let language = match language {
        "nynorsk" => LanguageDecision::Nynorsk,
        "bokmål" => LanguageDecision::Bokmal,
        "nøytral" => LanguageDecision::Neutral,
        _ => return None,
    };
    Some(Municipality {
        number: number.to_owned(),
        name: name.to_owned(),
        county: COUNTY.to_owned(),
        population: Some(population.parse().ok()?),
        population_date: Some(FuzzyDate::parse_edtf(date).ok()?),
        language_decision: Some(language),
        source: SOURCE.to_owned(),
        ..Municipality::empty(RecordId::new())
    })
}
