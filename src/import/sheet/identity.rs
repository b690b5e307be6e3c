//! Whether a row without a key is a record that is there already.

use std::collections::HashMap;

use super::labels::{By, Labels, Named};
use crate::model::about;
use crate::model::column::ColumnKey;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::cell::write_cell;
use crate::text::sort::same;
use crate::text::{Lang, Texts};

/// What a row is.
#[derive(Debug, Default)]
pub struct Found {
    /// The record that it is; nothing where it is new.
    pub id: Option<RecordId>,
    /// Of a new one: what it is called, and the record whose name is similar.
    pub similar: Option<(String, RecordId)>,
}

impl Found {
    fn known(id: RecordId) -> Self {
        Self { id: Some(id), similar: None }
    }
}

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
    /// When more than one fits, or the row names two.
    pub fn find(
        &mut self,
        portfolio: &Portfolio,
        labels: &mut Labels,
        kind: Kind,
        values: &[(ColumnKey, Value)],
    ) -> Result<Found, Message> {
        if !self.key.is_empty() {
            let get = |key: &ColumnKey| {
                values.iter().find(|(name, _)| name == key).map(|(_, v)| v.clone())
            };
            let Some(wanted) = joined(portfolio, kind, &self.key, get) else {
                return Ok(Found::default());
            };
            let found = self.index(portfolio, kind).get(&wanted).cloned().unwrap_or_default();
            return Ok(one_of(&found)?.map_or_else(Found::default, Found::known));
        }
        let label = label(portfolio, kind, values);
        if let Some(number) = number(kind, values)
            && let Some(id) = by_number(portfolio, labels, kind, &number, label.as_deref())?
        {
            return Ok(Found::known(id));
        }
        let Some(label) = label else { return Ok(Found::default()) };
        by_name(portfolio, labels, kind, values, label)
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

fn one_of(found: &[RecordId]) -> Result<Option<RecordId>, Message> {
    match found {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        _ => Err(Message::new("sheet-row-several")),
    }
}

/// What a row says in the field by whose number records of the kind are known.
fn number(kind: Kind, values: &[(ColumnKey, Value)]) -> Option<String> {
    let (index, _) = kind.field(kind.about().known_by?)?;
    let (_, value) = values.iter().find(|(key, _)| *key == ColumnKey::Field(index))?;
    value.as_text().map(str::to_owned)
}

/// The record of that number. A row that names another one besides is refused, and so is one with a number
/// that is no longer in use: what it says is of something that has become part of another.
fn by_number(
    portfolio: &Portfolio,
    labels: &mut Labels,
    kind: Kind,
    number: &str,
    label: Option<&str>,
) -> Result<Option<RecordId>, Message> {
    let Some(field) = kind.about().known_by else { return Ok(None) };
    let has_it = |record: &&dyn Record| {
        record.value(field).as_text().is_some_and(|own| same(own) == same(number))
    };
    let with_number: Vec<RecordId> =
        portfolio.records(kind).filter(has_it).map(Record::record_id).collect();
    let Some(id) = one_of(&with_number)? else {
        return match labels.look(portfolio, kind, number) {
            Some((ids, By::Former)) => Err(former(number, ids.first().copied())),
            Some((_, By::Label | By::Other | By::Called)) | None => Ok(None),
        };
    };
    let named = label.and_then(|label| labels.look(portfolio, kind, label));
    match (named, label) {
        (Some((ids, _)), Some(label)) if !ids.contains(&id) => {
            Err(Message::new("sheet-row-contradicts")
                .text("number", number)
                .text("name", label)
                .with("record", Argument::Record(id)))
        }
        _ => Ok(Some(id)),
    }
}

fn former(name: &str, id: Option<RecordId>) -> Message {
    let message = Message::new("sheet-row-former").text("name", name);
    match id {
        Some(id) => message.with("record", Argument::Record(id)),
        None => message.text("record", ""),
    }
}

/// The record of that name, or what has a similar one.
fn by_name(
    portfolio: &Portfolio,
    labels: &mut Labels,
    kind: Kind,
    values: &[(ColumnKey, Value)],
    label: String,
) -> Result<Found, Message> {
    if labels.said(&label).is_some()
        && let Named::One(id) = labels.find(portfolio, kind, &label)
    {
        return Ok(Found::known(id));
    }
    let apart = |id: &RecordId| told_apart(portfolio, *id, values);
    let mut similar = match labels.look(portfolio, kind, &label) {
        Some((ids, By::Label)) => {
            let (others, ids): (Vec<_>, Vec<_>) = ids.into_iter().partition(apart);
            if let Some(id) = one_of(&ids)? {
                return Ok(Found::known(id));
            }
            // Two of one name are nothing to ask about, but where no two can have the number.
            if kind.about().known_by.is_none() {
                return Ok(Found::default());
            }
            others
        }
        Some((ids, By::Other)) => match by_title(portfolio, kind, &ids, values) {
            Some(id) => return Ok(Found::known(id)),
            None => ids,
        },
        Some((ids, By::Called)) if !ids.iter().any(apart) => {
            return Ok(one_of(&ids)?.map_or_else(Found::default, Found::known));
        }
        Some((ids, By::Former)) => return Err(former(&label, ids.first().copied())),
        Some((ids, By::Called)) => ids,
        None => {
            // A row that says the number of a case which has none yet is known by its title.
            let title = title(kind, values).unwrap_or_default();
            let titled = labels.look(portfolio, kind, &title).map(|(ids, _)| ids);
            let titled = titled.unwrap_or_default();
            if let Some(id) = by_title(portfolio, kind, &titled, values) {
                return Ok(Found::known(id));
            }
            let mut similar = same_case(portfolio, labels, kind, values);
            similar.extend(labels.similar(portfolio, kind, &title));
            similar
        }
    };
    similar.extend(labels.similar(portfolio, kind, &label));
    similar.sort_by_key(|id| told_apart(portfolio, *id, values));
    Ok(Found { id: None, similar: similar.first().map(|id| (label, *id)) })
}

/// The records that have the number and the year of a row, whatever they are called.
fn same_case(
    portfolio: &Portfolio,
    labels: &mut Labels,
    kind: Kind,
    values: &[(ColumnKey, Value)],
) -> Vec<RecordId> {
    let said = |name: &str| {
        let (index, _) = kind.field(name)?;
        let (_, value) = values.iter().find(|(key, _)| *key == ColumnKey::Field(index))?;
        value.as_integer()
    };
    let numbered = kind.about().numbered_by;
    let Some((year, sequence)) =
        numbered.and_then(|(year, sequence)| Some((said(year)?, said(sequence)?)))
    else {
        return Vec::new();
    };
    let found = labels.look(portfolio, kind, &format!("{sequence}/{year}"));
    found.map(|(ids, _)| ids).unwrap_or_default()
}

/// What a row calls a record whose name in lists says more than its title.
fn title(kind: Kind, values: &[(ColumnKey, Value)]) -> Option<String> {
    let about::Named::Own(_, Some(title)) = kind.about().named_by else { return None };
    let (index, _) = kind.field(title)?;
    let (_, said) = values.iter().find(|(key, _)| *key == ColumnKey::Field(index))?;
    said.as_text().map(str::to_owned)
}

/// The one of them that is called so where its name in lists says more: a case by its title, where the row
/// does not say its number.
fn by_title(
    portfolio: &Portfolio,
    kind: Kind,
    ids: &[RecordId],
    values: &[(ColumnKey, Value)],
) -> Option<RecordId> {
    let about::Named::Own(_, Some(name)) = kind.about().named_by else { return None };
    let (index, _) = kind.field(name)?;
    let said = title(kind, values)?;
    let is_it = |id: &&RecordId| {
        let record = portfolio.record(**id);
        let own = record.map(|record| record.get(index)).unwrap_or_default();
        own.as_text().is_some_and(|own| same(own) == same(&said))
            && !told_apart(portfolio, **id, values)
    };
    match ids.iter().filter(is_it).collect::<Vec<_>>().as_slice() {
        [one] => Some(**one),
        _ => None,
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
        text.push_str(&same(&cell.plain()));
        text.push('\n');
    }
    Some(text)
}

/// What a record with those values would be called.
fn label(portfolio: &Portfolio, kind: Kind, values: &[(ColumnKey, Value)]) -> Option<String> {
    let fields = values.iter().filter_map(|(key, value)| match key {
        ColumnKey::Field(index) => Some((*index, value.clone())),
        ColumnKey::Told(_) | ColumnKey::Own(_) => None,
    });
    let mut probe = portfolio.clone();
    let id = RecordId::new();
    probe.put(kind, id, fields).ok()?;
    let label = probe.label(id);
    (!label.trim().is_empty()).then_some(label)
}

/// Whether a row with those values is another record than that one, though both have one name: they say
/// something else in what tells records apart.
fn told_apart(portfolio: &Portfolio, id: RecordId, values: &[(ColumnKey, Value)]) -> bool {
    let Some(record) = portfolio.record(id) else { return true };
    values.iter().any(|(key, said)| {
        let ColumnKey::Field(index) = key else { return false };
        let Some(field) = record.fields().get(*index) else { return false };
        let there = record.get(*index);
        tells(record.kind(), field) && !there.is_null() && !said.is_null() && there != *said
    })
}

/// What the kind says of the field: that it tells apart, is its number, or names what a record is part of.
fn tells(kind: Kind, field: &Field) -> bool {
    let about = kind.about();
    let is_number =
        about.numbered_by.is_some_and(|(year, sequence)| [year, sequence].contains(&field.name));
    field.apart
        || is_number
        || about.known_by == Some(field.name)
        || about.belongs_to.contains(&field.name)
}
