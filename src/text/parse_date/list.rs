//! Putting single dates together to what was typed: one date, a span, a choice.

use super::atom::{Atom, Reader, What};
use super::token::Token;

/// How the dates of a text belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Joint {
    /// There is only one.
    Single,
    /// From the one to the other: "29.-30. mai".
    Span,
    /// One of them: "19. eller 24. januar".
    Or,
    /// All of them, or not said: "6. og 7. september", "oktober/november".
    And,
}

impl Joint {
    /// Whether one stretch of time is meant.
    pub(super) fn is_of_one(self) -> bool {
        match self {
            Self::Single | Self::Span => true,
            Self::Or | Self::And => false,
        }
    }
}

/// How many readings are tried before a text is given up. Real dates need fewer than twenty.
const MOST_STEPS: usize = 2_000;

/// Tries the readings of the whole text, the likeliest first, until one of them gives an answer.
pub(super) fn first_sense<T>(
    tokens: &[Token],
    reference_year: i32,
    mut sense: impl FnMut(&[Atom], Joint) -> Option<T>,
) -> Option<T> {
    let reader = Reader { tokens, reference_year };
    let mut search = Search { reader, atoms: Vec::new(), joints: Vec::new(), steps: 0 };
    search.from(0, &mut sense)
}

struct Search<'a> {
    reader: Reader<'a>,
    atoms: Vec<Atom>,
    joints: Vec<Joint>,
    steps: usize,
}

impl Search<'_> {
    fn from<T>(
        &mut self,
        at: usize,
        sense: &mut impl FnMut(&[Atom], Joint) -> Option<T>,
    ) -> Option<T> {
        for (atom, end) in self.reader.read(at) {
            self.steps += 1;
            if self.steps > MOST_STEPS {
                return None;
            }
            self.atoms.push(atom);
            let found = if end == self.reader.tokens.len() {
                self.whole().and_then(|(atoms, joint)| sense(&atoms, joint))
            } else if let Some((joint, next)) = joint(self.reader.tokens, end) {
                self.joints.push(joint);
                let found = self.from(next, sense);
                self.joints.pop();
                found
            } else {
                None
            };
            self.atoms.pop();
            if found.is_some() {
                return found;
            }
        }
        None
    }

    fn whole(&self) -> Option<(Vec<Atom>, Joint)> {
        let joint = match self.joints.as_slice() {
            [] => Joint::Single,
            [Joint::Span] => Joint::Span,
            joints if joints.contains(&Joint::Span) => return None,
            joints if joints.contains(&Joint::Or) => Joint::Or,
            [..] => Joint::And,
        };
        Some((complete(&self.atoms)?, joint))
    }
}

/// The joint that stands here, and the place after it.
pub(super) fn joint(tokens: &[Token], at: usize) -> Option<(Joint, usize)> {
    match tokens.get(at)? {
        Token::Sign('-') => Some((Joint::Span, at + 1)),
        Token::Sign('/') => Some((Joint::And, at + 1)),
        // "19., 24. og 26. januar", also with the comma before the last: "19, 24, or 26".
        Token::Sign(',') => match joint(tokens, at + 1) {
            Some((joint @ (Joint::Or | Joint::And), next)) => Some((joint, next)),
            Some((Joint::Single | Joint::Span, _)) | None => Some((Joint::And, at + 1)),
        },
        Token::Word(word) => match word.as_str() {
            "til" | "to" | "until" | "through" => Some((Joint::Span, at + 1)),
            "eller" | "or" => Some((Joint::Or, at + 1)),
            "og" | "and" => Some((Joint::And, at + 1)),
            _ => None,
        },
        Token::Number(..) | Token::Sign(_) => None,
    }
}

/// The dates with every bare number made a day, week or year by its neighbours; `None` when a
/// number stays bare.
fn complete(atoms: &[Atom]) -> Option<Vec<Atom>> {
    let mut atoms = atoms.to_vec();
    for at in (1..atoms.len()).rev() {
        let What::Bare(number) = atoms[at - 1].what else {
            continue;
        };
        atoms[at - 1].what = match atoms[at].what {
            What::Day { month, .. } => What::Day { day: number, month },
            // "3. og 4. kvartal"
            What::Months(first, last) => {
                let length = last + 1 - first;
                if !(1..=12 / length).contains(&number) {
                    return None;
                }
                What::Months((number - 1) * length + 1, number * length)
            }
            What::Bare(_)
            | What::Week(_)
            | What::Month(_)
            | What::SomeDay(_)
            | What::Year
            | What::Season(_)
            | What::Feast(_) => continue,
        };
    }
    for at in 1..atoms.len() {
        let before = &atoms[at - 1];
        let (what, year) = match (before.what, atoms[at].what) {
            // After "23/9" a number alone is more likely the rest of a date misread.
            (What::Day { month, .. }, What::Bare(day)) if !before.figures => {
                (What::Day { day, month }, atoms[at].year)
            }
            // Weeks run on, also over New Year; in "uke 37-22" the last number is something else.
            (What::Week(first), What::Bare(week)) if week > first || (first >= 50 && week <= 5) => {
                (What::Week(week), atoms[at].year)
            }
            (What::Year, What::Bare(number)) => {
                let next = before.year? + 1;
                if i64::from(number) != i64::from(next % 100) {
                    return None;
                }
                (What::Year, Some(next))
            }
            (_, what) => (what, atoms[at].year),
        };
        atoms[at].what = what;
        atoms[at].year = year;
    }
    let whole = atoms.iter().all(|atom| !matches!(atom.what, What::Bare(_)));
    whole.then_some(atoms)
}
