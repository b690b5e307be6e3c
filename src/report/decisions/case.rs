//! One case of a summary: its background, its decisions word for word, its follow-ups.

use super::{Facts, Summary};
use crate::model::any_field::AnyField;
use crate::model::case::Case;
use crate::model::choice::{Choice as _, ChoiceSet};
use crate::model::decision::{Agreement, Decision, Outcome, SealedDecision};
use crate::model::follow_up::FollowUp;
use crate::model::money::Ore;
use crate::model::seal::Seal;
use crate::model::unseen::says_nothing;
use crate::report::outline::{Block, Column, Table};
use crate::text::{Lang, Texts, show_date};

impl Summary<'_> {
    pub(super) fn case(&self, case: &Case, blocks: &mut Vec<Block>) {
        let hidden = self.is_hidden(case);
        blocks.push(Block::Heading {
            level: 2,
            number: self.case_number(case),
            text: self.case_title(case),
        });
        if case.exempt {
            let ground =
                self.texts.with("paper-exempt-ground", &[("ground", &case.exemption_ground)]);
            blocks.push(Block::Note { text: ground });
        }
        if hidden {
            return;
        }
        self.background(case, blocks);
        let decisions = self.decisions_of(case);
        if decisions.is_empty() {
            blocks.push(Block::Note { text: self.texts.get("paper-no-decision") });
        }
        for decision in decisions {
            self.decision(&case.proposal, decision, blocks);
        }
        self.follow_ups(case, blocks);
    }

    /// A final decision whose case is gone: what was sealed of the case is left. Whether the case was
    /// exempt went with it, so that nothing of it stands in a paper for the public.
    pub(super) fn without_case(&self, decision: &Decision, blocks: &mut Vec<Block>) {
        let Some(sealed) = self.portfolio.sealed(decision) else { return };
        let hidden = self.ask.public;
        let text = match hidden {
            true => self.texts.get("paper-exempt-case"),
            false => sealed.case_title.clone(),
        };
        blocks.push(Block::Heading { level: 2, number: sealed.case_number.clone(), text });
        if !hidden {
            self.decision(&sealed.proposal, decision, blocks);
        }
    }

    fn background(&self, case: &Case, blocks: &mut Vec<Block>) {
        if !case.summary.is_empty() {
            blocks.push(Block::Paragraph { text: case.summary.clone() });
        }
        if let Some(earlier) = self.portfolio.cases.find(case.continues_id) {
            let earlier = match self.is_hidden(earlier) {
                true => self.texts.get("paper-exempt-case"),
                false => self.portfolio.label(earlier.id.raw()),
            };
            let text = self.texts.with("paper-continues", &[("case", &earlier)]);
            blocks.push(Block::Note { text });
        }
    }

    fn decision(&self, proposal: &str, decision: &Decision, blocks: &mut Vec<Block>) {
        let seal = self.seal(decision);
        let content = seal.and_then(Seal::decision);
        let text = content.map_or(&decision.text, |c| &c.text);
        let proposal = content.map_or(proposal, |c| &c.proposal);
        if !says_nothing(proposal) && proposal.trim() != text.trim() {
            blocks.push(Block::Quote {
                label: self.texts.get("paper-proposal"),
                text: proposal.to_owned(),
                strong: false,
            });
        }
        let label =
            if decision.corrects_id.is_some() { "paper-correction" } else { "paper-decision" };
        let text = if says_nothing(text) { self.title_of(decision) } else { text.clone() };
        blocks.push(Block::Quote { label: self.texts.get(label), text, strong: true });
        let mut rows = self.facts_of(decision, content);
        rows.extend(self.facts_around(decision));
        blocks.push(Block::Facts { rows });
        if crate::calc::is_example(&decision.source) {
            blocks.push(Block::Note { text: self.texts.get("paper-example") });
        }
        if let Some(seal) = seal {
            blocks.push(Block::Note { text: self.seal_line(seal) });
            // Copies made it final apart: both stand, and nothing chooses between them.
            for rival in &seal.rivals {
                let Some(sealed) = rival.decision() else { continue };
                let says = if says_nothing(&sealed.text) { &sealed.title } else { &sealed.text };
                let (label, text) = (self.texts.get(label), says.clone());
                blocks.push(Block::Quote { label, text, strong: true });
                blocks.push(Block::Facts { rows: self.facts_of(decision, Some(sealed)) });
                blocks.push(Block::Note { text: self.seal_line(rival) });
            }
        }
    }

    /// What a decision says besides its text: by a seal of it, or as a draft by itself.
    fn facts_of(
        &self,
        decision: &Decision,
        content: Option<&SealedDecision>,
    ) -> Vec<(String, String)> {
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, text: String| facts.add(self.texts.label_of(field), text);
        let pick = |now: &String, then: Option<&String>| then.unwrap_or(now).clone();
        let outcome =
            content.map_or(decision.outcome.map(|it| it.code()), |c| c.outcome.as_deref());
        fact(Decision::outcome.any(), self.word_of(&Outcome::SET, outcome));
        let how =
            content.map_or(decision.agreement.map(|it| it.code()), |c| c.agreement.as_deref());
        fact(Decision::agreement.any(), self.word_of(&Agreement::SET, how));
        fact(Decision::votes.any(), pick(&decision.votes, content.map(|c| &c.votes)));
        fact(
            Decision::changes_from_proposal.any(),
            pick(&decision.changes_from_proposal, content.map(|c| &c.changes_from_proposal)),
        );
        fact(Decision::remark.any(), pick(&decision.remark, content.map(|c| &c.remark)));
        fact(
            Decision::economic_effect.any(),
            pick(&decision.economic_effect, content.map(|c| &c.economic_effect)),
        );
        let amount = content.map_or(decision.amount, |c| c.amount_ore.map(Ore));
        fact(Decision::amount.any(), amount.map_or_else(String::new, |a| self.format.kroner(a)));
        facts.0
    }

    fn word_of(&self, set: &ChoiceSet, code: Option<&str>) -> String {
        code.map_or_else(String::new, |code| self.texts.choice(set, code))
    }

    /// What is said around a decision: its own day where that is not the meeting's, and what it has to do
    /// with others.
    fn facts_around(&self, decision: &Decision) -> Vec<(String, String)> {
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, text: String| facts.add(self.texts.label_of(field), text);
        let day = self.portfolio.day_of_decision(decision);
        if let Some(day) =
            day.filter(|day| Some(day.to_string()) != self.date().map(|d| d.to_string()))
        {
            fact(Decision::date.any(), show_date(self.texts, &day));
        }
        fact(Decision::conflict_of_interest.any(), decision.conflict_of_interest.clone());
        if decision.principle {
            fact(Decision::principle.any(), self.texts.get("paper-yes"));
        }
        let corrected = self.portfolio.decisions.find(decision.corrects_id);
        fact(Decision::corrects_id.any(), self.name_of(corrected));
        let replaced = self.portfolio.decisions.find(decision.supersedes_id);
        fact(Decision::supersedes_id.any(), self.name_of(replaced));
        facts.0
    }

    fn seal_line(&self, seal: &Seal) -> String {
        let at = self.format.day_short(seal.at.date_naive());
        // Who had not said a name was called by a word for that.
        let is_unnamed =
            Lang::ALL.iter().any(|lang| seal.by == Texts::of(*lang).get("name-unknown"));
        let key = if is_unnamed { "paper-sealed-unnamed" } else { "paper-sealed" };
        self.texts.with(key, &[("date", &at), ("by", &seal.by), ("hash", seal.short_hash())])
    }

    fn follow_ups(&self, case: &Case, blocks: &mut Vec<Block>) {
        let actions = self.index.actions_of(self.portfolio, case.id);
        if actions.is_empty() {
            return;
        }
        let columns = vec![
            Column::new(self.texts.get("paper-follow-up"), 50),
            Column::new(self.texts.get("paper-column-responsible"), 20),
            Column::new(self.texts.get("paper-column-deadline"), 16),
            Column::new(self.texts.label_of(FollowUp::state.any()), 14),
        ];
        let rows = actions
            .iter()
            .map(|action| {
                let example = crate::calc::is_example(&action.source);
                let title = if example {
                    format!("{} ({})", action.title, self.texts.get("paper-example-word"))
                } else {
                    action.title.clone()
                };
                let owner = self.portfolio.responsible_for(action);
                vec![title, owner, self.deadline(action), self.word(&action.state)]
            })
            .collect();
        let summary = self.texts.get("paper-follow-up");
        blocks.push(Block::Table(Table { summary, columns, rows }));
    }
}
