//! The list kit without a window: orders and filters against a naive model, blocks out and in.

use std::cmp::Ordering;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::prelude::*;
use samstyr::app::list::arrange::arrange;
use samstyr::app::list::block::Fate;
use samstyr::app::list::paste::{self, Target};
use samstyr::app::list::{Arranged, Column, Data, Filter, ListView, Row, SortBy, Sum};
use samstyr::app::list::{copy, own, saved};
use samstyr::model::column::ColumnKey;
use samstyr::model::command::Change;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::own_column::OwnColumnType;
use samstyr::model::plan::plan;
use samstyr::model::record::Record;
use samstyr::model::rules;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts, sort};

use crate::support::{Place, at, command, day, example_portfolio, field, text};

const NAMES: [&str; 8] =
    ["Østre veg", "Ærfugl", "ås", "Zulu", "Aasen", "\"Sitat\"", "to\nlinjer\tog tab", "=SUM(A1)"];
const PHASES: [&str; 3] = ["planning", "idea", "closing"];
const DATES: [&str; 5] = ["2024", "2024-03", "2024-03-20", "2023-12-31", "../2022-12-23"];

fn key(name: &str) -> ColumnKey {
    ColumnKey::Field(field(Kind::Project, name))
}

/// What a project says, by numbers that choose.
type Seed = (usize, Option<usize>, Option<i64>, Option<usize>, Option<usize>);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let of = |most: usize| proptest::option::of(0..most);
    let one = (0..NAMES.len(), of(3), proptest::option::of(-3..3_i64), of(DATES.len()), of(3));
    proptest::collection::vec(one, 0..40)
}

fn municipality(number: usize) -> RecordId {
    RecordId::of_example("m", &number.to_string())
}

fn project(number: usize) -> RecordId {
    RecordId::of_example("p", &number.to_string())
}

fn portfolio(seeds: &[Seed]) -> Arc<Portfolio> {
    let mut portfolio = Portfolio::default();
    for (number, name) in ["Voss", "Ål", "Bergen"].iter().enumerate() {
        let values = [(field(Kind::Municipality, "name"), text(name))];
        portfolio.put(Kind::Municipality, municipality(number), values).unwrap();
    }
    for (number, (name, phase, budget, date, lead)) in seeds.iter().enumerate() {
        let mut values = vec![(field(Kind::Project, "title"), text(NAMES[*name]))];
        let mut put = |name: &str, value: Option<Value>| {
            values.extend(value.map(|value| (field(Kind::Project, name), value)));
        };
        put("phase", phase.map(|phase| Value::Choice(PHASES[phase])));
        put("budget", budget.map(|budget| Value::Money(Ore(budget.abs() * 12_350))));
        put("start_date", date.map(|at| Value::Date(FuzzyDate::parse_edtf(DATES[at]).unwrap())));
        put("lead_municipality_id", lead.map(|lead| Value::Link(municipality(lead))));
        portfolio.put(Kind::Project, project(number), values).unwrap();
    }
    Arc::new(portfolio)
}

fn data(portfolio: &Arc<Portfolio>) -> Data {
    Data::new(Arc::clone(portfolio), 1, Lang::Nb, Kind::Project)
}

fn views() -> impl Strategy<Value = ListView> {
    let sorted = ["title", "phase", "budget", "start_date", "lead_municipality_id"];
    let sort = proptest::sample::subsequence(sorted.to_vec(), 0..4).prop_shuffle();
    let filter = prop_oneof![
        Just(None),
        Just(Some(("phase", Filter::Empty))),
        Just(Some(("phase", Filter::Choices(["idea".to_owned()].into())))),
        Just(Some(("title", Filter::Contains("OSTRE".to_owned())))),
        Just(Some(("title", Filter::Is("aas".to_owned())))),
        Just(Some(("budget", Filter::Amounts(Some(Ore(12_350)), Some(Ore(24_700)))))),
        Just(Some(("budget", Filter::Filled))),
        Just(Some(("phase", Filter::Choices(["idea".to_owned()].into()).but()))),
        Just(Some(("phase", Filter::Choices(["idea".to_owned()].into()).or_empty()))),
        Just(Some(("title", Filter::Contains("OSTRE".to_owned()).but()))),
        Just(Some(("budget", Filter::Amounts(Some(Ore(12_350)), None).or_empty().but()))),
        Just(Some(("start_date", Filter::Dates(Some(day("2024-03-19")), None)))),
        Just(Some(("lead_municipality_id", Filter::Links([municipality(1)].into())))),
    ];
    let words = prop_oneof![Just(""), Just("voss"), Just("kr ostre"), Just("planlegg")];
    (sort, any::<[bool; 5]>(), filter, words).prop_map(|(sort, down, filter, words)| ListView {
        words: words.to_owned(),
        filters: filter.into_iter().map(|(name, filter)| (key(name), filter)).collect(),
        sort: sort
            .iter()
            .zip(down)
            .map(|(name, descending)| SortBy { column: key(name), descending })
            .collect(),
        ..ListView::default()
    })
}

/// Whether a record is let through, said again and simply.
fn let_through(data: &Data, view: &ListView, record: &dyn Record) -> bool {
    let texts = Texts::of(Lang::Nb);
    let said: Vec<String> = data
        .columns
        .iter()
        .map(|column| {
            let value = column.key.value(&data.portfolio, record);
            sort::fold(&column.show(texts, &data.portfolio, &value))
        })
        .collect();
    let words = sort::fold(&view.words);
    let has = |word: &str| said.iter().any(|said| said.contains(word));
    words.split_whitespace().all(has)
        && view.filters.iter().all(|(key, filter)| {
            let value = key.value(&data.portfolio, record);
            holds(filter, &value)
        })
}

/// Whether a value meets a filter, said again and simply.
fn holds(filter: &Filter, value: &Value) -> bool {
    match (filter, value) {
        (Filter::Not(inner), value) => !holds(inner, value),
        (Filter::OrEmpty(inner), value) => value.is_null() || holds(inner, value),
        (Filter::Empty, value) => value.is_null(),
        (Filter::Filled, value) => !value.is_null(),
        (_, Value::Null) => false,
        (Filter::Choices(codes), Value::Choice(code)) => codes.contains(*code),
        (Filter::Contains(part), Value::Text(text)) => sort::fold(text).contains(&sort::fold(part)),
        (Filter::Is(wanted), Value::Text(text)) => sort::fold(wanted) == sort::fold(text),
        (Filter::Amounts(from, to), Value::Money(amount)) => {
            from.is_none_or(|from| *amount >= from) && to.is_none_or(|to| *amount <= to)
        }
        (Filter::Dates(Some(from), _), Value::Date(date)) => {
            date.latest().is_none_or(|latest| latest >= *from)
        }
        (Filter::Links(targets), Value::Link(target)) => targets.contains(target),
        _ => panic!("{filter:?} {value:?}"),
    }
}

fn in_order(data: &Data, key: ColumnKey, a: &Value, b: &Value) -> Ordering {
    let codes = Kind::Project.field("phase").unwrap().1.field_type;
    match (a, b) {
        (Value::Money(a), Value::Money(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Choice(a), Value::Choice(b)) => {
            let samstyr::model::field::FieldType::Choice(set) = codes else { panic!() };
            let place = |code| set.codes.iter().position(|other| *other == code);
            place(*a).cmp(&place(*b))
        }
        (Value::Link(a), Value::Link(b)) => {
            let name = |id: &RecordId| data.portfolio.label(*id);
            sort::compare(Lang::Nb, &name(a), &name(b))
        }
        (Value::Text(a), Value::Text(b)) => sort::compare(Lang::Nb, a, b),
        _ => panic!("{key:?}"),
    }
}

proptest! {
    #[test]
    fn filters_and_orders_are_those_of_the_naive_model(seeds in seeds(), view in views()) {
        let portfolio = portfolio(&seeds);
        let data = data(&portfolio);
        let mut wanted: Vec<RecordId> = data.ids.clone();
        wanted.retain(|id| let_through(&data, &view, portfolio.record(*id).unwrap()));
        // The last column first, with an order that keeps what is equal: that is what it means.
        for by in view.sort.iter().rev() {
            wanted.sort_by(|a, b| {
                let value = |id: &RecordId| {
                    by.column.value(&portfolio, portfolio.record(*id).unwrap())
                };
                let (a, b) = (value(a), value(b));
                match (a.is_null(), b.is_null()) {
                    (false, false) if by.descending => in_order(&data, by.column, &b, &a),
                    (false, false) => in_order(&data, by.column, &a, &b),
                    (a, b) => a.cmp(&b),
                }
            });
        }
        prop_assert_eq!(arrange(&data, &view, None).ids, wanted);
    }

    #[test]
    fn groups_hold_every_record_once_and_their_sums_make_the_whole(
        seeds in seeds(),
        inner in prop_oneof![Just("start_date"), Just("lead_municipality_id"), Just("title")],
    ) {
        let portfolio = portfolio(&seeds);
        let data = data(&portfolio);
        let groups = vec![key("phase"), key(inner)];
        let view = ListView { groups, ..ListView::default() };
        let arranged = arrange(&data, &view, None);
        let records: Vec<RecordId> = arranged.rows.iter().filter_map(|row| match row {
            Row::Record(id) => Some(*id),
            Row::Group(_) => None,
        }).collect();
        prop_assert_eq!(&records, &arranged.ids);
        let outer: Vec<_> = arranged.groups.iter().filter(|group| group.level == 0).collect();
        prop_assert_eq!(outer.iter().map(|group| group.count).sum::<usize>(), seeds.len());
        let mut paths: Vec<_> = arranged.groups.iter().map(|group| &group.path).collect();
        paths.sort();
        paths.dedup();
        prop_assert_eq!(paths.len(), arranged.groups.len(), "no group stands twice");
        let sum = |sums: &[Sum]| match sums.iter().find(|sum| sum.key == key("budget")).map(|sum| &sum.value) {
            Some(Value::Money(sum)) => sum.0,
            _ => 0,
        };
        let parts: i64 = outer.iter().map(|group| sum(&group.sums)).sum();
        prop_assert_eq!(parts, sum(&arranged.sums));
    }

    #[test]
    fn a_block_pasted_elsewhere_says_the_same(seeds in seeds()) {
        let from = portfolio(&seeds);
        let data = data(&from);
        let columns: Vec<&Column> = ["title", "phase", "budget", "start_date", "lead_municipality_id"]
            .map(|name| data.column(key(name)).unwrap())
            .into();
        let ids: Vec<RecordId> = (0..seeds.len()).map(project).collect();
        let texts = Texts::of(Lang::Nb);
        let rows = copy::read(&copy::copy(texts, &from, &ids, &columns));
        // Onto itself: nothing changes.
        let target = |portfolio, ids| Target {
            portfolio,
            texts,
            kind: Kind::Project,
            columns: columns.clone(),
            records: ids,
            today: day("2024-06-01"),
        };
        let same = paste::paste(&target(&from, &ids), &rows);
        prop_assert!(same.changes.is_empty(), "{:?}", same.changes);
        // Where there is nothing: new records that say what these say.
        let empty = portfolio(&[]);
        let pasted = paste::paste(&target(&empty, &[]), &rows);
        prop_assert_eq!(pasted.new_records, seeds.len());
        let after = plan(&empty, &pasted.changes).unwrap().portfolio;
        let said = |portfolio: &Portfolio, record: &dyn Record| -> Vec<Value> {
            columns.iter().map(|column| column.key.value(portfolio, record)).collect()
        };
        let sort = |mut said: Vec<String>| { said.sort(); said };
        let all = |portfolio: &Portfolio| sort(
            portfolio.records(Kind::Project).map(|r| format!("{:?}", said(portfolio, r))).collect(),
        );
        prop_assert_eq!(all(&after), all(&from));
    }
}

/// A paste into the example's applications or decisions.
fn pasted(
    kind: Kind,
    names: &[&str],
    records: &[RecordId],
    rows: &[&[&str]],
) -> (paste::Paste, Arc<Portfolio>) {
    let portfolio = Arc::new(example_portfolio().clone());
    let data = Data::new(Arc::clone(&portfolio), 1, Lang::Nb, kind);
    let columns: Vec<&Column> = names
        .iter()
        .map(|name| data.column(ColumnKey::Field(field(kind, name))).unwrap())
        .collect();
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind,
        columns,
        records,
        today: day("2022-09-23"),
    };
    (paste::paste(&target, &rows), Arc::clone(&portfolio))
}

#[test]
fn what_cannot_stand_in_a_cell_is_refused_with_the_reason_and_the_rest_goes_in() {
    let id = example_portfolio().projects.iter().next().unwrap().id.raw();
    let names = ["title", "phase", "start_date", "budget", "lead_municipality_id"];
    let row = ["Nytt navn", "Ingenting", "31.02.2022", "mange", "Atlantis"];
    let (paste, portfolio) = pasted(Kind::Project, &names, &[id], &[&row]);
    let texts = Texts::of(Lang::Nb);
    let told: Vec<String> = paste
        .cells
        .iter()
        .filter_map(|cell| match &cell.fate {
            Fate::Refused(message) => Some(texts.message(message, None)),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), 4, "{told:?}");
    for (told, word) in told.iter().zip(["Ingenting", "31.02.2022", "mange", "Atlantis"]) {
        assert!(told.contains(word), "{told}");
    }
    assert_eq!(paste.changes.len(), 1);
    let after = plan(&portfolio, &paste.changes).unwrap().portfolio;
    assert_eq!(after.label(id), "Nytt navn");
    let (paste, _) = pasted(Kind::Project, &["title"], &[id], &[&["  "]]);
    assert!(matches!(paste.cells[0].fate, Fate::Refused(_)), "a name is required");
}

/// Whether days in figures have the day or the month first is judged by the whole column.
#[test]
fn dates_that_contradict_each_other_are_refused_where_they_can_be_read_in_two_ways() {
    let names = ["title", "start_date"];
    let rows: &[&[&str]] =
        &[&["A", "03/08/2015"], &["B", "04/14/2015"], &["C", "31/08/2015"], &["D", "8/8/2015"]];
    let (paste, _) = pasted(Kind::Project, &names, &[], rows);
    let dates: Vec<&paste::PastedCell> = paste.cells.iter().filter(|c| c.column == 1).collect();
    let refused = |cell: &paste::PastedCell| match &cell.fate {
        Fate::Refused(message) => Some(Texts::of(Lang::Nb).message(message, None)),
        _ => None,
    };
    assert!(refused(dates[0]).unwrap().contains("dagen eller måneden først («Start"), "{dates:?}");
    assert!(refused(dates[1]).is_some() && refused(dates[2]).is_none(), "{dates:?}");
    assert!(refused(dates[3]).is_none(), "it is the same day either way");
    let (paste, _) = pasted(Kind::Project, &names, &[], &rows[..2]);
    assert_eq!((&*paste.cells[1].new, &*paste.cells[3].new), ("08.03.2015", "14.04.2015"));
}

#[test]
fn a_final_decision_takes_no_paste_and_no_paste_makes_one_final() {
    let place = Place::new();
    let file = place.example();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let sealed = document.portfolio().decisions.iter().find(|decision| {
        rules::check_ready_for_seal(document.portfolio(), decision.id.raw()).is_ok()
    });
    let sealed = sealed.unwrap().id.raw();
    document.apply(&command(vec![Change::Seal { record: sealed }]), at(900)).unwrap();
    let portfolio = Arc::clone(document.portfolio());
    let data = Data::new(Arc::clone(&portfolio), 1, Lang::Nb, Kind::Decision);
    let column = ColumnKey::Field(field(Kind::Decision, "text"));
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind: Kind::Decision,
        columns: vec![data.column(column).unwrap()],
        records: &[sealed],
        today: day("2022-09-23"),
    };
    let paste = paste::paste(&target, &[vec!["noe annet".to_owned()]]);
    assert!(matches!(paste.cells[0].fate, Fate::Refused(_)) && paste.changes.is_empty());
    let draft =
        example_portfolio().decisions.iter().find(|d| !example_portfolio().is_sealed(d.id.raw()));
    let draft = draft.unwrap().id.raw();
    let (paste, _) = pasted(Kind::Decision, &["state"], &[draft], &[&["Endelig"]]);
    assert!(matches!(paste.cells[0].fate, Fate::Refused(_)), "{:?}", paste.cells);
}

#[test]
fn a_column_of_ones_own_sorts_filters_and_takes_a_paste() {
    let mut portfolio =
        (*portfolio(&[(0, None, None, None, None), (3, None, None, None, None)])).clone();
    let new = own::NewColumn {
        title: "Lys".to_owned(),
        column_type: OwnColumnType::Choice,
        choices: "Grønt\nGult\n\nRødt".to_owned(),
    };
    let (id, change) = own::add(&portfolio, Kind::Project, &new);
    portfolio = plan(&portfolio, &[change]).unwrap().portfolio;
    let key = ColumnKey::Own(id);
    let arc = Arc::new(portfolio.clone());
    let before = data(&arc);
    assert_eq!(arrange(&before, &ListView::default(), None).columns.last(), Some(&key));
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind: Kind::Project,
        columns: vec![before.column(key).unwrap()],
        records: &[project(0), project(1)],
        today: day("2024-01-01"),
    };
    let rows = [vec!["rødt".to_owned()], vec!["gult".to_owned()], vec!["blått".to_owned()]];
    let paste = paste::paste(&target, &rows);
    assert!(matches!(paste.cells[2].fate, Fate::Refused(_)));
    assert_eq!(paste.refused, None);
    let after = Arc::new(plan(&portfolio, &paste.changes).unwrap().portfolio);
    let data = data(&after);
    let by = |descending| ListView {
        sort: vec![SortBy { column: key, descending }],
        filters: [(key, Filter::Filled)].into(),
        ..ListView::default()
    };
    assert_eq!(arrange(&data, &by(false), None).ids, [project(1), project(0)]);
    assert_eq!(arrange(&data, &by(true), None).ids, [project(0), project(1)]);
    let one = ListView {
        filters: [(key, Filter::Choices(["Gult".to_owned()].into()))].into(),
        ..ListView::default()
    };
    assert_eq!(arrange(&data, &one, None).ids, [project(1)]);
    let gone = plan(&after, &own::delete(id)).unwrap().portfolio;
    assert_eq!((gone.count(Kind::OwnColumn), gone.count(Kind::OwnValue)), (0, 0));
}

#[test]
fn a_view_is_saved_in_the_document_and_comes_back() {
    let mut portfolio = Portfolio::default();
    let view = ListView { words: "bygg".to_owned(), ..ListView::default() };
    let (id, change) = saved::save_as(&portfolio, Kind::Project, " Bygg ", &view);
    portfolio = plan(&portfolio, &[change]).unwrap().portfolio;
    let views = saved::saved_views(&portfolio, Kind::Project);
    assert_eq!((views.len(), views[0].title.as_str()), (1, "Bygg"));
    assert!(!saved::differs(views[0], Kind::Project, &view));
    assert!(saved::differs(views[0], Kind::Project, &ListView::default()));
    assert!(saved::saved_views(&portfolio, Kind::Risk).is_empty());
    let other = ListView { frozen: 3, ..ListView::default() };
    let mut changes = saved::save(id, Kind::Project, &other);
    changes.extend(saved::rename(id, "Nytt"));
    portfolio = plan(&portfolio, &changes).unwrap().portfolio;
    let saved = portfolio.saved_views.get_raw(id).unwrap();
    assert_eq!((saved.title.as_str(), saved::view_of(saved, Kind::Project)), ("Nytt", other));
}

#[test]
fn what_is_filled_down_is_the_value_and_not_its_name() {
    let mut portfolio =
        (*portfolio(&[(0, None, Some(2), None, Some(0)), (1, None, None, None, None)])).clone();
    // Two municipalities of one name: by name nobody could tell them apart.
    let twin = RecordId::of_example("m", "twin");
    portfolio
        .put(Kind::Municipality, twin, [(field(Kind::Municipality, "name"), text("Voss"))])
        .unwrap();
    let arc = Arc::new(portfolio.clone());
    let data = data(&arc);
    let columns = ["budget", "lead_municipality_id"].map(|name| data.column(key(name)).unwrap());
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind: Kind::Project,
        columns: columns.into(),
        records: &[project(0), project(1)],
        today: day("2024-01-01"),
    };
    let filled = paste::fill_down(&target);
    let after = plan(&portfolio, &filled.changes).unwrap().portfolio;
    let second = after.projects.get_raw(project(1)).unwrap();
    assert_eq!(second.lead_municipality_id.map(|id| id.raw()), Some(municipality(0)));
    assert_eq!(second.budget, Some(Ore(24_700)));
    let emptied = paste::empty(&Target { portfolio: &after, ..target });
    assert_eq!(emptied.changes.len(), 4);
    let emptied = plan(&after, &emptied.changes).unwrap().portfolio;
    assert!(
        emptied.projects.iter().all(|p| p.budget.is_none() && p.lead_municipality_id.is_none())
    );
}

#[test]
fn what_a_record_says_is_found_by_its_new_words_after_a_change() {
    let before = portfolio(&[(0, None, None, None, Some(0)), (1, None, None, None, None)]);
    let first = Arc::new(data(&before));
    assert_eq!(first.folded().len(), 2);
    let found = |data: &Data, words: &str| {
        let view = ListView { words: words.to_owned(), ..ListView::default() };
        arrange(data, &view, None).ids
    };
    // A change of the record itself, of one that names it, and of a name in another kind.
    let title = field(Kind::Project, "title");
    let programme = field(Kind::Project, "programme_id");
    let steps = [
        Change::Set { id: project(0), field: title, value: text("Kvitbok") },
        Change::Set { id: project(1), field: programme, value: Value::Link(project(0)) },
        Change::Set { id: project(0), field: title, value: text("Raudbok") },
        Change::Set {
            id: municipality(0),
            field: field(Kind::Municipality, "name"),
            value: text("Kvam"),
        },
    ];
    let (mut portfolio, mut data) = (before, first);
    let wanted: [(&str, &[usize]); 4] =
        [("kvitbok", &[0]), ("kvitbok", &[0, 1]), ("raudbok", &[0, 1]), ("kvam", &[0])];
    for (version, (step, (words, numbers))) in steps.into_iter().zip(wanted).enumerate() {
        portfolio = Arc::new(plan(&portfolio, &[step]).unwrap().portfolio);
        let version = version as u64 + 2;
        let next = Arc::clone(&portfolio);
        data = Arc::new(Data::after(next, version, Lang::Nb, Kind::Project, Some(&data)));
        let mut ids = found(&data, words);
        ids.sort();
        let mut wanted: Vec<RecordId> = numbers.iter().map(|number| project(*number)).collect();
        wanted.sort();
        assert_eq!(ids, wanted, "{words}");
    }
}

#[test]
fn five_thousand_rows_are_one_command() {
    let seeds: Vec<Seed> = (0..5_000).map(|n| (n % 8, None, None, None, None)).collect();
    let portfolio = portfolio(&seeds);
    let data = data(&portfolio);
    let arranged: Arranged = arrange(&data, &ListView::default(), None);
    let columns = ["phase", "budget", "start_date", "lead_municipality_id"];
    let target = Target {
        portfolio: &portfolio,
        texts: Texts::of(Lang::Nb),
        kind: Kind::Project,
        columns: columns.map(|name| data.column(key(name)).unwrap()).into(),
        records: &arranged.ids,
        today: NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    };
    let row = ["Planlegge", "1 234 567,50", "20.3.24", "bergen"].map(str::to_owned).to_vec();
    let paste = paste::paste(&target, &paste::repeated(&row, 5_000));
    assert_eq!((paste.changes.len(), paste.refused.clone()), (20_000, None));
    assert!(paste.changes.iter().all(|change| matches!(change, Change::Set { .. })));
}

#[test]
fn nothing_copied_is_carried_out_by_a_spreadsheet_program() {
    let mut portfolio = Portfolio::default();
    let names = ["=SUM(A1)", "@x", "-3 dager", "+47 55 12", "'=1", "o'Hara", "Veg"];
    let ids: Vec<RecordId> = (0..names.len()).map(project).collect();
    for (id, name) in ids.iter().zip(names) {
        let amount = (field(Kind::Project, "budget"), Value::Money(Ore(-5_00)));
        let values = [(field(Kind::Project, "title"), text(name)), amount];
        portfolio.put(Kind::Project, *id, values).unwrap();
    }
    let portfolio = Arc::new(portfolio);
    let data = data(&portfolio);
    let columns = ["title", "budget"].map(|name| data.column(key(name)).unwrap());
    let texts = Texts::of(Lang::Nb);
    let copied = copy::copy(texts, &portfolio, &ids, &columns);
    let wanted = "'=SUM(A1)\t-5\n'@x\t-5\n'-3 dager\t-5\n'+47 55 12\t-5\n''=1\t-5\n";
    assert_eq!(copied, format!("{wanted}o'Hara\t-5\nVeg\t-5\n"));
    let read: Vec<String> = copy::read(&copied).into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(read, names, "and our own paste takes it as it was");
    // A telephone number alone goes into a telephone.
    let one = |at: usize| copy::copy(texts, &portfolio, &ids[at..=at], &columns[..1]);
    assert_eq!((one(3).as_str(), one(0).as_str()), ("+47 55 12", "'=SUM(A1)"));
}

/// Kinds that name and order each other.
const KINDS: [Kind; 12] = [
    Kind::Project,
    Kind::Meeting,
    Kind::Case,
    Kind::Decision,
    Kind::Body,
    Kind::Municipality,
    Kind::Person,
    Kind::Call,
    Kind::Application,
    Kind::Document,
    Kind::Rollout,
    Kind::Link,
];

/// A change of the example, by numbers that choose.
fn change_of(portfolio: &Portfolio, (kind, record, what): (usize, usize, usize)) -> Option<Change> {
    let kind = KINDS[kind % KINDS.len()];
    let count = portfolio.count(kind);
    let record = portfolio.records(kind).nth(record.checked_rem(count)?)?;
    let (id, fields) = (record.record_id(), record.fields());
    if what % 7 == 0 {
        return Some(Change::Delete { id });
    }
    let at = what % fields.len();
    // What another record of the kind says there, so that it fits.
    let value = portfolio.records(kind).nth(what % count)?.get(at);
    Some(Change::Set { id, field: at, value })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn what_is_kept_from_before_is_what_would_be_worked_out_anew(
        changes in proptest::collection::vec(any::<(usize, usize, usize)>(), 1..8),
    ) {
        let mut portfolio = Arc::new(example_portfolio().clone());
        let prepared = |data: &Data| {
            let ranks: Vec<_> = data
                .columns
                .iter()
                .map(|column| {
                    let ranks = data.ranks(column.key).unwrap();
                    let groups = (0..).take(data.ids.len()).map(|place| ranks.group(place));
                    (ranks.ranks.clone(), ranks.last, groups.collect::<Vec<_>>())
                })
                .collect();
            (data.ids.clone(), ranks, data.folded().to_vec())
        };
        let new = |portfolio: &Arc<Portfolio>, kind: &Kind| {
            Data::new(Arc::clone(portfolio), 1, Lang::Nb, *kind)
        };
        let mut lists: Vec<Data> = KINDS.iter().map(|kind| new(&portfolio, kind)).collect();
        lists.iter().for_each(|list| drop(prepared(list)));
        for change in changes {
            let Some(change) = change_of(&portfolio, change) else { continue };
            let Ok(planned) = plan(&portfolio, &[change]) else { continue };
            portfolio = Arc::new(planned.portfolio);
            for (list, kind) in lists.iter_mut().zip(&KINDS) {
                let next = Arc::clone(&portfolio);
                *list = Data::after(next, list.version + 1, Lang::Nb, *kind, Some(list));
                // What they say would fill many screens.
                prop_assert!(prepared(list) == prepared(&new(&portfolio, kind)), "{:?}", kind);
            }
        }
    }
}
