//! The way to a day in the past, the banner that says which day is shown, and the way out.

use egui::{
    Align, Frame, Id, Key, Label, Layout, Margin, Panel, Popup, PopupCloseBehavior, RichText,
    TextEdit, Ui,
};

use super::basic::{button, gap, icon, icon_button, link, muted, primary_button};
use crate::app::actions::{PastAction, SnapshotAction};
use crate::app::past::Earlier;
use crate::calc::meetings::held_before;
use crate::text::parse_date::parse_date;
use crate::ui::context::Cx;
use crate::ui::focus::{self, Region};
use crate::ui::help_page::HelpPage;
use crate::ui::icons;
use crate::ui::standing::clock;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::note_typing;

/// How many meetings are offered as days.
const OFFERED: usize = 6;
/// The width of what the button opens.
const WIDTH: f32 = 300.0;

/// The button in the bar, and the choice of a day that it opens.
pub fn day_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = cx.t("past-choose");
    let button = icon_button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &name, true);
    Popup::menu(&button)
        .id(Id::unique("past"))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            // A menu stretches its lines to its edge; a text is no menu.
            Frame::new().inner_margin(Margin::same(10)).show(ui, |ui| {
                ui.set_width(WIDTH);
                ui.with_layout(Layout::top_down(Align::Min), |ui| choice_ui(ui, cx));
            });
        });
}

fn choice_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.add(Label::new(RichText::new(cx.t("past-choose")).font(theme::medium())).wrap());
    muted(ui, cx.t("past-hint"));
    gap(ui, 1.0);
    let key = Id::unique("past day");
    let mut typed = ui.data(|data| data.get_temp::<String>(key)).unwrap_or_default();
    let edit = TextEdit::singleline(&mut typed)
        .id(key.with("field"))
        .hint_text(cx.t("past-example"))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(cx.t("past-day"));
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    // One has come here to type a day: what was pressed to open it keeps the keyboard otherwise.
    let (drawn, frame) = (key.with("drawn"), ui.ctx().cumulative_frame_nr());
    let last = ui.data_mut(|data| {
        let last = data.get_temp::<u64>(drawn);
        data.insert_temp(drawn, frame);
        last
    });
    if last.is_none_or(|last| last + 1 < frame) || ui.memory(|memory| memory.focused().is_none()) {
        focus::ask(ui.ctx(), response.id);
    }
    note_typing(cx, response.has_focus() && !typed.is_empty());
    let refused = key.with("refused");
    if response.changed() {
        ui.data_mut(|data| data.remove::<bool>(refused));
    }
    // A month or a year means its last day.
    let day = parse_date(&typed, cx.today).ok().and_then(|date| date.latest());
    if enter && day.is_none() {
        // What is no day stands there to be mended, and the keyboard with it.
        ui.data_mut(|data| data.insert_temp(refused, true));
        focus::ask(ui.ctx(), response.id);
    }
    let is_refused = ui.data(|data| data.get_temp::<bool>(refused)).unwrap_or(false);
    if day.is_none() && !typed.trim().is_empty() && (is_refused || !response.has_focus()) {
        let told = RichText::new(cx.t("past-no-day")).font(theme::small());
        ui.add(Label::new(told.color(tokens(ui).problem)).wrap());
    }
    gap(ui, 1.0);
    let pressed = ui.add_enabled_ui(day.is_some(), |ui| {
        primary_button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &cx.t("past-show")).clicked()
    });
    let mut wanted = day.filter(|_| pressed.inner || enter);
    wanted = meetings_ui(ui, cx).or(wanted);
    if let Some(day) = wanted {
        cx.send(PastAction::LookBack(day));
        typed.clear();
        ui.close();
    }
    ui.data_mut(|data| data.insert_temp(key, typed));
}

/// The days of the last meetings; gives the one that is chosen.
fn meetings_ui(ui: &mut Ui, cx: &Cx<'_>) -> Option<chrono::NaiveDate> {
    let mut wanted = None;
    let portfolio = cx.portfolio();
    let meetings = held_before(&portfolio, cx.today);
    if !meetings.is_empty() {
        gap(ui, 2.0);
        muted(ui, cx.t("past-meetings"));
        for (day, meeting) in meetings.iter().take(OFFERED) {
            if link(ui, portfolio.label(meeting.id.raw())).clicked() {
                wanted = Some(*day);
            }
        }
    }
    wanted
}

/// Says which earlier state is shown, for as long as it is not today.
pub fn banner_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(past) = &cx.app.past else { return };
    let snapshot = past.snapshot().cloned();
    let text = match &past.of {
        Earlier::Day(day) => cx.texts.with("past-banner", &[("day", &cx.format.day_long(*day))]),
        Earlier::Snapshot(snapshot) => {
            cx.texts.with("snapshot-banner", &[("time", &clock(cx, snapshot.at))])
        }
    };
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.waiting_fill).inner_margin(Margin::symmetric(24, 6));
    Panel::top("past").frame(frame).show_separator_line(false).show(ui, |ui| {
        focus::region(ui, Region::Notice, &cx.texts.attribute("region", "notice"));
        ui.horizontal_wrapped(|ui| {
            icon(ui, icons::CLOCK_COUNTER_CLOCKWISE, tokens.ink);
            let text = RichText::new(text).font(theme::medium()).color(tokens.ink);
            ui.add(Label::new(text));
            if button(ui, icons::ARROW_RIGHT, &cx.t("past-leave")).clicked() {
                cx.send(PastAction::Today);
            }
            if let Some(snapshot) = snapshot
                && button(ui, icons::ARROW_COUNTER_CLOCKWISE, &cx.t("snapshot-restore")).clicked()
            {
                cx.send(SnapshotAction::Restore(snapshot));
            }
        });
    });
}

/// Escape leaves the past, unless it had something nearer to put away.
pub fn escape(ui: &Ui, cx: &mut Cx<'_>) {
    let nearer = cx.app.preview.is_some()
        || cx.app.question().is_some()
        || cx.app.place.is_some()
        || cx.memory.of::<HelpPage>().is_open
        || Popup::is_any_open(ui.ctx());
    // A field loses the focus at the beginning of the frame in which Escape comes.
    let key = Id::unique("a field had the focus");
    let had = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or(false);
    let pressed = ui.input(|input| input.key_pressed(Key::Escape));
    if pressed && !had && !nearer && !cx.may_edit() {
        cx.send(PastAction::Today);
    }
    let has = nearer || ui.ctx().text_edit_focused();
    ui.data_mut(|data| data.insert_temp(key, has));
}
