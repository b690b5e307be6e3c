//! Words for how many kroner a number stands for, and remarks, behind a heading ("Budsjett (kr)", "Tilskudd i
//! 1000 kr", "Sluttdato (plan)"), in a sentence above a table ("Alle tall i hele 1000 kr"), in a cell of units
//! ("mill. kr"), in the format of a number and behind an amount ("1 250 tkr").

use crate::text::sort::plain;

/// Words for kroner.
const KRONER: &[&str] = &["kr", "kroner", "nok", "kr."];
/// Words for so many kroner.
const OF_KRONER: &[(&str, u32)] = &[
    ("tkr", 1_000),
    ("tnok", 1_000),
    ("knok", 1_000),
    ("mkr", 1_000_000),
    ("mnok", 1_000_000),
    ("mrdnok", 1_000_000_000),
];
/// Words for how many, before a word for kroner or alone in brackets.
const MANY: &[(&str, u32)] = &[
    ("1000", 1_000),
    ("tusen", 1_000),
    ("thousand", 1_000),
    ("1000000", 1_000_000),
    ("mill", 1_000_000),
    ("million", 1_000_000),
    ("millioner", 1_000_000),
    ("millionar", 1_000_000),
    ("millions", 1_000_000),
    ("mio", 1_000_000),
    ("mrd", 1_000_000_000),
    ("milliard", 1_000_000_000),
    ("milliarder", 1_000_000_000),
    ("milliardar", 1_000_000_000),
];

/// First words of a sentence that says what all amounts are in.
const OF_ALL: &[&str] = &[
    "tall", "talla", "tallene", "tal", "tala", "belop", "belopene", "belopa", "alle", "summer",
    "sum", "summar", "verdier", "verdiar", "oppgitt", "oppgjeve", "enhet", "eining", "valuta",
    "amounts", "amount", "figures", "all", "numbers", "unit", "currency", "values",
];
/// Words for small numbers: what follows is an amount.
const NUMBERS: &[&str] = &[
    "en", "ein", "ett", "eitt", "et", "eit", "to", "tre", "fire", "fem", "seks", "ti", "noen",
    "nokre", "flere", "fleire", "one", "a", "two", "three", "several",
];
/// A sentence of more words says what amounts are in beside other things.
const SENTENCE: usize = 12;
/// The longest text that can say what the amounts of a sheet are in, in bytes.
const LONGEST: usize = 300;

/// A heading without the brackets and the unit behind it, folded as headings are.
#[must_use]
pub(super) fn bare(heading: &str) -> String {
    let mut text = plain(heading);
    while let Some((before, _)) = brackets(&text) {
        if before.is_empty() {
            break;
        }
        text = plain(before);
    }
    let words = words(&text);
    let unit = words.iter().rev().take_while(|word| is_unit(word)).count();
    if unit == 0 || unit == words.len() {
        return text;
    }
    let mut kept = words.get(..words.len() - unit).unwrap_or_default();
    // "Budsjett i kr", "Budsjett, kr".
    if let [before @ .., "i" | "in"] = kept
        && !before.is_empty()
    {
        kept = before;
    }
    kept.join(" ").trim_end_matches([',', ':', '-', ' ']).to_owned()
}

/// How many kroner one in the column stands for, where its heading says so; one of "Budsjett (kr)".
#[must_use]
pub(super) fn kroner_per_one(heading: &str) -> Option<u32> {
    let text = with_thousands(heading);
    let words = words(&text);
    let alone = || {
        let (_, inside) = brackets(&text)?;
        match self::words(inside).as_slice() {
            ["i" | "in", "hele" | "heile" | "whole", word] | ["i" | "in", word] | [word] => {
                many(word)
            }
            _ => None,
        }
    };
    let behind = || match words.as_slice() {
        [_, .., "i" | "in", word] | [_, .., "hele" | "heile" | "whole", word] => many(word),
        [_, .., word] if !is_figures(word) => many(word),
        _ => None,
    };
    let kroner = || words.iter().any(|word| KRONER.contains(word)).then_some(1);
    with_kroner(&words).or_else(alone).or_else(behind).or_else(kroner)
}

/// How many kroner a text says that amounts are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Says {
    /// So many.
    pub(super) kroner: u32,
    /// Whether nothing else can be meant.
    pub(super) is_sure: bool,
}

/// What a text that stands beside a table says of the amounts in it: "Alle tall i hele 1000 kr", "Prosjekter 2024
/// (mill. kr)". An amount in it, "20 mill. kr", says nothing; a unit that stands there without more may.
#[must_use]
pub(super) fn said_of_all(text: &str) -> Option<Says> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = with_thousands(text);
    let words = words(&folded);
    let begins = words.first().is_some_and(|word| OF_ALL.contains(word));
    let is_short = words.len() <= SENTENCE;
    let mut found: Option<Says> = None;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let (before, unit) = (words.get(..at).unwrap_or_default(), unit_at(rest));
        at += unit.map_or(1, |(_, length)| length);
        let Some((kroner, length)) = unit else { continue };
        let unit = rest.get(..length).unwrap_or_default();
        let goes_on = at < words.len() && !begins;
        let Some(is_sure) = stands_for_all(before, unit, &folded, (begins, goes_on)) else {
            continue;
        };
        let is_sure = is_sure && is_short;
        found = Some(match found {
            Some(other) if other.kroner != kroner => Says { is_sure: false, ..other },
            Some(other) => Says { is_sure: other.is_sure || is_sure, ..other },
            None => Says { kroner, is_sure },
        });
    }
    found
}

/// Whether words for a unit that stand behind others are said of all amounts, and whether surely; nothing where
/// they are part of an amount.
fn stands_for_all(
    before: &[&str],
    unit: &[&str],
    text: &str,
    (begins, goes_on): (bool, bool),
) -> Option<bool> {
    let rest: Vec<&&str> =
        before.iter().rev().skip_while(|word| ["hele", "heile", "whole"].contains(*word)).collect();
    let last = rest.first().map(|word| **word);
    let is_amount = |word: &str| {
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        NUMBERS.contains(&word) || (word.contains(|c: char| c.is_ascii_digit()) && !is_year)
    };
    if last.is_some_and(is_amount) {
        return None;
    }
    let in_brackets = brackets(text).is_some_and(|(_, inside)| {
        let inside = words(inside);
        let inside = inside.strip_prefix(&["i"]).unwrap_or(&inside);
        inside.iter().all(|word| unit.contains(word) || ["hele", "heile"].contains(word))
    });
    let names_kroner = unit.iter().any(|word| KRONER.contains(word) || of_kroner(word).is_some());
    // "Bryggen i tusen år" counts no kroner.
    let led = (matches!(last, Some("i" | "in")) || rest.len() < before.len())
        && (names_kroner || !goes_on);
    let alone = before.is_empty() && words(text).len() == unit.len();
    if led || in_brackets || (begins && names_kroner) || alone {
        return Some(true);
    }
    // "Deltakeravgift 1000 kr" is an amount, "Takk" for a thousand none.
    let is_plain =
        unit.iter().any(|word| is_figures(word)) || unit.iter().all(|word| KRONER.contains(word));
    (!is_plain && names_kroner).then_some(false)
}

/// The unit that words begin with: how many kroner, and how many words.
fn unit_at(words: &[&str]) -> Option<(u32, usize)> {
    match words {
        [one, kroner, ..] if KRONER.contains(kroner) && many(one).is_some() => {
            Some((many(one)?, 2))
        }
        [kroner, "i" | "in", "hele" | "heile", one, ..]
            if KRONER.contains(kroner) && many(one).is_some() =>
        {
            Some((many(one)?, 4))
        }
        [kroner, "i" | "in", one, ..] if KRONER.contains(kroner) && many(one).is_some() => {
            Some((many(one)?, 3))
        }
        [kroner, one, ..] if KRONER.contains(kroner) && many(one).is_some() && !is_figures(one) => {
            Some((many(one)?, 2))
        }
        [one, ..] => {
            let kroner = || KRONER.contains(one).then_some(1);
            of_kroner(one).or_else(|| many(one)).or_else(kroner).map(|kroner| (kroner, 1))
        }
        [] => None,
    }
}

/// How many kroner a cell with nothing but a unit stands for: "1000 kr", "(i mill. kr)", "tkr".
#[must_use]
pub(super) fn said_alone(text: &str) -> Option<u32> {
    if text.len() > LONGEST {
        return None;
    }
    let text = with_thousands(text);
    let words = words(&text);
    let of_unit = |word: &&str| is_unit(word) || ["i", "in", "heile", "whole"].contains(word);
    if words.is_empty() || !words.iter().all(of_unit) || words.iter().all(|word| is_figures(word)) {
        return None;
    }
    let kroner = || words.iter().any(|word| KRONER.contains(word)).then_some(1);
    with_kroner(&words).or_else(|| words.iter().find_map(|word| many(word))).or_else(kroner)
}

/// How many kroner the words beside a number stand for, in its format or behind it: "tkr", "mill. kr", "k".
#[must_use]
pub(super) fn beside_number(text: &str) -> Option<u32> {
    let text = plain(text);
    let apart = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let words: Vec<&str> = apart.collect();
    let short = |word: &&str| match *word {
        "k" => Some(1_000),
        "m" => Some(1_000_000),
        _ => None,
    };
    let kroner = || words.iter().any(|word| KRONER.contains(word)).then_some(1);
    let large = || words.iter().find_map(|word| of_kroner(word).or_else(|| many(word)));
    large().or_else(|| words.iter().find_map(short)).or_else(kroner)
}

/// How many a word for how many is.
fn many(word: &str) -> Option<u32> {
    MANY.iter().find(|(known, _)| *known == word).map(|(_, many)| *many)
}

fn of_kroner(word: &str) -> Option<u32> {
    OF_KRONER.iter().find(|(known, _)| *known == word).map(|(_, kroner)| *kroner)
}

/// What words say that name kroner and how many of them.
fn with_kroner(words: &[&str]) -> Option<u32> {
    let places = (0..words.len()).filter_map(|at| Some((at, unit_at(words.get(at..)?)?)));
    let mut told = places.filter(|(at, (_, length))| {
        let unit = words.get(*at..at + length).unwrap_or_default();
        let names = |word: &&str| KRONER.contains(word) || of_kroner(word).is_some();
        unit.iter().any(names) && !unit.iter().all(|word| KRONER.contains(word))
    });
    told.next().map(|(_, (kroner, _))| kroner)
}

fn is_figures(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text as units are looked for in it: a thousand and a million in figures are one word each.
fn with_thousands(text: &str) -> String {
    let text = plain(text).replace("1 000 000", "1000000").replace("1 000", "1000");
    let text = text.replace("1.000.000", "1000000").replace("1.000", "1000");
    text.replace("1000-kroner", "1000 kroner").replace("1000-kr", "1000 kr")
}

/// The word for so many kroner, as it stands behind a number.
#[must_use]
pub(super) fn kroner_word(kroner: u32) -> &'static str {
    match kroner {
        1_000_000_000 => "mrd",
        1_000_000 => "mill",
        1_000 => "tkr",
        _ => "kr",
    }
}

/// What stands before the last brackets of a text, and in them.
fn brackets(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix([')', ']'])?;
    let open = inside.rfind(['(', '['])?;
    Some((inside.get(..open)?, inside.get(open + 1..)?))
}

fn words(text: &str) -> Vec<&str> {
    let apart = text.split(|c: char| c.is_whitespace() || ['(', ')', '[', ']', '/'].contains(&c));
    let words = apart.map(|word| word.trim_matches(['.', ',', ':', ';', '-']));
    words.filter(|word| !word.is_empty()).collect()
}

fn is_unit(word: &str) -> bool {
    KRONER.contains(&word)
        || ["hele", "heile"].contains(&word)
        || of_kroner(word).or_else(|| many(word)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_or_a_remark_behind_a_heading_is_no_part_of_it() {
        for (heading, wanted) in [
            ("Budsjett (kr)", "budsjett"),
            ("Budsjett i 1000 kr", "budsjett"),
            ("Budsjett, kr", "budsjett"),
            ("Sluttdato (plan)", "sluttdato"),
            ("Totalbudsjett [mill. kr]", "totalbudsjett"),
            ("Tilskudd i hele kroner", "tilskudd"),
            ("Kroner", "kroner"),
            ("(kr)", "(kr)"),
            ("Navn", "navn"),
        ] {
            assert_eq!(bare(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn a_heading_says_how_many_kroner_one_stands_for() {
        for (heading, wanted) in [
            ("Budsjett (1000 kr)", Some(1_000)),
            ("Budsjett (1 000 kr)", Some(1_000)),
            ("Budsjett (1.000 kroner)", Some(1_000)),
            ("Budsjett tkr", Some(1_000)),
            ("Budsjett i tusen kroner", Some(1_000)),
            ("Budsjett (mill. kr)", Some(1_000_000)),
            ("Budsjett (MNOK)", Some(1_000_000)),
            ("Budsjett (i mill.)", Some(1_000_000)),
            ("Budsjett i tusen", Some(1_000)),
            ("Budsjett i hele 1000", Some(1_000)),
            ("Budsjett (i hele tusen)", Some(1_000)),
            ("Budsjett, mill.", Some(1_000_000)),
            ("Budsjett NOK mill", Some(1_000_000)),
            ("Budsjett (kr i 1000)", Some(1_000)),
            ("Budsjett i 1000-kroner", Some(1_000)),
            ("Budsjett (kr)", Some(1)),
            ("Budsjett i hele kroner", Some(1)),
            ("Budsjett 2024", None),
            ("Budsjett 1000", None),
            ("Tusenårsfondet", None),
        ] {
            assert_eq!(kroner_per_one(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn a_sentence_says_what_all_amounts_are_in() {
        let sure = |kroner| Some(Says { kroner, is_sure: true });
        let unsure = |kroner| Some(Says { kroner, is_sure: false });
        for (text, wanted) in [
            ("Alle tall i hele 1000 kr", sure(1_000)),
            ("Beløp i mill. kr", sure(1_000_000)),
            ("Tall i tusen", sure(1_000)),
            ("Tal i heile tusen kroner", sure(1_000)),
            ("(1 000 kr)", sure(1_000)),
            ("i 1000 kr", sure(1_000)),
            ("tkr", sure(1_000)),
            ("Budsjett 2024 (mill. kr)", sure(1_000_000)),
            ("Prosjekter 2024 i tkr", sure(1_000)),
            ("Amounts in NOK thousand", sure(1_000)),
            ("Alle beløp er i hele kroner", sure(1)),
            ("Prosjektliste MNOK", unsure(1_000_000)),
            ("Tall i tusen, tilskudd i mill.", unsure(1_000)),
            ("Vi har en ramme på 20 mill. kr", None),
            ("Over en million kroner", None),
            ("Deltakeravgift 1000 kr", None),
            ("Tusen takk for hjelpen", None),
            ("Alle prosjekter får tusen takk", None),
            ("Bryggen i tusen år", None),
            ("Prosjekter 2024", None),
        ] {
            assert_eq!(said_of_all(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_cell_of_a_unit_says_nothing_besides() {
        for (text, wanted) in [
            ("1000 kr", Some(1_000)),
            ("(mill. kr)", Some(1_000_000)),
            ("i hele tusen", Some(1_000)),
            ("kr", Some(1)),
            ("1000", None),
            ("5 000 kr", None),
            ("Budsjett kr", None),
        ] {
            assert_eq!(said_alone(text), wanted, "{text}");
        }
        for (text, wanted) in
            [("1 250 tkr", Some(1_000)), ("mill.", Some(1_000_000)), ("kr 5", Some(1)), ("€", None)]
        {
            assert_eq!(beside_number(text), wanted, "{text}");
        }
    }
}
