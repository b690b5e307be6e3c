//! Where knots stand in their columns, and where lines pass between them.

use std::collections::{BTreeSet, HashMap};

use super::{APART, Branches};

/// How high the place is that a line has where it passes a column.
const PASSAGE: f32 = 10.0;

/// Where everything stands.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// Where each knot begins.
    pub tops: Vec<f32>,
    /// Where lines pass a column: those of one knot together, by its number and the column.
    pub passages: HashMap<(usize, usize), f32>,
    /// How high all of it is.
    pub height: f32,
    /// What each knot is joined to in its own column.
    beside: HashMap<usize, Vec<usize>>,
}

/// Something that has a place in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    /// A knot, by its number.
    Knot(usize),
    /// The lines of a knot that pass, by its number.
    Passage(usize),
}

/// What keeps together in a column: knots that are joined to each other there, or lines that pass.
#[derive(Debug)]
struct Group {
    items: Vec<Item>,
    /// The middle of the highest that it is joined to in the column before.
    wanted: Option<f32>,
}

/// Puts everything in its place, column by column from the left, each group beside what it came of.
pub(super) fn lay_out(data: &Branches, heights: &[f32]) -> Laid {
    let mut laid = Laid { tops: vec![0.0; data.knots.len()], ..Laid::default() };
    for (one, other) in (0..data.links.len()).filter_map(|link| ends(data, link)) {
        if column_of(data, one) == column_of(data, other) {
            laid.beside.entry(one).or_default().push(other);
            laid.beside.entry(other).or_default().push(one);
        }
    }
    let last = data.knots.iter().map(|knot| knot.column).max().unwrap_or_default();
    for column in 0..=last {
        let mut groups = groups(data, column, heights, &laid);
        // One that came of nothing before it stays behind the one that it was given after.
        let mut before = 0.0;
        let mut keyed: Vec<(f32, Group)> = Vec::new();
        for group in groups.drain(..) {
            before = group.wanted.unwrap_or(before);
            keyed.push((before, group));
        }
        keyed.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let mut free = 0.0;
        for (_, group) in keyed {
            free = place(&group, column, free, heights, &mut laid);
        }
        laid.height = laid.height.max(free - APART);
    }
    laid
}

/// Places a group as near to where it is wanted as what stands above leaves room; where the next may begin.
fn place(group: &Group, column: usize, free: f32, heights: &[f32], laid: &mut Laid) -> f32 {
    let height = |item: &Item| match item {
        Item::Knot(number) => heights.get(*number).copied().unwrap_or_default(),
        Item::Passage(_) => PASSAGE,
    };
    let first = group.items.first().map(height).unwrap_or_default();
    let mut top = group.wanted.map_or(free, |wanted| free.max(wanted - first / 2.0));
    for item in &group.items {
        match item {
            Item::Knot(number) => {
                if let Some(place) = laid.tops.get_mut(*number) {
                    *place = top;
                }
            }
            Item::Passage(knot) => {
                laid.passages.insert((*knot, column), top + PASSAGE / 2.0);
            }
        }
        top += height(item) + APART;
    }
    top
}

/// The groups of a column, in the order of the knots; lines that pass come last.
fn groups(data: &Branches, column: usize, heights: &[f32], laid: &Laid) -> Vec<Group> {
    let numbers = data.knots.iter().enumerate().filter(|(_, knot)| knot.column == column);
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of: HashMap<usize, usize> = HashMap::new();
    for (number, _) in numbers {
        let beside = laid.beside.get(&number).into_iter().flatten();
        let joined = beside.filter_map(|other| group_of.get(other).copied()).min();
        let group = joined.unwrap_or(groups.len());
        if group == groups.len() {
            groups.push(Group { items: Vec::new(), wanted: None });
        }
        if let Some(group) = groups.get_mut(group) {
            group.items.push(Item::Knot(number));
        }
        group_of.insert(number, group);
    }
    let mut passing: BTreeSet<usize> = BTreeSet::new();
    for (first, last) in (0..data.links.len()).filter_map(|link| ends(data, link)) {
        let (from, to) = (column_of(data, first), column_of(data, last));
        if from < column && column < to {
            if passing.insert(first) {
                let wanted = Some(middle(data, first, column, heights, laid));
                groups.push(Group { items: vec![Item::Passage(first)], wanted });
            }
        } else if to == column && from < column {
            let wanted = middle(data, first, column, heights, laid);
            // Beside the highest of what it came of, so that a branch stays in sight of its root.
            if let Some(group) = group_of.get(&last).and_then(|group| groups.get_mut(*group)) {
                group.wanted = Some(group.wanted.map_or(wanted, |other| other.min(wanted)));
            }
        }
    }
    groups
}

/// Where the lines of a knot come from, as seen from a column: its middle, or where they pass the column before.
fn middle(data: &Branches, knot: usize, column: usize, heights: &[f32], laid: &Laid) -> f32 {
    let before = column.saturating_sub(1);
    let passage = laid.passages.get(&(knot, before)).copied();
    passage.filter(|_| before > column_of(data, knot)).unwrap_or_else(|| {
        let [top, height] =
            [laid.tops.as_slice(), heights].map(|all| all.get(knot).copied().unwrap_or_default());
        top + height / 2.0
    })
}

/// The knots of a link, the one further left first; nothing for one that joins no two knots.
pub(super) fn ends(data: &Branches, link: usize) -> Option<(usize, usize)> {
    let link = data.links.get(link)?;
    let is_there = |number: usize| number < data.knots.len();
    if link.from == link.to || !is_there(link.from) || !is_there(link.to) {
        return None;
    }
    let back = column_of(data, link.from) > column_of(data, link.to);
    Some(if back { (link.to, link.from) } else { (link.from, link.to) })
}

pub(super) fn column_of(data: &Branches, knot: usize) -> usize {
    data.knots.get(knot).map_or(0, |knot| knot.column)
}
