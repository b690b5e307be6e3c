//! What is typed into a calculator, kept among the drafts so that it outlives a crash.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use crate::app::drafts::Drafts;
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{Calculator, Input};
use crate::model::id::RecordId;

/// Texts by the name of the input whose field they stand in.
pub type Fields = BTreeMap<String, String>;

/// What is typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Typed {
    /// What that which is calculated is called.
    pub name: String,
    /// The fields that stand in no row.
    pub fields: Fields,
    /// The rows of each table; never none.
    pub rows: BTreeMap<String, Vec<Fields>>,
    /// The project that it is to be attached to.
    #[serde(with = "key")]
    pub project: Option<RecordId>,
    /// The benefit that it was attached to last.
    #[serde(with = "key")]
    pub benefit: Option<RecordId>,
    /// What was typed before and is kept nowhere else, the last of it last.
    #[serde(default, deserialize_with = "all_aside")]
    pub aside: Vec<Typed>,
}

/// What was put aside: drafts of before hold one at most, and not in a list.
fn all_aside<'a, D: Deserializer<'a>>(from: D) -> Result<Vec<Typed>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Aside {
        All(Vec<Typed>),
        One(Box<Typed>),
    }
    Ok(match Option::deserialize(from)? {
        Some(Aside::All(all)) => all,
        Some(Aside::One(one)) => vec![*one],
        None => Vec::new(),
    })
}

/// Keys of records as texts.
mod key {
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::model::id::RecordId;

    pub(super) fn serialize<S: Serializer>(
        id: &Option<RecordId>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        id.map(|id| id.to_string()).serialize(to)
    }

    pub(super) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Option<RecordId>, D::Error> {
        Ok(Option::<String>::deserialize(from)?.and_then(|text| text.parse().ok()))
    }
}

/// Where what is typed is kept among the drafts, one place a calculator.
#[must_use]
pub fn draft_key(calculator: &Calculator) -> (RecordId, String) {
    (RecordId(uuid::Uuid::nil()), calculator.words())
}

impl Typed {
    /// A page on which nothing is typed.
    #[must_use]
    pub fn empty(calculator: &Calculator) -> Self {
        let mut empty = Self {
            name: String::new(),
            fields: Fields::new(),
            rows: BTreeMap::new(),
            project: None,
            benefit: None,
            aside: Vec::new(),
        };
        empty.complete(calculator);
        empty
    }

    /// What was typed into this document's calculator, as the drafts hold it.
    #[must_use]
    pub fn of(drafts: &Drafts, calculator: &Calculator) -> Self {
        let (id, field) = draft_key(calculator);
        let text = drafts.get(id, &field);
        let typed: Option<Self> = text.and_then(|text| serde_json::from_str(text).ok());
        let mut typed = typed.unwrap_or_else(|| Self::empty(calculator));
        typed.complete(calculator);
        typed
    }

    /// As the drafts hold it.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Adds a row to a table.
    pub fn add_row(&mut self, table: &Input) {
        let row = table.table().map_or_else(Fields::new, |rows| blank(rows.inputs));
        self.rows.entry(table.name.to_owned()).or_default().push(row);
    }

    /// Whether nothing would be lost with it: nothing is typed in any field, and no name.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.name.trim().is_empty() && self.filled().next().is_none()
    }

    /// Whether nothing is typed to calculate with: what has a default says nothing of a case.
    #[must_use]
    pub fn has_defaults_only(&self, calculator: &Calculator) -> bool {
        let set = calculator.newest_set();
        self.filled().all(|name| set.of(name).is_some())
    }

    /// The names of the inputs in whose fields something is typed.
    fn filled(&self) -> impl Iterator<Item = &str> {
        let fields = std::iter::once(&self.fields).chain(self.rows.values().flatten());
        let filled = fields.flatten().filter(|(_, text)| !text.is_empty());
        filled.map(|(name, _)| name.as_str())
    }

    /// Every field of the calculator is there, and a row of each table to type into.
    fn complete(&mut self, calculator: &Calculator) {
        for (input, _) in fields(calculator.inputs) {
            match input.table() {
                Some(rows) => {
                    let typed = self.rows.entry(input.name.to_owned()).or_default();
                    if typed.is_empty() {
                        typed.push(Fields::new());
                    }
                    for row in typed {
                        fill(row, rows.inputs);
                    }
                }
                None => drop(self.fields.entry(input.name.to_owned()).or_default()),
            }
        }
    }
}

fn blank(inputs: &'static [Input]) -> Fields {
    let mut row = Fields::new();
    fill(&mut row, inputs);
    row
}

fn fill(row: &mut Fields, inputs: &'static [Input]) {
    for (input, _) in fields(inputs) {
        row.entry(input.name.to_owned()).or_default();
    }
}
