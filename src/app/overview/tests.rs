use std::time::{Duration, Instant};

use super::*;
use crate::app::settings::Settings;
use crate::app::steps::Steps;
use crate::app::{App, Open};
use crate::model::command::Change;
use crate::model::plan::plan;
use crate::model::project::Project;
use crate::model::record::TableRecord as _;

/// A portfolio of so many projects.
fn projects(number: usize) -> Portfolio {
    let project = |number: usize| Project {
        title: format!("Prosjekt {number}"),
        ..Project::empty(RecordId::new())
    };
    let changes: Vec<Change> = (0..number).map(|number| Change::add(&project(number))).collect();
    plan(&Portfolio::default(), &changes).unwrap().portfolio
}

fn window_on(portfolio: Portfolio) -> App {
    let mut app = App::new(Settings::default(), Arc::new(|| {}));
    app.open = Some(Open::new(None, Arc::new(portfolio), 1, Steps::default()));
    app
}

fn settled(app: &mut App) {
    let until = Instant::now() + Duration::from_secs(60);
    while app.is_busy() {
        assert!(Instant::now() < until, "somebody still waits");
        std::thread::sleep(Duration::from_millis(2));
        app.receive();
    }
}

fn count(shown: &Shown) -> usize {
    let all = shown.counted.figures.iter();
    all.filter(|figure| figure.key == "projects.count")
        .map(|figure| figure.ids.len())
        .max()
        .unwrap()
}

#[test]
fn a_large_overview_is_worked_out_once_beside_the_window_while_the_one_before_stays() {
    let mut app = window_on(projects(SMALL + 2));
    let portfolio = app.portfolio().unwrap().clone();
    assert!(matches!(app.overview(&portfolio, false), (None, true)));
    app.act(OverviewAction::WorkOut);
    app.act(OverviewAction::WorkOut);
    assert_eq!(app.jobs.running(), 1, "asked for once");
    settled(&mut app);
    let (Some(first), false) = app.overview(&portfolio, false) else { panic!("it is there") };
    assert_eq!(count(&first), SMALL + 2);
    app.act(OverviewAction::WorkOut);
    assert!(!app.is_busy(), "no work while nothing has changed");

    let gone = portfolio.projects.iter().next().unwrap().id.raw();
    let fewer = plan(&portfolio, &[Change::Delete { id: gone }]).unwrap().portfolio;
    let open = app.open.as_mut().unwrap();
    (open.portfolio, open.version) = (Arc::new(fewer), 2);
    let portfolio = app.portfolio().unwrap().clone();
    let (Some(before), true) = app.overview(&portfolio, false) else {
        panic!("the one before stays")
    };
    assert_eq!(count(&before), SMALL + 2);
    app.act(OverviewAction::WorkOut);
    settled(&mut app);
    let (Some(second), false) = app.overview(&portfolio, false) else { panic!("it is there") };
    assert_eq!(count(&second), SMALL + 1);
    assert!(second.followed.anew() < first.followed.anew() / 2, "only what reads projects");
    app.forget();
    assert!(app.overview.ready.is_none() && app.overview.asked.is_none());
}

#[test]
fn a_large_overview_is_there_at_once_where_nobody_waits_for_it() {
    let app = window_on(projects(SMALL + 2));
    assert!(matches!(app.overview(app.portfolio().unwrap(), true), (None, false)));
}

#[test]
fn a_small_overview_is_worked_out_where_it_is_drawn() {
    let app = window_on(projects(3));
    assert!(matches!(app.overview(app.portfolio().unwrap(), false), (None, false)));
}
