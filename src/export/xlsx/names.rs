//! Names of sheets, as spreadsheet programs allow them.

/// Names that a sheet can have, each only once.
pub(super) fn sheet_names<'a>(titles: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for title in titles {
        let wanted = safe_name(title);
        let is_taken = |name: &str| {
            name.eq_ignore_ascii_case(crate::text::origin::SHEET)
                || names.iter().any(|other| other.to_lowercase() == name.to_lowercase())
        };
        let mut name = wanted.clone();
        let mut number = 2;
        while is_taken(&name) {
            let kept: String = wanted.chars().take(26).collect();
            name = format!("{kept} {number}");
            number += 1;
        }
        names.push(name);
    }
    names
}

/// A name that a sheet can have: at most 31 characters, without those that mean something in formulas.
pub(super) fn safe_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
        .take(31)
        .collect();
    let name = name.trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}
