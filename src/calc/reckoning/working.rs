//! Where a calculator writes down its lines, each worked out as it is written.

use super::expression::{Expression, Subject, Term};
use super::figure::Figure;
use super::line::{Line, LineResult};
use super::notice::{Notice, Remark};
use super::values::Part;

/// The lines of an estimate in reading order, its figures, and the remarks beside them.
#[derive(Debug, Default)]
pub struct Working {
    lines: Vec<Line>,
    beside: Vec<(&'static Figure, Option<f64>)>,
    notices: Vec<Notice>,
}

impl Working {
    /// A line about the whole. Gives its figure as a number for a later formula.
    pub fn line(&mut self, figure: &'static Figure, formula: Expression) -> Expression {
        self.about(Subject::Whole, figure, formula)
    }

    /// A line about a row or a year.
    pub fn about(
        &mut self,
        subject: Subject,
        figure: &'static Figure,
        formula: Expression,
    ) -> Expression {
        let value = formula.value();
        self.push(subject, figure, formula, value)
    }

    /// A line about the whole that is worked out one way and shown another, of the same worth: sums
    /// over many years are shown year by year, and worked out by their annuity.
    pub(crate) fn shown_as(
        &mut self,
        figure: &'static Figure,
        shown: Expression,
        worked_out: &Expression,
    ) -> Expression {
        self.push(Subject::Whole, figure, shown, worked_out.value())
    }

    /// A line about the whole whose figure may not exist; then it says why.
    pub(crate) fn line_or(
        &mut self,
        figure: &'static Figure,
        formula: Option<Expression>,
        reason: &'static str,
    ) -> Option<Expression> {
        if let Some(formula) = formula {
            return Some(self.line(figure, formula));
        }
        let result = LineResult::Absent { reason };
        self.lines.push(Line { figure, subject: Subject::Whole, result });
        None
    }

    /// A figure that is handed on and has no line of its own.
    pub fn beside(&mut self, figure: &'static Figure, formula: Option<Expression>) {
        self.beside.push((figure, formula.map(|formula| formula.value())));
    }

    /// A remark about the whole.
    pub fn remark(&mut self, remark: &'static Remark) {
        self.notices.push(Notice { remark, row: None });
    }

    /// A remark about a row.
    pub(crate) fn remark_on(&mut self, part: &Part<'_>, remark: &'static Remark) {
        self.notices.push(Notice { remark, row: part.row() });
    }

    /// The figure that a line about the whole gave; none where it does not exist.
    #[must_use]
    pub fn figure(&self, figure: &Figure) -> Option<f64> {
        let is_it = |line: &&Line| line.subject == Subject::Whole && line.figure == figure;
        let line = self.lines.iter().find(is_it);
        match line.map(|line| &line.result) {
            Some(LineResult::Computed { value, .. }) => Some(*value),
            Some(LineResult::Absent { .. }) => None,
            None => self.beside.iter().find(|(other, _)| *other == figure)?.1,
        }
    }

    /// The lines, in reading order.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The remarks, in the order in which they were made.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn push(
        &mut self,
        subject: Subject,
        figure: &'static Figure,
        formula: Expression,
        value: f64,
    ) -> Expression {
        self.lines.push(Line { figure, subject, result: LineResult::Computed { formula, value } });
        Expression::Term(Term { key: figure.key, subject, value, unit: figure.unit })
    }
}
