//! What is doubtful about a field of a record that is shown, in words.

use crate::app::cached::Cached;
use crate::model::doubt::{CommonNumbers, doubt_about};
use crate::model::field::Field;
use crate::model::message::Tell as _;
use crate::model::record::Record;
use crate::ui::context::Cx;

/// The cases that have a number in common, by version: a long list asks in each frame.
#[derive(Default)]
struct Known(Cached<u64, CommonNumbers>);

/// What is doubtful about what stands in a field.
pub fn doubt(cx: &mut Cx<'_>, record: &dyn Record, field: &'static Field) -> Option<String> {
    let (version, portfolio, today) = (cx.version(), cx.portfolio(), Some(cx.today));
    let doubt = match CommonNumbers::tell_of(record.kind(), field) {
        true => {
            let known = &mut cx.memory.of::<Known>().0;
            let numbers = known.get(version, || CommonNumbers::of(&portfolio));
            numbers.doubt_about(&portfolio, record, field, today)?
        }
        false => doubt_about(&portfolio, record, field, today)?,
    };
    Some(cx.texts.message(&doubt.message(), Some(&portfolio)))
}
