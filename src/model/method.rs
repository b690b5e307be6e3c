//! The calculators, by name. This list is the only one: the choice of an estimate's method is made
//! from it, and so are `calc::reckoning::CALCULATORS` and the list of their files of texts.

use super::choice::choice;

/// Hands the list to a macro. Each has its module in `calc::reckoning`, its variant here, the code
/// that documents store, and its name: on the command line, of its view, and of its texts in
/// `assets/texts/*/calculators/`.
macro_rules! calculators {
    ($make:ident) => {
        $make! {
            /// Plain language, our own reconstruction.
            plain_language PlainLanguage "plain_language" "plain-language";
        }
    };
}
pub(crate) use calculators;

macro_rules! method {
    ($($(#[$meta:meta])* $module:ident $variant:ident $code:literal $name:literal;)*) => {
        choice! {
            /// The calculators whose results can be attached to a benefit.
            Method, "choice-method" { $($(#[$meta])* $variant = $code,)* }
        }

        impl Method {
            /// The calculator's name on the command line.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}
calculators!(method);

impl Method {
    /// The calculator of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|method| method.name() == name)
    }
}
