//! Keys that come faster than the window draws: each is felt where the one before it has led.
//!
//! egui hands over all keys since the last frame at once, while a key that opens a choice or goes to another
//! field takes a frame or two until the keyboard is there. What was typed meanwhile, on a slow machine or by
//! somebody with quick hands, would be lost, or land where one was before. So what comes after such a key
//! waits until it is done: a new record is written beside the window before its first field is there. No clock
//! ends that, but what is waited for: it comes, or it does not, and somebody who presses a button of the pointer
//! waits no longer. What was typed behind a key that leads elsewhere, and has led nowhere, is told to be lost: it
//! must not be written where one was before.

use std::collections::VecDeque;

use egui::{Context, Event, Id, Key, Plugin, RawInput};

use super::focus::{self, Standing};
use super::shortcuts::{self, Moves};

/// How many frames a key takes at most to lead somewhere else: one draws what it opens, the next has the
/// keyboard there.
const FRAMES: u8 = 2;

/// So long after a key that may lead somewhere, in seconds, whatever it led to is there.
const DONE: f64 = 0.5;

/// After a pause of so many seconds somebody types where they see the keyboard.
const PAUSE: f64 = 0.5;

/// Holds back what was typed ahead.
#[derive(Debug, Default)]
pub(super) struct TypedAhead {
    waiting: VecDeque<Event>,
    leading: Option<Leading>,
    /// What letters are being typed at that is no text, such as a list of choices that goes to what they
    /// begin: the first of them may open something, those after it only go on.
    typed_at: Option<Option<Id>>,
    /// What is typed without a pause behind what was lost is refused.
    refused: Option<Refused>,
}

/// Something was lost: a key has led nowhere, or nothing took what was typed. When the last of it was, in seconds, and
/// whether letters were among it: the space between two words, and what ends them, press nothing.
#[derive(Clone, Copy, Debug)]
struct Refused {
    last: f64,
    wrote: bool,
}

/// A key that leads somewhere else is under way.
#[derive(Clone, Copy, Debug)]
struct Leading {
    frames: u8,
    since: f64,
    leads: Leads,
    /// Where the keyboard was.
    from: Standing,
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
    /// Elsewhere, in a few frames, if anywhere.
    Elsewhere,
    /// Out of what is being typed, and back.
    ForAMoment,
    /// Elsewhere, out of whatever is being typed.
    Away,
}

impl Leads {
    /// Whether what comes after it waits.
    fn takes_time(self) -> bool {
        match self {
            Self::Nowhere | Self::Next => false,
            Self::Elsewhere | Self::ForAMoment | Self::Away => true,
        }
    }
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
        let standing = Standing::of(context);
        let now = context.input(|known| input.time.unwrap_or(known.time));
        // Whoever uses the pointer looks at what there is.
        if input.events.iter().any(is_press) {
            let leading = self.leading.take();
            (self.typed_at, self.refused) = (None, None);
            if leading.is_some_and(|leading| leading.leads == Leads::Away) {
                self.lose(context, input);
            }
            input.events.splice(0..0, self.waiting.drain(..));
            return;
        }
        match self.way(context, &standing, now) {
            Way::There => {}
            // Whoever brings it wakes the window.
            Way::Under if focus::is_being_made(context) => return,
            Way::Under => return self.come_back(context),
            Way::Lost => self.refused = Some(Refused { last: now, wrote: false }),
        }
        if let Some(last) = focus::take_untaken(context) {
            self.refused = Some(Refused { last, wrote: true });
        }
        self.hand_on(context, input, standing, now);
        self.come_back(context);
    }
}

impl TypedAhead {
    /// Hands on what waits, up to what leads somewhere.
    fn hand_on(&mut self, context: &Context, input: &mut RawInput, from: Standing, now: f64) {
        let (mut has_text, mut has_stepped) = (false, false);
        while let Some(event) = self.waiting.pop_front() {
            if self.refuses(&event, from.is_text, now) {
                tell_lost(context, &event);
                continue;
            }
            let leads = self.leads(&event, &from);
            // What a key takes, such as the choice that is offered, follows from the letters before it, which
            // are looked at when they are drawn.
            let waits_for_text = has_text && matches!(event, Event::Key { .. });
            // What an arrow leads to is there when it is drawn; another arrow only goes on.
            if (waits_for_text || has_stepped) && leads != Leads::Nowhere {
                self.waiting.push_front(event);
                break;
            }
            has_text |= is_text(&event);
            has_stepped |= is_step(&event);
            input.events.push(event);
            if leads.takes_time() {
                self.leading = Some(Leading { frames: FRAMES, since: now, leads, from });
            }
            if leads != Leads::Nowhere {
                break;
            }
        }
    }

    /// How far the last key has come.
    fn way(&mut self, context: &Context, standing: &Standing, now: f64) -> Way {
        let Some(leading) = &mut self.leading else { return Way::There };
        let is_last = leading.frames == 0;
        leading.frames = leading.frames.saturating_sub(1);
        // It may have opened something to type into: then that is where it leads.
        let is_there = !leading.from.is_text && standing.is_text;
        let leads_away = leading.leads == Leads::Away;
        let is_done = !leads_away && !(0.0..DONE).contains(&(now - leading.since));
        if focus::is_under_way(context) || !(is_there || is_done || is_last) {
            return Way::Under;
        }
        let is_lost = leads_away && standing.stays(&leading.from);
        self.leading = None;
        if is_lost { Way::Lost } else { Way::There }
    }

    /// Whether something is typed behind what was lost: it was meant for another place.
    fn refuses(&mut self, event: &Event, is_typing: bool, now: f64) -> bool {
        let Some(before) = self.refused.take() else { return false };
        let goes_on = (0.0..PAUSE).contains(&(now - before.last));
        // Once: whoever strikes it again means what has the keyboard.
        if goes_on && before.wrote && !is_typing && ends(event) {
            return true;
        }
        let is_refused = goes_on && writes(event);
        let stays = goes_on && leads(event, is_typing) == Leads::Nowhere;
        self.refused = match is_refused {
            true => Some(Refused { last: now, wrote: before.wrote || is_text(event) }),
            false => Some(before).filter(|_| stays),
        };
        is_refused
    }

    /// What was typed for a place that nobody waits for any more goes to no other one.
    fn lose(&mut self, context: &Context, input: &mut RawInput) {
        for event in self.waiting.drain(..) {
            tell_lost(context, &event);
            if matches!(event, Event::Key { pressed: false, .. }) {
                input.events.push(event);
            }
        }
    }

    /// Where an event leads, after those before it.
    fn leads(&mut self, event: &Event, standing: &Standing) -> Leads {
        let leads = leads(event, standing.is_text);
        let is_letter =
            matches!(event, Event::Text(_) | Event::Ime(_) | Event::Key { key: Key::Space, .. });
        let goes_on = is_letter && self.typed_at == Some(standing.focused);
        match leads {
            Leads::Elsewhere if goes_on => Leads::Nowhere,
            Leads::Elsewhere if is_letter => {
                self.typed_at = Some(standing.focused);
                Leads::Elsewhere
            }
            Leads::Next | Leads::Elsewhere | Leads::ForAMoment | Leads::Away => {
                self.typed_at = None;
                leads
            }
            Leads::Nowhere => leads,
        }
    }

    /// What waits comes with the next frame. Whether a key has led away is settled at once, so that what is typed
    /// when nobody is quick any more is typed where one sees the keyboard.
    fn come_back(&self, context: &Context) {
        let leads_away = self.leading.is_some_and(|leading| leading.leads == Leads::Away);
        if leads_away || !self.waiting.is_empty() {
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
    match shortcuts::moves(event, is_typing) {
        Moves::Away => return Leads::Away,
        Moves::ForAMoment => return Leads::ForAMoment,
        Moves::Nowhere => {}
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

/// Whether an event alters what has the keyboard.
fn writes(event: &Event) -> bool {
    let alters = [Key::Space, Key::Backspace, Key::Delete];
    is_text(event)
        || matches!(event, Event::Cut)
        || matches!(event, Event::Key { key, pressed: true, .. } if alters.contains(key))
}

/// Whether an event ends what is typed.
fn ends(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter, pressed: true, .. })
}

/// Tells that what is typed is lost.
fn tell_lost(context: &Context, event: &Event) {
    if is_text(event) {
        focus::lose_typed(context);
        context.request_repaint();
    }
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
