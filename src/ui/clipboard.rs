//! The clipboard of the system, where it takes a table as a table. The toolkit's own takes text only,
//! and is what remains in a test, a picture, or a thin client without a clipboard of its own.

use egui::Context;

/// What puts a table on the clipboard.
#[derive(Default)]
pub enum Clipboard {
    /// The toolkit, as text.
    #[default]
    Text,
    /// The system, once the first table is copied.
    System,
    /// The system. It must live as long as what was copied is to be had.
    Open(arboard::Clipboard),
}

impl Clipboard {
    /// Puts a table there, as HTML and as text; as text alone where nothing more is to be had.
    pub fn put(&mut self, context: &Context, html: &str, text: String) {
        if matches!(self, Self::System) {
            *self = arboard::Clipboard::new().map_or(Self::Text, Self::Open);
        }
        if let Self::Open(system) = self
            && system.set().html(html, Some(&text)).is_ok()
        {
            return;
        }
        context.copy_text(text);
    }
}
