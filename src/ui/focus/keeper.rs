//! What is remembered of the focus from frame to frame, and what is asked of the toolkit.

use egui::{Context, Id, LayerId, Memory, Rect, WidgetRect};

use super::region::Region;

/// In so many frames what somebody has asked for is there: it is carried out between one frame and the next.
pub(super) const CARRIED_OUT: u64 = 2;

/// What is remembered of the focus from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Keeper {
    /// The regions of this frame, where they are.
    pub regions: Vec<(Region, Rect)>,
    /// What had the focus last in each.
    pub last: Vec<(Region, Id)>,
    /// What had the focus last while nothing stood over the window.
    pub previous: Option<Id>,
    /// What keeps the focus inside in this frame, from below to above.
    pub held: Vec<LayerId>,
    /// The same of the frame before, with what had the focus when each was opened.
    pub open: Vec<(LayerId, Option<Id>)>,
    /// Regions to go on by.
    pub step_of_regions: i32,
    /// Controls to go on by, within what keeps the focus.
    pub step: i32,
    /// What shows by itself where the keyboard is in it.
    pub shown: Option<Id>,
    /// What was brought into sight last.
    pub followed: Option<Id>,
    /// Where the focus stood in what scrolls.
    pub stood: Option<Stood>,
    /// What is to have the focus when the frame of that number is drawn.
    pub asked: Option<(Wish, u64)>,
    /// What is left for a moment, in the frame of that number.
    pub for_a_moment: Option<(Id, u64)>,
    /// What the page is for: the list, the meeting that is shown, the first control of a part of it.
    pub main: Option<Wish>,
    /// What was clicked, until something has the focus.
    pub clicked: Option<Clicked>,
    /// The last frame in which somebody asked for something by a key or a click.
    pub acted: u64,
    /// What had the focus at the end of the frame before.
    pub had: Option<Id>,
    /// What had the focus and lost it, until something has it again.
    pub lost: Option<Lost>,
    /// The field to write in that Escape was struck in, until another key is.
    pub escaped: Option<Id>,
    /// What has the focus because it was clicked.
    pub by_pointer: Option<Id>,
    /// A button of the pointer was moved since the last key was struck.
    pub pointer_last: bool,
    /// What takes something away, of those that are drawn in this frame.
    pub destroys: Vec<Id>,
    /// Somebody has taken what is typed in this frame.
    pub typed: bool,
    /// Something was given the focus after it was drawn, and has not seen what was typed meanwhile.
    pub gave: bool,
    /// What was typed then, in its order.
    pub late: Vec<String>,
    /// What somebody has asked for is not there yet, and gets the focus when it is.
    pub under_way: bool,
    /// What was typed for a place that did not come is lost.
    pub is_lost: bool,
    /// When something was typed that nothing took, in seconds, until what follows it has been looked at.
    pub untaken: Option<f64>,
    /// How often something was given the focus, be it what had it.
    pub given: u64,
    /// How often another page came.
    pub pages: u64,
}

/// Where the focus stood in what scrolls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stood {
    /// What scrolls.
    pub place: Id,
    /// What had the focus.
    pub id: Option<Id>,
    /// How far it stood below the top of what scrolls.
    pub below: f32,
}

/// What had the focus and lost it.
#[derive(Clone, Debug)]
pub(super) struct Lost {
    pub id: Id,
    /// Since which frame.
    pub frame: u64,
    /// What stands in one line with it, the nearest first.
    pub beside: Vec<Beside>,
}

/// A control that stood in one line with another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Beside {
    pub id: Id,
    pub top: f32,
}

/// What was clicked.
#[derive(Clone, Debug)]
pub(super) struct Clicked {
    pub id: Id,
    pub frame: u64,
    /// What stands in one line with it.
    pub beside: Vec<Beside>,
}

/// What is to have the focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Wish {
    /// This.
    Control(Id),
    /// The first control that is drawn in a part of the page, inside a place of it.
    Within(Id, Rect),
    /// What the page is for.
    Main,
}

pub(super) fn keeper<R>(context: &Context, with: impl FnOnce(&mut Keeper) -> R) -> R {
    let id = Id::unique("focus keeper");
    context.data_mut(|data| with(data.get_temp_mut_or_default::<Keeper>(id)))
}

/// Everything that can have the focus, in the order of Tab within a layer.
pub(super) fn controls(context: &Context) -> Vec<WidgetRect> {
    context.viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        layers
            .flat_map(|(_, widgets)| widgets.iter().copied())
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .collect()
    })
}

pub(super) fn focused(context: &Context) -> Option<Id> {
    context.memory(Memory::focused)
}

pub(super) fn give(context: &Context, id: Id) {
    context.memory_mut(|memory| memory.request_focus(id));
    keeper(context, |keeper| (keeper.gave, keeper.given) = (true, keeper.given + 1));
    context.request_repaint();
}

/// The edge of a panel can be moved, but nobody goes anywhere for it.
pub(super) fn is_edge(widget: &WidgetRect) -> bool {
    widget.rect.width().min(widget.rect.height()) <= 8.0
}
