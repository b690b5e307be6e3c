//! Drafts in memory and in their files.

use super::*;

fn cell(name: &str) -> RecordId {
    RecordId::of_example("x", name)
}

fn typed(drafts: &mut Drafts, id: RecordId, text: &str) {
    drafts.put((id, "date"), text.to_owned(), None, Some("before".to_owned()));
}

fn nothing(_: RecordId, _: &str) -> Option<String> {
    Some("now".to_owned())
}

#[test]
fn what_is_typed_is_kept_by_record_and_field() {
    let mut drafts = Drafts::default();
    let (a, b) = (cell("a"), cell("b"));
    typed(&mut drafts, a, "31.02");
    assert_eq!(drafts.get(a, "date"), Some("31.02"));
    assert_eq!(drafts.get(b, "date"), None);
    drafts.drop_one(a, "date");
    assert!(!drafts.has(a));
}

#[test]
fn what_is_sent_stays_until_there_is_news_of_it() {
    let mut drafts = Drafts::default();
    let (a, b) = (cell("a"), cell("b"));
    for (id, ticket) in [(a, 1), (b, 2)] {
        typed(&mut drafts, id, "31.01");
        drafts.send(id, "date", ticket);
    }
    drafts.drop_one(a, "date");
    assert_eq!(drafts.get(a, "date"), Some("31.01"), "it may yet be refused");
    assert_eq!(drafts.answered(1, None, nothing), []);
    assert!(!drafts.has(a) && drafts.has(b), "each by itself");
    let why = Message::new("error-no-such-column");
    assert_eq!(drafts.answered(2, Some(&why), nothing), []);
    assert_eq!(drafts.draft(b, "date").unwrap().stand, Stand::Held(Some(why)));
}

#[test]
fn what_is_typed_on_meanwhile_is_not_what_was_sent() {
    for refused in [None, Some(Message::new("error-no-such-column"))] {
        let mut drafts = Drafts::default();
        let a = cell("a");
        typed(&mut drafts, a, "31.01");
        drafts.send(a, "date", 1);
        typed(&mut drafts, a, "31.01.2024");
        drafts.stand(a, "date", Stand::Left);
        let again = drafts.answered(1, refused.as_ref(), nothing);
        assert_eq!(again, [(a, "date".to_owned())], "it is its turn now");
        let draft = drafts.draft(a, "date").unwrap();
        assert_eq!(draft.text, "31.01.2024");
        let over = if refused.is_some() { "before" } else { "now" };
        assert_eq!(draft.over.as_deref(), Some(over));
    }
}

#[test]
fn two_windows_do_not_write_over_each_other_and_the_next_one_finds_both() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.samstyr");
    let open = || Drafts::of(Some(folder.path()), ("the document", &path), &|_| false);
    let (a, b) = (cell("a"), cell("b"));
    let (mut first, mut second) = (open(), open());
    typed(&mut first, a, "first");
    first.keep().unwrap();
    typed(&mut second, a, "second");
    typed(&mut second, b, "other");
    second.keep().unwrap();
    assert!(!open().has(a), "both are being typed elsewhere");
    drop((first, second));
    let mut next = open();
    assert_eq!((next.get(a, "date"), next.get(b, "date")), (Some("first"), Some("other")));
    next.drop_one(a, "date");
    next.drop_one(b, "date");
    next.keep().unwrap();
    drop(next);
    let last = open();
    assert_eq!(last.get(a, "date"), Some("second"), "what stood twice had to wait");
    assert!(!last.has(b));
}

#[test]
fn files_of_earlier_versions_are_found_and_broken_ones_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.samstyr");
    let open = || Drafts::of(Some(folder.path()), ("the document", &path), &|_| false);
    let a = cell("a");
    let place = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, path.to_string_lossy().as_bytes());
    let earlier = folder.path().join(format!("drafts/{place}.json"));
    std::fs::create_dir_all(earlier.parent().unwrap()).unwrap();
    std::fs::write(&earlier, format!("[[\"{a}\",\"date\",\"31.02\"]]")).unwrap();
    let mut found = open();
    assert_eq!(found.get(a, "date"), Some("31.02"));
    assert!(!earlier.exists(), "it is kept elsewhere now");
    typed(&mut found, a, "31.03");
    found.keep().unwrap();
    let Place::File(own) = &found.file else { panic!("{:?}", found.file) };
    std::fs::write(own.path(), "[[").unwrap();
    drop(found);
    let again = open();
    let [aside] = again.unreadable.as_slice() else { panic!("{:?}", again.unreadable) };
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "[[");
}

/// The drafts of a file of the document.
fn open_at(folder: &Path, path: &Path) -> Drafts {
    Drafts::of(Some(folder), ("the document", path), &|_| false)
}

/// A file of the document with something typed in two cells of it, a copy of it, and a free name.
fn first_and_copy(folder: &Path) -> [PathBuf; 3] {
    let places = ["a", "b", "c"].map(|name| folder.join(name));
    for file in &places[..2] {
        std::fs::write(file, "").unwrap();
    }
    let mut typing = open_at(folder, &places[0]);
    typed(&mut typing, cell("a"), "in the first");
    typed(&mut typing, cell("b"), "only there");
    typing.keep().unwrap();
    places
}

/// The file that a draft was typed in, where it is not the one that is open.
fn place<'a>(drafts: &'a Drafts, name: &str) -> Option<&'a Path> {
    drafts.draft(cell(name), "date").expect("it is offered").typed_in()
}

/// What is typed in the two cells.
fn texts(drafts: &Drafts) -> [Option<&str>; 2] {
    ["a", "b"].map(|name| drafts.get(cell(name), "date"))
}

#[test]
fn what_is_typed_in_one_file_is_offered_in_no_copy_of_it_until_that_file_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let [first, copy, moved] = first_and_copy(folder.path());
    let open = |path: &Path| open_at(folder.path(), path);
    let (a, b) = (cell("a"), cell("b"));
    let mut other = open(&copy);
    assert!(other.is_empty(), "{other:?}");
    typed(&mut other, a, "in the copy");
    other.keep().unwrap();
    drop(other);
    // By another way to the same file.
    let again = open(&folder.path().join("./a"));
    assert_eq!(again.get(a, "date"), Some("in the first"));
    assert_eq!(place(&again, "a"), None);
    drop(again);
    std::fs::rename(&first, &moved).unwrap();
    let mut found = open(&copy);
    assert_eq!(texts(&found), [Some("in the copy"), Some("only there")], "what stands twice waits");
    assert_eq!(place(&found, "b"), Some(first.as_path()), "it says what it was typed in");
    found.drop_one(a, "date");
    typed(&mut found, b, "typed on");
    assert_eq!(place(&found, "b"), None, "it is typed here now");
    found.keep().unwrap();
    drop(found);
    let last = open(&moved);
    assert_eq!(texts(&last), [Some("in the first"), None]);
    assert_eq!(place(&last, "a"), Some(first.as_path()));
    drop(last);
    let back = open(&copy);
    assert_eq!(texts(&back), [Some("in the first"), Some("typed on")]);
}

#[test]
fn a_look_at_an_older_copy_takes_nothing_from_the_file_that_was_renamed() {
    let folder = tempfile::tempdir().unwrap();
    let [first, copy, moved] = first_and_copy(folder.path());
    let open = |path: &Path| open_at(folder.path(), path);
    std::fs::rename(&first, &moved).unwrap();
    let typed_in_first = [Some("in the first"), Some("only there")];
    for path in [&copy, &moved, &copy] {
        let mut looked = open(path);
        assert_eq!(texts(&looked), typed_in_first, "{path:?}");
        // Nothing of it is lost with the window, even where the machine keeps nothing.
        assert!(!looked.any_here() && looked.are_kept());
        // There it stands already, which says nothing of the other file.
        looked.give_up(cell("a"), "date");
        assert_eq!(texts(&looked), [None, Some("only there")]);
        looked.let_go();
        looked.keep().unwrap();
        looked.close();
    }
    // What is discarded is discarded, and what is typed on is typed on.
    let mut used = open(&moved);
    used.discard(cell("a"), "date");
    typed(&mut used, cell("b"), "typed on");
    used.keep().unwrap();
    used.send(cell("b"), "date", 1);
    used.answered(1, None, nothing);
    used.keep().unwrap();
    drop(used);
    for path in [&copy, &moved] {
        assert_eq!(texts(&open(path)), [None, None], "{path:?}");
    }
}

#[test]
fn what_goes_over_a_cell_of_a_copy_takes_nothing_from_the_file_that_was_renamed() {
    let folder = tempfile::tempdir().unwrap();
    let [first, copy, moved] = first_and_copy(folder.path());
    let open = |path: &Path| open_at(folder.path(), path);
    std::fs::rename(&first, &moved).unwrap();
    let mut pasted = open(&copy);
    for (name, ticket) in [("a", 1), ("b", 2)] {
        pasted.send(cell(name), "date", ticket);
    }
    pasted.answered(1, None, nothing);
    let why = Message::new("error-no-such-column");
    pasted.answered(2, Some(&why), nothing);
    pasted.keep().unwrap();
    assert_eq!(texts(&pasted), [None, Some("only there")]);
    // It becomes no step of the copy by itself.
    assert_eq!(pasted.draft(cell("b"), "date").unwrap().stand, Stand::Aside);
    drop(pasted);
    // The same text is typed in both.
    let mut same = open(&copy);
    same.give_up(cell("a"), "date");
    typed(&mut same, cell("c"), "in the copy");
    typed(&mut same, cell("a"), "in the first");
    same.keep().unwrap();
    drop(same);
    let mut same = open(&copy);
    assert_eq!(place(&same, "a"), None);
    same.drop_one(cell("a"), "date");
    same.keep().unwrap();
    drop(same);
    assert_eq!(texts(&open(&moved)), [Some("in the first"), Some("only there")]);
}

#[test]
fn two_windows_may_show_what_lies_elsewhere_and_neither_keeps_it_from_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let [first, copy, moved] = first_and_copy(folder.path());
    let open = |path: &Path| open_at(folder.path(), path);
    // The window that it was typed in has it still.
    let typing = open(&first);
    std::fs::rename(&first, &moved).unwrap();
    assert!(open(&copy).is_empty());
    drop(typing);
    let (mut one, mut other) = (open(&copy), open(&moved));
    assert_eq!(texts(&one), texts(&other));
    assert_eq!(texts(&one), [Some("in the first"), Some("only there")]);
    typed(&mut one, cell("a"), "in the copy");
    one.keep().unwrap();
    other.discard(cell("b"), "date");
    other.keep().unwrap();
    drop((one, other));
    assert_eq!(texts(&open(&moved)), [None, None]);
    assert_eq!(texts(&open(&copy)), [Some("in the copy"), None]);
    let ends = |ending: &str| {
        let files = std::fs::read_dir(folder.path().join("drafts")).unwrap();
        files.filter(|file| file.as_ref().unwrap().path().extension().unwrap() == ending).count()
    };
    assert_eq!((ends("json"), ends("lock")), (1, 3), "one for each place, and no more");
}

#[test]
fn what_is_typed_comes_back_with_its_file_and_goes_where_another_document_took_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let [first, copy, away] = first_and_copy(folder.path());
    let open = |path: &Path| open_at(folder.path(), path);
    // Its medium is taken out for a while, and the copy is opened meanwhile.
    std::fs::rename(&first, &away).unwrap();
    let mut meanwhile = open(&copy);
    assert_eq!(meanwhile.get(cell("a"), "date"), Some("in the first"));
    typed(&mut meanwhile, cell("b"), "typed on");
    meanwhile.keep().unwrap();
    drop(meanwhile);
    std::fs::rename(&away, &first).unwrap();
    let back = open(&first);
    assert_eq!(texts(&back), [Some("in the first"), None]);
    assert_eq!(place(&back, "a"), None);
    drop(back);
    let other = open(&copy);
    assert_eq!(texts(&other), [None, Some("typed on")]);
    drop(other);
    // Another document lies where it was typed.
    let is_another = |there: &Path| there == first;
    let found = Drafts::of(Some(folder.path()), ("the document", &copy), &is_another);
    assert_eq!(found.get(cell("a"), "date"), Some("in the first"));
}

#[test]
fn what_cannot_be_kept_is_said_and_what_others_left_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.samstyr");
    let open =
        |folder: &std::path::Path| Drafts::of(Some(folder), ("the document", &path), &|_| false);
    let a = cell("a");
    // Where the folder should be lies something else.
    let taken = folder.path().join("taken");
    std::fs::write(&taken, "").unwrap();
    let mut drafts = open(&taken);
    drafts.keep().expect("nothing is typed yet");
    typed(&mut drafts, a, "31.02");
    assert!(drafts.keep().is_err() && drafts.keep().is_err(), "and said as long as it is so");
    // More windows than have files.
    let mut windows: Vec<Drafts> = (0..9).map(|_| open(folder.path())).collect();
    let mut last = windows.pop().unwrap();
    typed(&mut last, a, "31.03");
    assert!(last.keep().is_err());
    typed(&mut windows[0], a, "31.04");
    windows[0].keep().unwrap();
    drop(windows);
    assert_eq!(open(folder.path()).get(a, "date"), Some("31.04"));
}
