//! What a workbook that Samstyr has written says about itself, in the sheet that nobody sees.

use std::collections::HashMap;

use super::grid::Workbook;
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
                }),
                "row" => {
                    let prints = said(2);
                    let prints = split_fingerprints(&prints);
                    let prints = prints.into_iter().map(|print| print.map(str::to_owned)).collect();
                    if let (Ok(id), Some(block)) = (said(1).parse(), known.blocks.last_mut()) {
                        block.prints.insert(id, prints);
                    }
                }
                _ => {}
            }
        }
        Some(known)
    }
}
