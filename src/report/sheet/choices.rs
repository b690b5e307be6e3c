//! What can stand in a cell, as a spreadsheet offers it. A list goes to more people than those who keep it: of what is
//! exempt from public access it offers no name that its own rows do not hold.

use std::collections::HashSet;

use crate::model::column::ColumnKey;
use crate::model::exempt::Past;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::text::Texts;

/// The most records of a kind that are offered as choices in a cell that names one.
const MOST_CHOICES: usize = 500;

/// What can stand in the cells of a column; `shown` tells which records may be named.
pub(super) fn choices(
    texts: &Texts,
    portfolio: &Portfolio,
    key: ColumnKey,
    field_type: FieldType,
    shown: &Shown<'_>,
) -> Vec<String> {
    match (key, field_type) {
        (_, FieldType::Choice(set)) => {
            set.codes.iter().map(|code| texts.choice(set, code)).collect()
        }
        (_, FieldType::Bool) => vec![texts.get("value-yes"), texts.get("value-no")],
        (_, FieldType::Link(kind)) if portfolio.count(kind) <= MOST_CHOICES => {
            let offered = portfolio.records(kind).filter(|one| is_offered(portfolio, shown, *one));
            let mut labels: Vec<String> =
                offered.map(|record| portfolio.label_of(record)).collect();
            labels.retain(|label| !label.trim().is_empty());
            labels.sort_by(|a, b| crate::text::sort::compare(texts.lang(), a, b));
            labels
        }
        (ColumnKey::Own(id), _) => portfolio
            .own_columns
            .get(id)
            .map(|column| column.choice_list().into_iter().map(str::to_owned).collect())
            .unwrap_or_default(),
        (
            ColumnKey::Field(_) | ColumnKey::Told(_),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::File
            | FieldType::Link(_)
            | FieldType::AnyLink,
        ) => Vec::new(),
    }
}

/// Of which records whoever gets a list may read.
pub(crate) struct Shown<'a> {
    /// What is exempt from public access.
    pub exempt: &'a Past,
    /// The records that the list shows or names anyway.
    pub here: HashSet<RecordId>,
}

/// Whether a record is offered to whoever gets the list.
fn is_offered(portfolio: &Portfolio, shown: &Shown<'_>, record: &dyn Record) -> bool {
    let id = record.record_id();
    shown.here.contains(&id) || !shown.exempt.is_exempt(&[portfolio], id)
}
