//! Papers into bytes.
//!
//! Knows `report`'s outline and nothing of what papers are about; writes a file only where it is told
//! to, whole or not at all.

pub mod docx;
mod error;
pub mod file;
pub mod pdf;

pub use error::ExportError;
