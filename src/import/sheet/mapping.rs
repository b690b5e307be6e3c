//! Which column of a foreign table goes into which field, as people and the document keep it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::headings::Spoken;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::import_mapping::ImportMapping;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::TableRecord as _;
use crate::text::amount_unit::AmountUnit;
use crate::text::sort::{plain, same};

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
    /// Whether names that differ from those of their records in capitals and spaces alone are corrected.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub spelling: bool,
    /// Whether new rows of which something is refused are left out whole; where nobody says, the rest is taken in. It
    /// is not remembered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_rows: Option<bool>,
    /// The year that the first column of a benefit workbook stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_year: Option<i32>,
    /// Hours in a full-time equivalent, where a benefit workbook counts those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_fte: Option<f64>,
    /// What one stands for in amounts, whatever the file says of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kroner_per_unit: Option<AmountUnit>,
}

impl Mapping {
    /// Where a person said that the column of a heading goes; nothing where nobody said.
    #[must_use]
    pub(super) fn said(&self, heading: &str) -> Option<&Option<String>> {
        if heading.len() > Spoken::LONGEST {
            return self.columns.get(heading);
        }
        let written = self.columns.iter().find(|(name, _)| same(name) == same(heading));
        let similar = || self.columns.iter().find(|(name, _)| plain(name) == plain(heading));
        written.or_else(similar).map(|(_, target)| target)
    }

    /// Whether a person has said anything that is worth remembering: more than which sheet is meant.
    #[must_use]
    pub(crate) fn says_anything(&self) -> bool {
        let Self {
            kind: _,
            sheet: _,
            header_row,
            columns,
            key,
            same,
            all_rows,
            spelling,
            whole_rows: _,
            first_year,
            hours_per_fte: _,
            kroner_per_unit,
        } = self;
        header_row.is_some()
            || *all_rows
            || *spelling
            || !(columns.is_empty() && key.is_empty() && same.is_empty())
            || first_year.is_some()
            || kroner_per_unit.is_some()
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

    /// The number of the field that it is.
    #[must_use]
    pub(super) fn field(self) -> Option<usize> {
        match self {
            Self::Column(ColumnKey::Field(index)) => Some(index),
            Self::Column(ColumnKey::Told(_) | ColumnKey::Own(_)) | Self::Id | Self::CaseNumber => {
                None
            }
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
                // What is only to be read takes nothing in.
                if matches!(key, ColumnKey::Told(_)) {
                    return None;
                }
                key.field_type(portfolio, kind).map(|_| Self::Column(key))
            }
        }
    }
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
    portfolio.import_mappings.iter().next()?;
    let wanted = signature(headings);
    let kept = portfolio.import_mappings.iter().filter(|kept| kept.headings == wanted).last()?;
    serde_json::from_str(&kept.definition).ok()
}

/// The change by which the document remembers a mapping; none when it remembers it already. Whether whole rows alone
/// are wanted is asked of each file.
#[must_use]
pub fn remember(
    portfolio: &Portfolio,
    file: &str,
    headings: &[String],
    mapping: &Mapping,
) -> Option<Change> {
    let kind = mapping.kind.clone()?;
    let mapping = Mapping { whole_rows: None, ..mapping.clone() };
    let definition = serde_json::to_string(&mapping).ok()?;
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
