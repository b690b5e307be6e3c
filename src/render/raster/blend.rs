//! Arithmetic on one pixel, in integers, so that every machine gives the same bytes.
//!
//! All colours are premultiplied and stay in gamma space: the GPU back end multiplies vertex and
//! texture colours as they are stored and blends with `ONE, ONE_MINUS_SRC_ALPHA` into a frame
//! buffer that knows nothing of sRGB. It rounds once, when the result is written; so do we.

/// One pixel or texel as it lies in memory: red, green, blue, alpha.
pub type Pixel = [u8; 4];

/// A colour with eight bits below the point, 255 being [`ONE`]. Interpolated colours and filtered
/// texels need the fraction: rounding them before blending would show as bands in wide shadows.
pub type Wide = [u32; 4];

/// Full intensity in a [`Wide`] colour.
pub const ONE: u32 = 255 << 8;

/// Half a step of a pixel's channel, in the scale of the sum in [`over`].
const HALF: u32 = ONE / 2;

/// The largest sum that still rounds to 255; more occurs only with additive colours (alpha
/// smaller than a channel), which egui allows and a GPU clamps.
const BRIGHTEST: u32 = 255 * 255 + 127;

/// `n / 255`, rounded down, exact for `n < 65 535`.
#[inline]
fn div_255(n: u32) -> u32 {
    (n + 1 + (n >> 8)) >> 8
}

/// The pixel's colour with an empty fraction.
#[inline]
pub fn widen(pixel: Pixel) -> Wide {
    pixel.map(|channel| u32::from(channel) << 8)
}

/// The pixel of exactly this colour, if there is one.
#[inline]
pub fn narrow(wide: Wide) -> Option<Pixel> {
    let exact = wide.iter().all(|&channel| channel & 0xff == 0 && channel <= ONE);
    exact.then(|| wide.map(|channel| (channel >> 8) as u8))
}

/// The product of two colours, channel by channel: how a vertex colour tints a texel.
#[inline]
pub fn modulate(a: Wide, b: Wide) -> Wide {
    // ONE * ONE + HALF is just below 2^32.
    std::array::from_fn(|i| (a[i] * b[i] + HALF) / ONE)
}

/// `src` over `dst`.
#[inline]
pub fn over(dst: &mut Pixel, src: Wide) {
    let behind = ONE - src[3];
    for (channel, value) in dst.iter_mut().zip(src) {
        let sum = (value * 255 + u32::from(*channel) * behind + HALF) >> 8;
        *channel = div_255(sum.min(BRIGHTEST)) as u8;
    }
}

/// One colour over a whole run of pixels.
pub fn fill(run: &mut [Pixel], src: Wide) {
    if src == [0; 4] {
        return;
    }
    match narrow(src) {
        Some(pixel) if pixel[3] == 255 => run.fill(pixel),
        Some(pixel) if pixel[..3].iter().all(|channel| *channel <= pixel[3]) => {
            fill_translucent(run, pixel);
        }
        _ => run.iter_mut().for_each(|dst| over(dst, src)),
    }
}

/// The same as [`over`] for a colour without fraction, on two channels at a time: a veil over the
/// whole window is the one place where blending would cost many milliseconds. The sums stay below
/// 65 535, so that no channel runs over into its neighbour.
fn fill_translucent(run: &mut [Pixel], src: Pixel) {
    const EVERY_OTHER: u32 = 0x00ff_00ff;
    let behind = u32::from(255 - src[3]);
    let front = u32::from_le_bytes(src);
    let [even, odd] = [front, front >> 8].map(|two| (two & EVERY_OTHER) * 255 + 0x007f_007f);
    let blend = |two: u32, front: u32| {
        let sum = (two & EVERY_OTHER) * behind + front;
        sum + 0x0001_0001 + ((sum >> 8) & EVERY_OTHER)
    };
    for dst in run {
        let back = u32::from_le_bytes(*dst);
        let (even, odd) = (blend(back, even) >> 8, blend(back >> 8, odd));
        *dst = ((even & EVERY_OTHER) | (odd & !EVERY_OTHER)).to_le_bytes();
    }
}

/// Premultiplied to straight alpha, as image files want it.
pub fn unmultiply(pixel: Pixel) -> Pixel {
    let alpha = u32::from(pixel[3]);
    if alpha == 0 || alpha == 255 {
        return pixel;
    }
    let straight = |channel: u8| ((u32::from(channel) * 255 + alpha / 2) / alpha).min(255) as u8;
    [straight(pixel[0]), straight(pixel[1]), straight(pixel[2]), pixel[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_is_exact_wherever_it_is_used() {
        assert!((0..65_535).all(|n| div_255(n) == n / 255));
    }

    #[test]
    fn blending_rounds_the_true_value_to_the_nearest() {
        for alpha in [0, 1, 63, 127, 128, 254, 255_u8] {
            for front in (0..=alpha).step_by(7) {
                for back in 0..=255_u8 {
                    let exact = f64::from(front) + f64::from(back) * f64::from(255 - alpha) / 255.0;
                    let src = [front, front, front, alpha];
                    let mut dst = [back, back, back, 255];
                    over(&mut dst, widen(src));
                    assert!((f64::from(dst[0]) - exact).abs() <= 0.5, "{src:?} over {back}");
                    assert_eq!(dst[3], 255);
                    let mut run = [[back, back, back, 255]];
                    fill(&mut run, widen(src));
                    assert_eq!(run[0], dst, "both paths agree");
                }
            }
        }
    }

    #[test]
    fn additive_colours_stop_at_white() {
        let mut dst = [200, 10, 0, 255];
        over(&mut dst, widen([100, 100, 100, 0]));
        assert_eq!(dst, [255, 110, 100, 255]);
        let mut run = [[200, 10, 0, 255]];
        fill(&mut run, widen([100, 100, 100, 0]));
        assert_eq!(run[0], dst);
    }

    #[test]
    fn tinting_with_white_changes_nothing() {
        for value in 0..=255 {
            let color = widen([value, 0, 255, value]);
            assert_eq!(modulate(color, [ONE; 4]), color);
        }
    }

    #[test]
    fn straight_alpha_restores_the_colour() {
        assert_eq!(unmultiply([64, 0, 128, 128]), [128, 0, 255, 128]);
        assert_eq!(unmultiply([7, 8, 9, 255]), [7, 8, 9, 255]);
        assert_eq!(unmultiply([0; 4]), [0; 4]);
    }
}
