//! An idea becomes a project in one step, linked back, and one undo takes all of it away.

use egui::accesskit::Role;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::calc::thread::thread;
use samstyr::model::concept::ConceptState;
use samstyr::model::kind::Kind;

use super::support::{Seat, View};

#[test]
fn an_idea_becomes_a_project_and_one_undo_takes_it_back() {
    let mut seat = Seat::with_example(View::default());
    let portfolio = seat.portfolio();
    let idea = portfolio
        .concepts
        .iter()
        .find(|concept| concept.state == Some(ConceptState::Idea))
        .expect("the example has an idea");
    let (id, title, projects) = (idea.id, idea.title.clone(), portfolio.projects.len());
    seat.go(Route::to_record(Kind::Concept, id.raw()));
    let word = seat.texts().get("concept-to-project");
    seat.click(Role::Button, &word);
    seat.until("the project is there", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() > projects)
    });

    let portfolio = seat.portfolio();
    let project = portfolio.projects.iter().find(|project| project.title == title);
    let project = project.expect("it has the name of the idea").id.raw();
    let state = portfolio.concepts.get(id).and_then(|concept| concept.state);
    assert_eq!(state, Some(ConceptState::Converted));
    let steps = thread(&portfolio, project).steps;
    assert!(steps.iter().any(|step| step.id == id.raw()), "the thread leads back to the idea");

    seat.act(EditAction::Undo);
    seat.until("the project is gone", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() == projects)
    });
    let state = seat.portfolio().concepts.get(id).and_then(|concept| concept.state);
    assert_eq!(state, Some(ConceptState::Idea));
}
