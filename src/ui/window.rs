//! The window itself: one frame after the other, and how it is opened on a screen.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::clipboard::Clipboard;
use super::context::Cx;
use super::landing::Landing;
use super::memory::Memory;
use super::typed_ahead::TypedAhead;
use super::{landing, shell, theme};
use crate::app::App;
use crate::app::actions::{Action, DocumentAction, MessageAction};
use crate::app::desktop::Desktop;
use crate::app::documents::LONGEST_FAREWELL;
use crate::app::out::Wake;
use crate::app::settings::{Settings, Theme, WindowSize, folder};
use crate::model::message::Message;
use crate::text::Format;

/// What the program is called.
const NAME: &str = "Samstyr";

/// The window: state, and what it remembers for the eye.
pub struct Window {
    /// The state.
    pub app: App,
    memory: Memory,
    /// What the title of the window says.
    titled: String,
    /// Frames until the window is on the screen and has been brought to its size.
    until_fitted: u8,
}

/// What the frame of a window and the bar of a desktop take of the height of a screen, in points.
const AROUND: f32 = 80.0;
/// The frames after which a window is on the screen, and its manager listens.
const FRAMES: u8 = 3;
/// The size of a window that nobody has chosen one for.
const SIZE: egui::Vec2 = egui::vec2(1280.0, 800.0);

impl Window {
    /// A window on a state.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self { app, memory: Memory::default(), titled: String::new(), until_fitted: FRAMES }
    }

    /// One frame: takes the news, draws, carries out what was asked for.
    pub fn ui(&mut self, ui: &mut egui::Ui) {
        self.app.receive();
        self.leave_in_order(ui.ctx());
        self.entitle(ui.ctx());
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
        if landing::tell(ui.ctx(), &self.app.drafts) {
            self.app.act(MessageAction::Tell(Message::new("pressed-gone")));
            ui.ctx().request_repaint();
        }
    }
}

impl Window {
    /// The title says which file is open.
    fn entitle(&mut self, context: &egui::Context) {
        let path = self.app.open.as_ref().and_then(|open| open.path.as_deref());
        let name = path.and_then(Path::file_name).map(|name| name.to_string_lossy());
        let title = name.map_or_else(|| NAME.to_owned(), |name| format!("{name} – {NAME}"));
        if title != self.titled {
            context.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.titled = title;
        }
    }

    /// The window lies inside the screen at first, and how large it is is remembered.
    fn measure(&mut self, context: &egui::Context) {
        let (screen, inner, maximised) = context.input(|input| {
            let viewport = input.viewport();
            (viewport.monitor_size, viewport.inner_rect, viewport.maximized)
        });
        let (Some(inner), Some(maximised)) = (inner, maximised) else { return };
        let known = self.app.settings.window;
        let mut size = inner.size();
        if self.until_fitted > 0 {
            self.until_fitted -= 1;
            context.request_repaint();
            if self.until_fitted > 0 {
                return;
            }
            let room = screen.map_or(size, |screen| egui::vec2(screen.x, screen.y - AROUND));
            if known.is_some_and(|known| known.maximised) && !maximised {
                context.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
                return;
            } else if !maximised && (size.x > room.x || size.y > room.y) {
                size = size.min(room);
                context.send_viewport_cmd(egui::ViewportCommand::InnerSize(size));
            }
        }
        // At 100 %: the window opens before it is known how large everything is to be.
        size *= context.zoom_factor();
        // What fills the screen goes back to the size that it had before.
        let (width, height) = match known.filter(|_| maximised) {
            Some(known) => (known.width, known.height),
            None if maximised => (SIZE.x, SIZE.y),
            None => (size.x, size.y),
        };
        self.app.settings.window = Some(WindowSize { width, height, maximised });
    }

    /// The window closes once what is here has been published, or the user does not want to wait.
    fn leave_in_order(&mut self, context: &egui::Context) {
        if context.input(|input| input.viewport().close_requested()) && self.app.open.is_some() {
            context.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.app.act(DocumentAction::Quit);
        }
        if self.app.documents.leaving.is_some() {
            context.request_repaint_after(LONGEST_FAREWELL);
        }
        if self.app.documents.may_quit(self.app.open.is_some()) {
            self.app.documents.quitting = false;
            self.app.open = None;
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
        self.measure(ui.ctx());
        Window::ui(self, ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.app.settings.keep_window();
    }
}

fn preference(theme: Theme) -> egui::ThemePreference {
    match theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    }
}

/// Makes a context ready for a window: fonts, colours, and keys that wait for those before them.
pub fn prepare(context: &egui::Context) {
    theme::install(context);
    // A press that waits for what was typed is still one, however long that takes.
    context.options_mut(|options| options.input_options.max_click_duration = f64::INFINITY);
    context.add_plugin(Landing::default());
    context.add_plugin(TypedAhead::default());
}

/// Opens the window, on a document or on the start page, and stays until it is closed. `today` is the day
/// that counts as today, where the call says one.
///
/// # Errors
/// Why no window can be had, as the key of a text.
pub fn run(document: Option<PathBuf>, today: Option<NaiveDate>) -> Result<(), &'static str> {
    let context: Arc<OnceLock<egui::Context>> = Arc::default();
    let wake: Wake = {
        let context = Arc::clone(&context);
        Arc::new(move || {
            if let Some(context) = context.get() {
                context.request_repaint();
            }
        })
    };
    let settings = Settings::load(folder());
    let last = settings.window;
    let size = last.map_or(SIZE, |last| egui::vec2(last.width, last.height));
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title(NAME)
            .with_app_id("samstyr")
            .with_inner_size(size)
            .with_maximized(last.is_some_and(|last| last.maximised))
            // A laptop of 1366×768 at 200 % is 683×384 points.
            .with_min_inner_size([640.0, 360.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "samstyr",
        options,
        Box::new(move |creation| {
            prepare(&creation.egui_ctx);
            // Set once, before any job can finish.
            let _ = context.set(creation.egui_ctx.clone());
            let mut app = App::new(settings, wake);
            app.desktop = Desktop::system();
            app.started_on = today;
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
