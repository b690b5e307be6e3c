//! What was typed and is not written: how much of it there is, as a word in the bar, and behind it
//! each text, to be copied, gone back to or discarded.

use egui::{Label, RichText, ScrollArea, Ui};

use super::context::Cx;
use super::focus;
use super::icons;
use super::theme::{self, GRID, tokens};
use super::widgets::basic::{
    button, follow_focus, gap, heading, link_of, marked, muted, primary_button, stop_of, title,
};
use super::widgets::dialog::dialog;
use super::widgets::record::show_field;
use crate::app::Waiting;
use crate::app::actions::{DocumentAction, EditAction, RouteAction};
use crate::app::route::{Route, View};

/// What stands above and below the list, in points.
const AROUND: f32 = 240.0;

/// After so many frames the keyboard stands where it was asked for.
const SETTLED: u64 = 2;

/// The list of what was typed and is not written.
#[derive(Debug, Default)]
struct List {
    is_open: bool,
}

/// "2 ikke lagret", which opens the list of them.
pub fn waiting_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let count = cx.app.waiting_count();
    if count == 0 {
        return;
    }
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    stranded_ui(ui, cx);
    let words = cx.texts.count("drafts-waiting", count, &[]);
    let text = RichText::new(&words).font(theme::small()).color(tokens(ui).problem);
    if link_of(ui, Label::new(text), &words).clicked() {
        show_list(cx);
    }
}

/// Where the keyboard stands when the field is gone that had it: before the way to what was typed there. What is
/// typed on presses nothing.
fn stranded_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (stranded, frame) = (cx.app.times_stranded(), ui.ctx().cumulative_frame_nr());
    let known = cx.memory.of::<Stranded>();
    let begins = known.count != stranded;
    if begins {
        *known = Stranded { count: stranded, since: Some(frame) };
    }
    let Some(since) = known.since else {
        // The way beside it stays the same control, with the keyboard, when this goes.
        return ui.skip_ahead_auto_ids(1);
    };
    let text = RichText::new(cx.t("drafts-stranded")).font(theme::small());
    let stop = stop_of(ui, Label::new(text.color(tokens(ui).problem)));
    // A frame may be drawn twice.
    if since == frame {
        focus::ask(ui.ctx(), stop.id);
    } else if since + SETTLED < frame && !stop.has_focus() {
        cx.memory.of::<Stranded>().since = None;
    }
}

/// How often what was being typed has lost its field, and since which frame that is told.
#[derive(Debug, Default)]
struct Stranded {
    count: u64,
    since: Option<u64>,
}

/// Opens the list.
pub fn show_list(cx: &mut Cx<'_>) {
    cx.memory.of::<List>().is_open = true;
}

/// The list, while it is open, or while somebody is to say what becomes of it.
pub fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let asks = cx.app.asks_about_typed();
    if !asks && !cx.memory.of::<List>().is_open {
        return;
    }
    let waiting = if asks { cx.app.would_be_lost() } else { cx.app.waiting() };
    let name = cx.t(if asks { "drafts-parting-title" } else { "drafts-title" });
    let answered = dialog(ui, "waiting", &name, 560.0, |ui| {
        title(ui, &name);
        text_ui(ui, cx, asks);
        gap(ui, 2.0);
        // The words above it and the button below it stay in sight.
        let height = (ui.ctx().content_rect().height() - AROUND).clamp(60.0, 360.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for one in &waiting {
                ui.push_id((one.id, &one.field), |ui| one_ui(ui, cx, one));
                gap(ui, 2.0);
            }
            follow_focus(ui);
        });
        gap(ui, 2.0);
        match asks {
            true => parting_ui(ui, cx),
            false => button(ui, "", &cx.t("drafts-close")).clicked(),
        }
    });
    if answered.unwrap_or(true) && asks {
        cx.send(DocumentAction::Stay);
    }
    if answered.unwrap_or(true) || waiting.is_empty() {
        cx.memory.of::<List>().is_open = false;
    }
}

/// What becomes of it when the window is closed.
fn text_ui(ui: &mut Ui, cx: &Cx<'_>, asks: bool) {
    let drafts = &cx.app.drafts;
    let text = match (asks, drafts.are_kept()) {
        (true, _) => "drafts-parting-text",
        (false, true) => "drafts-text",
        (false, false) => "drafts-text-unkept",
    };
    muted(ui, cx.t(text));
    if asks && drafts.any_beside_records() {
        let colour = tokens(ui).problem;
        marked(ui, icons::WARNING_CIRCLE, &cx.t("drafts-parting-others"), theme::small(), colour);
    }
}

/// Staying, or leaving it all behind; whether one stays.
fn parting_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let (stay, leave) = (cx.t("drafts-parting-stay"), cx.t("drafts-parting-leave"));
    let mut stays = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        stays = primary_button(ui, "", &stay).clicked();
        if button(ui, "", &leave).clicked() {
            cx.send(DocumentAction::LeaveTyped);
        }
    });
    stays
}

fn one_ui(ui: &mut Ui, cx: &mut Cx<'_>, one: &Waiting) {
    let record = match &one.about {
        Some(about) if !about.name.is_empty() => about.name.clone(),
        Some(about) => cx.texts.kind(about.kind),
        None => one.id.to_string(),
    };
    let of = cx.texts.with("drafts-of", &[("field", &one.column), ("record", &record)]);
    heading(ui, &of);
    if one.text.trim().is_empty() {
        muted(ui, cx.t("history-empty"));
    } else {
        ui.add(Label::new(&one.text).wrap());
    }
    let reason = one.reason.as_ref().map_or_else(
        || cx.t("drafts-unsaved"),
        |reason| cx.texts.message(reason, Some(&cx.portfolio())),
    );
    let colour = tokens(ui).problem;
    marked(ui, icons::WARNING_CIRCLE, &reason, theme::small(), colour);
    let spoken = |word: &str| cx.texts.with("drafts-do-with", &[("do", word), ("what", &of)]);
    let (show, save) = (cx.t("drafts-show"), cx.t("drafts-save"));
    let (copy, discard) = (cx.t("drafts-copy"), cx.t("drafts-discard"));
    let (of_show, of_save) = (spoken(&show), spoken(&save));
    let (of_copy, of_discard) = (spoken(&copy), spoken(&discard));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        if let Some(about) = one.about.as_ref().filter(|_| one.is_there)
            && button(ui, "", &show).accessible_name(of_show).clicked()
        {
            cx.memory.of::<List>().is_open = false;
            cx.send(DocumentAction::Stay);
            // Leaving a field of a form decides for what stands in it: what copies disagree about is
            // decided where all that they say is seen.
            match cx.app.is_undecided(one.id, &one.field) {
                true => cx.send(RouteAction::Go(Route::to(View::MERGE))),
                false => show_field(cx, about.kind, one.id, &one.field),
            }
        }
        if one.fits && button(ui, "", &save).accessible_name(of_save).clicked() {
            save_one(cx, one);
        }
        if button(ui, "", &copy).accessible_name(of_copy).clicked() {
            ui.ctx().copy_text(one.text.clone());
        }
        if button(ui, "", &discard).accessible_name(of_discard).clicked() {
            cx.send(EditAction::Discard { id: one.id, field: one.field.clone() });
        }
    });
}

/// Saves it as it stands: what it would be laid over is told above the button.
fn save_one(cx: &mut Cx<'_>, one: &Waiting) {
    cx.send(EditAction::KeepMine { id: one.id, field: one.field.clone() });
}
