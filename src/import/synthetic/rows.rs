//! The records of a synthetic portfolio.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rand::RngExt as _;
use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;

use super::words;
use crate::import::reference;
use crate::model::command::Change;
use crate::model::field::{ChoiceSet, Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

/// Cases of the one meeting that has many.
const CASES_OF_THE_LONG_MEETING: usize = 60;
const MEETINGS: usize = 240;
const SOLUTIONS: usize = 20;

/// A record while it is put together.
struct Row {
    kind: Kind,
    id: RecordId,
    values: Vec<(usize, Value)>,
}

impl Row {
    /// The key follows from kind and number, so that the same seed gives the same document.
    fn new(kind: Kind, number: usize) -> Self {
        let id = RecordId::of_example("synthetic", &format!("{}/{number}", kind.plural()));
        Self { kind, id, values: Vec::new() }
    }

    fn with(mut self, field: &str, value: Value) -> Self {
        if let Some((index, _)) = self.kind.field(field) {
            self.values.push((index, value));
        }
        self
    }

    fn text(self, field: &str, text: impl Into<String>) -> Self {
        self.with(field, Value::Text(text.into()))
    }

    fn link(self, field: &str, id: Option<&RecordId>) -> Self {
        match id {
            Some(id) => self.with(field, Value::Link(*id)),
            None => self,
        }
    }

    /// Any of the choices of a field.
    fn any(self, field: &str, random: &mut ChaCha8Rng) -> Self {
        match self.kind.field(field).map(|(_, field)| field.field_type) {
            Some(FieldType::Choice(set)) => {
                let code = any_code(set, random);
                self.with(field, code)
            }
            _ => self,
        }
    }
}

fn any_code(set: &'static ChoiceSet, random: &mut ChaCha8Rng) -> Value {
    set.codes.choose(random).map_or(Value::Null, |code| Value::Choice(code))
}

/// All records, those that others name before those that name them.
pub(super) fn records(projects: u32, random: &mut ChaCha8Rng) -> Vec<Change> {
    let mut portfolio = Builder { changes: reference_data(), random, keys: Keys::default() };
    portfolio.standing();
    portfolio.meetings();
    let projects = projects as usize;
    portfolio.projects(projects);
    portfolio.money(projects);
    portfolio.cases(projects);
    portfolio.benefits(projects);
    portfolio.plain(projects);
    portfolio.changes
}

/// Municipalities and settings of any new portfolio, under keys that follow from their place.
fn reference_data() -> Vec<Change> {
    let changes = reference::changes().unwrap_or_default();
    let keyed = changes.into_iter().enumerate().map(|(number, change)| match change {
        Change::Add { kind, values, .. } => {
            Change::Add { kind, id: Row::new(kind, number).id, values }
        }
        other => other,
    });
    keyed.collect()
}

/// The keys of records that others name.
#[derive(Default)]
struct Keys {
    municipalities: Vec<RecordId>,
    bodies: Vec<RecordId>,
    meetings: Vec<RecordId>,
    calls: Vec<RecordId>,
    projects: Vec<RecordId>,
    applications: Vec<RecordId>,
}

struct Builder<'a> {
    changes: Vec<Change>,
    random: &'a mut ChaCha8Rng,
    keys: Keys,
}

impl Builder<'_> {
    fn push(&mut self, row: Row) -> RecordId {
        let Row { kind, id, values } = row;
        self.changes.push(Change::Add { kind, id, values });
        id
    }

    fn title(&mut self, number: usize) -> String {
        let mut pick =
            |words: &[&str]| words.choose(self.random).copied().unwrap_or_default().to_owned();
        let (first, second, third) = (pick(words::FIRST), pick(words::SECOND), pick(words::THIRD));
        format!("{first} {second} {third} {number}")
    }

    fn day(&mut self) -> Value {
        any_day(self.random)
    }

    fn amount(&mut self) -> Value {
        any_amount(self.random)
    }

    /// What does not grow with the portfolio.
    fn standing(&mut self) {
        self.keys.municipalities = self
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Add { kind: Kind::Municipality, id, .. } => Some(*id),
                _ => None,
            })
            .collect();
        for (number, name) in words::BODIES.iter().enumerate() {
            let above = self.keys.bodies.first().copied();
            let row = Row::new(Kind::Body, number)
                .text("title", *name)
                .link("reports_to_id", above.as_ref());
            let id = self.push(row);
            self.keys.bodies.push(id);
        }
        for scheme in 0..8 {
            let title = format!("Tilskuddsordning {}", scheme + 1);
            let id = self.push(Row::new(Kind::Scheme, scheme).text("title", title.clone()));
            for year in 0..12_i64 {
                let number = scheme * 12 + usize::try_from(year).unwrap_or(0);
                let row = Row::new(Kind::Call, number)
                    .text("title", format!("{title}, {}", 2015 + year))
                    .link("scheme_id", Some(&id))
                    .with("call_year", Value::Integer(2015 + year))
                    .with("deadline", self.day());
                let call = self.push(row);
                self.keys.calls.push(call);
            }
        }
        self.rollouts();
    }

    fn rollouts(&mut self) {
        for solution in 0..SOLUTIONS {
            let title = format!("Fellesløsning {}", solution + 1);
            let row =
                Row::new(Kind::Solution, solution).text("title", title).any("layer", self.random);
            let id = self.push(row);
            for (place, municipality) in self.keys.municipalities.clone().iter().enumerate() {
                let row = Row::new(Kind::Rollout, solution * 100 + place)
                    .link("municipality_id", Some(municipality))
                    .link("solution_id", Some(&id))
                    .any("state", self.random)
                    .with("planned_date", any_day(self.random));
                self.push(row);
            }
        }
    }

    fn meetings(&mut self) {
        for number in 0..MEETINGS {
            let body = self.keys.bodies.get(number % self.keys.bodies.len().max(1)).copied();
            let row = Row::new(Kind::Meeting, number)
                .link("body_id", body.as_ref())
                .with("date", self.day())
                .any("state", self.random);
            let id = self.push(row);
            self.keys.meetings.push(id);
        }
    }

    fn projects(&mut self, count: usize) {
        for number in 0..count {
            let title = self.title(number + 1);
            let municipality = self.keys.municipalities.choose(self.random).copied();
            let row = Row::new(Kind::Project, number)
                .text("title", title.clone())
                .any("layer", self.random)
                .any("phase", self.random)
                .any("lifecycle", self.random)
                .any("project_type", self.random)
                .any("service_area", self.random)
                .any("funding_type", self.random)
                .link("lead_municipality_id", municipality.as_ref())
                .text("objective", format!("Målet er at {} virker for alle.", title.to_lowercase()))
                .with("start_date", any_day(self.random))
                .with("end_date", any_day(self.random))
                .with("budget", any_amount(self.random));
            let id = self.push(row);
            self.keys.projects.push(id);
            let row = Row::new(Kind::Milestone, number)
                .text("title", format!("Milepæl for {title}"))
                .link("project_id", Some(&id))
                .with("baseline_date", self.day())
                .any("state", self.random);
            self.push(row);
        }
    }

    fn money(&mut self, projects: usize) {
        for number in 0..projects / 2 {
            let title = format!("Søknad: {}", self.title(number + 1));
            let project = self.keys.projects.get(number * 2).copied();
            let call = self.keys.calls.choose(self.random).copied();
            let applied = self.amount();
            let row = Row::new(Kind::Application, number)
                .text("title", title)
                .link("call_id", call.as_ref())
                .any("state", self.random)
                .link("project_id", project.as_ref())
                .with("awarded", half(&applied))
                .with("applied", applied);
            let id = self.push(row);
            self.keys.applications.push(id);
        }
        for number in 0..projects / 3 {
            let title = format!("Idé: {}", self.title(number + 1));
            let row = Row::new(Kind::Concept, number)
                .text("title", title)
                .any("state", self.random)
                .with("rough_cost", any_amount(self.random));
            let id = self.push(row);
            self.link(number, &id, "led_to", self.keys.applications.get(number).copied());
        }
    }

    fn link(&mut self, number: usize, from: &RecordId, code: &'static str, to: Option<RecordId>) {
        if to.is_some() {
            let row = Row::new(Kind::Link, number)
                .link("from_id", Some(from))
                .with("link_type", Value::Choice(code))
                .link("to_id", to.as_ref());
            self.push(row);
        }
    }

    fn cases(&mut self, projects: usize) {
        let count = (projects / 3).max(CASES_OF_THE_LONG_MEETING);
        for number in 0..count {
            let place = if number < CASES_OF_THE_LONG_MEETING { 0 } else { number % MEETINGS };
            let meeting = self.keys.meetings.get(place).copied();
            let title = self.title(number + 1);
            let order = i64::try_from(number).unwrap_or(0);
            let row = Row::new(Kind::Case, number)
                .text("title", title.clone())
                .link("meeting_id", meeting.as_ref())
                .with("case_year", Value::Integer(2022))
                .with("case_sequence", Value::Integer(order + 1))
                .with("agenda_order", Value::Integer(order + 1))
                .any("case_type", self.random)
                .text(
                    "proposal",
                    format!("1. {title} settes i gang.\n2. Sekretariatet følger opp."),
                )
                .text("summary", format!("Saken gjelder {}.", title.to_lowercase()));
            let case = self.push(row);
            let row = Row::new(Kind::Decision, number)
                .link("case_id", Some(&case))
                .with("state", Value::Choice("draft"))
                .any("outcome", self.random)
                .text("title", format!("{title} settes i gang"))
                .text("text", format!("1. Styringsgruppen vedtar at {title} settes i gang.\n2. Sekretariatet følger opp."));
            let decision = self.push(row);
            self.link(
                projects + number,
                &decision,
                "concerns",
                self.keys.projects.get(number).copied(),
            );
        }
        for number in 0..projects / 2 {
            let decision = Row::new(Kind::Decision, number % count).id;
            let row = Row::new(Kind::FollowUp, number)
                .text("title", format!("Følge opp vedtak {}", number + 1))
                .link("decision_id", Some(&decision))
                .text("owner", "Sekretariatet")
                .with("deadline", any_day(self.random))
                .any("state", self.random);
            self.push(row);
        }
    }

    fn benefits(&mut self, projects: usize) {
        for number in 0..projects / 2 {
            let project = self.keys.projects.get(number * 2 + 1).copied();
            let row = Row::new(Kind::Benefit, number)
                .text("title", format!("Gevinst {}", number + 1))
                .link("project_id", project.as_ref())
                .any("benefit_type", self.random);
            let id = self.push(row);
            for year in 0..2_i64 {
                let place = number * 2 + usize::try_from(year).unwrap_or(0);
                let row = Row::new(Kind::BenefitYear, place)
                    .link("benefit_id", Some(&id))
                    .with("year", Value::Integer(2024 + year))
                    .with("amount", any_amount(self.random));
                self.push(row);
            }
        }
    }
}

impl Builder<'_> {
    /// Kinds whose records hang together with nothing in particular: any value in each field that
    /// a list shows, and links to any of the records that there are.
    fn plain(&mut self, projects: usize) {
        let mut keys: HashMap<Kind, Vec<RecordId>> = HashMap::new();
        for change in &self.changes {
            if let Change::Add { kind, id, .. } = change {
                keys.entry(*kind).or_default().push(*id);
            }
        }
        for kind in Kind::ALL.iter().copied() {
            for number in 0..kind.about().many.of(projects) {
                let mut row = Row::new(kind, number);
                for (index, field) in kind.fields().iter().enumerate() {
                    if field.required || field.column {
                        row.values.push((index, self.any_value(kind, number, field, &keys)));
                    }
                }
                let id = self.push(row);
                keys.entry(kind).or_default().push(id);
            }
        }
    }

    fn any_value(
        &mut self,
        kind: Kind,
        number: usize,
        field: &Field,
        keys: &HashMap<Kind, Vec<RecordId>>,
    ) -> Value {
        let of = |kind: Kind| keys.get(&kind).map_or(&[][..], Vec::as_slice);
        match field.field_type {
            FieldType::Text if kind.name().is_some_and(|(_, name)| name.name == field.name) => {
                Value::Text(self.title(number + 1))
            }
            FieldType::Text => Value::Text(format!("{} {}", words::WORD, number + 1)),
            FieldType::Link(target) if target != kind => {
                of(target).choose(self.random).map_or(Value::Null, |id| Value::Link(*id))
            }
            // What would lead round in a ring, or to anything at all, is left out.
            FieldType::Link(_) | FieldType::AnyLink | FieldType::File => Value::Null,
            FieldType::Money => self.amount(),
            FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Date
            | FieldType::Time
            | FieldType::Choice(_) => edited(field, 0, self.random),
        }
    }
}

fn half(amount: &Value) -> Value {
    match amount {
        // Whole kroner, as awards are.
        Value::Money(ore) => Value::Money(Ore(ore.0 / 20_000 * 10_000)),
        other => other.clone(),
    }
}

fn any_day(random: &mut ChaCha8Rng) -> Value {
    let day = NaiveDate::from_ymd_opt(2016, 1, 1)
        .and_then(|first| first.checked_add_days(Days::new(random.random_range(0..4_000))));
    day.map_or(Value::Null, |day| Value::Date(FuzzyDate::from_day(day)))
}

fn any_amount(random: &mut ChaCha8Rng) -> Value {
    Value::Money(Ore(random.random_range(10..600_i64) * 1_000_000))
}

/// A new value of an edited field; a sentence has a running number, so that it is new each time.
pub(super) fn edited(field: &Field, number: u64, random: &mut ChaCha8Rng) -> Value {
    match field.field_type {
        FieldType::Text => Value::Text(format!("Oppdatert i runde {number}, se referatet.")),
        FieldType::Money => Value::Money(Ore(random.random_range(1_000..6_000_000_i64) * 100)),
        FieldType::Date => any_day(random),
        FieldType::Time => {
            TimeOfDay::new(random.random_range(8..16), 15 * random.random_range(0..4))
                .map_or(Value::Null, Value::Time)
        }
        FieldType::Integer => any_integer(field, random),
        FieldType::Number => Value::Number(f64::from(random.random_range(1..5_000_u32))),
        FieldType::Bool => Value::Bool(random.random_bool(0.5)),
        FieldType::Choice(set) => any_code(set, random),
        FieldType::Link(_) | FieldType::AnyLink | FieldType::File => Value::Null,
    }
}

/// A whole number that the field allows.
fn any_integer(field: &Field, random: &mut ChaCha8Rng) -> Value {
    let (low, high) = field.range.unwrap_or((0, 1_000));
    Value::Integer(random.random_range(low..=high.min(low.saturating_add(200))))
}
