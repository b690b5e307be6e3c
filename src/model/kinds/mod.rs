//! The kinds of record, one a file, and the only list of them.
//!
//! A file says everything about its kind: the choices that it brings along with how each value
//! stands, its fields, and in `ABOUT` what lists, views, papers, imports, search and the thread read.
//! Its words stand in `assets/texts/{nb,nn,en}/kinds/<table>.ftl`, its table in `store/schema`.

pub mod application;
pub mod attendance;
pub mod benefit;
pub mod benefit_year;
pub mod body;
pub mod body_name;
pub mod call;
pub mod case;
pub mod concept;
pub mod decision;
pub mod document;
pub mod estimate;
pub mod event;
pub mod follow_up;
pub mod goal;
pub mod hearing_answer;
pub mod import_mapping;
pub mod link;
pub mod measurement;
pub mod meeting;
pub mod milestone;
pub mod municipality;
pub mod organisation;
pub mod own_column;
pub mod own_value;
pub mod person;
pub mod pledge;
pub mod project;
pub mod respondent;
pub mod risk;
pub mod role;
pub mod rollout;
pub mod round;
pub mod saved_view;
pub mod scheme;
pub mod settings;
pub mod solution;
pub mod status_report;

/// Hands the list of kinds to another macro, behind what else that macro is to get. A kind stands
/// before those that refer to it where that is possible: in this order they are loaded, exported and
/// made. Each is the module, the type, and the table of the document and of the portfolio.
macro_rules! every_kind {
    ($then:ident $($more:tt)*) => {
        $then! { $($more)*
            municipality::Municipality in municipalities,
            organisation::Organisation in organisations,
            person::Person in people,
            body::Body in bodies,
            body_name::BodyName in body_names,
            meeting::Meeting in meetings,
            attendance::Attendance in attendances,
            case::Case in cases,
            decision::Decision in decisions,
            follow_up::FollowUp in actions,
            event::Event in events,
            concept::Concept in concepts,
            scheme::Scheme in schemes,
            call::Call in calls,
            application::Application in applications,
            project::Project in projects,
            role::Role in roles,
            goal::Goal in goals,
            milestone::Milestone in milestones,
            benefit::Benefit in benefits,
            benefit_year::BenefitYear in benefit_years,
            estimate::Estimate in estimates,
            solution::Solution in solutions,
            rollout::Rollout in rollouts,
            risk::Risk in risks,
            document::Document in documents,
            link::Link in links,
            own_column::OwnColumn in own_columns,
            own_value::OwnValue in own_values,
            saved_view::SavedView in saved_views,
            import_mapping::ImportMapping in import_mappings,
            round::Round in rounds,
            respondent::Respondent in respondents,
            status_report::StatusReport in status_reports,
            measurement::Measurement in measurements,
            hearing_answer::HearingAnswer in hearing_answers,
            pledge::Pledge in pledges,
            settings::Settings in settings,
        }
    };
}
pub(crate) use every_kind;
