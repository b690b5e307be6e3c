//! What texts say of the unit of amounts: a heading ("Budsjett (kr)", "Tilskudd i 1000 kr"), a sentence above a table
//! ("Alle tall i hele 1000 kr"), a cell of units ("mill. kr"), the format of a number and what stands behind an amount
//! ("1 250 tkr"). The words are those of [`amount_word`].

mod tokens;
mod what;

use tokens::{Token, What, each_run, tokens, whole};

use crate::text::amount_unit::{AmountUnit, AmountWord, amount_word};
use crate::text::sort::plain;

/// First words of a sentence that says what all amounts are in.
const OF_ALL: &[&str] = &[
    "tall", "talla", "tallene", "tal", "tala", "belop", "belopene", "belopa", "alle", "summer",
    "sum", "summar", "verdier", "verdiar", "oppgitt", "oppgjeve", "enhet", "eining", "valuta",
    "amounts", "amount", "figures", "all", "numbers", "unit", "currency", "values",
];
/// First words of such a sentence that say of amounts alone that they are in something.
const OF_AMOUNTS: &[&str] = &[
    "belop", "belopene", "belopa", "summer", "sum", "summar", "valuta", "amounts", "amount",
    "currency",
];
/// Words that a sentence can have before it.
const ATTENTION: &[&str] = &["obs", "nb", "merk", "note", "husk", "hugs", "viktig", "important"];
/// Words before a unit that make it what others are counted by.
const RATES: &[&str] = &["per", "pr", "pro", "av"];
/// Words for small numbers: what follows is an amount.
const NUMBERS: &[&str] = &[
    "en", "ein", "ett", "eitt", "et", "eit", "to", "tre", "fire", "fem", "seks", "ti", "noen",
    "nokre", "flere", "fleire", "one", "a", "two", "three", "several",
];
/// A sentence of more words says what amounts are in beside other things.
const SENTENCE: usize = 12;
/// The longest text that can say what the amounts of a sheet are in, in bytes.
const LONGEST: usize = 300;

/// What a text says that amounts are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Says {
    /// The unit; nothing where it is another currency, or a number of kroner that no unit is.
    pub(super) unit: Option<AmountUnit>,
    /// Whether nothing else can be meant.
    pub(super) is_sure: bool,
}

impl Says {
    pub(super) fn of(unit: Option<AmountUnit>) -> Self {
        Self { unit, is_sure: unit.is_some() }
    }

    fn unsure(unit: Option<AmountUnit>) -> Self {
        Self { unit, is_sure: false }
    }
}

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
    let tokens = tokens(&text);
    let is_unit = |word: usize| {
        let mut of_word = tokens.iter().filter(|token| token.word == word).peekable();
        of_word.peek().is_some() && of_word.all(|token| token.what.is_unit())
    };
    let words: Vec<&str> = tokens::words(&text).collect();
    let unit = (0..words.len()).rev().take_while(|word| is_unit(*word)).count();
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

/// What the heading of a column of amounts says that one in it stands for. What reads as a unit and is none is
/// unsure.
#[must_use]
pub(super) fn said_by_heading(heading: &str) -> Option<Says> {
    let text = plain(heading);
    let inside = brackets(&text).map_or_else(Vec::new, |(_, inside)| tokens(inside));
    if let Some(run) = whole(&inside) {
        return Some(Says::of(run.unit));
    }
    if let [Token { what: What::Short(unit), .. }] = inside.as_slice() {
        return Some(Says::unsure(Some(*unit)));
    }
    let all = tokens(&text);
    let runs: Vec<_> = each_run(&all).collect();
    let is_led = |from: usize| {
        let before = from.checked_sub(1).and_then(|at| all.get(at));
        before.is_some_and(|token| token.what.leads())
    };
    // "5 000 kr" is no unit, and neither is "kr 5 000"; "år 1, kr" is no amount.
    let is_large = |token: &Token<'_>| token.what == What::Number && token.text.len() > 1;
    let counts_others = |(from, run): &(usize, tokens::Run)| {
        let sides = [from.checked_sub(1), Some(from + run.length)];
        run.names_currency && sides.into_iter().flatten().filter_map(|at| all.get(at)).any(is_large)
    };
    if runs.iter().any(counts_others) {
        return Some(Says::unsure(None));
    }
    if let Some((from, run)) = runs.iter().find(|(_, run)| run.names_currency && run.counts) {
        let is_amount = run.is_amount && !is_led(*from);
        return Some(if is_amount { Says::unsure(run.unit) } else { Says::of(run.unit) });
    }
    let at_end = runs.last().filter(|(from, run)| *from > 0 && from + run.length == all.len());
    if let Some((_, run)) = at_end.filter(|(from, run)| is_led(*from) || !run.is_figures) {
        return Some(Says::of(run.unit));
    }
    if let Some((_, run)) = runs.iter().find(|(_, run)| run.names_currency) {
        return Some(Says::of(run.unit));
    }
    None
}

/// What stands in brackets behind a heading of amounts or numbers, where it is no year: what they are of may not be
/// what the heading without it says.
#[must_use]
pub(super) fn has_remark(heading: &str) -> bool {
    let text = plain(heading);
    let Some((before, inside)) = brackets(&text) else { return false };
    let inside = tokens(inside);
    !before.is_empty() && inside.iter().any(|token| token.what == What::Word)
}

/// What a text that stands beside a table says of the amounts in it: "Alle tall i hele 1000 kr", "Prosjekter 2024
/// (mill. kr)". An amount in it, "20 mill. kr", says nothing; a unit that stands there without more may.
#[must_use]
pub(super) fn said_of_all(text: &str) -> Option<Says> {
    if text.len() > LONGEST {
        return None;
    }
    let folded = plain(text);
    let all = tokens(&folded);
    let words = tokens::words(&folded).count();
    let begins = first_word(&all).is_some_and(|word| OF_ALL.contains(&word));
    let mut found: Option<Says> = None;
    for (at, run) in each_run(&all) {
        let Some(is_sure) = stands_for_all(&all, (at, &run), &folded, begins) else { continue };
        let says =
            Says { unit: run.unit, is_sure: is_sure && words <= SENTENCE && run.unit.is_some() };
        found = Some(match found {
            Some(other) if other.unit != says.unit => Says::unsure(other.unit),
            Some(other) => Says { is_sure: other.is_sure || says.is_sure, ..other },
            None => says,
        });
    }
    found
}

/// The word that a sentence begins with.
fn first_word<'a>(all: &[Token<'a>]) -> Option<&'a str> {
    all.iter().map(|token| token.text).find(|word| !ATTENTION.contains(word))
}

/// What the name of a sheet or a file says of the amounts in it: "Budsjett (tkr)", "MNOK 2024". A number alone,
/// "tusen", may be what it is about.
#[must_use]
pub(super) fn said_by_name(name: &str) -> Option<Says> {
    if name.len() > LONGEST {
        return None;
    }
    let text = plain(name);
    let all: Vec<Token<'_>> =
        tokens(&text).into_iter().filter(|token| !token.what.is_bare()).collect();
    let run = whole(&all);
    match run {
        Some(run) if run.names_currency => Some(Says::of(run.unit)),
        Some(_) => None,
        None => said_of_all(name),
    }
}

/// What a cell of a record says of all amounts, where it is a sentence that says nothing else: "OBS: beløp i tusen
/// kroner".
#[must_use]
pub(super) fn said_in_passing(text: &str) -> Option<Says> {
    let mut words = text.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        (!word.is_empty() && word.len() <= 12).then(|| plain(word))
    });
    let first = words.find(|word| !ATTENTION.contains(&word.as_str()))?;
    if !OF_ALL.contains(&first.as_str()) || text.split_whitespace().count() > SENTENCE {
        return None;
    }
    let folded = plain(text);
    let all = tokens(&folded);
    // "Alle får 1000 kr i tilskudd" is an amount.
    let is_led = |(at, _): (usize, tokens::Run)| {
        let mut before = all.iter().take(at).rev().skip_while(|token| token.what == What::Whole);
        before.next().is_some_and(|token| token.what == What::In)
    };
    let says = said_of_all(text).filter(|_| each_run(&all).any(is_led))?;
    Some(Says::unsure(says.unit))
}

/// Whether a text that says a unit says it of numbers that are no amounts as well: "Tall i tusen", and not "Beløp i
/// tusen", "Tall i 1000 kr".
#[must_use]
pub(super) fn is_of_numbers(text: &str) -> bool {
    let text = plain(text);
    let all = tokens(&text);
    let of_amounts = first_word(&all).is_some_and(|word| OF_AMOUNTS.contains(&word));
    let is_rate = |token: &Token<'_>| RATES.contains(&token.text);
    !of_amounts && !all.iter().any(|token| token.what.is_money() || is_rate(token))
}

/// Whether nothing stands behind the unit that a text says.
#[must_use]
pub(super) fn ends_with_unit(text: &str) -> bool {
    let text = plain(text);
    let all = tokens(&text);
    each_run(&all).last().is_some_and(|(at, run)| at + run.length == all.len())
}

/// Whether words for a unit that stand among others are said of all amounts, and whether surely; nothing where
/// they are part of an amount.
fn stands_for_all(
    all: &[Token<'_>],
    (at, run): (usize, &tokens::Run),
    text: &str,
    begins: bool,
) -> Option<bool> {
    let before = all.get(..at).unwrap_or_default();
    let rest: Vec<&Token<'_>> =
        before.iter().rev().skip_while(|token| token.what == What::Whole).collect();
    let last = rest.first();
    let is_amount = |token: &&&Token<'_>| NUMBERS.contains(&token.text) || token.what.is_number();
    if last.filter(is_amount).is_some() {
        return None;
    }
    let goes_on = at + run.length < all.len() && !begins;
    let in_brackets = brackets(text).is_some_and(|(_, inside)| whole(&tokens(inside)).is_some());
    // "Bryggen i tusen år" counts no kroner.
    let led = (last.is_some_and(|token| token.what == What::In) || rest.len() < before.len())
        && (run.names_currency || !goes_on);
    let alone = before.is_empty() && run.length == all.len();
    // A number alone is no unit, and one in brackets may be something else.
    if !led && run.is_figures && !run.names_currency {
        return (in_brackets && !alone).then_some(false);
    }
    if led || in_brackets || alone {
        return Some(true);
    }
    // "Alle betaler kr 1000" is an amount, "Beløp 1000 kr" is none.
    if begins && run.names_currency {
        return (!run.is_amount).then_some(!run.is_figures || before.len() < 3);
    }
    // "Deltakeravgift 1000 kr" is an amount, "Takk" for a thousand none.
    (!run.is_figures && run.counts && run.names_currency && run.unit.is_some()).then_some(false)
}

/// What a cell with nothing but a unit says: "1000 kr", "(i mill. kr)", "tkr".
#[must_use]
pub(super) fn said_alone(text: &str) -> Option<Says> {
    if text.len() > LONGEST {
        return None;
    }
    let text = plain(text);
    let run = whole(&tokens(&text))?;
    let is_plain_number = run.is_figures && !run.names_currency;
    (!is_plain_number && (run.unit.is_some() || run.is_foreign)).then(|| Says::of(run.unit))
}

/// What the words beside a number say, in its format or behind it: "tkr", "mill. kr", "k"; another currency is
/// no unit, and neither is a word that stands for several.
#[must_use]
pub(super) fn beside_number(text: &str) -> Option<Says> {
    let text = plain(text);
    let apart = text.split(|c: char| !c.is_alphabetic() && !tokens::SIGNS.contains(&c));
    let words = apart.filter_map(amount_word);
    let says: Vec<AmountWord> = words.collect();
    if says.contains(&AmountWord::Foreign) || says.contains(&AmountWord::Other) {
        return Some(Says::unsure(None));
    }
    let many = |word: &AmountWord| match word {
        AmountWord::Many(unit) | AmountWord::Amount(unit) => Some(*unit),
        AmountWord::Kroner
        | AmountWord::Short(_)
        | AmountWord::Initial(_)
        | AmountWord::Foreign
        | AmountWord::Other => None,
    };
    let short = |word: &AmountWord| match word {
        AmountWord::Short(unit) => Some(*unit),
        AmountWord::Initial(unit) if says.contains(&AmountWord::Kroner) => Some(*unit),
        AmountWord::Many(_)
        | AmountWord::Amount(_)
        | AmountWord::Kroner
        | AmountWord::Initial(_)
        | AmountWord::Foreign
        | AmountWord::Other => None,
    };
    let kroner = || says.contains(&AmountWord::Kroner).then_some(AmountUnit::Kroner);
    let unit = says.iter().find_map(many).or_else(|| says.iter().find_map(short)).or_else(kroner);
    unit.map(|unit| Says::of(Some(unit)))
}

/// What stands before the last brackets of a text, and in them.
fn brackets(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix([')', ']'])?;
    let open = inside.rfind(['(', '['])?;
    Some((inside.get(..open)?, inside.get(open + 1..)?))
}

#[cfg(test)]
mod tests;
