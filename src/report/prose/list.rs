//! Points of a text: which lines are points, and on which level each of them is.

use super::mark::{Mark, Sort, candidates};
use super::{Line, Part, Point, sheet, spaced};
use crate::text::parse_date::names_part_of_year;

/// Words behind a number and a full stop that make a day of it beside another one: "19. og 20. mai".
const BETWEEN_DAYS: [&str; 3] = ["og", "eller", "til"];

/// So many levels a list has at most. Points that are set further in stay on the deepest one: a page has
/// no room for them elsewhere.
const MOST_LEVELS: usize = 6;

/// Whether a list begins with the first of some lines.
pub(super) fn begins(lines: &[Line]) -> bool {
    Reader::of(lines).point(0, None).is_some()
}

/// A list at the beginning of some lines, and how many of them it takes.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    let mut reader = Reader::of(lines);
    let (mark, text) = reader.point(0, None)?;
    let mut open = Open { deepest: Level::of(&mark, lines.first()?.indent), around: Vec::new() };
    reader.take(&mut open.deepest, mark, text);
    while reader.step(&mut open) {}
    Some((Part::List { points: open.closed() }, reader.at))
}

/// A level to which points may still come.
struct Level {
    /// How far its first point is set in.
    indent: usize,
    /// How many numbers stand before that of its first mark.
    depth: usize,
    /// The last mark that counts on this level.
    mark: Mark,
    points: Vec<Point>,
}

impl Level {
    fn of(mark: &Mark, indent: usize) -> Self {
        Self { indent, depth: mark.depth(), mark: mark.clone(), points: Vec::new() }
    }
}

/// The levels that are open where a point stands.
struct Open {
    deepest: Level,
    /// The levels around that one, the outermost first.
    around: Vec<Level>,
}

impl Open {
    /// Ends the deepest level, whose points are a list under the last point around them. False where
    /// nothing is around it.
    fn go_out(&mut self) -> bool {
        let Some(outer) = self.around.pop() else { return false };
        let Level { points, .. } = std::mem::replace(&mut self.deepest, outer);
        match self.deepest.points.last_mut() {
            Some(point) => point.parts.push(Part::List { points }),
            None => self.deepest.points = points,
        }
        true
    }

    fn go_in(&mut self, level: Level) {
        self.around.push(std::mem::replace(&mut self.deepest, level));
    }

    fn is_full(&self) -> bool {
        self.around.len() + 1 >= MOST_LEVELS
    }

    /// The points of the outermost level, with all others under them.
    fn closed(mut self) -> Vec<Point> {
        while self.go_out() {}
        self.deepest.points
    }

    /// Whether a mark begins a level under the last point: set further in, a part of its number, or
    /// another sort of mark behind a number. A mark like that of a level around it begins to count there
    /// again, unless it is set further in.
    fn is_under(&self, mark: &Mark, here: usize) -> bool {
        let Level { indent, depth, mark: last, .. } = &self.deepest;
        if !mark.is_like(last) && mark.depth() != *depth && last.sort == Sort::Number {
            return is_part_of(mark, last);
        }
        let counts = last.sort != Sort::Bullet;
        let is_in = match mark.is_like(last) || self.is_like_one_around(mark) {
            true => here > indent + 1,
            false => here > *indent || (counts && here == *indent),
        };
        mark.is_first() && is_in
    }

    /// Whether a mark belongs to a level further out.
    fn is_outside(&self, mark: &Mark, here: usize) -> bool {
        let Level { indent, mark: last, .. } = &self.deepest;
        let follows_one = self.around.iter().any(|level| mark.follows(&level.mark));
        (!self.around.is_empty() && here < *indent)
            || (!mark.is_like(last) && self.is_like_one_around(mark))
            || (!mark.follows(last) && follows_one)
    }

    fn is_like_one_around(&self, mark: &Mark) -> bool {
        self.around.iter().any(|level| mark.is_like(&level.mark))
    }
}

struct Reader<'a> {
    lines: &'a [Line],
    at: usize,
}

impl<'a> Reader<'a> {
    fn of(lines: &'a [Line]) -> Self {
        Self { lines, at: 0 }
    }

    /// Reads the point that comes next, or ends a level. False where the whole list ends.
    fn step(&mut self, open: &mut Open) -> bool {
        let Some((mark, text)) = self.next_point(&open.deepest) else { return open.go_out() };
        let here = self.lines.get(self.at).map_or(0, |line| line.indent);
        if open.is_under(&mark, here) {
            if !open.is_full() {
                open.go_in(Level::of(&mark, here));
            }
            self.take(&mut open.deepest, mark, text);
            return true;
        }
        if open.is_outside(&mark, here) {
            return open.go_out();
        }
        // Another list begins.
        if open.around.is_empty() && !mark.is_like(&open.deepest.mark) {
            return false;
        }
        open.deepest.mark = mark.clone();
        self.take(&mut open.deepest, mark, text);
        true
    }

    /// The point that stands here goes to a level.
    fn take(&mut self, level: &mut Level, mark: Mark, text: String) {
        let parts = self.parts_of(text, &mark);
        level.points.push(Point { mark, parts });
    }

    /// The point that comes next, past empty lines where it goes on with the list or stands further in.
    fn next_point(&mut self, level: &Level) -> Option<(Mark, String)> {
        let empty = self.lines.iter().skip(self.at).take_while(|line| line.text.is_empty()).count();
        let at = self.at + empty;
        let is_further_in = self.lines.get(at).is_some_and(|line| line.indent > level.indent);
        let found = self.point(at, Some(&level.mark)).filter(|(mark, _)| {
            let goes_on = mark.follows(&level.mark) || !mark.is_first();
            empty == 0 || goes_on || is_further_in
        });
        if found.is_some() {
            self.at = at;
        }
        found
    }

    /// The point that stands at a line: its mark and its text.
    fn point(&self, at: usize, last: Option<&Mark>) -> Option<(Mark, String)> {
        let line = self.lines.get(at)?;
        let (marks, rest) = candidates(&line.text);
        let follows = |mark: &&Mark| last.is_some_and(|last| mark.follows(last));
        // "i)" behind "h)" is a letter, and a number of its own otherwise.
        let mark = marks.iter().find(follows).or_else(|| {
            let first = |mark: &&Mark| mark.sort == Sort::Roman && mark.value == 1;
            marks.iter().find(first).or_else(|| marks.first())
        })?;
        self.is_sure(at, mark, rest, last).then(|| (mark.clone(), spaced(rest)))
    }

    /// Whether a mark is one. What may be a day, a sum or the end of a name is a mark only beside another
    /// that counts on with it.
    fn is_sure(&self, at: usize, mark: &Mark, rest: &str, last: Option<&Mark>) -> bool {
        if mark.sort == Sort::Number && mark.after == "." && mark.depth() == 0 {
            let begins_low = rest.starts_with(char::is_lowercase);
            return !begins_low || (!is_of_a_date(rest) && self.has_neighbour(at, mark, last));
        }
        match mark.sort {
            Sort::Bullet => true,
            Sort::Number if mark.depth() > 0 => self.has_neighbour(at, mark, last),
            Sort::Number => true,
            Sort::Lower | Sort::Upper | Sort::Roman if mark.after == ")" => true,
            Sort::Lower | Sort::Upper | Sort::Roman => self.has_neighbour(at, mark, last),
        }
    }

    /// Whether a line near by counts to this one or on from it.
    fn has_neighbour(&self, at: usize, mark: &Mark, last: Option<&Mark>) -> bool {
        if last.is_some_and(|last| mark.follows(last) || is_part_of(mark, last)) {
            return true;
        }
        let after = self.lines.iter().skip(at + 1).filter(|line| !line.text.is_empty());
        let mut marks = after.take(4).flat_map(|line| candidates(&line.text).0);
        marks.any(|next| next.follows(mark))
    }

    /// The parts of the point that stands here: its own line, and those that go on with it.
    fn parts_of(&mut self, first: String, mark: &Mark) -> Vec<Part> {
        let indent = self.lines.get(self.at).map_or(0, |line| line.indent);
        let begin = self.at + 1;
        let goes_on = |at: usize, line: &Line| {
            let is_in = line.indent > indent || line.starts_low();
            !line.text.is_empty() && is_in && self.point(at, Some(mark)).is_none()
        };
        let after = self.lines.iter().enumerate().skip(begin);
        let count = after.take_while(|(at, line)| goes_on(*at, line)).count();
        self.at = begin + count;
        let mut rest = self.lines.get(begin..self.at).unwrap_or_default();
        let mut parts = vec![Part::Paragraph { lines: vec![first] }];
        while let Some(line) = rest.first() {
            let mut read = 1;
            match (sheet::read(rest), parts.last_mut()) {
                (Some((table, rows)), _) => {
                    parts.push(table);
                    read = rows;
                }
                (None, Some(Part::Paragraph { lines })) => lines.push(spaced(&line.text)),
                (None, Some(Part::List { .. } | Part::Table { .. }) | None) => {
                    parts.push(Part::Paragraph { lines: vec![spaced(&line.text)] });
                }
            }
            rest = rest.get(read..).unwrap_or_default();
        }
        parts
    }
}

/// Whether a text that stands behind a number goes on with a date: "november", "kvartal", "og 3. mai".
fn is_of_a_date(text: &str) -> bool {
    let word = text.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    BETWEEN_DAYS.contains(&word) || names_part_of_year(word)
}

/// Whether `2.1` stands under `2` or `2.`.
fn is_part_of(mark: &Mark, whole: &Mark) -> bool {
    let whole = whole.text.trim_end_matches(['.', ')']);
    mark.depth() > 0 && mark.before.trim_end_matches('.') == whole
}
