//! A calculator as a page, whichever it is: it computes while one types, shows how, prints its
//! derivation, and attaches the estimate to a project.

mod attach;
mod inputs;
mod results;

use egui::{ScrollArea, Ui};

use self::attach::attach_ui;
use self::inputs::inputs_ui;
use self::results::results_ui;
use crate::app::actions::{EditAction, RouteAction};
use crate::app::calculator::{Typed, draft_key, read};
use crate::app::route::{Route, View};
use crate::calc::reckoning::{CALCULATORS, Calculator, find};
use crate::model::about::Area;
use crate::model::method::{Method, calculators};
use crate::ui::context::Cx;
use crate::ui::page::page;
use crate::ui::screen::{LastDrawn, Place, Screen};
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{at_right, button, follow_focus, gap, menu, muted, title};
use crate::ui::widgets::columns::two_columns;
use crate::ui::{focus, icons};

/// Hands the list of the calculators on as their views.
macro_rules! views {
    ($($(#[$meta:meta])* $module:ident $variant:ident $code:literal $name:literal;)*) => {
        &[$(View::Calculator(Method::$variant)),*]
    };
}

/// The screen.
pub const SCREEN: Screen = Screen {
    views: calculators!(views),
    place: Place::Under(View::Area(Area::Benefits)),
    draw: calculator_ui,
    ..Screen::PLAIN
};

/// The width from which the result stands beside what is typed.
const TWO_COLUMNS: f32 = 840.0;
/// The widest that what is typed is.
const TYPED: f32 = 640.0;
/// The widest that the result is: a figure stands where one sees which words it belongs to.
const RESULT: f32 = 760.0;

fn calculator_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let View::Calculator(method) = cx.app.route.view else { return };
    let calculator = find(method);
    let words = calculator.words();
    page(ui, |ui| {
        let mut anew = Anew::default();
        ui.horizontal(|ui| {
            title(ui, cx.t(&words));
            at_right(ui, "calculators", |ui| {
                anew = anew_ui(ui, cx, calculator);
                others_ui(ui, cx, method);
            });
        });
        if cx.texts.has_attribute(&words, "label") {
            muted(ui, cx.texts.attribute(&words, "label"));
        }
        gap(ui, 2.0);
        let has_come = cx.memory.of::<LastDrawn>().0 != Some(cx.app.route.view);
        let from_top = has_come || anew.wanted.is_some();
        let before = Typed::of(&cx.app.drafts, calculator);
        let mut typed = anew.wanted.unwrap_or_else(|| before.clone());
        let reading = read(calculator, &typed, cx.texts.lang());
        // What is typed and what comes of it are scrolled each by itself: the answer stays in sight while one
        // goes on typing.
        let side = Side { words: &words, from_top };
        if ui.available_width() > TWO_COLUMNS {
            let left = (ui.available_width() * 0.46).min(TYPED);
            let mut both = (&mut *cx, &mut typed);
            two_columns(
                ui,
                left,
                12.0 * GRID,
                &mut both,
                |ui, (cx, typed)| {
                    side.show(ui, "typed", |ui| {
                        inputs_ui(ui, cx, typed, &reading);
                        // Under what is typed: the derivation is long.
                        attach_ui(ui, cx, typed, &reading);
                    });
                },
                |ui, (cx, typed)| {
                    ui.set_max_width(RESULT.min(ui.available_width()));
                    side.show(ui, "result", |ui| results_ui(ui, cx, typed, &reading));
                },
            );
        } else {
            side.show(ui, "typed", |ui| {
                inputs_ui(ui, cx, &mut typed, &reading);
                gap(ui, 6.0);
                results_ui(ui, cx, &typed, &reading);
                attach_ui(ui, cx, &mut typed, &reading);
            });
        }
        if typed != before {
            let (id, field) = draft_key(calculator);
            cx.send(EditAction::Draft { id, field, text: typed.to_text() });
        }
    });
}

/// A part of the page that is scrolled by itself.
struct Side<'a> {
    /// The calculator.
    words: &'a str,
    /// Whether it begins at the top again.
    from_top: bool,
}

impl Side<'_> {
    fn show(&self, ui: &mut Ui, name: &str, draw: impl FnOnce(&mut Ui)) {
        let mut area = ScrollArea::vertical().id_salt((self.words, name)).auto_shrink(false);
        if self.from_top {
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            draw(ui);
            gap(ui, 8.0);
            follow_focus(ui);
        });
    }
}

/// What is to stand in the form instead of what stands there.
#[derive(Default)]
struct Anew {
    wanted: Option<Typed>,
}

/// The way to a new calculation, and to what was put aside for it.
fn anew_ui(ui: &mut Ui, cx: &mut Cx<'_>, calculator: &'static Calculator) -> Anew {
    let typed = Typed::of(&cx.app.drafts, calculator);
    let portfolio = cx.portfolio();
    let known = (cx.texts, &*portfolio, calculator);
    let mut wanted = None;
    if let Some(place) = aside_ui(ui, cx, &typed, calculator) {
        wanted = typed.clone().brought_back(place, known);
    }
    if !typed.is_blank() && button(ui, icons::PLUS, &cx.t("calculator-new")).clicked() {
        wanted = Some(typed.replaced_by(Typed::empty(calculator), known));
        focus::to_main(ui.ctx());
    }
    Anew { wanted }
}

/// The way back to what was put aside; gives which one is asked for.
fn aside_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    typed: &Typed,
    calculator: &'static Calculator,
) -> Option<usize> {
    let titles = typed.aside.iter().map(|aside| aside.title(cx.texts, calculator));
    let titles: Vec<String> = titles.collect();
    let icon = icons::ARROW_COUNTER_CLOCKWISE;
    if let [title] = titles.as_slice() {
        let shown = button(ui, icon, &cx.t("calculator-aside"));
        return shown.on_hover_text(title).clicked().then_some(0);
    }
    if titles.is_empty() {
        return None;
    }
    let mut wanted = None;
    let word = cx.t("calculator-asides");
    menu("calculations put aside")
        .selected_text(&word)
        .show_ui(ui, |ui| {
            focus::hold(ui);
            // The last one first.
            for (place, title) in titles.iter().enumerate().rev() {
                if ui.selectable_label(false, title).clicked() {
                    wanted = Some(place);
                    focus::to_main(ui.ctx());
                    ui.close();
                }
            }
        })
        .response
        .accessible_name(&word);
    wanted
}

/// The way to the other calculators.
fn others_ui(ui: &mut Ui, cx: &mut Cx<'_>, here: Method) {
    if CALCULATORS.len() < 2 {
        return;
    }
    let word = cx.t("calculator-all");
    menu("calculators")
        .selected_text(&word)
        .show_ui(ui, |ui| {
            focus::hold(ui);
            for calculator in CALCULATORS {
                let view = View::Calculator(calculator.method);
                let is_here = calculator.method == here;
                if ui.selectable_label(is_here, view.title(cx.texts)).clicked() && !is_here {
                    cx.send(RouteAction::Go(Route::to(view)));
                    focus::to_main(ui.ctx());
                }
            }
        })
        .response
        .accessible_name(word);
}
