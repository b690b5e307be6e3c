//! Columns of a list that are only to be read: what is worked out, so that nobody looks it up in another list. They
//! go out with the list, and nothing that stands in them comes back.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::bundle::Texts;
use super::lang::Lang;
use super::sort::same;

macro_rules! told {
    ($($(#[doc = $doc:literal])* $variant:ident = $name:literal, $key:literal;)+) => {
        /// Which of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Told {
            $($(#[doc = $doc])* $variant,)+
        }

        impl Told {
            /// All of them.
            const ALL: &[Self] = &[$(Self::$variant),+];

            /// Its name where columns are named in text; no field has a name that begins so.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The key of its heading.
            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),+ }
            }
        }
    };
}

told! {
    /// The number of the case, as people write it.
    CaseNumber = "~case_number", "sheet-told-case-number";
    /// The body that decided.
    Body = "~body", "sheet-told-body";
    /// The day of the meeting.
    MeetingDay = "~meeting_day", "sheet-told-meeting-day";
    /// Whether the record is exempt from public access, or names what is.
    Access = "~access", "sheet-told-access";
}

impl Told {
    /// The heading of the column.
    #[must_use]
    pub fn heading(self, texts: &Texts) -> String {
        texts.get(self.key())
    }
}

/// Whether a heading is that of one of them, in any language.
#[must_use]
pub(crate) fn is_heading(heading: &str) -> bool {
    /// All of them, as they are looked for.
    static HEADINGS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let of = |lang: &Lang| {
            let texts = Texts::of(*lang);
            Told::ALL.iter().map(|told| same(&told.heading(texts)))
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
        for told in Told::ALL {
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
