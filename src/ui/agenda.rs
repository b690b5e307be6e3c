//! What belongs together in meetings, worked out once for each version of what is shown.

use std::sync::Arc;

use super::context::Cx;
use crate::app::cached::Cached;
use crate::calc::agenda::AgendaIndex;

/// What belongs together in the meetings of the portfolio that is shown.
pub fn agenda_of(cx: &mut Cx<'_>) -> Arc<AgendaIndex> {
    let (portfolio, version) = (cx.portfolio(), cx.version());
    cx.memory.of::<Cached<u64, AgendaIndex>>().get(version, || AgendaIndex::of(&portfolio))
}
