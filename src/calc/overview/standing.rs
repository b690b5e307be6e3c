//! How projects stand by what was last reported of each, by layer.

use std::collections::HashMap;

use super::Figure;
use super::counts::{Breakdown, Row, by_choice, place_of, total};
use crate::calc::is_example;
use crate::model::body::Layer;
use crate::model::choice::Choice;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::project::Project;
use crate::model::status_report::{Overall, StatusReport};

const KEY: &str = "projects.standing";

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let last = last_reports(portfolio);
    let is_under_way = |project: &&Project| {
        project.lifecycle.is_none_or(|lifecycle| !lifecycle.standing().is_closed())
    };
    let rows: Vec<Row<2>> = portfolio
        .projects
        .iter()
        .filter(is_under_way)
        .map(|project| {
            let overall = last.get(&project.id).and_then(|report| report.overall());
            Row {
                id: project.id.raw(),
                is_example: is_example(&project.source),
                choices: [place_of(project.layer), place_of(overall)],
            }
        })
        .collect();
    let layer: (Breakdown, usize) = (("layer", &Layer::SET), 0);
    let overall: (Breakdown, usize) = (("standing", &Overall::SET), 1);
    let mut figures = vec![total(KEY, &rows)];
    figures.extend(by_choice(KEY, &[overall], &rows));
    figures.extend(by_choice(KEY, &[layer, overall], &rows));
    figures
}

/// The newest report of each project; of two of one day the one that was made last.
fn last_reports(portfolio: &Portfolio) -> HashMap<Id<Project>, &StatusReport> {
    let mut last: HashMap<Id<Project>, &StatusReport> = HashMap::new();
    for report in portfolio.status_reports.iter() {
        let (Some(project), Some(_)) = (report.project_id, &report.reported_on) else { continue };
        let place = |report: &StatusReport| (report.reported_on.clone(), report.id.raw());
        let newest = last.entry(project).or_insert(report);
        if place(report) > place(newest) {
            *newest = report;
        }
    }
    last
}
