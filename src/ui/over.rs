//! What stands over the window for a while: a message, the one question that is asked before what
//! cannot be undone, the place of a file.

use egui::{Frame, Key, Label, Margin, RichText, ScrollArea, Ui};

use super::context::Cx;
use super::focus;
use super::icons;
use super::theme::{self, tokens};
use super::widgets::basic::{
    at_right, button, gap, heading, icon, link_of, marked, muted, primary_button, small_icon, title,
};
use super::widgets::dialog::dialog;
use super::widgets::field::seek_parts;
use super::widgets::record::show_field;
use super::widgets::written::written_ui;
use crate::app::actions::{EditAction, MessageAction, PlaceAction, QuestionAction, RouteAction};
use crate::app::messages::{Note, Tone};
use crate::app::questions::Shown;
use crate::model::command::Change;
use crate::text::{OnPage, ToldBefore};

/// The width of the ways to a file that was written.
const WAYS: f32 = 190.0;

/// What stands above and below what a question is about, in points.
const AROUND: f32 = 320.0;

/// The height that a message takes at the edge of the window, in points.
const STRIP: f32 = 56.0;

/// The height of a message of one line.
const LINE: f32 = 24.0;

/// How long what was done is told of over the window; the line at the foot goes on telling it.
const TOLD_FOR: f64 = 6.0;
/// How long, where somebody may want to go on from it.
const OFFERED_FOR: f64 = 15.0;

/// Under which it is kept when the message that is told came.
fn when_it_came() -> egui::Id {
    egui::Id::unique("when the message came")
}

/// Whether what was done has been told of for long enough.
fn is_told(ui: &Ui, note: &Note) -> bool {
    if note.tone == Tone::Problem {
        return false;
    }
    let is_offer = note.written.is_some() || note.undoes;
    let told_for = if is_offer { OFFERED_FOR } else { TOLD_FOR };
    let now = ui.input(|input| input.time);
    let key = when_it_came();
    let since = ui.data_mut(|data| {
        let came = data.get_temp_mut_or_insert_with(key, || (note.text.clone(), now));
        if came.0 != note.text {
            *came = (note.text.clone(), now);
        }
        now - came.1
    });
    let left = told_for - since;
    if left > 0.0 {
        ui.ctx().request_repaint_after_secs(left as f32);
    } else {
        ui.data_mut(|data| data.remove::<(String, f64)>(key));
    }
    left <= 0.0
}

/// The newest message: what was done for a while, what went wrong until it is put away. It lies over the
/// line at the foot, which says the same, and not over what one works with.
pub fn message_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(note) = cx.app.messages.fresh().cloned() else {
        // One that was put away is told anew the next time, however soon that is.
        return ui.data_mut(|data| data.remove::<(String, f64)>(when_it_came()));
    };
    if is_told(ui, &note) {
        return cx.send(MessageAction::Dismiss);
    }
    // A paper that is shown says itself where it was written.
    if note.written.is_some() && cx.app.preview.is_some() {
        return;
    }
    let tokens = *tokens(ui);
    // What went wrong is said at once; what was done, when there is time.
    let role = match note.tone {
        Tone::Done => egui::Role::Status,
        Tone::Problem => egui::Role::Alert,
    };
    let anchor = anchor(ui);
    egui::Area::new(egui::Id::unique("message"))
        .role(role)
        .accessible_name(&note.text)
        .anchor(anchor.0, anchor.1)
        // Over dialogues too: what is told may be of what was done in one.
        .order(egui::Order::Tooltip)
        .show(ui.ctx(), |ui| {
            let (icon, colour) = match note.tone {
                Tone::Done => (icons::CHECK_CIRCLE, tokens.done),
                Tone::Problem => (icons::WARNING_CIRCLE, tokens.problem),
            };
            let live = match note.tone {
                Tone::Done => egui::accesskit::Live::Polite,
                Tone::Problem => egui::accesskit::Live::Assertive,
            };
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_live(live));
            Frame::popup(ui.style()).inner_margin(Margin::symmetric(14, 0)).show(ui, |ui| {
                // As high as the line at the foot, over which it lies: what one works with stays in sight.
                ui.spacing_mut().interact_size.y = LINE;
                ui.spacing_mut().button_padding.y = 0.0;
                ui.set_max_width(760.0_f32.min(ui.ctx().content_rect().width() - 64.0));
                ui.horizontal(|ui| {
                    let font = egui::FontId::proportional(18.0);
                    let size = egui::Vec2::splat(18.0);
                    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                    let centre = egui::Align2::CENTER_CENTER;
                    ui.painter().text(rect.center(), centre, icon, font, colour);
                    let ways = if note.written.is_some() || undoes(cx, &note) { WAYS } else { 0.0 };
                    let room = (ui.available_width() - 46.0 - ways).max(80.0);
                    ui.scope(|ui| {
                        ui.set_max_width(room);
                        ui.add(Label::new(&note.text).wrap());
                    });
                    after_ui(ui, cx, &note);
                });
            });
        });
}

/// Whether undo would take back what is told now.
fn undoes(cx: &Cx<'_>, note: &Note) -> bool {
    note.undoes && !note.is_past && cx.app.may_undo()
}

/// What can be done after what is told, and the way to put it away.
fn after_ui(ui: &mut Ui, cx: &mut Cx<'_>, note: &Note) {
    if let Some(written) = &note.written {
        written_ui(ui, cx, written);
    }
    if undoes(cx, note) && button(ui, "", &cx.t("undo")).clicked() {
        cx.send(MessageAction::Dismiss);
        cx.send(EditAction::Undo);
    }
    let close = small_icon(RichText::new(icons::X));
    let close = ui.add(close).accessible_name(cx.t("message-dismiss"));
    if close.on_hover_text(cx.t("message-dismiss")).clicked() {
        cx.send(MessageAction::Dismiss);
    }
}

/// Where a message stands, and how far from there. What is open, such as a menu with its lowest choices, has its place
/// to itself: its answers stand at its foot.
fn anchor(ui: &Ui) -> (egui::Align2, [f32; 2]) {
    let room = ui.ctx().content_rect();
    let open = focus::open_place(ui.ctx()).unwrap_or(egui::Rect::NOTHING);
    let is_free = |strip: egui::Rangef| !open.is_positive() || !open.y_range().intersects(strip);
    let below = egui::Rangef::new(room.bottom() - STRIP, room.bottom());
    match is_free(below) {
        false => (egui::Align2::CENTER_TOP, [0.0, 2.0]),
        true => (egui::Align2::CENTER_BOTTOM, [0.0, -1.0]),
    }
}

/// The question.
pub fn question_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(question) = cx.app.question().cloned() else { return };
    let seals = question.changes.iter().any(Change::is_seal);
    let mark = if seals { icons::SEAL_CHECK } else { icons::CHECK };
    let answered = dialog(ui, "question", &question.title, 440.0, |ui| {
        title(ui, &question.title);
        gap(ui, 2.0);
        ui.add(Label::new(&question.text).wrap());
        warns_ui(ui, cx, &question.warns);
        shown_ui(ui, &question.shows);
        gap(ui, 4.0);
        ui.horizontal(|ui| {
            // The way out stands first and has the focus, also where warnings lead elsewhere: Enter must
            // not do by habit what cannot be undone.
            at_right(ui, "answers", |ui| {
                let cancel = button(ui, "", &cx.t("cancel"));
                if focus::is_opening(ui) {
                    focus::ask(ui.ctx(), cancel.id);
                }
                if cancel.clicked() {
                    cx.send(QuestionAction::Cancel);
                }
                if primary_button(ui, mark, &question.confirm).clicked() {
                    cx.send(QuestionAction::Confirm);
                }
            });
        });
    });
    if answered.is_none() {
        cx.send(QuestionAction::Cancel);
    }
}

/// What somebody may want to see to before they answer; a click goes there, and nothing is answered by that.
fn warns_ui(ui: &mut Ui, cx: &mut Cx<'_>, warns: &[ToldBefore]) {
    let (colour, accent) = (tokens(ui).waiting, tokens(ui).accent);
    for warn in warns {
        gap(ui, 1.0);
        let line = ui.horizontal_top(|ui| {
            icon(ui, icons::WARNING, colour);
            let text = RichText::new(&warn.text).color(accent);
            link_of(ui, Label::new(text).wrap(), &warn.text)
        });
        if line.inner.clicked() {
            cx.send(QuestionAction::Cancel);
            go_to(cx, warn);
        }
    }
}

/// Goes to what a warning is of.
fn go_to(cx: &mut Cx<'_>, warn: &ToldBefore) {
    let portfolio = cx.portfolio();
    let Some(kind) = portfolio.record(warn.record).map(|record| record.kind()) else { return };
    match warn.spot {
        OnPage::Field(field) => show_field(cx, kind, warn.record, field),
        OnPage::Parts(parts) => {
            seek_parts(cx, warn.record, parts);
            cx.send(RouteAction::LookAt(warn.record));
        }
        OnPage::Anywhere => cx.send(RouteAction::LookAt(warn.record)),
    }
}

/// What a question is about. The words above and the answers below stay in sight.
fn shown_ui(ui: &mut Ui, shows: &[Shown]) {
    if shows.is_empty() {
        return;
    }
    gap(ui, 2.0);
    let height = (ui.ctx().content_rect().height() - AROUND).clamp(60.0, 280.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for one in shows {
            heading(ui, &one.head);
            ui.add(Label::new(&one.text).wrap());
            gap(ui, 2.0);
        }
    });
}

/// Asks for the place of a file, where the system has no dialogue for it.
pub fn place_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(place) = cx.app.place.as_ref().filter(|place| !place.is_asked) else { return };
    let name = place.title().to_owned();
    let answered = dialog(ui, "place", &name, 520.0, |ui| {
        title(ui, &name);
        muted(ui, cx.t("place-text"));
        gap(ui, 2.0);
        let mut path = place.path.clone();
        let edit = egui::TextEdit::singleline(&mut path)
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(8, 6));
        let response = ui.add(edit).accessible_name(&name);
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if let Some(why) = &place.refused {
            gap(ui, 1.0);
            marked(ui, icons::WARNING_CIRCLE, why, theme::small(), tokens(ui).problem);
        }
        let ready = !path.trim().is_empty();
        if response.changed() {
            cx.send(PlaceAction::Type(path));
        }
        gap(ui, 4.0);
        ui.horizontal(|ui| {
            at_right(ui, "answers", |ui| {
                if button(ui, "", &cx.t("cancel")).clicked() {
                    cx.send(PlaceAction::Cancel);
                }
                let confirm = ui.add_enabled_ui(ready, |ui| {
                    primary_button(ui, icons::CHECK, &cx.t("place-confirm")).clicked()
                });
                if ready && (confirm.inner || enter) {
                    cx.send(PlaceAction::Confirm);
                }
            });
        });
    });
    if answered.is_none() {
        cx.send(PlaceAction::Cancel);
    }
}
