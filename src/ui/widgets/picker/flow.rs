//! The questions about a record that is being made where it is needed, one at a time: a link is chosen from
//! a list, in which the record that it names can be made in its turn; a choice from its words; the rest is
//! typed.

use egui::{Key, Modifiers, TextEdit, Ui};

use super::choosing::{Chosen, Place, Typed, choosing_ui};
use crate::app::making::{Ground, Made, Making, Question};
use crate::model::choice::ChoiceSet;
use crate::model::column::ColumnKey;
use crate::model::field::FieldType;
use crate::model::fit::fit_new;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::text::parse_value::parse_typed;
use crate::text::plain_value;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::typing::{note_typing, put_cursor};
use crate::ui::widgets::basic::{button, gap, heading, marked, muted, primary_button};

/// What is being made, and what is typed for the question that stands open.
#[derive(Clone, Debug)]
pub struct Flow {
    making: Making,
    list: Typed,
    text: String,
    wrong: Option<Message>,
    /// The frame in which the question was drawn first.
    drawn: Option<u64>,
}

/// What came of a frame.
pub enum Step {
    /// A question stands open.
    Asking,
    /// Nothing is to be made.
    GivenUp,
    /// Nothing is asked any more.
    Made(Made),
}

impl Flow {
    /// The questions about what is begun.
    #[must_use]
    pub fn of(making: Making) -> Self {
        let text = preset(&making);
        Self { making, list: Typed::default(), text, wrong: None, drawn: None }
    }

    /// Another question stands open.
    fn go_on(&mut self, ui: &Ui) {
        *self = Self::of(self.making.clone());
        ui.ctx().request_repaint();
    }
}

fn preset(making: &Making) -> String {
    making.preset().map_or_else(String::new, plain_value)
}

/// What a new record begins from, here.
pub fn ground<'a>(cx: &Cx<'_>, portfolio: &'a Portfolio) -> Ground<'a> {
    Ground { portfolio, texts: cx.texts, today: cx.today, open: cx.app.route.record }
}

/// Draws the question that stands open. With `held` it keeps the focus: nothing else is open.
pub fn flow_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: egui::Id, flow: &mut Flow, held: bool) -> Step {
    if let Some(made) = flow.making.made() {
        return Step::Made(made);
    }
    let Some(question) = flow.making.question() else { return Step::GivenUp };
    let label = cx.texts.field(question.kind, question.field.name);
    if held || flow.making.is_within() {
        heading(ui, cx.texts.attribute(&format!("kind-{}", question.kind.plural()), "new"));
    }
    muted(ui, label);
    let id = id.with((question.kind, question.index));
    let answered = match question.field.field_type {
        FieldType::Link(_) | FieldType::AnyLink => {
            let kinds: Vec<Kind> = question.field.offers().collect();
            return link_ui(ui, cx, (id, held), flow, &kinds);
        }
        FieldType::Choice(set) => choice_ui(ui, cx, (id, held), flow, set),
        FieldType::Text
        | FieldType::Integer
        | FieldType::Number
        | FieldType::Money
        | FieldType::Date
        | FieldType::Time
        | FieldType::Bool
        | FieldType::File => typed_ui(ui, cx, (id, held), flow, question),
    };
    match answered {
        Some(Answer::Said(value)) => {
            flow.making.answer(value);
            flow.go_on(ui);
        }
        Some(Answer::Back) => return back(ui, flow),
        None => {}
    }
    match flow.making.made() {
        Some(made) => Step::Made(made),
        None => Step::Asking,
    }
}

/// One step back, or out.
fn back(ui: &Ui, flow: &mut Flow) -> Step {
    if !flow.making.go_back() {
        return Step::GivenUp;
    }
    flow.go_on(ui);
    Step::Asking
}

fn link_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, held): (egui::Id, bool),
    flow: &mut Flow,
    kinds: &[Kind],
) -> Step {
    // In a menu the question and the way back have to be in sight too.
    let high = if held { 150.0 } else { 320.0 };
    match choosing_ui(ui, cx, Place { id, held, high }, &mut flow.list, kinds, None) {
        Chosen::Nothing | Chosen::Empty => {}
        Chosen::Record(record) => {
            flow.making.answer(Value::Link(record));
            flow.go_on(ui);
        }
        Chosen::New(kind) => {
            let portfolio = cx.portfolio();
            let typed = flow.list.text.clone();
            flow.making.begin(ground(cx, &portfolio), kind, &typed);
            flow.go_on(ui);
        }
    }
    gap(ui, 1.0);
    if flow.making.is_within() && button(ui, icons::ARROW_LEFT, &cx.t("back")).clicked() {
        return back(ui, flow);
    }
    match flow.making.made() {
        Some(made) => Step::Made(made),
        None => Step::Asking,
    }
}

/// What somebody answered.
enum Answer {
    /// That the field says this.
    Said(Value),
    /// That they want the question before.
    Back,
}

fn choice_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, held): (egui::Id, bool),
    flow: &mut Flow,
    set: &'static ChoiceSet,
) -> Option<Answer> {
    let mut answered = None;
    let first = is_first(ui, flow);
    for (place, code) in set.codes.iter().enumerate() {
        let word = cx.texts.choice(set, code);
        let response = ui.push_id((id, place), |ui| ui.selectable_label(false, word)).inner;
        if first && place == 0 {
            focus::ask(ui.ctx(), response.id);
        }
        if response.clicked() {
            answered = Some(Answer::Said(Value::Choice(code)));
        }
    }
    gap(ui, 1.0);
    let may_leave = held || flow.making.is_within();
    if may_leave && button(ui, icons::ARROW_LEFT, &cx.t("back")).clicked() {
        answered = Some(Answer::Back);
    }
    answered
}

fn typed_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, held): (egui::Id, bool),
    flow: &mut Flow,
    question: Question,
) -> Option<Answer> {
    let Question { kind, index, field } = question;
    let edit = TextEdit::singleline(&mut flow.text)
        .id(id.with("answer"))
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(cx.texts.field(kind, field.name));
    if is_first(ui, flow) && !response.has_focus() {
        focus::ask(ui.ctx(), response.id);
        // What stands there is a proposal: typing replaces it.
        put_cursor(ui, response.id, &flow.text, true);
    }
    note_typing(cx, response.has_focus() && !flow.text.is_empty());
    if let Some(hint) = cx.texts.hint(kind, field) {
        muted(ui, hint);
    }
    if response.changed() {
        flow.wrong = None;
    }
    if let Some(wrong) = &flow.wrong {
        let told = cx.texts.message(wrong, Some(&cx.portfolio()));
        let colour = tokens(ui).problem;
        marked(ui, icons::WARNING_CIRCLE, &told, theme::small(), colour);
    }
    gap(ui, 1.0);
    let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let enter = enter
        || (response.has_focus()
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)));
    let mut answered = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        let may_leave = held || flow.making.is_within();
        if may_leave && button(ui, icons::ARROW_LEFT, &cx.t("back")).clicked() {
            answered = Some(Answer::Back);
        }
        if primary_button(ui, "", &cx.t("making-next")).clicked() || enter {
            match read(cx, kind, index, &flow.text) {
                Ok(value) => answered = Some(Answer::Said(value)),
                Err(wrong) => {
                    flow.wrong = Some(wrong);
                    focus::ask(ui.ctx(), id.with("answer"));
                }
            }
        }
    });
    answered
}

/// What a text says in a field of a record that is yet to be added.
fn read(cx: &Cx<'_>, kind: Kind, index: usize, text: &str) -> Result<Value, Message> {
    let lacks = || Message::new("making-lacks");
    let field = kind.fields().get(index).ok_or_else(lacks)?;
    let value = parse_typed(cx.texts.lang(), kind, field, text, cx.today)
        .map_err(|error| error.message())?;
    if value.is_null() {
        return Err(lacks());
    }
    let fits = fit_new(&cx.portfolio(), kind, ColumnKey::Field(index), &value);
    fits.map_err(|error| error.message())?;
    Ok(value)
}

/// Whether the question is drawn for the first time; the toolkit draws some frames twice.
fn is_first(ui: &Ui, flow: &mut Flow) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    *flow.drawn.get_or_insert(frame) == frame
}
