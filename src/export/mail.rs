//! A mail with its attachment as the bytes of an EML file: a draft that a mail program opens, ready
//! to be sent.

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::address::Address as Written;
use mail_builder::headers::raw::Raw;

use super::error::ExportError;
use crate::report::round::{Address, Mail};

/// What a workbook is called among types of content.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The mail as a draft. `at` is in seconds since 1970.
///
/// # Errors
/// None that is known: writing to memory does not fail.
pub fn draft(mail: &Mail, workbook: &[u8], at: i64) -> Result<Vec<u8>, ExportError> {
    let mut message = MessageBuilder::new();
    if let Some(from) = &mail.from {
        message = message.from(written(from));
    }
    if !mail.to.is_empty() {
        message = message.to(Written::new_list(mail.to.iter().map(written).collect()));
    }
    // A draft for Outlook, which takes any other EML file for something that has come.
    message = message.header("X-Unsent", HeaderType::from(Raw::new("1")));
    message
        .date(at)
        .subject(mail.subject.as_str())
        .text_body(mail.body.as_str())
        .attachment(WORKBOOK, format!("{}.xlsx", mail.attachment), workbook)
        .write_to_vec()
        .map_err(|error| ExportError::Mail(error.to_string()))
}

fn written(address: &Address) -> Written<'_> {
    let name = Some(address.name.as_str()).filter(|name| !name.is_empty());
    Written::new_address(name, address.email.as_str())
}
