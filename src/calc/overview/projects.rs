//! Projects and measures by layer, by phase, by both, and by whether somebody works on them.

use super::Figure;
use super::counts::{Breakdown, Row, by_choice, place_of, total};
use crate::calc::is_example;
use crate::model::body::Layer;
use crate::model::choice::Choice;
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
            choices: [
                place_of(project.layer),
                place_of(project.phase),
                place_of(project.lifecycle),
            ],
        })
        .collect();
    let layer: (Breakdown, usize) = (("layer", &Layer::SET), 0);
    let phase: (Breakdown, usize) = (("phase", &Phase::SET), 1);
    let lifecycle: (Breakdown, usize) = (("lifecycle", &Lifecycle::SET), 2);
    let mut figures = vec![total(KEY, &rows)];
    figures.extend(by_choice(KEY, &[layer], &rows));
    figures.extend(by_choice(KEY, &[phase], &rows));
    figures.extend(by_choice(KEY, &[layer, phase], &rows));
    figures.extend(by_choice(KEY, &[lifecycle], &rows));
    figures
}
