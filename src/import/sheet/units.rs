//! Units and remarks behind a heading: "Budsjett (kr)", "Tilskudd i 1000 kr", "Sluttdato (plan)".

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
    ("mrd", 1_000_000_000),
];

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

/// How many kroner one in the column stands for, where its heading says another number than one.
#[must_use]
pub(super) fn kroner_per_one(heading: &str) -> Option<u32> {
    let text = plain(heading).replace("1 000 000", "1000000").replace("1 000", "1000");
    let text = text.replace("1.000.000", "1000000").replace("1.000", "1000");
    let words = words(&text);
    let find = |list: &[(&str, u32)], word: &str| {
        list.iter().find(|(known, _)| *known == word).map(|(_, many)| *many)
    };
    if let Some(many) = words.iter().find_map(|word| find(OF_KRONER, word)) {
        return Some(many);
    }
    let before_kroner = words.windows(2).find_map(|pair| match pair {
        [many, kroner] if KRONER.contains(kroner) => find(MANY, many),
        _ => None,
    });
    let alone = || {
        let (_, inside) = brackets(&text)?;
        let inside = self::words(inside);
        match inside.as_slice() {
            ["i" | "in", word] | [word] => find(MANY, word),
            _ => None,
        }
    };
    before_kroner.or_else(alone)
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
        || ["hele"].contains(&word)
        || OF_KRONER.iter().chain(MANY).any(|(known, _)| *known == word)
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
            ("Budsjett (kr)", None),
            ("Budsjett 2024", None),
            ("Tusenårsfondet", None),
        ] {
            assert_eq!(kroner_per_one(heading), wanted, "{heading}");
        }
    }
}
