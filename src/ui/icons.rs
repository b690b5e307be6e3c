//! Icons: a subset of Phosphor in the private use area of a font of its own (assets/icons). A
//! screen reader cannot speak them, so whatever carries one alone needs a name as well. All that the
//! font holds stand here, as `assets/icons/icons.tsv` lists them, at hand for a screen that is new.

#![expect(dead_code, reason = "the font holds more than is drawn today")]

/// Archive.
pub const ARCHIVE: &str = "\u{e00c}";
/// Arrow clockwise.
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
/// Arrow counter clockwise.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// Arrow down.
pub const ARROW_DOWN: &str = "\u{e03e}";
/// Arrow left.
pub const ARROW_LEFT: &str = "\u{e058}";
/// Arrow right.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// Arrow square out.
pub const ARROW_SQUARE_OUT: &str = "\u{e5de}";
/// Arrow up.
pub const ARROW_UP: &str = "\u{e08e}";
/// Arrows clockwise.
pub const ARROWS_CLOCKWISE: &str = "\u{e094}";
/// Bank.
pub const BANK: &str = "\u{e0b4}";
/// Bell.
pub const BELL: &str = "\u{e0ce}";
/// Bookmark simple.
pub const BOOKMARK_SIMPLE: &str = "\u{e0ea}";
/// Briefcase.
pub const BRIEFCASE: &str = "\u{e0ee}";
/// Buildings.
pub const BUILDINGS: &str = "\u{e102}";
/// Calculator.
pub const CALCULATOR: &str = "\u{e538}";
/// Calendar.
pub const CALENDAR: &str = "\u{e108}";
/// Calendar blank.
pub const CALENDAR_BLANK: &str = "\u{e10a}";
/// Calendar check.
pub const CALENDAR_CHECK: &str = "\u{e712}";
/// Caret down.
pub const CARET_DOWN: &str = "\u{e136}";
/// Caret left.
pub const CARET_LEFT: &str = "\u{e138}";
/// Caret right.
pub const CARET_RIGHT: &str = "\u{e13a}";
/// Caret up.
pub const CARET_UP: &str = "\u{e13c}";
/// Caret up down.
pub const CARET_UP_DOWN: &str = "\u{e140}";
/// Chart bar.
pub const CHART_BAR: &str = "\u{e150}";
/// Chart line up.
pub const CHART_LINE_UP: &str = "\u{e156}";
/// Chat text.
pub const CHAT_TEXT: &str = "\u{e17a}";
/// Check.
pub const CHECK: &str = "\u{e182}";
/// Check circle.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// Check square.
pub const CHECK_SQUARE: &str = "\u{e186}";
/// Circle.
pub const CIRCLE: &str = "\u{e18a}";
/// Circle dashed.
pub const CIRCLE_DASHED: &str = "\u{e602}";
/// Circle half.
pub const CIRCLE_HALF: &str = "\u{e18c}";
/// Clipboard text.
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
/// Clock.
pub const CLOCK: &str = "\u{e19a}";
/// Clock counter clockwise.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// Coins.
pub const COINS: &str = "\u{e78e}";
/// Columns.
pub const COLUMNS: &str = "\u{e546}";
/// Copy.
pub const COPY: &str = "\u{e1ca}";
/// Dots six vertical.
pub const DOTS_SIX_VERTICAL: &str = "\u{eae2}";
/// Dots three.
pub const DOTS_THREE: &str = "\u{e1fe}";
/// Dots three vertical.
pub const DOTS_THREE_VERTICAL: &str = "\u{e208}";
/// Download simple.
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
/// Envelope simple.
pub const ENVELOPE_SIMPLE: &str = "\u{e218}";
/// Export.
pub const EXPORT: &str = "\u{eaf0}";
/// Eye.
pub const EYE: &str = "\u{e220}";
/// Eye slash.
pub const EYE_SLASH: &str = "\u{e224}";
/// File.
pub const FILE: &str = "\u{e230}";
/// File doc.
pub const FILE_DOC: &str = "\u{eb1e}";
/// File pdf.
pub const FILE_PDF: &str = "\u{e702}";
/// File text.
pub const FILE_TEXT: &str = "\u{e23a}";
/// File xls.
pub const FILE_XLS: &str = "\u{eb22}";
/// Files.
pub const FILES: &str = "\u{e710}";
/// Flag.
pub const FLAG: &str = "\u{e244}";
/// Floppy disk.
pub const FLOPPY_DISK: &str = "\u{e248}";
/// Folder.
pub const FOLDER: &str = "\u{e24a}";
/// Folder open.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// Funnel.
pub const FUNNEL: &str = "\u{e266}";
/// Gauge.
pub const GAUGE: &str = "\u{e628}";
/// Gavel.
pub const GAVEL: &str = "\u{ea32}";
/// Gear.
pub const GEAR: &str = "\u{e270}";
/// Git branch.
pub const GIT_BRANCH: &str = "\u{e278}";
/// Graph.
pub const GRAPH: &str = "\u{eb58}";
/// Handshake.
pub const HANDSHAKE: &str = "\u{e582}";
/// Hourglass.
pub const HOURGLASS: &str = "\u{e2b2}";
/// House.
pub const HOUSE: &str = "\u{e2c2}";
/// Info.
pub const INFO: &str = "\u{e2ce}";
/// Kanban.
pub const KANBAN: &str = "\u{eb54}";
/// Keyboard.
pub const KEYBOARD: &str = "\u{e2d8}";
/// Lightbulb.
pub const LIGHTBULB: &str = "\u{e2dc}";
/// Link.
pub const LINK: &str = "\u{e2e2}";
/// Link break.
pub const LINK_BREAK: &str = "\u{e2e4}";
/// List.
pub const LIST: &str = "\u{e2f0}";
/// List bullets.
pub const LIST_BULLETS: &str = "\u{e2f2}";
/// Lock.
pub const LOCK: &str = "\u{e2fa}";
/// Lock open.
pub const LOCK_OPEN: &str = "\u{e306}";
/// Magnifying glass.
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// Map pin.
pub const MAP_PIN: &str = "\u{e316}";
/// Map trifold.
pub const MAP_TRIFOLD: &str = "\u{e31a}";
/// Minus.
pub const MINUS: &str = "\u{e32a}";
/// Moon.
pub const MOON: &str = "\u{e330}";
/// Note.
pub const NOTE: &str = "\u{e348}";
/// Paper plane tilt.
pub const PAPER_PLANE_TILT: &str = "\u{e398}";
/// Paperclip.
pub const PAPERCLIP: &str = "\u{e39a}";
/// Pencil simple.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// Percent.
pub const PERCENT: &str = "\u{e3b6}";
/// Plus.
pub const PLUS: &str = "\u{e3d4}";
/// Printer.
pub const PRINTER: &str = "\u{e3dc}";
/// Prohibit.
pub const PROHIBIT: &str = "\u{e3de}";
/// Push pin.
pub const PUSH_PIN: &str = "\u{e3e2}";
/// Question.
pub const QUESTION: &str = "\u{e3e8}";
/// Rows.
pub const ROWS: &str = "\u{e5a2}";
/// Scales.
pub const SCALES: &str = "\u{e750}";
/// Seal check.
pub const SEAL_CHECK: &str = "\u{e606}";
/// Shield check.
pub const SHIELD_CHECK: &str = "\u{e40c}";
/// Sidebar simple.
pub const SIDEBAR_SIMPLE: &str = "\u{ec24}";
/// Sort ascending.
pub const SORT_ASCENDING: &str = "\u{e444}";
/// Sort descending.
pub const SORT_DESCENDING: &str = "\u{e446}";
/// Square.
pub const SQUARE: &str = "\u{e45e}";
/// Squares four.
pub const SQUARES_FOUR: &str = "\u{e464}";
/// Stack.
pub const STACK: &str = "\u{e466}";
/// Star.
pub const STAR: &str = "\u{e46a}";
/// Sun.
pub const SUN: &str = "\u{e472}";
/// Tag.
pub const TAG: &str = "\u{e478}";
/// Target.
pub const TARGET: &str = "\u{e47c}";
/// Trash.
pub const TRASH: &str = "\u{e4a6}";
/// Tree structure.
pub const TREE_STRUCTURE: &str = "\u{e67c}";
/// Trend down.
pub const TREND_DOWN: &str = "\u{e4ac}";
/// Trend up.
pub const TREND_UP: &str = "\u{e4ae}";
/// Upload simple.
pub const UPLOAD_SIMPLE: &str = "\u{e4c0}";
/// User.
pub const USER: &str = "\u{e4c2}";
/// Users.
pub const USERS: &str = "\u{e4d6}";
/// Warning.
pub const WARNING: &str = "\u{e4e0}";
/// Warning circle.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// X.
pub const X: &str = "\u{e4f6}";
/// X circle.
pub const X_CIRCLE: &str = "\u{e4f8}";

#[cfg(test)]
mod tests {
    #[test]
    fn every_icon_of_the_font_has_its_name_here() {
        let constants = include_str!("icons.rs");
        for line in include_str!("../../assets/icons/icons.tsv").lines() {
            let (name, code) = line.split_once('\t').expect("a name and a code");
            let name = name.to_uppercase().replace('-', "_");
            let constant = format!("{name}: &str = \"\\u{{{}}}\";", code.trim().to_lowercase());
            assert!(constants.contains(&constant), "{constant}");
        }
    }
}
