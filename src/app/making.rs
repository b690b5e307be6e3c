//! Records that are made where they are needed: what each still lacks is asked for, one question after the
//! other, and all of them come into the document as one step.

use chrono::NaiveDate;

use super::list::new_record::{NewRecord, new_record};
use crate::model::command::Change;
use crate::model::defaults::defaults;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;
use crate::text::Texts;
use crate::text::parse_value::parse_typed;

/// What an idea becomes, each with the word for making it so.
pub const BECOMES: [(Kind, &str); 2] =
    [(Kind::Application, "concept-to-application"), (Kind::Project, "concept-to-project")];

/// What a new record begins from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The records that are there.
    pub portfolio: &'a Portfolio,
    /// The words of the window.
    pub texts: &'a Texts,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The record at which one stands.
    pub open: Option<RecordId>,
}

/// A field that somebody is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// The kind of the record that lacks it.
    pub kind: Kind,
    /// The number of the field.
    pub index: usize,
    /// The field.
    pub field: &'static Field,
}

/// A record that is begun.
#[derive(Clone, Debug, PartialEq)]
struct Begun {
    kind: Kind,
    id: RecordId,
    values: Vec<(usize, Value)>,
    /// The fields that are still to be asked for, the next one first.
    lacking: Vec<usize>,
}

/// Records that are being made: one, those that its links need, and so on.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    id: RecordId,
    kind: Kind,
    /// Those that are begun, each needed by the one before it.
    begun: Vec<Begun>,
    /// Those that lack nothing any more.
    made: Vec<Change>,
}

/// Whether a record of a kind can be made where another one needs it.
#[must_use]
pub fn can_be_made(kind: Kind) -> bool {
    // What stands in these is no sentence that somebody could be asked for.
    let is_asked = |field: &Field| field.field_type.is_written();
    kind.about().made_by_hand && kind.fields().iter().filter(|field| field.required).all(is_asked)
}

impl Making {
    /// A new record of a list: it is asked for the links that it requires and that nothing speaks for, and
    /// for its code. The rest is written once it is there.
    #[must_use]
    pub fn in_list(ground: Ground<'_>, kind: Kind) -> Self {
        let NewRecord { values, lacking } =
            new_record(ground.portfolio, ground.texts, ground.today, kind, ground.open);
        Self::of(Begun { kind, id: RecordId::new(), values, lacking })
    }

    /// A new record that a link is to name: it is asked for all that it requires and that does not follow
    /// from what was typed or from where one stands.
    #[must_use]
    pub fn for_link(ground: Ground<'_>, kind: Kind, typed: &str) -> Self {
        Self::of(begun(ground, kind, typed))
    }

    fn of(first: Begun) -> Self {
        let mut making =
            Self { id: first.id, kind: first.kind, begun: vec![first], made: Vec::new() };
        making.close();
        making
    }

    /// What is asked now; nothing once all are made.
    #[must_use]
    pub fn question(&self) -> Option<Question> {
        let last = self.begun.last()?;
        let index = *last.lacking.first()?;
        let field = last.kind.fields().get(index)?;
        Some(Question { kind: last.kind, index, field })
    }

    /// What the answer may begin from: the day for a date, this year for a year.
    #[must_use]
    pub fn preset(&self) -> Option<&Value> {
        let last = self.begun.last()?;
        let index = last.lacking.first()?;
        last.values.iter().find(|(other, _)| other == index).map(|(_, value)| value)
    }

    /// Whether the question is about a record that another one needs.
    #[must_use]
    pub fn is_within(&self) -> bool {
        self.begun.len() > 1
    }

    /// Answers the question.
    pub fn answer(&mut self, value: Value) {
        let Some(last) = self.begun.last_mut().filter(|last| !last.lacking.is_empty()) else {
            return;
        };
        let index = last.lacking.remove(0);
        last.values.retain(|(other, _)| *other != index);
        last.values.push((index, value));
        self.close();
    }

    /// The question is answered by a record that is made first.
    pub fn begin(&mut self, ground: Ground<'_>, kind: Kind, typed: &str) {
        self.begun.push(begun(ground, kind, typed));
        self.close();
    }

    /// Lets go of the record that was begun for the question before. False where there is none.
    pub fn go_back(&mut self) -> bool {
        let within = self.is_within();
        if within {
            self.begun.pop();
        }
        within
    }

    /// What lacks nothing any more is made, and answers the question of the one that needs it.
    fn close(&mut self) {
        while let Some(done) = self.begun.pop_if(|last| last.lacking.is_empty()) {
            let Begun { kind, id, values, .. } = done;
            self.made.push(Change::Add { kind, id, values });
            if let Some(outer) = self.begun.last_mut().filter(|outer| !outer.lacking.is_empty()) {
                let index = outer.lacking.remove(0);
                outer.values.retain(|(other, _)| *other != index);
                outer.values.push((index, Value::Link(id)));
            }
        }
    }

    /// The record and the changes that make it, once nothing is asked any more.
    #[must_use]
    pub fn made(&self) -> Option<Made> {
        let is_done = self.begun.is_empty();
        is_done.then(|| Made { kind: self.kind, id: self.id, changes: self.made.clone() })
    }
}

/// A record that was made, with those that it needed.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// Its kind.
    pub kind: Kind,
    /// Its key.
    pub id: RecordId,
    /// What makes it, as one step.
    pub changes: Vec<Change>,
}

impl Made {
    /// Its name, where it has one of its own.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let (name, _) = self.kind.name()?;
        self.changes.iter().find_map(|change| {
            let Change::Add { id, values, .. } = change else { return None };
            let (_, value) = values.iter().find(|(index, _)| *id == self.id && *index == name)?;
            value.as_text().map(str::to_owned)
        })
    }
}

fn begun(ground: Ground<'_>, kind: Kind, typed: &str) -> Begun {
    let Ground { portfolio, texts, today, open } = ground;
    let NewRecord { mut values, mut lacking } = new_record(portfolio, texts, today, kind, open);
    let given = defaults(kind);
    let name = kind.name().map(|(index, _)| index);
    let mut typed = Some(typed.trim()).filter(|typed| !typed.is_empty());
    for (index, field) in kind.fields().iter().enumerate().filter(|(_, field)| field.required) {
        let is_given = given.iter().any(|(other, _)| *other == index);
        if is_given || field.field_type.is_link() || lacking.contains(&index) {
            continue;
        }
        let is_name = name == Some(index);
        // A record without a name of its own is called by what is typed into it: a meeting by its day.
        let may_say = is_name || (name.is_none() && field.field_type.choices().is_none());
        let read = |text: &str| parse_typed(texts.lang(), kind, field, text, today).ok();
        let said = typed.filter(|_| may_say).and_then(read).filter(|value| !value.is_null());
        match said {
            Some(value) => {
                typed = None;
                values.retain(|(other, _)| *other != index);
                values.push((index, value));
            }
            None => {
                // Its word for something new is no name.
                values.retain(|(other, value)| *other != index || value.as_text().is_none());
                lacking.push(index);
            }
        }
    }
    lacking.sort_unstable();
    Begun { kind, id: RecordId::new(), values, lacking }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::FieldType;
    use crate::model::plan::plan;
    use crate::text::Lang;

    fn ground(portfolio: &Portfolio) -> Ground<'_> {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        Ground { portfolio, texts: Texts::of(Lang::Nb), today, open: None }
    }

    fn asked(making: &Making) -> Option<(Kind, &'static str)> {
        making.question().map(|question| (question.kind, question.field.name))
    }

    /// Something that fits the question.
    fn answer(making: &mut Making, ground: Ground<'_>) {
        let Some(question) = making.question() else { return };
        let value = match question.field.field_type {
            FieldType::Link(kind) => return making.begin(ground, kind, ""),
            FieldType::AnyLink => return making.begin(ground, Kind::Project, ""),
            FieldType::Choice(set) => Value::Choice(set.codes[0]),
            FieldType::Text if question.field.code => Value::Text("4601".to_owned()),
            FieldType::Text => Value::Text("Noe".to_owned()),
            FieldType::Date => {
                Value::Date(crate::model::fuzzy_date::FuzzyDate::from_day(ground.today))
            }
            FieldType::Integer => Value::Integer(2026),
            other @ (FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Time
            | FieldType::File) => panic!("{other:?} is asked for"),
        };
        making.answer(value);
    }

    #[test]
    fn whatever_people_make_is_made_from_nothing_as_one_step_that_the_rules_let_through() {
        let empty = Portfolio::default();
        let all = Kind::ALL.iter().copied().filter(|kind| kind.about().made_by_hand);
        for kind in all {
            let makings: [fn(Ground<'_>, Kind) -> Making; 2] =
                [Making::in_list, |ground, kind| Making::for_link(ground, kind, "")];
            for (place, begin) in makings.into_iter().enumerate() {
                let mut making = begin(ground(&empty), kind);
                for _ in 0..30 {
                    answer(&mut making, ground(&empty));
                }
                let made = making.made().unwrap_or_else(|| panic!("{kind:?} is never made"));
                let after = plan(&empty, &made.changes);
                let after = after.unwrap_or_else(|error| panic!("{kind:?} {place}: {error:?}"));
                let record = after.portfolio.record(made.id).expect("it is there");
                assert_eq!(record.kind(), kind);
            }
        }
    }

    #[test]
    fn a_meeting_is_asked_for_its_day_and_a_body_that_is_not_there_yet() {
        let empty = Portfolio::default();
        let mut making = Making::for_link(ground(&empty), Kind::Meeting, "");
        assert_eq!(asked(&making), Some((Kind::Meeting, "body_id")));
        making.begin(ground(&empty), Kind::Body, "Styringsgruppen");
        assert_eq!(asked(&making), Some((Kind::Meeting, "date")));
        assert!(making.made().is_none());
        let day = ground(&empty).today.succ_opt().unwrap();
        making.answer(Value::Date(crate::model::fuzzy_date::FuzzyDate::from_day(day)));
        let made = making.made().expect("nothing is lacking");
        assert_eq!(made.changes.len(), 2);
        let after = plan(&empty, &made.changes).unwrap().portfolio;
        let meeting = after.meetings.get_raw(made.id).unwrap();
        assert_eq!(after.bodies.find(meeting.body_id).unwrap().title, "Styringsgruppen");
        assert_eq!(meeting.date.as_ref().and_then(|date| date.day()), Some(day));
    }

    #[test]
    fn what_was_typed_is_its_name_or_its_day() {
        let empty = Portfolio::default();
        let case = Making::for_link(ground(&empty), Kind::Case, "Søknad 2026");
        assert_eq!(case.made().and_then(|made| made.name()).as_deref(), Some("Søknad 2026"));
        let meeting = Making::for_link(ground(&empty), Kind::Meeting, "9.3.2026");
        assert_eq!(asked(&meeting), Some((Kind::Meeting, "body_id")), "the day is known");
        let call = Making::for_link(ground(&empty), Kind::Call, "Skjønnsmidler 2027");
        assert_eq!(asked(&call), Some((Kind::Call, "scheme_id")));
    }

    #[test]
    fn one_can_go_back_from_what_was_begun_on_the_way() {
        let empty = Portfolio::default();
        let mut making = Making::in_list(ground(&empty), Kind::Meeting);
        assert!(!making.go_back(), "there is nothing before the first");
        making.begin(ground(&empty), Kind::Body, "");
        assert_eq!(asked(&making), Some((Kind::Body, "title")));
        assert!(making.go_back());
        assert_eq!(asked(&making), Some((Kind::Meeting, "body_id")));
    }
}
