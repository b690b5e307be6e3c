//! Letters that the faces of papers do not have: what is set instead, and where that is said.

use serde_json::Value;

use super::world::can_show;
use crate::report::outline::{Block, Outline};
use crate::text::{Lang, Texts};

/// Stands for a letter that the faces do not have. PDF/A forbids a paper with a letter that cannot
/// be shown, and a paper with a box in one place is better than none.
const NO_LETTER: char = '◻';

/// So many letters are told one by one.
const MOST: usize = 12;

/// Makes every text of a paper, as the template reads it, one that the faces can show. Tells which letters
/// are not set as they are, and where each of them stands: none where all are.
pub(super) fn make_showable(outline: &Outline, paper: &mut Value) -> Option<String> {
    let mut letters = Letters { place: outline.title.one_line(), unshown: Vec::new() };
    let mut blocks = paper.get_mut("blocks").map(Value::take).unwrap_or_default();
    letters.set(paper);
    for (block, json) in outline.blocks.iter().zip(blocks.as_array_mut().into_iter().flatten()) {
        if let Block::Heading { number, text, .. } = block {
            let name = number.iter().cloned().chain([text.one_line()]);
            letters.place = name.collect::<Vec<_>>().join(" ");
        }
        letters.set(json);
    }
    if let Some(place) = paper.get_mut("blocks") {
        *place = blocks;
    }
    letters.told(Lang::from_code(outline.lang).unwrap_or(Lang::Nb))
}

/// Which letters of a paper are not set as they are, and where each of them stands: none where all are.
#[must_use]
pub(crate) fn unshown(outline: &Outline) -> Option<String> {
    // What cannot be written as data is no paper either, and its writer says so.
    make_showable(outline, &mut serde_json::to_value(outline).ok()?)
}

/// A letter that cannot be shown, and where it stands first.
struct Unshown {
    letter: char,
    place: String,
}

/// The letters of a paper that cannot be shown, as far as it has been gone through.
struct Letters {
    /// Where in the paper the next text stands.
    place: String,
    unshown: Vec<Unshown>,
}

impl Letters {
    /// Makes each text of a value one that can be shown, and keeps what could not.
    fn set(&mut self, value: &mut Value) {
        match value {
            Value::String(text) => {
                text.chars().filter(|letter| is_unshown(*letter)).for_each(|it| self.keep(it));
                *text = showable(text);
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.set(value)),
            Value::Object(map) => map.values_mut().for_each(|value| self.set(value)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn keep(&mut self, letter: char) {
        if !self.unshown.iter().any(|it| it.letter == letter) {
            self.unshown.push(Unshown { letter, place: self.place.clone() });
        }
    }

    fn told(&self, lang: Lang) -> Option<String> {
        let texts = Texts::of(lang);
        // A place once, with all of its letters.
        let mut places: Vec<(&str, Vec<String>)> = Vec::new();
        for it in self.unshown.iter().take(MOST) {
            let code = format!("U+{:04X}", u32::from(it.letter));
            match places.iter_mut().find(|(place, _)| *place == it.place) {
                Some((_, codes)) => codes.push(code),
                None => places.push((&it.place, vec![code])),
            }
        }
        let told = places.iter().map(|(place, codes)| {
            let (codes, place) = (codes.join(", "), in_short(&showable(place)));
            texts.with("paper-unshown-letter", &[("code", &codes), ("place", &place)])
        });
        let letters = told.collect::<Vec<_>>().join("; ");
        let more = self.unshown.len().saturating_sub(MOST);
        let more = i64::try_from(more).unwrap_or(i64::MAX);
        match self.unshown.is_empty() {
            true => None,
            false if more == 0 => Some(texts.with("paper-unshown", &[("letters", &letters)])),
            false => Some(texts.count("paper-unshown-more", more, &[("letters", &letters)])),
        }
    }
}

/// So many letters of a title say which it is.
const MOST_OF_PLACE: usize = 60;

/// The beginning of a title.
fn in_short(title: &str) -> String {
    match title.chars().count() > MOST_OF_PLACE {
        true => format!("{} …", title.chars().take(MOST_OF_PLACE).collect::<String>().trim_end()),
        false => title.to_owned(),
    }
}

/// A text with what stands for each letter in it.
fn showable(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\n' => Some(letter),
            _ if letter.is_whitespace() && !can_show(letter) => Some(' '),
            _ if shows_nothing(letter) => None,
            _ if is_unshown(letter) => Some(NO_LETTER),
            _ => Some(letter),
        })
        .collect()
}

fn is_unshown(letter: char) -> bool {
    !letter.is_whitespace() && !shows_nothing(letter) && !can_show(letter)
}

/// Characters that are commands, or only say how others are joined, varied or ordered.
fn shows_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2061}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}
