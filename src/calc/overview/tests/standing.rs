use super::*;
use crate::model::benefit::Achievement;
use crate::model::status_report::{CostStatus, Overall, RiskStatus, ScheduleStatus};

fn overall(code: Option<&'static str>) -> (&'static str, By) {
    ("standing", By::Choice(&Overall::SET, code))
}

#[test]
fn a_project_stands_as_the_worst_of_its_newest_report() {
    let mut f = Fixture::default();
    let ours = ("layer", code(Layer::Regional));
    let one = f.put(Kind::Project, "1", std::slice::from_ref(&ours));
    let two = f.put(Kind::Project, "2", std::slice::from_ref(&ours));
    f.put(Kind::Project, "3", std::slice::from_ref(&ours));
    f.put(Kind::Project, "ended", &[ours, ("lifecycle", code(Lifecycle::Completed))]);
    let report =
        |project, day| vec![("project_id", Value::Link(project)), ("reported_on", date(day))];
    let mut late = report(one, "2024-01-10");
    late.push(("schedule", code(ScheduleStatus::Delayed)));
    f.put(Kind::StatusReport, "old", &late);
    let mut mended = report(one, "2024-04-10");
    mended.push(("schedule", code(ScheduleStatus::OnPlan)));
    mended.push(("risk", code(RiskStatus::Medium)));
    f.put(Kind::StatusReport, "new", &mended);
    let mut dear = report(two, "2024-04-10");
    dear.push(("schedule", code(ScheduleStatus::Ahead)));
    dear.push(("cost", code(CostStatus::OverBudget)));
    f.put(Kind::StatusReport, "dear", &dear);
    let count = |n| Some(Amount::Count(n));
    assert_eq!(f.value("projects.standing", &[]), count(3));
    assert_eq!(f.value("projects.standing", &[overall(Some("as_planned"))]), None);
    assert_eq!(f.value("projects.standing", &[overall(Some("watched"))]), count(1));
    assert_eq!(f.value("projects.standing", &[overall(Some("off_plan"))]), count(1));
    assert_eq!(f.value("projects.standing", &[overall(None)]), count(1));
    let layer = ("layer", By::Choice(&Layer::SET, Some("regional")));
    assert_eq!(f.value("projects.standing", &[layer, overall(Some("off_plan"))]), count(1));
}

#[test]
fn a_benefit_is_reached_where_everybody_that_measured_is_at_the_aim() {
    let mut f = Fixture::default();
    let number = |name, value| (name, Value::Number(value));
    let falls = [number("baseline", 1200.0), number("target", 720.0)];
    let rises = [number("baseline", 35.0), number("target", 70.0)];
    let calls = f.put(Kind::Benefit, "falls", &falls);
    let share = f.put(Kind::Benefit, "rises", &rises);
    let aimless = f.put(Kind::Benefit, "aimless", &[]);
    f.put(Kind::Benefit, "never measured", &rises);
    let town = f.put(Kind::Municipality, "town", &[]);
    let mut measure = |key: &str, benefit, day, value, town: Option<RecordId>| {
        let mut fields = vec![
            ("benefit_id", Value::Link(benefit)),
            ("measured_on", date(day)),
            number("value", value),
        ];
        fields.extend(town.map(|town| ("municipality_id", Value::Link(town))));
        f.put(Kind::Measurement, key, &fields);
    };
    measure("1", calls, "2023-12", 900.0, None);
    measure("2", calls, "2024-04", 700.0, None);
    measure("3", share, "2024-04", 72.0, None);
    measure("4", share, "2024-04", 50.0, Some(town));
    measure("5", aimless, "2024-04", 1.0, None);
    let of =
        |what: Achievement| [("achievement", By::Choice(&Achievement::SET, Some(what.code())))];
    for what in Achievement::ALL {
        assert_eq!(f.value("benefits.achieved", &of(*what)), Some(Amount::Count(1)), "{what:?}");
    }
    assert_eq!(f.figure("benefits.achieved", &of(Achievement::Reached)).unwrap().ids, [calls]);
}
