//! What a sheet of a round carries along out of sight, so that a reply is recognised whatever its
//! file is called, and what changed can be told from what stood there. Written by `export`, read by
//! `import`.
//!
//! The first row says `samstyr-round`, the version of this layout, the round, the respondent, the
//! time and the language. The second says `columns`, the name of the sheet, and as JSON the field of
//! each column, an empty text where nothing is asked. A row `row` follows for each row of the sheet:
//! what it is about, and the fingerprints of its cells.

use super::lang::Lang;
use super::origin::split_fingerprints;
use crate::model::id::RecordId;

/// What the first row begins with.
pub const MARK: &str = "samstyr-round";
/// The version of the layout.
pub const VERSION: &str = "1";
/// What stands in the unseen column beside the cell for the name of whoever answers.
pub const BY: &str = "by";

/// Where a sheet of a round comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundOrigin {
    /// The round.
    pub round: RecordId,
    /// The respondent.
    pub respondent: RecordId,
    /// When, as RFC 3339.
    pub at: String,
    /// The language of its words.
    pub lang: Lang,
    /// The name of the sheet.
    pub sheet: String,
    /// The field of each column; empty where nothing is asked.
    pub columns: Vec<String>,
    /// What each row is about, and the fingerprints of its cells.
    pub rows: Vec<(RecordId, String)>,
}

impl RoundOrigin {
    /// The rows of the sheet that nobody sees.
    #[must_use]
    pub fn lines(&self) -> Vec<Vec<String>> {
        let columns = serde_json::to_string(&self.columns).unwrap_or_default();
        let head = vec![
            vec![
                MARK.to_owned(),
                VERSION.to_owned(),
                self.round.to_string(),
                self.respondent.to_string(),
                self.at.clone(),
                self.lang.code().to_owned(),
            ],
            vec!["columns".to_owned(), self.sheet.clone(), columns],
        ];
        let rows = self
            .rows
            .iter()
            .map(|(id, prints)| vec!["row".to_owned(), id.to_string(), prints.clone()]);
        head.into_iter().chain(rows).collect()
    }

    /// Reads such rows; nothing when they are none.
    #[must_use]
    pub fn read(lines: &[Vec<String>]) -> Option<Self> {
        let mut lines = lines.iter().map(|line| line.iter().map(String::as_str));
        let mut first = lines.next()?;
        if first.next()? != MARK || first.next()? != VERSION {
            return None;
        }
        let round = first.next()?.parse().ok()?;
        let respondent = first.next()?.parse().ok()?;
        let at = first.next()?.to_owned();
        let lang = Lang::from_code(first.next()?)?;
        let mut second = lines.next()?;
        if second.next()? != "columns" {
            return None;
        }
        let sheet = second.next()?.to_owned();
        let columns = serde_json::from_str(second.next()?).ok()?;
        let mut rows = Vec::new();
        for mut line in lines {
            if line.next() != Some("row") {
                continue;
            }
            let id = line.next()?.parse().ok()?;
            rows.push((id, line.next().unwrap_or_default().to_owned()));
        }
        Some(Self { round, respondent, at, lang, sheet, columns, rows })
    }

    /// The fingerprints of the row about something, one a column.
    #[must_use]
    pub fn prints(&self, subject: RecordId) -> Option<Vec<Option<&str>>> {
        let (_, prints) = self.rows.iter().find(|(id, _)| *id == subject)?;
        Some(split_fingerprints(prints))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::cell::Cell;
    use crate::text::origin::fingerprints;

    #[test]
    fn it_reads_back_as_it_was_written() {
        let id = |key: &str| RecordId::of_example("x", key);
        let cells = [Cell::Empty, Cell::Text("a".to_owned())];
        let origin = RoundOrigin {
            round: id("round"),
            respondent: id("respondent"),
            at: "2024-04-26T10:00:00Z".to_owned(),
            lang: Lang::Nn,
            sheet: "Svar".to_owned(),
            columns: vec![String::new(), "state".to_owned()],
            rows: vec![(id("a"), fingerprints(&cells)), (id("b"), String::new())],
        };
        let lines = origin.lines();
        assert_eq!(RoundOrigin::read(&lines), Some(origin.clone()));
        let prints = origin.prints(id("a")).unwrap();
        assert_eq!(prints, [None, cells[1].fingerprint().as_deref()]);
        assert_eq!(origin.prints(id("c")), None);
        for broken in [&lines[1..], &lines[..1], &[], &[vec!["samstyr".to_owned()]]] {
            assert_eq!(RoundOrigin::read(broken), None);
        }
    }
}
