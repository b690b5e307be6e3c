//! The page of a portfolio with nothing in it: three steps, a table from Excel as another beginning, and the
//! way to the first meeting once the steps are behind one.

mod bodies;
mod municipalities;
mod network;
mod outcome;

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui, vec2};

use self::outcome::Outcome;
use crate::app::actions::{EditAction, SheetAction};
use crate::app::beginning::{Beginning, Stand, Step, draft_key, is_new};
use crate::model::kind::{Kind, Portfolio};
use crate::ui::context::Cx;
use crate::ui::grid::add;
use crate::ui::page::page;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    button, follow_focus, gap, hairline, heading, icon, link_of, muted, primary_button,
    quiet_button, title,
};
use crate::ui::widgets::columns::two_columns;
use crate::ui::{focus, icons};

/// The width from which what else one can do stands beside the steps.
const WIDE: f32 = 960.0;
/// The width of what else one can do.
const ASIDE: f32 = 280.0;
/// The widest that the steps are.
const STEPS: f32 = 760.0;

/// The step that was drawn last, so that one that comes up gets the focus.
#[derive(Default)]
struct LastOpen(Option<Option<Step>>);

/// Draws the page in place of the overview, where the portfolio is new and somebody may begin. Says whether
/// it did.
pub(super) fn beginning_ui(ui: &mut Ui, cx: &mut Cx<'_>) -> bool {
    let portfolio = cx.portfolio();
    if !cx.may_edit() || !is_new(&portfolio) {
        return false;
    }
    let before = Beginning::of(&cx.app.drafts);
    if before.dismissed {
        return false;
    }
    let mut beginning = before.clone();
    page(ui, |ui| {
        ScrollArea::vertical().id_salt(("beginning", cx.app.document())).auto_shrink(false).show(
            ui,
            |ui| {
                title(ui, cx.texts.attribute("beginning", "title"));
                let colour = tokens(ui).muted;
                let text = RichText::new(cx.texts.attribute("beginning", "text")).color(colour);
                ui.add(Label::new(text).wrap());
                gap(ui, 5.0);
                let width = ui.available_width();
                let mut state = (&mut *cx, &mut beginning);
                if width >= WIDE {
                    let left = (width - ASIDE - 12.0 * GRID).min(STEPS);
                    two_columns(
                        ui,
                        left,
                        12.0 * GRID,
                        &mut state,
                        |ui, (cx, beginning)| steps_ui(ui, cx, &portfolio, beginning),
                        |ui, (cx, beginning)| {
                            ui.set_max_width(ASIDE);
                            aside_ui(ui, cx, beginning);
                        },
                    );
                } else {
                    steps_ui(ui, state.0, &portfolio, state.1);
                    gap(ui, 4.0);
                    aside_ui(ui, state.0, state.1);
                }
                gap(ui, 8.0);
                follow_focus(ui);
            },
        );
    });
    hold(cx, &before, &beginning);
    true
}

/// The way back to the page for who wanted it no more, while the portfolio is still new.
pub(super) fn way_back_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.may_edit() || !is_new(&cx.portfolio()) {
        return;
    }
    let before = Beginning::of(&cx.app.drafts);
    if quiet_button(ui, icons::ARROW_LEFT, &cx.t("beginning")).clicked() {
        hold(cx, &before, &Beginning { dismissed: false, ..before.clone() });
        focus::to_main(ui.ctx());
    }
}

/// Keeps what was typed and ticked.
fn hold(cx: &mut Cx<'_>, before: &Beginning, now: &Beginning) {
    if now != before {
        let (id, field) = draft_key();
        cx.send(EditAction::Draft { id, field, text: now.to_text() });
    }
}

fn steps_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, beginning: &mut Beginning) {
    let current = beginning.current(portfolio);
    for (place, step) in Step::ALL.into_iter().enumerate() {
        if place > 0 {
            gap(ui, 2.0);
            hairline(ui);
            gap(ui, 2.0);
        }
        let here = current == Some(step);
        head_ui(ui, cx, (portfolio, step, place), here, beginning);
        if here {
            open_ui(ui, cx, portfolio, step, beginning);
        }
    }
    if current.is_none() {
        gap(ui, 6.0);
        let from = ui.cursor().min;
        meeting_ui(ui, cx);
        begin_in(ui, cx, from, current);
    }
}

/// Who goes on is in the next step, and who comes to the page for the first time in the first.
fn begin_in(ui: &Ui, cx: &mut Cx<'_>, from: egui::Pos2, step: Option<Step>) {
    let to = egui::pos2(ui.max_rect().right(), ui.cursor().top());
    let place = egui::Rect::from_min_max(from, to);
    focus::may_be_main_within(ui, place);
    if cx.memory.of::<LastOpen>().0 == Some(step) {
        return;
    }
    // What was saved took much room: the next step may be above what is seen until the page is scrolled.
    if ui.is_rect_visible(place) {
        cx.memory.of::<LastOpen>().0 = Some(step);
        focus::ask_within(ui, place);
    } else {
        ui.scroll_to_rect(place, Some(Align::Min));
        ui.ctx().request_repaint();
    }
}

/// The line of a step: its number or that it is done, what it is about, and the way into it.
fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (portfolio, step, place): (&Portfolio, Step, usize),
    here: bool,
    beginning: &mut Beginning,
) {
    let stand = beginning.stand(portfolio, step);
    let name = cx.texts.attribute(step.key(), "title");
    let colours = *tokens(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        match stand {
            Stand::Done => icon(ui, icons::CHECK_CIRCLE, colours.done),
            Stand::Waiting | Stand::Skipped => {
                let number = RichText::new(format!("{}.", place + 1)).font(theme::heading());
                ui.add(Label::new(number.color(colours.muted)).selectable(false));
            }
        }
        ui.vertical(|ui| {
            heading(ui, &name);
            match stand {
                Stand::Done => drop(muted(ui, told(cx, portfolio, step))),
                Stand::Skipped => drop(muted(ui, cx.texts.attribute("beginning", "skipped"))),
                Stand::Waiting => {}
            }
            let word = match (here, stand) {
                (true, Stand::Done) => "close",
                (false, Stand::Done) => "change",
                (false, Stand::Skipped | Stand::Waiting) => "open",
                (true, Stand::Skipped | Stand::Waiting) => return,
            };
            let word = cx.texts.attribute("beginning", word);
            let text = RichText::new(&word).font(theme::small()).color(colours.accent);
            if link_of(ui, Label::new(text), &format!("{word}: {name}")).clicked() {
                if here { beginning.open = None } else { beginning.open(portfolio, step) }
            }
        });
    });
}

/// What has been done in a step.
fn told(cx: &Cx<'_>, portfolio: &Portfolio, step: Step) -> String {
    match step {
        Step::Network => network::told(cx, portfolio),
        Step::Municipalities => municipalities::told(cx, portfolio),
        Step::Bodies => bodies::told(portfolio),
    }
}

/// The step that is open.
fn open_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    step: Step,
    beginning: &mut Beginning,
) {
    gap(ui, 1.0);
    let from = ui.cursor().min;
    let outcome = ui
        .push_id(step, |ui| {
            ui.horizontal_top(|ui| {
                ui.add_space(6.0 * GRID);
                ui.with_layout(Layout::top_down(Align::Min), |ui| match step {
                    Step::Network => network::step_ui(ui, cx, portfolio, beginning),
                    Step::Municipalities => municipalities::step_ui(ui, cx, portfolio, beginning),
                    Step::Bodies => bodies::step_ui(ui, cx, portfolio, beginning),
                })
                .inner
            })
            .inner
        })
        .inner;
    begin_in(ui, cx, from, Some(step));
    match outcome {
        Outcome::Open => {}
        Outcome::Skip => beginning.skip(step),
        Outcome::Keep(changes) => {
            beginning.keep(step);
            if !changes.is_empty() {
                cx.send(EditAction::Choose(changes));
            }
        }
    }
}

/// The steps are behind one: what comes next.
fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    heading(ui, cx.texts.attribute("beginning-next", "title"));
    let text = RichText::new(cx.texts.attribute("beginning-next", "text"));
    ui.add(Label::new(text.color(tokens(ui).muted)).wrap());
    gap(ui, 2.0);
    if primary_button(ui, icons::PLUS, &cx.texts.attribute("kind-meetings", "new")).clicked() {
        add(cx, Kind::Meeting);
    }
}

/// Another beginning, and the way past all of it.
fn aside_ui(ui: &mut Ui, cx: &mut Cx<'_>, beginning: &mut Beginning) {
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 0.0),
        Layout::top_down(Align::Min),
        |ui| {
            heading(ui, cx.texts.attribute("beginning-table", "title"));
            let text = RichText::new(cx.texts.attribute("beginning-table", "text"));
            ui.add(Label::new(text.color(tokens(ui).muted)).wrap());
            gap(ui, 2.0);
            if button(ui, icons::FILE_XLS, &cx.texts.attribute("beginning-table", "do")).clicked() {
                cx.send(SheetAction::ChooseImport);
            }
            gap(ui, 6.0);
            if quiet_button(ui, icons::X, &cx.texts.attribute("beginning", "dismiss")).clicked() {
                beginning.dismissed = true;
                focus::to_main(ui.ctx());
            }
        },
    );
}
