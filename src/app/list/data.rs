//! What sorting and filtering a list need, for one kind at one version of the document. Each part is
//! worked out when it is first asked for, by whichever thread asks, and kept.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::carry::{Before, Carried};
use super::column::Column;
use super::folding::Folding;
use super::rank::Ranks;
use super::spread;
use crate::calc::order::natural_places;
use crate::model::column::{ColumnKey, listed_columns_of};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::text::{Lang, Texts, sort};

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
    /// The same, at hand.
    pub rows: Vec<Arc<dyn Record>>,
    /// Every column there is.
    pub columns: Vec<Column>,
    /// The place in that order of each record, as they come by key.
    by_key: Vec<u32>,
    ranks: Vec<OnceLock<Arc<Ranks>>>,
    usual: OnceLock<Vec<ColumnKey>>,
    folded: OnceLock<Vec<Arc<str>>>,
    /// What an earlier version said, for the records of which it still holds, by place.
    said: Mutex<Vec<Option<Arc<str>>>>,
}

impl Data {
    /// Prepares a kind's records: their order now, the rest when it is asked for.
    #[must_use]
    pub fn new(portfolio: Arc<Portfolio>, version: u64, lang: Lang, kind: Kind) -> Self {
        Self::after(portfolio, version, lang, kind, None)
    }

    /// The same, after an earlier version: what still holds of it is not worked out again.
    #[must_use]
    pub fn after(
        portfolio: Arc<Portfolio>,
        version: u64,
        lang: Lang,
        kind: Kind,
        before: Option<&Self>,
    ) -> Self {
        let texts = Texts::of(lang);
        let columns: Vec<Column> = listed_columns_of(&portfolio, kind)
            .into_iter()
            .filter_map(|key| Column::of(&portfolio, texts, kind, key))
            .collect();
        let records = portfolio.shared(kind);
        let before = before.filter(|before| (before.kind, before.lang) == (kind, lang));
        let carried =
            before.map(|before| Carried::new(before.as_before(), &portfolio, &columns, &records));
        let by_key = match &carried {
            Some(carried) if carried.in_order => carried.before.by_key.to_vec(),
            Some(_) | None => in_order(&portfolio, lang, kind, &records),
        };
        let mut places: Vec<usize> = vec![0; records.len()];
        for (number, place) in by_key.iter().enumerate() {
            if let Some(at) = places.get_mut(*place as usize) {
                *at = number;
            }
        }
        let rows: Vec<Arc<dyn Record>> =
            places.iter().filter_map(|number| records.get(*number).cloned()).collect();
        let ranks = columns
            .iter()
            .map(|column| {
                let kept = carried.as_ref().and_then(|carried| carried.ranks(column));
                kept.map_or_else(OnceLock::new, OnceLock::from)
            })
            .collect();
        let said = carried.map_or_else(Vec::new, |carried| carried.said(&places));
        Self {
            ids: rows.iter().map(|row| row.record_id()).collect(),
            rows,
            columns,
            by_key,
            ranks,
            usual: OnceLock::new(),
            folded: OnceLock::new(),
            said: Mutex::new(said),
            portfolio,
            version,
            lang,
            kind,
        }
    }

    /// The keys of records, by their places.
    pub(super) fn ids_at<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = RecordId> + 'a {
        places.iter().filter_map(|place| self.ids.get(*place as usize).copied())
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
        let make = || Arc::new(Ranks::of(&self.portfolio, self.lang, column, &self.rows));
        self.ranks.get(at).map(|ranks| ranks.get_or_init(make).as_ref())
    }

    /// Whether a column has been ranked already.
    #[must_use]
    pub(super) fn is_ranked(&self, key: ColumnKey) -> bool {
        let at = self.columns.iter().position(|column| column.key == key);
        at.and_then(|at| self.ranks.get(at)).is_none_or(|ranks| ranks.get().is_some())
    }

    /// The columns that are shown where nobody has chosen any: those of the kind's list that have
    /// anything in them, and the network's own. Filtering does not make them come and go.
    #[must_use]
    pub(super) fn usual_columns(&self) -> &[ColumnKey] {
        self.usual.get_or_init(|| {
            let mut open: Vec<ColumnKey> = Vec::new();
            let mut found: Vec<ColumnKey> = Vec::new();
            for column in &self.columns {
                match column.key {
                    ColumnKey::Own(_) => found.push(column.key),
                    ColumnKey::Field(_) | ColumnKey::Told(_) if column.field.column => {
                        open.push(column.key);
                    }
                    ColumnKey::Field(_) | ColumnKey::Told(_) => {}
                }
            }
            for record in &self.rows {
                if open.is_empty() {
                    break;
                }
                open.retain(|key| {
                    let filled = !key.value(&self.portfolio, record.as_ref()).is_null();
                    if filled {
                        found.push(*key);
                    }
                    !filled
                });
            }
            found.sort_by_key(|key| self.columns.iter().position(|column| column.key == *key));
            self.state_beside_name(&mut found);
            found
        })
    }

    /// How a record stands is read beside what it is called, however little room a list has.
    fn state_beside_name(&self, keys: &mut Vec<ColumnKey>) {
        let place = |keys: &[ColumnKey], is: fn(&Column) -> bool| {
            keys.iter().position(|key| self.column(*key).is_some_and(is))
        };
        let name = place(keys, Column::is_name).unwrap_or(0);
        let Some(state) = place(keys, Column::is_state).filter(|state| *state > name + 1) else {
            return;
        };
        let key = keys.remove(state);
        keys.insert(name + 1, key);
    }

    /// The list for the version after this one: as far as it has been worked out.
    fn as_before(&self) -> Before<'_> {
        Before {
            portfolio: &self.portfolio,
            kind: self.kind,
            rows: &self.rows,
            by_key: &self.by_key,
            columns: &self.columns,
            ranks: self.ranks.iter().map(OnceLock::get).collect(),
            folded: self.folded.get().map(Vec::as_slice),
        }
    }

    /// All that each record says, folded for filtering by words, in the order of `ids`.
    #[must_use]
    pub fn folded(&self) -> &[Arc<str>] {
        self.folded.get_or_init(|| {
            let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
            let said = std::mem::take(&mut *said);
            spread::map(
                &self.rows,
                || Folding::new(self.lang),
                |folding, place, row| match said.get(place) {
                    Some(Some(text)) => Arc::clone(text),
                    _ => folding.text(&self.portfolio, &self.columns, row.as_ref()).into(),
                },
            )
        })
    }

    /// Whether nothing is left to work out before somebody sorts or types.
    #[must_use]
    pub(super) fn is_prepared(&self) -> bool {
        self.is_folded() && self.usual_columns().iter().all(|key| self.is_ranked(*key))
    }

    /// Whether the folded texts are there.
    #[must_use]
    pub(super) fn is_folded(&self) -> bool {
        self.folded.get().is_some()
    }
}

/// The place of each record in the order that people expect.
fn in_order(
    portfolio: &Portfolio,
    lang: Lang,
    kind: Kind,
    records: &[Arc<dyn Record>],
) -> Vec<u32> {
    let labels = spread::map(
        records,
        || (),
        |(), _, record| sort::key(lang, &portfolio.label_of(record.as_ref())),
    );
    let mut by_key = vec![0; records.len()];
    for (place, number) in (0..).zip(natural_places(portfolio, kind, records, labels)) {
        if let Some(at) = by_key.get_mut(number as usize) {
            *at = place;
        }
    }
    by_key
}
