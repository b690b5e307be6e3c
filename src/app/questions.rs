//! Questions before something that cannot be undone.

use super::App;
use super::messages::Tone;
use crate::model::command::{Change, Command};
use crate::model::kind::Portfolio;
use crate::text::ToldBefore;

/// A question before something that cannot be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What somebody may want to see to first, each with the place where that is done.
    pub warns: Vec<ToldBefore>,
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

/// A question that has been asked.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    question: Question,
    /// The state of the document in which what it shows stands: in another one nothing is done.
    upon: String,
}

impl App {
    /// The question that waits for an answer.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref().map(|asked| &asked.question)
    }

    /// Carries out an action.
    pub(super) fn act_on_question(&mut self, action: QuestionAction) {
        match action {
            QuestionAction::Ask(question) => {
                let upon = self.open.as_ref().map(|open| open.steps.identity.state.clone());
                self.question = upon.map(|upon| Asked { question, upon });
            }
            QuestionAction::Cancel => self.question = None,
            QuestionAction::Confirm => self.confirm(),
        }
    }

    fn confirm(&mut self) {
        let Some(Asked { question, upon }) = self.question.take() else { return };
        match self.unwritten(&question.changes) {
            Some(message) => self.problem(&message),
            None => {
                let by = self.actor();
                let command = Command { by, note: String::new(), changes: question.changes };
                self.command_upon(command, upon);
            }
        }
        // Only then: what else was typed makes another state of the document.
        self.settle();
    }

    /// The document stands otherwise than before. A question that still shows what would be final goes on
    /// waiting; one that does not is taken back, since yes was not meant for that.
    pub(super) fn question_again(&mut self, before: &Portfolio) {
        let (Some(asked), Some(open)) = (&mut self.question, &self.open) else { return };
        if is_same(&asked.question.changes, before, &open.portfolio) {
            asked.upon.clone_from(&open.steps.identity.state);
            return;
        }
        self.question = None;
        self.tell(Tone::Problem, |texts| texts.get("question-moved-on"));
    }
}

/// Whether all that would be final by these changes would be so with the same content in both.
fn is_same(changes: &[Change], before: &Portfolio, now: &Portfolio) -> bool {
    changes.iter().all(|change| {
        let Change::Seal { record } = change else { return false };
        let content = |portfolio: &Portfolio| {
            let sealing = portfolio.record(*record)?.kind().about().sealing?;
            Some(((sealing.content)(portfolio, *record)?, portfolio.label(*record)))
        };
        content(now).is_some() && content(before) == content(now)
    })
}
