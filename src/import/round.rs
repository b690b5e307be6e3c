//! Replies of a round: a folder of workbooks and mails, recognised by what their sheets carry along
//! out of sight, held against the document, and made into one step.

mod answer;
mod files;
mod intake;
mod reply;

pub use files::{FolderError, Found, read_folder};
pub use intake::{Answer, Intake, Passed, intake};
