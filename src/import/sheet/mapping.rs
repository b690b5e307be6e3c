//! Which column of a foreign table goes into which field, as people and the document keep it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::units::bare;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::import_mapping::ImportMapping;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::TableRecord as _;
use crate::text::sort::{plain, same};
use crate::text::{Lang, Texts};

/// A mapping, as it stands in a file for `--map` and in the document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mapping {
    /// What the rows become: the plural name of a kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The sheet; without it, the one that fits best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The number of the row with the headings; without it, the one that fits best.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    /// The field of each heading, `null` for none. A heading that is not named finds its own.
    pub columns: BTreeMap<String, Option<String>>,
    /// The fields by which a record is known again; without any, its name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub key: Vec<String>,
    /// The record that a name in the file stands for, by the name: it is only similar to the record's own.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub same: BTreeMap<String, String>,
    /// Whether also rows of sums, sections and notes are taken for records, and what is hidden is read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub all_rows: bool,
    /// The year that the first column of a benefit workbook stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_year: Option<i32>,
    /// Hours in a full-time equivalent, where a benefit workbook counts those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_fte: Option<f64>,
    /// How many kroner one stands for in a benefit workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kroner_per_unit: Option<i32>,
}

impl Mapping {
    /// Where a person said that the column of a heading goes; nothing where nobody said.
    #[must_use]
    pub(super) fn said(&self, heading: &str) -> Option<&Option<String>> {
        let written = self.columns.iter().find(|(name, _)| same(name) == same(heading));
        let similar = || self.columns.iter().find(|(name, _)| plain(name) == plain(heading));
        written.or_else(similar).map(|(_, target)| target)
    }

    /// Whether a person has said anything that is worth remembering: more than which sheet is meant.
    #[must_use]
    pub(crate) fn says_anything(&self) -> bool {
        let Self {
            kind: _, sheet: _, header_row, columns, key, same, all_rows, first_year, ..
        } = self;
        header_row.is_some()
            || *all_rows
            || !(columns.is_empty() && key.is_empty() && same.is_empty())
            || first_year.is_some()
    }
}

/// Where a column goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The column holds the id of the record.
    Id,
    /// A case number, which is two fields.
    CaseNumber,
    /// A field or a column of one's own.
    Column(ColumnKey),
}

impl Target {
    /// The name of the target in a mapping.
    #[must_use]
    pub fn name(self, kind: Kind) -> String {
        match self {
            Self::Id => "id".to_owned(),
            Self::CaseNumber => "case_number".to_owned(),
            Self::Column(key) => key.name(kind),
        }
    }

    /// The target of that name.
    #[must_use]
    pub(crate) fn from_name(portfolio: &Portfolio, kind: Kind, name: &str) -> Option<Self> {
        match name {
            "id" => Some(Self::Id),
            "case_number" if kind.about().numbered_by.is_some() => Some(Self::CaseNumber),
            _ => {
                let key = ColumnKey::from_name(kind, name)?;
                key.field_type(portfolio, kind).map(|_| Self::Column(key))
            }
        }
    }
}

/// Every heading by which the columns of a kind are known: names, labels in every language, titles
/// of one's own, what the exports of other programs call them, and the word for the kind, which is its name.
#[derive(Debug, Default)]
pub struct Headings {
    /// As they are written.
    written: BTreeMap<String, Vec<Target>>,
    /// Without what writers vary.
    known: BTreeMap<String, Vec<Target>>,
    /// Without spaces and hyphens besides: a line may have been broken anywhere.
    joined: BTreeMap<String, Vec<Target>>,
}

impl Headings {
    /// The headings of a kind.
    #[must_use]
    pub fn of(portfolio: &Portfolio, kind: Kind) -> Self {
        let mut headings = Self::default();
        let columns = columns_of(portfolio, kind);
        headings.add("id", Target::Id);
        for key in &columns {
            headings.add(&key.name(kind), Target::Column(*key));
        }
        for key in &columns {
            let target = Target::Column(*key);
            let name = key.name(kind);
            let labels: Vec<String> = match key {
                ColumnKey::Field(_) => {
                    Lang::ALL.iter().map(|lang| Texts::of(*lang).field(kind, &name)).collect()
                }
                ColumnKey::Own(id) => {
                    portfolio.own_columns.get(*id).map(|c| c.title.clone()).into_iter().collect()
                }
            };
            for label in labels {
                // What an export calls a column whose heading another column has.
                headings.add(&format!("{label} ({name})"), target);
                headings.add(&label, target);
            }
        }
        if kind.about().numbered_by.is_some() {
            for heading in ["saksnummer", "saksnr", "sak nr", "case number", "case_number"] {
                headings.add(heading, Target::CaseNumber);
            }
        }
        for (heading, field) in kind.about().headings {
            if let Some((index, _)) = kind.field(field) {
                headings.add(heading, Target::Column(ColumnKey::Field(index)));
            }
        }
        if let Some((index, _)) = kind.name() {
            let target = Target::Column(ColumnKey::Field(index));
            Lang::ALL.iter().for_each(|lang| headings.add(&Texts::of(*lang).kind(kind), target));
        }
        headings
    }

    fn add(&mut self, heading: &str, target: Target) {
        let plain = plain(heading);
        let maps = [
            (&mut self.written, same(heading)),
            (&mut self.joined, joined(&plain)),
            (&mut self.known, plain),
        ];
        for (map, heading) in maps {
            let targets = map.entry(heading).or_default();
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
    }

    /// The targets that a heading can mean, the likeliest first: as it is written, else without what writers
    /// vary, else without the unit or remark behind it, else however its lines were broken.
    #[must_use]
    pub(super) fn targets(&self, heading: &Spoken) -> &[Target] {
        let Spoken { written, whole, bare, whole_joined, bare_joined } = heading;
        self.written
            .get(written)
            .or_else(|| self.known.get(whole))
            .or_else(|| self.known.get(bare))
            .or_else(|| self.joined.get(whole_joined))
            .or_else(|| self.joined.get(bare_joined))
            .map_or(&[], Vec::as_slice)
    }
}

/// A heading as it is looked for, in all its forms: worked out once for all kinds.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    written: String,
    whole: String,
    bare: String,
    whole_joined: String,
    bare_joined: String,
}

impl Spoken {
    /// The longest text that is looked for as a heading, in bytes.
    const LONGEST: usize = 1_000;

    /// The forms of a heading; none of a text that is too long to be one.
    pub(super) fn of(heading: &str) -> Self {
        if heading.is_empty() || heading.len() > Self::LONGEST {
            return Self::default();
        }
        let (whole, bare) = (plain(heading), bare(heading));
        let (whole_joined, bare_joined) = (joined(&whole), joined(&bare));
        Self { written: same(heading), whole, bare, whole_joined, bare_joined }
    }
}

fn joined(plain: &str) -> String {
    plain.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// The headings of a row, one a line, as a mapping is known by.
#[must_use]
pub(crate) fn signature(headings: &[String]) -> String {
    let mut plain: Vec<String> =
        headings.iter().map(|heading| plain(heading)).filter(|text| !text.is_empty()).collect();
    plain.sort();
    plain.join("\n")
}

/// The mapping that the document remembers for a row of headings.
#[must_use]
pub fn remembered(portfolio: &Portfolio, headings: &[String]) -> Option<Mapping> {
    let wanted = signature(headings);
    let kept = portfolio.import_mappings.iter().filter(|kept| kept.headings == wanted).last()?;
    serde_json::from_str(&kept.definition).ok()
}

/// The change by which the document remembers a mapping; none when it remembers it already.
#[must_use]
pub fn remember(
    portfolio: &Portfolio,
    file: &str,
    headings: &[String],
    mapping: &Mapping,
) -> Option<Change> {
    let kind = mapping.kind.clone()?;
    let definition = serde_json::to_string(mapping).ok()?;
    let wanted = signature(headings);
    let kept = portfolio.import_mappings.iter().filter(|kept| kept.headings == wanted).last();
    if let Some(kept) = kept {
        let differs = kept.definition != definition;
        return differs.then(|| Change::set(kept.id, ImportMapping::definition, definition));
    }
    let title = if file.trim().is_empty() { kind.clone() } else { file.to_owned() };
    Some(Change::add(&ImportMapping {
        title,
        listed_kind: kind,
        headings: wanted,
        definition,
        ..ImportMapping::empty(RecordId::new())
    }))
}
