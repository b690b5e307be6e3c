//! A row held against the record that it is, cell by cell.

use super::{Later, Session};
use crate::import::sheet::grid::Row;
use crate::import::sheet::labels::By;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::outcome::{Changed, Place};
use crate::import::sheet::placing::Laid;
use crate::import::sheet::reading::{Unread, column_name, short};
use crate::import::sheet::show;
use crate::model::column::ColumnKey;
use crate::model::command::Change;
use crate::model::field::FieldType;
use crate::model::fit::Fit;
use crate::model::fitting::fit;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::rules::RuleError;
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::cell::{Cell, to_csv, write_cell};
use crate::text::sort::{reads_alike, same};
use crate::text::{Lang, Texts};

/// A row that is held against a record.
#[derive(Debug)]
pub(super) struct Against<'a> {
    pub(super) laid: &'a Laid<'a>,
    pub(super) row: &'a Row,
    pub(super) place: &'a Place,
    pub(super) id: RecordId,
    /// What was written, where Samstyr wrote the row.
    pub(super) prints: Option<&'a [Option<String>]>,
    /// Whether Samstyr wrote it: an empty cell then empties the field.
    pub(super) own: bool,
}

impl Against<'_> {
    /// What was written into the column of the row, where Samstyr wrote it.
    fn print(&self, key: ColumnKey) -> Option<&Option<String>> {
        let name = key.name(self.laid.kind);
        let written = self.laid.block?.names.iter().position(|known| *known == name)?;
        self.prints?.get(written)
    }
}

/// What a row says otherwise than its record.
#[derive(Debug, Default)]
struct Differences {
    /// The columns, with what the document and what the row says.
    changed: Vec<(ColumnKey, Value, Value)>,
    /// Whether any of its cells was refused.
    refused: bool,
    /// Whether any of its cells names what may come further down.
    waits: bool,
}

impl Session<'_> {
    /// Whether a row says which record it is and nothing else, while the record says something: it was cleared, or
    /// stands there by itself, and nobody has said of any single field that it is to be emptied. A list with one
    /// column beside the keys says it of that one.
    pub(super) fn is_cleared(&self, against: &Against<'_>) -> bool {
        let Against { laid, row, id, .. } = *against;
        let mut columns = 0_usize;
        let mut empties = false;
        for (column, target) in laid.targets.iter().enumerate() {
            let cell = row.cell(column);
            match target {
                Some(Target::Column(key)) if self.is_blank(laid.kind, *key, cell) => {
                    columns += 1;
                    let empty = emptied(key.field_type(&self.portfolio, laid.kind));
                    let is_untouched =
                        against.print(*key).is_some_and(|print| *print == cell.fingerprint());
                    let is_same =
                        || matches!(fit(&self.portfolio, id, *key, &empty), Ok(Fit::Same));
                    let is_covered = laid.is_covered(row.number, column);
                    empties |= !is_untouched && !is_covered && !is_same();
                }
                Some(Target::CaseNumber) if cell.is_blank() => {}
                Some(Target::Column(_) | Target::CaseNumber) => return false,
                Some(Target::Id) | None => {}
            }
        }
        empties && columns > 1
    }

    /// Holds a row against the record that it is.
    pub(super) fn change(
        &mut self,
        against: &Against<'_>,
    ) -> Result<(), (Option<ColumnKey>, Message)> {
        let mut found = Differences::default();
        for (column, target) in against.laid.targets.iter().enumerate() {
            match target {
                Some(Target::Column(key)) => self.hold(against, column, *key, &mut found),
                Some(Target::CaseNumber) => {
                    let numbers =
                        self.renumbered(against.laid.kind, against.id, against.row.cell(column));
                    match numbers {
                        Ok(numbers) => found.changed.extend(numbers),
                        Err(why) => {
                            found.refused = true;
                            self.refuse(against.place, against.laid.kind, None, why);
                        }
                    }
                }
                Some(Target::Id) | None => {}
            }
        }
        self.take_differences(against, found)
    }

    /// Holds one cell of a row against its field.
    fn hold(
        &mut self,
        against: &Against<'_>,
        column: usize,
        key: ColumnKey,
        found: &mut Differences,
    ) {
        let Against { laid, row, place, id, own, .. } = *against;
        let cell = row.cell(column);
        if !own
            && (self.is_another_name(laid.kind, id, key, cell)
                || self.keeps_spelling(laid, id, key, cell))
        {
            return;
        }
        // What another cell speaks for is not emptied by being covered.
        if own && cell.is_blank() && laid.is_covered(row.number, column) {
            return;
        }
        let print = against.print(key);
        let stands = When::of(&self.portfolio, id, self.reader.today);
        let when = self.row_stands(laid, row, stands);
        let counted = self.counted(laid, row, column).map_err(Unread::Wrong);
        match counted.and_then(|cell| self.cell(laid.kind, id, key, &cell, (print, own, when))) {
            Ok(None) => {}
            Ok(Some((old, new))) => found.changed.push((key, old, new)),
            Err(Unread::Wrong(why)) => {
                found.refused = true;
                self.refuse(place, laid.kind, Some(key), why);
            }
            Err(Unread::NotYet(why)) => {
                found.waits = true;
                let (place, cell) = (place.clone(), cell.clone());
                self.later.push(Later { place, kind: laid.kind, id, key, cell, why, added: false });
            }
        }
    }

    /// Takes what a row says otherwise than its record.
    fn take_differences(
        &mut self,
        against: &Against<'_>,
        found: Differences,
    ) -> Result<(), (Option<ColumnKey>, Message)> {
        let Against { laid, place, id, .. } = *against;
        let Differences { mut changed, mut refused, waits } = found;
        let (changes, next) = loop {
            let changes: Vec<Change> = changed
                .iter()
                .filter_map(|(key, _, new)| key.change(&self.portfolio, id, new.clone()))
                .collect();
            if changes.is_empty() {
                // What comes of a row that waits is told once that is known.
                self.open.extend((waits && !refused).then(|| place.clone()));
                self.outcome.unchanged += usize::from(!waits && !refused);
                return Ok(());
            }
            let error = match plan(&self.portfolio, &changes) {
                Ok(next) => break (changes, next.portfolio),
                Err(error) => error,
            };
            // A date that a link of the same row reads elsewhere is refused, and the rest comes.
            let hidden = changed.iter().position(|(key, ..)| {
                matches!(&error, RuleError::DateElsewhere { field, .. }
                    if key.name(laid.kind) == *field)
            });
            let Some(hidden) = hidden else { return Err((None, error.message())) };
            let (key, ..) = changed.remove(hidden);
            refused = true;
            self.refuse(place, laid.kind, Some(key), error.message());
        };
        self.portfolio = next;
        self.outcome.changes.extend(changes);
        self.outcome.changed.extend(changed.into_iter().map(|(column, old, new)| Changed {
            place: place.clone(),
            kind: laid.kind,
            id,
            column,
            old,
            new,
        }));
        Ok(())
    }

    /// Whether a cell writes the name of the record with other capitals or spaces: sheets write names in capitals
    /// for the look of it, so the record keeps its own, but where a person asks for the spelling of the file or
    /// says that records are known by something else.
    fn keeps_spelling(
        &mut self,
        laid: &Laid<'_>,
        id: RecordId,
        key: ColumnKey,
        cell: &Cell,
    ) -> bool {
        let (Some((index, _)), Cell::Text(text)) = (laid.kind.name(), cell) else { return false };
        let name = ColumnKey::Field(index);
        let by_others =
            !laid.mapping.key.is_empty() && !laid.mapping.key.contains(&name.name(laid.kind));
        if key != name || laid.mapping.spelling || by_others {
            return false;
        }
        let record = self.portfolio.record(id);
        let old = record.map(|record| record.get(index)).unwrap_or_default();
        let text = text.trim();
        let is_spelling =
            old.as_text().is_some_and(|old| same(old) == same(text) && !reads_alike(old, text));
        if is_spelling {
            self.spelled.push((text.to_owned(), id));
        }
        is_spelling
    }

    /// Whether a cell calls the record by another name that it has besides the one that stands there: the
    /// record is known by it, and keeps its own.
    fn is_another_name(&mut self, kind: Kind, id: RecordId, key: ColumnKey, cell: &Cell) -> bool {
        let (Some((index, _)), Cell::Text(text)) = (kind.name(), cell) else { return false };
        let text = text.trim();
        if key != ColumnKey::Field(index) {
            return false;
        }
        match self.labels.look(&self.portfolio, kind, text) {
            Some((ids, By::Called | By::Former)) if ids == [id] => {
                self.kept_names.push((text.to_owned(), id));
                true
            }
            Some((_, By::Label | By::Other | By::Called | By::Former)) | None => false,
        }
    }

    /// What a case number changes of a case that has another: the number, the year.
    fn renumbered(
        &self,
        kind: Kind,
        id: RecordId,
        cell: &Cell,
    ) -> Result<Vec<(ColumnKey, Value, Value)>, Message> {
        let (Some((year, sequence)), false) = (kind.about().numbered_by, cell.is_blank()) else {
            return Ok(Vec::new());
        };
        let (said_sequence, said_year) = self.reader.case_number(cell)?;
        let mut changed = Vec::new();
        for (name, number) in [(sequence, said_sequence), (year, said_year)] {
            let Some(key) = ColumnKey::from_name(kind, name) else { continue };
            let new = Value::Integer(number);
            match fit(&self.portfolio, id, key, &new) {
                Ok(Fit::Same) => {}
                Ok(Fit::Fits(_)) => {
                    let old = self.portfolio.record(id).map(|one| key.value(&self.portfolio, one));
                    changed.push((key, old.unwrap_or_default(), new));
                }
                Err(error) => return Err(error.message()),
            }
        }
        Ok(changed)
    }

    /// One cell against the field that it goes into: nothing when they say the same, or when nobody
    /// has touched the cell since it was written.
    fn cell(
        &mut self,
        kind: Kind,
        id: RecordId,
        key: ColumnKey,
        cell: &Cell,
        (print, own, when): (Option<&Option<String>>, bool, When),
    ) -> Result<Option<(Value, Value)>, Unread> {
        if print.is_some_and(|print| *print == cell.fingerprint()) {
            return Ok(None);
        }
        let Some(record) = self.portfolio.record(id) else { return Ok(None) };
        let old = key.value(&self.portfolio, record);
        let field_type = key.field_type(&self.portfolio, kind);
        if self.says(field_type, &old, cell) {
            return Ok(None);
        }
        let unguarded = self.without_guard(cell);
        if unguarded.as_ref().is_some_and(|cell| self.says(field_type, &old, cell)) {
            return Ok(None);
        }
        let cell = unguarded.as_ref().unwrap_or(cell);
        if self.is_in_spaces_alone(print, field_type, &old, cell) {
            return Ok(None);
        }
        let new = match self.is_blank(kind, key, cell) {
            true if !own => return Ok(None),
            true => emptied(field_type),
            false => self.reader.read(&self.portfolio, &mut self.labels, kind, key, cell, when)?,
        };
        if !own && reads_alike_as(&old, &new)
            || self.is_a_code_as_number(field_type, (&old, &new), cell)
        {
            return Ok(None);
        }
        match fit(&self.portfolio, id, key, &new) {
            Ok(Fit::Same) => return Ok(None),
            Ok(Fit::Fits(_)) => {}
            Err(error) => return Err(Unread::Wrong(error.message())),
        }
        if let (Some(print), Some(lang), Some(field_type)) = (print, self.written_in, field_type) {
            let now = write_cell(Texts::of(lang), &self.portfolio, field_type, &old).fingerprint();
            if now != *print {
                return Err(Unread::Wrong(self.conflict(kind, key, &old, &new)));
            }
        }
        Ok(Some((old, new)))
    }

    /// Whether a cell differs in white space alone from what was written there, and still stands in the document:
    /// spreadsheets leave tabs out, and spaces at the ends of lines.
    fn is_in_spaces_alone(
        &self,
        print: Option<&Option<String>>,
        field_type: Option<FieldType>,
        old: &Value,
        cell: &Cell,
    ) -> bool {
        let (Some(print), Some(lang), Some(field_type)) = (print, self.written_in, field_type)
        else {
            return false;
        };
        let written = write_cell(Texts::of(lang), &self.portfolio, field_type, old);
        let (Some(sent), Cell::Text(_) | Cell::Empty) = (written.as_text(), cell) else {
            return false;
        };
        let said = words(cell.as_text().unwrap_or_default());
        let is_same = || words(sent) == said || words(&sent.replace('\t', "")) == said;
        written.fingerprint() == *print && is_same()
    }

    /// Whether a cell says nothing. Spaces alone are text in a file of our own; what nobody sees and is no
    /// space is never taken for an empty cell, which empties what it stands for.
    pub(super) fn is_blank(&self, kind: Kind, key: ColumnKey, cell: &Cell) -> bool {
        let is_text = || key.field_type(&self.portfolio, kind) == Some(FieldType::Text);
        let hides = matches!(cell, Cell::Text(text) if !text.trim().is_empty());
        cell.is_blank() && !hides && !(self.reader.exact && *cell != Cell::Empty && is_text())
    }

    /// Whether a cell says what stands in the document, as it would be written in any language.
    fn says(&self, field_type: Option<FieldType>, value: &Value, cell: &Cell) -> bool {
        let Some(field_type) = field_type else { return true };
        Lang::ALL.iter().any(|lang| {
            let written = write_cell(Texts::of(*lang), &self.portfolio, field_type, value);
            written.fingerprint() == cell.fingerprint()
                || (written.is_spelt() && cell.as_text() == Some(&*to_csv(*lang, &written)))
        })
    }

    fn conflict(&self, kind: Kind, key: ColumnKey, old: &Value, new: &Value) -> Message {
        let show = |value: &Value| {
            let shown = show(self.reader.texts, &self.portfolio, kind, key, value);
            if shown.is_empty() { self.reader.texts.get("sheet-nothing") } else { short(&shown) }
        };
        Message::new("sheet-cell-conflict")
            .with("column", column_name(&self.portfolio, kind, key))
            .text("document", show(old))
            .text("file", show(new))
    }
}

/// Whether two texts differ in nothing that a person sees.
fn reads_alike_as(old: &Value, new: &Value) -> bool {
    old.as_text().zip(new.as_text()).is_some_and(|(old, new)| reads_alike(old, new))
}

/// The words of each line, with one space between.
fn words(text: &str) -> Vec<String> {
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The value of an emptied cell.
fn emptied(field_type: Option<FieldType>) -> Value {
    field_type.map_or(Value::Null, FieldType::unsaid)
}
