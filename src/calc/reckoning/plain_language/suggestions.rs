//! What the form offers to someone who starts from nothing: kinds of case, sizes of reduction,
//! and the benefits that are named but not counted in kroner.

use serde::{Deserialize, Serialize};

/// The Fluent keys of the kinds of case that an unclear text most often causes, in the order
/// offered. After KS' advice on counting enquiries and errors; the name of a case type stays free.
pub const CASE_KIND_KEYS: [&str; 8] = [
    "plain-language-case-phone",
    "plain-language-case-email",
    "plain-language-case-counter",
    "plain-language-case-chat",
    "plain-language-case-deficiency-letter",
    "plain-language-case-wrong-form",
    "plain-language-case-reminder",
    "plain-language-case-complaint",
];

/// The largest reduction that is ever suggested, as a fraction. Published cases are those that
/// went well, so an assumption above the best Norwegian one we know deserves a remark.
pub const HIGHEST_SUGGESTED_REDUCTION: f64 = 0.40;

/// A size of reduction to begin with, where nothing has been measured yet.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ReductionPreset {
    /// The Fluent key of its name (no arguments).
    pub key: &'static str,
    /// Share of the cases that goes away, as a fraction.
    pub reduction: f64,
    /// The published case behind it; empty where it is our own choice.
    pub source: &'static str,
}

/// The presets, smallest first.
pub const REDUCTION_PRESETS: [ReductionPreset; 3] = [
    ReductionPreset { key: "plain-language-reduction-cautious", reduction: 0.10, source: "" },
    ReductionPreset {
        key: "plain-language-reduction-medium",
        reduction: 0.25,
        source: "British Telecom: −25 %",
    },
    ReductionPreset {
        key: "plain-language-reduction-high",
        reduction: HIGHEST_SUGGESTED_REDUCTION,
        source: "Statens vegvesen 2013, EU-kontroll: −40 %",
    },
];

/// A benefit of plain language that is described and never added to the kroner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NonMonetisedBenefit {
    /// Time saved by those who receive the text.
    UserTime,
    /// Understanding, and trust in the municipality.
    UnderstandingAndTrust,
    /// Legal safeguards and democracy.
    LegalSafeguardsAndDemocracy,
    /// What employees can become better at.
    CompetencePotential,
    /// Attitudes that see resources in people.
    ResourceOrientedAttitudes,
}

impl NonMonetisedBenefit {
    /// All, in the order offered.
    pub const ALL: [Self; 5] = [
        Self::UserTime,
        Self::UnderstandingAndTrust,
        Self::LegalSafeguardsAndDemocracy,
        Self::CompetencePotential,
        Self::ResourceOrientedAttitudes,
    ];

    /// The Fluent key of its name (no arguments).
    pub fn key(self) -> &'static str {
        match self {
            Self::UserTime => "plain-language-benefit-user-time",
            Self::UnderstandingAndTrust => "plain-language-benefit-understanding-trust",
            Self::LegalSafeguardsAndDemocracy => "plain-language-benefit-legal-democracy",
            Self::CompetencePotential => "plain-language-benefit-competence",
            Self::ResourceOrientedAttitudes => "plain-language-benefit-attitudes",
        }
    }

    /// Who names the benefit. Empty for wordings that practitioners use but that stand in no
    /// published text of KS or Menon that we have found.
    pub fn source(self) -> &'static str {
        match self {
            Self::UserTime | Self::UnderstandingAndTrust | Self::LegalSafeguardsAndDemocracy => {
                "Menon Economics 2022"
            }
            Self::CompetencePotential | Self::ResourceOrientedAttitudes => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_ascend_and_stay_below_the_published_best() {
        assert!(REDUCTION_PRESETS.windows(2).all(|pair| pair[0].reduction < pair[1].reduction));
        assert!(REDUCTION_PRESETS.iter().all(|p| p.reduction <= HIGHEST_SUGGESTED_REDUCTION));
    }

    #[test]
    fn benefits_keep_their_stored_names() {
        let stored = serde_json::to_string(&NonMonetisedBenefit::ALL).unwrap();
        assert_eq!(
            stored,
            "[\"user-time\",\"understanding-and-trust\",\"legal-safeguards-and-democracy\",\
             \"competence-potential\",\"resource-oriented-attitudes\"]"
        );
        let read: Vec<NonMonetisedBenefit> = serde_json::from_str(&stored).unwrap();
        assert_eq!(read, NonMonetisedBenefit::ALL);
    }
}
