//! Icons: a subset of Phosphor in the private use area of a font of its own (assets/icons). A
//! screen reader cannot speak them, so whatever carries one alone needs a name as well.

/// squares four.
pub const SQUARES_FOUR: &str = "\u{e464}";
/// calendar check.
pub const CALENDAR_CHECK: &str = "\u{e712}";
/// gavel.
pub const GAVEL: &str = "\u{ea32}";
/// lightbulb.
pub const LIGHTBULB: &str = "\u{e2dc}";
/// paper plane tilt.
pub const PAPER_PLANE_TILT: &str = "\u{e398}";
/// stack.
pub const STACK: &str = "\u{e466}";
/// trend up.
pub const TREND_UP: &str = "\u{e4ae}";
/// calculator.
pub const CALCULATOR: &str = "\u{e538}";
/// house.
pub const HOUSE: &str = "\u{e2c2}";
/// magnifying glass.
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// plus.
pub const PLUS: &str = "\u{e3d4}";
/// x.
pub const X: &str = "\u{e4f6}";
/// check.
pub const CHECK: &str = "\u{e182}";
/// check circle.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// warning.
pub const WARNING: &str = "\u{e4e0}";
/// warning circle.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// info.
pub const INFO: &str = "\u{e2ce}";
/// caret up.
pub const CARET_UP: &str = "\u{e13c}";
/// caret down.
pub const CARET_DOWN: &str = "\u{e136}";
/// caret left.
pub const CARET_LEFT: &str = "\u{e138}";
/// caret right.
pub const CARET_RIGHT: &str = "\u{e13a}";
/// caret up down.
pub const CARET_UP_DOWN: &str = "\u{e140}";
/// arrow left.
pub const ARROW_LEFT: &str = "\u{e058}";
/// arrow right.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// arrow counter clockwise.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// arrow clockwise.
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
/// export.
pub const EXPORT: &str = "\u{eaf0}";
/// folder open.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// file.
pub const FILE: &str = "\u{e230}";
/// file pdf.
pub const FILE_PDF: &str = "\u{e702}";
/// file doc.
pub const FILE_DOC: &str = "\u{eb1e}";
/// trash.
pub const TRASH: &str = "\u{e4a6}";
/// pencil simple.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// clock.
pub const CLOCK: &str = "\u{e19a}";
/// clock counter clockwise.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// link.
pub const LINK: &str = "\u{e2e2}";
/// git branch.
pub const GIT_BRANCH: &str = "\u{e278}";
/// tree structure.
pub const TREE_STRUCTURE: &str = "\u{e67c}";
/// seal check.
pub const SEAL_CHECK: &str = "\u{e606}";
/// lock.
pub const LOCK: &str = "\u{e2fa}";
/// sun.
pub const SUN: &str = "\u{e472}";
/// moon.
pub const MOON: &str = "\u{e330}";
/// circle half.
pub const CIRCLE_HALF: &str = "\u{e18c}";
/// gear.
pub const GEAR: &str = "\u{e270}";
/// eye.
pub const EYE: &str = "\u{e220}";
/// printer.
pub const PRINTER: &str = "\u{e3dc}";
/// list bullets.
pub const LIST_BULLETS: &str = "\u{e2f2}";
/// flag.
pub const FLAG: &str = "\u{e244}";
/// users.
pub const USERS: &str = "\u{e4d6}";
/// user.
pub const USER: &str = "\u{e4c2}";
/// coins.
pub const COINS: &str = "\u{e78e}";
/// target.
pub const TARGET: &str = "\u{e47c}";
/// dots three.
pub const DOTS_THREE: &str = "\u{e1fe}";
/// funnel.
pub const FUNNEL: &str = "\u{e266}";
/// sidebar simple.
pub const SIDEBAR_SIMPLE: &str = "\u{ec24}";
/// bell.
pub const BELL: &str = "\u{e0ce}";
/// handshake.
pub const HANDSHAKE: &str = "\u{e582}";
/// circle.
pub const CIRCLE: &str = "\u{e18a}";
/// circle dashed.
pub const CIRCLE_DASHED: &str = "\u{e602}";
/// arrow square out.
pub const ARROW_SQUARE_OUT: &str = "\u{e5de}";
/// scales.
pub const SCALES: &str = "\u{e750}";
/// map pin.
pub const MAP_PIN: &str = "\u{e316}";
/// hourglass.
pub const HOURGLASS: &str = "\u{e2b2}";
/// note.
pub const NOTE: &str = "\u{e348}";
/// buildings.
pub const BUILDINGS: &str = "\u{e102}";
