//! What lies on the disk, as far as every room must know it: what sort of thing a name stands for,
//! whether it is a document of ours, and the one way in which files come about that are none.
//!
//! `store` makes and reads documents; papers, tables, pictures, mail drafts and settings are written
//! by rooms that know nothing of `store`. That no such file ever takes the place of a document, or of
//! a file of another sort, holds for all of them, so both the mark of a document and the writing stand
//! here, below all of them.
//! Knows `model`; must not know SQL or what a document holds.

pub mod document;
mod error;
mod in_use;
mod landing;
mod nature;
mod partial;
mod place;
mod process;
mod rights;
mod small;
mod sort;
mod whole;
pub mod write;

pub use in_use::InUse;
pub(crate) use in_use::is_open;
pub use landing::landing;
pub(crate) use landing::{folder_of, sync_folder};
pub use nature::Nature;
pub(crate) use nature::identity;
pub(crate) use partial::{clear_left, partial};
pub(crate) use place::{Target, Until};
pub(crate) use process::Process;
pub(crate) use rights::{give_those_of, give_usual};
pub(crate) use small::read_small;
pub use whole::{ReadError, read_whole};
