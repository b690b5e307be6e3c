//! Hands at the window: the pointer and the keys as a screen and a keyboard send them, at what is painted
//! and not at what the tree of the screen reader says.

use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase,
    vec2,
};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::painted::lines;
use super::support::Seat;

/// Seconds between two events of one hand.
const BEAT: f64 = 0.04;

/// How a button of the pointer goes down and up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// A frame for each.
    Slow,
    /// Both between two frames, as on a machine that is busy.
    AtOnce,
}

impl Pace {
    pub const ALL: [Self; 2] = [Self::Slow, Self::AtOnce];
}

/// How fast keys come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tempo {
    /// So many events between two frames: a key goes down, gives its character and comes up.
    InAFrame(usize),
    /// A key, and so many frames until the next one.
    EachAfter(usize),
}

fn button(pos: Pos2, pressed: bool) -> Event {
    let modifiers = Modifiers::NONE;
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers }
}

fn key(key: Key, pressed: bool, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
}

/// A key goes down, gives its character, and comes up.
fn strokes(c: char) -> impl Iterator<Item = Event> {
    let name = if c == ' ' { Key::Space.name().to_owned() } else { c.to_uppercase().to_string() };
    let named = Key::from_name(&name);
    let stroke = move |pressed| named.map(|named| key(named, pressed, Modifiers::NONE));
    stroke(true).into_iter().chain([Event::Text(c.to_string())]).chain(stroke(false))
}

impl Seat {
    /// One frame with these events.
    fn frame(&mut self, events: Vec<Event>) {
        let now = self.harness.ctx.input(|input| input.time);
        let input = self.harness.input_mut();
        (input.time, input.events) = (Some(now + BEAT), events);
        self.harness.step();
        self.harness.input_mut().time = None;
    }

    /// Lets so many seconds pass in the window.
    pub fn pass(&mut self, seconds: f64) {
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + seconds);
        self.harness.step();
        self.harness.input_mut().time = None;
        self.rest();
    }

    fn push(&mut self, at: Pos2, pace: Pace) {
        match pace {
            Pace::Slow => {
                self.frame(vec![button(at, true)]);
                self.frame(vec![button(at, false)]);
            }
            Pace::AtOnce => self.frame(vec![button(at, true), button(at, false)]),
        }
    }

    /// Moves the pointer there and clicks.
    #[track_caller]
    pub fn click_at(&mut self, at: Pos2, pace: Pace) {
        self.frame(vec![Event::PointerMoved(at)]);
        self.push(at, pace);
        self.rest();
    }

    /// Moves the pointer there and holds its button down.
    #[track_caller]
    pub fn hold_at(&mut self, at: Pos2) {
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(at, true)]);
    }

    /// Lets go of it.
    #[track_caller]
    pub fn let_go_at(&mut self, at: Pos2) {
        self.frame(vec![button(at, false)]);
        self.rest();
    }

    /// Takes hold of what is there and lets go of it where the pointer has been moved to, frame by frame.
    #[track_caller]
    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.hold_at(from);
        for step in 1..=8_u8 {
            self.frame(vec![Event::PointerMoved(from.lerp(to, f32::from(step) / 8.0))]);
        }
        self.let_go_at(to);
    }

    /// Clicks twice.
    #[track_caller]
    pub fn double_click_at(&mut self, at: Pos2, pace: Pace) {
        self.frame(vec![Event::PointerMoved(at)]);
        self.push(at, pace);
        self.push(at, pace);
        self.rest();
    }

    /// Turns the wheel over a place, so many points down.
    #[track_caller]
    pub fn wheel_at(&mut self, at: Pos2, down: f32) {
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -down),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![wheel]);
        // The toolkit spreads a turn over frames.
        for _ in 0..30 {
            self.frame(Vec::new());
        }
        self.rest();
    }

    /// Clicks the words that are painted there, the first of them.
    #[track_caller]
    pub fn click_words(&mut self, words: &str) {
        let at = self.words_at(words).center();
        self.click_at(at, Pace::Slow);
    }

    /// Where these words are painted and seen.
    #[track_caller]
    pub fn words_at(&self, words: &str) -> Rect {
        let lines = lines(self);
        let shown = lines.iter().filter(|line| line.text.contains(words));
        let mut shown = shown.map(|line| line.ink.intersect(line.clip));
        shown.find(|rect| rect.is_positive()).unwrap_or_else(|| panic!("nobody sees {words:?}"))
    }

    /// Whether these words are painted where one sees them.
    pub fn is_seen(&self, words: &str) -> bool {
        lines(self)
            .iter()
            .any(|line| line.text.contains(words) && line.ink.intersect(line.clip).is_positive())
    }

    /// Whether a text stands somewhere in the window by itself.
    pub fn says_just(&self, text: &str) -> bool {
        let is_it = |node: &Node<'_>| {
            let node = node.accesskit_node();
            [node.label(), node.value()].iter().flatten().any(|part| part == text)
        };
        self.harness.root().children_recursive().any(|node| is_it(&node))
    }

    /// Presses a key and lets it go.
    #[track_caller]
    pub fn strike(&mut self, pressed: Key) {
        self.strike_with(Modifiers::NONE, pressed);
    }

    /// The same with others held.
    #[track_caller]
    pub fn strike_with(&mut self, held: Modifiers, pressed: Key) {
        self.frame(vec![key(pressed, true, held)]);
        self.frame(vec![key(pressed, false, held)]);
        self.rest();
    }

    /// Types, a key for each character, one a frame.
    #[track_caller]
    pub fn strike_text(&mut self, text: &str) {
        for c in text.chars() {
            self.frame(strokes(c).collect());
        }
        self.rest();
    }

    /// Types, and strikes a key behind it without a pause.
    #[track_caller]
    pub fn strike_text_and(&mut self, text: &str, pressed: Key) {
        for c in text.chars() {
            self.frame(strokes(c).collect());
        }
        self.strike(pressed);
    }

    /// Presses keys one after the other, all between two frames.
    #[track_caller]
    pub fn strike_all_at_once(&mut self, pressed: &[Key]) {
        let strokes = |k: &Key| [true, false].map(|down| key(*k, down, Modifiers::NONE));
        self.frame(pressed.iter().flat_map(strokes).collect());
        self.rest();
    }

    /// Presses keys one after the other, so many between two frames, without waiting for what comes of them.
    #[track_caller]
    pub fn strike_in_frames(&mut self, pressed: &[(Modifiers, Key)], in_a_frame: usize) {
        let strokes = |(held, k): &(Modifiers, Key)| [true, false].map(|down| key(*k, down, *held));
        for some in pressed.chunks(in_a_frame) {
            self.frame(some.iter().flat_map(strokes).collect());
        }
        self.rest();
    }

    /// Presses keys with others held, and types.
    #[track_caller]
    pub fn strike_chords(&mut self, chords: &[(Modifiers, Key)], text: &str, tempo: Tempo) {
        let chord = |(held, k): &(Modifiers, Key)| [true, false].map(|down| key(*k, down, *held));
        let chords = chords.iter().map(|one| chord(one).to_vec());
        let all: Vec<Vec<Event>> =
            chords.chain(text.chars().map(|c| strokes(c).collect())).collect();
        match tempo {
            Tempo::InAFrame(events) => {
                all.concat().chunks(events).for_each(|some| self.frame(some.to_vec()));
            }
            Tempo::EachAfter(frames) => {
                for one in all {
                    self.frame(one);
                    (0..frames).for_each(|_| self.frame(Vec::new()));
                }
            }
        }
        self.jobs_done();
    }

    /// Types, and presses a key, all between two frames.
    #[track_caller]
    pub fn strike_with_end(&mut self, text: &str, pressed: Key) {
        let end = [true, false].map(|down| key(pressed, down, Modifiers::NONE));
        self.frame(text.chars().flat_map(strokes).chain(end).collect());
        self.rest();
    }

    /// Types so many letters between two frames.
    #[track_caller]
    pub fn strike_quickly(&mut self, text: &str, in_a_frame: usize) {
        let letters: Vec<char> = text.chars().collect();
        for some in letters.chunks(in_a_frame) {
            self.frame(some.iter().copied().flat_map(strokes).collect());
        }
        self.rest();
    }

    /// Types and clicks, all between two frames.
    #[track_caller]
    pub fn strike_and_click(&mut self, text: &str, at: Pos2) {
        self.frame(vec![Event::PointerMoved(at)]);
        let click = [button(at, true), button(at, false)];
        self.frame(text.chars().flat_map(strokes).chain(click).collect());
        self.rest();
    }

    /// Types faster than the window draws: all of it comes between two frames.
    #[track_caller]
    pub fn strike_at_once(&mut self, text: &str) {
        self.frame(text.chars().flat_map(strokes).collect());
        self.rest();
    }
}
