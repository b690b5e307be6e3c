//! Going from region to region with F6, and their names.

use egui::{Context, Id, Rect, Ui, WidgetRect};

use super::keeper::{focused, give, is_edge, keeper};
use super::region::Region;

/// Names a region: for F6, and for screen readers, whose users go from landmark to landmark.
pub fn region(ui: &Ui, region: Region, name: &str) {
    let rect = ui.max_rect();
    keeper(ui.ctx(), |keeper| keeper.regions.push((region, rect)));
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(region.role());
        node.set_label(name);
        node.set_bounds(bounds(rect));
    });
}

/// A place as screen readers take it, which find what is drawn there by it.
#[must_use]
pub fn bounds(rect: Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}

/// Asks for the focus to go on by that many regions, when the frame is drawn.
pub fn to_region(context: &Context, step: i32) {
    keeper(context, |keeper| keeper.step_of_regions = step);
}

pub(super) fn go_to_region(context: &Context, controls: &[WidgetRect]) {
    let now = focused(context);
    let target = keeper(context, |keeper| {
        let region_of = |widget: &WidgetRect| {
            // What stands half out of sight belongs where it is seen; what is quite out of sight
            // lies under another region.
            let at = Some(widget.interact_rect).filter(|seen| seen.is_positive())?.center();
            // A list or a record stands inside the place that the content would have had.
            let found = keeper.regions.iter().filter(|(_, rect)| rect.contains(at));
            let inmost = found.min_by(|(_, a), (_, b)| a.area().total_cmp(&b.area()));
            inmost.map(|(region, _)| *region)
        };
        let background = |widget: &&WidgetRect| {
            widget.layer_id.order == egui::Order::Background && !is_edge(widget)
        };
        let placed = |widget: &WidgetRect| Some((region_of(widget)?, widget.id));
        let here = controls.iter().filter(|widget| now == Some(widget.id));
        let here = here.filter(background).find_map(placed);
        if let Some((region, id)) = here {
            keeper.last.retain(|(other, _)| *other != region);
            keeper.last.push((region, id));
        }
        let step = std::mem::take(&mut keeper.step_of_regions);
        if step == 0 || !keeper.open.is_empty() {
            return None;
        }
        let all: Vec<(Region, Id)> =
            controls.iter().filter(background).filter_map(placed).collect();
        let there: Vec<Region> = Region::ALL
            .into_iter()
            .filter(|region| all.iter().any(|(other, _)| other == region))
            .collect();
        let count = i32::try_from(there.len()).ok().filter(|count| *count > 0)?;
        let at = here.and_then(|(region, _)| there.iter().position(|other| *other == region));
        let next = match at {
            Some(at) => (i32::try_from(at).unwrap_or(0) + step).rem_euclid(count),
            None if step > 0 => 0,
            None => count - 1,
        };
        let region = *there.get(usize::try_from(next).ok()?)?;
        let last = keeper.last.iter().find(|(other, _)| *other == region).map(|(_, id)| *id);
        let is_there = |id: &Id| all.iter().any(|(_, other)| other == id);
        // Nobody comes by F6 to what takes something away, unless there is nothing else.
        let of_region = || all.iter().filter(|(other, _)| *other == region).map(|(_, id)| *id);
        let harmless = |id: &Id| !keeper.destroys.contains(id);
        let last = last.filter(|id| is_there(id) && harmless(id));
        last.or_else(|| of_region().find(harmless)).or_else(|| of_region().next())
    });
    if let Some(id) = target {
        give(context, id);
    }
}
