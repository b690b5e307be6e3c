//! What the kinds say of themselves holds together: names are names of fields, places are taken once,
//! and nothing that people make is out of sight.

use std::collections::BTreeSet;

use super::*;
use crate::model::application::ApplicationState;
use crate::model::case::CaseState;
use crate::model::choice::ChoiceSet;
use crate::model::field::{Field, FieldType, Tense};
use crate::model::kind::Kind;
use crate::model::standing::Standing;

fn kinds() -> impl Iterator<Item = (Kind, &'static About)> {
    Kind::ALL.iter().map(|kind| (*kind, kind.about()))
}

/// The field of that name, which must be there.
#[track_caller]
fn field(kind: Kind, name: &str) -> &'static Field {
    kind.field(name).unwrap_or_else(|| panic!("{kind:?} has no field {name}")).1
}

fn state_set(kind: Kind) -> Option<&'static ChoiceSet> {
    kind.state()?.1.field_type.choices()
}

#[test]
fn every_name_is_that_of_a_field_of_the_right_type() {
    for (kind, about) in kinds() {
        let is = |name: &str, wanted: FieldType| {
            assert_eq!(field(kind, name).field_type, wanted, "{kind:?}.{name}");
        };
        let is_there = |name: &str| assert!(kind.field(name).is_some(), "{kind:?}.{name}");
        let links = |name: &str| assert!(field(kind, name).field_type.is_link(), "{kind:?}.{name}");
        if let Named::Fields(names) = about.named_by {
            names.iter().for_each(|name| is_there(name));
            let is_code = |name: &&str| field(kind, name).field_type.choices().is_some();
            assert!(!names.iter().any(is_code), "{kind:?}: a code is no name");
        }
        if let Some(name) = about.known_by {
            is(name, FieldType::Text);
        }
        if let Some((year, sequence)) = about.numbered_by {
            is(year, FieldType::Integer);
            is(sequence, FieldType::Integer);
        }
        if let Some((start, end)) = about.lasts {
            assert!(field(kind, start).clock && field(kind, end).clock, "{kind:?}");
        }
        for (date, clock) in about.clocks {
            is(date, FieldType::Date);
            assert!(field(kind, clock).clock, "{kind:?}.{clock}");
        }
        for (first, second) in about.in_order {
            is(first, FieldType::Date);
            is(second, FieldType::Date);
        }
        for sorted in about.ordered_by {
            for path in sorted.paths() {
                assert_eq!(end_of(kind, path), wanted_by(sorted), "{kind:?} by {path}");
            }
        }
        about.belongs_to.iter().for_each(|name| links(name));
        about.laid_before.iter().for_each(|name| is(name, FieldType::Money));
        about.told.fields().iter().for_each(|name| is_there(name));
        about.headings.iter().for_each(|(name, _)| is_there(name));
        about.awaited.iter().for_each(|name| is_there(name));
        about.begins_in.iter().for_each(|name| is_there(name));
        about.edited.iter().for_each(|name| assert!(!field(kind, name).required));
        if let Thread::OfWhatItBrought(other, name) = about.thread {
            assert_eq!(field(other, name).field_type, FieldType::Link(kind));
        }
    }
}

#[test]
fn what_is_said_of_a_state_is_said_of_one_of_its_kind() {
    for (kind, about) in kinds() {
        for doubtful in about.doubtful {
            if let Some(state) = doubtful.state() {
                assert!(state_set(kind).is_some_and(|set| set.code(state).is_some()), "{state}");
            }
            for name in doubtful.fields() {
                assert_eq!(field(kind, name).field_type, FieldType::Money, "{kind:?}.{name}");
            }
        }
        for name in about.ahead_too {
            assert_eq!(field(kind, name).tense, Tense::Past, "{kind:?}.{name}");
        }
        for (states, fields) in about.needed_in {
            let set = state_set(kind).unwrap_or_else(|| panic!("{kind:?} has no state"));
            states.iter().for_each(|code| assert!(set.code(code).is_some(), "{kind:?}: {code}"));
            fields.iter().for_each(|name| assert!(kind.field(name).is_some(), "{kind:?}.{name}"));
        }
    }
}

fn end_of(kind: Kind, path: Path) -> FieldType {
    let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
    let field_type = field(kind, first).field_type;
    match rest {
        Some(rest) => end_of(field_type.target().expect("a link to one kind"), rest),
        None => field_type,
    }
}

fn wanted_by(sorted: &Sorted) -> FieldType {
    match sorted {
        Sorted::Number(_) => FieldType::Integer,
        Sorted::Digits(_) => FieldType::Text,
        Sorted::Date(_) => FieldType::Date,
    }
}

#[test]
fn a_form_has_every_field_once() {
    for (kind, about) in kinds() {
        let mut shown: Vec<&str> =
            about.form.iter().flat_map(|group| group.fields()).copied().collect();
        let mut all: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all, "{kind:?}");
    }
}

#[test]
fn a_state_is_a_choice_that_says_how_each_of_its_values_stands() {
    for (kind, about) in kinds() {
        // A choice called "state" says how the record stands, and nobody forgot to say so.
        assert!(about.state.is_some() || kind.field("state").is_none(), "{kind:?}");
        assert!(about.state.is_some() || about.begins.is_none(), "{kind:?}");
        assert!(about.state.is_some() || about.sealing.is_none(), "{kind:?}");
        let Some(name) = about.state else { continue };
        let set = state_set(kind).unwrap_or_else(|| panic!("{kind:?}.{name} is no choice"));
        assert!(!set.standings.contains(&Standing::Sort), "{kind:?}.{name}");
        let closes = set.standings.iter().any(|standing| standing.is_closed());
        assert!(closes, "{kind:?} never comes to an end");
        assert!(about.begins.is_none_or(|code| set.code(code).is_some()), "{kind:?}");
        // What is made final begins as something else, and what calls it final has an end.
        if let Some(sealing) = about.sealing {
            assert!(set.code(sealing.calls_final).is_some(), "{kind:?}");
            assert!(about.begins.is_some_and(|code| code != sealing.calls_final), "{kind:?}");
        }
        if let Told::Listed { ends, .. } = about.told {
            for (code, _) in ends {
                assert!(set.code(code).is_some(), "{kind:?} ends as {code}");
                assert!(set.standing(code).is_closed(), "{kind:?} ends as {code}");
            }
        }
    }
}

#[test]
fn every_value_of_every_choice_has_a_standing_and_each_word_means_one() {
    for (kind, _) in kinds() {
        for field in kind.fields() {
            let FieldType::Choice(set) = field.field_type else { continue };
            assert_eq!(set.codes.len(), set.standings.len(), "{}", set.name);
            let sorts = set.standings.iter().filter(|of| **of == Standing::Sort).count();
            assert!(sorts == 0 || sorts == set.codes.len(), "{} says it of some only", set.name);
            let words: Vec<&str> = set.words.iter().copied().flatten().copied().collect();
            let once: BTreeSet<&str> = words.iter().copied().collect();
            assert_eq!(once.len(), words.len(), "{}", set.name);
        }
    }
}

#[test]
fn a_case_that_was_sent_back_waits_though_money_that_was_returned_does_not() {
    let (case, money) = (CaseState::Returned, ApplicationState::Returned);
    assert!(!case.standing().is_closed());
    assert!(money.standing().is_closed());
    let standing = |kind: Kind| state_set(kind).map(|set| set.standing("returned"));
    assert_eq!(standing(Kind::Case), Some(case.standing()));
    assert_eq!(standing(Kind::Application), Some(money.standing()));
}

#[test]
fn whatever_people_make_or_bring_in_stands_in_a_view() {
    for (kind, about) in kinds() {
        match about.listed {
            Listed::Tab(_) | Listed::TabAndPage(_) => {
                assert!(Kind::listed_in(about.area).contains(&kind), "{kind:?}");
            }
            Listed::OnItsPage => {
                let whole = about.belongs_to.first().expect("it belongs to something");
                let whole = field(kind, whole).field_type.target().expect("of one kind");
                assert_eq!(whole.about().area, about.area, "{kind:?} has the page of {whole:?}");
            }
            Listed::Nowhere => {
                assert!(!about.made_by_hand && !about.imported, "{kind:?} is nowhere to be seen");
            }
        }
        let has_list = Kind::listed_in(about.area).contains(&kind);
        assert!(!about.made_by_hand || has_list, "{kind:?} can be made, but in no list");
    }
}

#[test]
fn places_are_taken_once_and_in_a_row() {
    for area in Area::ALL {
        let places: Vec<u8> = Kind::listed_in(*area)
            .into_iter()
            .filter_map(|kind| match kind.about().listed {
                Listed::Tab(place) | Listed::TabAndPage(place) => Some(place),
                Listed::OnItsPage | Listed::Nowhere => None,
            })
            .collect();
        let row: Vec<u8> = (0..).take(places.len()).collect();
        assert!(!row.is_empty(), "{area:?} lists nothing");
        assert_eq!(places, row, "{area:?}");
    }
    for rank in [|about: &About| about.sought, |about: &About| about.kept_in_sheets] {
        let mut ranks: Vec<u8> = kinds().filter_map(|(_, about)| rank(about)).collect();
        ranks.sort_unstable();
        assert_eq!(ranks, (0..).take(ranks.len()).collect::<Vec<u8>>());
    }
}

#[test]
fn what_belongs_to_nothing_goes_with_nothing() {
    for (kind, about) in kinds() {
        let needs = about.goes_with_it
            || about.thread == Thread::OfWhatItBelongsTo
            || about.listed == Listed::OnItsPage;
        assert!(!needs || !about.belongs_to.is_empty(), "{kind:?}");
        let optional = |name: &&&str| !field(kind, name).required;
        assert!(
            !about.goes_with_it || about.belongs_to.iter().find(optional).is_none(),
            "{kind:?}"
        );
    }
}

#[test]
fn the_names_of_a_kind_are_one_name() {
    for (kind, about) in kinds() {
        assert_eq!(kind.plural(), kind.table().replace('_', "-"));
        assert_eq!(Kind::from_plural(kind.table()), Some(kind));
        let named =
            about.example.is_empty() || about.example.contains(&format!("[[{}]]", kind.plural()));
        assert!(named, "the example of {kind:?} is that of another kind");
    }
}

#[test]
fn a_date_that_is_held_elsewhere_is_a_date_and_its_link_names_what_has_one() {
    let has_date: Vec<Kind> = kinds().filter(|(_, a)| a.date.is_some()).map(|(k, _)| k).collect();
    assert!(has_date.contains(&Kind::Meeting) && has_date.contains(&Kind::Call));
    for (kind, about) in kinds() {
        for borrowed in about.borrows {
            assert_eq!(field(kind, borrowed.date).field_type, FieldType::Date, "{kind:?}");
            let link = field(kind, borrowed.from);
            assert!(link.dated && link.field_type == FieldType::AnyLink, "{kind:?} {}", link.name);
            assert_eq!(link.offers().collect::<Vec<_>>(), has_date, "{kind:?} {}", link.name);
        }
        for link in kind.fields().iter().filter(|field| field.dated) {
            assert!(about.borrows.iter().any(|it| it.from == link.name), "{kind:?} {}", link.name);
        }
    }
}

/// A date that is lent is the lender's own: no chain of links, and so no ring, decides what it is.
#[test]
fn what_lends_a_date_borrows_none() {
    for (kind, about) in kinds() {
        assert!(about.date.is_none() || about.borrows.is_empty(), "{kind:?} lends what it borrows");
    }
}

#[test]
fn what_a_final_record_settles_are_fields_of_other_kinds() {
    for (kind, about) in kinds() {
        let Some(sealing) = about.sealing else { continue };
        for (other, name) in sealing.settled {
            assert_ne!(*other, kind);
            assert!(!field(*other, name).name.is_empty());
        }
    }
}
