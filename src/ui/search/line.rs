//! The lines under the box of the search: what was found, with what was looked for marked in it.

use std::ops::Range;

use egui::text::{CCursor, LayoutJob, TextFormat, TextWrapping};
use egui::{Frame, Galley, KeyboardShortcut, Pos2, Rect, Sense, Stroke, Ui, vec2};

use super::results::{Does, Line, Results};
use crate::app::search::commands::{Command, ListTask};
use crate::ui::context::Cx;
use crate::ui::keys::{BACK, FILTER, HELP, LARGER, OPEN, REDO, SAVE_COPY, SMALLER, UNDO};
use crate::ui::screens::screen_of;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{chosen, muted};

/// The width of the results.
const WIDTH: f32 = 520.0;
/// Room between the edge of a line and what stands in it.
const INSET: f32 = 6.0;
/// The least height of the name of a line.
const NAME_ROOM: f32 = 22.0;

/// The result that is marked.
#[derive(Clone, Copy)]
pub(super) struct Marked {
    pub line: usize,
    /// It was just moved there by a key, and must be in sight.
    pub moved: bool,
}

/// The layer that the results lie on.
pub(super) fn layer(id: egui::Id) -> egui::LayerId {
    egui::LayerId::new(egui::Order::Foreground, id.with("results"))
}

/// What came of drawing the results: the line that was clicked, and the widget of the marked one.
#[derive(Default)]
pub(super) struct Drawn {
    pub clicked: Option<usize>,
    pub marked: Option<egui::Id>,
}

/// Draws the results below the box.
pub(super) fn results_ui(
    ui: &Ui,
    cx: &Cx<'_>,
    (id, below): (egui::Id, egui::Rect),
    found: &Results,
    (typed, marked): (&str, Marked),
) -> Drawn {
    let mut drawn = Drawn::default();
    egui::Area::new(id.with("results"))
        .order(egui::Order::Foreground)
        // They end where the box ends.
        .pivot(egui::Align2::RIGHT_TOP)
        .fixed_pos(below.right_bottom() + egui::vec2(0.0, 6.0))
        .constrain_to(ui.ctx().content_rect())
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                let frame = Frame::popup(ui.style()).total_margin().sum().x;
                let room = ui.ctx().content_rect().width() - 32.0;
                ui.set_width((WIDTH.max(below.width()) - frame).min(room));
                ui.spacing_mut().item_spacing.y = 0.0;
                if found.0.is_empty() {
                    let key = match (typed.trim().is_empty(), cx.app.search.index.is_some()) {
                        (true, _) => "search-empty",
                        (false, true) => "search-none",
                        (false, false) => "search-reading",
                    };
                    muted(ui, cx.t(key));
                }
                let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - 24.0;
                let scroll = egui::ScrollArea::vertical().max_height(room.max(120.0));
                scroll.min_scrolled_height(room.max(120.0)).show(ui, |ui| {
                    for (place, line) in found.0.iter().enumerate() {
                        let here = place == marked.line;
                        let response = line_ui(ui, id.with(("line", place)), line, here);
                        if here {
                            drawn.marked = Some(response.id);
                            if marked.moved {
                                response.scroll_to_me(None);
                            }
                        }
                        if response.clicked() {
                            drawn.clicked = Some(place);
                        }
                    }
                });
            });
        });
    drawn
}

/// One line: what it is and why it was found, and below that its name. Lines are alike high, and only one
/// that is in sight is laid out; a screen reader hears of all.
fn line_ui(ui: &mut Ui, id: egui::Id, line: &Line, marked: bool) -> egui::Response {
    let [above, name] =
        ui.fonts_mut(|fonts| [theme::small(), theme::medium()].map(|font| fonts.row_height(&font)));
    let size = vec2(ui.available_width(), above + NAME_ROOM.max(name) + 2.0 * INSET);
    let (_, rect) = ui.allocate_space(size);
    // The box has the focus all the while: Tab goes on from there.
    let response = ui.interact(rect, id, Sense::CLICK);
    if ui.is_rect_visible(rect) {
        paint_line(ui, rect, line, marked);
    }
    let name = match &line.apart {
        Some(apart) => format!("{}, {apart}", line.name.text),
        None => line.name.text.clone(),
    };
    chosen(&response, egui::Role::ListBoxOption, marked, &name);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let why = line.why.as_ref().map(|why| format!("{} · {}", line.kind, why.text));
        node.set_description(why.unwrap_or_else(|| line.kind.clone()));
    });
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn paint_line(ui: &Ui, rect: Rect, line: &Line, marked: bool) {
    let (tokens, painter) = (*tokens(ui), ui.painter());
    if marked {
        painter.rect_filled(rect, 6.0, tokens.chosen);
    }
    let inner = rect.shrink(INSET);
    // A text is laid out without its marks, so that it need not be again for each letter that is typed.
    let (above, marks) = above_of(line);
    let above = LayoutJob::simple_singleline(above, theme::small(), tokens.muted);
    let above = painter.layout_job(cut(above, inner.width()));
    marks_ui(ui, inner.left_top(), &above, &marks);
    painter.galley(inner.left_top(), above, tokens.muted);
    let mut room = inner.width();
    if let Some(keys) = shortcut_of(ui, line) {
        let keys = painter.layout_no_wrap(keys, theme::small(), tokens.muted);
        let at = inner.right_bottom() - keys.size();
        room -= keys.size().x + 2.0 * GRID;
        painter.galley(at, keys, tokens.muted);
    }
    let ink = TextFormat::simple(theme::medium(), tokens.ink);
    let mut name = LayoutJob::single_section(line.name.text.clone(), ink);
    if let Some(apart) = &line.apart {
        let small = TextFormat::simple(theme::small(), tokens.muted);
        name.append(&format!("  {apart}"), 0.0, small);
    }
    let name = painter.layout_job(cut(name, room));
    let at = inner.left_bottom() - vec2(0.0, name.size().y);
    marks_ui(ui, at, &name, &line.name.marks);
    painter.galley(at, name, tokens.ink);
}

/// What a line is and why it was found, with the marks in it.
fn above_of(line: &Line) -> (String, Vec<Range<usize>>) {
    let Some(why) = &line.why else { return (line.kind.clone(), Vec::new()) };
    let before = format!("{} · ", line.kind);
    let moved = |mark: &Range<usize>| before.len() + mark.start..before.len() + mark.end;
    (format!("{before}{}", why.text), why.marks.iter().map(moved).collect())
}

/// What was looked for, on a ground of its own and underlined, where a text of one row stands.
fn marks_ui(ui: &Ui, at: Pos2, galley: &Galley, marks: &[Range<usize>]) {
    let (accent, painter) = (tokens(ui).accent, ui.painter());
    let text = galley.text();
    let letters = |end: usize| text.get(..end).unwrap_or(text).chars().count();
    for mark in marks {
        let [from, to] = [mark.start, mark.end]
            .map(|end| galley.pos_from_cursor(CCursor::new(letters(end))).translate(at.to_vec2()));
        // What did not find room is not there to be marked.
        if to.left() > from.left() {
            let ground = Rect::from_min_max(from.left_top(), to.left_bottom());
            painter.rect_filled(ground, 2.0, accent.gamma_multiply(0.14));
            painter.hline(ground.x_range(), ground.bottom() - 1.0, Stroke::new(1.0, accent));
        }
    }
}

/// One line of it, as far as there is room.
fn cut(mut job: LayoutJob, room: f32) -> LayoutJob {
    job.wrap = TextWrapping::truncate_at_width(room);
    job.break_on_newline = false;
    job
}

/// The keys that do the same, shown where the command stands.
fn shortcut_of(ui: &Ui, line: &Line) -> Option<String> {
    let Does::Do(command) = line.does else { return None };
    Some(ui.ctx().format_shortcut(&shortcut(command)?))
}

/// The keys that do what a command does.
pub fn shortcut(command: Command) -> Option<KeyboardShortcut> {
    let keys = match command {
        Command::Shortcuts => HELP,
        Command::InList(ListTask::Filter) => FILTER,
        Command::Undo => UNDO,
        Command::Redo => REDO,
        Command::Back => BACK,
        Command::Open => OPEN,
        Command::SaveCopy => SAVE_COPY,
        Command::Larger => LARGER,
        Command::Smaller => SMALLER,
        Command::Go(view) => *screen_of(view)?.keys.first()?,
        Command::New(_)
        | Command::Become(..)
        | Command::Award
        | Command::List(_)
        | Command::Finalise
        | Command::Paper(_)
        | Command::NewDocument
        | Command::Example
        | Command::Close
        | Command::Import
        | Command::InList(_)
        | Command::ExportList(_)
        | Command::ExportAll
        | Command::Merge
        | Command::Snapshots
        | Command::Language(_)
        | Command::Theme(_) => return None,
    };
    Some(keys)
}
