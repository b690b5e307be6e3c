//! From many to few: stages one under the other, each as wide as what is left, and how much that is of the
//! one before.

use super::axis::{GAP, LINE, TEXT, broken, fitted, text};
use super::display::{Anchor, Area, Drawing, Ink, Mark, Shape, at};
use super::hand::Hand;
use super::sort::Sort;
use crate::model::id::RecordId;

/// The sort.
pub const SORT: Sort = Sort { name: "funnel", lie_over: false, samples };

const ROW: f32 = 36.0;
const THICK: f32 = 22.0;
const NAMES: f32 = 0.34;
const SEEN: f32 = 2.0;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Funnel {
    /// The stages, from above.
    pub stages: Vec<Stage>,
}

/// A stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// How many there are; what is below 0 counts as 0.
    pub value: f64,
    /// The value in words, and what share of the stage before that is.
    pub words: String,
    /// All that it says, for who does not see it.
    pub label: String,
    /// The records behind it.
    pub ids: Vec<RecordId>,
}

/// The drawing, that wide in points.
#[must_use]
pub fn funnel(data: &Funnel, width: f32, hand: &dyn Hand) -> Drawing {
    let mut drawing = Drawing { width, ..Drawing::default() };
    if data.stages.is_empty() {
        return drawing;
    }
    let names: Vec<Vec<String>> =
        data.stages.iter().map(|stage| broken(&stage.name, width * NAMES, 2, hand)).collect();
    let left = names.iter().flatten().map(|line| hand.width(line, TEXT)).fold(0.0, f32::max) + GAP;
    let most = width * NAMES;
    let words: Vec<String> =
        data.stages.iter().map(|stage| fitted(&stage.words, most, hand)).collect();
    let right = words.iter().map(|words| hand.width(words, TEXT)).fold(0.0, f32::max) + GAP;
    let room = (width - left - right).max(SEEN);
    let largest = data.stages.iter().map(|stage| stage.value).fold(0.0, f64::max);
    let length = |value: f64| match largest > 0.0 && value > 0.0 {
        true => (room * (value / largest) as f32).max(SEEN),
        false => 0.0,
    };
    let middle = left + room / 2.0;
    let bar = |number: usize, stage: &Stage| {
        Area::around(at(middle, ROW * (number as f32 + 0.5)), length(stage.value), THICK)
    };
    for (number, pair) in data.stages.windows(2).enumerate() {
        let [stage, next] = pair else { continue };
        // Where nothing is left, nothing leads there.
        if stage.value <= 0.0 || next.value <= 0.0 {
            continue;
        }
        let (above, below) = (bar(number, stage), bar(number + 1, next));
        // What leads from a stage to the next.
        for (from, to) in [(above.from.x, below.from.x), (above.right(), below.right())] {
            drawing.ground.push(Shape::line(
                at(from, above.bottom()),
                at(to, below.from.y),
                Ink::Rule,
            ));
        }
    }
    for (number, ((stage, name), words)) in data.stages.iter().zip(names).zip(words).enumerate() {
        let area = bar(number, stage);
        let first = area.middle().y - LINE * (name.len() as f32 - 1.0) / 2.0;
        for (line, words) in name.into_iter().enumerate() {
            let place = at(left - GAP, first + LINE * line as f32);
            drawing.ground.push(text(place, Anchor::End, words, Ink::Text));
        }
        let shapes = vec![
            Shape::filled(area, 2.0, Ink::Value),
            text(at(width - right + GAP, area.middle().y), Anchor::Start, words, Ink::Text),
        ];
        let met = Area::new(left, area.from.y, width - left, THICK);
        drawing.marks.push(Mark {
            label: stage.label.clone(),
            ids: stage.ids.clone(),
            area: met,
            shapes,
        });
    }
    drawing.height = ROW * data.stages.len() as f32;
    drawing
}

fn samples(width: f32, hand: &dyn Hand) -> Vec<Drawing> {
    let stage = |name: &str, value: f64| Stage {
        name: name.to_owned(),
        value,
        words: format!("{value} (62 %)"),
        label: format!("{name}: {value}"),
        ids: vec![RecordId::of_example("funnel", name)],
    };
    let of = |stages: Vec<Stage>| Funnel { stages };
    let drawn = [
        Funnel::default(),
        of(vec![stage("Ideer", 0.0)]),
        of(vec![
            stage("Ideer og behov fra kommunene i hele fylket", 180.0),
            stage("Konseptforslag", 62.0),
            stage("Søknader", 1.0),
            stage("Prosjekter", -4.0),
        ]),
        of((0..12).map(|n| stage(&format!("Trinn {n}"), 1e9 / f64::from(n + 1))).collect()),
    ];
    drawn.iter().map(|data| funnel(data, width, hand)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::draw::tests::Wide;

    /// Where nothing is left, no line leads there or on from there.
    #[test]
    fn nothing_leads_to_a_stage_of_none() {
        let stage = |value: f64| Stage {
            name: value.to_string(),
            value,
            words: value.to_string(),
            label: value.to_string(),
            ids: Vec::new(),
        };
        let lines = |values: &[f64]| {
            let stages = values.iter().copied().map(stage).collect();
            let drawn = funnel(&Funnel { stages }, 500.0, &Wide);
            drawn.ground.iter().filter(|shape| matches!(shape, Shape::Path { .. })).count()
        };
        assert_eq!(lines(&[9.0, 4.0, 2.0]), 4);
        assert_eq!(lines(&[9.0, 4.0, 0.0, 0.0]), 2);
        assert_eq!(lines(&[0.0, 0.0]), 0);
    }
}
