//! Who does what by when after a case, as it stands on the day of the paper.

use super::Summary;
use crate::model::case::Case;
use crate::model::exempt::is_exempt;
use crate::model::follow_up::FollowUp;
use crate::report::outline::{Block, Column, Table, Words};

impl<'a> Summary<'a> {
    /// What follows from a case; for the public nothing that is tied to an exempt case too.
    pub(super) fn actions_of(&self, case: &Case) -> Vec<&'a FollowUp> {
        let mut actions = self.index.actions_of(self.portfolio, case.id);
        actions.retain(|it| !self.ask.public || !is_exempt(&[self.now], it.id.raw()));
        actions
    }

    pub(super) fn follow_ups(&self, case: &Case, blocks: &mut Vec<Block>) {
        let actions = self.actions_of(case);
        if actions.is_empty() {
            return;
        }
        // What is done since the meeting, and which deadline has moved, is of the day of the paper.
        let made = self.ask.made_on();
        let columns = vec![
            Column::names(self.texts.get("paper-follow-up"), 44),
            Column::new(self.texts.get("paper-column-responsible"), 22),
            Column::new(self.texts.get("paper-column-deadline"), 15),
            Column::new(self.texts.with("paper-state-on", &[("date", &made)]), 19),
        ];
        let rows = actions.iter().map(|action| self.follow_up(action)).collect();
        let summary = self.texts.get("paper-follow-up-summary");
        blocks.push(Block::Table(Table { summary, columns, rows }));
    }

    fn follow_up(&self, action: &FollowUp) -> Vec<Words> {
        let owner = self.portfolio.responsible_for(action);
        vec![
            self.typed(self.marked(action.title.clone(), Some(action.id.raw()))),
            self.typed(owner),
            self.deadline(action).into(),
            self.word(&action.state).into(),
        ]
    }
}
