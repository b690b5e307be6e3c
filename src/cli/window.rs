//! `samstyr [FILE]`: the window; where there is no display, what can be done without.

use std::path::PathBuf;
use std::process::ExitCode;

use super::context::Context;
use super::error::CliError;
use super::without_display;
use crate::model::message::Message;
use crate::ui;

/// Carries out a call without a subcommand.
pub fn run(context: &Context, file: Option<PathBuf>) -> Result<ExitCode, CliError> {
    if !has_display() {
        return without_display::run(context, file.as_deref());
    }
    ui::run(file, context.today)
        .map(|()| ExitCode::SUCCESS)
        .map_err(|key| CliError::Fault(Message::new(key)))
}

/// Whether there is a display to show a window on. Windows and macOS always have one for a program
/// that a person starts.
fn has_display() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
