//! What a merge leads to that nobody wrote: each copy was right by itself, and together they are
//! doubtful. They are shown, and nothing is refused.

mod dates;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::doubt::{Doubt, of_one_number};
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::link::LinkType;
use crate::model::money::Ore;
use crate::model::rules::leads_to;
use crate::model::settled::SettledCells;
use crate::model::unsettled::Unsettled;
use crate::model::value::Value;

/// One thing that a merge led to.
#[derive(Clone, Debug, PartialEq)]
pub enum Consequence {
    /// The awards of a call come to more than the call hands out.
    OverFrame {
        /// The call.
        call: RecordId,
        /// What was awarded in it.
        applications: Vec<RecordId>,
        /// The sum of the awards.
        awarded: Ore,
        /// What the call hands out.
        frame: Ore,
    },
    /// Cases of one body have the same number.
    SameNumber {
        /// The cases.
        cases: Vec<RecordId>,
        /// Their number as the portfolio writes it.
        number: String,
    },
    /// A record refers to one that a copy has deleted.
    Hanging {
        /// The record.
        record: RecordId,
        /// The kind of the record.
        kind: Kind,
        /// The field that refers.
        field: &'static str,
        /// The deleted record that it still names.
        gone: RecordId,
        /// What that was called.
        name: String,
    },
    /// A figure that a decision rests on is another one now.
    FigureChanged {
        /// The decision.
        decision: RecordId,
        /// The record that the figure stands in.
        record: RecordId,
        /// The kind of the record.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// One case has decisions that copies made final apart.
    TwoFinal {
        /// The case.
        case: RecordId,
        /// The decisions; one alone has been sealed twice.
        decisions: Vec<RecordId>,
    },
    /// What a final record settled of another one is something else there now. Papers say what was
    /// made final.
    Unsettled(Unsettled),
    /// A date stands where a link reads another one: one copy typed the date, and another one set the
    /// link.
    HiddenDate {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field of the date.
        field: &'static str,
        /// The date that is not shown.
        date: FuzzyDate,
        /// The field of the link.
        link: &'static str,
        /// The record whose date is shown.
        from: RecordId,
    },
    /// Of two dates that come one after the other the second is before the first: each copy changed one.
    OutOfOrder {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field of the date that comes first.
        first: &'static str,
        /// The field of the date that comes after it.
        second: &'static str,
    },
    /// Two fields do not go together: each copy changed one.
    Doubtful(RecordId, Doubt),
    /// Records of one kind lead to each other in a ring: each copy set a part of it.
    Ring {
        /// The records, in the order in which they lead to each other, from the one with the least key.
        records: Vec<RecordId>,
        /// Their kind.
        kind: Kind,
        /// The field that leads on.
        field: &'static str,
    },
    /// A list has two columns of its own with one name.
    SameColumn {
        /// The columns.
        columns: Vec<RecordId>,
        /// Their name.
        name: String,
    },
}

impl Consequence {
    /// The code on the command line.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::OverFrame { .. } => "awards-above-frame",
            Self::SameNumber { .. } => "same-case-number",
            Self::Hanging { .. } => "refers-to-deleted",
            Self::FigureChanged { .. } => "figures-changed",
            Self::TwoFinal { .. } => "two-final-decisions",
            Self::Unsettled(_) => "changed-after-final",
            Self::HiddenDate { .. } => "hidden-date",
            Self::OutOfOrder { .. } => "out-of-order",
            Self::Doubtful(..) => "doubtful",
            Self::Ring { .. } => "ring",
            Self::SameColumn { .. } => "same-column",
        }
    }

    /// The records that it is about, the first one first.
    #[must_use]
    pub fn ids(&self) -> Vec<RecordId> {
        match self {
            Self::OverFrame { call, applications, .. } => {
                [*call].into_iter().chain(applications.iter().copied()).collect()
            }
            Self::SameNumber { cases, .. } => cases.clone(),
            Self::Hanging { record, gone, .. } => vec![*record, *gone],
            Self::FigureChanged { decision, record, .. } => vec![*decision, *record],
            Self::TwoFinal { case, decisions } => {
                [*case].into_iter().chain(decisions.iter().copied()).collect()
            }
            Self::Unsettled(cell) => vec![cell.sealed, cell.record],
            Self::HiddenDate { record, from, .. } => vec![*record, *from],
            Self::OutOfOrder { record, .. } | Self::Doubtful(record, _) => vec![*record],
            Self::Ring { records, .. } => records.clone(),
            Self::SameColumn { columns, .. } => columns.clone(),
        }
    }
}

/// What has come of a merge that touched those records: what holds afterwards and did not before.
#[must_use]
pub fn consequences(
    before: &Portfolio,
    after: &Portfolio,
    touched: &[RecordId],
) -> Vec<Consequence> {
    if touched.is_empty() {
        return Vec::new();
    }
    let touched: BTreeSet<RecordId> = touched.iter().copied().collect();
    let mut found = over_frame(after);
    found.extend(same_number(after));
    found.extend(two_final(after));
    found.extend(unsettled(after));
    found.extend(same_column(after));
    let already: Vec<Consequence> = over_frame(before)
        .into_iter()
        .chain(same_number(before))
        .chain(two_final(before))
        .chain(unsettled(before))
        .chain(same_column(before))
        .collect();
    found.retain(|consequence| !already.contains(consequence));
    found.extend(hanging(before, after, &touched));
    found.extend(dates::hidden(before, after, &touched));
    found.extend(dates::out_of_order(before, after, &touched));
    found.extend(dates::doubtful(before, after, &touched));
    found.extend(rings(before, after, &touched));
    found.extend(figures_changed(before, after, &touched));
    found
}

fn over_frame(portfolio: &Portfolio) -> Vec<Consequence> {
    let mut awards: BTreeMap<RecordId, (Ore, Vec<RecordId>)> = BTreeMap::new();
    for application in portfolio.applications.iter() {
        let Some((call, awarded)) = application.call_id.zip(application.awarded) else { continue };
        let sum = awards.entry(call.raw()).or_default();
        sum.0 = Ore(sum.0.0.saturating_add(awarded.0));
        sum.1.push(application.id.raw());
    }
    let above = awards.into_iter().filter_map(|(call, (awarded, applications))| {
        let frame = portfolio.calls.get_raw(call)?.frame?;
        (awarded > frame).then_some(Consequence::OverFrame { call, applications, awarded, frame })
    });
    above.collect()
}

fn same_number(portfolio: &Portfolio) -> Vec<Consequence> {
    of_one_number(portfolio)
        .into_iter()
        .map(|cases| Consequence::SameNumber {
            number: cases.first().and_then(|c| portfolio.case_number(c)).unwrap_or_default(),
            cases: cases.iter().map(|case| case.id.raw()).collect(),
        })
        .collect()
}

/// Cases with more than one final decision, corrections and what they correct apart.
fn two_final(portfolio: &Portfolio) -> Vec<Consequence> {
    let mut sealed: BTreeMap<RecordId, Vec<RecordId>> = BTreeMap::new();
    let mut twice: BTreeSet<RecordId> = BTreeSet::new();
    for (id, seal) in &portfolio.seals {
        let Some(decision) = portfolio.decisions.get_raw(*id) else { continue };
        let Some(case) = decision.case_id else { continue };
        if !seal.rivals.is_empty() {
            twice.insert(case.raw());
        }
        if decision.corrects_id.is_none() && decision.supersedes_id.is_none() {
            sealed.entry(case.raw()).or_default().push(*id);
        } else if twice.contains(&case.raw()) {
            sealed.entry(case.raw()).or_default();
        }
    }
    sealed
        .into_iter()
        .filter(|(case, decisions)| decisions.len() > 1 || twice.contains(case))
        .map(|(case, decisions)| Consequence::TwoFinal { case, decisions })
        .collect()
}

/// Rings of which a touched record is a part, and that were not there before.
fn rings(before: &Portfolio, after: &Portfolio, touched: &BTreeSet<RecordId>) -> Vec<Consequence> {
    let mut found: Vec<Consequence> = Vec::new();
    for ring in touched.iter().flat_map(|id| rings_of(after, *id)) {
        let was_there =
            || ring.ids().first().is_some_and(|id| rings_of(before, *id).contains(&ring));
        if !found.contains(&ring) && !was_there() {
            found.push(ring);
        }
    }
    found
}

fn rings_of(portfolio: &Portfolio, id: RecordId) -> Vec<Consequence> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let kind = record.kind();
    let ring = |field: &'static Field| {
        let mut records = leads_to(portfolio, kind, field, &record.value(field.name));
        let end = records.iter().position(|passed| *passed == id)?;
        records.truncate(end + 1);
        let least = (0..records.len()).min_by_key(|place| records.get(*place))?;
        records.rotate_left(least);
        Some(Consequence::Ring { records, kind, field: field.name })
    };
    kind.fields().iter().filter_map(ring).collect()
}

/// What final records settled, and is something else now.
fn unsettled(portfolio: &Portfolio) -> Vec<Consequence> {
    let cells = SettledCells::of(portfolio).unsettled(portfolio);
    cells.into_iter().map(Consequence::Unsettled).collect()
}

fn same_column(portfolio: &Portfolio) -> Vec<Consequence> {
    let mut names: BTreeMap<(String, String), Vec<RecordId>> = BTreeMap::new();
    for column in portfolio.own_columns.iter() {
        let name = (column.listed_kind.clone(), column.title.trim().to_lowercase());
        names.entry(name).or_default().push(column.id.raw());
    }
    let twice = names.into_values().filter(|columns| columns.len() > 1);
    twice
        .map(|columns| Consequence::SameColumn {
            name: columns.first().map_or_else(String::new, |id| portfolio.label(*id)),
            columns,
        })
        .collect()
}

/// References to what is gone, in records that were touched or to records that were.
fn hanging(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
) -> Vec<Consequence> {
    let gone: BTreeSet<RecordId> =
        touched.iter().copied().filter(|id| after.record(*id).is_none()).collect();
    let mut found = Vec::new();
    for kind in Kind::ALL {
        let links: Vec<(usize, &'static str)> = kind
            .fields()
            .iter()
            .enumerate()
            .filter(|(_, field)| field.field_type.is_link())
            .map(|(index, field)| (index, field.name))
            .collect();
        // Nothing has gone, so only what was touched can refer to what is not there.
        let ids: Vec<RecordId> = if gone.is_empty() {
            let of_kind = |id: &&RecordId| after.record(**id).is_some_and(|r| r.kind() == *kind);
            touched.iter().filter(of_kind).copied().collect()
        } else {
            after.records(*kind).map(crate::model::record::Record::record_id).collect()
        };
        for record in ids.into_iter().filter_map(|id| after.record(id)) {
            let id = record.record_id();
            for (index, field) in &links {
                let Value::Link(target) = record.get(*index) else { continue };
                let concerned = touched.contains(&id) || gone.contains(&target);
                if !concerned || after.record(target).is_some() {
                    continue;
                }
                let hung = before.record(id).is_some_and(|r| r.get(*index) == Value::Link(target))
                    && before.record(target).is_none();
                if !hung {
                    found.push(Consequence::Hanging {
                        record: id,
                        kind: *kind,
                        field,
                        gone: target,
                        name: name_of(before, target),
                    });
                }
            }
        }
    }
    found
}

fn name_of(portfolio: &Portfolio, id: RecordId) -> String {
    let name = portfolio.label(id);
    if name.is_empty() { id.to_string() } else { name }
}

/// Sums of applications and projects that decisions say they are about, and that are others now.
fn figures_changed(
    before: &Portfolio,
    after: &Portfolio,
    touched: &BTreeSet<RecordId>,
) -> Vec<Consequence> {
    let mut found = Vec::new();
    for link in after.links.iter() {
        let concerns = link.link_type.is_some_and(LinkType::names_subject);
        let Some((decision, to)) = link.from_id.zip(link.to_id) else { continue };
        if !concerns || !touched.contains(&to) || after.decisions.get_raw(decision).is_none() {
            continue;
        }
        let (Some(old), Some(new)) = (before.record(to), after.record(to)) else { continue };
        for (index, field) in new.fields().iter().enumerate() {
            if field.field_type == FieldType::Money && old.get(index) != new.get(index) {
                found.push(Consequence::FigureChanged {
                    decision,
                    record: to,
                    kind: new.kind(),
                    field: field.name,
                });
            }
        }
    }
    found
}
