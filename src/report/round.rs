//! What a respondent of a round gets: one sheet to fill in, and the mail that brings it.

mod error;
mod exempt;
mod form;
mod mail;
mod name;
mod respondent;

pub use error::AskError;
pub use exempt::told_exempt;
pub use form::{Form, FormColumn, FormRow, Wrong, form};
pub use mail::{Address, Mail, addresses, mail};
pub use name::safe_name;
pub use respondent::{file_stem, lang_of};
