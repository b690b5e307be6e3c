//! The table of all cases: what was decided, who follows it up, by when.

use super::Summary;
use crate::model::case::Case;
use crate::model::decision::Decision;
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
            Column::new(self.texts.get("paper-column-responsible"), 16),
            Column::new(self.texts.get("paper-column-deadline"), 14),
        ];
        let left = self.left.iter().filter_map(|decision| self.row_without_case(decision));
        let rows = self.cases.iter().map(|case| self.overview_row(case)).chain(left).collect();
        let summary = self.texts.get("paper-overview");
        Block::Table(Table { summary, columns, rows })
    }

    fn overview_row(&self, case: &Case) -> Vec<String> {
        let decisions = self.decisions_of(case);
        let actions = self.index.actions_of(self.portfolio, case.id);
        let hidden = self.is_hidden(case);
        let decided: Vec<String> = decisions
            .iter()
            .map(|decision| self.title_of(decision))
            .filter(|title| !title.is_empty())
            .collect();
        let decision = if hidden {
            self.texts.get("paper-exempt")
        } else if decided.is_empty() {
            self.word(&case.state)
        } else {
            decided.join("\n")
        };
        let unless_hidden = |text: String| if hidden { String::new() } else { text };
        let owners = unique(actions.iter().map(|action| action.owner.clone()));
        let deadlines = unique(actions.iter().map(|action| self.deadline(action)));
        vec![
            self.case_number(case).unwrap_or_else(|| "–".to_owned()),
            self.case_title(case),
            self.word(&case.case_type),
            decision,
            unless_hidden(owners),
            unless_hidden(deadlines),
        ]
    }

    /// The row of a final decision whose case is gone.
    fn row_without_case(&self, decision: &Decision) -> Option<Vec<String>> {
        let sealed = self.portfolio.sealed(decision)?;
        let number = sealed.case_number.clone().unwrap_or_else(|| "–".to_owned());
        let [case, decision] = match self.ask.public {
            true => [self.texts.get("paper-exempt-case"), self.texts.get("paper-exempt")],
            false => [sealed.case_title.clone(), sealed.title.clone()],
        };
        let nothing = String::new;
        Some(vec![number, case, nothing(), decision, nothing(), nothing()])
    }

    pub(super) fn deadline(&self, action: &FollowUp) -> String {
        self.portfolio.deadline_of(action).map_or_else(String::new, |date| {
            date.day().map_or_else(|| show_date(self.texts, date), |d| self.format.day_short(d))
        })
    }
}

/// Each text once, in the order of their first coming, on lines of their own.
fn unique(texts: impl Iterator<Item = String>) -> String {
    let mut seen: Vec<String> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.join("\n")
}
