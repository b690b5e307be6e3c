//! Which municipalities take part: those of the county, as the reference data has them, and those that
//! somebody has added.

use std::collections::BTreeSet;

use super::Beginning;
use crate::import::reference;
use crate::model::command::Change;
use crate::model::kind::Portfolio;
use crate::model::municipality::{Membership, Municipality};
use crate::model::rules::referring;
use crate::text::{Lang, sort};

/// A municipality that one ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct MunicipalityLine {
    /// What its tick is kept by: the record, or the number in the reference data of one that is no record yet.
    pub key: String,
    /// As the document has it, or as it would be added.
    pub municipality: Municipality,
    /// Whether the document has it.
    pub is_there: bool,
    /// Whether it takes part.
    pub ticked: bool,
}

/// Whether the document has just the municipalities that a new one begins with, and nobody has said
/// whether they take part.
pub(super) fn is_untouched(portfolio: &Portfolio) -> bool {
    let begun = reference::municipalities().unwrap_or_default();
    let begun: BTreeSet<&str> = begun.iter().map(|one| one.number.as_str()).collect();
    let here: BTreeSet<&str> =
        portfolio.municipalities.iter().map(|one| one.number.as_str()).collect();
    begun == here && portfolio.municipalities.iter().all(|one| one.membership.is_none())
}

fn takes_part(municipality: &Municipality) -> bool {
    match municipality.membership {
        Some(Membership::Member) | None => true,
        Some(Membership::Outside) => false,
    }
}

/// How many take part.
pub(super) fn count(portfolio: &Portfolio) -> usize {
    portfolio.municipalities.iter().filter(|one| takes_part(one)).count()
}

impl Beginning {
    /// The municipalities, as a reader of the language files them.
    #[must_use]
    pub fn municipality_lines(&self, portfolio: &Portfolio, lang: Lang) -> Vec<MunicipalityLine> {
        let here = portfolio.municipalities.iter().map(|one| (one.clone(), true, takes_part(one)));
        let numbers: BTreeSet<&str> =
            portfolio.municipalities.iter().map(|one| one.number.as_str()).collect();
        let known = reference::municipalities().unwrap_or_default().into_iter();
        let others = known.filter(|one| !numbers.contains(one.number.as_str()));
        let mut lines: Vec<MunicipalityLine> = here
            .chain(others.map(|one| (one, false, false)))
            .map(|(municipality, is_there, part)| {
                let key = match is_there {
                    true => municipality.id.raw().to_string(),
                    false => municipality.number.clone(),
                };
                let ticked = self.municipalities.get(&key).copied().unwrap_or(part);
                MunicipalityLine { key, municipality, is_there, ticked }
            })
            .collect();
        lines.sort_by(|a, b| sort::compare(lang, &a.municipality.name, &b.municipality.name));
        lines
    }

    /// Ticks all municipalities, or none.
    pub fn tick_all(&mut self, lines: &[MunicipalityLine], ticked: bool) {
        self.municipalities = lines.iter().map(|line| (line.key.clone(), ticked)).collect();
    }

    /// What puts the ticks into the document: who is ticked takes part, and who is not is taken out, or
    /// stands outside where something names it.
    #[must_use]
    pub fn municipality_changes(&self, portfolio: &Portfolio) -> Vec<Change> {
        let lines = self.municipality_lines(portfolio, Lang::Nb);
        lines.iter().filter_map(|line| change_of(portfolio, line)).collect()
    }
}

fn change_of(portfolio: &Portfolio, line: &MunicipalityLine) -> Option<Change> {
    let MunicipalityLine { municipality, is_there, ticked, .. } = line;
    let wanted = if *ticked { Membership::Member } else { Membership::Outside };
    let is_so = municipality.membership == Some(wanted);
    match (is_there, ticked) {
        (false, false) => None,
        (false, true) => {
            let membership = Some(wanted);
            Some(Change::add(&Municipality { membership, ..municipality.clone() }))
        }
        (true, false) if referring(portfolio, municipality.id.raw()).is_empty() && !is_so => {
            Some(Change::Delete { id: municipality.id.raw() })
        }
        (true, _) if is_so => None,
        (true, _) => Some(Change::set(municipality.id, Municipality::membership, Some(wanted))),
    }
}
