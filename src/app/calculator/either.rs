//! A field in which one of two may be typed, a number or a share: "720" is one, "40 %" the other, and "20" may be
//! either. What may be either is asked about; what is sure is said at once.

use super::number;
use crate::calc::reckoning::{Input, Unit};
use crate::text::parse_number::{parse_number, without_percent};
use crate::text::{Format, Lang, Texts};

/// A number up to this may be a share in per cent.
const MOST_PERCENT: f64 = 100.0;

/// A number that may be meant as either of two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Either {
    /// As a number it is of this input.
    pub first: &'static Input,
    /// As a share in per cent it is of this one.
    pub second: &'static Input,
    /// The number.
    pub value: f64,
}

impl Either {
    /// Both meanings in words, each with the text that says it beyond doubt.
    #[must_use]
    pub fn ways(&self, texts: &Texts) -> [(String, String); 2] {
        let counted = said(texts, self.first, self.value);
        let share = said(texts, self.second, self.value / 100.0);
        let typed = number(texts, self.second, self.value / 100.0, true);
        [(counted.clone(), counted), (share, typed)]
    }

    /// What is asked.
    #[must_use]
    pub fn told(&self, texts: &Texts) -> String {
        let [(first, _), (second, _)] = self.ways(texts);
        texts.with("calculator-either", &[("first", &first), ("second", &second)])
    }
}

/// A number of an input with the words that say what it counts: "20 i året", "20 % færre".
#[must_use]
pub fn said(texts: &Texts, input: &Input, value: f64) -> String {
    let value = number(texts, input, value, true);
    match texts.has_attribute(input.key, COUNTED) {
        true => format!("{value} {}", texts.attribute(input.key, COUNTED)),
        false => value,
    }
}

/// The attribute that holds those words.
const COUNTED: &str = "counted";

/// A number as it is typed into a field where a share may be typed too: with the words that tell it from one.
#[must_use]
pub(super) fn typed_count(texts: &Texts, input: &Input, text: String, value: f64) -> String {
    match may_be_share(value) && texts.has_attribute(input.key, COUNTED) {
        true => format!("{text} {}", texts.attribute(input.key, COUNTED)),
        false => text,
    }
}

fn may_be_share(value: f64) -> bool {
    (0.0..=MOST_PERCENT).contains(&value)
}

/// What a text says in a field of two.
pub(super) enum Meant {
    /// A share.
    Share,
    /// A number, without the words behind it.
    Count(String),
    /// A number that may be either.
    Either(f64),
}

/// Reads which of the two a text means. `text` is as it was typed, `plain` with the separators of its language
/// read.
pub(super) fn which(input: &Input, text: &str, plain: &str) -> Meant {
    let small = text.trim().to_lowercase();
    if without_percent(&small).is_some() {
        return Meant::Share;
    }
    // As any language says it: what was typed stays when the window speaks another.
    let words = Lang::ALL.iter().map(|lang| Texts::of(*lang));
    let words = words.filter(|texts| texts.has_attribute(input.key, COUNTED));
    let mut words: Vec<String> = words.map(|texts| texts.attribute(input.key, COUNTED)).collect();
    words.sort();
    let asks = !words.is_empty();
    let counted = words.iter().find_map(|word| plain.trim().strip_suffix(word.as_str()));
    if let Some(count) = counted {
        return Meant::Count(count.trim().to_owned());
    }
    match parse_number(plain).ok().filter(|value| asks && may_be_share(*value)) {
        // Nothing of it is nothing of it, and less than one per cent is not typed so.
        Some(value) if value > 0.0 => Meant::Either(value),
        Some(_) | None => Meant::Count(plain.to_owned()),
    }
}

/// What was understood of a field, where something was: a share comes with what it leaves of the number that it
/// is a part of.
#[must_use]
pub fn understood(texts: &Texts, of: Option<f64>, (input, value): (&Input, f64)) -> String {
    let words = said(texts, input, value);
    let left = of.filter(|_| input.unit() == Some(Unit::Share)).map(|of| of * (1.0 - value));
    match left {
        Some(left) => {
            let left = Format::of(texts.lang()).number(left, 1);
            texts.with("calculator-understood-left", &[("meaning", &words), ("left", &left)])
        }
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::reckoning::plain_language::CALCULATOR;

    fn after() -> &'static Input {
        let rows = CALCULATOR.inputs[0].table().unwrap();
        rows.inputs.iter().find(|input| input.name == "after_per_year").unwrap()
    }

    #[test]
    fn only_what_can_be_meant_in_two_ways_is_asked_about() {
        for (text, expected) in [
            ("20", "either"),
            ("100", "either"),
            ("0", "count 0"),
            ("720", "count 720"),
            ("20 i året", "count 20"),
            ("20 a year", "count 20"),
            ("20 %", "share"),
            ("20 prosent", "share"),
            ("20%", "share"),
            ("20 percent", "share"),
            ("20 per cent", "share"),
            ("20 pst.", "share"),
        ] {
            let found = match which(after(), text, text) {
                Meant::Share => "share".to_owned(),
                Meant::Count(count) => format!("count {count}"),
                Meant::Either(_) => "either".to_owned(),
            };
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn each_way_out_of_the_question_is_understood_as_it_says() {
        let second = CALCULATOR.inputs[0].table().unwrap().inputs;
        let second = second.iter().find(|input| input.name == "reduction").unwrap();
        for lang in Lang::ALL {
            let either = Either { first: after(), second, value: 20.0 };
            let [(_, count), (_, share)] = either.ways(Texts::of(*lang));
            assert!(
                matches!(which(after(), &count, &count), Meant::Count(n) if n == "20"),
                "{count}"
            );
            assert!(matches!(which(after(), &share, &share), Meant::Share), "{share}");
        }
    }
}
