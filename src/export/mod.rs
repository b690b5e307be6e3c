//! Papers, lists and mails into bytes.
//!
//! Knows `report`'s outline and sheets, and nothing of what they are about; writes no file.

pub mod docx;
mod error;
pub mod figure;
pub mod hand;
mod look;
pub mod mail;
pub mod paper;
pub mod pdf;
pub mod plain;
pub mod separated;
pub mod svg;
mod together;
mod widths;
pub mod xlsx;

pub use error::ExportError;
