//! From an idea to what comes of it: an application or a project, linked back, as one step.

use egui::Ui;

use super::basic::button;
use crate::app::actions::{EditAction, RouteAction};
use crate::app::route::Route;
use crate::model::application::Application;
use crate::model::command::Change;
use crate::model::concept::{Concept, ConceptState};
use crate::model::id::RecordId;
use crate::model::link::{Link, LinkType};
use crate::model::project::Project;
use crate::model::record::TableRecord;
use crate::ui::context::Cx;
use crate::ui::icons;

/// The buttons of an idea that has not come to anything yet.
pub fn convert_ui(ui: &mut Ui, cx: &mut Cx<'_>, concept: &Concept) {
    if concept.state.is_some_and(ConceptState::is_settled) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if button(ui, icons::PAPER_PLANE_TILT, &cx.t("concept-to-application")).clicked() {
            let application = Application {
                title: concept.title.clone(),
                concept_id: Some(concept.id),
                summary: concept.goal.clone(),
                source: concept.source.clone(),
                ..Application::begun(RecordId::new())
            };
            convert(cx, concept, &application, None);
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
            convert(cx, concept, &project, Some(&led_to));
        }
    });
}

fn convert<T: TableRecord>(cx: &mut Cx<'_>, concept: &Concept, made: &T, link: Option<&Link>) {
    let mut changes = vec![Change::add(made)];
    changes.push(Change::set(concept.id, Concept::state, Some(ConceptState::Converted)));
    changes.extend(link.map(Change::add));
    cx.send(EditAction::Change(changes));
    cx.send(RouteAction::Go(Route::to_record(T::KIND, made.record_id())));
}
