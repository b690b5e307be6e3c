//! A field that is drawn: of which record, what it is called, and how.

use crate::model::field::Field;
use crate::model::record::Record;

/// A field that is drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub record: &'a dyn Record,
    pub index: usize,
    pub field: &'static Field,
    pub label: &'a str,
    /// A long text is folded until somebody goes there.
    pub folds: bool,
}
