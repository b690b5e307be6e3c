//! One case of a summary: its background, its decisions word for word, its follow-ups.

use super::{Facts, Summary};
use crate::model::any_field::AnyField;
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::decision::{Agreement, Decision, Outcome, Said, SealedBesides};
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
        let decisions = self.said_in(case);
        if decisions.is_empty() {
            self.proposal(&case.proposal, blocks);
            blocks.push(Block::Note { text: self.texts.get("paper-no-decision") });
        }
        for said in &decisions {
            self.decision(&case.proposal, said, blocks);
        }
        self.follow_ups(case, blocks);
    }

    /// A final decision whose case is gone: what was sealed of the case is left. Whether the case was
    /// exempt went with it, so that nothing of it stands in a paper for the public.
    pub(super) fn without_case(&self, said: &Said<'_>, blocks: &mut Vec<Block>) {
        let Some(sealed) = said.sealed() else { return };
        let hidden = self.ask.public;
        let text = match hidden {
            true => self.texts.get("paper-gone-case"),
            false => sealed.case_title.clone(),
        };
        blocks.push(Block::Heading { level: 2, number: sealed.case_number.clone(), text });
        match hidden {
            true => blocks.push(Block::Note { text: self.texts.get("paper-gone") }),
            false => self.decision(&sealed.proposal, said, blocks),
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

    fn proposal(&self, text: &str, blocks: &mut Vec<Block>) {
        if !says_nothing(text) {
            let (label, text) = (self.texts.get("paper-proposal"), text.to_owned());
            blocks.push(Block::Quote { label, text, strong: false });
        }
    }

    fn decision(&self, proposal: &str, said: &Said<'_>, blocks: &mut Vec<Block>) {
        let (decision, content) = (said.decision, said.sealed());
        let text = content.map_or(&decision.text, |c| &c.text);
        let proposal = content.map_or(proposal, |c| &c.proposal);
        if proposal.trim() != text.trim() {
            self.proposal(proposal, blocks);
        }
        let label =
            if decision.corrects_id.is_some() { "paper-correction" } else { "paper-decision" };
        let text = if says_nothing(text) { said.title().to_owned() } else { text.clone() };
        blocks.push(Block::Quote { label: self.texts.get(label), text, strong: true });
        let mut rows = self.facts_of(said);
        rows.extend(self.facts_around(said));
        blocks.push(Block::Facts { rows });
        if crate::calc::is_example(&decision.source) {
            blocks.push(Block::Note { text: self.texts.get("paper-example") });
        }
        let seals = said.seals.iter().map(|seal| self.seal_line(seal));
        blocks.extend(seals.map(|text| Block::Note { text }));
        blocks.extend(self.apart(said).map(|text| Block::Note { text }));
    }

    /// That copies made a decision final apart and differently: where the others stand, and whether it has
    /// been settled since. Nothing chooses between them.
    fn apart(&self, said: &Said<'_>) -> Option<String> {
        let decision = said.decision;
        let all = self.portfolio.said_of(decision);
        let first = said.seals.first().map(|seal| seal.short_hash());
        let others = all.iter().filter(|it| it.seals.first().map(|s| s.short_hash()) != first);
        let others: Vec<String> = others.map(|other| self.other_place(other)).collect();
        if others.is_empty() {
            return None;
        }
        let settled = match self.portfolio.settled_later(decision).next() {
            Some(later) => {
                let name = self.name_of(Some(later));
                self.texts.with("paper-apart-settled", &[("decision", &name)])
            }
            None => self.texts.get("paper-apart-open"),
        };
        let others = others.join("; ");
        let arguments = [("others", others.as_str()), ("settled", &settled)];
        Some(self.texts.with("paper-apart", &arguments))
    }

    /// The body, the day and the codes of another wording.
    fn other_place(&self, other: &Said<'_>) -> String {
        let body = other.sealed().map_or_else(String::new, |sealed| sealed.body.clone());
        let day = other.day(self.portfolio).map_or_else(String::new, |d| show_date(self.texts, &d));
        let codes: Vec<&str> = other.seals.iter().map(|seal| seal.short_hash()).collect();
        let code = self.texts.with("paper-apart-code", &[("hash", &codes.join(", "))]);
        let parts = [body, day, code].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    }

    /// What a decision says besides its text: by a seal of it, or as a draft by itself.
    fn facts_of(&self, said: &Said<'_>) -> Vec<(String, String)> {
        let (decision, content) = (said.decision, said.sealed());
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, text: String| facts.add(self.texts.label_of(field), text);
        let pick = |now: &String, then: Option<&String>| then.unwrap_or(now).clone();
        fact(Decision::outcome.any(), self.word_of(&Outcome::SET, said.outcome()));
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

    /// What is said around a decision: its own day where that is not the meeting's, and what it has to do
    /// with others.
    fn facts_around(&self, said: &Said<'_>) -> Vec<(String, String)> {
        let decision = said.decision;
        let mut facts = Facts::default();
        let mut fact = |field: AnyField, text: String| facts.add(self.texts.label_of(field), text);
        let besides = self.besides(said);
        let year = besides.amount_year.map_or_else(String::new, |year| year.to_string());
        fact(Decision::amount_year.any(), year);
        let day = said.day(self.portfolio);
        if let Some(day) =
            day.filter(|day| Some(day.to_string()) != self.date().map(|d| d.to_string()))
        {
            fact(Decision::date.any(), show_date(self.texts, &day));
        }
        fact(Decision::conflict_of_interest.any(), besides.conflict_of_interest);
        if besides.principle {
            fact(Decision::principle.any(), self.texts.get("paper-yes"));
        }
        let corrected = self.portfolio.decisions.find(decision.corrects_id);
        fact(Decision::corrects_id.any(), self.name_of(corrected));
        let replaced = self.portfolio.decisions.find(decision.supersedes_id);
        fact(Decision::supersedes_id.any(), self.name_of(replaced));
        facts.0
    }

    /// What a seal of an earlier version does not hold, the decision says of the one that is shown, and
    /// nothing says of another.
    fn besides(&self, said: &Said<'_>) -> SealedBesides {
        let sealed = said.sealed().and_then(|sealed| sealed.besides.clone());
        sealed.unwrap_or_else(|| match said.is_shown(self.portfolio) {
            true => SealedBesides::of(said.decision),
            false => SealedBesides::default(),
        })
    }

    fn seal_line(&self, seal: &Seal) -> String {
        let at = self.format.day_of(seal.at);
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
                let title = action.title.clone();
                let owner = self.portfolio.responsible_for(action);
                vec![title, owner, self.deadline(action), self.word(&action.state)]
            })
            .collect();
        let summary = self.texts.get("paper-follow-up");
        blocks.push(Block::Table(Table { summary, columns, rows }));
    }
}
