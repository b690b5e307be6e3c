//! What tells records of one name apart: a number, a municipality, a year.

use std::collections::{BTreeSet, HashMap};

use super::bundle::Texts;
use super::show::show_value;
use crate::model::field::{Field, FieldType};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;

/// The records of a kind that share their names.
#[derive(Debug, Default)]
pub struct Twins {
    groups: Vec<Vec<RecordId>>,
    group_of: HashMap<RecordId, usize>,
}

impl Twins {
    /// Finds them.
    #[must_use]
    pub fn of(portfolio: &Portfolio, kind: Kind) -> Self {
        let mut named: HashMap<String, Vec<RecordId>> = HashMap::new();
        for record in portfolio.records(kind) {
            let mut name = portfolio.label_of(record);
            name.truncate(name.trim_end().len());
            named.entry(name).or_default().push(record.record_id());
        }
        let groups: Vec<Vec<RecordId>> =
            named.into_values().filter(|group| group.len() > 1).collect();
        let group_of = groups.iter().enumerate();
        let group_of = group_of.flat_map(|(at, group)| group.iter().map(move |id| (*id, at)));
        Self { group_of: group_of.collect(), groups }
    }

    /// Whether no two records share a name.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// The records of the same name as that one, itself among them, and the number of their group.
    #[must_use]
    pub fn of_name(&self, id: RecordId) -> Option<(usize, &[RecordId])> {
        let at = *self.group_of.get(&id)?;
        Some((at, self.groups.get(at)?))
    }
}

/// For each of some records of one kind and name what tells it from the others, in few words.
#[must_use]
pub fn told_apart(
    texts: &Texts,
    portfolio: &Portfolio,
    group: &[RecordId],
) -> HashMap<RecordId, String> {
    let records: Vec<&dyn Record> = group.iter().filter_map(|id| portfolio.record(*id)).collect();
    let Some(kind) = records.first().map(|record| record.kind()) else { return HashMap::new() };
    let mut told: Vec<Vec<String>> = vec![Vec::new(); records.len()];
    let different = |told: &[Vec<String>]| told.iter().collect::<BTreeSet<_>>().len();
    let mut apart = 1;
    for index in telling(kind) {
        if apart == records.len() {
            break;
        }
        let Some(field) = kind.fields().get(index) else { continue };
        let mut next = told.clone();
        for (parts, record) in next.iter_mut().zip(&records) {
            let value = portfolio.value_of(*record, index);
            let text = show_value(texts, portfolio, field, &value);
            parts.push(text.lines().next().unwrap_or_default().to_owned());
        }
        let count = different(&next);
        if count > apart {
            (told, apart) = (next, count);
        }
    }
    // Records that say the same in all of it are numbered as they were made.
    let mut seen: HashMap<Vec<String>, usize> = HashMap::new();
    let all_differ = apart == records.len();
    let told = told.into_iter().map(|mut parts| {
        let number = seen.entry(parts.clone()).or_insert(0);
        *number += 1;
        if !all_differ {
            parts.push(format!("({number})"));
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    });
    records.iter().map(|record| record.record_id()).zip(told).collect()
}

/// The fields that may tell records of a kind apart, what people look for first.
fn telling(kind: Kind) -> Vec<usize> {
    let about = kind.about();
    let numbered = about.numbered_by.map_or([None; 2], |(a, b)| [Some(a), Some(b)]);
    let name = kind.name().map(|(index, _)| index);
    let source = kind.source().map(|(index, _)| index);
    let weight = |field: &Field| {
        let is_numbered = numbered.contains(&Some(field.name));
        let is_year = field.range.is_some_and(|(low, _)| low >= 1800);
        if field.code || is_numbered {
            return Some(0);
        }
        match field.field_type {
            FieldType::Link(Kind::Municipality) => Some(1),
            FieldType::Integer if is_year => Some(2),
            FieldType::Link(_) | FieldType::AnyLink if about.belongs_to.contains(&field.name) => {
                Some(3)
            }
            FieldType::Date => Some(4),
            FieldType::Link(_) | FieldType::AnyLink => Some(5),
            FieldType::Text if !field.long => Some(6),
            FieldType::Choice(_) | FieldType::Money => Some(7),
            FieldType::Text
            | FieldType::Integer
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Time
            | FieldType::File => None,
        }
    };
    let mut telling: Vec<(u8, usize)> = kind
        .fields()
        .iter()
        .enumerate()
        .filter(|(index, _)| Some(*index) != name && Some(*index) != source)
        .filter_map(|(index, field)| Some((weight(field)?, index)))
        .collect();
    telling.sort_unstable();
    telling.into_iter().map(|(_, index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::municipality::Municipality;
    use crate::model::project::Project;
    use crate::model::value::Value;
    use crate::text::Lang;

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    #[test]
    fn a_number_or_a_municipality_or_their_order_tells_records_of_one_name_apart() {
        let mut portfolio = Portfolio::default();
        let voss = RecordId::of_example("m", "voss");
        let name = (Municipality::name.index(), text("Voss"));
        portfolio.put(Kind::Municipality, voss, [name]).unwrap();
        let mut put = |key: &str, values: Vec<(usize, Value)>| {
            let id = RecordId::of_example("p", key);
            let title = (Project::title.index(), text("Digital byggesak"));
            portfolio.put(Kind::Project, id, values.into_iter().chain([title])).unwrap();
            id
        };
        let lead = Project::lead_municipality_id.index();
        let number = Project::project_number.index();
        let first = put("1", vec![(lead, Value::Link(voss))]);
        let second = put("2", vec![(number, text("P-7"))]);
        let rest = [put("3", vec![]), put("4", vec![])];
        let other = RecordId::of_example("p", "other");
        let title = (Project::title.index(), text("Digital byggesak i nord"));
        portfolio.put(Kind::Project, other, [title]).unwrap();

        let twins = Twins::of(&portfolio, Kind::Project);
        assert!(twins.of_name(other).is_none() && !twins.is_empty());
        let (_, group) = twins.of_name(first).unwrap();
        assert_eq!(group.len(), 4);
        let told = told_apart(Texts::of(Lang::Nb), &portfolio, group);
        assert_eq!(told.values().collect::<BTreeSet<_>>().len(), 4, "{told:?}");
        assert!(told[&first].starts_with("Voss"), "{told:?}");
        assert!(told[&second].starts_with("P-7"), "{told:?}");
        assert!(rest.iter().all(|id| told[id].starts_with('(')), "{told:?}");
        assert!(Twins::of(&portfolio, Kind::Municipality).is_empty());
    }
}
