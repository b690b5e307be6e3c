//! The page of a meeting stays where one looks: when a case is opened beside it, closed, or the window gets
//! another width, what is written there breaks otherwise, and when its head says what a decision lacks, all below
//! moves down: the case that one looks at would be elsewhere. A case that is opened from elsewhere, or new, is brought into sight.

use egui::{ScrollArea, Ui};

use crate::model::id::RecordId;
use crate::ui::context::Cx;
use crate::ui::widgets::field::is_sought_of;

/// So many frames after another width everything has its height.
const SETTLING: u8 = 3;

/// Where the cases of a meeting stand on the screen, by their upper edges.
#[derive(Debug, Default)]
pub(super) struct Cases(Vec<(RecordId, f32)>);

impl Cases {
    /// A case stands there.
    pub fn put(&mut self, case: RecordId, top: f32) {
        self.0.push((case, top));
    }

    fn of(&self, case: RecordId) -> Option<f32> {
        self.0.iter().find(|(other, _)| *other == case).map(|(_, top)| *top)
    }
}

/// The page as it was drawn last.
#[derive(Debug, Default)]
struct Stood {
    meeting: Option<RecordId>,
    width: f32,
    /// What is seen of the page.
    seen: Option<egui::Rangef>,
    cases: Cases,
    /// The case that was open.
    open: Option<RecordId>,
    /// How far it is to be scrolled when it is drawn next.
    wanted: Option<f32>,
    /// What is held in its place for some frames more.
    hold: Option<Hold>,
}

/// A case that stays where it stood: some of what is written above it takes its height only after it has
/// been drawn once at the new width.
#[derive(Clone, Copy, Debug)]
struct Hold {
    case: RecordId,
    top: f32,
    frames: u8,
}

impl Hold {
    fn shift(self, cases: &Cases) -> Option<f32> {
        cases.of(self.case).map(|top| top - self.top).filter(|shift| shift.abs() > 0.5)
    }

    fn next(self) -> Option<Self> {
        self.frames.checked_sub(1).map(|frames| Self { frames, ..self })
    }
}

/// Draws what scrolls. `open`: the case that is open, or that what is open is of; `contents` says where
/// each case stands.
pub(super) fn steady_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    meeting: RecordId,
    open: Option<RecordId>,
    contents: impl FnOnce(&mut Ui, &mut Cx<'_>, &mut Cases),
) {
    let mut area = ScrollArea::vertical().id_salt(("meeting", meeting)).auto_shrink(false);
    let stood = cx.memory.of::<Stood>();
    if let Some(wanted) = stood.wanted.take().filter(|_| stood.meeting == Some(meeting)) {
        area = area.vertical_scroll_offset(wanted);
    }
    let width = ui.available_width();
    let mut cases = Cases::default();
    let is_scrolled = ui.input(|input| input.smooth_scroll_delta() != egui::Vec2::ZERO);
    // Whoever is brought to a field of the meeting looks at nothing else.
    let is_brought = is_sought_of(cx, meeting);
    let output = area.show(ui, |ui| contents(ui, cx, &mut cases));
    let (offset, seen) = (output.state.clamped_offset().y, output.inner_rect.y_range());
    let stood = cx.memory.of::<Stood>();
    let same = stood.meeting == Some(meeting);
    let moved = same && (stood.width - width).abs() > 0.5;
    let (hold, shift) = if is_brought {
        (None, None)
    } else if moved {
        let hold = stood.looked_at(&cases, open);
        (hold, hold.and_then(|hold| hold.shift(&cases)))
    } else {
        let elsewhere = opened_elsewhere(stood.open, open, &cases, seen).filter(|_| same);
        // Who scrolls goes elsewhere, and so does who opens another case.
        let stays = same && !is_scrolled && elsewhere.is_none();
        let hold = stood.hold.filter(|_| stays).and_then(Hold::next);
        // What stands above the page says more or less than before: that a decision lacks something.
        let above = stood.seen.map(|before| seen.min - before.min);
        let above = above.filter(|shift| stays && shift.abs() > 0.5);
        (hold, elsewhere.or_else(|| hold?.shift(&cases)).or(above))
    };
    // A case that is on its way to the document is brought into sight once it is there.
    let there = open.filter(|open| cases.of(*open).is_some());
    let kept = if moved { stood.open } else { there };
    let wanted = shift.map(|shift| (offset + shift).max(0.0));
    let seen = Some(seen);
    *stood = Stood { meeting: Some(meeting), width, seen, cases, open: kept, wanted, hold };
    if wanted.is_some() {
        ui.ctx().request_discard("the page of a meeting stays where one looks");
    }
}

impl Stood {
    /// What one looked at: the case that is open, or that was, or the first in sight.
    fn looked_at(&self, cases: &Cases, open: Option<RecordId>) -> Option<Hold> {
        let in_sight = |case: RecordId| {
            self.cases.of(case).filter(|top| self.seen.is_some_and(|seen| seen.contains(*top)))
        };
        let looked_at = [open, self.open].into_iter().flatten();
        let mut looked_at = looked_at.chain(self.cases.0.iter().map(|(case, _)| *case));
        looked_at.find_map(|case| {
            cases.of(case)?;
            Some(Hold { case, top: in_sight(case)?, frames: SETTLING })
        })
    }
}

/// How far a case that was just opened and is out of sight is from where it is seen.
fn opened_elsewhere(
    before: Option<RecordId>,
    open: Option<RecordId>,
    cases: &Cases,
    seen: egui::Rangef,
) -> Option<f32> {
    let top = cases.of(open.filter(|open| before != Some(*open))?)?;
    // Enough of it to see which it is.
    let in_sight = seen.min <= top && top + 48.0 <= seen.max;
    (!in_sight).then_some(top - seen.min - 16.0)
}
