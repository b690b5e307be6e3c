//! The colours of drawings by day and by night: eight for series, after Okabe and Ito, four for how something
//! stands, five steps of one colour, and what text over each of them is.
//!
//! Okabe, M. and Ito, K., "Color Universal Design", 2008: eight colours that people who see no red, no green
//! or no blue tell apart. Each was moved a little within its hue until all of one theme lie as far apart as they
//! can for each of these and for everybody else, are seen on the ground, and carry text.

use std::fmt;

use super::display::{Fill, Ink, Series, Standing};

/// A colour, as red, green and blue of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour(pub [u8; 3]);

impl fmt::Display for Colour {
    /// As CSS and SVG write it: `#1d58a5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    const fn of(hex: u32) -> Self {
        Self([(hex >> 16) as u8, (hex >> 8) as u8, hex as u8])
    }

    /// The colour so much of the way (0 to 1) to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f32) -> Self {
        let mixed = |one: u8, other: u8| {
            (f32::from(one) + (f32::from(other) - f32::from(one)) * share).round() as u8
        };
        let (Self(one), Self(other)) = (self, other);
        Self([mixed(one[0], other[0]), mixed(one[1], other[1]), mixed(one[2], other[2])])
    }

    /// The relative luminance after WCAG 2.1, 0 to 1.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let Self([red, green, blue]) = self;
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// The contrast with another after WCAG 2.1, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }
}

/// The colours of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Text.
    pub text: Colour,
    /// Text of less weight.
    pub quiet: Colour,
    /// Axes and hairlines.
    pub rule: Colour,
    /// Behind everything.
    pub ground: Colour,
    /// Values where there is one series only, and the strongest of five steps.
    pub value: Colour,
    /// The series, in the order of [`Series::ALL`].
    series: [Colour; Series::ALL.len()],
    /// How something stands, in the order of [`Standing::ALL`].
    standings: [Colour; Standing::ALL.len()],
}

/// By day, and on paper.
pub const LIGHT: Palette = Palette {
    text: Colour::of(0x0018_202b),
    quiet: Colour::of(0x005b_6573),
    rule: Colour::of(0x00d6_dae1),
    ground: Colour::of(0x00ff_ffff),
    value: Colour::of(0x001d_58a5),
    series: [
        Colour::of(0x0001_67a8),
        Colour::of(0x00ea_9b04),
        Colour::of(0x0000_9c5a),
        Colour::of(0x00d2_83b8),
        Colour::of(0x0051_b7f9),
        Colour::of(0x00c7_5300),
        Colour::of(0x00b5_b258),
        Colour::of(0x0070_7475),
    ],
    standings: [
        Colour::of(0x0023_7a4b),
        Colour::of(0x00d8_9000),
        Colour::of(0x00b3_261e),
        Colour::of(0x008a_929e),
    ],
};

/// By night.
pub const DARK: Palette = Palette {
    text: Colour::of(0x00e7_eaef),
    quiet: Colour::of(0x009d_a7b4),
    rule: Colour::of(0x003a_414b),
    ground: Colour::of(0x0017_1a1f),
    value: Colour::of(0x007e_b0f0),
    series: [
        Colour::of(0x0020_5ee8),
        Colour::of(0x00e8_a300),
        Colour::of(0x0000_9767),
        Colour::of(0x00b8_68ab),
        Colour::of(0x0056_baf2),
        Colour::of(0x00d0_6312),
        Colour::of(0x00ff_f34e),
        Colour::of(0x00a4_aaab),
    ],
    standings: [
        Colour::of(0x0058_b884),
        Colour::of(0x00ec_bb60),
        Colour::of(0x00f5_8d83),
        Colour::of(0x008a_929e),
    ],
};

impl Palette {
    /// The colour of an ink.
    #[must_use]
    pub fn colour(&self, ink: Ink) -> Colour {
        match ink {
            Ink::Text => self.text,
            Ink::Quiet => self.quiet,
            Ink::Rule => self.rule,
            Ink::Ground => self.ground,
            Ink::Value => self.value,
            Ink::Fill(fill) => self.fill(fill),
            Ink::Span(series) => self.fill(Fill::Series(series)).towards(self.ground, SPAN),
            Ink::Over(fill) => self.over(self.fill(fill)),
        }
    }

    /// The colour of the strokes of a pattern over an ink.
    #[must_use]
    pub fn stroke(&self, ink: Ink) -> Colour {
        let colour = self.colour(ink);
        colour.towards(self.over(colour), STROKE)
    }

    fn fill(&self, fill: Fill) -> Colour {
        match fill {
            Fill::Series(series) => of(&Series::ALL, &self.series, series, self.value),
            Fill::Standing(standing) => of(&Standing::ALL, &self.standings, standing, self.value),
            Fill::Unknown => self.colour(Ink::Span(Series::Grey)),
            Fill::Strength(step) => {
                let share = STEPS.get(usize::from(step)).copied().unwrap_or(1.0);
                self.ground.towards(self.value, share)
            }
        }
    }

    /// Of text and ground the one that is read better on a colour.
    fn over(&self, colour: Colour) -> Colour {
        let (text, ground) = (colour.contrast(self.text), colour.contrast(self.ground));
        if text >= ground { self.text } else { self.ground }
    }
}

/// How far a span is from its series to the ground.
const SPAN: f32 = 0.72;
/// How far the strokes of a pattern are from its colour to that of text over it.
const STROKE: f32 = 0.4;
/// How much of the strongest colour each step has. Between the third and the fourth lies what neither dark
/// nor light text could be read on.
const STEPS: [f32; Fill::STRONGEST as usize + 1] = [0.10, 0.26, 0.42, 0.86, 1.0];

fn of<T: PartialEq, const N: usize>(
    all: &[T; N],
    colours: &[Colour; N],
    wanted: T,
    other: Colour,
) -> Colour {
    let mut pairs = all.iter().zip(colours);
    pairs.find(|(one, _)| **one == wanted).map_or(other, |(_, colour)| *colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What somebody sees of a colour who lacks one sort of cone, in linear light.
    /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
    /// deficiency", 2009, severity 1.0.
    const DEFICIENCIES: [(&str, [[f64; 3]; 3]); 3] = [
        (
            "protan",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "deutan",
            [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
        ),
        (
            "tritan",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    fn linear(colour: Colour) -> [f64; 3] {
        colour.0.map(|value| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn seen(matrix: &[[f64; 3]; 3], colour: Colour) -> [f64; 3] {
        let light = linear(colour);
        matrix.map(|row| row.iter().zip(light).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
    }

    /// CIELAB of linear sRGB under D65.
    fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
        let x = (0.412_456 * red + 0.357_576 * green + 0.180_437 * blue) / 0.950_47;
        let y = 0.212_673 * red + 0.715_152 * green + 0.072_175 * blue;
        let z = (0.019_334 * red + 0.119_192 * green + 0.950_304 * blue) / 1.088_83;
        let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
    }

    fn apart(one: [f64; 3], other: [f64; 3]) -> f64 {
        let (one, other) = (lab(one), lab(other));
        one.iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    const IDENTITY: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

    #[test]
    fn series_are_told_apart_by_everybody() {
        for (theme, palette) in [("light", LIGHT), ("dark", DARK)] {
            for (name, matrix) in DEFICIENCIES.iter().chain(&[("none", IDENTITY)]) {
                for (number, one) in palette.series.iter().enumerate() {
                    for other in &palette.series[number + 1..] {
                        let apart = apart(seen(matrix, *one), seen(matrix, *other));
                        assert!(
                            apart >= 20.0,
                            "{theme}, {name}: {one} and {other} are {apart:.1} apart"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_filled_is_seen_and_text_on_it_read() {
        let fills = || {
            let series = Series::ALL.into_iter().map(Fill::Series);
            series.chain(Standing::ALL.into_iter().map(Fill::Standing))
        };
        // On white, three of the eight would lose their hue where they were darker: patterns and words help there.
        for (palette, least) in [(LIGHT, 2.2), (DARK, 3.0)] {
            for fill in fills() {
                let colour = palette.colour(Ink::Fill(fill));
                let (seen, read) = (
                    colour.contrast(palette.ground),
                    colour.contrast(palette.colour(Ink::Over(fill))),
                );
                assert!(seen >= least, "{fill:?} {colour}: {seen:.2}");
                assert!(read >= 4.5, "{fill:?} {colour}: {read:.2}");
            }
            // The strokes of its pattern show where it is.
            let strokes = palette.stroke(Ink::Fill(Fill::Unknown)).contrast(palette.ground);
            assert!(strokes >= 2.2, "strokes: {strokes:.2}");
            let steps = (0..=Fill::STRONGEST).map(Fill::Strength);
            for fill in steps.chain([Fill::Unknown]) {
                let read =
                    palette.colour(Ink::Fill(fill)).contrast(palette.colour(Ink::Over(fill)));
                assert!(read >= 4.5, "{fill:?}: {read:.2}");
            }
        }
    }

    #[test]
    fn steps_get_stronger_in_grey() {
        for palette in [LIGHT, DARK] {
            let grey = |step: u8| palette.colour(Ink::Fill(Fill::Strength(step))).luminance();
            let way: Vec<f64> = (0..=Fill::STRONGEST).map(grey).collect();
            let ground = palette.ground.luminance();
            let far = |luminance: &f64| (luminance - ground).abs();
            assert!(way.windows(2).all(|pair| far(&pair[1]) > far(&pair[0]) + 0.02), "{way:?}");
        }
    }
}
