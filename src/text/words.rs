//! Yes, no and the choices of fields as people write them: wherever something is typed, pasted or
//! read, the same words mean the same.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::bundle::{Lang, Texts};
use super::sort::plain;
use crate::model::field::{ChoiceSet, FieldType};
use crate::model::kind::Kind;

/// The words of every set, by its name: in all languages, since a sheet may have been filled in, or a
/// value typed, in another one than that of the window.
static OWN: LazyLock<HashMap<&'static str, HashMap<String, &'static str>>> = LazyLock::new(|| {
    let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
    let sets = fields.filter_map(|field| match field.field_type {
        FieldType::Choice(set) => Some(set),
        _ => None,
    });
    sets.map(|set| (set.name, words_of(set))).collect()
});

fn words_of(set: &'static ChoiceSet) -> HashMap<String, &'static str> {
    let mut words = HashMap::new();
    for lang in Lang::ALL {
        for code in set.codes {
            words.entry(plain(&Texts::of(*lang).choice(set, code))).or_insert(*code);
        }
    }
    for (_, word, code) in OTHERS.iter().filter(|(of, ..)| *of == set.name) {
        if let Some(code) = set.code(code) {
            words.entry((*word).to_owned()).or_insert(code);
        }
    }
    words
}

/// What other programs call our choices, the exports of Prosjektportalen 365 and the sheets of
/// Norwegian project offices: the set, the word as `plain` makes it, the code.
const OTHERS: &[(&str, &str, &str)] = &[
    ("choice-benefit-type", "direkte", "avoided_cost"),
    ("choice-benefit-type", "direkte (okonomiske - nok)", "avoided_cost"),
    ("choice-benefit-type", "indirekte", "time_saved"),
    ("choice-benefit-type", "indirekte (frigjort tid - arsverk)", "time_saved"),
    ("choice-benefit-type", "kvalitativ", "quality"),
    ("choice-benefit-type", "kvalitative", "quality"),
    ("choice-benefit-type", "kvalitative (f.eks. omdomme)", "quality"),
    ("choice-phase", "ide", "idea"),
    ("choice-phase", "konseptfase", "concept"),
    ("choice-phase", "planlegging", "planning"),
    ("choice-phase", "gjennomforing", "execution"),
    ("choice-phase", "avslutning", "closing"),
    ("choice-phase", "realisering", "realisation"),
    ("choice-lifecycle", "aktiv", "active"),
    ("choice-lifecycle", "pa vent", "on_hold"),
    ("choice-lifecycle", "avslutta", "completed"),
    ("choice-lifecycle", "ferdig", "completed"),
    ("choice-lifecycle", "stoppet", "discontinued"),
    ("choice-quality-status", "ihht. spesifikasjon", "as_specified"),
    ("choice-quality-status", "iht. spesifikasjon", "as_specified"),
    ("choice-quality-status", "bedre enn spesifikasjon", "better"),
    ("choice-risk-status", "medium", "medium"),
    ("choice-application-state", "har sokt", "submitted"),
    ("choice-application-state", "har fatt tilsagn", "final_award"),
    ("choice-application-state", "har fatt avslag", "rejected"),
    ("choice-application-state", "har fatt utbetalt", "disbursed"),
    ("choice-application-state", "avslag", "rejected"),
    ("choice-application-state", "tilsagn", "final_award"),
];

/// The code of a choice: itself, its word in any language, or another program's word for it.
#[must_use]
pub fn choice(set: &'static ChoiceSet, text: &str) -> Option<&'static str> {
    let by_word = || OWN.get(set.name).and_then(|words| words.get(&plain(text))).copied();
    set.code(text.trim()).or_else(by_word)
}

/// Yes or no, in any language or as spreadsheets have them.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "ja" | "yes" | "true" | "sann" | "1" | "x" | "✓" => Some(true),
        "nei" | "no" | "false" | "usann" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Choice as _;
    use crate::model::project::Phase;

    #[test]
    fn a_choice_is_known_by_its_code_and_by_its_word_in_any_language() {
        for lang in Lang::ALL {
            for code in Phase::SET.codes {
                let word = Texts::of(*lang).choice(&Phase::SET, code);
                assert_eq!(choice(&Phase::SET, &word.to_uppercase()), Some(*code), "{word}");
                assert_eq!(choice(&Phase::SET, code), Some(*code));
            }
        }
        assert_eq!(choice(&Phase::SET, "tull"), None);
    }
}
