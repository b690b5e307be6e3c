//! What the overview shows now.

use std::sync::Arc;

use crate::app::actions::OverviewAction;
use crate::app::overview::{Key, Shown};
use crate::ui::context::Cx;

/// What was worked out here, within a frame.
#[derive(Default)]
struct Here(Option<Arc<Shown>>);

/// What the page shows; nothing while it is worked out for the first time.
pub(super) fn shown(cx: &mut Cx<'_>) -> Option<Arc<Shown>> {
    let portfolio = cx.portfolio();
    let (ready, is_to_ask) = cx.app.overview(&portfolio, cx.lists.at_once);
    if is_to_ask {
        cx.send(OverviewAction::WorkOut);
    }
    if ready.is_some() || is_to_ask {
        return ready;
    }
    let filter = cx.app.route.filter;
    let key = Key { version: cx.version(), lang: cx.texts.lang(), today: cx.today, filter };
    let here = &mut cx.memory.of::<Here>().0;
    if here.as_ref().is_none_or(|shown| shown.key != key) {
        *here = Some(Arc::new(Shown::of(&portfolio, key, here.as_deref())));
    }
    here.clone()
}
