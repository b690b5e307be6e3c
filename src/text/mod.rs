//! Language: the texts of the program, numbers and dates as people write and read them, order.
//!
//! Knows `model`; must not know files, SQL or egui.

pub mod amount_unit;
pub mod apart;
mod arranged;
mod bundle;
pub mod cell;
mod column_letters;
pub mod date_and_time;
pub(crate) mod date_cell;
mod edited;
mod finality;
mod folding;
mod format;
pub mod harmless;
pub(crate) mod iso;
mod lang;
mod named;
pub mod origin;
pub mod parse_date;
pub mod parse_number;
pub mod parse_time;
pub mod parse_value;
pub mod round_origin;
mod show;
pub mod sort;
mod stated;
mod step;
mod tell;
pub mod told_column;
mod tongue;
pub mod words;

pub use bundle::{PSEUDO_MARKS, Texts, sources};
pub use column_letters::column_letters;
pub use finality::{
    OnPage, ToldBefore, ToldChange, describe_all, describe_final_beside, seal_line,
    told_before_final, told_since,
};
pub use format::Format;
pub use lang::Lang;
pub use named::{by_whom, marked, named, named_for, parted, with_mark};
pub use show::{
    plain_value, show_date, show_date_short, show_days, show_times, show_translated, show_unlinked,
    show_value,
};
pub use stated::{Summed, stated};
pub use step::{
    describe_foreign_step, describe_passed, describe_step, describe_step_by, step_kind,
};
