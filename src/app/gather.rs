//! An enumeration of what features own: one variant a feature, which each of its values turns into.

/// Writes the enumeration, and for each feature the way into it.
macro_rules! gather {
    (
        $(#[$about:meta])*
        $visible:vis enum $name:ident { $($(#[$of:meta])* $variant:ident($part:ty),)* }
    ) => {
        $(#[$about])*
        $visible enum $name { $($(#[$of])* $variant($part),)* }

        $(impl From<$part> for $name {
            fn from(part: $part) -> Self {
                Self::$variant(part)
            }
        })*
    };
}

pub(super) use gather;
