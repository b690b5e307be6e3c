//! Whether the page of shortcuts is shown: asked for from many places, drawn by `help`.

/// The page of shortcuts.
#[derive(Debug, Default)]
pub struct HelpPage {
    /// Whether it is shown.
    pub is_open: bool,
}
