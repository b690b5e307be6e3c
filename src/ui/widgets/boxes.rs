//! Many boxes to tick, in columns that are read from the top: one stop of Tab, like a list. The arrows go through
//! them, letters go to the one that begins so, Space ticks, Ctrl+A ticks all.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Event, Id, Key, Modifiers, Response, Sense, Shape, Ui, WidgetInfo, vec2};

use crate::text::sort::fold;
use crate::ui::focus;
use crate::ui::theme::GRID;

/// After so many seconds a letter begins another word.
const PAUSE: f64 = 1.0;

/// The height of a line.
const LINE: f32 = 22.0;

/// A box with its words.
pub struct Line {
    /// What is read beside it.
    pub words: LayoutJob,
    /// What a screen reader says, and letters are held against.
    pub spoken: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// Boxes to tick.
pub struct Boxes<'a> {
    /// What they are called together, for screen readers.
    pub name: &'a str,
    /// Each of them.
    pub lines: Vec<Line>,
    /// How many columns they stand in.
    pub columns: usize,
}

/// What somebody has ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ticked {
    /// The box at that place, or no longer.
    One(usize, bool),
    /// All of them.
    All,
}

/// Where one was last, and what was typed to go there.
#[derive(Clone, Debug, Default)]
struct Stood {
    place: usize,
    typed: String,
    at: f64,
}

impl Boxes<'_> {
    /// Draws them; gives what was ticked now.
    pub fn show(self, ui: &mut Ui) -> Option<Ticked> {
        let group = ui.make_persistent_id(("boxes", self.name));
        let id_of = |place: usize| group.with(place);
        let focused = ui.memory(egui::Memory::focused);
        let here = (0..self.lines.len()).find(|place| focused == Some(id_of(*place)));
        let mut stood: Stood = ui.data(|data| data.get_temp(group)).unwrap_or_default();
        let stop = here.unwrap_or(stood.place).min(self.lines.len().saturating_sub(1));
        let columns = self.columns.max(1);
        let high = self.lines.len().div_ceil(columns).max(1);
        let (mut ticked, mut to) = (None, None);
        if let Some(place) = here {
            focus::keep_arrows_in(ui, id_of(place));
            to = self.leads(ui, place, high, &mut stood);
            let ticks_all = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A));
            ticked = ticks_all.then_some(Ticked::All);
        }
        let drawn = ui.scope(|ui| {
            ui.columns(columns, |columns| {
                for (column, (ui, lines)) in
                    columns.iter_mut().zip(self.lines.chunks(high)).enumerate()
                {
                    ui.spacing_mut().item_spacing.y = 0.5 * GRID;
                    for (row, line) in lines.iter().enumerate() {
                        let place = column * high + row;
                        if box_ui(ui, id_of(place), line, place == stop).clicked() {
                            ticked = Some(Ticked::One(place, !line.ticked));
                            stood.place = place;
                        }
                    }
                }
            });
        });
        ui.ctx().accesskit_node_builder(drawn.response.id, |node| {
            node.set_role(Role::Group);
            node.set_label(self.name);
        });
        if let Some(place) = to {
            focus::ask(ui.ctx(), id_of(place));
        }
        stood.place = to.or(here).unwrap_or(stood.place);
        ui.data_mut(|data| data.insert_temp(group, stood));
        ticked
    }

    /// Where the keys of this frame lead from a box; nothing where they lead nowhere.
    fn leads(&self, ui: &Ui, from: usize, high: usize, stood: &mut Stood) -> Option<usize> {
        let last = self.lines.len().saturating_sub(1);
        let step = ui.input_mut(|input| {
            let mut times = |key| {
                let times = input.count_and_consume_key(Modifiers::NONE, key);
                i64::try_from(times).unwrap_or(0)
            };
            let high = i64::try_from(high).unwrap_or(1);
            let down = times(Key::ArrowDown) - times(Key::ArrowUp);
            down + high * (times(Key::ArrowRight) - times(Key::ArrowLeft))
        });
        let (home, end) =
            ui.input(|input| (input.key_pressed(Key::Home), input.key_pressed(Key::End)));
        let gone = i64::try_from(from).unwrap_or(0) + step;
        let by_arrows = match (home, end) {
            (true, _) => 0,
            (false, true) => last,
            (false, false) => usize::try_from(gone).unwrap_or(0).min(last),
        };
        let by_letters = self.by_letters(ui, stood);
        by_letters.or(Some(by_arrows)).filter(|place| *place != from)
    }

    /// The first box that begins with what is being typed.
    fn by_letters(&self, ui: &Ui, stood: &mut Stood) -> Option<usize> {
        let (letters, now) = ui.input(|input| {
            let text = |event: &Event| {
                if let Event::Text(text) = event { Some(text.clone()) } else { None }
            };
            let letters: String = input.events.iter().filter_map(text).collect();
            (letters, input.time)
        });
        // A space by itself ticks, and the question mark opens the page of shortcuts.
        let is_fresh = stood.typed.is_empty() || now - stood.at > PAUSE;
        if letters.is_empty() || is_fresh && matches!(letters.trim(), "" | "?") {
            return None;
        }
        if is_fresh {
            stood.typed.clear();
        }
        stood.typed.push_str(&letters);
        stood.at = now;
        let begins = fold(&stood.typed);
        let found = self.lines.iter().position(|line| fold(&line.spoken).starts_with(&begins));
        if found.is_some() {
            focus::take_typed(ui.ctx());
        }
        found
    }
}

/// One box; Tab goes to the one that is their stop.
fn box_ui(ui: &mut Ui, id: Id, line: &Line, is_stop: bool) -> Response {
    let (icon, between) = (ui.spacing().icon_width, ui.spacing().icon_spacing);
    let words = ui.fonts_mut(|fonts| fonts.layout_job(line.words.clone()));
    let (_, rect) = ui.allocate_space(vec2(icon + between + words.size().x, LINE));
    let sense = if is_stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(egui::Role::CheckBox, ui.is_enabled(), line.ticked, &line.spoken)
    });
    if ui.is_rect_visible(rect) {
        let visuals = *ui.style().interact(&response);
        let square = egui::Rect::from_center_size(
            egui::pos2(rect.left() + icon / 2.0, rect.center().y),
            vec2(icon, icon),
        );
        let (small, big) = ui.spacing().icon_rectangles(square);
        let painter = ui.painter();
        painter.rect(
            big.expand(visuals.expansion),
            visuals.corner_radius,
            visuals.bg_fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
        if line.ticked {
            let mark = vec![
                egui::pos2(small.left(), small.center().y),
                egui::pos2(small.center().x, small.bottom()),
                egui::pos2(small.right(), small.top()),
            ];
            painter.add(Shape::line(mark, visuals.fg_stroke));
        }
        let at = egui::pos2(square.right() + between, rect.center().y - words.size().y / 2.0);
        painter.galley(at, words, visuals.text_color());
    }
    response
}
