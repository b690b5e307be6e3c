//! A menu of choices, with the theme's own arrow. Closed, it opens with the arrows up and down too, which
//! would go to the next control otherwise.

use egui::{
    Align2, AsIdSalt, Color32, ComboBox, EventFilter, FontId, InnerResponse, Key, Modifiers, Popup,
    PopupCloseBehavior, Response, Ui, WidgetText,
};

use crate::ui::icons;

/// A menu that is about to be drawn.
pub struct Menu(ComboBox<'static>);

/// A menu of choices.
pub fn menu(id: impl AsIdSalt) -> Menu {
    Menu(ComboBox::from_id_salt(id).truncate().icon(|ui, rect, visuals, _open| {
        // Where the frame is not seen, what is chosen is read as text.
        if visuals.bg_stroke.color == Color32::TRANSPARENT {
            return;
        }
        let font = FontId::proportional(13.0);
        let colour = visuals.fg_stroke.color;
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icons::CARET_DOWN, font, colour);
    }))
}

impl Menu {
    /// How wide it is.
    pub fn width(self, width: f32) -> Self {
        Self(self.0.width(width))
    }

    /// How high its list is at most.
    pub fn height(self, height: f32) -> Self {
        Self(self.0.height(height))
    }

    /// What is chosen goes on in a second line where it is too long for one.
    pub fn wrap(self) -> Self {
        Self(self.0.wrap())
    }

    /// What stands in it while it is closed.
    pub fn selected_text(self, text: impl Into<WidgetText>) -> Self {
        Self(self.0.selected_text(text.into()))
    }

    /// What closes its list.
    pub fn close_behavior(self, behavior: PopupCloseBehavior) -> Self {
        Self(self.0.close_behavior(behavior))
    }

    /// Draws it, with its list while that is open.
    pub fn show_ui<R>(
        self,
        ui: &mut Ui,
        contents: impl FnOnce(&mut Ui) -> R,
    ) -> InnerResponse<Option<R>> {
        let drawn = self.0.show_ui(ui, contents);
        if drawn.inner.is_none() && is_asked_for(ui, &drawn.response) {
            Popup::open_id(ui.ctx(), drawn.response.id.with("popup"));
            ui.ctx().request_repaint();
        }
        drawn
    }
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
