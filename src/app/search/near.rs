//! Words that were almost typed: one letter wrong, missing, too many, or two changed about.

/// Words shorter than this have too many neighbours.
pub(super) const SHORTEST: usize = 5;

/// Whether a word begins with what was typed, but for one slip. Folded words are all but always
/// ASCII, so letters are bytes here.
pub(super) fn begins_nearly(word: &str, typed: &str) -> bool {
    let (word, typed) = (word.as_bytes(), typed.as_bytes());
    let same = word.iter().zip(typed).take_while(|(a, b)| a == b).count();
    if same == typed.len() {
        return true;
    }
    let rest = |letters, from| rest(letters, from);
    let wrong = same < word.len() && rest(word, same + 1).starts_with(rest(typed, same + 1));
    let missing = rest(word, same + 1).starts_with(rest(typed, same));
    let too_many = rest(word, same).starts_with(rest(typed, same + 1));
    let changed_about = typed.len() > same + 1
        && word.get(same) == typed.get(same + 1)
        && word.get(same + 1) == typed.get(same)
        && rest(word, same + 2).starts_with(rest(typed, same + 2));
    wrong || missing || too_many || changed_about
}

fn rest(letters: &[u8], from: usize) -> &[u8] {
    letters.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        for typed in
            ["byggesoknad", "bygesoknad", "byggsoknad", "bygegsoknad", "bxggesok", "bbygges"]
        {
            assert!(begins_nearly("byggesoknader", typed), "{typed}");
        }
        for typed in ["bygsoknad", "soknad", "bxggesxk"] {
            assert!(!begins_nearly("byggesoknader", typed), "{typed}");
        }
        assert!(!begins_nearly("byg", "byggesok"));
    }
}
