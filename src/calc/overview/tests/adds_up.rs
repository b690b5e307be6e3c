//! The parts of a figure make up all of it.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

/// What somebody may have said, by a number each.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    /// Of each follow-up: its state, whether it has a case, and where that is laid.
    follow_ups: Vec<(u8, u8)>,
    /// Of each application: what it asks for, what it got, and which call it is sent to.
    applications: Vec<(Option<i64>, Option<i64>, u8)>,
    /// Of each project: its layer and phase.
    projects: Vec<(u8, u8)>,
}

pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let sum = || proptest::option::of(0_i64..5_000_000);
    let follow_ups = proptest::collection::vec((0_u8..4, 0_u8..4), 0..12);
    let applications = proptest::collection::vec((sum(), sum(), 0_u8..4), 0..12);
    let projects = proptest::collection::vec((0_u8..4, 0_u8..4), 0..12);
    (follow_ups, applications, projects).prop_map(|(follow_ups, applications, projects)| Sketch {
        follow_ups,
        applications,
        projects,
    })
}

pub(super) fn portfolio(sketch: &Sketch) -> Fixture {
    let mut f = Fixture::default();
    let body = f.put(Kind::Body, "sg", &[("title", text("Styringsgruppen"))]);
    let other = f.put(Kind::Body, "duve", &[("title", text("DuVe"))]);
    let meeting = f.put(Kind::Meeting, "m", &[("body_id", Value::Link(body))]);
    let cases = [
        f.put(Kind::Case, "met", &[("meeting_id", Value::Link(meeting))]),
        f.put(Kind::Case, "unmet", &[("body_id", Value::Link(other))]),
        f.put(Kind::Case, "loose", &[]),
    ];
    for (number, (state, case)) in sketch.follow_ups.iter().enumerate() {
        let states = [FollowUpState::NotStarted, FollowUpState::InProgress, FollowUpState::Done];
        let mut fields = vec![("deadline", date("2024-04-01"))];
        fields.extend(states.get(usize::from(*state)).map(|state| ("state", code(*state))));
        let case = cases.get(usize::from(*case));
        fields.extend(case.map(|case| ("case_id", Value::Link(*case))));
        f.put(Kind::FollowUp, &number.to_string(), &fields);
    }
    let scheme = f.scheme("a", "A");
    let calls = [
        f.call("a-23", scheme, 2023),
        f.call("a-24", scheme, 2024),
        f.put(Kind::Call, "loose", &[]),
    ];
    for (number, (applied, awarded, call)) in sketch.applications.iter().enumerate() {
        let mut fields = Vec::new();
        fields.extend(applied.map(|sum| ("applied", ore(sum))));
        fields.extend(awarded.map(|sum| ("awarded", ore(sum))));
        let call = calls.get(usize::from(*call));
        fields.extend(call.map(|call| ("call_id", Value::Link(*call))));
        f.put(Kind::Application, &number.to_string(), &fields);
    }
    for (number, (layer, phase)) in sketch.projects.iter().enumerate() {
        let mut fields = Vec::new();
        fields.extend(Layer::ALL.get(usize::from(*layer)).map(|it| ("layer", code(*it))));
        fields.extend(Phase::ALL.get(usize::from(*phase)).map(|it| ("phase", code(*it))));
        f.put(Kind::Project, &number.to_string(), &fields);
    }
    f
}

/// A sum or a count; nothing of a share, which no parts add up to.
fn whole(amount: Amount) -> Option<i64> {
    match amount {
        Amount::Money(ore) => Some(ore.0),
        Amount::Count(count) => Some(count),
        Amount::Hours(_) | Amount::Share(_) => None,
    }
}

proptest! {
    #[test]
    fn the_parts_of_a_figure_make_up_all_of_it(sketch in sketch()) {
        let figures = portfolio(&sketch).figures();
        let of_all = figures.iter().filter(|figure| figure.by.is_empty());
        for all in of_all.filter(|figure| whole(figure.value).is_some()) {
            let mut parts: BTreeMap<Vec<&str>, (i64, usize, Vec<RecordId>)> = BTreeMap::new();
            for part in figures.iter().filter(|part| part.key == all.key && !part.by.is_empty()) {
                let breakdown = part.by.iter().map(|(name, _)| *name).collect();
                let (sum, examples, ids) = parts.entry(breakdown).or_default();
                *sum += whole(part.value).unwrap_or_default();
                *examples += part.examples;
                ids.extend(part.ids.iter().copied());
            }
            for (breakdown, (sum, examples, mut ids)) in parts {
                prop_assert_eq!(Some(sum), whole(all.value), "{} by {:?}", all.key, &breakdown);
                prop_assert_eq!(examples, all.examples);
                let mut whole = all.ids.clone();
                ids.sort();
                whole.sort();
                prop_assert_eq!(ids, whole, "{} by {:?}", all.key, &breakdown);
            }
        }
    }
}
