//! Laws of publishing, for any commands: a published file, opened afresh, is what was published; and
//! whoever published it has nothing to copy when it is opened again.

use std::path::Path;

use proptest::prelude::*;
use samstyr::store::working::{Look, Opened};
use samstyr::store::{Access, Document, StoreError};

use super::{open, publish, rounds};
use crate::support::{Place, at, command, contents, said};
use crate::undo_laws::{Op, changes, commands};

/// What somebody does at one of two seats.
#[derive(Clone, Debug)]
enum Deed {
    Apply(Vec<Op>),
    Undo,
    Redo,
    Publish,
    /// The window is closed and opened again.
    Leave,
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Deed)>> {
    let applied = commands().prop_map(|commands| commands.into_iter().map(Deed::Apply).collect());
    let once = |deed: Deed| Just(vec![deed]);
    let some = prop_oneof![
        6 => applied,
        2 => once(Deed::Undo),
        1 => once(Deed::Redo),
        4 => once(Deed::Publish),
        1 => once(Deed::Leave),
    ];
    let turn = (0..2_usize, some)
        .prop_map(|(seat, deeds)| deeds.into_iter().map(|deed| (seat, deed)).collect::<Vec<_>>());
    prop::collection::vec(turn, 1..7).prop_map(|turns| turns.concat())
}

const SEATS: [&str; 2] = ["anne", "kari"];

fn act(seat: &mut Opened, place: &Place, who: &str, file: &Path, day: i64, deed: &Deed) {
    let reversed = match deed {
        Deed::Apply(ops) => {
            let before = seat.document.portfolio().clone();
            let all = ops.iter().flat_map(|op| changes(op, &before)).collect();
            match seat.document.apply(&command(all), at(day)) {
                Ok(_) | Err(StoreError::Rule(_)) => return,
                Err(error) => panic!("{error:?}"),
            }
        }
        Deed::Undo => seat.document.undo(who, at(day)),
        Deed::Redo => seat.document.redo(who, at(day)),
        Deed::Publish => return publish(seat, who),
        Deed::Leave => {
            let before = seat.document.state_digest();
            let unpublished = seat.working.has_unpublished().unwrap();
            let moved_on = seat.working.look() != Look::Same;
            seat.working.settle().unwrap();
            // The first goes only when the second is there: two windows share the copy for a moment.
            *seat = open(place, who, file);
            assert!(moved_on || seat.document.state_digest() == before);
            assert!(moved_on || seat.working.has_unpublished().unwrap() == unpublished);
            return;
        }
    };
    match reversed {
        Ok(_)
        | Err(
            StoreError::NothingToUndo
            | StoreError::NothingToRedo
            | StoreError::MovedOn { .. }
            | StoreError::SealStays { .. }
            | StoreError::Rule(_),
        ) => {}
        Err(error) => panic!("{error:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::with_cases(u32::try_from(rounds(6, 300)).unwrap())
    })]

    #[test]
    fn publishing_and_opening_is_the_identity(deeds in deeds()) {
        let place = Place::new();
        let file = place.empty_document();
        let mut seats = SEATS.map(|who| open(&place, who, &file));
        for (day, (seat, deed)) in deeds.iter().enumerate() {
            let who = SEATS[*seat];
            let seat = &mut seats[*seat];
            act(seat, &place, who, &file, i64::try_from(day).unwrap(), deed);
            if !matches!(deed, Deed::Publish) {
                continue;
            }
            let published = said(&seat.document);
            // As the command line opens it, where it lies;
            let there = Document::open(&file, Access::Read).unwrap();
            prop_assert_eq!(&said(&there), &published);
            prop_assert_eq!(there.check().unwrap(), []);
            // as somebody opens it who never had it;
            let fresh = open(&place, &format!("fresh-{day}"), &file);
            prop_assert!(fresh.notices.is_empty(), "{:?}", fresh.notices);
            prop_assert_eq!(&said(&fresh.document), &published);
            prop_assert!(!fresh.working.has_unpublished().unwrap());
            // and as whoever published it opens it again: nothing is copied.
            prop_assert_eq!(seat.working.look(), Look::Same);
            let again = open(&place, who, &file);
            prop_assert!(again.notices.is_empty(), "{:?}", again.notices);
            prop_assert_eq!(&said(&again.document), &published);
            prop_assert!(!again.working.has_unpublished().unwrap());
        }
        // In the end both have it all.
        seats.iter_mut().for_each(|seat| publish(seat, "Kari"));
        seats.iter_mut().for_each(|seat| publish(seat, "Kari"));
        let [anne, kari] = &seats;
        prop_assert_eq!(anne.document.state_digest(), kari.document.state_digest());
        prop_assert_eq!(contents(anne.document.portfolio()), contents(kari.document.portfolio()));
    }
}
