//! The headings by which the columns of a kind are known, and a heading as it is looked for.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, OnceLock};

use super::mapping::Target;
use super::units::bare;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::kind::{Kind, Portfolio};
use crate::text::sort::{plain, same};
use crate::text::{Lang, Texts};

/// How much of a heading counts.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// As it is written.
    Written,
    /// Without what writers vary.
    Plain,
    /// Without spaces and hyphens besides: a line may have been broken anywhere.
    Joined,
}

/// Headings, and what each can mean.
#[derive(Debug, Default)]
struct Layer {
    written: BTreeMap<String, Vec<Target>>,
    plain: BTreeMap<String, Vec<Target>>,
    joined: BTreeMap<String, Vec<Target>>,
}

impl Layer {
    fn add(&mut self, heading: &str, target: Target) {
        let plain = plain(heading);
        let maps = [
            (&mut self.written, same(heading)),
            (&mut self.joined, joined(&plain)),
            (&mut self.plain, plain),
        ];
        for (map, heading) in maps {
            let targets = map.entry(heading).or_default();
            if !targets.contains(&target) {
                targets.push(target);
            }
        }
    }

    fn get(&self, form: Form, heading: &str) -> &[Target] {
        let map = match form {
            Form::Written => &self.written,
            Form::Plain => &self.plain,
            Form::Joined => &self.joined,
        };
        map.get(heading).map_or(&[], Vec::as_slice)
    }
}

/// The headings of a kind that are the same in every document.
#[derive(Debug, Default)]
struct Fixed {
    /// Names of fields and their labels in every language.
    labels: Layer,
    /// What the exports of other programs call them, and the word for the kind, which is its name.
    others: Layer,
}

/// Those of each kind, worked out when it is first asked about.
static FIXED: LazyLock<HashMap<Kind, OnceLock<Fixed>>> =
    LazyLock::new(|| Kind::ALL.iter().map(|kind| (*kind, OnceLock::new())).collect());

impl Fixed {
    fn of(kind: Kind) -> Self {
        let Self { mut labels, mut others } = Self::default();
        labels.add("id", Target::Id);
        for (index, field) in kind.fields().iter().enumerate() {
            labels.add(field.name, Target::Column(ColumnKey::Field(index)));
        }
        for (index, field) in kind.fields().iter().enumerate() {
            for lang in Lang::ALL {
                let label = Texts::of(*lang).field(kind, field.name);
                add_label(&mut labels, &label, field.name, ColumnKey::Field(index));
            }
        }
        if kind.about().numbered_by.is_some() {
            for heading in ["saksnummer", "saksnr", "sak nr", "case number", "case_number"] {
                others.add(heading, Target::CaseNumber);
            }
        }
        for (heading, field) in kind.about().headings {
            if let Some((index, _)) = kind.field(field) {
                others.add(heading, Target::Column(ColumnKey::Field(index)));
            }
        }
        if let Some((index, _)) = kind.name() {
            let target = Target::Column(ColumnKey::Field(index));
            Lang::ALL.iter().for_each(|lang| others.add(&Texts::of(*lang).kind(kind), target));
        }
        Self { labels, others }
    }
}

/// A label, and what an export calls a column whose heading another column has.
fn add_label(layer: &mut Layer, label: &str, name: &str, key: ColumnKey) {
    layer.add(&format!("{label} ({name})"), Target::Column(key));
    layer.add(label, Target::Column(key));
}

/// Every heading by which the columns of a kind are known: names, labels in every language, titles
/// of one's own, what the exports of other programs call them, and the word for the kind, which is its name.
#[derive(Debug)]
pub struct Headings {
    fixed: Option<&'static Fixed>,
    /// Those of columns of one's own.
    own: Layer,
}

impl Headings {
    /// The headings of a kind.
    #[must_use]
    pub fn of(portfolio: &Portfolio, kind: Kind) -> Self {
        let mut own = Layer::default();
        for key in columns_of(portfolio, kind) {
            let ColumnKey::Own(id) = key else { continue };
            let name = key.name(kind);
            own.add(&name, Target::Column(key));
            if let Some(column) = portfolio.own_columns.get(id) {
                add_label(&mut own, &column.title, &name, key);
            }
        }
        let fixed = FIXED.get(&kind).map(|fixed| fixed.get_or_init(|| Fixed::of(kind)));
        Self { fixed, own }
    }

    /// The targets that a heading can mean, the likeliest first: as it is written, else without what writers
    /// vary, else without the unit or remark behind it, else however its lines were broken.
    #[must_use]
    pub(super) fn targets(&self, heading: &Spoken) -> Vec<Target> {
        if heading.is_blank() {
            return Vec::new();
        }
        let forms = heading.forms();
        let mut found = forms.into_iter().map(|(form, heading)| self.of_form(form, heading));
        found.find(|targets| !targets.is_empty()).unwrap_or_default()
    }

    fn of_form(&self, form: Form, heading: &str) -> Vec<Target> {
        let Self { fixed, own } = self;
        let layers =
            [fixed.map(|fixed| &fixed.labels), Some(own), fixed.map(|fixed| &fixed.others)];
        let mut found = Vec::new();
        for target in layers.into_iter().flatten().flat_map(|layer| layer.get(form, heading)) {
            if !found.contains(target) {
                found.push(*target);
            }
        }
        found
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
    /// Whether it says nothing that can be looked for.
    fn is_blank(&self) -> bool {
        self.written.is_empty()
    }

    /// Its forms, the likeliest first, and where each is looked for.
    fn forms(&self) -> [(Form, &str); 5] {
        [
            (Form::Written, &self.written),
            (Form::Plain, &self.whole),
            (Form::Plain, &self.bare),
            (Form::Joined, &self.whole_joined),
            (Form::Joined, &self.bare_joined),
        ]
    }

    /// The longest text that is looked for as a heading, in bytes.
    pub(super) const LONGEST: usize = 1_000;

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
