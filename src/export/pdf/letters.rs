//! Letters that the faces of papers do not have: what is set instead, and where that is said.

use super::world::can_show;
use crate::report::outline::{Block, Outline};
use crate::text::{Lang, Texts};

/// Stands for a letter that the faces do not have. PDF/A forbids a paper with a letter that cannot
/// be shown, and a paper with a box in one place is better than none.
const NO_LETTER: char = '◻';

/// So many letters are told one by one.
const MOST: usize = 12;

/// Makes every text of the paper one that the faces can show.
pub(super) fn make_showable(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) => *text = showable(text),
        Value::Array(values) => values.iter_mut().for_each(make_showable),
        Value::Object(map) => map.values_mut().for_each(make_showable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn showable(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\n' => Some(letter),
            _ if letter.is_whitespace() && !can_show(letter) => Some(' '),
            _ if shows_nothing(letter) => None,
            _ if can_show(letter) => Some(letter),
            _ => Some(NO_LETTER),
        })
        .collect()
}

/// Characters that are commands, or only say how others are joined, varied or ordered.
fn shows_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2061}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// A letter that cannot be shown, and where it stands first.
struct Unshown {
    letter: char,
    place: String,
}

/// Which letters of a paper are not set as they are, and where each of them stands: none where all are.
#[must_use]
pub(crate) fn unshown(outline: &Outline) -> Option<String> {
    let mut found: Vec<Unshown> = Vec::new();
    let mut place = outline.title.one_line();
    look(&mut found, &outline.title.text, &place);
    look(&mut found, &outline.subtitle.text, &place);
    for block in &outline.blocks {
        if let Block::Heading { number, text, .. } = block {
            let name = number.iter().cloned().chain([text.one_line()]);
            place = name.collect::<Vec<_>>().join(" ");
        }
        for text in texts_of(block) {
            look(&mut found, text, &place);
        }
    }
    let texts = Texts::of(Lang::from_code(outline.lang).unwrap_or(Lang::Nb));
    let told = found.iter().take(MOST).map(|it| {
        let code = format!("U+{:04X}", u32::from(it.letter));
        let place: String = showable(&it.place);
        texts.with("paper-unshown-letter", &[("code", &code), ("place", &place)])
    });
    let letters = told.collect::<Vec<_>>().join("; ");
    let more = found.len().saturating_sub(MOST);
    let more = i64::try_from(more).unwrap_or(i64::MAX);
    match found.is_empty() {
        true => None,
        false if more == 0 => Some(texts.with("paper-unshown", &[("letters", &letters)])),
        false => Some(texts.count("paper-unshown-more", more, &[("letters", &letters)])),
    }
}

fn look(found: &mut Vec<Unshown>, text: &str, place: &str) {
    let text = crate::report::prose::clean(text);
    for letter in text.chars().filter(|letter| is_unshown(*letter)) {
        if !found.iter().any(|it| it.letter == letter) {
            found.push(Unshown { letter, place: place.to_owned() });
        }
    }
}

fn is_unshown(letter: char) -> bool {
    !letter.is_whitespace() && !shows_nothing(letter) && !can_show(letter)
}

fn texts_of(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading { text, .. } | Block::Paragraph { text } | Block::Note { text } => {
            vec![&text.text]
        }
        Block::Facts { rows } => {
            rows.iter().flat_map(|(label, words)| [label.as_str(), &words.text]).collect()
        }
        Block::Quote { label, text, strong: _ } => vec![label, &text.text],
        Block::Table(table) => table.rows.iter().flatten().map(|cell| cell.text.as_str()).collect(),
        Block::Signatures { place, signers } => {
            let signers = signers.iter().flat_map(|it| [it.role.as_str(), &it.name.text]);
            [place.as_str()].into_iter().chain(signers).collect()
        }
    }
}
