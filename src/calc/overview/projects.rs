//! Projects and measures by layer, by phase, by both, and by whether somebody works on them.

use super::Figure;
use super::counts::{Row, by_choice, total};
use crate::calc::is_example;
use crate::model::body::Layer;
use crate::model::field::Choice;
use crate::model::kind::Portfolio;
use crate::model::project::{Lifecycle, Phase};

const KEY: &str = "projects.count";

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let rows: Vec<Row<3>> = portfolio
        .projects
        .iter()
        .map(|project| Row {
            id: project.id.raw(),
            is_example: is_example(&project.source),
            codes: [
                project.layer.map(Choice::code),
                project.phase.map(Choice::code),
                project.lifecycle.map(Choice::code),
            ],
        })
        .collect();
    let layer = ("layer", &Layer::SET);
    let phase = ("phase", &Phase::SET);
    let lifecycle = ("lifecycle", &Lifecycle::SET);
    let mut figures = vec![total(KEY, &rows)];
    figures.extend(by_choice(KEY, [layer], &pick(&rows, [0])));
    figures.extend(by_choice(KEY, [phase], &pick(&rows, [1])));
    figures.extend(by_choice(KEY, [layer, phase], &pick(&rows, [0, 1])));
    figures.extend(by_choice(KEY, [lifecycle], &pick(&rows, [2])));
    figures
}

/// The rows with only the codes at those places.
fn pick<const N: usize, const M: usize>(rows: &[Row<N>], places: [usize; M]) -> Vec<Row<M>> {
    rows.iter()
        .map(|row| Row {
            id: row.id,
            is_example: row.is_example,
            codes: places.map(|place| row.codes[place]),
        })
        .collect()
}
