//! Characters that nobody sees, and texts that consist of nothing else.

/// Whether a character is a command, turns the direction of writing, or takes no room and is none
/// that words need.
#[must_use]
#[inline]
pub(crate) fn is_unseen(c: char) -> bool {
    // Nearly all that is ever asked about: letters, figures and signs of Western Europe.
    !matches!(c, ' '..='~' | '\u{a0}'..='\u{34e}') && is_rare_and_unseen(c)
}

fn is_rare_and_unseen(c: char) -> bool {
    matches!(c,
        // Control characters: C0, delete, C1.
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Marks, embeddings, overrides and isolates of direction, and the two line ends of Unicode.
        | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        // What programs see and readers do not: joiners without effect, fillers, operators, shapes.
        | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        // Tags, which spell out whole sentences unseen, and what may yet come beside them.
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a text says nothing to a reader: it is empty, or has only space and characters that show
/// nothing by themselves. The soft hyphen, joiners and variation selectors are seen by what stands
/// beside them, and so is the braille cell without dots, which is a space.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || is_unseen(c)
            || matches!(
                c,
                '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{fe00}'
                    ..='\u{fe0f}' | '\u{1d159}'
            )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_says_what_the_long_one_says() {
        for c in '\0'..='\u{10ffff}' {
            assert_eq!(is_unseen(c), is_rare_and_unseen(c), "{c:?}");
        }
    }

    #[test]
    fn what_nobody_sees_says_nothing_and_every_letter_says_something() {
        for text in [
            "",
            " \t\r\n\u{a0}\u{2003}\u{3000}",
            "\u{200b}",
            "\u{ad}\u{ad}",
            "\u{2800}",
            "\u{3164}\u{115f}\u{1160}\u{ffa0}",
            "\u{feff}\u{2060}\u{200c}\u{200d}\u{200e}\u{202e}",
            "\u{fe0f}\u{e0041}\u{e0100}\u{180e}\u{34f}",
        ] {
            assert!(says_nothing(text), "{text:?}");
        }
        for text in ["a", ".", "–", "0", "\u{200b}a\u{200b}", "\u{301}", "👍\u{fe0f}", "ⵣ", "ᄀ"]
        {
            assert!(!says_nothing(text), "{text:?}");
        }
    }
}
