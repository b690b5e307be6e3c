//! The table of all cases: what was decided, who follows it up, by when.

use super::Summary;
use crate::calc::is_example;
use crate::model::case::{Case, CaseType};
use crate::model::choice::Choice as _;
use crate::model::decision::{Outcome, Said};
use crate::model::follow_up::FollowUp;
use crate::report::outline::{Block, Column, Table};
use crate::text::show_date;

impl Summary<'_> {
    pub(super) fn overview(&self) -> Block {
        let columns = vec![
            Column::new(self.texts.get("paper-column-number"), 8),
            Column::new(self.texts.get("paper-column-case"), 24),
            Column::new(self.texts.get("paper-column-type"), 11),
            Column::new(self.texts.get("paper-column-decision"), 27),
            Column::new(
                ["paper-column-responsible", "paper-column-deadline"]
                    .map(|key| self.texts.get(key))
                    .join(" · "),
                30,
            ),
        ];
        let left = self.left.iter().filter_map(|said| self.row_without_case(said));
        let rows = self.cases.iter().map(|case| self.overview_row(case)).chain(left).collect();
        let summary = self.texts.get("paper-overview");
        Block::Table(Table { summary, columns, rows })
    }

    fn overview_row(&self, case: &Case) -> Vec<String> {
        let decisions = self.said_in(case);
        let actions = self.index.actions_of(self.portfolio, case.id);
        let hidden = self.is_hidden(case);
        let decided: Vec<String> =
            decisions.iter().map(|said| self.decided(said)).filter(|it| !it.is_empty()).collect();
        let decision = if hidden {
            self.texts.get("paper-exempt")
        } else if decided.is_empty() {
            self.word(&case.state)
        } else {
            decided.join("\n")
        };
        let unless_hidden = |text: String| if hidden { String::new() } else { text };
        vec![
            self.case_number(case).unwrap_or_else(|| "–".to_owned()),
            self.case_title(case),
            self.case_type(case),
            decision,
            unless_hidden(self.who_by_when(&actions)),
        ]
    }

    /// A decision in short: its title, and what became of it where it was not simply adopted; and that
    /// another copy has made it final otherwise.
    fn decided(&self, said: &Said<'_>) -> String {
        let title = said.title();
        let outcome = said.outcome().filter(|code| *code != Outcome::Adopted.code());
        let text = match self.word_of(&Outcome::SET, outcome) {
            word if word.is_empty() => title.to_owned(),
            word if title.is_empty() => word,
            word => format!("{title} ({word})"),
        };
        let apart = self.portfolio.is_said_apart(said.decision);
        let apart = apart.then(|| self.texts.get("paper-apart-short"));
        let parts = [text].into_iter().chain(apart).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    }

    /// The type of a case, as it was sealed where a decision of it is final.
    fn case_type(&self, case: &Case) -> String {
        match self.sealed_case(case).map(|sealed| sealed.case_type.as_deref()) {
            Some(sealed) => {
                sealed.map_or_else(String::new, |code| self.texts.choice(&CaseType::SET, code))
            }
            None => self.word(&case.case_type),
        }
    }

    /// Who does something by when, a line each, so that a name stands beside its own deadline.
    fn who_by_when(&self, actions: &[&FollowUp]) -> String {
        let mut lines: Vec<String> = Vec::new();
        for action in actions {
            let parts = [self.portfolio.responsible_for(action), self.deadline(action)];
            let mut line =
                parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
            // Its name, in which what is made up says so, does not stand here.
            if is_example(&action.source) && !line.is_empty() {
                line = format!("{line} ({})", self.texts.get("paper-example-word"));
            }
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines.join("\n")
    }

    /// The row of a final decision whose case is gone.
    fn row_without_case(&self, said: &Said<'_>) -> Option<Vec<String>> {
        let sealed = said.sealed()?;
        let number = sealed.case_number.clone().unwrap_or_else(|| "–".to_owned());
        let case_type = self.word_of(&CaseType::SET, sealed.case_type.as_deref());
        let [case, case_type, decision] = match self.ask.public {
            true => {
                [self.texts.get("paper-gone-case"), String::new(), self.texts.get("paper-gone")]
            }
            false => [sealed.case_title.clone(), case_type, self.decided(said)],
        };
        Some(vec![number, case, case_type, decision, String::new()])
    }

    pub(super) fn deadline(&self, action: &FollowUp) -> String {
        self.portfolio.deadline_of(action).map_or_else(String::new, |date| {
            date.day().map_or_else(|| show_date(self.texts, date), |d| self.format.day_short(d))
        })
    }
}
