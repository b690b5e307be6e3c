//! Tables from outside: workbooks and CSV files, read apart, matched with fields, and made into one
//! command.

pub mod child;
mod decode;
pub mod grid;
pub mod isolated;
