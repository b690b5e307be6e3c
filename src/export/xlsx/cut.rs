//! Texts that are longer than a cell can be.

use crate::text::origin::CUT_MARK;

/// The most that a cell of a workbook holds, in UTF-16 units.
const MOST_TEXT: usize = 32_767;

/// A text that fits in a cell. What was cut says so, and is not taken for a change on the way back.
pub(super) fn cut(text: &str) -> std::borrow::Cow<'_, str> {
    // What escaped control characters need is counted with the worst in mind.
    let units = |c: char| if c.is_control() && c != '\n' && c != '\t' { 7 } else { c.len_utf16() };
    if text.len() <= MOST_TEXT / 7 || text.chars().map(units).sum::<usize>() <= MOST_TEXT {
        return std::borrow::Cow::Borrowed(text);
    }
    let room = MOST_TEXT - CUT_MARK.len();
    let mut used = 0;
    let kept = text.chars().take_while(|c| {
        used += units(*c);
        used <= room
    });
    std::borrow::Cow::Owned(kept.chain(CUT_MARK.chars()).collect())
}
