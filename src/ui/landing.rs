//! What a press does is done with what was typed just before it.
//!
//! A button reads its record in the frame that it is clicked in, and a field is left by that same click: what was
//! typed comes into the document some frames later. So a click beside the field only leaves it at first, and
//! what the click does waits until what was typed has landed, or it was said why not; so do the keys that
//! press a button, and whatever comes behind them. The page may be another one by then: what was pressed is looked
//! for by what it is called, and clicked where it stands; where it is gone, that is said.

mod pressed;

use std::collections::VecDeque;

use egui::accesskit::Action;
use egui::{Context, Event, Id, Key, LayerId, Plugin, PointerButton, Pos2, RawInput, Ui};

use self::pressed::{Control, Pressed, controls, released};
use crate::app::drafts::Drafts;

/// Holds back what presses a button.
#[derive(Debug, Default)]
pub(super) struct Landing {
    waiting: VecDeque<Event>,
    /// Where the pointer went down.
    pressed: Option<Pos2>,
    /// The text that had the keyboard in the last frame.
    text: Option<Id>,
    /// The text that is left in this frame.
    leaves: Option<Id>,
    /// What waits has had its text left: it does not ask for that again.
    has_left: bool,
    /// Something is being typed into a record.
    is_typed: bool,
    /// What was typed is on its way into the document.
    is_under_way: bool,
    /// What is pressed while something is typed.
    held: Held,
    /// What comes in the next frames, before all that waits: a click at where its control has come to stand.
    next: VecDeque<Vec<Event>>,
    /// Something was pressed that is gone.
    is_lost: bool,
}

/// What is pressed while something is typed.
#[derive(Debug, Default)]
struct Held {
    /// It is followed from frame to frame.
    follows: bool,
    /// It had to wait.
    has_waited: bool,
    /// What it is, once that has been drawn.
    on: Option<Pressed>,
    /// Whether controls are named in any case, for a screen reader.
    is_named: bool,
    /// The controls as they were drawn last.
    drawn: Vec<Control>,
    /// The pointer was let go of there, and the toolkit has forgotten what it was pressed on.
    let_go: Option<(Pos2, PointerButton)>,
}

impl Plugin for Landing {
    fn debug_name(&self) -> &'static str {
        "landing"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        let focused = context.memory(|memory| memory.focused());
        let text = focused.filter(|_| context.text_edit_focused());
        // The frame that tells the document of what was left is drawn first.
        let is_leaving = self.text.is_some() && self.text != text;
        self.text = text;
        self.waiting.extend(std::mem::take(&mut input.events));
        self.leaves = None;
        if let Some(let_go) = self.held.let_go.take() {
            self.click_where_it_stands(context, let_go);
        }
        if let Some(events) = self.next.pop_front() {
            input.events = events;
            return context.request_repaint();
        }
        self.held.find(context, self.waiting.front());
        let (mut tabbed, mut has_text) = (false, false);
        while let Some(event) = self.waiting.pop_front() {
            let waits = is_leaving || self.is_under_way || tabbed;
            self.leaves =
                text.filter(|text| !self.has_left && self.leaves_by(context, *text, &event));
            if has_text && self.leaves.is_some() {
                // Letters that came with it are drawn into the text before that is left.
                self.leaves = None;
                self.waiting.push_front(event);
                break;
            }
            if (waits && does(&event, text.is_some() && !tabbed)) || self.leaves.is_some() {
                self.has_left |= self.leaves.is_some();
                self.held.follow(context);
                self.held.has_waited = true;
                self.waiting.push_front(event);
                break;
            }
            if let Event::PointerButton { pos, pressed, .. } = &event {
                self.pressed = pressed.then_some(*pos);
            }
            self.has_left = false;
            self.is_typed |= text.is_some() && matches!(event, Event::Text(_));
            has_text |= text.is_some() && matches!(event, Event::Text(_));
            tabbed |= text.is_some() && is_key(&event, &[Key::Tab]);
            if is_press(&event) && text.is_some() && self.is_typed {
                self.held.on = None;
                self.held.follow(context);
            }
            if self.hand_on(context, input, event) {
                break;
            }
        }
        // What is under way brings the next frame itself.
        if !self.waiting.is_empty() && !self.is_under_way {
            context.request_repaint();
        }
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        if let Some(left) = self.leaves {
            ui.memory_mut(|memory| memory.surrender_focus(left));
        }
        if !self.held.follows {
            self.held.is_named = ui.ctx().has_accesskit_node(egui::accesskit_root_id());
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if self.held.follows {
            self.held.drawn = controls(ui.ctx());
        }
    }
}

impl Held {
    /// Follows what is pressed from now on.
    fn follow(&mut self, context: &Context) {
        if !self.follows {
            self.follows = true;
            context.enable_accesskit();
        }
    }

    /// Looks for what is pressed, as it was drawn when it was.
    fn find(&mut self, context: &Context, waits: Option<&Event>) {
        if !self.follows || self.on.is_some() {
            return;
        }
        self.on = match waits {
            Some(Event::AccessKitActionRequest(asked)) => Pressed::asked(&self.drawn, asked),
            Some(_) | None => Pressed::by_pointer(context, &self.drawn),
        };
    }

    /// It is done, or nothing comes of it.
    fn end(&mut self, context: &Context) {
        if self.follows && !self.is_named {
            context.disable_accesskit();
        }
        *self = Self { is_named: self.is_named, ..Self::default() };
    }
}

impl Landing {
    /// Hands on an event. Whether it is the last of this frame: what was pressed stands elsewhere by now.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the events are the toolkit's")]
    fn hand_on(&mut self, context: &Context, input: &mut RawInput, event: Event) -> bool {
        let (on, drawn) = (self.held.on.as_ref(), &self.held.drawn);
        let on = on.filter(|_| self.held.has_waited);
        match &event {
            Event::PointerButton { pos, button, pressed: false, .. } => {
                if on.is_some_and(|on| !on.stays(drawn)) {
                    self.held.let_go = Some((*pos, *button));
                    // The toolkit forgets what was pressed, whose key may be that of another control by now.
                    input.events.push(Event::PointerGone);
                    context.request_repaint();
                    return true;
                }
                self.held.end(context);
            }
            Event::AccessKitActionRequest(asked) if asked.action == Action::Click => {
                let click = on.map(|on| on.click_asked(drawn));
                self.held.end(context);
                match click {
                    Some(Some(click)) => input.events.push(click),
                    Some(None) => self.is_lost = true,
                    None => input.events.push(event),
                }
                return false;
            }
            _ => {}
        }
        input.events.push(event);
        false
    }

    /// What was pressed is clicked where it stands now.
    fn click_where_it_stands(&mut self, context: &Context, let_go: (Pos2, PointerButton)) {
        let click = self.held.on.as_ref().and_then(|on| on.click(&self.held.drawn, let_go));
        self.is_lost |= click.is_none();
        self.next.extend(click.unwrap_or_else(|| vec![released(let_go)]));
        self.pressed = None;
        self.held.end(context);
    }
}

impl Landing {
    /// Whether an event ends a click that leaves a text in which something is typed: one beside it, and on
    /// nothing that lies over it, such as what is offered for it.
    fn leaves_by(&self, context: &Context, text: Id, event: &Event) -> bool {
        let drawn = context.read_response(text).filter(|_| self.is_typed);
        let Some((drawn, on)) = drawn.zip(self.clicked(context, event)) else { return false };
        let is_beside = on.layer == drawn.layer_id
            && on.id != Some(text)
            && on.at.is_none_or(|at| !drawn.interact_rect.contains(at));
        is_beside || on.layer.order < drawn.layer_id.order
    }

    /// What an event clicks: with the pointer that it lets go, or through a screen reader.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the events are the toolkit's")]
    fn clicked(&self, context: &Context, event: &Event) -> Option<Clicked> {
        match event {
            Event::PointerButton { pos, pressed: false, .. } => {
                let dist = context.options(|options| options.input_options.max_click_dist);
                self.pressed.filter(|from| from.distance(*pos) < dist)?;
                let layer = context.layer_id_at(*pos).unwrap_or(LayerId::background());
                Some(Clicked { layer, at: Some(*pos), id: None })
            }
            Event::AccessKitActionRequest(asked) if asked.action == Action::Click => context
                .viewport(|viewport| {
                    let layers = viewport.prev_pass.widgets.layers();
                    let mut widgets = layers.flat_map(|(_, widgets)| widgets.iter());
                    let on = widgets.find(|on| on.id.accesskit_id() == asked.target_node)?;
                    Some(Clicked { layer: on.layer_id, at: None, id: Some(on.id) })
                }),
            _ => None,
        }
    }
}

/// What a click is on.
struct Clicked {
    layer: LayerId,
    at: Option<Pos2>,
    id: Option<Id>,
}

/// Tells how what is typed stands after a frame. Says whether something was pressed that is gone.
pub(super) fn tell(context: &Context, drafts: &Drafts) -> bool {
    let (is_typed, is_under_way) = (drafts.any_is_typed(), drafts.any_is_sent());
    let told = context.with_plugin(|landing: &mut Landing| {
        (landing.is_typed, landing.is_under_way) = (is_typed, is_under_way);
        let goes_on = !is_under_way && !landing.waiting.is_empty();
        (goes_on, std::mem::take(&mut landing.is_lost))
    });
    let (goes_on, is_lost) = told.unwrap_or_default();
    if goes_on {
        context.request_repaint();
    }
    is_lost
}

/// Whether something waits for what was typed before it.
#[must_use]
pub fn holds_back(context: &Context) -> bool {
    let holds = |landing: &mut Landing| {
        !landing.waiting.is_empty() || !landing.next.is_empty() || landing.held.let_go.is_some()
    };
    context.with_plugin(holds) == Some(true)
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. })
}

fn is_key(event: &Event, keys: &[Key]) -> bool {
    matches!(event, Event::Key { key, pressed: true, .. } if keys.contains(key))
}

/// Whether it does what a button is for.
#[expect(clippy::wildcard_enum_match_arm, reason = "the events are the toolkit's")]
fn does(event: &Event, is_typing: bool) -> bool {
    let clicks = match event {
        Event::PointerButton { pressed, .. } => !pressed,
        Event::AccessKitActionRequest(asked) => asked.action == Action::Click,
        _ => false,
    };
    clicks || (!is_typing && is_key(event, &[Key::Enter, Key::Space]))
}

#[cfg(test)]
mod waits;

#[cfg(test)]
mod tests {
    use egui::{Modifiers, TextEdit, pos2};

    use super::*;

    /// A text, and two buttons below it; what was typed brings a third above them a frame after the text is left.
    #[derive(Default)]
    struct Page {
        text: String,
        left: Option<u8>,
        clicked: Vec<&'static str>,
        second: Pos2,
        gone: bool,
    }

    impl Page {
        fn has_landed(&self) -> bool {
            self.left == Some(0)
        }

        fn ui(&mut self, ui: &mut Ui) {
            self.left = self.left.map(|frames| frames.saturating_sub(1));
            let text = ui.add(TextEdit::singleline(&mut self.text).id(Id::unique("text")));
            if text.lost_focus() {
                self.left = Some(2);
            }
            let third = self.has_landed().then_some("third");
            let second = (!self.has_landed() || !self.gone).then_some("second");
            for name in third.into_iter().chain(["first"]).chain(second) {
                let button = ui.button(name);
                if button.clicked() {
                    self.clicked.push(name);
                }
                if name == "second" {
                    self.second = button.rect.center();
                }
            }
        }
    }

    /// What is clicked where somebody types and presses the second button, in so many frames, and whether it is said
    /// to be gone. Where its name goes with what was typed, `gone`.
    fn pressed(frames: usize, gone: bool) -> (Vec<&'static str>, bool) {
        let context = Context::default();
        context.options_mut(|options| options.input_options.max_click_duration = f64::INFINITY);
        context.add_plugin(Landing::default());
        let (mut page, mut time, mut is_lost) = (Page { gone, ..Page::default() }, 0.0, false);
        let mut frame = |page: &mut Page, events: Vec<Event>| {
            time += 0.016;
            let input = RawInput { events, time: Some(time), focused: true, ..RawInput::default() };
            let _ = context.run_ui(input, |ui| page.ui(ui));
            let told = context.with_plugin(|landing: &mut Landing| {
                landing.is_typed = !page.text.is_empty() && !page.has_landed();
                landing.is_under_way = page.left.is_some_and(|left| left > 0);
                std::mem::take(&mut landing.is_lost)
            });
            is_lost |= told == Some(true);
        };
        let push = |pos: Pos2, pressed: bool| {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            Event::PointerButton { pos, button, pressed, modifiers }
        };
        frame(&mut page, Vec::new());
        let at = pos2(20.0, 12.0);
        frame(&mut page, vec![Event::PointerMoved(at), push(at, true), push(at, false)]);
        frame(&mut page, vec![Event::Text("a".to_owned())]);
        let at = page.second;
        let events = [Event::PointerMoved(at), push(at, true), push(at, false)];
        for some in events.chunks(events.len().div_ceil(frames)) {
            frame(&mut page, some.to_vec());
        }
        (0..10).for_each(|_| frame(&mut page, Vec::new()));
        assert_eq!((page.text.as_str(), page.has_landed()), ("a", true));
        (page.clicked, is_lost)
    }

    #[test]
    fn what_is_pressed_is_clicked_though_another_control_has_its_place_and_its_key() {
        for frames in 1..=3 {
            assert_eq!(pressed(frames, false), (vec!["second"], false), "{frames}");
        }
    }

    #[test]
    fn what_is_gone_is_not_pressed_nor_is_what_has_its_place() {
        for frames in 1..=3 {
            assert_eq!(pressed(frames, true), (Vec::new(), true), "{frames}");
        }
    }
}
