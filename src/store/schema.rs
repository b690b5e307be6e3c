//! The schema: made from commented SQL, and on opening compared to the letter.

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::digest::{feed, hex};
use crate::files::document;
use crate::model::kind::Kind;

/// Marks a file as ours, by the mark that whoever writes files knows too.
pub(super) const APPLICATION_ID: i64 = document::APPLICATION_ID as i64;

/// The schema version that this program writes.
pub(super) const VERSION: i64 = 4;

/// What each version adds to the one before it.
const STEPS: &[&str] = &[
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
    include_str!("schema/0004.sql"),
];

/// SHA-256 over the objects of today's schema, in hexadecimal: a file that has them is known by it, without
/// making an empty document to compare it with. A test holds it against what the steps make.
const TODAY: &str = include_str!("schema/today.sha256");

/// Makes the tables of an empty document.
pub(super) fn create(connection: &Connection) -> rusqlite::Result<()> {
    create_tables(connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}

fn create_tables(connection: &Connection) -> rusqlite::Result<()> {
    create_tables_of(connection, VERSION)
}

/// The tables as that version had them.
fn create_tables_of(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    let steps = usize::try_from(version).unwrap_or(0);
    STEPS.iter().take(steps).try_for_each(|step| connection.execute_batch(step))
}

/// The tables of a version and their columns, as our own text gives them.
pub(super) fn tables_of(version: i64) -> rusqlite::Result<Vec<(String, Vec<String>)>> {
    let connection = Connection::open_in_memory()?;
    create_tables_of(&connection, version)?;
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid")?;
    names
        .into_iter()
        .map(|name| {
            let columns = columns.query_map([&name], |row| row.get(0))?;
            let columns = columns.collect::<rusqlite::Result<_>>()?;
            Ok((name, columns))
        })
        .collect()
}

/// The size in bytes that a file says it has.
pub(super) fn claimed_size(connection: &Connection) -> rusqlite::Result<i64> {
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0))?;
    let size: i64 = connection.pragma_query_value(None, "page_size", |row| row.get(0))?;
    Ok(pages.saturating_mul(size))
}

/// The indexes over a part of their table that do not hold as many rows as it has: SQLite's own check
/// misses a row too many there. The schema has been found to be ours.
pub(super) fn odd_indexes(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let partial: Vec<(String, String, String)> = connection
        .prepare(
            "SELECT name, tbl_name, substr(sql, instr(sql, ' WHERE ')) FROM sqlite_schema
             WHERE type = 'index' AND sql LIKE '% WHERE %' ORDER BY name",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut odd = Vec::new();
    for (index, table, part) in partial {
        let count = |how: &str| -> rusqlite::Result<i64> {
            let sql = format!("SELECT count(*) FROM {table} {how}{part}");
            connection.query_row(&sql, [], |row| row.get(0))
        };
        if count(&format!("INDEXED BY {index}"))? != count("NOT INDEXED")? {
            odd.push(index);
        }
    }
    Ok(odd)
}

/// The first thing in which the schema of the file differs from that of a version of ours, if it
/// does.
pub(super) fn difference(
    connection: &Connection,
    version: i64,
) -> rusqlite::Result<Option<String>> {
    let theirs = objects(connection)?;
    if version == VERSION && sum(&theirs) == TODAY.trim_end() {
        return Ok(None);
    }
    let expected = Connection::open_in_memory()?;
    create_tables_of(&expected, version)?;
    let ours = objects(&expected)?;
    if ours == theirs {
        return Ok(None);
    }
    let odd = theirs
        .iter()
        .find(|object| !ours.contains(object))
        .or_else(|| ours.iter().find(|object| !theirs.contains(object)))
        .map_or_else(String::new, |(name, _)| name.clone());
    Ok(Some(odd))
}

/// The sum over the objects of a schema.
fn sum(objects: &[(String, Option<String>)]) -> String {
    let mut hasher = Sha256::new();
    for (name, text) in objects {
        feed(&mut hasher, name.as_bytes());
        feed(&mut hasher, text.as_deref().unwrap_or_default().as_bytes());
    }
    hex(&hasher.finalize())
}

/// Every object of a schema: its type and name, and its text.
fn objects(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    connection
        .prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY type, name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// `SELECT id, field, field … FROM table`, for a kind.
pub(super) fn select_sql(kind: Kind) -> String {
    format!("SELECT id, {} FROM {} WHERE alive = 1 ORDER BY id", columns(kind), kind.table())
}

/// The fields of one record of a kind, deleted or not.
pub(super) fn select_one_sql(kind: Kind) -> String {
    format!("SELECT {} FROM {} WHERE id = ?", columns(kind), kind.table())
}

/// `INSERT INTO table …`, for a kind.
pub(super) fn insert_sql(kind: Kind) -> String {
    let marks = vec!["?"; kind.fields().len()].join(", ");
    format!("INSERT INTO {} (id, alive, {}) VALUES (?, 1, {marks})", kind.table(), columns(kind))
}

/// `UPDATE table SET field …`, for one field of a kind.
pub(super) fn update_sql(kind: Kind, field: usize) -> String {
    let name = kind.fields().get(field).map_or("alive", |field| field.name);
    format!("UPDATE {} SET {name} = ? WHERE id = ?", kind.table())
}

/// `UPDATE table SET alive …`, for a kind.
pub(super) fn alive_sql(kind: Kind) -> String {
    format!("UPDATE {} SET alive = ? WHERE id = ?", kind.table())
}

/// Whether one record of a kind is there.
pub(super) fn is_alive_sql(kind: Kind) -> String {
    format!("SELECT alive = 1 FROM {} WHERE id = ?", kind.table())
}

fn columns(kind: Kind) -> String {
    kind.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod missing;

#[cfg(test)]
mod tests {
    use super::missing::{column_type, completed, create_table, file_of, is_frozen};
    use super::*;

    fn columns_of(connection: &Connection, table: &str) -> Vec<String> {
        let sql = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
        let mut statement = connection.prepare(&sql).unwrap();
        let names = statement.query_map([], |row| row.get(0)).unwrap();
        names.collect::<Result<_, _>>().unwrap()
    }

    /// After another change to the newest step: `UPDATE_SCHEMA=1 cargo test --release --lib todays_schema`
    /// writes its sum.
    #[test]
    fn todays_schema_is_known_by_its_sum() {
        let connection = Connection::open_in_memory().unwrap();
        create_tables(&connection).unwrap();
        let made = sum(&objects(&connection).unwrap());
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            let file = file_of(VERSION).with_file_name("today.sha256");
            std::fs::write(file, format!("{made}\n")).unwrap();
            return;
        }
        assert_eq!(TODAY.trim_end(), made, "UPDATE_SCHEMA=1 writes it");
        for other in
            ["CREATE TABLE odd (a)", "DROP TABLE odd", "ALTER TABLE txn ADD COLUMN odd TEXT"]
        {
            connection.execute_batch(other).unwrap();
            let same = other.starts_with("DROP");
            assert_eq!(difference(&connection, VERSION).unwrap().is_none(), same, "{other}");
        }
    }

    /// After new kinds and fields: `UPDATE_SCHEMA=1 cargo test --release --lib newest_step` writes their
    /// tables and columns into the newest step, to be read and then kept.
    #[test]
    fn the_newest_step_has_the_tables_and_columns_of_all_kinds() {
        let connection = Connection::open_in_memory().unwrap();
        create_tables(&connection).unwrap();
        let step = STEPS.last().copied().unwrap_or_default();
        let of = |table: &str| columns_of(&connection, table);
        let Some(text) = completed(step, Kind::ALL, of) else { return };
        let file = file_of(VERSION);
        assert!(
            !is_frozen(VERSION),
            "documents of version {VERSION} are about: what is new needs a step after {}",
            file.display()
        );
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&file, text).unwrap();
            return;
        }
        panic!("{} lacks tables or columns; UPDATE_SCHEMA=1 writes them", file.display());
    }

    #[test]
    fn what_a_step_lacks_is_written_as_a_person_would() {
        let connection = Connection::open_in_memory().unwrap();
        create_tables(&connection).unwrap();
        let all = STEPS.concat();
        let whole = |table: &str| columns_of(&connection, table);
        assert_eq!(completed(&all, Kind::ALL, whole), None, "nothing is lacking");
        let is_later = |kind: Kind, name: &str| {
            all.contains(&format!("ALTER TABLE {} ADD COLUMN {name} ", kind.table()))
        };
        for kind in Kind::ALL.iter().copied() {
            let names = || kind.fields().iter().map(|field| field.name);
            if names().any(|name| is_later(kind, name)) {
                // What came later stands behind the table.
                let early = |table: &str| {
                    whole(table).into_iter().filter(|name| !is_later(kind, name)).collect()
                };
                let written = completed("", &[kind], early).unwrap();
                let columns = written.lines().filter(|line| line.starts_with("ALTER TABLE"));
                let mut missing = columns.filter(|line| !all.contains(line));
                assert_eq!(missing.next(), None, "{} is written otherwise", kind.table());
                continue;
            }
            let table = create_table(kind);
            assert!(all.contains(&table), "{} is written otherwise", kind.table());
            // Without the table, the table; without a column, the column: in the table where that is
            // of the step, behind it where it is older.
            let written = completed("-- A step.\n", &[kind], |_| Vec::new()).unwrap();
            assert_eq!(written, format!("-- A step.\n\n-- {}\n{table}", kind.purpose()));
            let last = kind.fields().last().unwrap().name;
            let short =
                |table: &str| whole(table).into_iter().filter(|name| name != last).collect();
            let stump = format!("CREATE TABLE {} (\n    id BLOB\n);\n", kind.table());
            let damaged = all.replace(&table, &stump);
            assert_eq!(completed(&damaged, &[kind], short), Some(all.clone()));
            let later = completed("", &[kind], short).unwrap();
            assert!(later.contains(&format!("ALTER TABLE {} ADD COLUMN {last} ", kind.table())));
        }
    }

    /// The SQL is frozen text; this holds it against the fields. Columns have no order that counts.
    #[test]
    fn every_field_has_its_column_and_every_column_its_field() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        for kind in Kind::ALL {
            let mut columns: Vec<(String, String)> = connection
                .prepare(&format!("SELECT name, type FROM pragma_table_info('{}')", kind.table()))
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let mut expected: Vec<(String, String)> = [("id", "BLOB"), ("alive", "INTEGER")]
                .into_iter()
                .chain(
                    kind.fields().iter().map(|field| (field.name, column_type(field.field_type))),
                )
                .map(|(name, column_type)| (name.to_owned(), column_type.to_owned()))
                .collect();
            columns.sort();
            expected.sort();
            assert_eq!(columns, expected, "{}", kind.table());
        }
    }

    #[test]
    fn links_are_foreign_keys_to_the_right_table() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        for kind in Kind::ALL {
            let mut found: Vec<(String, String)> = connection
                .prepare(&format!(
                    "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{}')",
                    kind.table()
                ))
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let mut expected: Vec<(String, String)> = kind
                .fields()
                .iter()
                .filter_map(|field| {
                    let target = field.field_type.target()?;
                    Some((field.name.to_owned(), target.table().to_owned()))
                })
                .collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{}", kind.table());
        }
    }

    #[test]
    fn a_foreign_object_is_named() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        assert_eq!(difference(&connection, VERSION).unwrap(), None);
        connection.execute_batch("CREATE VIEW trap AS SELECT 1").unwrap();
        assert_eq!(difference(&connection, VERSION).unwrap().as_deref(), Some("view trap"));
    }
}
