//! The way to the papers that can be made of what is in sight. Which they are says `report::PAPERS`.

use egui::containers::menu::MenuButton;
use egui::{Response, Ui};

use super::basic;
use crate::app::papers::Offer;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;

/// What draws a button with an icon and a word.
type Button = fn(&mut Ui, &str, &str) -> Response;

/// A button for the one paper that there is; several stand in a menu.
pub fn papers_ui(ui: &mut Ui, cx: &mut Cx<'_>, offers: Vec<Offer>, button: Button) {
    if offers.len() <= 1 {
        return buttons_ui(ui, cx, offers, button, icons::EYE);
    }
    let word = cx.t("papers");
    let (response, _) = MenuButton::new(format!("{}  {word}", icons::EYE)).ui(ui, |ui| {
        focus::hold(ui);
        each_paper_ui(ui, cx, offers, "");
    });
    response.accessible_name(&word);
}

/// A button for each paper, with an icon where what stands around it has one.
pub fn each_paper_ui(ui: &mut Ui, cx: &mut Cx<'_>, offers: Vec<Offer>, icon: &str) {
    buttons_ui(ui, cx, offers, basic::button, icon);
}

fn buttons_ui(ui: &mut Ui, cx: &mut Cx<'_>, offers: Vec<Offer>, button: Button, icon: &str) {
    for offer in offers {
        let word = shown_by(cx, &offer);
        if button(ui, icon, &word).clicked() {
            cx.show_paper(offer);
        }
    }
}

/// The word on what shows a paper.
fn shown_by(cx: &Cx<'_>, offer: &Offer) -> String {
    cx.texts.attribute((offer.paper.called)(&cx.portfolio(), &offer.subject), "show")
}

/// The word on what [`papers_ui`] draws.
#[must_use]
pub fn word(cx: &Cx<'_>, offers: &[Offer]) -> Option<String> {
    match offers {
        [] => None,
        [offer] => Some(shown_by(cx, offer)),
        _ => Some(cx.t("papers")),
    }
}
