//! What would come of it: how much is new, changed and refused, and each of them in words.

use std::sync::{Arc, Weak};

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use crate::app::sheets::{
    Added, Changed, LeftOut, Outcome, Place, Prospect, Refused, SheetAction, Similar, short, show,
};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Tell as _;
use crate::model::value::Value;
use crate::report::sheet::heading;
use crate::text::Texts;
use crate::text::named;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{button, chosen, follow_focus, gap, hairline, muted};
use crate::ui::widgets::changed::changed;

/// The height of a line.
const LINE: f32 = 24.0;
/// So many lines are shown at once where the page scrolls as a whole.
const LINES: f32 = 8.0;
/// How much of the height what there is to remark takes at most.
const NOTES: f32 = 0.35;
/// How many columns and sheets that go nowhere are named at once.
const LEFT_OUT: usize = 3;

/// Which lines of the preview are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Side {
    /// Whichever has any, the most telling first.
    #[default]
    First,
    /// New records.
    Added,
    /// Changed cells.
    Changed,
    /// What is not taken in.
    Refused,
    /// New records with names that are similar to those of others.
    Similar,
}

/// What the preview remembers.
#[derive(Default)]
struct Kept {
    /// Of which visit of the page.
    visit: u64,
    side: Side,
    /// The lines that are shown, and of which preview they are.
    lines: Option<(Weak<Prospect>, Side, Arc<Vec<Line>>)>,
}

/// A line of the preview: where in the file, what it is about, what it says.
#[derive(Debug)]
struct Line {
    place: String,
    about: String,
    text: String,
    /// Of a change: what stands before both values, the old one, and the new one.
    change: Option<[String; 3]>,
    /// Of a similar name: the name, the record that it may be, and the words that say so.
    same: Option<(String, RecordId, String)>,
}

/// What would come of it: remarks, counts, and the lines of one side, which scroll within that height; where there is
/// none, whoever draws it lets all of it scroll.
pub(super) fn outcome_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    prospect: &Arc<Prospect>,
    outcome: &Outcome,
    (visit, height): (u64, Option<f32>),
) {
    if cx.memory.of::<Kept>().visit != visit {
        *cx.memory.of::<Kept>() = Kept { visit, ..Kept::default() };
    }
    let bottom = height.map(|height| ui.cursor().top() + height);
    match height {
        // However much there is to remark, the lines have the most of the room.
        Some(height) => {
            let area = ScrollArea::vertical().id_salt(("import notes", visit)).auto_shrink(true);
            area.max_height(NOTES * height).show(ui, |ui| {
                notes_ui(ui, cx, prospect, outcome);
                follow_focus(ui);
            });
        }
        None => notes_ui(ui, cx, prospect, outcome),
    }
    gap(ui, 1.0);
    let side = sides_ui(ui, cx, outcome);
    gap(ui, 1.0);
    hairline(ui);
    let lines = lines(cx, prospect, outcome, side);
    if lines.is_empty() {
        muted(ui, cx.t("bring-none"));
        return;
    }
    let room = bottom.map_or(LINES * LINE, |bottom| (bottom - ui.cursor().top() - 1.0).max(LINE));
    lines_ui(ui, cx, (&lines, (visit, side as usize)), room);
}

/// What there is to remark of it.
fn notes_ui(ui: &mut Ui, cx: &Cx<'_>, prospect: &Prospect, outcome: &Outcome) {
    for read in outcome.read.iter().filter(|read| read.guessed) {
        let said = cx.texts.message(&read.message(), Some(&prospect.after));
        ui.add(Label::new(format!("{}  {said}", icons::INFO)).wrap());
    }
    for note in &outcome.notes {
        let text = format!("{}  {}", icons::INFO, cx.texts.message(note, Some(&prospect.after)));
        ui.add(Label::new(text).wrap());
    }
    left_out_ui(ui, cx, prospect, outcome);
}

/// How much is new, changed and refused, each a way to its lines. Says which are shown.
fn sides_ui(ui: &mut Ui, cx: &mut Cx<'_>, outcome: &Outcome) -> Side {
    let counts = [
        (Side::Changed, "bring-changed", outcome.changed.len()),
        (Side::Added, "bring-added", outcome.added.len()),
        (Side::Refused, "bring-refused", outcome.refused.len()),
        (Side::Similar, "bring-similar", outcome.similar.len()),
    ];
    let first = counts.iter().find(|(.., count)| *count > 0).map_or(Side::Changed, |one| one.0);
    let side = match cx.memory.of::<Kept>().side {
        Side::First => first,
        Side::Similar if outcome.similar.is_empty() => first,
        side @ (Side::Added | Side::Changed | Side::Refused | Side::Similar) => side,
    };
    ui.horizontal_wrapped(|ui| {
        let told = |(side, _, count): &(Side, _, usize)| *side != Side::Similar || *count > 0;
        for (of, key, count) in counts.into_iter().filter(told) {
            let word = cx.texts.count(key, i64::try_from(count).unwrap_or(i64::MAX), &[]);
            let wants_sight = of == Side::Refused && count > 0;
            let text = match wants_sight {
                true => RichText::new(format!("{}  {word}", icons::WARNING_CIRCLE))
                    .color(tokens(ui).problem),
                false => RichText::new(&word),
            };
            let response = ui.selectable_label(side == of, text);
            chosen(&response, egui::Role::Button, side == of, &word);
            if response.clicked() {
                cx.memory.of::<Kept>().side = of;
            }
        }
        let same = i64::try_from(outcome.unchanged).unwrap_or(i64::MAX);
        muted(ui, cx.texts.count("bring-unchanged", same, &[]));
    });
    side
}

/// The lines of one side, within that height.
fn lines_ui(ui: &mut Ui, cx: &mut Cx<'_>, (lines, of): (&[Line], (u64, usize)), room: f32) {
    let wide = ui.available_width();
    let table = TableBuilder::new(ui)
        .id_salt(("import lines", of))
        .max_scroll_height(room)
        .auto_shrink(false)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact((wide * 0.16).min(220.0)).clip(true))
        .column(Column::exact((wide * 0.28).min(320.0)).clip(true))
        .column(Column::remainder().clip(true));
    table.body(|body| {
        body.rows(LINE, lines.len(), |mut row| {
            let Some(line) = lines.get(row.index()) else { return };
            row.col(|ui| {
                let place = RichText::new(&line.place).color(tokens(ui).muted);
                ui.add(Label::new(place).truncate());
            });
            row.col(|ui| {
                ui.add(Label::new(&line.about).truncate());
            });
            row.col(|ui| {
                if let Some((name, other, word)) = &line.same
                    && button(ui, "", word).clicked()
                {
                    let (name, other) = (name.clone(), *other);
                    cx.send(SheetAction::SetSame { name, other });
                }
                let room = ui.available_width();
                let shown = line.change.as_ref().map(|[before, old, new]| {
                    changed(ui.painter(), before, (old, new), &theme::body(), room)
                });
                let shown = shown.as_ref().unwrap_or(&line.text);
                ui.add(Label::new(shown).truncate()).on_hover_text(&line.text);
            });
        });
    });
}

/// What goes nowhere: the first few, and how many there are besides; all of them at the pointer.
fn left_out_ui(ui: &mut Ui, cx: &Cx<'_>, prospect: &Prospect, outcome: &Outcome) {
    if outcome.left_out.is_empty() {
        return;
    }
    let several = outcome.read.len() > 1;
    let words = |left: &LeftOut| {
        let said = cx.texts.message(&left.message(), Some(&prospect.after));
        match left.within().filter(|_| several) {
            Some(sheet) => format!("{sheet}: {said}"),
            None => said,
        }
    };
    let shown = outcome.left_out.iter().take(LEFT_OUT).map(words);
    let more = outcome.left_out.len().saturating_sub(LEFT_OUT);
    let more = (more > 0)
        .then(|| cx.texts.count("bring-left-more", i64::try_from(more).unwrap_or(i64::MAX), &[]));
    let lines: Vec<String> = shown.chain(more).collect();
    let response =
        ui.add(Label::new(format!("{}  {}", icons::WARNING_CIRCLE, lines.join(" "))).wrap());
    if outcome.left_out.len() > LEFT_OUT {
        response.on_hover_ui(|ui| {
            for left in &outcome.left_out {
                ui.label(words(left));
            }
        });
    }
}

/// The lines of a side, put into words once for each preview.
fn lines(
    cx: &mut Cx<'_>,
    prospect: &Arc<Prospect>,
    outcome: &Outcome,
    side: Side,
) -> Arc<Vec<Line>> {
    // One that is remembered keeps its address from the next, though nothing else of it is kept.
    let of = Arc::downgrade(prospect);
    if let Some((known, shown, lines)) = &cx.memory.of::<Kept>().lines
        && known.ptr_eq(&of)
        && *shown == side
    {
        return Arc::clone(lines);
    }
    let lines = Arc::new(in_words(cx, &prospect.after, outcome, side));
    cx.memory.of::<Kept>().lines = Some((of, side, Arc::clone(&lines)));
    lines
}

fn place_in_words(texts: &Texts, place: &Place) -> String {
    let row = texts.with("bring-row", &[("row", &place.row.to_string())]);
    if place.sheet.is_empty() { row } else { format!("{} · {row}", place.sheet) }
}

/// A changed cell: both values whole, to be shortened where they are drawn.
fn changed_in_words(texts: &Texts, after: &Portfolio, one: &Changed) -> Line {
    let whole = |value: &Value| {
        let shown = show(texts, after, one.kind, one.column, value);
        let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        if shown.is_empty() { texts.get("sheet-nothing") } else { shown }
    };
    let before = format!("{}: ", heading(texts, after, one.kind, one.column));
    let (old, new) = (whole(&one.old), whole(&one.new));
    Line {
        place: place_in_words(texts, &one.place),
        about: named(texts, after, one.id),
        text: format!("{before}{old} → {new}"),
        change: Some([before, old, new]),
        same: None,
    }
}

fn in_words(cx: &Cx<'_>, after: &Portfolio, outcome: &Outcome, side: Side) -> Vec<Line> {
    let texts = cx.texts;
    let place = |place: &Place| place_in_words(texts, place);
    let value = |kind: Kind, key: ColumnKey, value: &Value| {
        let shown = show(texts, after, kind, key, value);
        let shown = short(&shown);
        if shown.is_empty() { texts.get("sheet-nothing") } else { shown }
    };
    let changed = |one: &Changed| changed_in_words(texts, after, one);
    let added = |one: &Added| Line {
        place: place(&one.place),
        about: named(texts, after, one.id),
        text: one
            .fields
            .iter()
            .map(|(key, content)| {
                format!(
                    "{}: {}",
                    heading(texts, after, one.kind, *key),
                    value(one.kind, *key, content)
                )
            })
            .collect::<Vec<_>>()
            .join(" · "),
        change: None,
        same: None,
    };
    let refused = |one: &Refused| Line {
        place: place(&one.place),
        about: one.column.map(|key| heading(texts, after, one.kind, key)).unwrap_or_default(),
        text: texts.message(&one.why, Some(after)),
        change: None,
        same: None,
    };
    let similar = |one: &Similar| Line {
        place: place(&one.place),
        about: one.name.clone(),
        text: texts.message(&one.message(), Some(after)),
        change: None,
        same: Some((
            one.name.clone(),
            one.other,
            texts.with("bring-same", &[("record", &short(&named(texts, after, one.other)))]),
        )),
    };
    match side {
        Side::Similar => outcome.similar.iter().map(similar).collect(),
        Side::Added => in_order(&outcome.added, |one| &one.place).map(added).collect(),
        Side::Refused => in_order(&outcome.refused, |one| &one.place).map(refused).collect(),
        Side::Changed | Side::First => {
            in_order(&outcome.changed, |one| &one.place).map(changed).collect()
        }
    }
}

/// What is told of, as it stands in the file: by row, the sheets in the order in which they are first named.
fn in_order<T>(all: &[T], place: fn(&T) -> &Place) -> impl Iterator<Item = &T> {
    let mut sheets: Vec<&str> = Vec::new();
    let mut keyed: Vec<(usize, u32, &T)> = Vec::new();
    for one in all {
        let Place { sheet, row, .. } = place(one);
        let known = sheets.iter().position(|other| other == sheet);
        if known.is_none() {
            sheets.push(sheet);
        }
        keyed.push((known.unwrap_or(sheets.len() - 1), *row, one));
    }
    keyed.sort_by_key(|(sheet, row, _)| (*sheet, *row));
    keyed.into_iter().map(|(_, _, one)| one)
}
