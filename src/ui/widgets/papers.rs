//! The way to the papers that can be made of what is in sight. Which they are says `report::PAPERS`.

use egui::Ui;
use egui::containers::menu::MenuButton;

use super::basic::button;
use crate::app::papers::Offer;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;

/// A button for the one paper that there is; several stand in a menu.
pub fn papers_ui(ui: &mut Ui, cx: &mut Cx<'_>, offers: Vec<Offer>) {
    let (Some(word), true) = (word(cx, &offers), offers.len() > 1) else {
        return each_paper_ui(ui, cx, offers);
    };
    let name = format!("{}  {word}", icons::EYE);
    let (response, _) = MenuButton::new(name).ui(ui, |ui| {
        focus::hold(ui);
        each_paper_ui(ui, cx, offers);
    });
    response.accessible_name(&word);
}

/// A button for each paper: in a menu, or where there is room.
pub fn each_paper_ui(ui: &mut Ui, cx: &mut Cx<'_>, offers: Vec<Offer>) {
    for offer in offers {
        let word = cx.texts.attribute(offer.paper.genre, "show");
        if button(ui, icons::EYE, &word).clicked() {
            cx.show_paper(offer);
        }
    }
}

/// The word on the button that [`papers_ui`] draws.
#[must_use]
pub fn word(cx: &Cx<'_>, offers: &[Offer]) -> Option<String> {
    match offers {
        [] => None,
        [offer] => Some(cx.texts.attribute(offer.paper.genre, "show")),
        _ => Some(cx.t("papers")),
    }
}
