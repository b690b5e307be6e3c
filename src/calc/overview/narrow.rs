//! A part of the portfolio: what is of one year of award, layer, service area, municipality or body. All figures are
//! those of the part then, counted as ever. What has no such property stays, and whoever shows it says so.
//!
//! The year is that of the award: an application has it from the funder's letter, or while none is known from its call,
//! and projects, proposals and benefits have it from their applications.

mod said;
mod within;

use std::collections::HashSet;

use self::within::{COUNTED, Fits, Within};
use super::money::year;
use super::part::shares;
use crate::model::body::{Body, Layer};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::municipality::Municipality;
use crate::model::project::ServiceArea;
use crate::model::record::Record;
use crate::model::value::Value;

/// What the figures are of; everything where nothing is sought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// The year of award.
    pub year: Option<i64>,
    /// The layer.
    pub layer: Option<Layer>,
    /// The service area.
    pub service_area: Option<ServiceArea>,
    /// The municipality.
    pub municipality: Option<Id<Municipality>>,
    /// The body.
    pub body: Option<Id<Body>>,
}

/// What a figure can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Property {
    /// The year of award.
    Year,
    /// The layer.
    Layer,
    /// The service area.
    ServiceArea,
    /// The municipality.
    Municipality,
    /// The body.
    Body,
}

impl Property {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Year, Self::Layer, Self::ServiceArea, Self::Municipality, Self::Body];

    /// The attribute of its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Layer => "layer",
            Self::ServiceArea => "service_area",
            Self::Municipality => "municipality",
            Self::Body => "body",
        }
    }
}

/// A property and what is sought of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seeking {
    /// A year of award.
    Year(i64),
    /// A layer.
    Layer(Layer),
    /// A service area.
    ServiceArea(ServiceArea),
    /// A municipality.
    Municipality(Id<Municipality>),
    /// A body.
    Body(Id<Body>),
}

impl Seeking {
    /// What it is that is sought.
    #[must_use]
    pub fn property(self) -> Property {
        match self {
            Self::Year(_) => Property::Year,
            Self::Layer(_) => Property::Layer,
            Self::ServiceArea(_) => Property::ServiceArea,
            Self::Municipality(_) => Property::Municipality,
            Self::Body(_) => Property::Body,
        }
    }

    /// What one seeks by a record: a municipality, or a body.
    #[must_use]
    pub fn by(portfolio: &Portfolio, id: RecordId) -> Option<Self> {
        let municipality = portfolio.municipalities.get_raw(id).map(|it| it.id);
        let body = portfolio.bodies.get_raw(id).map(|it| it.id);
        municipality.map(Self::Municipality).or(body.map(Self::Body))
    }

    /// All that can be sought of a property in a portfolio: what its records say of it.
    #[must_use]
    pub fn offered(portfolio: &Portfolio, property: Property) -> Vec<Self> {
        match property {
            Property::Year => {
                let calls = portfolio.applications.iter();
                let mut years: Vec<i64> =
                    calls.filter_map(|it| year(it, portfolio.calls.find(it.call_id))).collect();
                years.sort_unstable_by(|a, b| b.cmp(a));
                years.dedup();
                years.into_iter().map(Self::Year).collect()
            }
            Property::Layer => {
                let said: HashSet<Layer> =
                    portfolio.projects.iter().filter_map(|it| it.layer).collect();
                let all = Layer::ALL.iter().copied();
                all.filter(|one| said.contains(one)).map(Self::Layer).collect()
            }
            Property::ServiceArea => {
                let projects = portfolio.projects.iter().filter_map(|it| it.service_area);
                let concepts = portfolio.concepts.iter().filter_map(|it| it.service_area);
                let said: HashSet<ServiceArea> = projects.chain(concepts).collect();
                let all = ServiceArea::ALL.iter().copied();
                all.filter(|one| said.contains(one)).map(Self::ServiceArea).collect()
            }
            Property::Municipality => {
                let applicants = portfolio.applications.iter().filter_map(|it| it.applicant_id);
                let leaders = portfolio.projects.iter().filter_map(|it| it.lead_municipality_id);
                let proposers = portfolio.concepts.iter().filter_map(|it| it.proposer_id);
                let said: HashSet<Id<Municipality>> =
                    applicants.chain(leaders).chain(proposers).collect();
                let there = portfolio.municipalities.iter().map(|it| it.id);
                there.filter(|id| said.contains(id)).map(Self::Municipality).collect()
            }
            Property::Body => portfolio.bodies.iter().map(|it| Self::Body(it.id)).collect(),
        }
    }
}

impl Filter {
    /// Whether anything is sought.
    #[must_use]
    pub fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// What is sought of a property.
    #[must_use]
    pub fn of(&self, property: Property) -> Option<Seeking> {
        match property {
            Property::Year => self.year.map(Seeking::Year),
            Property::Layer => self.layer.map(Seeking::Layer),
            Property::ServiceArea => self.service_area.map(Seeking::ServiceArea),
            Property::Municipality => self.municipality.map(Seeking::Municipality),
            Property::Body => self.body.map(Seeking::Body),
        }
    }

    /// All that is sought.
    pub fn sought(&self) -> impl Iterator<Item = Seeking> + use<> {
        let filter = *self;
        Property::ALL.into_iter().filter_map(move |property| filter.of(property))
    }

    /// The filter that seeks this too, in place of what it sought of the same property.
    #[must_use]
    pub fn with(mut self, seeking: Seeking) -> Self {
        match seeking {
            Seeking::Year(year) => self.year = Some(year),
            Seeking::Layer(layer) => self.layer = Some(layer),
            Seeking::ServiceArea(area) => self.service_area = Some(area),
            Seeking::Municipality(id) => self.municipality = Some(id),
            Seeking::Body(id) => self.body = Some(id),
        }
        self
    }

    /// The filter that seeks nothing of a property.
    #[must_use]
    pub fn without(mut self, property: Property) -> Self {
        match property {
            Property::Year => self.year = None,
            Property::Layer => self.layer = None,
            Property::ServiceArea => self.service_area = None,
            Property::Municipality => self.municipality = None,
            Property::Body => self.body = None,
        }
        self
    }

    /// The portfolio without what the filter leaves out.
    #[must_use]
    pub(super) fn part_of(&self, portfolio: &Portfolio) -> Portfolio {
        if !self.is_any() {
            return portfolio.clone();
        }
        let within = Within::of(portfolio, *self);
        let gone: HashSet<RecordId> = COUNTED
            .iter()
            .flat_map(|(kind, fits)| portfolio.records(*kind).map(move |it| (it.record_id(), fits)))
            .filter(|(id, fits)| self.sought().any(|s| fits(&within, *id, s) == Some(false)))
            .map(|(id, _)| id)
            .collect();
        let mut part = portfolio.clone();
        for (kind, _) in COUNTED {
            for record in portfolio.records(*kind).filter(|it| !gone.contains(&it.record_id())) {
                keep_dates(portfolio, record, &gone, &mut part);
            }
        }
        gone.into_iter().for_each(|id| part.remove(id));
        part
    }

    /// The kinds that it can leave something of out.
    pub(super) fn narrowed() -> impl Iterator<Item = Kind> {
        COUNTED.iter().map(|(kind, _)| *kind)
    }

    /// Whether it leaves the same of both, since neither differs in anything that tells what it leaves.
    pub(super) fn stands(before: &Portfolio, portfolio: &Portfolio) -> bool {
        let read: Vec<Kind> = Self::narrowed().collect();
        shares(before, portfolio, &[&read, &[Kind::Body]]) && portfolio.seals.ptr_eq(&before.seals)
    }

    /// The kinds of those records that have no such property, for each property that is sought and that some of
    /// them do not have.
    #[must_use]
    pub fn passes_over(
        &self,
        portfolio: &Portfolio,
        records: &[RecordId],
    ) -> Vec<(Property, Vec<Kind>)> {
        if !self.is_any() {
            return Vec::new();
        }
        let within = Within::of(portfolio, *self);
        let first_of = |(kind, fits): &(Kind, Fits)| {
            let of_kind = |id: &&RecordId| portfolio.record(**id).map(Record::kind) == Some(*kind);
            records.iter().find(of_kind).map(|id| (*kind, *id, *fits))
        };
        let told: Vec<(Kind, RecordId, Fits)> = COUNTED.iter().filter_map(first_of).collect();
        let passed = |sought: Seeking| {
            let lacks = told.iter().filter(|(_, id, fits)| fits(&within, *id, sought).is_none());
            let kinds: Vec<Kind> = lacks.map(|(kind, ..)| *kind).collect();
            (!kinds.is_empty()).then_some((sought.property(), kinds))
        };
        self.sought().filter_map(passed).collect()
    }
}

/// Dates that a record has from one that is left out stay known.
fn keep_dates(
    portfolio: &Portfolio,
    record: &dyn Record,
    gone: &HashSet<RecordId>,
    part: &mut Portfolio,
) {
    let kind = record.kind();
    for borrowed in kind.about().borrows {
        let Value::Link(from) = record.value(borrowed.from) else { continue };
        let fields = kind.field(borrowed.date).zip(kind.field(borrowed.from));
        let Some(((date, _), (link, _))) = fields.filter(|_| gone.contains(&from)) else {
            continue;
        };
        let values = [(date, portfolio.value_of(record, date)), (link, Value::Null)];
        // Both were read from the same record, so that they fit their fields.
        let _ = part.change(record.record_id(), values);
    }
}
