//! Questions before something that cannot be undone.

use super::App;
use crate::model::command::Change;

/// A question before something that cannot be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What it is about, each record as it will be.
    pub shows: Vec<Shown>,
    /// The word on the button that does it.
    pub confirm: String,
    /// What is done then.
    pub changes: Vec<Change>,
}

/// A record that a question is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What it is called.
    pub head: String,
    /// What it says.
    pub text: String,
}

/// Something asked for about a question.
#[derive(Clone, Debug, PartialEq)]
pub enum QuestionAction {
    /// Ask it.
    Ask(Question),
    /// The answer: yes.
    Confirm,
    /// The answer: no.
    Cancel,
}

impl App {
    /// Carries out an action.
    pub(super) fn act_on_question(&mut self, action: QuestionAction) {
        match action {
            QuestionAction::Ask(question) => self.question = Some(question),
            QuestionAction::Cancel => self.question = None,
            QuestionAction::Confirm => self.confirm(),
        }
    }

    fn confirm(&mut self) {
        let Some(question) = self.question.take() else { return };
        self.settle();
        if let Some(message) = self.unwritten(&question.changes) {
            self.problem(&message);
        } else {
            self.change(question.changes);
        }
    }
}
