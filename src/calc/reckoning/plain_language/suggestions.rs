//! What is known of reductions that others have published.

/// The largest reduction that is ever suggested, as a fraction: that of Statens vegvesen's letters on
/// vehicle inspection in 2013. Published cases are those that went well, so an assumption above the
/// best Norwegian one we know deserves a remark.
pub(super) const HIGHEST_SUGGESTED_REDUCTION: f64 = 0.40;
