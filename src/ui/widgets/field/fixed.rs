//! A field that takes no other value: what stands there, why, and the way to where it comes from.

use egui::{Frame, Label, Margin, RichText, Ui};

use super::drawn::Drawn;
use super::face::INSIDE;
use super::held::held_ui;
use super::read_only::read_only;
use super::room::Room;
use crate::app::actions::RouteAction;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::record::Record;
use crate::model::settled::is_ever_settled;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::settled::settled;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::link_of;

/// Why a field takes no other value, and the record that it is because of.
fn reason(cx: &mut Cx<'_>, record: &dyn Record, index: usize) -> Option<(String, RecordId)> {
    let portfolio = cx.portfolio();
    if let Some((from, _)) = portfolio.borrowed(record, index) {
        let words = cx.texts.with("field-date-of", &[("record", &portfolio.label(from))]);
        return Some((words, from));
    }
    let field = record.fields().get(index)?;
    if !is_ever_settled(record.kind(), field.name) {
        return None;
    }
    let by = settled(cx).keeps(record.record_id(), field.name, &record.get(index))?;
    let sealing = portfolio.record(by).map(Record::kind).map(Kind::about)?.sealing?;
    let sealed = portfolio.label(by);
    Some((cx.texts.attribute_with(sealing.words, "fixed", &[("sealed", &sealed)]), by))
}

/// Draws the field where it takes no other value, and says whether it did.
pub(super) fn fixed_ui(ui: &mut Ui, cx: &mut Cx<'_>, drawn: Drawn<'_>, room: &mut Room) -> bool {
    let Drawn { record, index, field, label, folds } = drawn;
    let Some((words, from)) = reason(cx, record, index) else { return false };
    let value: Value = cx.portfolio().value_of(record, index);
    read_only(ui, cx, (record.record_id(), field, label), &value, (room, folds));
    let text = RichText::new(&words).font(theme::small()).color(tokens(ui).accent);
    let margin = Margin { left: INSIDE.left, ..Margin::ZERO };
    let link = |ui: &mut Ui| link_of(ui, Label::new(text).wrap(), &words);
    if Frame::new().inner_margin(margin).show(ui, link).inner.clicked() {
        cx.send(RouteAction::Show(from));
    }
    held_ui(ui, cx, record.record_id(), field, true);
    true
}
