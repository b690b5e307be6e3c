//! What holds for every sort of drawing.

use super::{Anchor, Area, Drawing, Ruler, SORTS, Shape};

/// Letters of equal width, as wide as the widest of most faces.
struct Wide;

impl Ruler for Wide {
    fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().count() as f32 * size * 0.62
    }
}

const WIDTHS: [f32; 4] = [220.0, 360.0, 700.0, 1400.0];

/// Every drawing of every sort, with a name for the message of a test.
fn all() -> Vec<(String, Drawing)> {
    let of = |width: f32| {
        SORTS.iter().flat_map(move |sort| {
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
        Shape::Line { from, to, .. } => Area::new(
            from.x.min(to.x),
            from.y.min(to.y),
            (to.x - from.x).abs(),
            (to.y - from.y).abs(),
        ),
        Shape::Rectangle { area, .. } => *area,
        Shape::Text { at, anchor, text, size, .. } => {
            let width = Wide.width(text, *size);
            let x = match anchor {
                Anchor::Start => at.x,
                Anchor::End => at.x - width,
            };
            Area::new(x, at.y - size / 2.0, width, *size)
        }
    }
}

fn meet(a: &Area, b: &Area) -> bool {
    let near = 0.01;
    a.from.x + near < b.right()
        && b.from.x + near < a.right()
        && a.from.y + near < b.bottom()
        && b.from.y + near < a.bottom()
}

#[test]
fn every_sort_draws_nothing_one_and_many() {
    for sort in SORTS {
        let drawn = (sort.samples)(700.0, &Wide);
        let marks: Vec<usize> = drawn.iter().map(|drawing| drawing.marks.len()).collect();
        assert!(marks.contains(&0), "{}: nothing", sort.name);
        assert!(marks.contains(&1), "{}: one", sort.name);
        assert!(marks.iter().any(|marks| *marks > 10), "{}: many", sort.name);
        let mut marks = drawn.iter().flat_map(|drawing| &drawing.marks);
        assert!(marks.any(|mark| !mark.ids.is_empty()), "{}: one that leads somewhere", sort.name);
    }
}

#[test]
fn nothing_is_drawn_outside() {
    for (name, drawing) in all() {
        let areas = drawing.shapes().map(extent).chain(drawing.marks.iter().map(|mark| mark.area));
        for area in areas {
            let is_inside = area.from.x >= -0.01
                && area.from.y >= -0.01
                && area.right() <= drawing.width + 0.01
                && area.bottom() <= drawing.height + 0.01;
            assert!(is_inside, "{name}: {area:?} of {} × {}", drawing.width, drawing.height);
        }
    }
}

#[test]
fn texts_are_legible_and_stand_apart() {
    for (name, drawing) in all() {
        let texts: Vec<(&String, Area)> = drawing
            .shapes()
            .filter_map(|shape| match shape {
                Shape::Text { text, size, .. } => {
                    assert!(*size >= Drawing::SMALLEST_TEXT, "{name}: {text}");
                    Some((text, extent(shape)))
                }
                Shape::Line { .. } | Shape::Rectangle { .. } => None,
            })
            .collect();
        for (number, (text, area)) in texts.iter().enumerate() {
            for (other, another) in &texts[number + 1..] {
                assert!(!meet(area, another), "{name}: «{text}» and «{other}»");
            }
        }
    }
}

#[test]
fn marks_say_what_they_are_and_do_not_overlap() {
    for (name, drawing) in all() {
        for (number, mark) in drawing.marks.iter().enumerate() {
            assert!(!mark.label.is_empty(), "{name}");
            for other in &drawing.marks[number + 1..] {
                assert!(!meet(&mark.area, &other.area), "{name}: {} {}", mark.label, other.label);
            }
        }
    }
}
