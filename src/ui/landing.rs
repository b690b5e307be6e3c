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
mod tests {
    use egui::{Modifiers, TextEdit};

    use super::*;

    fn stroke(key: Key) -> Event {
        let modifiers = Modifiers::NONE;
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    /// A text with a button below it, and the keys that reach them in a frame with these events.
    fn reached(context: &Context, text: &mut String, events: &[Event]) -> Vec<Key> {
        let input = RawInput { events: events.to_vec(), focused: true, ..RawInput::default() };
        let mut keys = Vec::new();
        let _ = context.run_ui(input, |ui| {
            let pressed = |event: &Event| {
                if let Event::Key { key, pressed: true, .. } = event { Some(*key) } else { None }
            };
            keys = ui.input(|input| input.events.iter().filter_map(pressed).collect());
            ui.add(TextEdit::singleline(text).id(Id::unique("text")));
            let _ = ui.button("do");
        });
        keys
    }

    /// Whatever presses a button waits: for the frame in which the text is left, for the one that tells of it, and
    /// until what was typed is in the document.
    #[test]
    fn a_key_that_presses_waits_until_what_was_typed_before_it_has_landed() {
        for last in [Key::Enter, Key::Space] {
            let context = Context::default();
            context.add_plugin(Landing::default());
            let mut text = String::new();
            let is_under_way = |is: bool| {
                context.with_plugin(|landing: &mut Landing| landing.is_under_way = is);
            };
            reached(&context, &mut text, &[]);
            context.memory_mut(|memory| memory.request_focus(Id::unique("text")));
            reached(&context, &mut text, &[Event::Text("a".to_owned())]);
            assert_eq!(text, "a");
            let keys = reached(&context, &mut text, &[stroke(Key::Tab), stroke(last)]);
            assert_eq!(keys, [Key::Tab], "{last:?}: the text is left first");
            assert_eq!(reached(&context, &mut text, &[]), [], "{last:?}: then that is told");
            is_under_way(true);
            assert_eq!(reached(&context, &mut text, &[]), [], "{last:?}: then it is on its way");
            assert!(holds_back(&context));
            is_under_way(false);
            assert_eq!(reached(&context, &mut text, &[]), [last], "{last:?}: then it presses");
            assert!(!holds_back(&context));
        }
    }
}
