//! What final records settle of others, worked out once for each version of what is shown.

use std::sync::Arc;

use super::context::Cx;
use crate::app::cached::Cached;
use crate::model::settled::SettledCells;

/// What final records settle in the portfolio that is shown.
pub fn settled(cx: &mut Cx<'_>) -> Arc<SettledCells> {
    let (portfolio, version) = (cx.portfolio(), cx.version());
    cx.memory.of::<Cached<u64, SettledCells>>().get(version, || SettledCells::of(&portfolio))
}
