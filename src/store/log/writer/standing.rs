//! What stands in the log before a change is written: what it replaces, and what it knows of.

use rusqlite::params;

use super::Writer;

impl Writer<'_> {
    pub(super) fn is_undecided(&self, record: i64) -> rusqlite::Result<bool> {
        self.connection
            .prepare_cached("SELECT 1 FROM conflict WHERE record = ? AND field = '@alive'")?
            .exists([record])
    }

    /// The changes that stand in a cell, the shown one first: its own, and the births that none of
    /// them has replaced.
    pub(super) fn heads(&self, record: i64, field: &str) -> rusqlite::Result<Vec<i64>> {
        let mut standing = self.standing(record, field)?;
        if field == "@birth" {
            return Ok(standing);
        }
        let births = self.standing(record, "@birth")?;
        if births.len() == 1 {
            if standing.is_empty() {
                return Ok(births);
            }
        } else {
            for birth in births {
                if !self.is_replaced(record, field, birth)? {
                    standing.push(birth);
                }
            }
        }
        if standing.len() > 1 {
            let mut named = Vec::with_capacity(standing.len());
            for change in standing {
                named.push((self.identity(change)?, change));
            }
            named.sort_unstable();
            standing = named.into_iter().map(|(_, change)| change).collect();
        }
        Ok(standing)
    }

    pub(super) fn standing(&self, record: i64, field: &str) -> rusqlite::Result<Vec<i64>> {
        self.connection
            .prepare_cached(
                "SELECT id FROM change WHERE record = ? AND field = ? AND superseded = 0",
            )?
            .query_map(params![record, field], |row| row.get(0))?
            .collect()
    }

    pub(super) fn is_replaced(
        &self,
        record: i64,
        field: &str,
        birth: i64,
    ) -> rusqlite::Result<bool> {
        self.connection
            .prepare_cached(
                "SELECT 1 FROM change AS c WHERE record = ?1 AND field = ?2 AND (prev = ?3
                     OR EXISTS (SELECT 1 FROM replaced WHERE change = c.id AND prev = ?3))",
            )?
            .exists(params![record, field, birth])
    }

    pub(super) fn heads_of_record(&self, record: i64) -> rusqlite::Result<Vec<i64>> {
        self.connection
            .prepare_cached(
                "SELECT id FROM change WHERE record = ? AND superseded = 0
                 AND field NOT IN ('@birth', '@alive')",
            )?
            .query_map([record], |row| row.get(0))?
            .collect()
    }
}
