//! The kinds of record and the portfolio of all records, made from the one list of kinds: the names
//! that the command line, the files of the example and the tables of the document use follow from it.

use super::about::{About, Area, Listed, Named};
use super::field::Field;
use super::kinds::every_kind;
use super::kinds::project::Project;

/// Declares the kinds: enum, names, tables of the portfolio.
macro_rules! declare {
    ($( $module:ident :: $name:ident in $table:ident, )*) => {
        /// A kind of record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( #[doc = concat!("See [`", stringify!($module), "`](super::", stringify!($module), ").")] $name, )* }

        impl Kind {
            /// Every kind, referred ones before those that refer to them where that is possible.
            pub const ALL: &'static [Self] = &[$( Self::$name, )*];

            /// The name on the command line and of the example's file: plural, with hyphens.
            #[must_use]
            pub fn plural(self) -> &'static str {
                match self { $( Self::$name => super::$module::$name::PLURAL, )* }
            }

            /// What a record of the kind is, in English, for whoever reads the schema.
            #[must_use]
            pub fn purpose(self) -> &'static str {
                match self { $( Self::$name => super::$module::$name::PURPOSE.trim_ascii(), )* }
            }

            /// The name of the table in the document.
            #[must_use]
            pub fn table(self) -> &'static str {
                match self { $( Self::$name => stringify!($table), )* }
            }

            /// The fields, in the order of their definition.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $( Self::$name => super::$module::$name::FIELDS, )* }
            }

            /// What is known of the kind besides its fields: area, names, order, form, words of others.
            #[must_use]
            pub fn about(self) -> &'static About {
                match self { $( Self::$name => &super::$module::$name::ABOUT, )* }
            }
        }

        /// All records of one document at one version. Cloning is cheap: tables share their rows,
        /// and a change replaces only the rows it touches.
        #[derive(Clone, Debug, Default)]
        pub struct Portfolio {
            $( /// The records of this kind.
               pub $table: $crate::model::table::Table<super::$module::$name>, )*
            /// The seals of final decisions, by the key of the decision.
            pub seals: imbl::OrdMap<$crate::model::id::RecordId, std::sync::Arc<$crate::model::seal::Seal>>,
            /// What copies say of fields beside what is shown, as long as nobody has decided.
            pub besides: imbl::OrdMap<($crate::model::id::RecordId, usize), Vec<$crate::model::value::Value>>,
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
            ) -> Result<(), $crate::model::field_value::WrongType> {
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
            ) -> Result<(), $crate::model::field_value::WrongType> {
                match self.kinds.get(&id) {
                    $( Some(Kind::$name) => self.$table.change(id, values), )*
                    None => Err($crate::model::field_value::WrongType),
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

every_kind!(declare);

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

    /// The number and definition of the choice that says how a record stands, where it has one.
    #[must_use]
    pub fn state(self) -> Option<(usize, &'static Field)> {
        self.about().state.and_then(|name| self.field(name))
    }

    /// The number and definition of the field that is a record's name, where one alone is.
    #[must_use]
    pub fn name(self) -> Option<(usize, &'static Field)> {
        match self.about().named_by {
            Named::Fields([name]) => self.field(name),
            Named::Fields(_) => None,
            Named::Own(_, typed) => self.field(typed?),
        }
    }

    /// The number and definition of the field that says where a record is known from, which nearly
    /// every kind has.
    #[must_use]
    pub fn source(self) -> Option<(usize, &'static Field)> {
        self.field(Project::source.name())
    }

    /// Whether records of the kind have a name of their own, not one that is made of other records'.
    #[must_use]
    pub fn names_itself(self) -> bool {
        let names_other =
            |name: &&str| self.field(name).is_some_and(|(_, field)| field.field_type.is_link());
        match self.about().named_by {
            Named::Fields(names) => !names.iter().any(names_other),
            Named::Own(..) => false,
        }
    }

    /// The kinds that have lists in an area, in the order of their tabs.
    #[must_use]
    pub fn listed_in(area: Area) -> Vec<Self> {
        let tab = |kind: Self| match kind.about().listed {
            Listed::Tab(place) | Listed::TabAndPage(place) => Some((place, kind)),
            Listed::OnItsPage | Listed::Nowhere => None,
        };
        let here = Self::ALL.iter().copied().filter(|kind| kind.about().area == area);
        let mut tabs: Vec<(u8, Self)> = here.filter_map(tab).collect();
        tabs.sort_unstable();
        tabs.into_iter().map(|(_, kind)| kind).collect()
    }
}
