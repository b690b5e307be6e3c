//! A column of a list: a field of the kind, a column that the network has added, or one that is only to be
//! read. All are read and named in one way, so that lists, exports and imports need not tell them apart.

use super::any_field::AnyField;
use super::command::Change;
use super::field::{Field, FieldType};
use super::id::{Id, RecordId};
use super::kind::{Kind, Portfolio};
use super::own_column::{OwnColumn, OwnColumnType};
use super::own_value::OwnValue;
use super::record::Record;
use super::told_column::ToldColumn;
use super::value::Value;

/// Before the key of a column of one's own, where columns are named in text.
const OWN_PREFIX: &str = "own:";

/// Which column of a kind's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ColumnKey {
    /// The field with that number.
    Field(usize),
    /// What other records say of it, only to be read.
    Told(ToldColumn),
    /// A column that the network has added.
    Own(Id<OwnColumn>),
}

/// Every column of a kind that can be written in: its fields, then those that the network has added, in
/// their order.
#[must_use]
pub fn columns_of(portfolio: &Portfolio, kind: Kind) -> Vec<ColumnKey> {
    let mut own: Vec<&OwnColumn> =
        portfolio.own_columns.iter().filter(|column| column.listed_kind == kind.plural()).collect();
    own.sort_by_key(|column| (column.rank.unwrap_or(i64::MAX), column.id.raw()));
    (0..kind.fields().len())
        .map(ColumnKey::Field)
        .chain(own.into_iter().map(|column| ColumnKey::Own(column.id)))
        .collect()
}

/// Every column that a kind's list can show: those that are only to be read stand behind the first.
#[must_use]
pub fn listed_columns_of(portfolio: &Portfolio, kind: Kind) -> Vec<ColumnKey> {
    let mut columns = columns_of(portfolio, kind);
    let behind = 1.min(columns.len());
    columns.splice(behind..behind, ToldColumn::of(kind).iter().copied().map(ColumnKey::Told));
    columns
}

impl ColumnKey {
    /// Its name where columns are named in text (saved views, `--json`): the field's own, or the
    /// key of the added column.
    #[must_use]
    pub fn name(self, kind: Kind) -> String {
        match self {
            Self::Field(index) => {
                kind.fields().get(index).map_or_else(String::new, |field| field.name.to_owned())
            }
            Self::Told(told) => told.field().name.to_owned(),
            Self::Own(id) => format!("{OWN_PREFIX}{}", id.raw()),
        }
    }

    /// The column of that name; nothing when the kind has no such field, or the key is none.
    #[must_use]
    pub fn from_name(kind: Kind, name: &str) -> Option<Self> {
        match name.strip_prefix(OWN_PREFIX) {
            Some(key) => Some(Self::Own(Id::from_raw(key.parse().ok()?))),
            None => {
                let told = ToldColumn::of(kind).iter().find(|told| told.field().name == name);
                let field = || kind.field(name).map(|(index, _)| Self::Field(index));
                told.copied().map(Self::Told).or_else(field)
            }
        }
    }

    /// What it holds; nothing when there is no such column any more. A choice of one's own is text:
    /// its choices may change.
    #[must_use]
    pub fn field_type(self, portfolio: &Portfolio, kind: Kind) -> Option<FieldType> {
        match self {
            Self::Field(index) => kind.fields().get(index).map(|field| field.field_type),
            Self::Told(told) => Some(told.field().field_type),
            Self::Own(id) => Some(match portfolio.own_columns.get(id)?.column_type? {
                OwnColumnType::Text | OwnColumnType::Choice => FieldType::Text,
                OwnColumnType::Number => FieldType::Number,
                OwnColumnType::Amount => FieldType::Money,
                OwnColumnType::Date => FieldType::Date,
                OwnColumnType::Person => FieldType::Link(Kind::Person),
                OwnColumnType::Municipality => FieldType::Link(Kind::Municipality),
            }),
        }
    }

    /// The field that keeps what it holds: the kind's own, or that of the cell of an added column.
    #[must_use]
    pub fn field(self, portfolio: &Portfolio, kind: Kind) -> Option<&'static Field> {
        match self {
            Self::Field(index) => kind.fields().get(index),
            Self::Told(told) => Some(told.field()),
            Self::Own(id) => place_of(portfolio.own_columns.get(id)?)?.definition(),
        }
    }

    /// What it says of a record: what stands in it, or the date that the field has from elsewhere.
    #[must_use]
    pub fn value(self, portfolio: &Portfolio, record: &dyn Record) -> Value {
        match self {
            Self::Field(index) => portfolio.value_of(record, index),
            Self::Told(told) => told.value(portfolio, record),
            Self::Own(id) => {
                let key = OwnValue::key(id, record.record_id());
                let place = portfolio.own_columns.get(id).and_then(place_of);
                match (portfolio.own_values.get_raw(key), place) {
                    (Some(cell), Some(place)) => place.of(cell),
                    _ => Value::Null,
                }
            }
        }
    }

    /// The change that puts a value into it for a record; nothing when there is no such column, or
    /// nobody writes into it.
    #[must_use]
    pub fn change(self, portfolio: &Portfolio, record: RecordId, value: Value) -> Option<Change> {
        match self {
            Self::Field(field) => Some(Change::Set { id: record, field, value }),
            Self::Told(_) => None,
            Self::Own(id) => {
                let field = place_of(portfolio.own_columns.get(id)?)?.index();
                let key = OwnValue::key(id, record);
                if portfolio.own_values.get_raw(key).is_some() {
                    return Some(Change::Set { id: key, field, value });
                }
                let values = vec![
                    OwnValue::column_id.with(Some(id)),
                    OwnValue::about_id.with(Some(record)),
                    (field, value),
                ];
                Some(Change::Add { kind: Kind::OwnValue, id: key, values })
            }
        }
    }
}

/// The field of the cell in which a column keeps what it holds.
fn place_of(column: &OwnColumn) -> Option<AnyField> {
    Some(match column.column_type? {
        OwnColumnType::Text | OwnColumnType::Choice => OwnValue::text.any(),
        OwnColumnType::Number => OwnValue::number.any(),
        OwnColumnType::Amount => OwnValue::amount.any(),
        OwnColumnType::Date => OwnValue::date.any(),
        OwnColumnType::Person => OwnValue::person_id.any(),
        OwnColumnType::Municipality => OwnValue::municipality_id.any(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::money::Ore;
    use crate::model::plan::plan;

    #[test]
    fn a_column_of_ones_own_is_filled_in_like_a_field() {
        let (project, column) = (RecordId::of_example("p", "1"), RecordId::of_example("c", "1"));
        let mut portfolio = Portfolio::default();
        portfolio.put(Kind::Project, project, [(0, Value::Text("Bygg".to_owned()))]).unwrap();
        let values = [
            OwnColumn::title.with("Ramme".to_owned()),
            OwnColumn::listed_kind.with("projects".to_owned()),
            OwnColumn::column_type.with(Some(OwnColumnType::Amount)),
        ];
        portfolio.put(Kind::OwnColumn, column, values).unwrap();
        let own = ColumnKey::Own(Id::from_raw(column));
        assert_eq!(columns_of(&portfolio, Kind::Project).last(), Some(&own));
        assert_eq!(ColumnKey::from_name(Kind::Project, &own.name(Kind::Project)), Some(own));
        for amount in [Value::Money(Ore(5_00)), Value::Money(Ore(7_00)), Value::Null] {
            let change = own.change(&portfolio, project, amount.clone()).unwrap();
            portfolio = plan(&portfolio, &[change]).unwrap().portfolio;
            let record = portfolio.record(project).unwrap();
            assert_eq!(own.value(&portfolio, record), amount);
        }
        // The record goes, and what stood about it goes with it.
        let deleted = plan(&portfolio, &[Change::Delete { id: project }]).unwrap().portfolio;
        assert_eq!(deleted.count(Kind::OwnValue), 0);
    }
}
