//! Points of a text: which lines are points, and on which level each of them is.

use super::mark::{Mark, Sort, candidates};
use super::{Line, Part, Point, spaced};

/// Words behind a number and a full stop that make a day or a part of a year of it.
const OF_DATES: &str = "januar februar mars april mai juni juli august september oktober november desember \
    january february march may june july october december jan feb apr jun jul aug sep sept okt nov des \
    kvartal halvår tertial og eller til";

/// A list at the beginning of some lines, and how many of them it takes.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    let mut reader = Reader { lines, at: 0 };
    let (mark, _) = reader.point(None)?;
    let indent = lines.first()?.indent;
    let points = reader.level(&[], indent, mark.depth());
    Some((Part::List { points }, reader.at))
}

struct Reader<'a> {
    lines: &'a [Line],
    at: usize,
}

impl Reader<'_> {
    /// The points of a level, from the one that stands here on. `above` are the last marks of the levels
    /// around it, the outermost first.
    fn level(&mut self, above: &[(Mark, usize)], indent: usize, depth: usize) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        let outer = above.last().map(|(mark, _)| mark);
        while let Some((mark, text)) =
            self.next_point(points.last().map(|point| &point.mark).or(outer), indent)
        {
            let here = self.lines.get(self.at).map_or(0, |line| line.indent);
            let last = points.last().map(|point| point.mark.clone());
            match last {
                Some(last) if belongs_under(&mark, here, &last, (indent, depth), above) => {
                    let around = [above, &[(last, indent)]].concat();
                    let deeper = self.level(&around, here, mark.depth());
                    let Some(point) = points.last_mut().filter(|_| !deeper.is_empty()) else {
                        break;
                    };
                    point.parts.push(Part::List { points: deeper });
                }
                Some(last) if belongs_above(&mark, here, &last, indent, above) => break,
                // Another list begins.
                Some(last) if !mark.is_like(&last) && above.is_empty() => break,
                Some(_) | None => {
                    self.at += 1;
                    let lines = self.lines_of(text, here, &mark);
                    points.push(Point { mark, parts: vec![Part::Paragraph { lines }] });
                }
            }
        }
        points
    }

    /// The point that comes next, past empty lines where it goes on with the list or stands further in.
    fn next_point(&mut self, last: Option<&Mark>, indent: usize) -> Option<(Mark, String)> {
        let empty = self.lines.iter().skip(self.at).take_while(|line| line.text.is_empty()).count();
        let start = self.at;
        self.at += empty;
        let is_further_in = self.lines.get(self.at).is_some_and(|line| line.indent > indent);
        let found = self.point(last).filter(|(mark, _)| {
            let goes_on = last.is_none_or(|last| mark.follows(last) || !mark.is_first());
            empty == 0 || goes_on || is_further_in
        });
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// The point that stands here: its mark and its text.
    fn point(&self, last: Option<&Mark>) -> Option<(Mark, String)> {
        let line = self.lines.get(self.at)?;
        let (marks, rest) = candidates(&line.text);
        let follows = |mark: &&Mark| last.is_some_and(|last| mark.follows(last));
        // "i)" behind "h)" is a letter, and a number of its own otherwise.
        let mark = marks.iter().find(follows).or_else(|| {
            let first = |mark: &&Mark| mark.sort == Sort::Roman && mark.value == 1;
            marks.iter().find(first).or_else(|| marks.first())
        })?;
        self.is_sure(mark, rest, last).then(|| (mark.clone(), spaced(rest)))
    }

    /// Whether a mark is one. What may be a day, a sum or the end of a name is a mark only beside another
    /// that counts on with it.
    fn is_sure(&self, mark: &Mark, rest: &str, last: Option<&Mark>) -> bool {
        let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        if mark.sort == Sort::Number && mark.after == "." && mark.depth() == 0 {
            let is_date = OF_DATES.split(' ').any(|it| it == word.to_lowercase());
            let is_capital = rest.starts_with(char::is_uppercase);
            if is_date && !is_capital {
                return false;
            }
            let begins_low = rest.starts_with(char::is_lowercase);
            return mark.value < 100 && (!begins_low || self.has_neighbour(mark, last));
        }
        match mark.sort {
            Sort::Bullet => true,
            Sort::Number if mark.depth() > 0 => self.has_neighbour(mark, last),
            Sort::Number => true,
            Sort::Lower | Sort::Upper | Sort::Roman if mark.after == ")" => true,
            Sort::Lower | Sort::Upper | Sort::Roman => self.has_neighbour(mark, last),
        }
    }

    /// Whether a line near by counts to this one or on from it.
    fn has_neighbour(&self, mark: &Mark, last: Option<&Mark>) -> bool {
        if last.is_some_and(|last| mark.follows(last) || is_part_of(mark, last)) {
            return true;
        }
        let after = self.lines.iter().skip(self.at + 1).filter(|line| !line.text.is_empty());
        let mut marks = after.take(4).flat_map(|line| candidates(&line.text).0);
        marks.any(|next| next.follows(mark))
    }

    /// The lines of a point: its own, and those that go on with it.
    fn lines_of(&mut self, first: String, indent: usize, mark: &Mark) -> Vec<String> {
        let mut lines = vec![first];
        while let Some(line) = self.lines.get(self.at) {
            let goes_on = line.indent > indent || line.starts_low();
            if line.text.is_empty() || !goes_on || self.point(Some(mark)).is_some() {
                break;
            }
            lines.push(spaced(&line.text));
            self.at += 1;
        }
        lines
    }
}

/// Whether `2.1` stands under `2` or `2.`.
fn is_part_of(mark: &Mark, whole: &Mark) -> bool {
    let whole = whole.text.trim_end_matches(['.', ')']);
    mark.depth() > 0 && mark.before.trim_end_matches('.') == whole
}

/// Whether a mark begins a level under the last point: set further in, a part of its number, or another
/// sort of mark behind a number.
fn belongs_under(
    mark: &Mark,
    here: usize,
    last: &Mark,
    (indent, depth): (usize, usize),
    above: &[(Mark, usize)],
) -> bool {
    if mark.is_like(last) {
        return here > indent + 1 && mark.is_first();
    }
    if mark.depth() != depth && last.sort == Sort::Number {
        return is_part_of(mark, last);
    }
    let goes_on_above = above.iter().any(|(outer, _)| mark.follows(outer));
    let counts = last.sort != Sort::Bullet;
    mark.is_first() && !goes_on_above && (here > indent || (counts && here == indent))
}

/// Whether a mark goes on with a level further out.
fn belongs_above(
    mark: &Mark,
    here: usize,
    last: &Mark,
    indent: usize,
    above: &[(Mark, usize)],
) -> bool {
    let Some((outer, _)) = above.last() else { return false };
    let goes_on = above.iter().any(|(outer, _)| mark.follows(outer));
    let is_out = here < indent;
    (goes_on && !mark.follows(last)) || is_out || (!mark.is_like(last) && mark.is_like(outer))
}
