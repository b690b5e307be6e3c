//! Records by their names, however those are written.

use std::collections::HashMap;

use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::sort::plain;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// One record.
    One(RecordId),
    /// More than one.
    Several,
    /// None.
    None,
}

/// Records of each kind by name, worked out for a kind when it is first asked about.
#[derive(Debug, Default)]
pub struct Labels {
    kinds: HashMap<Kind, ByName>,
}

#[derive(Debug, Default)]
struct ByName {
    /// By the name that stands in lists.
    labels: HashMap<String, Vec<RecordId>>,
    /// By short names, numbers and titles.
    others: HashMap<String, Vec<RecordId>>,
}

impl ByName {
    fn add(&mut self, portfolio: &Portfolio, record: &dyn Record) {
        let id = record.record_id();
        self.labels.entry(plain(&portfolio.label_of(record))).or_default().push(id);
        let kind = record.kind();
        let name = kind.name().map(|(index, _)| index);
        let fields = kind.fields().iter().enumerate();
        let known_by = fields.filter(|(index, field)| Some(*index) == name || field.code);
        let mut names: Vec<String> =
            known_by.filter_map(|(index, _)| record.get(index).as_text().map(plain)).collect();
        names.extend(kind.about().also_called.map(|called| plain(&called(record))));
        if let Some((year, sequence)) = kind.about().numbered_by
            && let (Value::Integer(year), Value::Integer(sequence)) =
                (record.value(year), record.value(sequence))
        {
            names.push(case_name(sequence, year));
        }
        names.sort();
        names.dedup();
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            self.others.entry(name).or_default().push(id);
        }
    }
}

fn case_name(sequence: i64, year: i64) -> String {
    format!("#case {sequence} {}", year.rem_euclid(100))
}

/// Number and year of a case number as people write it: "51/22", "1-24", "2024/15", "sak 51/22".
#[must_use]
pub fn case_number(text: &str) -> Option<(i64, i64)> {
    let text = plain(text);
    let bare = ["saksnr", "saksnummer", "sak nr", "sak", "case"]
        .into_iter()
        .find_map(|word| text.strip_prefix(word))
        .map_or(text.as_str(), |rest| rest.trim_start_matches(['.', ' ']));
    let (first, second) = bare.split_once(['/', '-'])?;
    let number = |text: &str| -> Option<i64> {
        let text = text.trim();
        let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
        if plain { text.parse().ok() } else { None }
    };
    let (first_number, second_number) = (number(first)?, number(second)?);
    let full = |year: i64| if year < 100 { 2000 + year } else { year };
    match (first.trim().len(), second.trim().len()) {
        (4, _) => Some((second_number, first_number)),
        (_, 2 | 4) => Some((first_number, full(second_number))),
        _ => None,
    }
}

impl Labels {
    fn of(&mut self, portfolio: &Portfolio, kind: Kind) -> &mut ByName {
        self.kinds.entry(kind).or_insert_with(|| {
            let mut names = ByName::default();
            portfolio.records(kind).for_each(|record| names.add(portfolio, record));
            names
        })
    }

    /// Records of a kind have changed.
    pub(crate) fn forget(&mut self, kind: Kind) {
        self.kinds.remove(&kind);
    }

    /// A record that has come into being.
    pub fn add(&mut self, portfolio: &Portfolio, record: &dyn Record) {
        if let Some(names) = self.kinds.get_mut(&record.kind()) {
            names.add(portfolio, record);
        }
    }

    /// The records whose name in lists is this one.
    pub(crate) fn with_label(
        &mut self,
        portfolio: &Portfolio,
        kind: Kind,
        label: &str,
    ) -> Vec<RecordId> {
        let names = self.of(portfolio, kind);
        names.labels.get(&plain(label)).cloned().unwrap_or_default()
    }

    /// The record that a text names, by its name first, else by whatever else it is known as.
    pub fn find(&mut self, portfolio: &Portfolio, kind: Kind, text: &str) -> Named {
        if let Ok(id) = text.parse::<RecordId>()
            && portfolio.record(id).is_some_and(|record| record.kind() == kind)
        {
            return Named::One(id);
        }
        let wanted = plain(text);
        let names = self.of(portfolio, kind);
        let mut found = names.labels.get(&wanted).or_else(|| names.others.get(&wanted));
        if found.is_none()
            && kind.about().numbered_by.is_some()
            && let Some((sequence, year)) = case_number(text)
        {
            found = names.others.get(&case_name(sequence, year));
        }
        match found.map(Vec::as_slice) {
            Some([one]) => Named::One(*one),
            Some([_, ..]) => Named::Several,
            _ => Named::None,
        }
    }

    /// The record of that name among records of every kind.
    pub(crate) fn find_any(&mut self, portfolio: &Portfolio, text: &str) -> Named {
        let mut found = Named::None;
        for kind in Kind::ALL.iter().copied().filter(|kind| !kind.about().goes_with_it) {
            match (self.find(portfolio, kind, text), found) {
                (Named::None, _) => {}
                (one, Named::None) => found = one,
                (Named::One(_) | Named::Several, Named::One(_) | Named::Several) => {
                    return Named::Several;
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_numbers_are_known_in_every_shape() {
        for text in ["51/22", "51-22", "sak 51/22", "Saksnr. 51/2022", "2022/51"] {
            assert_eq!(case_number(text), Some((51, 2022)), "{text}");
        }
        for text in ["", "51", "a/b", "51/222", "+47 55-00", "3-1"] {
            assert_eq!(case_number(text), None, "{text}");
        }
    }
}
