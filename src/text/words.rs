//! Yes, no and the choices of fields as people write them: wherever something is typed, pasted or
//! read, the same words mean the same.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::bundle::Texts;
use super::lang::Lang;
use super::sort::{plain, same};
use crate::model::choice::ChoiceSet;
use crate::model::kind::Kind;

/// The words of every set, by its name: in all languages, since a sheet may have been filled in, or a
/// value typed, in another one than that of the window.
static OWN: LazyLock<HashMap<&'static str, HashMap<String, &'static str>>> = LazyLock::new(|| {
    let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
    let sets = fields.filter_map(|field| field.field_type.choices());
    sets.map(|set| (set.name, words_of(set))).collect()
});

fn words_of(set: &'static ChoiceSet) -> HashMap<String, &'static str> {
    let mut words = HashMap::new();
    for lang in Lang::ALL {
        for code in set.codes {
            words.entry(plain(&Texts::of(*lang).choice(set, code))).or_insert(*code);
        }
    }
    words
}

/// The code of a choice: itself, its word in any language, or another program's word for it.
#[must_use]
pub fn choice(set: &'static ChoiceSet, text: &str) -> Option<&'static str> {
    let wanted = plain(text);
    let by_word = || OWN.get(set.name).and_then(|words| words.get(&wanted)).copied();
    set.code(text.trim()).or_else(by_word).or_else(|| set.of_word(&wanted))
}

/// All that a choice is called besides its word in the window, folded as headings are: its words in the languages,
/// and those of other programs and offices.
pub fn called(set: &'static ChoiceSet, code: &str) -> Vec<String> {
    let own = Lang::ALL.iter().map(|lang| plain(&Texts::of(*lang).choice(set, code)));
    let place = set.codes.iter().position(|other| *other == code);
    let words = place.and_then(|place| set.words.get(place)).copied().unwrap_or_default();
    own.chain(words.iter().map(|word| (*word).to_owned())).collect()
}

/// The choice that is meant by what somebody has begun to write: the one that is called so, else the first of which
/// a name begins so.
#[must_use]
pub fn begun(set: &'static ChoiceSet, text: &str) -> Option<&'static str> {
    let begins = plain(text);
    if begins.is_empty() {
        return None;
    }
    let is_begun = |code: &&'static str| called(set, code).iter().any(|n| n.starts_with(&begins));
    choice(set, text).or_else(|| set.codes.iter().copied().find(is_begun))
}

/// The one of the choices that a network has made itself: as it is written, or the only one that is similar.
#[must_use]
pub fn own_choice<'a>(choices: &'a [String], text: &str) -> Option<&'a String> {
    let (as_written, similar) = (same(text), plain(text));
    let written = choices.iter().find(|choice| same(choice) == as_written);
    written.or_else(|| {
        let mut found = choices.iter().filter(|choice| plain(choice) == similar);
        found.next().filter(|_| found.next().is_none())
    })
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
    use crate::model::choice::Choice as _;
    use crate::model::project::Phase;

    /// Who writes all of a name means what is called so, whatever else begins with it.
    #[test]
    fn what_is_called_just_so_is_meant() {
        let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
        for set in fields.filter_map(|field| field.field_type.choices()) {
            let names = set.codes.iter().flat_map(|code| called(set, code));
            for name in names.filter(|name| !name.is_empty()) {
                assert_eq!(begun(set, &name), choice(set, &name), "{}: {name}", set.name);
            }
        }
    }

    #[test]
    fn of_own_choices_that_are_similar_the_one_that_is_written_is_meant() {
        let choices = ["Maling", "Måling", "Østre"].map(str::to_owned);
        let found = |text| own_choice(&choices, text).map(String::as_str);
        assert_eq!(found("måling"), Some("Måling"));
        assert_eq!(found("MALING"), Some("Maling"));
        assert_eq!(found("ostre"), Some("Østre"));
        assert_eq!(found("maaling"), None, "it can be either");
    }

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

    #[test]
    fn a_choice_is_meant_from_the_first_letters_of_any_name_of_it() {
        use crate::model::application::ApplicationState;
        let set: &ChoiceSet = &ApplicationState::SET;
        let set = sets().into_iter().find(|one| one.name == set.name).unwrap();
        for (begun_so, code) in [
            ("tild", Some("final_award")),
            ("Tildelt", Some("final_award")),
            ("utbet", Some("disbursed")),
            ("trukket", Some("withdrawn")),
            ("xyz", None),
            ("", None),
            ("  ", None),
        ] {
            assert_eq!(begun(set, begun_so), code, "{begun_so}");
        }
    }

    /// The sets of all fields, each once.
    fn sets() -> Vec<&'static ChoiceSet> {
        let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
        let mut sets: Vec<&ChoiceSet> = Vec::new();
        for set in fields.filter_map(|field| field.field_type.choices()) {
            if !sets.iter().any(|known| known.name == set.name) {
                sets.push(set);
            }
        }
        sets
    }

    #[test]
    fn every_word_of_every_choice_means_that_choice_and_no_other() {
        for set in sets() {
            let mut met = HashMap::new();
            for (code, words) in set.codes.iter().zip(set.words) {
                for word in *words {
                    assert_eq!(plain(word), **word, "{}: it is found as it is folded", set.name);
                    assert_eq!(choice(set, word), Some(*code), "{}: {word}", set.name);
                    assert_eq!(met.insert(*word, code), None, "{}: {word}", set.name);
                }
            }
            for lang in Lang::ALL {
                for code in set.codes {
                    let word = Texts::of(*lang).choice(set, code);
                    assert_eq!(choice(set, &word), Some(*code), "{}: {word}", set.name);
                }
            }
        }
    }

    #[test]
    fn the_words_that_people_write_are_known() {
        for (set, word, code) in [
            ("choice-application-state", "Innsendt", "submitted"),
            ("choice-application-state", "Tildelt", "final_award"),
            ("choice-application-state", "Avslag", "rejected"),
            ("choice-application-state", "Trukket tilbake", "withdrawn"),
            ("choice-application-state", "Pågår", "in_progress"),
            ("choice-action-state", "Ikke påbegynt", "not_started"),
            ("choice-action-state", "ikkje påbyrja", "not_started"),
            ("choice-action-state", "Pågår", "in_progress"),
            ("choice-action-state", "Gjennomført", "done"),
            ("choice-action-state", "Utgår", "dropped"),
            ("choice-meeting-state", "avholdt", "held"),
            ("choice-meeting-state", "Bekreftet", "fixed"),
            ("choice-meeting-state", "Stadfesta", "fixed"),
            ("choice-lifecycle", "Under arbeid", "active"),
            ("choice-lifecycle", "Ferdig", "completed"),
            ("choice-lifecycle", "Gjennomført", "completed"),
            ("choice-outcome", "Avslått", "rejected"),
            ("choice-pledge-state", "Ja", "yes"),
            ("choice-case-state", "Ferdig behandlet", "treated"),
            ("choice-schedule-status", "Grønn", "on_plan"),
        ] {
            let found = sets().into_iter().find(|one| one.name == set).unwrap();
            assert_eq!(choice(found, word), Some(code), "{set}: {word}");
        }
    }
}
