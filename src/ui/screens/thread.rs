//! The thread of a record across the page: every step that it came of and that came of it, with the branches
//! between, and the decision that started it. Each step is a key or a click from its record.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{RichText, ScrollArea, Ui};

use crate::app::actions::RouteAction;
use crate::app::cached::Cached;
use crate::app::papers::{PaperAction, Picture, PictureFormat};
use crate::app::route::View;
use crate::calc::thread::thread;
use crate::export::figure::thread_svg;
use crate::model::id::RecordId;
use crate::report::thread::Told;
use crate::text::Lang;
use crate::ui::card_picture::{copy, thread_picture, thread_png};
use crate::ui::context::Cx;
use crate::ui::page::page;
use crate::ui::screen::Screen;
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{empty, follow_focus, gap, link, muted, title};
use crate::ui::widgets::drawing::drawing_at_ui;
use crate::ui::{focus, icons};

/// The screen.
pub const SCREEN: Screen = Screen { views: &[View::THREAD], draw: page_ui, ..Screen::PLAIN };

/// What is told, by version and language.
#[derive(Default)]
struct Kept(Cached<(u64, RecordId, Lang), Told>);

fn told_of(cx: &mut Cx<'_>, id: RecordId) -> Arc<Told> {
    let (version, texts, portfolio) = (cx.version(), cx.texts, cx.portfolio());
    let kept = &mut cx.memory.of::<Kept>().0;
    kept.get((version, id, texts.lang()), || {
        Told::of(&portfolio, texts, &thread(&portfolio, id), id)
    })
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, |ui| {
        let Some(id) = cx.app.route.record else {
            title(ui, View::THREAD.title(cx.texts));
            empty(ui, &cx.t("thread-choose"));
            return;
        };
        let told = told_of(cx, id);
        title(ui, &told.question);
        gap(ui, 1.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            if link(ui, cx.t("thread-record")).clicked() {
                cx.send(RouteAction::Show(id));
            }
            if !told.data.knots.is_empty() {
                save_ui(ui, cx, &told);
            }
        });
        gap(ui, 1.0);
        if told.data.knots.is_empty() {
            empty(ui, &told.answer);
            return;
        }
        muted(ui, &told.answer);
        match told.started {
            Some(decision) => {
                let start = link(ui, &told.start);
                if start.clicked() {
                    cx.send(RouteAction::Show(decision));
                }
            }
            None if told.start.is_empty() => {}
            None => {
                muted(ui, &told.start);
            }
        }
        gap(ui, 4.0);
        let area = ScrollArea::both().id_salt(("thread", id)).auto_shrink(false);
        area.show(ui, |ui| {
            let version = (told.question.as_str(), cx.version());
            let here = told.data.knots.iter().position(|knot| knot.is_here);
            let opened =
                drawing_at_ui(ui, cx.texts, version, here, |width, hand| told.draw(width, hand));
            if let Some(id) = opened.and_then(|mark| mark.ids.first().copied()) {
                cx.send(RouteAction::Show(id));
            }
            follow_focus(ui);
        });
    });
}

/// The drawing as a picture: on the clipboard, or as a file.
fn save_ui(ui: &mut Ui, cx: &mut Cx<'_>, told: &Told) {
    let name = cx.t("card-save");
    let word = RichText::new(format!("{}  {name}", icons::DOWNLOAD_SIMPLE));
    MenuButton::new(word).ui(ui, |ui| {
        focus::hold(ui);
        if ui.button(cx.t("card-copy")).clicked() {
            copy(ui.ctx(), &thread_picture(told, cx.texts));
        }
        for format in PictureFormat::ALL {
            let word = cx.texts.with("card-save-as", &[("format", format.name())]);
            if ui.button(word).clicked() {
                let made = match format {
                    PictureFormat::Svg => Ok(thread_svg(told, cx.texts).into_bytes()),
                    PictureFormat::Png => thread_png(told, cx.texts),
                };
                let name = cx.t("thread-file");
                let picture = |bytes| Picture { name, format, bytes: Arc::new(bytes) };
                cx.send(PaperAction::of_picture(made.map(picture)));
            }
        }
    });
}
