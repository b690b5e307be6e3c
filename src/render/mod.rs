//! Pictures without a display and without a GPU.
//!
//! Knows egui and nothing of the program: whatever egui draws comes out as pixels, the same on
//! every machine.

pub mod picture;
pub mod raster;
