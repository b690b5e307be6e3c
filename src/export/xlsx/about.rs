//! What a workbook says of itself.

use crate::text::Lang;
use crate::text::origin::Origin;

/// What a workbook is about.
#[derive(Clone, Debug)]
pub struct About {
    /// Its title.
    pub title: String,
    /// The language of its words.
    pub lang: Lang,
    /// Where it comes from; without it, a later import compares with the document as it is then.
    pub origin: Option<Origin>,
}
