//! Names that are written together: "4601 Bergen", "Bergen (4601)", "Kinn/Flora", "Kinn (tidl. Flora)".

use super::By;
use crate::model::id::RecordId;

/// Words before a name that is no longer in use.
const ONCE: &[&str] = &["tidligere", "tidlegare", "tidl.", "tidl", "formerly", "før"];

/// The one record that every part of a text names; `whole` says what a part names. Nothing where a part
/// names nothing or another one.
pub(super) fn look<'a>(
    text: &str,
    whole: impl Fn(&str) -> Option<(&'a [RecordId], By)>,
) -> Option<(RecordId, By)> {
    let parts = parts(text);
    if parts.len() < 2 {
        return None;
    }
    let mut found: Option<(RecordId, By)> = None;
    for part in parts {
        let (ids, by) = whole(part)?;
        let [id] = ids else { return None };
        // A name of today among them says that the record of today is meant.
        let by = if by == By::Former { By::Former } else { By::Called };
        found = match found {
            None => Some((*id, by)),
            Some((known, _)) if known != *id => return None,
            Some((known, By::Former)) => Some((known, by)),
            Some(known) => Some(known),
        };
    }
    found
}

fn parts(text: &str) -> Vec<&str> {
    let divided = text.split(['/', '(', ')', ',', '–']).flat_map(|part| part.split(" - "));
    let parts = divided.flat_map(apart_from_number).map(without_once);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A number of four figures before or after a name stands for itself.
fn apart_from_number(part: &str) -> [&str; 2] {
    let part = part.trim();
    let is_number = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    match (part.split_once(char::is_whitespace), part.rsplit_once(char::is_whitespace)) {
        (Some((first, rest)), _) if is_number(first) => [first, rest.trim()],
        (_, Some((rest, last))) if is_number(last) => [rest.trim(), last],
        _ => [part, ""],
    }
}

fn without_once(part: &str) -> &str {
    let word = ONCE.iter().find_map(|word| part.strip_prefix(word)?.strip_prefix(' '));
    word.unwrap_or(part).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_come_apart() {
        for (text, wanted) in [
            ("4601 Bergen", vec!["4601", "Bergen"]),
            ("Bergen (4601)", vec!["Bergen", "4601"]),
            ("4601 - Bergen kommune", vec!["4601", "Bergen kommune"]),
            ("Kinn/Flora", vec!["Kinn", "Flora"]),
            ("Kinn (tidl. Flora)", vec!["Kinn", "Flora"]),
            ("Nord-Fron", vec!["Nord-Fron"]),
        ] {
            assert_eq!(parts(text), wanted);
        }
    }
}
