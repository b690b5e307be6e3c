//! From an idea to what comes of it: an application or a project, linked back, as one step.

use egui::Ui;

use super::basic::button;
use crate::app::actions::{EditAction, RouteAction};
use crate::app::route::Route;
use crate::model::command::Change;
use crate::model::concept::{Concept, ConceptState};
use crate::model::defaults::defaults;
use crate::model::field::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::link::LinkType;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::icons;

/// The buttons of an idea that has not come to anything yet.
pub fn convert_ui(ui: &mut Ui, cx: &mut Cx<'_>, concept: &Concept) {
    if concept.state.is_some_and(ConceptState::is_settled) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if button(ui, icons::PAPER_PLANE_TILT, &cx.t("concept-to-application")).clicked() {
            convert(cx, concept, Kind::Application);
        }
        if button(ui, icons::STACK, &cx.t("concept-to-project")).clicked() {
            convert(cx, concept, Kind::Project);
        }
    });
}

fn convert(cx: &mut Cx<'_>, concept: &Concept, kind: Kind) {
    let (from, id) = (concept.id.raw(), RecordId::new());
    let mut values = defaults(kind);
    let text = |text: &str| match text {
        "" => Value::Null,
        text => Value::Text(text.to_owned()),
    };
    let given = [
        ("title", text(&concept.title)),
        ("concept_id", Value::Link(from)),
        ("summary", text(&concept.goal)),
        ("objective", text(&concept.goal)),
        ("service_area", concept.service_area.map_or(Value::Null, |a| Value::Choice(a.code()))),
        ("source", text(&concept.source)),
    ];
    // Each kind takes what it has a field for.
    for (name, value) in given {
        if let (Some((index, _)), false) = (kind.field(name), value.is_null()) {
            values.push((index, value));
        }
    }
    let mut changes = vec![Change::Add { kind, id, values }];
    if let Some((field, _)) = Kind::Concept.field("state") {
        let value = Value::Choice(ConceptState::Converted.code());
        changes.push(Change::Set { id: from, field, value });
    }
    if kind == Kind::Project {
        changes.push(led_to(from, id));
    }
    cx.send(EditAction::Change(changes));
    cx.send(RouteAction::Go(Route::to_record(kind, id)));
}

fn led_to(from: RecordId, to: RecordId) -> Change {
    let values = [
        ("from_id", Value::Link(from)),
        ("link_type", Value::Choice(LinkType::LedTo.code())),
        ("to_id", Value::Link(to)),
    ];
    let values = values
        .into_iter()
        .filter_map(|(name, value)| Some((Kind::Link.field(name)?.0, value)))
        .collect();
    Change::Add { kind: Kind::Link, id: RecordId::new(), values }
}
