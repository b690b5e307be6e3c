//! How everything looks: type, spacing on a grid of 4 points, and the colours of `tokens`. No other
//! module names a colour or a size of type.

use egui::{CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, vec2};

pub use super::tokens::{DARK, LIGHT, Tokens};

/// The grid: everything is a multiple of it.
pub const GRID: f32 = 4.0;
/// Width of the navigation.
pub const NAVIGATION_WIDTH: f32 = 252.0;
/// Height of a row of a list.
pub const ROW_HEIGHT: f32 = 32.0;
/// Width of the labels of a form.
pub const LABEL_WIDTH: f32 = 148.0;

/// The colours of the theme that is on.
#[must_use]
pub fn tokens(ui: &egui::Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// The weights of the text face.
const MEDIUM: &str = "medium";
const SEMIBOLD: &str = "semibold";

/// Type for a table or a form.
#[must_use]
pub fn body() -> FontId {
    FontId::new(14.0, FontFamily::Proportional)
}

/// Type for labels and notes.
#[must_use]
pub fn small() -> FontId {
    FontId::new(12.5, FontFamily::Proportional)
}

/// Type for what stands out in a line.
#[must_use]
pub fn medium() -> FontId {
    FontId::new(14.0, FontFamily::Name(MEDIUM.into()))
}

/// Type for the head of a group.
#[must_use]
pub fn heading() -> FontId {
    FontId::new(15.5, FontFamily::Name(SEMIBOLD.into()))
}

/// Type for the title of a page or a record.
#[must_use]
pub fn title() -> FontId {
    FontId::new(21.0, FontFamily::Name(SEMIBOLD.into()))
}

/// Type for a figure that stands alone.
#[must_use]
pub fn figure() -> FontId {
    FontId::new(24.0, FontFamily::Name(SEMIBOLD.into()))
}

/// Fonts, styles and colours, for both themes.
pub fn install(context: &egui::Context) {
    install_fonts(context);
    // A system that says nothing about it gets paper.
    context.options_mut(|options| {
        options.fallback_theme = egui::Theme::Light;
        // The size is a setting of ours: it is kept, and its keys stand in our table.
        options.zoom_with_keyboard = false;
    });
    for (theme, tokens) in [(egui::Theme::Light, &LIGHT), (egui::Theme::Dark, &DARK)] {
        context.style_mut_of(theme, |style| {
            style_text(style);
            style_spacing(style);
            style_colours(&mut style.visuals, tokens);
        });
    }
}

fn install_fonts(context: &egui::Context) {
    let mut fonts = egui::FontDefinitions::empty();
    let faces: [(&str, &'static [u8], f32); 3] = [
        ("regular", include_bytes!("../../assets/fonts/SamstyrSans-Regular.ttf"), 0.778),
        (MEDIUM, include_bytes!("../../assets/fonts/SamstyrSans-Medium.ttf"), 0.821),
        (SEMIBOLD, include_bytes!("../../assets/fonts/SamstyrSans-SemiBold.ttf"), 0.868),
    ];
    let icons = FontData::from_static(include_bytes!("../../assets/icons/samstyr-icons.ttf"));
    fonts.font_data.insert("icons".to_owned(), icons.into());
    for (name, bytes, thin_space) in faces {
        let mut data = FontData::from_static(bytes);
        data.tweak.thin_space_width = thin_space;
        fonts.font_data.insert(name.to_owned(), data.into());
        let family = match name {
            "regular" => FontFamily::Proportional,
            name => FontFamily::Name(name.into()),
        };
        fonts.families.insert(family, vec![name.to_owned(), "icons".to_owned()]);
    }
    // Figures are tabular in our face, so that columns line up without a second one.
    let regular = vec!["regular".to_owned(), "icons".to_owned()];
    fonts.families.insert(FontFamily::Monospace, regular);
    context.set_fonts(fonts);
}

fn style_text(style: &mut egui::Style) {
    style.text_styles = [
        (TextStyle::Small, small()),
        (TextStyle::Body, body()),
        (TextStyle::Button, body()),
        (TextStyle::Monospace, body()),
        (TextStyle::Heading, title()),
    ]
    .into();
    style.wrap_mode = None;
    // Movement costs frames on machines that draw with the processor.
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
}

fn style_spacing(style: &mut egui::Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(2.0 * GRID, 2.0 * GRID);
    spacing.button_padding = vec2(3.0 * GRID, 1.5 * GRID);
    spacing.interact_size = vec2(40.0, 30.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(20);
    spacing.combo_width = 120.0;
    spacing.text_edit_width = 280.0;
    spacing.icon_width = 16.0;
    // The bar of what scrolls can be seen where there is more to see, also while nobody scrolls.
    spacing.scroll = egui::style::ScrollStyle {
        foreground_color: true,
        floating_width: 4.0,
        floating_allocated_width: 10.0,
        dormant_background_opacity: 0.0,
        dormant_handle_opacity: 0.5,
        active_background_opacity: 0.0,
        active_handle_opacity: 0.6,
        ..egui::style::ScrollStyle::thin()
    };
    // All choices of a menu are in sight, as far as the window has room.
    spacing.combo_height = 420.0;
    spacing.tooltip_width = 360.0;
}

fn style_colours(visuals: &mut egui::Visuals, tokens: &Tokens) {
    visuals.panel_fill = tokens.canvas;
    visuals.window_fill = tokens.canvas;
    visuals.window_stroke = Stroke::new(1.0, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(10);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.extreme_bg_color = tokens.field;
    visuals.text_edit_bg_color = Some(tokens.field);
    visuals.faint_bg_color = tokens.side;
    visuals.code_bg_color = tokens.side;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.muted);
    visuals.hyperlink_color = tokens.accent;
    visuals.error_fg_color = tokens.problem;
    visuals.warn_fg_color = tokens.waiting;
    visuals.selection.bg_fill = tokens.chosen;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    visuals.text_cursor.blink = false;
    visuals.striped = false;
    let radius = CornerRadius::same(6);
    let states = &mut visuals.widgets;
    for (state, fill, line) in [
        (&mut states.noninteractive, tokens.canvas, tokens.line),
        (&mut states.inactive, tokens.field, tokens.field_line),
        (&mut states.hovered, tokens.hover, tokens.muted),
        (&mut states.active, tokens.chosen, tokens.accent),
        (&mut states.open, tokens.hover, tokens.accent),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, line);
        state.fg_stroke = Stroke::new(1.0, tokens.ink);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
}
