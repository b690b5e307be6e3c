//! What holds for every sort of drawing.

mod values;

use chrono::{Datelike as _, NaiveDate};

use super::{Anchor, Area, Drawing, Hand, SORTS, Shape, Sort};

/// Letters of equal width, as wide as the widest of most faces.
pub struct Wide;

impl Hand for Wide {
    fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().count() as f32 * size * 0.62
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}")
    }

    fn month(&self, month: u32) -> String {
        format!("m{month}")
    }

    fn day(&self, day: NaiveDate) -> String {
        format!("{}.{}", day.day(), day.month())
    }

    fn more(&self, number: usize) -> String {
        format!("og {number} til")
    }
}

const WIDTHS: [f32; 4] = [220.0, 360.0, 700.0, 1400.0];

/// Every drawing of every sort, with a name for the message of a test.
fn all(is_wanted: impl Fn(&Sort) -> bool + Copy) -> Vec<(String, Drawing)> {
    let of = |width: f32| {
        SORTS.iter().filter(move |sort| is_wanted(sort)).flat_map(move |sort| {
            let drawn = (sort.samples)(width, &Wide).into_iter().enumerate();
            drawn.map(move |(number, drawing)| {
                (format!("{} {number}, {width} wide", sort.name), drawing)
            })
        })
    };
    WIDTHS.into_iter().flat_map(of).collect()
}

fn extent(shape: &Shape) -> Area {
    match shape {
        Shape::Path { points, .. } => Area::holding(points.iter().copied()),
        Shape::Rectangle { area, .. } => *area,
        Shape::Band { upper, lower, .. } => Area::holding(upper.iter().chain(lower).copied()),
        Shape::Symbol { at, radius, .. } => Area::around(*at, 2.0 * radius, 2.0 * radius),
        Shape::Text { at, anchor, text, size, .. } => {
            let width = Wide.width(text, *size);
            let x = match anchor {
                Anchor::Start => at.x,
                Anchor::Middle => at.x - width / 2.0,
                Anchor::End => at.x - width,
            };
            Area::new(x, at.y - size / 2.0, width, *size)
        }
    }
}

#[test]
fn every_sort_draws_nothing_one_and_many() {
    for sort in SORTS {
        let drawn = (sort.samples)(700.0, &Wide);
        let marks: Vec<usize> = drawn.iter().map(|drawing| drawing.marks.len()).collect();
        assert!(marks.contains(&0), "{}: nothing", sort.name);
        assert!(marks.contains(&1), "{}: one", sort.name);
        assert!(marks.iter().any(|marks| *marks > 10), "{}: many", sort.name);
    }
}

/// Nothing of a drawing stands outside of it, and its texts are legible and apart.
#[track_caller]
pub fn assert_lawful(name: &str, drawing: &Drawing) {
    let whole = Area::new(0.0, 0.0, drawing.width, drawing.height);
    let areas = drawing.shapes().map(extent).chain(drawing.marks.iter().map(|mark| mark.area));
    for area in areas {
        assert!(whole.holds(&area), "{name}: {area:?} of {} × {}", drawing.width, drawing.height);
    }
    let texts: Vec<(&String, Area)> = drawing
        .shapes()
        .filter_map(|shape| match shape {
            Shape::Text { text, size, .. } => {
                assert!(*size >= Drawing::SMALLEST_TEXT, "{name}: {text}");
                Some((text, extent(shape)))
            }
            Shape::Path { .. }
            | Shape::Rectangle { .. }
            | Shape::Band { .. }
            | Shape::Symbol { .. } => None,
        })
        .collect();
    for (number, (text, area)) in texts.iter().enumerate() {
        for (other, another) in &texts[number + 1..] {
            assert!(!area.meets(another), "{name}: «{text}» and «{other}»");
        }
    }
}

#[test]
fn nothing_is_drawn_outside_and_texts_are_legible_and_stand_apart() {
    for (name, drawing) in all(|_| true) {
        assert_lawful(&name, &drawing);
    }
}

#[test]
fn a_larger_drawing_is_as_lawful() {
    for (name, drawing) in all(|_| true) {
        let (width, height) = (drawing.width * 2.0, drawing.height * 2.0);
        let larger = drawing.larger(2.0);
        assert_eq!((larger.width, larger.height), (width, height));
        assert_lawful(&name, &larger);
    }
}

#[test]
fn marks_say_what_they_are_and_lead_to_it() {
    for (name, drawing) in all(|_| true) {
        assert!(drawing.marks.iter().all(|mark| !mark.label.is_empty()), "{name}");
        assert!(drawing.marks.iter().all(|mark| !mark.ids.is_empty()), "{name}");
    }
}

#[test]
fn marks_do_not_overlap() {
    for (name, drawing) in all(|sort| !sort.lie_over) {
        for (number, mark) in drawing.marks.iter().enumerate() {
            for other in &drawing.marks[number + 1..] {
                assert!(!mark.area.meets(&other.area), "{name}: {} {}", mark.label, other.label);
            }
        }
    }
}
