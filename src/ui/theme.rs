//! How everything looks: colours, type, spacing on a grid of 4 points. No other module names a
//! colour or a size of type.

use egui::{Color32, CornerRadius, FontData, FontFamily, FontId, Margin, Stroke, TextStyle, vec2};

/// The grid: everything is a multiple of it.
pub const GRID: f32 = 4.0;
/// Width of the navigation.
pub const NAVIGATION_WIDTH: f32 = 252.0;
/// Height of a row of a list.
pub const ROW_HEIGHT: f32 = 32.0;
/// Width of the labels of a form.
pub const LABEL_WIDTH: f32 = 148.0;

/// The colours of a theme, by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Behind everything.
    pub canvas: Color32,
    /// Behind navigation and bars.
    pub side: Color32,
    /// Behind fields.
    pub field: Color32,
    /// Behind what the pointer is over.
    pub hover: Color32,
    /// Behind what is chosen.
    pub chosen: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of less weight: labels, notes.
    pub muted: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Lines around fields.
    pub field_line: Color32,
    /// The accent, as text and lines.
    pub accent: Color32,
    /// The accent, as a surface under `on_accent`.
    pub accent_fill: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// What went wrong, what is overdue.
    pub problem: Color32,
    /// What went well.
    pub done: Color32,
    /// What waits.
    pub waiting: Color32,
}

/// By day.
pub const LIGHT: Tokens = Tokens {
    canvas: Color32::from_rgb(255, 255, 255),
    side: Color32::from_rgb(246, 247, 249),
    field: Color32::from_rgb(255, 255, 255),
    hover: Color32::from_rgb(241, 243, 246),
    chosen: Color32::from_rgb(229, 238, 250),
    ink: Color32::from_rgb(24, 32, 43),
    muted: Color32::from_rgb(91, 101, 115),
    line: Color32::from_rgb(228, 231, 236),
    field_line: Color32::from_rgb(203, 209, 217),
    accent: Color32::from_rgb(29, 88, 165),
    accent_fill: Color32::from_rgb(29, 88, 165),
    on_accent: Color32::from_rgb(255, 255, 255),
    problem: Color32::from_rgb(179, 38, 30),
    done: Color32::from_rgb(23, 107, 60),
    waiting: Color32::from_rgb(138, 84, 0),
};

/// By night.
pub const DARK: Tokens = Tokens {
    canvas: Color32::from_rgb(23, 26, 31),
    side: Color32::from_rgb(18, 20, 24),
    field: Color32::from_rgb(29, 33, 39),
    hover: Color32::from_rgb(33, 37, 44),
    chosen: Color32::from_rgb(31, 49, 75),
    ink: Color32::from_rgb(231, 234, 239),
    muted: Color32::from_rgb(157, 167, 180),
    line: Color32::from_rgb(43, 48, 56),
    field_line: Color32::from_rgb(67, 74, 85),
    accent: Color32::from_rgb(126, 176, 240),
    accent_fill: Color32::from_rgb(46, 104, 184),
    on_accent: Color32::from_rgb(255, 255, 255),
    problem: Color32::from_rgb(245, 141, 131),
    done: Color32::from_rgb(115, 205, 152),
    waiting: Color32::from_rgb(236, 187, 96),
};

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
    context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
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
    spacing.scroll = egui::style::ScrollStyle::thin();
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.1).
    fn luminance(colour: Color32) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_every_surface_it_stands_on() {
        for tokens in [&LIGHT, &DARK] {
            let surfaces = [tokens.canvas, tokens.side, tokens.field, tokens.hover, tokens.chosen];
            let texts = [
                tokens.ink,
                tokens.muted,
                tokens.accent,
                tokens.problem,
                tokens.done,
                tokens.waiting,
            ];
            for surface in surfaces {
                for text in texts {
                    let found = contrast(text, surface);
                    assert!(found >= 4.5, "{text:?} on {surface:?}: {found:.2}");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent_fill) >= 4.5);
        }
    }
}
