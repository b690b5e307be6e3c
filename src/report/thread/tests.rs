//! What is told of a thread, whatever it is of.

use crate::calc::overview::fixture::{Fixture, date, ore, text};
use crate::calc::thread::thread;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::link::LinkType;
use crate::model::value::Value;
use crate::report::draw::Shape;
use crate::report::draw::tests::Wide;
use crate::text::{Lang, Texts};

use super::Told;

fn told(f: &Fixture, id: RecordId) -> Told {
    Told::of(&f.portfolio, Texts::of(Lang::Nb), &thread(&f.portfolio, id), id)
}

/// A proposal that a decision sent on as that many applications, each with an award and a project, and a benefit of
/// the first project.
fn branched(applications: usize) -> (Fixture, RecordId, RecordId) {
    let mut f = Fixture::default();
    let meeting = f.put(Kind::Meeting, "m", &[("date", date("2023-03-08"))]);
    let case = f.put(
        Kind::Case,
        "c",
        &[
            ("title", text("Søke midler")),
            ("meeting_id", Value::Link(meeting)),
            ("case_sequence", Value::Integer(8)),
            ("case_year", Value::Integer(2023)),
        ],
    );
    let decision = f.put(
        Kind::Decision,
        "d",
        &[("title", text("Søke midler")), ("case_id", Value::Link(case))],
    );
    let concept = f.put(Kind::Concept, "k", &[("title", text("Felles løft"))]);
    f.link(decision, LinkType::Concerns, concept);
    let mut first = concept;
    for number in 0..applications {
        let name = || text(&format!("Delprosjekt {number}"));
        let key = number.to_string();
        let project = f.put(Kind::Project, &key, &[("title", name())]);
        let sums = [("applied", ore(90_000_000)), ("awarded", ore(40_000_000))];
        let mut fields = vec![
            ("title", name()),
            ("concept_id", Value::Link(concept)),
            ("project_id", Value::Link(project)),
            ("awarded_on", date("2024-01-16")),
        ];
        fields.extend(sums);
        let sent = f.put(Kind::Application, &key, &fields);
        f.link(decision, LinkType::Concerns, sent);
        let benefit = f.put(
            Kind::Benefit,
            &key,
            &[("title", text("Færre telefoner")), ("project_id", Value::Link(project))],
        );
        if number == 0 {
            first = benefit;
        }
    }
    (f, first, decision)
}

#[test]
fn from_a_benefit_one_is_told_the_decision_that_started_it() {
    let (f, benefit, decision) = branched(1);
    let told = told(&f, benefit);
    assert_eq!(told.started, Some(decision), "{}", told.start);
    assert!(
        told.start.contains("Søke midler") && told.start.contains("08.03.2023"),
        "{}",
        told.start
    );
    let award = told.data.knots.iter().find(|knot| knot.sort == "Tildeling").unwrap();
    let is_sum = |fact: &String| fact.replace('\u{a0}', " ").contains("400 000");
    assert!(award.facts.iter().any(is_sum), "{:?}", award.facts);
    assert!(award.facts.iter().any(|fact| fact == "16.01.2024"), "{:?}", award.facts);
    let decided = told.data.knots.iter().find(|knot| knot.ids == [decision]).unwrap();
    assert!(decided.facts.iter().any(|fact| fact.contains("/23")), "{:?}", decided.facts);
}

#[test]
fn every_step_is_a_mark_that_opens_its_record_and_every_link_a_line() {
    let (f, benefit, _) = branched(40);
    for id in
        [benefit, RecordId::of_example("concepts", "k"), RecordId::of_example("meetings", "m")]
    {
        let (thread, told) = (thread(&f.portfolio, id), told(&f, id));
        for width in [320.0, 1_100.0] {
            let drawing = told.draw(width, &Wide);
            let ids: Vec<_> = drawing.marks.iter().map(|mark| mark.ids.clone()).collect();
            let steps: Vec<_> = thread.steps.iter().map(|step| vec![step.id]).collect();
            assert_eq!(ids, steps);
            let mut pairs: Vec<_> = thread.edges.iter().map(|edge| (edge.from, edge.to)).collect();
            pairs.dedup();
            assert_eq!(drawing.ground.len(), pairs.len(), "a line for each");
        }
    }
}

#[test]
fn a_record_without_a_thread_says_so() {
    let mut f = Fixture::default();
    let body = f.put(Kind::Body, "b", &[("title", text("Styringsgruppen"))]);
    let lone = f.put(Kind::Concept, "k", &[("title", text("En idé"))]);
    let of_body = told(&f, body);
    assert!(of_body.data.knots.is_empty() && !of_body.answer.is_empty());
    let alone = told(&f, lone);
    assert_eq!((alone.data.knots.len(), alone.started), (1, None));
    assert!(alone.answer.contains("Ett steg"), "{}", alone.answer);
}

#[test]
fn a_link_that_tells_how_it_went_on_is_told_in_words() {
    let mut f = Fixture::default();
    let [before, after] =
        ["a", "b"].map(|key| f.put(Kind::Application, key, &[("title", text(key))]));
    f.link(before, LinkType::ReappliedAs, after);
    let told = told(&f, after);
    let first = &told.data.knots[0];
    assert_eq!(first.turns, ["→ søkt på nytt som"]);
    assert!(first.label.contains("søkt på nytt som: b"), "{}", first.label);
    assert!(told.data.knots.iter().any(|knot| knot.is_here && knot.ids == [after]));
}

/// Each text of a drawing that stands by itself, and each label of its marks.
fn told_whole(told: &Told) -> Vec<String> {
    let knots = told
        .data
        .knots
        .iter()
        .flat_map(|knot| [format!("{}{}", knot.name, knot.ending), knot.label.clone()]);
    [told.question.clone(), told.answer.clone(), told.start.clone()]
        .into_iter()
        .chain(knots)
        .collect()
}

#[test]
fn what_is_exempt_is_named_with_the_word_in_each_place() {
    let (mut f, benefit, decision) = branched(1);
    let case = RecordId::of_example("cases", "c");
    f.put(Kind::Case, "c", &[("title", text("Søke midler")), ("exempt", Value::Bool(true))]);
    for id in [benefit, decision, case] {
        let told = told(&f, id);
        assert_eq!(told.marks.len(), 1, "the drawing says so where it leaves the window");
        let named: Vec<String> =
            told_whole(&told).into_iter().filter(|it| it.contains("Søke midler")).collect();
        assert!(named.len() > 3, "{named:?}");
        for place in named {
            let (names, marked) =
                (place.matches("Søke midler"), "Søke midler (unntatt offentlighet)");
            assert_eq!(names.count(), place.matches(marked).count(), "{place}");
        }
    }
}

/// A name that is too long for its knot is cut; the word behind it is not.
#[test]
fn the_word_that_something_is_exempt_is_not_cut_with_its_name() {
    let mut f = Fixture::default();
    let title = text(&"Avtale om drift av ein felles portal ".repeat(12));
    let case = f.put(Kind::Case, "c", &[("title", title), ("exempt", Value::Bool(true))]);
    for width in [320.0, 1_100.0] {
        let drawing = told(&f, case).draw(width, &Wide);
        let shapes = drawing.marks.iter().flat_map(|mark| &mark.shapes);
        let drawn: Vec<&str> = shapes.filter_map(Shape::words).collect();
        let drawn = drawn.join(" ");
        assert!(drawn.contains('…') && drawn.contains("(unntatt offentlighet)"), "{drawn}");
    }
}
