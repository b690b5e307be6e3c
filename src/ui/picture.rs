//! Pictures of the window without a screen: for `samstyr render`, for papers, for tests.

use std::sync::Arc;

use super::theme;
use super::window::Window;
use crate::app::route::{Route, View};
use crate::app::settings::{Settings, Theme};
use crate::app::{App, Open};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::render::picture::picture;
use crate::text::Lang;

/// What a picture shows, and how.
#[derive(Clone, Debug)]
pub struct Shot {
    /// The view.
    pub view: View,
    /// The record that is open in it.
    pub record: Option<RecordId>,
    /// Width and height in pixels.
    pub size: [u32; 2],
    /// Pixels for a point: 1.5 is a screen at 150 %.
    pub scale: f32,
    /// Light or dark.
    pub dark: bool,
    /// The language of the window.
    pub lang: Lang,
}

/// A window on a portfolio that lies nowhere.
#[must_use]
pub fn still(portfolio: &Arc<Portfolio>, shot: &Shot) -> Window {
    let settings = Settings {
        lang: shot.lang,
        theme: if shot.dark { Theme::Dark } else { Theme::Light },
        recent: Vec::new(),
        // A picture does not depend on whose machine made it.
        name: String::new(),
        ..Settings::default()
    };
    let mut app = App::new(settings, Arc::new(|| {}));
    let steps = crate::app::steps::Steps::default();
    app.open = Some(Open::new(None, Arc::clone(portfolio), 1, steps));
    app.lists.at_once = true;
    app.route = match shot.record.and_then(|id| portfolio.record(id)) {
        Some(record) => {
            let mut route = Route::to_record(record.kind(), record.record_id());
            if shot.view != route.view {
                route = Route::to(shot.view);
                route.record = shot.record;
            }
            route
        }
        None => app.way_to(shot.view),
    };
    Window::new(app)
}

/// The picture.
#[must_use]
pub fn shoot(portfolio: &Arc<Portfolio>, shot: &Shot) -> image::RgbaImage {
    shoot_window(still(portfolio, shot), shot)
}

/// The picture of a window that has been made ready.
#[must_use]
pub fn shoot_window(mut window: Window, shot: &Shot) -> image::RgbaImage {
    let theme = if shot.dark { egui::Theme::Dark } else { egui::Theme::Light };
    picture(
        shot.size,
        shot.scale,
        |context| {
            theme::install(context);
            context.set_theme(theme);
        },
        |ui| window.ui(ui),
    )
}
