//! What is drawn is true to its values: each sort is measured against the numbers of its axis, or against itself where
//! it has none, and each mark has the records and the words of what it stands for.

mod placed;

use super::super::{
    Area, Drawing, Fill, Ink, Mark, Measure, Pattern, Point, Series, Shape, Symbol, bars, beside,
    funnel, matrix, multiples, parts,
};
use super::Wide;
use crate::model::id::RecordId;

const WIDTH: f32 = 700.0;

fn id(label: &str) -> RecordId {
    RecordId::of_example("values", label)
}

fn ids(label: &str) -> Vec<RecordId> {
    vec![id(label)]
}

fn plain() -> Measure {
    Measure { unit: "kr".to_owned(), per: 1.0, is_counted: false }
}

/// The marks, which are of those names in that order, each with its own record.
#[track_caller]
fn marks_of<'a, const N: usize>(drawing: &'a Drawing, labels: [&str; N]) -> [&'a Mark; N] {
    let told: Vec<&str> = drawing.labels().collect();
    assert_eq!(told, labels);
    for mark in &drawing.marks {
        assert_eq!(mark.ids, ids(&mark.label), "{}", mark.label);
    }
    let all: Vec<&Mark> = drawing.marks.iter().collect();
    all.try_into().unwrap()
}

/// The first area of a mark that is filled for what it says.
#[track_caller]
fn body(mark: &Mark) -> Area {
    let of = |shape: &Shape| match shape {
        Shape::Rectangle { area, ink: Ink::Value | Ink::Fill(_) | Ink::Span(_), .. } => Some(*area),
        Shape::Rectangle { .. }
        | Shape::Path { .. }
        | Shape::Band { .. }
        | Shape::Symbol { .. }
        | Shape::Text { .. } => None,
    };
    mark.shapes.iter().find_map(of).expect("something is filled")
}

/// The pattern and the ink of that area.
#[track_caller]
fn look(mark: &Mark) -> (Pattern, Ink) {
    let of = |shape: &Shape| match shape {
        Shape::Rectangle { pattern, ink, .. } => Some((*pattern, *ink)),
        Shape::Path { .. } | Shape::Band { .. } | Shape::Symbol { .. } | Shape::Text { .. } => None,
    };
    mark.shapes.iter().find_map(of).expect("something is filled")
}

/// Where the symbol of a mark stands, and which it is.
#[track_caller]
fn symbol(mark: &Mark) -> (Point, Symbol) {
    let of = |shape: &Shape| match shape {
        Shape::Symbol { at, symbol, .. } => Some((*at, *symbol)),
        Shape::Rectangle { .. } | Shape::Path { .. } | Shape::Band { .. } | Shape::Text { .. } => {
            None
        }
    };
    mark.shapes.iter().find_map(of).expect("it has a symbol")
}

/// The texts on the ground, each with its place.
fn texts(drawing: &Drawing) -> impl Iterator<Item = (&str, Point)> {
    drawing.ground.iter().filter_map(|shape| match shape {
        Shape::Text { at, text, .. } => Some((text.as_str(), *at)),
        Shape::Rectangle { .. }
        | Shape::Path { .. }
        | Shape::Band { .. }
        | Shape::Symbol { .. } => None,
    })
}

/// Where a text stands on the ground.
#[track_caller]
fn written(drawing: &Drawing, words: &str) -> Point {
    let found = texts(drawing).find(|(text, _)| *text == words);
    found.map(|(_, place)| place).unwrap_or_else(|| panic!("{words} is not written"))
}

/// Where the number stands that an axis has for a value.
#[track_caller]
fn number(drawing: &Drawing, value: f64) -> Point {
    let is_it = |text: &str| text.parse::<f64>().is_ok_and(|it| (it - value).abs() < 1e-9);
    let found = texts(drawing).find(|(text, _)| is_it(text));
    found.map(|(_, place)| place).unwrap_or_else(|| panic!("{value} stands at no axis"))
}

#[track_caller]
fn near(one: f32, other: f32) {
    assert!((one - other).abs() < 0.05, "{one} and {other}");
}

#[test]
fn bars_are_as_long_as_their_values_and_begin_at_zero() {
    let bar = |name: &str, length: f64| {
        let value = format!("{length} kr");
        Some(bars::Bar { length, value, label: name.to_owned(), ids: ids(name) })
    };
    let of =
        |title: &str, bars: Vec<Option<bars::Bar>>| bars::Series { title: title.to_owned(), bars };
    let data = bars::Bars {
        rows: ["Alver", "Bømlo", "Fedje"].map(str::to_owned).to_vec(),
        series: vec![
            of("Kroner", vec![bar("a", 2.0), bar("b", 8.0), bar("c", -4.0)]),
            of("Timer", vec![None, bar("d", 1.0), bar("e", 3.0)]),
        ],
    };
    let drawing = bars::bars(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c", "d", "e"]);
    let [a, b, c, d, e] = marks.map(body);
    near(b.width, 4.0 * a.width);
    near(c.width, 2.0 * a.width);
    near(e.width, 3.0 * d.width);
    near(a.from.x, b.from.x);
    near(c.right(), a.from.x);
    for (name, of_row) in [("Alver", vec![a]), ("Bømlo", vec![b, d]), ("Fedje", vec![c, e])] {
        for bar in of_row {
            near(written(&drawing, name).y, bar.middle().y);
        }
    }
    assert!(marks[1].shapes.iter().any(|shape| shape.words() == Some("8 kr")));
}

#[test]
fn bars_beside_each_other_end_at_their_number() {
    let series = |name: &str, number: usize| beside::SeriesOf {
        name: name.to_owned(),
        fill: Fill::Series(Series::number(number)),
        pattern: Pattern::number(number),
    };
    let bar = |name: &str, value: f64| {
        Some(beside::Bar {
            value,
            words: format!("{value} kr"),
            remark: String::new(),
            label: name.to_owned(),
            ids: ids(name),
        })
    };
    let row =
        |name: &str, bars: Vec<Option<beside::Bar>>| beside::Row { name: name.to_owned(), bars };
    let data = beside::Beside {
        series: vec![series("søkt", 0), series("tildelt", 1)],
        rows: vec![
            row("i fjor", vec![bar("a", 4e6), bar("b", 1e6)]),
            row("i år", vec![None, bar("c", 2e6)]),
        ],
        measure: Measure { unit: "mill. kr".to_owned(), per: 1e6, is_counted: false },
    };
    let drawing = beside::beside(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c"]);
    for (mark, value) in marks.into_iter().zip([4.0, 1.0, 2.0]) {
        near(body(mark).from.x, number(&drawing, 0.0).x);
        near(body(mark).right(), number(&drawing, value).x);
    }
    let of =
        |number: usize| (Pattern::number(number), Ink::Fill(Fill::Series(Series::number(number))));
    assert_eq!(marks.map(look), [of(0), of(1), of(1)]);
    for (mark, words) in marks.into_iter().zip(["4000000 kr søkt", "1000000 kr tildelt"]) {
        assert!(mark.shapes.iter().any(|shape| shape.words() == Some(words)), "{words}");
    }
    let [a, b, c] = marks.map(|mark| body(mark).middle().y);
    near(written(&drawing, "i fjor").y, f32::midpoint(a, b));
    assert!((written(&drawing, "i år").y - c).abs() < 10.0);
}

#[test]
fn parts_lie_one_after_the_other_up_to_their_sum() {
    let sort = |name: &str, number: usize| parts::PartSort {
        name: name.to_owned(),
        fill: Fill::Series(Series::number(number)),
        pattern: Pattern::number(number),
    };
    let part = |name: &str, value: f64| {
        Some(parts::Part {
            value,
            short: value.to_string(),
            label: name.to_owned(),
            ids: ids(name),
        })
    };
    let row = |name: &str, total: &str, parts: Vec<Option<parts::Part>>| parts::Row {
        name: name.to_owned(),
        total: total.to_owned(),
        parts,
    };
    let data = parts::Parts {
        sorts: vec![sort("I rute", 0), sort("Følges med på", 1), sort("Forsinket", 2)],
        rows: vec![
            row("Regionalt", "6 i alt", vec![part("a", 3.0), part("b", 1.0), part("c", 2.0)]),
            row("Lokalt", "5 i alt", vec![part("d", 1.0), None, part("e", 4.0)]),
        ],
        measure: Measure::counted("prosjekter"),
    };
    let drawing = parts::parts(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c", "d", "e"]);
    let ends = [(0.0, 3.0), (3.0, 4.0), (4.0, 6.0), (0.0, 1.0), (1.0, 5.0)];
    for (mark, (from, to)) in marks.into_iter().zip(ends) {
        near(body(mark).from.x, number(&drawing, from).x);
        near(body(mark).right(), number(&drawing, to).x);
    }
    let of =
        |number: usize| (Pattern::number(number), Ink::Fill(Fill::Series(Series::number(number))));
    assert_eq!(marks.map(look), [of(0), of(1), of(2), of(0), of(2)]);
    for (name, total, last) in [("Regionalt", "6 i alt", marks[2]), ("Lokalt", "5 i alt", marks[4])]
    {
        near(written(&drawing, name).y, body(last).middle().y);
        near(written(&drawing, total).y, body(last).middle().y);
        assert!(written(&drawing, total).x > body(last).right());
    }
}

#[test]
fn stages_of_a_funnel_are_as_wide_as_what_is_left() {
    let stage = |name: &str, value: f64| funnel::Stage {
        name: name.to_owned(),
        value,
        words: format!("{value} av dem"),
        label: name.to_owned(),
        ids: ids(name),
    };
    let stages = vec![stage("a", 8.0), stage("b", 4.0), stage("c", 1.0), stage("d", 0.0)];
    let drawing = funnel::funnel(&funnel::Funnel { stages }, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c", "d"]);
    let [a, b, c, d] = marks.map(body);
    near(a.width, 2.0 * b.width);
    near(a.width, 8.0 * c.width);
    near(d.width, 0.0);
    for (mark, stage) in marks.into_iter().zip([a, b, c, d]) {
        near(stage.middle().x, a.middle().x);
        near(written(&drawing, &mark.label).y, stage.middle().y);
    }
    assert!(marks[1].shapes.iter().any(|shape| shape.words() == Some("4 av dem")));
}

#[test]
fn cells_of_a_matrix_stand_under_their_column_and_beside_their_row() {
    let cell = |name: &str, step: u8| {
        let (short, fill) = (format!("{step} %"), Some(Fill::Strength(step)));
        let pattern = Pattern::number(usize::from(step));
        Some(matrix::Cell { short, fill, pattern, label: name.to_owned(), ids: ids(name) })
    };
    let row = |name: &str, cells| matrix::Row { name: name.to_owned(), cells };
    let data = matrix::Matrix {
        columns: ["SvarUt", "Melding"].map(str::to_owned).to_vec(),
        rows: vec![
            row("Alver", vec![cell("a", 0), None]),
            row("Fedje", vec![cell("b", 1), cell("c", 2)]),
        ],
        axes: None,
    };
    let drawing = matrix::matrix(&data, WIDTH, &Wide);
    let marks = marks_of(&drawing, ["a", "b", "c"]);
    let stands = [("Alver", "SvarUt"), ("Fedje", "SvarUt"), ("Fedje", "Melding")];
    for (step, (mark, (row, column))) in (0_u8..).zip(marks.into_iter().zip(stands)) {
        near(body(mark).middle().x, written(&drawing, column).x);
        near(body(mark).middle().y, written(&drawing, row).y);
        let of = Ink::Fill(Fill::Strength(step));
        assert_eq!(look(mark), (Pattern::number(usize::from(step)), of));
        let short = format!("{step} %");
        assert!(mark.shapes.iter().any(|shape| shape.words() == Some(&short)));
    }
}

#[test]
fn each_of_small_multiples_stands_under_its_name() {
    let names = ["Alver", "Bømlo", "Fedje"].map(str::to_owned);
    let make = |number: usize, wide: f32| {
        let label = names[number].clone();
        let bar = bars::Bar { length: 1.0, value: "1".to_owned(), ids: ids(&label), label };
        let series = vec![bars::Series { title: String::new(), bars: vec![Some(bar)] }];
        bars::bars(&bars::Bars { rows: vec!["rad".to_owned()], series }, wide, &Wide)
    };
    let drawing = multiples::multiples(&names, 300.0, WIDTH, &Wide, make);
    let marks = marks_of(&drawing, ["Alver", "Bømlo", "Fedje"]);
    for mark in marks {
        let (name, bar) = (written(&drawing, &mark.label), body(mark));
        assert!(name.x <= bar.from.x && name.y < bar.from.y, "{}", mark.label);
        let next = |other: &&&Mark| other.label != mark.label;
        for other in marks.iter().filter(next).map(|other| written(&drawing, &other.label)) {
            let is_between = other.y > name.y && other.y < bar.from.y
                || (other.y - name.y).abs() < 1.0 && other.x > name.x && other.x < bar.from.x;
            assert!(!is_between, "{}", mark.label);
        }
    }
    let [one, two, three] = marks.map(body);
    near(one.from.y, two.from.y);
    assert!(one.right() < two.from.x && three.from.y > one.bottom());
}
