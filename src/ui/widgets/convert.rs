//! From an idea to what comes of it: an application or a project, linked back, as one step.

use egui::Ui;

use super::basic::button;
use crate::app::making::{BECOMES, Made};
use crate::model::application::Application;
use crate::model::command::Change;
use crate::model::concept::{Concept, ConceptState};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
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
        for (kind, word) in BECOMES {
            let icon = if kind == Kind::Project { icons::STACK } else { icons::PAPER_PLANE_TILT };
            if button(ui, icon, &cx.t(word)).clicked() {
                made = become_of(concept, kind);
            }
        }
    });
    made
}

/// What an idea becomes, of that kind.
fn become_of(concept: &Concept, kind: Kind) -> Option<Made> {
    if kind == Kind::Application {
        let application = Application {
            title: concept.title.clone(),
            concept_id: Some(concept.id),
            summary: concept.goal.clone(),
            source: concept.source.clone(),
            ..Application::begun(RecordId::new())
        };
        return Some(convert(concept, &application, None));
    }
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
    (kind == Kind::Project).then(|| convert(concept, &project, Some(&led_to)))
}

/// The record of that kind which the idea that is open becomes.
pub fn becomes_here(cx: &Cx<'_>, kind: Kind) -> Option<Made> {
    let portfolio = cx.portfolio();
    let concept = cx.app.route.record.and_then(|id| portfolio.concepts.get_raw(id))?;
    become_of(concept, kind)
}

fn convert<T: TableRecord>(concept: &Concept, made: &T, link: Option<&Link>) -> Made {
    let mut changes = vec![Change::add(made)];
    changes.push(Change::set(concept.id, Concept::state, Some(ConceptState::Converted)));
    changes.extend(link.map(Change::add));
    Made { kind: T::KIND, id: made.record_id(), changes }
}
