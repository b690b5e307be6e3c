//! Giving something the focus, and seeing to it that what is typed meanwhile comes somewhere.

use egui::{Context, Event, Id, Rect, Ui, WidgetRect};

use super::keeper::{CARRIED_OUT, Wish, focused, give, is_edge, keeper};
use super::sight::is_inside;

/// Gives something the focus, whatever else the frame says of it. The toolkit takes the focus away from
/// what is drawn after a click that was not on it, and draws some frames twice.
pub fn ask(context: &Context, id: Id) {
    context.memory_mut(|memory| memory.request_focus(id));
    keeper(context, |keeper| keeper.given += 1);
    wish(context, Wish::Control(id), 0);
}

/// What is being typed is left, as with Tab, and the focus comes back when the frame is drawn.
pub fn leave_for_a_moment(context: &Context) {
    let Some(id) = focused(context) else { return };
    context.memory_mut(|memory| memory.surrender_focus(id));
    wish(context, Wish::Control(id), 0);
    let frame = context.cumulative_frame_nr();
    keeper(context, |keeper| keeper.for_a_moment = Some((id, frame)));
}

/// Whether what is left in this frame has the focus again when it is drawn: what is typed there is saved, and one
/// goes on typing.
#[must_use]
pub fn is_left_for_a_moment(context: &Context, id: Id) -> bool {
    let frame = context.cumulative_frame_nr();
    keeper(context, |keeper| keeper.for_a_moment == Some((id, frame)))
}

/// Whether anything is left so in this frame.
#[must_use]
pub fn is_any_left_for_a_moment(context: &Context) -> bool {
    let frame = context.cumulative_frame_nr();
    keeper(context, |keeper| keeper.for_a_moment.is_some_and(|(_, when)| when == frame))
}

/// Gives the focus to the first control of a place that has just been drawn.
pub fn ask_within(ui: &Ui, place: Rect) {
    wish(ui.ctx(), Wish::Within(ui.unique_id(), place), 0);
}

/// Gives the focus to what the page is for, once the next frame is drawn: one has gone to it.
pub fn to_main(context: &Context) {
    wish(context, Wish::Main, 1);
}

/// Gives the focus to what the page is for that is being drawn.
pub fn to_main_here(context: &Context) {
    wish(context, Wish::Main, 0);
}

fn wish(context: &Context, wish: Wish, later: u64) {
    let frame = context.cumulative_frame_nr() + later;
    keeper(context, |keeper| (keeper.asked, keeper.gave) = (Some((wish, frame)), true));
    context.request_repaint();
}

/// Says what the page is for.
pub fn is_main(context: &Context, id: Id) {
    keeper(context, |keeper| keeper.main = Some(Wish::Control(id)));
}

/// Says that a control takes something away: it has the keyboard where somebody goes to it, and is never given it.
pub fn destroys(context: &Context, id: Id) {
    keeper(context, |keeper| keeper.destroys.push(id));
}

/// Says what the page is for, unless something before it has said so.
pub fn may_be_main(context: &Context, id: Id) {
    keeper(context, |keeper| keeper.main = keeper.main.or(Some(Wish::Control(id))));
}

/// The same of a place that has just been drawn, and the first control in it.
pub fn may_be_main_within(ui: &Ui, place: Rect) {
    let within = Wish::Within(ui.unique_id(), place);
    keeper(ui.ctx(), |keeper| keeper.main = keeper.main.or(Some(within)));
}

/// Says that what is typed in this frame has come somewhere.
pub fn take_typed(context: &Context) {
    keeper(context, |keeper| keeper.typed = true);
}

/// Says whether what somebody has asked for is not there yet, and gets the focus when it is.
pub fn note_under_way(context: &Context, is_under_way: bool) {
    let was = keeper(context, |keeper| std::mem::replace(&mut keeper.under_way, is_under_way));
    if was && !is_under_way {
        // What waits for it comes now.
        context.request_repaint();
    }
}

/// Whether what somebody has asked for is not there yet: who brings it wakes the window.
#[must_use]
pub fn is_being_made(context: &Context) -> bool {
    keeper(context, |keeper| keeper.under_way)
}

/// Whether the focus is to go elsewhere, by what was asked for in the frames before.
#[must_use]
pub fn is_under_way(context: &Context) -> bool {
    let frame = context.cumulative_frame_nr();
    keeper(context, |keeper| {
        let is_asked = keeper.asked.is_some_and(|(_, when)| when >= frame);
        let goes_on = keeper.lost.as_ref().is_some_and(|lost| lost.frame + CARRIED_OUT >= frame);
        keeper.under_way || is_asked || goes_on
    })
}

/// Where the keyboard is, and how it came there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// What has the focus.
    pub focused: Option<Id>,
    /// It is a text.
    pub is_text: bool,
    given: u64,
    pages: u64,
}

impl Standing {
    /// Where it is now.
    #[must_use]
    pub fn of(context: &Context) -> Self {
        let focused = focused(context);
        let is_text = focused.is_some() && context.text_edit_focused();
        let (given, pages) = keeper(context, |keeper| (keeper.given, keeper.pages));
        Self { focused, is_text, given, pages }
    }

    /// Whether it is still where it stood before, and nobody has sent it there since. What is the same control on
    /// another page, such as a list, is another place; a text is the same one wherever it stands.
    #[must_use]
    pub fn stays(&self, before: &Self) -> bool {
        let is_same = self.focused.is_some() && self.focused == before.focused;
        is_same && self.given == before.given && (self.is_text || self.pages == before.pages)
    }
}

/// Says that another page is shown than in the frame before.
pub fn note_page(context: &Context) {
    keeper(context, |keeper| keeper.pages += 1);
}

/// Says that what was typed for a place that did not come is lost.
pub fn lose_typed(context: &Context) {
    keeper(context, |keeper| keeper.is_lost = true);
}

/// Whether something was typed in this frame and nothing takes it. What has just been given the focus gets
/// it in the next frame. Called after everything is drawn.
#[must_use]
pub fn is_typed_nowhere(context: &Context) -> bool {
    let text = |event: &Event| {
        let Event::Text(text) = event else { return None };
        Some(text.clone())
    };
    let texts: Vec<String> = context.input(|input| input.events.iter().filter_map(text).collect());
    let is_field = context.text_edit_focused();
    let now = context.input(|input| input.time);
    keeper(context, |keeper| {
        if std::mem::take(&mut keeper.is_lost) {
            return true;
        }
        if keeper.typed || texts.is_empty() {
            return false;
        }
        if keeper.gave {
            keeper.late = texts;
            return false;
        }
        // The question mark opens the page of shortcuts.
        let is_untaken = !is_field && texts.iter().any(|text| !matches!(text.trim(), "" | "?"));
        keeper.untaken = is_untaken.then_some(now);
        is_untaken
    })
}

/// When something was typed that nothing took, in seconds; told once.
pub fn take_untaken(context: &Context) -> Option<f64> {
    keeper(context, |keeper| keeper.untaken.take())
}

/// What was typed while something was on its way to the focus comes now. Called before anything is drawn.
pub(super) fn begin(context: &Context) {
    let is_field = context.text_edit_focused();
    let late = keeper(context, |keeper| {
        (keeper.gave, keeper.main, keeper.typed) = (false, None, is_field);
        keeper.destroys.clear();
        std::mem::take(&mut keeper.late)
    });
    if !late.is_empty() {
        let late = late.into_iter().map(Event::Text);
        context.input_mut(|input| drop(input.events.splice(0..0, late)));
    }
}

/// Carries out what was asked for, in each pass of the frame that it was asked for.
pub(super) fn grant(context: &Context, controls: &[WidgetRect]) {
    let frame = context.cumulative_frame_nr();
    let wish = keeper(context, |keeper| {
        keeper.asked.take_if(|(_, when)| *when < frame);
        keeper.asked.filter(|(_, when)| *when == frame).map(|(wish, _)| wish)
    });
    let id = match wish {
        Some(Wish::Main) => main_of(context, controls),
        Some(Wish::Control(_) | Wish::Within(..)) | None => granted(context, controls, wish),
    };
    match id {
        Some(id) if focused(context) == Some(id) => keeper(context, |keeper| keeper.given += 1),
        Some(id) => give(context, id),
        None => {}
    }
}

/// What the page is for, as the page has said it: nothing is guessed.
pub(super) fn main_of(context: &Context, controls: &[WidgetRect]) -> Option<Id> {
    granted(context, controls, keeper(context, |keeper| keeper.main))
}

fn granted(context: &Context, controls: &[WidgetRect], wish: Option<Wish>) -> Option<Id> {
    match wish? {
        Wish::Control(id) => Some(id),
        Wish::Within(part, place) => first_in(context, controls, part, place),
        Wish::Main => None,
    }
}

/// The first control of a place, of those that are drawn in a part of the page: what reaches out of sight lies
/// under other parts.
fn first_in(context: &Context, controls: &[WidgetRect], part: Id, place: Rect) -> Option<Id> {
    let destroys = keeper(context, |keeper| keeper.destroys.clone());
    let inside = |w: &&WidgetRect| {
        !destroys.contains(&w.id)
            && w.layer_id.order == egui::Order::Background
            && !is_edge(w)
            && place.contains(w.rect.center())
            && is_inside(context, w.id, part)
    };
    controls.iter().find(inside).map(|w| w.id)
}
