//! What a filter leaves, and what it does not touch.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::adds_up::{portfolio, sketch};
use super::anything::anything;
use super::*;

/// What a total comes to, with how many records it counts; nothing where nobody states it.
fn total_of(figures: &[Figure], key: &str) -> (Option<Amount>, usize) {
    let total = figures.iter().find(|figure| figure.key == key && figure.by.is_empty());
    (total.map(|figure| figure.value), total.map_or(0, |figure| figure.ids.len()))
}

/// What the parts of a figure in one group come to.
fn part_of(figures: &[Figure], key: &str, by: (&str, By)) -> (Option<Amount>, usize) {
    let part = figures.iter().find(|figure| figure.key == key && figure.by == [by]);
    (part.map(|figure| figure.value), part.map_or(0, |figure| figure.ids.len()))
}

proptest! {
    /// What is of a year, a layer or a body is what the whole says of it.
    #[test]
    fn a_part_counts_what_the_whole_counts_of_it(sketch in sketch()) {
        let f = portfolio(&sketch);
        let (whole, portfolio) = (f.figures(), &f.portfolio);
        let of = |filter: Filter| -> Vec<Figure> {
            Followed::of(portfolio, filter, day(TODAY)).figures().cloned().collect()
        };
        prop_assert_eq!(&of(Filter::default()), &whole);
        for year in [2023, 2024] {
            let part = of(Filter { year: Some(year), ..Filter::default() });
            let by = ("year", By::Year(Some(year)));
            for key in ["money.applied_where_answered", "money.awarded_where_answered"] {
                prop_assert_eq!(total_of(&part, key), part_of(&whole, key, by), "{} {}", key, year);
            }
        }
        for layer in Layer::ALL {
            let part = of(Filter { layer: Some(*layer), ..Filter::default() });
            let by = ("layer", By::Choice(&Layer::SET, Some(layer.code())));
            let (_, counted) = part_of(&whole, "projects.count", by);
            prop_assert_eq!(total_of(&part, "projects.count").1, counted);
        }
        for body in portfolio.bodies.iter() {
            let part = of(Filter { body: Some(body.id), ..Filter::default() });
            let by = ("body", By::Record(Some(body.id.raw())));
            for key in ["actions.open", "actions.overdue", "actions.done"] {
                let (_, counted) = part_of(&whole, key, by);
                prop_assert_eq!(total_of(&part, key).1, counted, "{} of {}", key, &body.title);
            }
        }
    }
}

/// Everything behind a figure of a part is a record of that part, and a figure with nothing behind it is none: the
/// rule for each figure and each property, whatever records say.
#[test]
fn behind_the_figures_of_a_part_is_nothing_that_the_filter_leaves_out() {
    let (mut seen, mut gone) = (BTreeSet::new(), 0);
    for number in 0..40 {
        let portfolio = anything(number);
        let offered = Property::ALL.into_iter().flat_map(|it| Seeking::offered(&portfolio, it));
        for seeking in offered.chain([Seeking::Year(1999)]) {
            let filter = Filter::default().with(seeking);
            let part = filter.part_of(&portfolio);
            for figure in Followed::of(&portfolio, filter, day(TODAY)).figures() {
                for id in figure.ids.iter().chain(&figure.rows) {
                    assert!(part.record(*id).is_some(), "{} of {seeking:?}", figure.key);
                    seen.extend(part.record(*id).map(|record| record.kind().plural()));
                }
                let is_none = figure.value.number() == 0.0;
                assert!(!figure.ids.is_empty() || is_none, "{} of {seeking:?}", figure.key);
            }
            let all = |of: &Portfolio| Filter::narrowed().map(|it| of.records(it).count()).sum();
            let (whole, left): (usize, usize) = (all(&portfolio), all(&part));
            gone += usize::from(left < whole);
        }
    }
    let narrowed: BTreeSet<&str> = Filter::narrowed().map(Kind::plural).collect();
    assert_eq!(seen, narrowed, "the kinds that figures count are those that a filter narrows");
    assert!(gone > 100, "{gone}");
}

#[test]
fn what_has_no_such_property_stays_and_is_named() {
    let mut f = Fixture::default();
    let event = f.put(Kind::Event, "e", &[("date", date("2024-05-02"))]);
    let project = f.put(Kind::Project, "p", &[("layer", code(Layer::Local))]);
    let filter = Filter { layer: Some(Layer::Regional), ..Filter::default() };
    let part = filter.part_of(&f.portfolio);
    assert!(part.record(event).is_some() && part.record(project).is_none());
    let passed = filter.passes_over(&f.portfolio, &[event, project]);
    assert_eq!(passed, [(Property::Layer, vec![Kind::Event])]);
}

/// A date that is held by what is left out is still that of who has it from there.
#[test]
fn a_date_from_what_is_left_out_is_known() {
    let mut f = Fixture::default();
    let body = f.put(Kind::Body, "sg", &[("title", text("SG"))]);
    let own = f.put(Kind::Body, "duve", &[("title", text("DuVe"))]);
    let held = [("body_id", Value::Link(body)), ("date", date("2024-05-14"))];
    let meeting = f.put(Kind::Meeting, "m", &held);
    let fields = [("body_id", Value::Link(own)), ("date_from_id", Value::Link(meeting))];
    let milestone = f.put(Kind::Milestone, "1", &fields);
    let own = f.portfolio.bodies.get_raw(own).map(|body| body.id);
    let part = Filter { body: own, ..Filter::default() }.part_of(&f.portfolio);
    assert!(part.record(meeting).is_none());
    let ahead: Vec<_> = upcoming(&part, day(TODAY), 90).iter().map(|item| item.id).collect();
    assert_eq!(ahead, [milestone]);
}

/// An application has its year from its call; what hangs on it follows.
#[test]
fn projects_and_proposals_follow_their_applications() {
    let mut f = Fixture::default();
    let scheme = f.scheme("a", "A");
    let call = f.call("a-23", scheme, 2023);
    let project = f.put(Kind::Project, "p", &[]);
    let concept = f.put(Kind::Concept, "c", &[]);
    let other = f.put(Kind::Project, "q", &[]);
    let links = [
        ("call_id", Value::Link(call)),
        ("project_id", Value::Link(project)),
        ("concept_id", Value::Link(concept)),
    ];
    let application = f.put(Kind::Application, "1", &links);
    let part = |year| Filter { year: Some(year), ..Filter::default() }.part_of(&f.portfolio);
    let there =
        |year| [application, project, concept, other].map(|id| part(year).record(id).is_some());
    assert_eq!(there(2023), [true, true, true, false]);
    assert_eq!(there(2024), [false; 4]);
}
