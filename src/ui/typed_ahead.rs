//! Keys that come faster than the window draws: each is felt where the one before it has led.
//!
//! egui hands over all keys since the last frame at once, while a key that opens a choice or goes to another
//! field takes a frame or two until the keyboard is there. What was typed meanwhile, on a slow machine or by
//! somebody with quick hands, would be lost, or land where one was before. So what comes after such a key
//! waits until it is done: a new record is written beside the window before its first field is there.

use std::collections::VecDeque;

use egui::{Context, Event, Id, Key, Plugin, RawInput};

use super::focus;
use super::shortcuts;

/// How many frames a key takes at most to lead somewhere else: one draws what it opens, the next has the
/// keyboard there.
const FRAMES: u8 = 2;

/// So long after a key, in seconds, whatever it led to is there.
const DONE: f64 = 0.5;

/// So long, in seconds, what is on its way is waited for. What was typed meanwhile is told to be lost then: it must
/// not be written where one was before.
const LONGEST: f64 = 5.0;

/// Holds back what was typed ahead.
#[derive(Debug, Default)]
pub(super) struct TypedAhead {
    waiting: VecDeque<Event>,
    leading: Option<Leading>,
    /// What letters are being typed at that is no text, such as a list of choices that goes to what they
    /// begin: the first of them may open something, those after it only go on.
    typed_at: Option<Option<Id>>,
}

/// A key that leads somewhere else is under way.
#[derive(Clone, Copy, Debug)]
struct Leading {
    frames: u8,
    since: f64,
    /// It may open something to type into: then that is where it leads.
    opens: bool,
    /// What was typed before it has the keyboard until it is there.
    leaves: bool,
}

/// How far a key has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// It is where it led to, or none is on its way.
    There,
    /// What comes after it waits.
    Under,
    /// It has led nowhere, and leads nowhere any more.
    Lost,
}

/// What a key does to where the keyboard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leads {
    /// Nothing: it is typed into a text, or moves within what has the keyboard.
    Nowhere,
    /// To the next control, at once.
    Next,
    /// Elsewhere, in a few frames.
    Elsewhere,
    /// Elsewhere, out of whatever is being typed.
    Away,
}

impl Plugin for TypedAhead {
    fn debug_name(&self) -> &'static str {
        "typed ahead"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        let (of_keys, others) = std::mem::take(&mut input.events).into_iter().partition(is_of_keys);
        self.waiting.extend::<Vec<Event>>(of_keys);
        input.events = others;
        if self.waiting.is_empty() && self.leading.is_none() {
            return;
        }
        let is_typing = context.text_edit_focused();
        // Whoever uses the pointer looks at what there is.
        let has_pressed = input.events.iter().any(is_press);
        let now = context.input(|known| input.time.unwrap_or(known.time));
        let is_under_way = focus::is_under_way(context);
        if has_pressed {
            if self.leading.is_some_and(|leading| leading.leaves || is_under_way) {
                self.lose(context, input);
            }
            (self.leading, self.typed_at) = (None, None);
            input.events.splice(0..0, self.waiting.drain(..));
            return;
        }
        match self.way(is_typing, is_under_way, now) {
            Way::There => {}
            Way::Under if focus::is_being_made(context) => {
                return context.request_repaint_after_secs(LONGEST as f32);
            }
            Way::Under => return self.come_back(context),
            Way::Lost => return self.lose(context, input),
        }
        let focused = context.memory(|memory| memory.focused());
        let (mut has_text, mut has_stepped) = (false, false);
        while let Some(event) = self.waiting.pop_front() {
            let leads = self.leads(&event, is_typing, focused);
            // What a key takes, such as the choice that is offered, follows from the letters before it, which
            // are looked at when they are drawn.
            if has_text && leads != Leads::Nowhere && matches!(event, Event::Key { .. }) {
                self.waiting.push_front(event);
                break;
            }
            // What an arrow leads to is there when it is drawn; another arrow only goes on.
            if has_stepped && leads != Leads::Nowhere {
                self.waiting.push_front(event);
                break;
            }
            has_text |= is_text(&event);
            has_stepped |= is_step(&event);
            input.events.push(event);
            match leads {
                Leads::Nowhere => {}
                Leads::Next => break,
                Leads::Elsewhere | Leads::Away => {
                    let (opens, leaves) = (!is_typing, leads == Leads::Away);
                    self.leading = Some(Leading { frames: FRAMES, since: now, opens, leaves });
                    break;
                }
            }
        }
        self.come_back(context);
    }
}

impl TypedAhead {
    /// How far the last key has come. `is_under_way`: what was asked for is not there yet.
    fn way(&mut self, is_typing: bool, is_under_way: bool, now: f64) -> Way {
        let Some(leading) = &mut self.leading else { return Way::There };
        let passed = now - leading.since;
        if is_under_way && (0.0..LONGEST).contains(&passed) {
            return Way::Under;
        }
        let is_there = leading.opens && is_typing;
        let is_done = !leading.leaves && !(0.0..DONE).contains(&passed);
        if is_under_way || is_there || leading.frames == 0 || is_done {
            self.leading = None;
            return if is_under_way { Way::Lost } else { Way::There };
        }
        leading.frames -= 1;
        Way::Under
    }

    /// What was typed for a place that is not there goes to no other one, and that is said.
    fn lose(&mut self, context: &Context, input: &mut RawInput) {
        let is_release = |event: &Event| matches!(event, Event::Key { pressed: false, .. });
        let (releases, lost): (Vec<Event>, Vec<Event>) =
            self.waiting.drain(..).partition(is_release);
        input.events.extend(releases);
        if lost.iter().any(is_text) {
            focus::lose_typed(context);
            context.request_repaint();
        }
    }

    /// Where an event leads, after those before it.
    fn leads(&mut self, event: &Event, is_typing: bool, focused: Option<Id>) -> Leads {
        let leads = leads(event, is_typing);
        let is_letter =
            matches!(event, Event::Text(_) | Event::Ime(_) | Event::Key { key: Key::Space, .. });
        let goes_on = is_letter && self.typed_at == Some(focused);
        match leads {
            Leads::Elsewhere if goes_on => Leads::Nowhere,
            Leads::Elsewhere if is_letter => {
                self.typed_at = Some(focused);
                Leads::Elsewhere
            }
            Leads::Next | Leads::Elsewhere | Leads::Away => {
                self.typed_at = None;
                leads
            }
            Leads::Nowhere => leads,
        }
    }

    /// What waits comes with the next frame.
    fn come_back(&self, context: &Context) {
        if !self.waiting.is_empty() {
            context.request_repaint();
        }
    }
}

fn is_of_keys(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Ime(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
    )
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. })
}

/// Where a key leads. `is_typing`: a text has the keyboard.
fn leads(event: &Event, is_typing: bool) -> Leads {
    if shortcuts::moves(event, is_typing) {
        return Leads::Away;
    }
    if let Event::Key { pressed: true, key, modifiers, .. } = event {
        let is_of_function = (Key::F1..=Key::F35).contains(key);
        // What is undone, copied or marked in a text stays there, and so does a space.
        let does = *key == Key::Space || modifiers.command || modifiers.alt;
        return match matches!(key, Key::Enter | Key::Escape) || is_of_function {
            true => Leads::Elsewhere,
            false if *key == Key::Tab => Leads::Next,
            false if does && !is_typing => Leads::Elsewhere,
            false => Leads::Nowhere,
        };
    }
    if is_text(event) && !is_typing { Leads::Elsewhere } else { Leads::Nowhere }
}

/// Whether a key goes one on within what has the keyboard.
fn is_step(event: &Event) -> bool {
    let Event::Key { key, pressed: true, .. } = event else { return false };
    matches!(key, Key::ArrowDown | Key::ArrowUp | Key::ArrowLeft | Key::ArrowRight)
}

fn is_text(event: &Event) -> bool {
    matches!(event, Event::Text(_) | Event::Ime(_) | Event::Paste(_))
}

#[cfg(test)]
mod tests {
    use egui::{Modifiers, TextEdit, Ui};

    use super::*;

    /// A button that opens a text two frames later, beside another text.
    #[derive(Default)]
    struct Page {
        opened: u32,
        text: String,
        beside: String,
    }

    impl Page {
        fn ui(&mut self, ui: &mut Ui) {
            let button = ui.button("open");
            ui.add(TextEdit::singleline(&mut self.beside).id(Id::unique("beside")));
            let typed = button.has_focus()
                && ui.input(|input| input.events.iter().any(|e| matches!(e, Event::Text(_))));
            if typed && self.opened == 0 {
                self.opened = 1;
                let letters = ui.input(|input| input.events.clone());
                for event in letters {
                    if let Event::Text(letter) = event {
                        self.text.push_str(&letter);
                    }
                }
            } else if self.opened > 0 {
                self.opened += 1;
                let opened = ui.add(TextEdit::singleline(&mut self.text).id(Id::unique("opened")));
                if self.opened == 2 {
                    opened.request_focus();
                    if let Some(mut state) = TextEdit::load_state(ui.ctx(), opened.id) {
                        let end = egui::text::CCursor::new(self.text.chars().count());
                        state.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
                        state.store(ui.ctx(), opened.id);
                    }
                }
            }
        }
    }

    fn stroke(key: Key) -> Event {
        let modifiers = Modifiers::NONE;
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn letters(text: &str) -> impl Iterator<Item = Event> + '_ {
        text.chars().map(|letter| Event::Text(letter.to_string()))
    }

    /// What stands in both texts after these keys, so many of them in a frame.
    fn typed(keys: &[Event], in_a_frame: usize) -> (String, String) {
        let context = Context::default();
        context.add_plugin(TypedAhead::default());
        let mut page = Page::default();
        let mut time = 0.0;
        let mut frame = |page: &mut Page, events: Vec<Event>| {
            time += 0.016;
            let input = RawInput { events, time: Some(time), focused: true, ..RawInput::default() };
            let output = context.run_ui(input, |ui| page.ui(ui));
            output.viewport_output.values().any(|root| root.repaint_delay.is_zero())
        };
        frame(&mut page, Vec::new());
        frame(&mut page, vec![stroke(Key::Tab)]);
        for some in keys.chunks(in_a_frame) {
            frame(&mut page, some.to_vec());
        }
        let mut rests = 0;
        while frame(&mut page, Vec::new()) && rests < 100 {
            rests += 1;
        }
        assert!(rests < 100, "it comes to rest");
        (page.text, page.beside)
    }

    #[test]
    fn what_is_typed_while_something_opens_is_typed_into_it() {
        let keys: Vec<Event> = letters("uke 50 abc").collect();
        for in_a_frame in 1..=keys.len() {
            let (text, beside) = typed(&keys, in_a_frame);
            assert_eq!((text.as_str(), beside.as_str()), ("uke 50 abc", ""), "{in_a_frame}");
        }
    }

    #[test]
    fn each_tab_goes_one_further_and_what_follows_is_typed_there() {
        let mut keys = vec![stroke(Key::Tab)];
        keys.extend(letters("ab"));
        for in_a_frame in 1..=keys.len() {
            let (text, beside) = typed(&keys, in_a_frame);
            assert_eq!((text.as_str(), beside.as_str()), ("", "ab"), "{in_a_frame}");
        }
    }
}
