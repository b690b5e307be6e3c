//! A menu of choices, with the theme's own arrow. Closed, it opens with the arrows up and down too, which
//! would go to the next control otherwise.

use egui::{
    Align2, AsIdSalt, Color32, ComboBox, EventFilter, FontId, Id, InnerResponse, Key, Modifiers,
    Popup, PopupCloseBehavior, Response, Ui, WidgetText,
};

use crate::ui::{focus, icons};

/// A menu that is about to be drawn.
pub struct Menu {
    drawn: ComboBox<'static>,
    /// Whether a choice closes its list.
    closes: bool,
}

/// A menu of choices.
pub fn menu(id: impl AsIdSalt) -> Menu {
    let drawn = ComboBox::from_id_salt(id).truncate().icon(|ui, rect, visuals, _open| {
        // Where the frame is not seen, what is chosen is read as text.
        if visuals.bg_stroke.color == Color32::TRANSPARENT {
            return;
        }
        let font = FontId::proportional(13.0);
        let colour = visuals.fg_stroke.color;
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::CARET_DOWN, font, colour);
    });
    Menu { drawn, closes: true }
}

impl Menu {
    /// How wide it is.
    pub fn width(self, width: f32) -> Self {
        Self { drawn: self.drawn.width(width), ..self }
    }

    /// How high its list is at most.
    pub fn height(self, height: f32) -> Self {
        Self { drawn: self.drawn.height(height), ..self }
    }

    /// What is chosen goes on in a second line where it is too long for one.
    pub fn wrap(self) -> Self {
        Self { drawn: self.drawn.wrap(), ..self }
    }

    /// What stands in it while it is closed.
    pub fn selected_text(self, text: impl Into<WidgetText>) -> Self {
        Self { drawn: self.drawn.selected_text(text.into()), ..self }
    }

    /// What closes its list.
    pub fn close_behavior(self, behavior: PopupCloseBehavior) -> Self {
        let closes = behavior == PopupCloseBehavior::CloseOnClick;
        Self { drawn: self.drawn.close_behavior(behavior), closes }
    }

    /// Draws it, with its list while that is open.
    pub fn show_ui<R>(
        self,
        ui: &mut Ui,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<Option<R>> {
        let closes = self.closes;
        // What opens a list gives it the focus in the same frame.
        let focused = ui.memory(egui::Memory::focused);
        let drawn = self.drawn.show_ui(ui, contents);
        let list = drawn.response.id.with("popup");
        // The arrows that opened it go into its list from there.
        if drawn.inner.is_some() && drawn.response.has_focus() {
            let filter = EventFilter::default();
            ui.memory_mut(|memory| memory.set_focus_lock_filter(drawn.response.id, filter));
        }
        // A key chooses as a click does, after which the toolkit closes by itself.
        if closes && drawn.inner.is_some() && is_chosen_by_key(ui, focused, &drawn.response) {
            Popup::close_id(ui.ctx(), list);
            focus::ask(ui.ctx(), drawn.response.id);
        }
        if drawn.inner.is_none() && is_asked_for(ui, &drawn.response) {
            Popup::open_id(ui.ctx(), list);
            ui.ctx().request_repaint();
        }
        drawn
    }
}

/// Whether a key chooses what had the focus in an open list. The one that opened it is another.
fn is_chosen_by_key(ui: &Ui, focused: Option<Id>, menu: &Response) -> bool {
    let is_within = focused.is_some_and(|focused| focused != menu.id);
    is_within && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space))
}

/// Whether an arrow asks a closed menu, which has the focus, to open.
fn is_asked_for(ui: &Ui, closed: &Response) -> bool {
    if !closed.has_focus() {
        return false;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(closed.id, filter));
    ui.input_mut(|input| {
        let mut pressed = |held, key| input.consume_key(held, key);
        pressed(Modifiers::NONE, Key::ArrowDown)
            || pressed(Modifiers::NONE, Key::ArrowUp)
            || pressed(Modifiers::ALT, Key::ArrowDown)
    })
}
