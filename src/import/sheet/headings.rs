//! The headings by which the columns of a kind are known, and a heading as it is looked for.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, OnceLock};

use super::mapping::Target;
use super::units::bare;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::kind::{Kind, Portfolio};
use crate::text::sort::{plain, same};
use crate::text::told_column::is_heading;
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
        for (field, headings) in kind.about().headings {
            if let Some((index, _)) = kind.field(field) {
                let target = Target::Column(ColumnKey::Field(index));
                each_of(headings).for_each(|heading| others.add(heading, target));
            }
        }
        if let Some((index, _)) = kind.name() {
            let target = Target::Column(ColumnKey::Field(index));
            Lang::ALL.iter().for_each(|lang| others.add(&Texts::of(*lang).kind(kind), target));
        }
        for (field, headings) in COMMON {
            let Some((index, _)) = kind.field(field) else { continue };
            let target = Target::Column(ColumnKey::Field(index));
            for heading in each_of(headings) {
                let is_free = |layer: &Layer| layer.get(Form::Plain, &plain(heading)).is_empty();
                if is_free(&labels) && is_free(&others) {
                    others.add(heading, target);
                }
            }
        }
        Self { labels, others }
    }
}

/// What a field of that name is called in sheets of every kind that has one, where the heading means nothing else
/// there.
const COMMON: &[(&str, &str)] = &[
    ("title", "tittel, navn, namn, title, name"),
    ("state", "status, tilstand, state"),
    (
        "note",
        "merknad, merknader, kommentar, kommentarer, kommentarar, notat, notater, notatar, \
        anmerkning, anmerkninger, annet, anna, remark, remarks, comment, comments, note, notes",
    ),
    ("source", "kilde, kjelde, kilder, kjelder, source, sources"),
    ("url", "lenke, lenkje, link, nettside, nettadresse, url, web"),
    ("deadline", "frist, fristen, tidsfrist, frist dato, deadline, due date"),
    ("owner", "ansvarlig, ansvarleg, ansvar, responsible, owner"),
    ("date", "dato, date"),
    ("municipality_id", "kommune, kommunenavn, kommunenamn, municipality"),
    ("project_id", "prosjekt, prosjektnavn, prosjektnamn, prosjekttittel, project"),
    ("description", "beskrivelse, omtale, skildring, description"),
    ("start_date", "startdato, oppstart, oppstartsdato, start, start date"),
    ("end_date", "sluttdato, slutt, end date"),
];

/// The headings of a list with commas between.
fn each_of(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim)
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
        let found = found.find(|targets| !targets.is_empty());
        found.or_else(|| self.of_parts(&heading.whole)).unwrap_or_default()
    }

    /// What all parts of a heading mean that says one thing twice: "Prosjekt/tiltak".
    fn of_parts(&self, heading: &str) -> Option<Vec<Target>> {
        let parts = heading.split(['/', ',']).map(str::trim).filter(|part| !part.is_empty());
        let mut meant = parts.map(|part| self.of_form(Form::Plain, part));
        let first = meant.next().filter(|targets| targets.len() == 1)?;
        meant.all(|targets| targets == first).then_some(first)
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

    /// The forms of a heading; none of a text that is too long to be one, or stands above what is only to be read.
    pub(super) fn of(heading: &str) -> Self {
        if heading.is_empty() || heading.len() > Self::LONGEST || is_heading(heading) {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Two columns of one sheet that go the same way are told of; one heading that can go two ways is not.
    #[test]
    fn every_other_name_of_a_field_means_that_field_and_no_other() {
        let portfolio = Portfolio::default();
        for kind in Kind::ALL {
            let known = Headings::of(&portfolio, *kind);
            for (field, headings) in kind.about().headings {
                let (index, _) = kind.field(field).unwrap();
                let wanted = [Target::Column(ColumnKey::Field(index))];
                for heading in each_of(headings) {
                    let found = known.targets(&Spoken::of(heading));
                    assert_eq!(found, wanted, "{kind:?}: {heading} is {field}");
                }
            }
            for field in kind.fields() {
                let found = known.targets(&Spoken::of(field.name));
                assert!(!found.is_empty(), "{kind:?}: {}", field.name);
            }
        }
    }

    #[test]
    fn the_headings_that_people_write_are_known() {
        let portfolio = Portfolio::default();
        for (kind, heading, field) in [
            (Kind::Application, "Søkt beløp", "applied"),
            (Kind::Application, "Omsøkt", "applied"),
            (Kind::Application, "Tildelt beløp (kr)", "awarded"),
            (Kind::Application, "Tilsegn", "awarded"),
            (Kind::FollowUp, "Ansvarleg", "owner"),
            (Kind::FollowUp, "Kommentar", "note"),
            (Kind::FollowUp, "Frist", "deadline"),
            (Kind::Risk, "Ansvarleg", "owner"),
            (Kind::Benefit, "Merknader", "note"),
            (Kind::Project, "Prosjekt, tiltak", "title"),
            (Kind::Project, "Startdato", "start_date"),
            (Kind::Project, "Oppstart", "start_date"),
            (Kind::Project, "Sluttdato", "end_date"),
            (Kind::Project, "Frist", "end_date"),
            (Kind::Project, "Kommentarer", "note"),
            (Kind::Meeting, "Møtedato", "date"),
            (Kind::Event, "Når", "date"),
            (Kind::Milestone, "Planlagt dato", "baseline_date"),
            (Kind::Person, "Tlf.", "telephone"),
            (Kind::Municipality, "Folketal", "population"),
        ] {
            let (index, _) = kind.field(field).unwrap();
            let found = Headings::of(&portfolio, kind).targets(&Spoken::of(heading));
            assert_eq!(found, [Target::Column(ColumnKey::Field(index))], "{kind:?}: {heading}");
        }
    }

    /// Where another field of a kind has a heading already, it means that one there; a heading that means its
    /// field nowhere, or a field that no kind has, is a slip.
    #[test]
    fn each_common_heading_means_its_field_in_some_kind() {
        let portfolio = Portfolio::default();
        for (field, headings) in COMMON {
            let having = || Kind::ALL.iter().filter_map(|kind| Some((kind, kind.field(field)?.0)));
            assert!(having().next().is_some(), "no kind has a field {field}");
            for heading in each_of(headings) {
                let spoken = Spoken::of(heading);
                let means = |(kind, index): (&Kind, usize)| {
                    let target = Target::Column(ColumnKey::Field(index));
                    Headings::of(&portfolio, *kind).targets(&spoken) == [target]
                };
                assert!(having().any(means), "{heading} never means {field}");
            }
        }
    }

    /// What every kind with such a field knows stands once; a heading there is one of one field.
    #[test]
    fn no_kind_repeats_a_common_heading_and_no_two_clash() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        for (field, headings) in COMMON {
            for heading in each_of(headings) {
                let other = seen.insert(plain(heading), field);
                assert!(other.is_none(), "{heading} is {field} and {other:?}");
            }
        }
        for kind in Kind::ALL {
            for (field, headings) in kind.about().headings {
                for heading in each_of(headings) {
                    let common = seen.get(&plain(heading));
                    assert!(common != Some(field), "{kind:?}: {heading} is {field} everywhere");
                }
            }
        }
    }
}
