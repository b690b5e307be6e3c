//! Names of files that every system takes.

/// The most characters in a name, so that a deep folder on Windows still has room for it.
const MOST: usize = 100;

/// Names that Windows keeps for devices, whatever ending follows.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// A text as the name of a file, without what Windows forbids: `\ / : * ? " < > |`, control
/// characters, points and spaces at the end, names of devices.
#[must_use]
pub fn safe_name(text: &str) -> String {
    let allowed = text.chars().map(|c| if is_forbidden(c) { ' ' } else { c });
    let name: String = allowed.collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(MOST).collect();
    let name = name.trim_end_matches([' ', '.']).trim_start_matches([' ', '.']);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let letters = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    match name {
        "" => "samstyr".to_owned(),
        _ if DEVICES.contains(&letters) => format!("_{name}"),
        _ => name.to_owned(),
    }
}

fn is_forbidden(c: char) -> bool {
    let hides =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || hides || "\\/:*?\"<>|".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_stay_recognisable() {
        for (text, name) in [
            ("Innføring 2024 - Alver", "Innføring 2024 - Alver"),
            ("Høring: sak 3/24 - Voss herad", "Høring sak 3 24 - Voss herad"),
            ("a\u{202e}b\r\nc  d. ", "a b c d"),
            ("NUL", "_NUL"),
            ("com1.txt", "_com1.txt"),
            ("..", "samstyr"),
            ("?", "samstyr"),
            ("Tal; og «meir»", "Tal; og «meir»"),
        ] {
            assert_eq!(safe_name(text), name);
        }
    }

    proptest! {
        #[test]
        fn every_text_becomes_a_name_that_windows_takes(text in any::<String>()) {
            let name = safe_name(&text);
            prop_assert!(!name.is_empty() && name.chars().count() <= MOST + 1);
            prop_assert!(!name.ends_with(['.', ' ']));
            prop_assert!(!name.chars().any(is_forbidden));
            prop_assert_eq!(safe_name(&name).len(), name.len());
        }
    }
}
