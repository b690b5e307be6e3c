//! Who names whom, kept while a command is worked out: one that deletes thousands of records asks for
//! each of them, and would otherwise read the whole portfolio as many times.

use std::collections::HashMap;

use super::id::RecordId;
use super::kind::{Kind, Portfolio};
use super::record::Record;
use super::rules;
use super::value::Value;

/// So many deletions look at every record, which is less work than to note down who names whom.
const FEW: usize = 6;

/// Who names whom, noted down once a command has deleted more than a few records.
#[derive(Debug, Default)]
pub(super) struct Referrers {
    asked: usize,
    /// By record, those that have named it since; nothing before so much is deleted.
    by_target: Option<HashMap<RecordId, Vec<(Kind, RecordId)>>>,
}

impl Referrers {
    /// A record gets a value, which may name another.
    pub fn note(&mut self, kind: Kind, id: RecordId, value: &Value) {
        if let (Some(by_target), Value::Link(target)) = (&mut self.by_target, value) {
            by_target.entry(*target).or_default().push((kind, id));
        }
    }

    /// What [`rules::referring`] finds, in the same order.
    pub fn referring(&mut self, portfolio: &Portfolio, target: RecordId) -> Vec<RecordId> {
        self.asked += 1;
        if self.asked <= FEW {
            return rules::referring(portfolio, target);
        }
        let Some(kind) = portfolio.record(target).map(Record::kind) else { return Vec::new() };
        let by_target = self.by_target.get_or_insert_with(|| every_link(portfolio));
        let Some(noted) = by_target.get_mut(&target) else { return Vec::new() };
        noted.sort_unstable();
        noted.dedup();
        // It may be gone by now, or name another.
        let names = |(other, id): &&(Kind, RecordId)| {
            let record = portfolio.record(*id).filter(|record| record.kind() == *other);
            let links = rules::links_to(*other, kind);
            record.is_some_and(|record| rules::names(record, &links, target))
        };
        noted.iter().filter(names).map(|(_, id)| *id).collect()
    }
}

fn every_link(portfolio: &Portfolio) -> HashMap<RecordId, Vec<(Kind, RecordId)>> {
    let mut by_target: HashMap<RecordId, Vec<(Kind, RecordId)>> = HashMap::new();
    for kind in Kind::ALL.iter().copied() {
        let fields = kind.fields().iter().enumerate();
        let links: Vec<usize> = fields
            .filter(|(_, field)| field.field_type.is_link())
            .map(|(index, _)| index)
            .collect();
        for record in portfolio.records(kind) {
            let targets = links.iter().filter_map(|index| record.get(*index).as_link());
            for target in targets {
                by_target.entry(target).or_default().push((kind, record.record_id()));
            }
        }
    }
    by_target
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::Change;
    use crate::model::id::Id;
    use crate::model::link::{Link, LinkType};
    use crate::model::plan::plan;
    use crate::model::project::Project;
    use crate::model::record::TableRecord as _;
    use crate::model::risk::Risk;
    use crate::model::rules::RuleError;

    /// The numbers of so many risks that who names whom is noted down while they are deleted.
    const MANY: std::ops::RangeInclusive<usize> = 100..=100 + FEW;

    fn id<T>(kind: Kind, number: usize) -> Id<T> {
        Id::from_raw(RecordId::of_example(kind.plural(), &number.to_string()))
    }

    fn project(number: usize) -> Id<Project> {
        id(Kind::Project, number)
    }

    fn risk(number: usize) -> Id<Risk> {
        id(Kind::Risk, number)
    }

    fn add_risk(number: usize, of: usize) -> Change {
        let (title, project_id) = (format!("Risiko {number}"), Some(project(of)));
        Change::add(&Risk { title, project_id, ..Risk::empty(risk(number).raw()) })
    }

    fn add_link(number: usize, from: usize, to: usize) -> Change {
        let [from_id, to_id] = [from, to].map(|number| Some(project(number).raw()));
        let link_type = Some(LinkType::Related);
        Change::add(&Link {
            from_id,
            link_type,
            to_id,
            ..Link::empty(id::<Link>(Kind::Link, number).raw())
        })
    }

    fn delete<T>(id: Id<T>) -> Change {
        Change::Delete { id: id.raw() }
    }

    /// Three projects, with the second risk of the second and all others of the first.
    fn three() -> Portfolio {
        let titled = |number| {
            let title = format!("Prosjekt {number}");
            Change::add(&Project { title, ..Project::empty(project(number).raw()) })
        };
        let mut changes = [1, 2, 3].map(titled).to_vec();
        changes.push(add_risk(2, 2));
        changes.extend(MANY.map(|number| add_risk(number, 1)));
        plan(&Portfolio::default(), &changes).unwrap().portfolio
    }

    /// What comes of deleting a project after the risks of the first and other changes, in one command.
    fn after(changes: &[Change], last: usize) -> Result<Portfolio, RuleError> {
        let first: Vec<Change> = MANY.map(|number| delete(risk(number))).collect();
        let changes = [&first, changes, &[delete(project(last))]].concat();
        Ok(plan(&three(), &changes)?.portfolio)
    }

    #[test]
    fn what_a_command_says_after_many_deletions_holds_for_the_next() {
        let refused = |number| {
            Some(RuleError::StillReferred {
                first: risk(number).raw(),
                count: 1,
                kinds: vec![Kind::Risk],
            })
        };
        let of = |number| Value::Link(project(number).raw());
        let field = Kind::Risk.field("project_id").unwrap().0;
        let moved = Change::Set { id: risk(2).raw(), field, value: of(3) };
        assert_eq!(after(std::slice::from_ref(&moved), 3).err(), refused(2));
        assert_eq!(after(&[moved], 2).unwrap().projects.len(), 2);
        assert_eq!(after(&[add_risk(3, 3)], 3).err(), refused(3));
        assert_eq!(after(&[delete(risk(2))], 2).unwrap().risks.len(), 0);
        let back = Change::Restore {
            kind: Kind::Risk,
            id: risk(2).raw(),
            values: vec![(0, Value::Text("Risiko".to_owned())), (field, of(3))],
        };
        assert_eq!(after(&[delete(risk(2)), back], 3).err(), refused(2));
        let values = vec![of(3), of(2)];
        let undecided = Change::Reopen { id: risk(2).raw(), field: Some(field), values };
        assert_eq!(after(&[undecided], 3).err(), refused(2));
        let linked = after(&[add_link(1, 1, 3)], 3).unwrap();
        assert_eq!((linked.links.len(), linked.projects.len()), (0, 2));
    }

    #[test]
    fn it_finds_what_a_look_at_every_record_finds_in_the_same_order() {
        let more = (3..40).map(|number| add_risk(number, number % 3 + 1));
        let links = (0..40).map(|number| add_link(number, number % 3 + 1, (number + 1) % 3 + 1));
        let changes: Vec<Change> = links.chain(more).collect();
        let portfolio = plan(&three(), &changes).unwrap().portfolio;
        let mut referrers = Referrers::default();
        for number in 0..2 * FEW {
            let target = project(number % 3 + 1).raw();
            let found = referrers.referring(&portfolio, target);
            assert_eq!(found, rules::referring(&portfolio, target));
            assert!(found.len() > 30, "{found:?}");
        }
    }
}
