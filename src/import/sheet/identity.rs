//! Whether a row without a key is a record that is there already.

use std::collections::HashMap;

use super::labels::Labels;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::cell::write_cell;
use crate::text::sort::plain;
use crate::text::{Lang, Texts};

/// Fields that tell two records of the same name apart: where both say something, and not the same,
/// they are two.
const TELLING: &[&str] = &[
    "number",
    "organisation_number",
    "project_number",
    "external_number",
    "case_year",
    "case_sequence",
    "call_year",
    "year",
    "call_id",
    "meeting_id",
    "municipality_id",
    "solution_id",
    "proposer_id",
    "applicant_id",
    "scheme_id",
    "date",
];

/// How records of the sheet at hand are known again.
#[derive(Debug)]
pub struct Identity {
    /// The fields that the person named; without any, the name.
    key: Vec<ColumnKey>,
    /// Records by those fields.
    by_key: Option<HashMap<String, Vec<RecordId>>>,
}

impl Identity {
    /// By the fields that the person named, or by name.
    #[must_use]
    pub fn new(key: Vec<ColumnKey>) -> Self {
        Self { key, by_key: None }
    }

    /// The record that a row with those values is.
    ///
    /// # Errors
    /// When more than one fits.
    pub fn find(
        &mut self,
        portfolio: &Portfolio,
        labels: &mut Labels,
        kind: Kind,
        values: &[(ColumnKey, Value)],
    ) -> Result<Option<RecordId>, Message> {
        let found: Vec<RecordId> = if self.key.is_empty() {
            let same_name = match label(portfolio, kind, values) {
                Some(label) => labels.with_label(portfolio, kind, &label),
                None => return Ok(None),
            };
            same_name.into_iter().filter(|id| !told_apart(portfolio, *id, values)).collect()
        } else {
            let get = |key: &ColumnKey| {
                values.iter().find(|(name, _)| name == key).map(|(_, v)| v.clone())
            };
            match joined(portfolio, kind, &self.key, get) {
                Some(wanted) => {
                    self.index(portfolio, kind).get(&wanted).cloned().unwrap_or_default()
                }
                None => return Ok(None),
            }
        };
        match found.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(*one)),
            _ => Err(Message::new("sheet-row-several")),
        }
    }

    /// A record that has come into being.
    pub fn add(&mut self, portfolio: &Portfolio, record: &dyn Record) {
        let value = |key: &ColumnKey| Some(key.value(portfolio, record));
        if let Some(index) = &mut self.by_key
            && let Some(name) = joined(portfolio, record.kind(), &self.key, value)
        {
            index.entry(name).or_default().push(record.record_id());
        }
    }

    fn index(&mut self, portfolio: &Portfolio, kind: Kind) -> &HashMap<String, Vec<RecordId>> {
        let key = &self.key;
        self.by_key.get_or_insert_with(|| {
            let mut index: HashMap<String, Vec<RecordId>> = HashMap::new();
            for record in portfolio.records(kind) {
                let value = |column: &ColumnKey| Some(column.value(portfolio, record));
                if let Some(name) = joined(portfolio, kind, key, value) {
                    index.entry(name).or_default().push(record.record_id());
                }
            }
            index
        })
    }
}

/// The key fields as one text; nothing when one of them is empty.
fn joined(
    portfolio: &Portfolio,
    kind: Kind,
    key: &[ColumnKey],
    value: impl Fn(&ColumnKey) -> Option<Value>,
) -> Option<String> {
    let mut text = String::new();
    for column in key {
        let value = value(column).filter(|value| !value.is_null())?;
        let field_type = column.field_type(portfolio, kind)?;
        let cell = write_cell(Texts::of(Lang::Nb), portfolio, field_type, &value);
        text.push_str(&plain(&cell.plain()));
        text.push('\n');
    }
    Some(text)
}

/// What a record with those values would be called.
fn label(portfolio: &Portfolio, kind: Kind, values: &[(ColumnKey, Value)]) -> Option<String> {
    let fields = values.iter().filter_map(|(key, value)| match key {
        ColumnKey::Field(index) => Some((*index, value.clone())),
        ColumnKey::Own(_) => None,
    });
    let mut probe = portfolio.clone();
    let id = RecordId::new();
    probe.put(kind, id, fields).ok()?;
    let label = probe.label(id);
    (!label.trim().is_empty()).then_some(label)
}

fn told_apart(portfolio: &Portfolio, id: RecordId, values: &[(ColumnKey, Value)]) -> bool {
    let Some(record) = portfolio.record(id) else { return true };
    values.iter().any(|(key, said)| {
        let ColumnKey::Field(index) = key else { return false };
        let Some(field) = record.fields().get(*index) else { return false };
        let there = record.get(*index);
        TELLING.contains(&field.name) && !there.is_null() && !said.is_null() && there != *said
    })
}
