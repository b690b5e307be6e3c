//! Replies of a round: a folder of workbooks and mails, recognised by what their sheets carry along
//! out of sight, held against the document, and made into one step.

mod answer;
mod files;
mod intake;
mod reply;
mod reply_outcome;

pub use answer::SaidBefore;
pub use files::{FolderError, Found, read_folder};
pub use intake::{Intake, Passed, intake};
pub use reply_outcome::Answer;
