//! What a workbook that Samstyr has written says about itself, in the sheet that nobody sees.

use std::collections::HashMap;

use super::grid::Workbook;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::text::Lang;
use crate::text::origin::{Origin, SHEET, VERSION, split_fingerprints};

/// All that it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The document and day that the sheets were written from.
    pub origin: Origin,
    /// The language it was written in.
    pub lang: Lang,
    /// Its sheets.
    pub blocks: Vec<Block>,
}

/// One sheet as it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// The name of the sheet when it was written.
    pub sheet: String,
    /// The kind of its records.
    pub kind: Kind,
    /// The names of its columns.
    pub names: Vec<String>,
    /// The headings of its columns.
    pub headings: Vec<String>,
    /// The fingerprints of each record's cells, one a column.
    pub prints: HashMap<RecordId, Vec<Option<String>>>,
    /// The dates that their cells do not say all of.
    pub dates: Dates,
}

/// The dates of records by the words that stand in their cells, in columns that are counted from nought. The words in
/// a row of another record are its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dates(HashMap<(RecordId, usize), (String, FuzzyDate)>);

impl Dates {
    fn add(&mut self, id: RecordId, column: usize, words: &str, date: FuzzyDate) {
        self.0.insert((id, column), (words.trim().to_owned(), date));
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The date that words in a column of a record stand for.
    #[must_use]
    pub fn find(&self, id: RecordId, column: usize, words: &str) -> Option<&FuzzyDate> {
        let (known, date) = self.0.get(&(id, column))?;
        (known == words.trim()).then_some(date)
    }
}

impl Known {
    /// What a workbook says about itself; nothing when Samstyr has not written it, or in a layout of
    /// another version.
    #[must_use]
    pub fn of(workbook: &Workbook) -> Option<Self> {
        let sheet = workbook.sheets.iter().find(|sheet| sheet.name == SHEET)?;
        let mut rows = sheet.rows.iter();
        let head = rows.next()?;
        let said = |place| head.cell(place).plain();
        if said(0) != SHEET || said(1) != VERSION {
            return None;
        }
        let as_of = said(6).parse().ok();
        let origin = Origin { document: said(2), state: said(3), at: said(4), as_of };
        let mut known =
            Self { origin, lang: Lang::from_code(&said(5)).unwrap_or(Lang::Nb), blocks: vec![] };
        for row in rows {
            let said = |place| row.cell(place).plain();
            match said(0).as_str() {
                "sheet" => known.blocks.push(Block {
                    sheet: said(1),
                    kind: Kind::from_plural(&said(2))?,
                    names: serde_json::from_str(&said(3)).ok()?,
                    headings: serde_json::from_str(&said(4)).ok()?,
                    prints: HashMap::new(),
                    dates: Dates::default(),
                }),
                "row" => {
                    let prints = said(2);
                    let prints = split_fingerprints(&prints);
                    let prints = prints.into_iter().map(|print| print.map(str::to_owned)).collect();
                    if let (Ok(id), Some(block)) = (said(1).parse(), known.blocks.last_mut()) {
                        block.prints.insert(id, prints);
                    }
                }
                "date" => {
                    let date = FuzzyDate::from_stored(&said(4)).ok();
                    let (id, column) = (said(1).parse().ok(), said(2).parse().ok());
                    if let (Some(((id, column), date)), Some(block)) =
                        (id.zip(column).zip(date), known.blocks.last_mut())
                    {
                        block.dates.add(id, column, &said(3), date);
                    }
                }
                _ => {}
            }
        }
        Some(known)
    }
}
