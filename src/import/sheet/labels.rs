//! Records by their names: the same up to case, spaces and the way letters are stored, and those that are
//! only similar.

mod parts;

use std::collections::{BTreeMap, HashMap};

use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::sort::{plain, same};

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// One record.
    One(RecordId),
    /// More than one.
    Several,
    /// None, though this one is called something similar.
    Similar(RecordId),
    /// None.
    None,
}

/// By what of it a record is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The name that stands in lists.
    Label,
    /// A short name, a number, a title.
    Other,
    /// Another name in use: "Ulvik herad", "4601 Bergen", "Kinn/Flora".
    Called,
    /// A name or number that is no longer in use.
    Former,
}

/// Records of each kind by name, worked out for a kind when it is first asked about.
#[derive(Debug, Default)]
pub struct Labels {
    kinds: HashMap<Kind, ByName>,
    /// What the person said that a name stands for, by the name.
    said: BTreeMap<String, String>,
    /// Names that are no longer in use, and what they were read as.
    former: Vec<(String, RecordId)>,
}

#[derive(Debug, Default)]
struct ByName {
    /// By the name that stands in lists.
    labels: HashMap<String, Vec<RecordId>>,
    /// By short names, numbers and titles.
    others: HashMap<String, Vec<RecordId>>,
    /// By other names in use.
    called: HashMap<String, Vec<RecordId>>,
    /// By names and numbers that are no longer in use.
    former: HashMap<String, Vec<RecordId>>,
    /// By names and titles without what writers vary.
    similar: HashMap<String, Vec<RecordId>>,
}

/// A text that may name a record, folded once for all kinds.
#[derive(Debug)]
struct Wanted<'a> {
    text: &'a str,
    same: String,
    plain: String,
}

impl<'a> Wanted<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, same: same(text), plain: plain(text) }
    }
}

/// Notes a record under each of the names.
fn note(map: &mut HashMap<String, Vec<RecordId>>, id: RecordId, mut names: Vec<String>) {
    names.sort();
    names.dedup();
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        map.entry(name).or_default().push(id);
    }
}

impl ByName {
    fn add(&mut self, portfolio: &Portfolio, record: &dyn Record) {
        let id = record.record_id();
        let label = portfolio.label_of(record);
        let kind = record.kind();
        let about = kind.about();
        let name = kind.name().map(|(index, _)| index);
        let title = name.and_then(|index| record.get(index).as_text().map(str::to_owned));
        let fields = kind.fields().iter().enumerate();
        let known_by = fields.filter(|(index, field)| Some(*index) == name || field.code);
        let mut others: Vec<String> =
            known_by.filter_map(|(index, _)| record.get(index).as_text().map(same)).collect();
        if let Some((year, sequence)) = about.numbered_by
            && let (Value::Integer(year), Value::Integer(sequence)) =
                (record.value(year), record.value(sequence))
        {
            others.push(case_name(sequence, year));
        }
        let named = |names: Option<fn(&dyn Record) -> Vec<String>>| {
            names.map_or_else(Vec::new, |of| of(record).iter().map(|name| same(name)).collect())
        };
        note(
            &mut self.similar,
            id,
            [Some(&label), title.as_ref()].into_iter().flatten().map(|name| plain(name)).collect(),
        );
        self.labels.entry(same(&label)).or_default().push(id);
        note(&mut self.others, id, others);
        note(&mut self.called, id, named(about.also_called));
        note(&mut self.former, id, named(about.formerly));
    }

    /// The records of that name as a whole, and by what of them.
    fn whole(&self, name: &str) -> Option<(&[RecordId], By)> {
        let maps = [
            (&self.labels, By::Label),
            (&self.others, By::Other),
            (&self.called, By::Called),
            (&self.former, By::Former),
        ];
        maps.into_iter().find_map(|(map, by)| Some((map.get(name)?.as_slice(), by)))
    }

    /// The records that a text names, and by what of them. A kind whose records have numbers of their own
    /// is also known by number and name together, and by two names of the same.
    fn look(&self, kind: Kind, wanted: &Wanted<'_>) -> Option<(Vec<RecordId>, By)> {
        let Wanted { text, same: as_written, plain: _ } = wanted;
        if let Some((ids, by)) = self.whole(as_written) {
            return Some((ids.to_vec(), by));
        }
        if kind.about().numbered_by.is_some()
            && let Some((sequence, year)) = case_number(text)
        {
            return Some((self.others.get(&case_name(sequence, year))?.clone(), By::Other));
        }
        kind.about().known_by?;
        parts::look(text, |part| self.whole(&same(part))).map(|(id, by)| (vec![id], by))
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
    /// With what the person said that names stand for.
    #[must_use]
    pub(super) fn with_said(said: &BTreeMap<String, String>) -> Self {
        let said = said.iter().map(|(name, other)| (same(name), other.clone())).collect();
        Self { said, ..Self::default() }
    }

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

    /// What the person said that a name stands for.
    pub(super) fn said(&self, name: &str) -> Option<&str> {
        self.said.get(&same(name)).map(String::as_str)
    }

    /// The names that are no longer in use and were read as records, once each.
    pub(super) fn take_former(&mut self) -> Vec<(String, RecordId)> {
        std::mem::take(&mut self.former)
    }

    /// The records that a name stands for, and by what of them.
    pub(super) fn look(
        &mut self,
        portfolio: &Portfolio,
        kind: Kind,
        name: &str,
    ) -> Option<(Vec<RecordId>, By)> {
        self.of(portfolio, kind).look(kind, &Wanted::of(name))
    }

    /// The records whose name in lists, or whose title, is similar to this one.
    pub(super) fn similar(
        &mut self,
        portfolio: &Portfolio,
        kind: Kind,
        name: &str,
    ) -> Vec<RecordId> {
        self.of(portfolio, kind).similar.get(&plain(name)).cloned().unwrap_or_default()
    }

    /// The record that a text names, by its name first, else by whatever else it is known as.
    pub fn find(&mut self, portfolio: &Portfolio, kind: Kind, text: &str) -> Named {
        let said = self.said(text).map(str::to_owned);
        self.find_wanted(portfolio, kind, &Wanted::of(said.as_deref().unwrap_or(text)))
    }

    fn find_wanted(&mut self, portfolio: &Portfolio, kind: Kind, wanted: &Wanted<'_>) -> Named {
        let text = wanted.text;
        if let Ok(id) = text.parse::<RecordId>()
            && portfolio.record(id).is_some_and(|record| record.kind() == kind)
        {
            return Named::One(id);
        }
        let names = self.of(portfolio, kind);
        match names.look(kind, wanted) {
            Some((ids, by)) => match ids.as_slice() {
                [one] => {
                    let read = (text.to_owned(), *one);
                    if by == By::Former && !self.former.contains(&read) {
                        self.former.push(read);
                    }
                    Named::One(*one)
                }
                _ => Named::Several,
            },
            None => match names.similar.get(&wanted.plain).and_then(|similar| similar.first()) {
                Some(similar) => Named::Similar(*similar),
                None => Named::None,
            },
        }
    }

    /// The record of that name among records of every kind.
    pub(crate) fn find_any(&mut self, portfolio: &Portfolio, text: &str) -> Named {
        let said = self.said(text).map(str::to_owned);
        let wanted = Wanted::of(said.as_deref().unwrap_or(text));
        let mut found = Named::None;
        for kind in Kind::ALL.iter().copied().filter(|kind| !kind.about().goes_with_it) {
            match (self.find_wanted(portfolio, kind, &wanted), found) {
                (Named::None, _) | (Named::Similar(_), Named::One(_) | Named::Similar(_)) => {}
                (one, Named::None | Named::Similar(_)) => found = one,
                (Named::One(_) | Named::Several, Named::One(_) | Named::Several) => {
                    return Named::Several;
                }
                (Named::Similar(_), Named::Several) => {}
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
