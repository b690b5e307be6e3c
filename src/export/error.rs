//! Why a paper could not be made.

use crate::model::message::{Message, Tell};

/// Why a paper could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The typesetter refused it.
    #[error("PDF: {0}")]
    Pdf(String),
    /// The word processor's format could not be written.
    #[error("DOCX: {0}")]
    Docx(String),
    /// The spreadsheet's format could not be written.
    #[error("XLSX: {0}")]
    Xlsx(String),
    /// The text of a list could not be written.
    #[error("CSV: {0}")]
    Csv(String),
    /// The pixels could not be written.
    #[error("PNG: {0}")]
    Png(String),
    /// The mail could not be written.
    #[error("EML: {0}")]
    Mail(String),
}

impl Tell for ExportError {
    fn message(&self) -> Message {
        Message::new("error-export-failed").text("detail", self.to_string())
    }
}
