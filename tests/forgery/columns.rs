//! Every column of every table, altered alone, with all checksums counted anew by whoever did it.

use rusqlite::Connection;
use rusqlite::types::Value as Sql;
use samstyr::model::kind::Kind;

use super::counting::{count_anew, counted};
use super::format::hash_of;
use super::{copy, found, pry_open, rich};
use crate::support::Place;

/// Columns that may say something else without anybody being able to tell, and why.
const UNVOUCHED: &[(&str, &str, &str)] = &[
    ("merge_report", "at", "the report is this copy's own memory, and no other copy has it:"),
    ("merge_report", "actor", "it can be vouched for against damage, and against nobody who"),
    ("merge_report", "other", "counts its checksum anew. The worst that comes of it is that"),
    ("merge_report", "report", "undo aims at another copy's step, as a step of its own that"),
    ("merge_report", "first_txn", "everybody sees in the history."),
    ("merge_report", "last_txn", "Only what cannot be, such as overlapping merges, is told."),
    ("merge_report", "id", "A number that nothing refers to."),
    ("txn", "id", "Where nothing refers to the first one: a number is no name."),
];

/// Columns that hold checksums: whoever alters one alone is told on opening, and whoever counts them
/// anew has altered nothing.
const CHECKSUMS: &[&str] = &["state_digest", "session_digest", "merge_digest"];

fn is_unvouched(table: &str, column: &str, new: &Sql) -> bool {
    // A deleted record is one that is not alive, whatever else it is.
    let is_as_dead = is_of_records(table) && column == "alive" && *new == Sql::Integer(-1);
    is_as_dead || UNVOUCHED.iter().any(|(t, c, _)| (*t, *c) == (table, column))
}

/// Lists and columns of a document, with those of records last.
fn columns(connection: &Connection) -> Vec<(String, String)> {
    connection
        .prepare(
            "SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
             WHERE t.type = 'table' ORDER BY t.rowid, c.cid",
        )
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap()
}

fn is_of_records(table: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.table() == table)
}

/// Another value of the same type.
fn another(value: &Sql, column: &str) -> Vec<Sql> {
    match value {
        Sql::Null => vec![Sql::Integer(1), Sql::Text("x".into()), Sql::Blob(vec![7; 16])],
        Sql::Integer(number) => {
            vec![Sql::Integer(number + 1), Sql::Integer(number - 1), Sql::Null]
        }
        Sql::Real(number) => vec![Sql::Real(number + 0.5), Sql::Null],
        Sql::Text(text) => vec![Sql::Text(format!("{text}x")), Sql::Text(String::new())],
        // Of a key the other ones are tried too, where a column refers to something.
        Sql::Blob(bytes) => {
            let mut flipped = bytes.clone();
            flipped.iter_mut().take(1).for_each(|byte| *byte ^= 1);
            let longer = [bytes.as_slice(), &[0]].concat();
            let mut others = vec![Sql::Blob(flipped), Sql::Blob(longer)];
            others.extend((column == "parents").then(|| Sql::Blob(Vec::new())));
            others
        }
    }
}

/// The first, the middle and the last row of a table, by what SQLite numbers them by.
fn rows(connection: &Connection, table: &str) -> Vec<Vec<Sql>> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = statement.column_count();
    let all: Vec<Vec<Sql>> = statement
        .query_map([], |row| (0..columns).map(|index| row.get(index)).collect())
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let mut picked: Vec<usize> = vec![0, all.len() / 2, all.len().saturating_sub(1)];
    picked.dedup();
    picked.into_iter().filter_map(|at| all.get(at).cloned()).collect()
}

/// Alters one column of one row; false where the row already is like that or there is another one.
fn alter(
    connection: &Connection,
    names: &[&String],
    (table, column): (&str, &str),
    row: &[Sql],
    new: &Sql,
) -> bool {
    let is_row = names.iter().map(|name| format!("{name} IS ?")).collect::<Vec<_>>().join(" AND ");
    let sql = format!("UPDATE {table} SET {column} = ? WHERE {is_row}");
    let values = std::iter::once(new).chain(row);
    matches!(connection.execute(&sql, rusqlite::params_from_iter(values)), Ok(1))
}

#[test]
fn the_tamperer_counts_as_the_program_does() {
    let place = Place::new();
    for file in [place.example(), rich::document(&place).0] {
        let connection = pry_open(&file);
        let (state, sessions, merges) = counted(&connection);
        let stored = connection.query_row(
            "SELECT state_digest, session_digest, merge_digest FROM document",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        );
        assert_eq!((state, sessions, merges), stored.unwrap());
        let hashes: Vec<(i64, [u8; 32])> = connection
            .prepare("SELECT id, hash FROM txn")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        for (txn, hash) in hashes {
            assert_eq!(hash_of(&connection, txn, 3), hash, "transaction {txn}");
        }
    }
}

#[test]
fn every_column_that_is_altered_is_found_whoever_counts_the_checksums_anew() {
    let place = Place::new();
    let (file, _) = rich::document(&place);
    let whole = Connection::open(&file).unwrap();
    let columns = columns(&whole);
    let (mut tried, mut unnoticed) = (0, Vec::new());
    for (table, column) in &columns {
        if CHECKSUMS.contains(&column.as_str()) {
            continue;
        }
        let names: Vec<&String> =
            columns.iter().filter(|(t, _)| t == table).map(|(_, name)| name).collect();
        let index = names.iter().position(|name| *name == column).unwrap();
        let rows = rows(&whole, table);
        assert!(is_of_records(table) || !rows.is_empty(), "nothing in {table} to alter");
        for row in &rows {
            let others = another(&row[index], column);
            for new in others.into_iter().filter(|new| *new != row[index]) {
                let altered = copy(&place, &file, "endret.samstyr");
                let connection = pry_open(&altered);
                if !alter(&connection, &names, (table, column), row, &new) {
                    continue;
                }
                count_anew(&connection);
                connection.close().unwrap();
                tried += 1;
                if found(&altered).is_empty() && !is_unvouched(table, column, &new) {
                    unnoticed.push(format!("{table}.{column}: {:?} → {new:?}", row[index]));
                }
            }
        }
    }
    assert!(tried > 150, "{tried}");
    assert!(unnoticed.is_empty(), "{} of {tried}: {unnoticed:#?}", unnoticed.len());
}
