//! What the seals of a meeting hold of the records around it, each text once.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest as _, Sha256};

use super::SealedRecord;
use crate::model::any_field::AnyField;
use crate::model::case::Case;
use crate::model::content_hash::ContentHash;
use crate::model::decision::{Said, SealedDecision};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::{Record as _, TableRecord as _};
use crate::model::seal::SealContent;
use crate::model::value::Value;

/// So many letters say less than the hash that would stand for them.
const SHORT: usize = 100;

impl SealedRecord {
    /// By which hash it is named elsewhere; nothing of one that says nothing itself.
    fn hash(&self) -> Option<String> {
        let whole = self.as_sealed.is_none().then(|| serde_json::to_vec(self).ok()).flatten()?;
        Some(ContentHash(Sha256::digest(whole).into()).to_string())
    }

    fn is_short(&self) -> bool {
        serde_json::to_string(&self.says).map_or(true, |text| text.len() <= SHORT)
    }
}

/// What seals of one meeting hold themselves, by the key of the record.
#[derive(Default)]
pub(in super::super) struct Held<'a>(HashMap<&'a str, Vec<&'a SealedRecord>>);

impl<'a> Held<'a> {
    /// What those of that meeting hold among some.
    pub(in super::super) fn of(
        sealed: impl Iterator<Item = &'a SealedDecision>,
        meeting: Option<&str>,
    ) -> Self {
        let mut held = Self::default();
        let here = sealed.filter(|it| it.meeting_id.as_deref() == meeting);
        for record in here.filter_map(|it| it.around.as_deref()).flatten() {
            if record.as_sealed.is_none() {
                held.0.entry(&record.id).or_default().push(record);
            }
        }
        held
    }

    fn all(&self, record: &SealedRecord) -> &[&'a SealedRecord] {
        self.0.get(record.id.as_str()).map_or(&[], Vec::as_slice)
    }

    /// A record as it was sealed: itself, or where its hash says. Nothing where no seal holds that.
    pub(in super::super) fn whole<'r>(&self, record: &'r SealedRecord) -> Option<&'r SealedRecord>
    where
        'a: 'r,
    {
        let Some(hash) = &record.as_sealed else { return Some(record) };
        self.all(record).iter().copied().find(|it| it.hash().as_ref() == Some(hash))
    }

    /// The record by its hash alone where it is held already.
    fn named(&self, record: SealedRecord) -> SealedRecord {
        let same = self.all(&record).iter().find(|it| ***it == record && !it.is_short());
        match same.and_then(|it| it.hash()) {
            Some(hash) => SealedRecord { says: BTreeMap::new(), as_sealed: Some(hash), ..record },
            None => record,
        }
    }
}

impl SealedDecision {
    /// Whether it names each record that papers print around it.
    #[must_use]
    pub fn names_all_around(&self) -> bool {
        let names = |id: &String| self.around.iter().flatten().any(|it| it.id == *id);
        self.around.is_some() && self.meeting_id.iter().chain(&self.body_id).all(names)
    }

    /// What is about to be sealed, without what a seal of the meeting holds already: one that stands, or one of
    /// `beside`, which are set along with it.
    pub(in super::super) fn once(
        content: SealContent,
        portfolio: &Portfolio,
        beside: &[(RecordId, SealContent)],
    ) -> Option<SealContent> {
        let Some(sealed) = content.read::<Self>() else { return Some(content) };
        let Some(around) = &sealed.around else { return Some(content) };
        let beside = beside.iter().filter_map(|(_, content)| content.read::<Self>());
        let held =
            Held::of(portfolio.sealed_decisions().chain(beside), sealed.meeting_id.as_deref());
        let around = around.iter().map(|record| held.named(record.clone())).collect();
        SealContent::of(Self { around: Some(around), ..sealed.clone() })
    }
}

impl Portfolio {
    /// All that was sealed of decisions, in every copy.
    pub(in super::super) fn sealed_decisions(&self) -> impl Iterator<Item = &SealedDecision> {
        self.seals.values().flat_map(|seal| seal.and_rivals()).filter_map(|seal| seal.decision())
    }

    /// What was sealed of the body that took a decision; nothing of a draft, and where the seal does not say it.
    #[must_use]
    pub fn sealed_of_body(&self, said: &Said<'_>, field: AnyField) -> Option<Value> {
        self.sealed_around(said, said.sealed()?.body_id.as_ref()?, field)
    }

    /// The same of the case that was decided in.
    #[must_use]
    pub fn sealed_of_case(&self, said: &Said<'_>, field: AnyField) -> Option<Value> {
        self.sealed_around(said, &said.decision.case_id?.raw().to_string(), field)
    }

    /// The case of a decision as it was sealed with it; nothing of a draft, nor where the seal does not hold it.
    #[must_use]
    pub fn case_as_sealed(&self, said: &Said<'_>) -> Option<Case> {
        let id = said.decision.case_id?;
        let sealed = said.sealed()?;
        let record = sealed.around.iter().flatten().find(|it| it.id == id.raw().to_string())?;
        let held = Held::of(self.sealed_decisions(), sealed.meeting_id.as_deref());
        let values = held.whole(record)?.values(Kind::Case);
        let mut case = Case::empty(id.raw());
        for (field, value) in values.into_iter().filter_map(|it| Some((it.field, it.value?))) {
            // What does not fit was written by a later version, and is not printed.
            drop(case.set(field, value));
        }
        Some(case)
    }

    fn sealed_around(&self, said: &Said<'_>, key: &str, field: AnyField) -> Option<Value> {
        let sealed = said.sealed()?;
        let mut around = sealed.around.iter().flatten();
        let record = around.find(|it| it.id == key)?;
        let whole = match record.as_sealed {
            None => record,
            Some(_) => {
                let meeting = sealed.meeting_id.as_deref();
                Held::of(self.sealed_decisions(), meeting).whole(record)?
            }
        };
        let values = whole.values(field.kind());
        values.into_iter().find(|it| it.field == field.index())?.value
    }
}
