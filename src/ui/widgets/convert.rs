//! From an idea to what comes of it: an application or a project, linked back, as one step.

use egui::Ui;

use super::basic::button;
use crate::app::making::Made;
use crate::model::application::Application;
use crate::model::command::Change;
use crate::model::concept::{Concept, ConceptState};
use crate::model::id::RecordId;
use crate::model::link::{Link, LinkType};
use crate::model::project::Project;
use crate::model::record::TableRecord;
use crate::ui::context::Cx;
use crate::ui::icons;

/// The buttons of an idea that has not come to anything yet. Gives what it is to become, where one is
/// pressed.
#[must_use]
pub fn convert_ui(ui: &mut Ui, cx: &Cx<'_>, concept: &Concept) -> Option<Made> {
    if concept.state.is_some_and(ConceptState::is_settled) {
        return None;
    }
    let mut made = None;
    ui.horizontal_wrapped(|ui| {
        if button(ui, icons::PAPER_PLANE_TILT, &cx.t("concept-to-application")).clicked() {
            let application = Application {
                title: concept.title.clone(),
                concept_id: Some(concept.id),
                summary: concept.goal.clone(),
                source: concept.source.clone(),
                ..Application::begun(RecordId::new())
            };
            made = Some(convert(concept, &application, None));
        }
        if button(ui, icons::STACK, &cx.t("concept-to-project")).clicked() {
            let project = Project {
                title: concept.title.clone(),
                service_area: concept.service_area,
                objective: concept.goal.clone(),
                source: concept.source.clone(),
                ..Project::begun(RecordId::new())
            };
            let led_to = Link {
                from_id: Some(concept.id.raw()),
                link_type: Some(LinkType::LedTo),
                to_id: Some(project.id.raw()),
                ..Link::empty(RecordId::new())
            };
            made = Some(convert(concept, &project, Some(&led_to)));
        }
    });
    made
}

fn convert<T: TableRecord>(concept: &Concept, made: &T, link: Option<&Link>) -> Made {
    let mut changes = vec![Change::add(made)];
    changes.push(Change::set(concept.id, Concept::state, Some(ConceptState::Converted)));
    changes.extend(link.map(Change::add));
    Made { kind: T::KIND, id: made.record_id(), changes }
}
