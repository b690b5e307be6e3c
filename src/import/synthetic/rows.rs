//! The records of a synthetic portfolio.

use std::collections::HashMap;

use rand::seq::IndexedRandom as _;
use rand_chacha::ChaCha8Rng;

use super::values::{any, any_amount, any_day, any_period, edited};
use super::words;
use crate::import::reference;
use crate::model::application::Application;
use crate::model::benefit::Benefit;
use crate::model::benefit_year::BenefitYear;
use crate::model::body::Body;
use crate::model::call::Call;
use crate::model::case::Case;
use crate::model::command::Change;
use crate::model::concept::Concept;
use crate::model::decision::{Decision, DecisionState};
use crate::model::field::{Field, FieldType};
use crate::model::field_value::FieldValue as _;
use crate::model::follow_up::FollowUp;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Kind;
use crate::model::link::{Link, LinkType};
use crate::model::meeting::Meeting;
use crate::model::milestone::Milestone;
use crate::model::money::Ore;
use crate::model::municipality::Municipality;
use crate::model::project::Project;
use crate::model::record::TableRecord;
use crate::model::rollout::Rollout;
use crate::model::scheme::Scheme;
use crate::model::settings::Language;
use crate::model::solution::Solution;
use crate::model::value::Value;

/// Cases of the one meeting that has many.
const CASES_OF_THE_LONG_MEETING: usize = 60;
const MEETINGS: usize = 240;
const SOLUTIONS: usize = 20;

/// The key follows from kind and number, so that the same seed gives the same document.
fn key(kind: Kind, number: usize) -> RecordId {
    RecordId::of_example("synthetic", &format!("{}/{number}", kind.plural()))
}

/// The record with that number, still empty.
fn new<T: TableRecord>(number: usize) -> T {
    T::empty(key(T::KIND, number))
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
    let changes = reference::changes(Language::Bokmal).unwrap_or_default();
    let keyed = changes.into_iter().enumerate().map(|(number, change)| match change {
        Change::Add { kind, values, .. } => Change::Add { kind, id: key(kind, number), values },
        other => other,
    });
    keyed.collect()
}

/// The keys of records that others name.
#[derive(Default)]
struct Keys {
    municipalities: Vec<Id<Municipality>>,
    bodies: Vec<Id<Body>>,
    meetings: Vec<Id<Meeting>>,
    calls: Vec<Id<Call>>,
    projects: Vec<Id<Project>>,
    applications: Vec<Id<Application>>,
}

struct Builder<'a> {
    changes: Vec<Change>,
    random: &'a mut ChaCha8Rng,
    keys: Keys,
}

impl Builder<'_> {
    fn push<T: TableRecord>(&mut self, record: &T) -> Id<T> {
        self.changes.push(Change::add(record));
        Id::from_raw(record.record_id())
    }

    fn title(&mut self, number: usize) -> String {
        let mut pick =
            |words: &[&str]| words.choose(self.random).copied().unwrap_or_default().to_owned();
        let (first, second, third) = (pick(words::FIRST), pick(words::SECOND), pick(words::THIRD));
        format!("{first} {second} {third} {number}")
    }

    /// What does not grow with the portfolio.
    fn standing(&mut self) {
        self.keys.municipalities = self
            .changes
            .iter()
            .filter_map(|change| {
                let Change::Add { kind: Kind::Municipality, id, .. } = change else { return None };
                Some(Id::from_raw(*id))
            })
            .collect();
        for (number, name) in words::BODIES.iter().enumerate() {
            let above = self.keys.bodies.first().copied();
            let body =
                Body { title: (*name).to_owned(), reports_to_id: above, ..new::<Body>(number) };
            let id = self.push(&body);
            self.keys.bodies.push(id);
        }
        for scheme in 0..8 {
            let title = format!("Tilskuddsordning {}", scheme + 1);
            let id = self.push(&Scheme { title: title.clone(), ..new::<Scheme>(scheme) });
            for year in 0..12_i64 {
                let number = scheme * 12 + usize::try_from(year).unwrap_or(0);
                let call = Call {
                    title: format!("{title}, {}", 2015 + year),
                    scheme_id: Some(id),
                    call_year: Some(2015 + year),
                    deadline: any_day(self.random),
                    ..new::<Call>(number)
                };
                let call = self.push(&call);
                self.keys.calls.push(call);
            }
        }
        self.rollouts();
    }

    fn rollouts(&mut self) {
        for number in 0..SOLUTIONS {
            let solution = Solution {
                title: format!("Fellesløsning {}", number + 1),
                layer: any(self.random),
                ..new::<Solution>(number)
            };
            let solution = self.push(&solution);
            for (place, municipality) in self.keys.municipalities.clone().into_iter().enumerate() {
                let rollout = Rollout {
                    municipality_id: Some(municipality),
                    solution_id: Some(solution),
                    state: any(self.random),
                    planned_date: any_day(self.random),
                    ..new::<Rollout>(number * 100 + place)
                };
                self.push(&rollout);
            }
        }
    }

    fn meetings(&mut self) {
        for number in 0..MEETINGS {
            let body = self.keys.bodies.get(number % self.keys.bodies.len().max(1)).copied();
            let meeting = Meeting {
                body_id: body,
                date: any_day(self.random),
                state: any(self.random),
                ..new::<Meeting>(number)
            };
            let id = self.push(&meeting);
            self.keys.meetings.push(id);
        }
    }

    fn projects(&mut self, count: usize) {
        for number in 0..count {
            let title = self.title(number + 1);
            let municipality = self.keys.municipalities.choose(self.random).copied();
            let [start_date, end_date] = any_period(self.random);
            let project = Project {
                title: title.clone(),
                layer: any(self.random),
                phase: any(self.random),
                lifecycle: any(self.random),
                project_type: any(self.random),
                service_area: any(self.random),
                funding_type: any(self.random),
                lead_municipality_id: municipality,
                objective: format!("Målet er at {} virker for alle.", title.to_lowercase()),
                start_date,
                end_date,
                budget: any_amount(self.random),
                ..new::<Project>(number)
            };
            let id = self.push(&project);
            self.keys.projects.push(id);
            let milestone = Milestone {
                title: format!("Milepæl for {title}"),
                project_id: Some(id),
                baseline_date: any_day(self.random),
                state: any(self.random),
                ..new::<Milestone>(number)
            };
            self.push(&milestone);
        }
    }

    fn money(&mut self, projects: usize) {
        for number in 0..projects / 2 {
            let title = format!("Søknad: {}", self.title(number + 1));
            let project = self.keys.projects.get(number * 2).copied();
            let call = self.keys.calls.choose(self.random).copied();
            let applied = any_amount(self.random);
            let application = Application {
                title,
                call_id: call,
                state: any(self.random),
                project_id: project,
                // Whole kroner, as awards are.
                awarded: applied.map(|applied| Ore(applied.0 / 20_000 * 10_000)),
                applied,
                ..new::<Application>(number)
            };
            let id = self.push(&application);
            self.keys.applications.push(id);
        }
        for number in 0..projects / 3 {
            let concept = Concept {
                title: format!("Idé: {}", self.title(number + 1)),
                state: any(self.random),
                rough_cost: any_amount(self.random),
                ..new::<Concept>(number)
            };
            let id = self.push(&concept);
            let to = self.keys.applications.get(number).copied();
            self.link(number, id.raw(), LinkType::LedTo, to.map(Id::raw));
        }
    }

    fn link(&mut self, number: usize, from: RecordId, link_type: LinkType, to: Option<RecordId>) {
        if to.is_some() {
            let link = Link {
                from_id: Some(from),
                link_type: Some(link_type),
                to_id: to,
                ..new::<Link>(number)
            };
            self.push(&link);
        }
    }

    fn cases(&mut self, projects: usize) {
        let count = (projects / 3).max(CASES_OF_THE_LONG_MEETING);
        for number in 0..count {
            let place = if number < CASES_OF_THE_LONG_MEETING { 0 } else { number % MEETINGS };
            let meeting = self.keys.meetings.get(place).copied();
            let title = self.title(number + 1);
            let order = i64::try_from(number).unwrap_or(0);
            let case = Case {
                title: title.clone(),
                meeting_id: meeting,
                case_year: Some(2022),
                case_sequence: Some(order + 1),
                agenda_order: Some(order + 1),
                case_type: any(self.random),
                proposal: format!("1. {title} settes i gang.\n2. Sekretariatet følger opp."),
                summary: format!("Saken gjelder {}.", title.to_lowercase()),
                ..new::<Case>(number)
            };
            let case = self.push(&case);
            let decision = Decision {
                case_id: Some(case),
                state: Some(DecisionState::Draft),
                outcome: any(self.random),
                title: format!("{title} settes i gang"),
                text: format!(
                    "1. Styringsgruppen vedtar at {title} settes i gang.\n2. Sekretariatet følger opp."
                ),
                ..new::<Decision>(number)
            };
            let decision = self.push(&decision);
            let project = self.keys.projects.get(number).copied();
            let number = projects + number;
            self.link(number, decision.raw(), LinkType::Concerns, project.map(Id::raw));
        }
        for number in 0..projects / 2 {
            let decision = key(Kind::Decision, number % count);
            let follow_up = FollowUp {
                title: format!("Følge opp vedtak {}", number + 1),
                decision_id: Some(Id::from_raw(decision)),
                owner: "Sekretariatet".to_owned(),
                deadline: any_day(self.random),
                state: any(self.random),
                ..new::<FollowUp>(number)
            };
            self.push(&follow_up);
        }
    }

    fn benefits(&mut self, projects: usize) {
        for number in 0..projects / 2 {
            let project = self.keys.projects.get(number * 2 + 1).copied();
            let benefit = Benefit {
                title: format!("Gevinst {}", number + 1),
                project_id: project,
                benefit_type: any(self.random),
                ..new::<Benefit>(number)
            };
            let id = self.push(&benefit);
            for year in 0..2_i64 {
                let place = number * 2 + usize::try_from(year).unwrap_or(0);
                let row = BenefitYear {
                    benefit_id: Some(id),
                    year: Some(2024 + year),
                    amount: any_amount(self.random),
                    ..new::<BenefitYear>(place)
                };
                self.push(&row);
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
                let mut values = Vec::new();
                for (index, field) in kind.fields().iter().enumerate() {
                    if field.required || field.column {
                        values.push((index, self.any_value(kind, number, field, &keys)));
                    }
                }
                let id = key(kind, number);
                self.changes.push(Change::Add { kind, id, values });
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
            FieldType::Money => any_amount(self.random).to_value(),
            FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Date
            | FieldType::Time
            | FieldType::Choice(_) => edited(field, 0, self.random),
        }
    }
}
