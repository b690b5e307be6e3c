//! Steps that take each other back in a ring: nothing runs along it for ever, and `check` tells of it.

use samstyr::store::{Access, Document, StoreError, repair};

use super::format::rehash_all;
use super::{copy, found, pry_open, rich};
use crate::support::{Place, on};

#[test]
fn steps_that_take_each_other_back_lead_nowhere() {
    let place = Place::new();
    let (whole, _) = rich::document(&place);
    // The last step but one took back an edit; now that edit takes it back in turn, or itself.
    for undone_by in ["(SELECT max(id) - 1 FROM txn)", "id"] {
        let file = copy(&place, &whole, "ring.samstyr");
        let connection = pry_open(&file);
        let sql = format!(
            "UPDATE txn SET undo_of = {undone_by}
             WHERE id = (SELECT undo_of FROM txn WHERE id = (SELECT max(id) - 1 FROM txn))"
        );
        assert_eq!(connection.execute(&sql, []).unwrap(), 1);
        rehash_all(&connection, 3);
        connection.close().unwrap();
        assert_eq!(found(&file), ["chain"]);
        let error = repair(&file, &place.path("ny.samstyr")).unwrap_err();
        assert!(matches!(error, StoreError::NotRepairable { .. }), "{error:?}");
        // Whatever is next, it is found.
        let document = Document::open(&file, Access::Read).unwrap();
        let _ = (document.next_undo(), document.next_redo());
        assert!([0, 1].contains(&on(&file, "undo", &[]).status));
        assert!([0, 1].contains(&on(&file, "redo", &[]).status));
        let clean = copy(&place, &whole, "ren.samstyr");
        on(&clean, "merge", &[&file.to_string_lossy()]).failed(1);
    }
}
