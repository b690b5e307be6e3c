//! Samstyr: the chain of a municipal network, from idea to benefit, in one file.
//!
//! The rooms, and who may know whom (held by `tests/layers.rs`):
//!
//! | room     | what it is                                  | may know                          |
//! | -------- | ------------------------------------------- | --------------------------------- |
//! | `model`  | what things are, the rules that hold        | nothing                           |
//! | `files`  | what lies on the disk; writing what is no document | `model`                    |
//! | `calc`   | pure functions from model to numbers        | `model`                           |
//! | `store`  | the document: the log, undo, history; SQL   | `model`, `files`                  |
//! | `text`   | languages, numbers, dates, parsing          | `model`                           |
//! | `report` | what papers, cards and threads say; drawings | `model`, `calc`, `text`           |
//! | `export` | papers, sheets, drawings, mails into bytes  | `model`, `report`, `text`         |
//! | `import` | tables, replies, the example into commands  | `model`, `calc`, `text`, `files`  |
//! | `app`    | the window's state between frames, workers  | all of these                      |
//! | `render` | pictures without a GPU                      | egui only                         |
//! | `ui`     | the window, egui only                       | `app`, `render`, and what is read |
//! | `cli`    | the command line, one file a subcommand     | all                               |

pub mod app;
pub mod calc;
pub mod cli;
pub mod export;
pub mod files;
pub mod import;
pub mod model;
pub mod render;
pub mod report;
pub mod store;
pub mod text;
pub mod ui;
