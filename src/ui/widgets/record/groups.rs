//! The fields of a record under a few headings, in the order in which a person thinks: what it is,
//! who, when, money, what it belongs to, the long texts, the rest.

use crate::model::field::{Field, FieldType};
use crate::model::kind::Kind;

/// A heading of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Its name, its state, what sort it is.
    What,
    /// People, bodies, municipalities.
    Who,
    /// Dates, times, years.
    When,
    /// Sums.
    Money,
    /// Other records.
    Links,
    /// Texts of several lines.
    Text,
    /// Where it is known from, and what fits nowhere else.
    More,
}

impl Group {
    /// All, in the order in which they stand.
    const ORDER: [Self; 7] =
        [Self::What, Self::Who, Self::When, Self::Money, Self::Links, Self::Text, Self::More];

    /// The Fluent key of the heading.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::What => "group-what",
            Self::Who => "group-who",
            Self::When => "group-when",
            Self::Money => "group-money",
            Self::Links => "group-links",
            Self::Text => "group-text",
            Self::More => "group-more",
        }
    }

    fn of(kind: Kind, field: &Field) -> Self {
        if matches!(field.name, "source" | "url" | "former_number") {
            return Self::More;
        }
        // What is decided is what the record is, not a description of it.
        if field.required || (kind == Kind::Decision && field.name == "text") {
            return Self::What;
        }
        match field.field_type {
            _ if field.long => Self::Text,
            FieldType::Money => Self::Money,
            FieldType::Date => Self::When,
            FieldType::Link(
                Kind::Person | Kind::Organisation | Kind::Body | Kind::Municipality,
            ) => Self::Who,
            FieldType::Link(_) | FieldType::AnyLink => Self::Links,
            FieldType::Integer if field.name.ends_with("year") => Self::When,
            FieldType::Text if field.name.ends_with("_time") => Self::When,
            FieldType::Text if is_of_people(field.name) => Self::Who,
            _ => Self::What,
        }
    }
}

fn is_of_people(name: &str) -> bool {
    matches!(
        name,
        "owner"
            | "chair"
            | "minute_taker"
            | "organisation"
            | "made_by"
            | "responsible"
            | "contact"
            | "email"
            | "telephone"
            | "case_handler"
    )
}

/// The fields of a kind by group; groups without fields are left out.
#[must_use]
pub fn groups(kind: Kind) -> Vec<(Group, Vec<usize>)> {
    let fields = kind.fields();
    let of = |group: Group| {
        let all = fields.iter().enumerate();
        all.filter(|(_, field)| Group::of(kind, field) == group).map(|(index, _)| index).collect()
    };
    Group::ORDER
        .into_iter()
        .map(|group| (group, of(group)))
        .filter(|(_, fields): &(Group, Vec<usize>)| !fields.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_in_one_group() {
        for kind in Kind::ALL {
            let mut indices: Vec<usize> = groups(*kind).into_iter().flat_map(|(_, i)| i).collect();
            indices.sort_unstable();
            assert_eq!(indices, (0..kind.fields().len()).collect::<Vec<_>>(), "{kind:?}");
        }
    }
}
