//! The views, one a file.

pub mod benefits;
pub mod calculator;
pub mod changes;
pub mod import;
pub mod lists;
pub mod meetings;
pub mod merge;
pub mod overview;
pub mod records;
pub mod rounds;
pub mod search;
pub mod start;

use egui::Ui;

use super::context::Cx;
use crate::app::route::View;

/// Draws the view that the user is in.
pub fn screen_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if cx.app.importing.is_some() {
        return import::import_ui(ui, cx);
    }
    match cx.app.route.view {
        View::Start => start::start_ui(ui, cx),
        View::Overview => overview::overview_ui(ui, cx),
        View::Changes => changes::changes_ui(ui, cx),
        View::Meetings => meetings::meetings_ui(ui, cx),
        View::Benefits => benefits::benefits_ui(ui, cx),
        View::Rounds => rounds::rounds_ui(ui, cx),
        View::Merge => merge::merge_ui(ui, cx),
        View::Calculator(method) => calculator::calculator_ui(ui, cx, method),
        View::Decisions | View::Ideas | View::Applications | View::Projects | View::Network => {
            records::records_ui(ui, cx)
        }
    }
}
