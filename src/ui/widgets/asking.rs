//! What a new record needs before it can be there: the links that it requires and that nothing speaks for.
//! They are asked for where the record will stand, and what they name can be made there too.

use egui::{Key, ScrollArea, Ui};

use super::basic::{at_right, gap, hairline, icon_button, muted, title};
use super::picker::{Flow, Step, flow_ui};
use super::record::open_new;
use crate::app::list::new_record::completed;
use crate::app::making::{Made, Making};
use crate::app::route::Route;
use crate::model::command::Change;
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::{focus, icons};

/// A record that somebody is asked about.
struct Asked {
    kind: Kind,
    flow: Flow,
    /// Where it is asked: who goes elsewhere wants none.
    route: Route,
    /// In how many frames another page was drawn before that one.
    missed: u8,
    /// Whether it has been drawn.
    is_there: bool,
}

/// A page that one goes to is drawn after so many frames: what is asked for over another page is carried out behind
/// the frame in which that is drawn.
const UNTIL_DRAWN: u8 = 3;

impl Asked {
    /// Whether it is asked on this page, which is drawn now.
    fn is_on(&mut self, route: &Route) -> bool {
        let is_here = self.route == *route;
        self.missed += u8::from(!is_here);
        self.is_there |= is_here;
        is_here
    }

    /// Whether one has gone elsewhere.
    fn is_left(&self, route: &Route) -> bool {
        self.route != *route && (self.is_there || self.missed > UNTIL_DRAWN)
    }
}

/// The record that is asked about, where one is.
#[derive(Default)]
pub struct Asking(Option<Asked>);

/// Asks for what a new record needs, on the page of that route.
pub fn ask(cx: &mut Cx<'_>, making: Making, kind: Kind, route: Route) {
    cx.memory.of::<Asking>().0 =
        Some(Asked { kind, flow: Flow::of(making), route, missed: 0, is_there: false });
}

/// Whether something is asked on this page.
pub fn is_asking(cx: &mut Cx<'_>) -> bool {
    let (route, may_edit) = (cx.app.route.clone(), cx.may_edit());
    let asking = &mut cx.memory.of::<Asking>().0;
    let is_here = asking.as_mut().is_some_and(|asked| asked.is_on(&route));
    asking.take_if(|asked| !may_edit || asked.is_left(&route));
    is_here && asking.is_some()
}

/// Draws what is asked.
pub fn asking_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(mut asked) = cx.memory.of::<Asking>().0.take() else { return };
    let word = cx.texts.attribute(&format!("kind-{}", asked.kind.plural()), "new");
    let mut closed = ui.input(|input| input.key_pressed(Key::Escape));
    ui.horizontal(|ui| {
        title(ui, &word);
        at_right(ui, "asking", |ui| {
            closed |= icon_button(ui, icons::X, &cx.t("cancel"), true).clicked();
        });
    });
    muted(ui, cx.t("asking-text"));
    hairline(ui);
    gap(ui, 2.0);
    let id = ui.make_persistent_id("asking");
    let step = ScrollArea::vertical().id_salt("asking").auto_shrink(false).show(ui, |ui| {
        let step = flow_ui(ui, cx, id, &mut asked.flow, false);
        focus::follow(ui);
        step
    });
    match step.inner {
        Step::Made(made) => add_made(cx, made),
        Step::GivenUp => focus::to_main(ui.ctx()),
        Step::Asking if closed => focus::to_main(ui.ctx()),
        Step::Asking => cx.memory.of::<Asking>().0 = Some(asked),
    }
}

/// Adds a record that lacks nothing, and opens it.
pub fn add_made(cx: &mut Cx<'_>, made: Made) {
    let portfolio = cx.portfolio();
    let changes = made.changes.into_iter().map(|change| match change {
        // What it was asked for may say more than what stood in the answer.
        Change::Add { kind, id, values } => {
            let values = completed(&portfolio, cx.texts, kind, values);
            Change::Add { kind, id, values }
        }
        Change::Set { .. }
        | Change::Decide { .. }
        | Change::Keep { .. }
        | Change::Reopen { .. }
        | Change::Delete { .. }
        | Change::Restore { .. }
        | Change::Seal { .. } => change,
    });
    let made = Made { changes: changes.collect(), ..made };
    // A new row is seen at once, whatever is filtered away.
    cx.lists.view_mut(made.kind).clear_filters();
    open_new(cx, made);
}
