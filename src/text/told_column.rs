//! Columns of a list that are only to be read: what is worked out, so that nobody looks it up in another list. They
//! go out with the list, and nothing that stands in them comes back.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::bundle::Texts;
use super::lang::Lang;
use super::sort::same;
use crate::model::told_column::ToldColumn;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// What the window's list shows as well.
    Listed(ToldColumn),
    /// Whether the record is exempt from public access, or names what is.
    Access,
}

impl Told {
    /// All of them.
    fn all() -> impl Iterator<Item = Self> {
        ToldColumn::ALL.iter().copied().map(Self::Listed).chain([Self::Access])
    }

    /// Its name where columns are named in text; no field has a name that begins so.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Listed(column) => column.field().name,
            Self::Access => "~access",
        }
    }

    /// The heading of the column, which says that it is only to be read.
    #[must_use]
    pub fn heading(self, texts: &Texts) -> String {
        texts.get(match self {
            Self::Listed(ToldColumn::CaseNumber) => "sheet-told-case-number",
            Self::Listed(ToldColumn::Body) => "sheet-told-body",
            Self::Listed(ToldColumn::MeetingDay) => "sheet-told-meeting-day",
            Self::Access => "sheet-told-access",
        })
    }
}

/// The heading of a column in the window's list.
#[must_use]
pub fn title_of(texts: &Texts, column: ToldColumn) -> String {
    let word = match column {
        ToldColumn::CaseNumber => "case_number",
        ToldColumn::Body => "body",
        ToldColumn::MeetingDay => "meeting_day",
    };
    texts.attribute("list-told", word)
}

/// Whether a heading is that of one of them, in any language.
#[must_use]
pub(crate) fn is_heading(heading: &str) -> bool {
    /// All of them, as they are looked for.
    static HEADINGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let of = |lang: &Lang| {
            let texts = Texts::of(*lang);
            Told::all().map(|told| same(&told.heading(texts)))
        };
        Lang::ALL.iter().flat_map(of).collect()
    });
    HEADINGS.contains(&same(heading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::Kind;

    #[test]
    fn no_field_of_any_kind_is_called_as_one_of_them() {
        for told in Told::all() {
            assert!(Kind::ALL.iter().all(|kind| kind.field(told.name()).is_none()), "{told:?}");
            for lang in Lang::ALL {
                let texts = Texts::of(*lang);
                assert!(is_heading(&told.heading(texts)), "{told:?} {lang:?}");
                for kind in Kind::ALL {
                    let is_field = |name: &str| texts.field(*kind, name) == told.heading(texts);
                    assert!(!kind.fields().iter().any(|field| is_field(field.name)), "{told:?}");
                }
            }
        }
        assert!(!is_heading("Tittel"));
    }
}
