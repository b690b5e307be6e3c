//! The kinds of record, listed once: the names that the command line, the files
//! of the example and the tables of the document use follow from this list.

use super::field::Field;

/// Declares the kinds: enum, names, tables of the portfolio.
macro_rules! kinds {
    ($( $(#[$meta:meta])* $name:ident, $path:path, $plural:literal, $table:ident; )*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( $(#[$meta])* $name, )* }

        impl Kind {
            /// Every kind, referred ones before those that refer to them where that is possible.
            pub const ALL: &'static [Self] = &[$( Self::$name, )*];

            /// The name on the command line and of the example's file: plural, with hyphens.
            #[must_use]
            pub fn plural(self) -> &'static str {
                match self { $( Self::$name => $plural, )* }
            }

            /// The name of the table in the document.
            #[must_use]
            pub fn table(self) -> &'static str {
                match self { $( Self::$name => stringify!($table), )* }
            }

            /// The fields, in the order of their definition.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $( Self::$name => <$path>::FIELDS, )* }
            }
        }

        /// All records of one document at one version. Cloning is cheap: tables share their rows,
        /// and a change replaces only the rows it touches.
        #[derive(Clone, Debug, Default)]
        pub struct Portfolio {
            $( /// The records of this kind.
               pub $table: $crate::model::table::Table<$path>, )*
            /// The seals of final decisions, by the key of the decision.
            pub seals: imbl::OrdMap<$crate::model::id::RecordId, std::sync::Arc<$crate::model::seal::Seal>>,
            /// Which kind a key belongs to.
            kinds: imbl::OrdMap<$crate::model::id::RecordId, Kind>,
        }

        impl Portfolio {
            /// The record with that key, of whatever kind.
            #[must_use]
            pub fn record(&self, id: $crate::model::id::RecordId) -> Option<&dyn $crate::model::record::Record> {
                match self.kinds.get(&id)? {
                    $( Kind::$name => self.$table.get_raw(id).map(|r| r as &dyn $crate::model::record::Record), )*
                }
            }

            /// All records of a kind, by key.
            #[must_use]
            pub fn records(&self, kind: Kind) -> Box<dyn Iterator<Item = &dyn $crate::model::record::Record> + '_> {
                match kind {
                    $( Kind::$name => Box::new(self.$table.iter().map(|r| r as &dyn $crate::model::record::Record)), )*
                }
            }

            /// All records of a kind, by key, each to be kept without the portfolio.
            #[must_use]
            pub fn shared(&self, kind: Kind) -> Vec<std::sync::Arc<dyn $crate::model::record::Record>> {
                match kind {
                    $( Kind::$name => self.$table.shared()
                        .map(|row| row as std::sync::Arc<dyn $crate::model::record::Record>)
                        .collect(), )*
                }
            }

            /// Whether both hold the very same records of a kind, without looking at each.
            #[must_use]
            pub fn shares(&self, other: &Self, kind: Kind) -> bool {
                match kind { $( Kind::$name => self.$table.shares(&other.$table), )* }
            }

            /// How many records of a kind there are.
            #[must_use]
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $( Kind::$name => self.$table.len(), )* }
            }

            /// Puts a record with those values in, or in the place of the one with the same key.
            ///
            /// # Errors
            /// `WrongType` when a value does not fit its field; the portfolio is then unchanged.
            pub fn put(
                &mut self,
                kind: Kind,
                id: $crate::model::id::RecordId,
                values: impl IntoIterator<Item = (usize, $crate::model::value::Value)>,
            ) -> Result<(), $crate::model::field::WrongType> {
                match kind {
                    $( Kind::$name => self.$table.put(id, values)?, )*
                }
                self.kinds.insert(id, kind);
                Ok(())
            }

            /// Replaces fields of a record that is there.
            ///
            /// # Errors
            /// `WrongType` when there is no such record, or a value does not fit its field.
            pub fn change(
                &mut self,
                id: $crate::model::id::RecordId,
                values: impl IntoIterator<Item = (usize, $crate::model::value::Value)>,
            ) -> Result<(), $crate::model::field::WrongType> {
                match self.kinds.get(&id) {
                    $( Some(Kind::$name) => self.$table.change(id, values), )*
                    None => Err($crate::model::field::WrongType),
                }
            }

            /// Takes a record out.
            pub fn remove(&mut self, id: $crate::model::id::RecordId) {
                if let Some(kind) = self.kinds.remove(&id) {
                    match kind { $( Kind::$name => self.$table.remove(id), )* }
                }
            }
        }
    };
}

kinds! {
    /// A municipality.
    Municipality, super::municipality::Municipality, "municipalities", municipalities;
    /// An organisation.
    Organisation, super::organisation::Organisation, "organisations", organisations;
    /// A person.
    Person, super::person::Person, "people", people;
    /// A body.
    Body, super::body::Body, "bodies", bodies;
    /// A name that a body had.
    BodyName, super::body::BodyName, "body-names", body_names;
    /// A meeting.
    Meeting, super::meeting::Meeting, "meetings", meetings;
    /// Somebody's part in a meeting.
    Attendance, super::meeting::Attendance, "attendances", attendances;
    /// A case.
    Case, super::case::Case, "cases", cases;
    /// A decision.
    Decision, super::decision::Decision, "decisions", decisions;
    /// A follow-up.
    Action, super::action::Action, "actions", actions;
    /// A conference or gathering.
    Event, super::event::Event, "events", events;
    /// An idea or a concept proposal.
    Concept, super::concept::Concept, "concepts", concepts;
    /// A grant scheme.
    Scheme, super::scheme::Scheme, "schemes", schemes;
    /// One round of a scheme.
    Call, super::scheme::Call, "calls", calls;
    /// An application.
    Application, super::application::Application, "applications", applications;
    /// A project.
    Project, super::project::Project, "projects", projects;
    /// A role.
    Role, super::person::Role, "roles", roles;
    /// A goal or focus area.
    Goal, super::goal::Goal, "goals", goals;
    /// A milestone.
    Milestone, super::milestone::Milestone, "milestones", milestones;
    /// A benefit.
    Benefit, super::benefit::Benefit, "benefits", benefits;
    /// What a benefit is planned to bring in one year.
    BenefitYear, super::benefit::BenefitYear, "benefit-years", benefit_years;
    /// An estimate of a benefit.
    Estimate, super::benefit::Estimate, "estimates", estimates;
    /// A common solution.
    Solution, super::rollout::Solution, "solutions", solutions;
    /// One municipality's way with one solution.
    Rollout, super::rollout::Rollout, "rollouts", rollouts;
    /// A risk or an opportunity.
    Risk, super::risk::Risk, "risks", risks;
    /// A paper or page.
    Document, super::document::Document, "documents", documents;
    /// A typed link between two records.
    Link, super::link::Link, "links", links;
    /// A column that a network has added to a list.
    OwnColumn, super::own_column::OwnColumn, "own-columns", own_columns;
    /// What stands in a column of one's own for one record.
    OwnValue, super::own_column::OwnValue, "own-values", own_values;
    /// A way to see a list: filter, sorting, columns, grouping.
    SavedView, super::saved_view::SavedView, "saved-views", saved_views;
    /// Which column of a foreign table goes into which field.
    ImportMapping, super::import_mapping::ImportMapping, "import-mappings", import_mappings;
    /// The same questions to many, by a deadline.
    Round, super::round::Round, "rounds", rounds;
    /// Somebody who is asked in a round.
    Respondent, super::round::Respondent, "respondents", respondents;
    /// How a project stands on a day.
    StatusReport, super::status_report::StatusReport, "status-reports", status_reports;
    /// What the indicator of a benefit said on a day.
    Measurement, super::measurement::Measurement, "measurements", measurements;
    /// What a municipality says in a hearing.
    HearingAnswer, super::hearing_answer::HearingAnswer, "hearing-answers", hearing_answers;
    /// What a municipality promises to put in.
    Pledge, super::pledge::Pledge, "pledges", pledges;
    /// What holds for the whole portfolio.
    Settings, super::settings::Settings, "settings", settings;
}

impl Kind {
    /// The kind with that plural name; underscores count as hyphens.
    #[must_use]
    pub fn from_plural(name: &str) -> Option<Self> {
        let name = name.replace('_', "-");
        Self::ALL.iter().copied().find(|kind| kind.plural() == name)
    }

    /// The number and definition of the field with that name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<(usize, &'static Field)> {
        self.fields().iter().enumerate().find(|(_, field)| field.name == name)
    }

    /// Records that only say how others belong together: they go when one of those goes.
    #[must_use]
    pub fn is_dependent(self) -> bool {
        matches!(
            self,
            Self::Link
                | Self::Attendance
                | Self::BenefitYear
                | Self::BodyName
                | Self::OwnValue
                | Self::Respondent
        )
    }
}
