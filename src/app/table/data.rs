//! What sorting and filtering a list need, for one kind at one version of the document. Each part is
//! worked out when it is first asked for, by whichever thread asks, and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::column::Column;
use super::rank::Ranks;
use crate::calc::order::natural_order_by_key;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::{Lang, Texts, show_value, sort};

/// A kind's records, prepared.
#[derive(Debug)]
pub struct Data {
    /// The records it was worked out from.
    pub portfolio: Arc<Portfolio>,
    /// Their version.
    pub version: u64,
    /// The language that names are sorted and shown in.
    pub lang: Lang,
    /// The kind.
    pub kind: Kind,
    /// The records in the order that people expect.
    pub ids: Vec<RecordId>,
    /// Every column there is.
    pub columns: Vec<Column>,
    ranks: Vec<OnceLock<Ranks>>,
    usual: OnceLock<Vec<ColumnKey>>,
    folded: OnceLock<Vec<Box<str>>>,
    /// What an earlier version said, for the records that have not changed since.
    before: Mutex<Option<Arc<Self>>>,
}

impl Data {
    /// Prepares a kind's records: their order now, the rest when it is asked for.
    #[must_use]
    pub fn new(portfolio: Arc<Portfolio>, version: u64, lang: Lang, kind: Kind) -> Self {
        let ids = natural_order_by_key(&portfolio, kind, &|text| sort::key(lang, text));
        let texts = Texts::of(lang);
        let columns: Vec<Column> = columns_of(&portfolio, kind)
            .into_iter()
            .filter_map(|key| Column::of(&portfolio, texts, kind, key))
            .collect();
        let ranks = columns.iter().map(|_| OnceLock::new()).collect();
        Self {
            portfolio,
            version,
            lang,
            kind,
            ids,
            columns,
            ranks,
            usual: OnceLock::new(),
            folded: OnceLock::new(),
            before: Mutex::new(None),
        }
    }

    /// The same, after an earlier version: what has not changed since is not folded again.
    #[must_use]
    pub fn after(mut self, before: Option<Arc<Self>>) -> Self {
        let same = |before: &Arc<Self>| {
            before.kind == self.kind
                && before.lang == self.lang
                && before.is_folded()
                // A record may be named in others: what they say changes with its name.
                && Kind::ALL.iter().all(|kind| {
                    *kind == self.kind || self.portfolio.shares(&before.portfolio, *kind)
                })
        };
        self.before = Mutex::new(before.filter(same));
        self
    }

    /// The column of a key.
    #[must_use]
    pub fn column(&self, key: ColumnKey) -> Option<&Column> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// The ranks of a column.
    #[must_use]
    pub fn ranks(&self, key: ColumnKey) -> Option<&Ranks> {
        let at = self.columns.iter().position(|column| column.key == key)?;
        let column = self.columns.get(at)?;
        let make = || Ranks::of(&self.portfolio, self.lang, column, &self.ids);
        self.ranks.get(at).map(|ranks| ranks.get_or_init(make))
    }

    /// Whether a column has been ranked already.
    #[must_use]
    pub fn is_ranked(&self, key: ColumnKey) -> bool {
        let at = self.columns.iter().position(|column| column.key == key);
        at.and_then(|at| self.ranks.get(at)).is_none_or(|ranks| ranks.get().is_some())
    }

    /// The columns that are shown where nobody has chosen any: those of the kind's list that have
    /// anything in them, and the network's own. Filtering does not make them come and go.
    #[must_use]
    pub fn usual_columns(&self) -> &[ColumnKey] {
        self.usual.get_or_init(|| {
            let mut open: Vec<ColumnKey> = Vec::new();
            let mut found: Vec<ColumnKey> = Vec::new();
            for column in &self.columns {
                match column.key {
                    ColumnKey::Own(_) => found.push(column.key),
                    ColumnKey::Field(_) if column.field.column => open.push(column.key),
                    ColumnKey::Field(_) => {}
                }
            }
            for record in self.portfolio.records(self.kind) {
                if open.is_empty() {
                    break;
                }
                open.retain(|key| {
                    let filled = !key.value(&self.portfolio, record).is_null();
                    if filled {
                        found.push(*key);
                    }
                    !filled
                });
            }
            found.sort_by_key(|key| self.columns.iter().position(|column| column.key == *key));
            found
        })
    }

    /// All that each record says, folded for filtering by words, in the order of `ids`.
    #[must_use]
    pub fn folded(&self) -> &[Box<str>] {
        self.folded.get_or_init(|| {
            let mut folding = Folding::new(self.lang);
            let portfolio = &self.portfolio;
            let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
            let known = before.as_deref().map(Self::unchanged).unwrap_or_default();
            self.ids
                .iter()
                .map(|id| match (portfolio.record(*id), known.get(id)) {
                    (Some(record), Some((same, text)))
                        if std::ptr::addr_eq(record, *same) && !self.names_its_like(record) =>
                    {
                        (*text).into()
                    }
                    (Some(record), _) => {
                        folding.text(portfolio, &self.columns, record).into_boxed_str()
                    }
                    (None, _) => Box::default(),
                })
                .collect()
        })
    }

    /// The records with their folded texts.
    fn unchanged(&self) -> HashMap<RecordId, (&dyn Record, &str)> {
        let texts = self.ids.iter().zip(self.folded());
        texts
            .filter_map(|(id, text)| Some((*id, (self.portfolio.record(*id)?, text.as_ref()))))
            .collect()
    }

    /// Whether a record names another of its kind, whose name may have changed.
    fn names_its_like(&self, record: &dyn Record) -> bool {
        record.fields().iter().enumerate().any(|(index, field)| {
            let may = match field.field_type {
                FieldType::Link(kind) => kind == self.kind,
                FieldType::AnyLink => true,
                _ => false,
            };
            may && !record.get(index).is_null()
        })
    }

    /// Whether the folded texts are there.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        self.folded.get().is_some()
    }
}

/// Folds what records say; names and choices that come again and again are folded once.
struct Folding {
    texts: &'static Texts,
    names: HashMap<RecordId, String>,
    choices: HashMap<(&'static str, &'static str), String>,
}

impl Folding {
    fn new(lang: Lang) -> Self {
        Self { texts: Texts::of(lang), names: HashMap::new(), choices: HashMap::new() }
    }

    fn text(&mut self, portfolio: &Portfolio, columns: &[Column], record: &dyn Record) -> String {
        let mut text = sort::fold(&portfolio.label_of(record));
        for column in columns {
            let value = column.key.value(portfolio, record);
            if value.is_null() {
                continue;
            }
            text.push('\n');
            match (&value, column.field.field_type) {
                (Value::Link(target), _) => {
                    let name = || sort::fold(&portfolio.label(*target));
                    text.push_str(self.names.entry(*target).or_insert_with(name));
                }
                (Value::Choice(code), FieldType::Choice(set)) => {
                    let texts = self.texts;
                    let name = || sort::fold(&texts.choice(set, code));
                    text.push_str(self.choices.entry((set.name, code)).or_insert_with(name));
                }
                _ => {
                    let shown = show_value(self.texts, portfolio, column.field, &value);
                    text.push_str(&sort::fold(&shown));
                }
            }
        }
        text
    }
}

/// Whether a record holds all words, in any order, in any of its fields. The words must be folded.
#[must_use]
pub fn holds(texts: &Texts, portfolio: &Portfolio, record: &dyn Record, words: &[&str]) -> bool {
    let mut text = sort::fold(&portfolio.label_of(record));
    for (index, field) in record.fields().iter().enumerate() {
        let value = record.get(index);
        if !value.is_null() {
            text.push('\n');
            text.push_str(&sort::fold(&show_value(texts, portfolio, field, &value)));
        }
    }
    words.iter().all(|word| text.contains(word))
}
