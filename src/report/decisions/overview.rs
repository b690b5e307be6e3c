//! The table of all cases: what was decided, who follows it up, by when.

use super::case::is_withdrawn;
use super::{Standing, Summary};
use crate::calc::is_example;
use crate::model::case::{Case, CaseType};
use crate::model::choice::Choice as _;
use crate::model::decision::{Decision, Outcome, Said};
use crate::model::follow_up::FollowUp;
use crate::report::outline::{Block, Column, Table, Words};

impl Summary<'_> {
    pub(super) fn overview(&self) -> Block {
        let columns = vec![
            Column::new(self.texts.get("paper-column-number"), 8),
            Column::names(self.texts.get("paper-column-case"), 24),
            Column::new(self.texts.get("paper-column-type"), 11),
            Column::new(self.said("paper-column-decision"), 27),
            Column::new(
                ["paper-column-responsible", "paper-column-deadline"]
                    .map(|key| self.texts.get(key))
                    .join(" · "),
                30,
            ),
        ];
        let left = self.left.iter().filter_map(|said| self.row_without_case(said));
        let rows = self.cases.iter().map(|case| self.overview_row(case)).chain(left).collect();
        let summary = self.texts.get("paper-overview-summary");
        Block::Table(Table { summary, columns, rows }.without_empty_columns())
    }

    fn overview_row(&self, case: &Case) -> Vec<Words> {
        let decisions = self.said_in(case);
        let actions = self.actions_of(case);
        let hidden = self.is_hidden(case);
        let decided: Vec<String> =
            decisions.iter().map(|said| self.decided(said)).filter(|it| !it.is_empty()).collect();
        let decision = if hidden {
            self.texts.get("paper-exempt").into()
        } else if decided.is_empty() {
            self.undecided_word(case)
        } else {
            self.typed(decided.join("\n"))
        };
        let who = match hidden {
            true => Words::default(),
            false => self.typed(self.who_by_when(&actions)),
        };
        vec![
            self.case_number(case).unwrap_or_else(|| "–".to_owned()).into(),
            self.case_title(case),
            self.sort_of(case).into(),
            decision,
            who,
        ]
    }

    /// What stands for a decision in a case that has none: nothing while the meeting is still to come.
    fn undecided_word(&self, case: &Case) -> Words {
        if is_withdrawn(case) {
            return self.word(&case.state).into();
        }
        match self.standing {
            Standing::Held | Standing::CalledOff(_) => self.said("paper-none-decided").into(),
            Standing::ToCome => Words::default(),
        }
    }

    /// A decision in short: its title, and what became of it where it was not simply adopted; which one holds
    /// in its place where a later one does, and that another copy has made it final otherwise.
    fn decided(&self, said: &Said<'_>) -> String {
        let title = said.title();
        let outcome = said.outcome().filter(|code| *code != Outcome::Adopted.code());
        let outcome = outcome.map(|code| self.voice.outcome(self.texts, code));
        let text = match outcome.unwrap_or_default() {
            word if word.is_empty() => title.to_owned(),
            word if title.is_empty() => word,
            word => beside(title, &word),
        };
        let apart = self.portfolio.is_said_apart(said.decision);
        let apart = apart.then(|| self.texts.get("paper-apart-short"));
        let later = self.portfolio.settled_later(said.decision);
        let later: Vec<String> = later.map(|later| self.later_in_short(said, later)).collect();
        let text = match later.is_empty() {
            true => text,
            false => format!("{text} – {}", later.join("; ")),
        };
        let parts = [text].into_iter().chain(apart).filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join("\n")
    }

    /// That a later decision holds in place of this one, and which, where its name tells it apart.
    fn later_in_short(&self, said: &Said<'_>, later: &Decision) -> String {
        let corrects = later.corrects_id == Some(said.decision.id);
        let name = self.name_of(Some(later));
        let is_named = !name.is_empty() && name != said.title();
        let key = match (corrects, is_named) {
            (true, true) => "paper-corrected-see",
            (true, false) => "paper-corrected-short",
            (false, true) => "paper-replaced-see",
            (false, false) => "paper-replaced-short",
        };
        self.texts.with(key, &[("decision", &name)])
    }

    /// The type of a case, and that it is exempt where that is not said in place of its title.
    fn sort_of(&self, case: &Case) -> String {
        let exempt = (case.exempt && !self.is_hidden(case)).then(|| self.exemption(case));
        let lines = [self.case_type(case)].into_iter().chain(exempt);
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
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
    fn row_without_case(&self, said: &Said<'_>) -> Option<Vec<Words>> {
        let sealed = said.sealed()?;
        let number = sealed.case_number.clone().unwrap_or_else(|| "–".to_owned());
        let case_type = self.word_of(&CaseType::SET, sealed.case_type.as_deref());
        let [case, case_type, decision]: [Words; 3] = match self.ask.public {
            true => {
                let gone = ["paper-gone-case", "paper-gone"].map(|key| self.texts.get(key).into());
                let [case, decision] = gone;
                [case, Words::default(), decision]
            }
            false => {
                let decided = self.typed(self.decided(said));
                [self.typed(&sealed.case_title), case_type.into(), decided]
            }
        };
        Some(vec![number.into(), case, case_type, decision, Words::default()])
    }

    pub(super) fn deadline(&self, action: &FollowUp) -> String {
        let date = self.portfolio.deadline_of(action);
        date.map_or_else(String::new, |date| self.ask.date_short(self.portfolio, date))
    }
}

/// A word in brackets after a title; in those that the title ends in, where it ends in any.
fn beside(title: &str, word: &str) -> String {
    match title.strip_suffix(')') {
        Some(title) if title.contains('(') => format!("{title}; {})", word.to_lowercase()),
        Some(_) | None => format!("{title} ({word})"),
    }
}
