//! What else a municipality is called: in full, and by the names and numbers of those that have become
//! part of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Municipality;
use crate::model::record::Record;

/// A line each: the number and the name of today, what else it is or was called, the number that belonged
/// to that name, and the year in which it ended (none where it is still in use).
const NAMES: &str = include_str!("../../../../data/reference/municipality-names.csv");

/// What a municipality is called besides its name.
#[derive(Debug, Default)]
struct Names {
    /// The name of today.
    name: &'static str,
    /// Names in full that are in use.
    official: Vec<&'static str>,
    /// Names and numbers that are no longer in use.
    former: Vec<&'static str>,
}

/// The names of each municipality, by its number.
static KNOWN: LazyLock<HashMap<&'static str, Names>> = LazyLock::new(|| {
    let mut known: HashMap<&'static str, Names> = HashMap::new();
    for line in lines() {
        let Some([number, name, called, old_number, until]) = cells(line) else { continue };
        let names = known.entry(number).or_default();
        names.name = name;
        let list = if until.is_empty() { &mut names.official } else { &mut names.former };
        list.extend((called != name).then_some(called));
        names.former.extend((!old_number.is_empty()).then_some(old_number));
    }
    known
});

fn lines() -> impl Iterator<Item = &'static str> {
    NAMES.lines().filter(|line| !line.starts_with('#')).skip(1)
}

fn cells(line: &str) -> Option<[&str; 5]> {
    line.split(',').collect::<Vec<_>>().try_into().ok()
}

/// What is known of a municipality: by its number where the name is the same, since numbers have been
/// given out anew.
fn known(record: &dyn Record) -> Option<&'static Names> {
    let (number, name) = (Municipality::number.any().of(record), name_of(record));
    let names = KNOWN.get(number.as_text()?)?;
    let its = std::iter::once(&names.name).chain(&names.official);
    its.copied().any(|its| its == name).then_some(names)
}

fn name_of(record: &dyn Record) -> String {
    let name = Municipality::name.any().of(record);
    name.as_text().map_or_else(String::new, |name| name.trim().to_owned())
}

/// A name with either word for a municipality: some are called "herad", and more have been.
fn in_full(name: &str) -> Vec<String> {
    ["kommune", "herad"].map(|word| format!("{name} {word}")).to_vec()
}

/// As people write it in tables: "Voss kommune", "Voss herad".
pub(super) fn official_names(record: &dyn Record) -> Vec<String> {
    let name = name_of(record);
    if name.is_empty() {
        return Vec::new();
    }
    let Some(known) = known(record) else { return in_full(&name) };
    let mut names = vec![known.name.to_owned()];
    names.extend(in_full(known.name));
    names.extend(known.official.iter().map(|name| (*name).to_owned()));
    names.retain(|other| *other != name);
    names
}

/// The names, short and in full, and the numbers of what has become part of it.
pub(super) fn former_names(record: &dyn Record) -> Vec<String> {
    let known = known(record).map_or(&[][..], |names| names.former.as_slice());
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let forms = known.iter().flat_map(|name| {
        let full = if is_number(name) { Vec::new() } else { in_full(name) };
        std::iter::once((*name).to_owned()).chain(full)
    });
    forms.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_line_of_the_names_is_read() {
        let mut numbers = HashSet::new();
        for line in lines() {
            let [number, name, called, old, until] =
                cells(line).unwrap_or_else(|| panic!("{line}"));
            let four = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
            assert!(four(number) && !name.is_empty() && !called.is_empty(), "{line}");
            assert!(old.is_empty() || four(old) && numbers.insert(old), "{line}");
            assert!(until.is_empty() || four(until) && !old.is_empty(), "{line}");
        }
        assert!(KNOWN.len() > 40);
    }
}
