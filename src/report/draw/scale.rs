//! From values to places: a straight scale with round steps.

/// How far apart the names of two steps stand at least, in points.
const APART: f32 = 14.0;

/// A straight scale from values to places along one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    start: f32,
    end: f32,
}

impl Scale {
    /// The scale on which `low` stands at `start` and `high` at `end`. Where both values are the same,
    /// everything stands at `start`; what is no number does so too.
    #[must_use]
    pub fn new(low: f64, high: f64, start: f32, end: f32) -> Self {
        Self { low, high, start, end }
    }

    /// Where a value stands, held within both ends.
    #[must_use]
    pub fn at(&self, value: f64) -> f32 {
        let span = self.high - self.low;
        let share = (value - self.low) / span;
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        self.start + (self.end - self.start) * share as f32
    }
}

/// Round steps along a scale: 1, 2 or 5 times a power of ten apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps {
    step: f64,
    first: i64,
    last: i64,
}

impl Steps {
    /// The finest round steps from `low` to `high` of which at most `most` (2 at least) parts result. The
    /// first stands at or below `low`, the last at or above `high`. Values that are no numbers count as 0.
    #[must_use]
    pub fn covering(low: f64, high: f64, most: usize) -> Self {
        let finite = |value: f64| if value.is_finite() { value } else { 0.0 };
        let (low, high) = (finite(low).min(finite(high)), finite(low).max(finite(high)));
        let most = most.max(2) as f64;
        let span = high - low;
        if span <= 0.0 {
            let step = if low == 0.0 { 1.0 } else { round_up(low.abs()) };
            let first = (low / step).floor() as i64;
            return Self {
                step,
                first,
                last: first.max((low / step).ceil() as i64).max(first + 1),
            };
        }
        let mut step = round_up(span / most);
        loop {
            let (first, last) = ((low / step).floor(), (high / step).ceil());
            if last - first <= most {
                return Self { step, first: first as i64, last: last as i64 };
            }
            step = round_up(step * 1.5);
        }
    }

    /// The whole steps only, for what is counted: never less than 1 apart.
    #[must_use]
    pub fn counting(low: f64, high: f64, most: usize) -> Self {
        let steps = Self::covering(low, high, most);
        if steps.step >= 1.0 {
            return steps;
        }
        let (first, last) = (low.floor() as i64, high.ceil() as i64);
        Self { step: 1.0, first, last: last.max(first + 1) }
    }

    /// How many parts of at least that width fit in a length; 2 at least.
    #[must_use]
    pub fn fitting(length: f32, widest: f32) -> usize {
        ((length / (widest + APART)).floor() as usize).max(2)
    }

    /// The value of the first step.
    #[must_use]
    pub fn low(&self) -> f64 {
        self.first as f64 * self.step
    }

    /// The value of the last step.
    #[must_use]
    pub fn high(&self) -> f64 {
        self.last as f64 * self.step
    }

    /// The values of all steps.
    pub fn values(&self) -> impl Iterator<Item = f64> + '_ {
        (self.first..=self.last).map(|number| number as f64 * self.step)
    }

    /// How many decimals the values need.
    #[must_use]
    pub fn decimals(&self) -> usize {
        (-self.step.log10().floor()).clamp(0.0, 9.0) as usize
    }
}

/// The next of 1, 2 and 5 times a power of ten that is not less.
fn round_up(value: f64) -> f64 {
    if value <= 0.0 || !value.is_finite() {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    let near = 1.0 + 1e-9;
    let digit = [1.0, 2.0, 5.0].into_iter().find(|digit| digit * power * near >= value);
    digit.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(low: f64, high: f64, most: usize) -> Vec<f64> {
        Steps::covering(low, high, most).values().collect()
    }

    #[test]
    fn steps_are_round_and_cover() {
        assert_eq!(values(0.0, 7.0, 5), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(values(0.0, 12_300_000.0, 4), [0.0, 5e6, 1e7, 1.5e7]);
        assert_eq!(values(-3.0, 4.0, 5), [-4.0, -2.0, 0.0, 2.0, 4.0]);
        assert_eq!(values(0.0, 0.0, 5), [0.0, 1.0]);
        assert_eq!(values(0.0, 0.07, 4), [0.0, 0.02, 0.04, 0.06, 0.08]);
        assert_eq!(Steps::covering(0.0, 0.07, 4).decimals(), 2);
        assert_eq!(Steps::covering(0.0, 700.0, 4).decimals(), 0);
        assert_eq!(values(f64::NAN, f64::INFINITY, 4), [0.0, 1.0]);
    }

    #[test]
    fn what_is_counted_has_whole_steps() {
        assert_eq!(Steps::counting(0.0, 2.0, 9).values().collect::<Vec<_>>(), [0.0, 1.0, 2.0]);
        assert_eq!(Steps::counting(0.0, 0.0, 9).values().collect::<Vec<_>>(), [0.0, 1.0]);
    }

    #[test]
    fn any_span_is_covered_by_few_steps() {
        let mut value = 1e-6;
        while value < 1e13 {
            for (low, high) in [(0.0, value), (-value, value * 0.3), (value, value * 1.01)] {
                for most in 2..12 {
                    let steps = Steps::covering(low, high, most);
                    let number = steps.values().count() - 1;
                    assert!(number <= most.max(2), "{low} {high} {most}: {number}");
                    assert!(number >= 1);
                    let slack = steps.step * 1e-6;
                    assert!(steps.low() <= low + slack && steps.high() >= high - slack);
                }
            }
            value *= 3.7;
        }
    }

    #[test]
    fn a_scale_keeps_what_lies_outside_at_its_ends() {
        let scale = Scale::new(0.0, 10.0, 100.0, 200.0);
        assert_eq!(
            [-5.0, 0.0, 5.0, 10.0, 20.0].map(|v| scale.at(v)),
            [100.0, 100.0, 150.0, 200.0, 200.0]
        );
        assert_eq!(scale.at(f64::NAN), 100.0);
        assert_eq!(Scale::new(3.0, 3.0, 100.0, 200.0).at(3.0), 100.0);
    }
}
