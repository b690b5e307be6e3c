//! One of a few that stand in sight: a group of radio buttons is one stop of Tab, the arrows go through it,
//! and space chooses.

use egui::accesskit::Role;
use egui::{
    Grid, Id, Key, Modifiers, Response, Sense, Stroke, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, vec2,
};

use crate::ui::focus;
use crate::ui::theme::GRID;

/// A group of radio buttons.
pub struct Radios<'a, T> {
    /// What it is called, for screen readers.
    pub name: &'a str,
    /// What there is to choose from, with its words.
    pub choices: Vec<(T, String)>,
    /// What is chosen.
    pub chosen: Option<T>,
    /// How many stand in one line.
    pub columns: usize,
    /// Whether it is given the focus.
    pub wants_focus: bool,
}

impl<T: Copy + PartialEq> Radios<'_, T> {
    /// The first button of the group of that name, where nothing is chosen the stop of Tab.
    pub fn first(ui: &Ui, name: &str) -> Id {
        ui.make_persistent_id(("radios", name)).with(0_usize)
    }

    /// Draws it; gives what was chosen now.
    pub fn show(self, ui: &mut Ui) -> Option<T> {
        let group = ui.make_persistent_id(("radios", self.name));
        let id_of = |place: usize| group.with(place);
        let focused = ui.memory(egui::Memory::focused);
        let here = (0..self.choices.len()).find(|place| focused == Some(id_of(*place)));
        let chosen = self.choices.iter().position(|(value, _)| Some(*value) == self.chosen);
        let stop = here.or(chosen).unwrap_or(0);
        let mut picked = None;
        let drawn = Grid::new(group).spacing(vec2(4.0 * GRID, GRID)).show(ui, |ui| {
            for (place, (value, word)) in self.choices.iter().enumerate() {
                let response =
                    radio_ui(ui, id_of(place), chosen == Some(place), stop == place, word);
                if response.clicked() {
                    picked = Some(*value);
                }
                if (place + 1) % self.columns.max(1) == 0 {
                    ui.end_row();
                }
            }
        });
        ui.ctx().accesskit_node_builder(drawn.response.id, |node| {
            node.set_role(Role::RadioGroup);
            node.set_label(self.name);
        });
        let to = here.and_then(|place| {
            focus::keep_arrows_in(ui, id_of(place));
            let next = usize::try_from(place as isize + step(ui)).unwrap_or(0);
            Some(next.min(self.choices.len().saturating_sub(1))).filter(|next| *next != place)
        });
        if let Some(place) = to.or(self.wants_focus.then_some(stop)) {
            focus::ask(ui.ctx(), id_of(place));
        }
        picked
    }
}

/// How far the arrows that were pressed lead.
fn step(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let mut pressed = |key| {
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            isize::try_from(times).unwrap_or(0)
        };
        let on = pressed(Key::ArrowDown) + pressed(Key::ArrowRight);
        on - pressed(Key::ArrowUp) - pressed(Key::ArrowLeft)
    })
}

/// One button; Tab goes to the one that is its group's stop.
fn radio_ui(ui: &mut Ui, id: Id, is_chosen: bool, is_stop: bool, word: &str) -> Response {
    let icon = ui.spacing().icon_width;
    let words = WidgetText::from(word).into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Button,
    );
    let between = ui.spacing().icon_spacing;
    let height = ui.spacing().interact_size.y.max(words.size().y);
    let (_, rect) = ui.allocate_space(vec2(icon + between + words.size().x, height));
    let sense = if is_stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    response.widget_info(|| {
        WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), is_chosen, word)
    });
    if ui.is_rect_visible(rect) {
        let visuals = *ui.style().interact(&response);
        let square = egui::Rect::from_center_size(
            egui::pos2(rect.left() + icon / 2.0, rect.center().y),
            vec2(icon, icon),
        );
        let (small, big) = ui.spacing().icon_rectangles(square);
        let painter = ui.painter();
        painter.circle(big.center(), big.width() / 2.0, visuals.bg_fill, visuals.bg_stroke);
        if is_chosen {
            let colour = visuals.fg_stroke.color;
            painter.circle(small.center(), small.width() / 3.0, colour, Stroke::NONE);
        }
        let at = egui::pos2(square.right() + between, rect.center().y - words.size().y / 2.0);
        painter.galley(at, words, visuals.text_color());
    }
    response
}
