//! The window itself: one frame after the other, and how it is opened on a screen.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::clipboard::Clipboard;
use super::context::Cx;
use super::memory::Memory;
use super::{shell, theme};
use crate::app::App;
use crate::app::actions::{Action, DocumentAction};
use crate::app::out::Wake;
use crate::app::settings::{Settings, Theme, folder};
use crate::text::Format;

/// The window: state, and what it remembers for the eye.
pub struct Window {
    /// The state.
    pub app: App,
    memory: Memory,
}

impl Window {
    /// A window on a state.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self { app, memory: Memory::default() }
    }

    /// One frame: takes the news, draws, carries out what was asked for.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        self.app.receive();
        self.leave_in_order(ui.ctx());
        let mut actions: Vec<Action> = Vec::new();
        let mut lists = std::mem::take(&mut self.app.lists);
        let mut cx = Cx {
            app: &self.app,
            lists: &mut lists,
            memory: &mut self.memory,
            actions: &mut actions,
            texts: self.app.texts(),
            format: Format::of(self.app.lang()),
            today: self.app.today(),
        };
        shell::shell_ui(ui, &mut cx);
        self.app.lists = lists;
        let asked = !actions.is_empty();
        for action in actions {
            self.app.act(action);
        }
        if asked {
            // What was asked for may have changed what is shown.
            ui.ctx().request_repaint();
        }
    }
}

impl Window {
    /// The window closes once what is here has been published, or the user does not want to wait.
    fn leave_in_order(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && self.app.open.is_some() {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.app.act(DocumentAction::Quit);
        }
        if self.app.documents.quitting && self.app.open.is_none() {
            self.app.documents.quitting = false;
            context.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}

impl std::fmt::Debug for Window {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Window").field("route", &self.app.route).finish_non_exhaustive()
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let settings = &self.app.settings;
        ui.ctx().set_zoom_factor(settings.zoom);
        ui.ctx().set_theme(preference(settings.theme));
        Window::ui(self, ui);
    }
}

fn preference(theme: Theme) -> egui::ThemePreference {
    match theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    }
}

/// Opens the window, on a document or on the start page, and stays until it is closed.
///
/// # Errors
/// Why no window can be had, as the key of a text.
pub fn run(document: Option<PathBuf>) -> Result<(), &'static str> {
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let wake: Wake = {
        let context = Arc::clone(&context);
        Arc::new(move || {
            if let Some(context) = context.get() {
                context.request_repaint();
            }
        })
    };
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Samstyr")
            .with_app_id("samstyr")
            .with_inner_size([1280.0, 800.0])
            // A laptop of 1366×768 at 200 % is 683×384 points.
            .with_min_inner_size([640.0, 360.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "samstyr",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            // Set once, before any job can finish.
            let _ = context.set(creation.egui_ctx.clone());
            let mut app = App::new(Settings::load(folder()), wake);
            if let Some(path) = document {
                app.act(DocumentAction::Open(path));
            }
            let mut window = Window::new(app);
            *window.memory.of() = Clipboard::System;
            Ok(Box::new(window))
        }),
    )
    .map_err(|error| {
        use eframe::Error::{Glutin, NoGlutinConfigs, OpenGL};
        let no_opengl = matches!(error, NoGlutinConfigs(..) | Glutin(_) | OpenGL(_));
        if no_opengl { "error-no-opengl" } else { "error-no-window" }
    })
}
