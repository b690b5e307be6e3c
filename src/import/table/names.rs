//! What other programs call our fields: the exports of Prosjektportalen 365, and the
//! words that Norwegian project offices use in their own sheets. Folded, as `text::sort::plain` does.

use crate::model::kind::Kind;

/// Headings of a kind beside our own, and the field that each stands for.
#[must_use]
pub fn headings(kind: Kind) -> &'static [(&'static str, &'static str)] {
    match kind {
        Kind::Project => PROJECT,
        Kind::StatusReport => STATUS_REPORT,
        Kind::Benefit => BENEFIT,
        Kind::Risk => RISK,
        Kind::Application => APPLICATION,
        Kind::Measurement => MEASUREMENT,
        Kind::Municipality => MUNICIPALITY,
        Kind::Case => CASE,
        _ => &[],
    }
}

const PROJECT: &[(&str, &str)] = &[
    ("tittel", "title"),
    ("title", "title"),
    ("prosjekt", "title"),
    ("prosjektnavn", "title"),
    ("prosjektnr", "project_number"),
    ("prosjektfase", "phase"),
    ("fase", "phase"),
    ("prosjektstatus", "lifecycle"),
    ("status", "lifecycle"),
    ("prosjekttype", "project_type"),
    ("type", "project_type"),
    ("tjenesteomrade", "service_area"),
    ("tenesteomrade", "service_area"),
    ("finansieringstype", "funding_type"),
    ("malsetting", "objective"),
    ("mal", "objective"),
    ("startdato", "start_date"),
    ("start", "start_date"),
    ("sluttdato", "end_date"),
    ("slutt", "end_date"),
    ("totalbudsjett", "budget"),
    ("budsjett", "budget"),
    ("budsjett totalt", "budget"),
    ("kostnader palopt", "cost_to_date"),
    ("palopte kostnader", "cost_to_date"),
    ("prognose", "forecast"),
    ("url", "url"),
    ("nettside", "url"),
    ("merknad", "note"),
    ("kommentar", "note"),
];

const STATUS_REPORT: &[(&str, &str)] = &[
    ("prosjekt", "project_id"),
    ("prosjektnavn", "project_id"),
    ("tittel", "project_id"),
    ("siste rapporteringsdato", "reported_on"),
    ("rapporteringsdato", "reported_on"),
    ("publisert", "reported_on"),
    ("fremdrift", "schedule"),
    ("framdrift", "schedule"),
    ("status fremdrift", "schedule"),
    ("okonomi", "cost"),
    ("status okonomi", "cost"),
    ("kvalitet", "quality"),
    ("status kvalitet", "quality"),
    ("risiko", "risk"),
    ("status risiko", "risk"),
    ("gevinstoppnaelse", "benefits"),
    ("gevinstoppnaing", "benefits"),
    ("status gevinstoppnaelse", "benefits"),
    ("kostnader palopt", "cost_to_date"),
    ("prognose", "forecast"),
];

const BENEFIT: &[(&str, &str)] = &[
    ("tittel", "title"),
    ("gevinst", "title"),
    ("prosjekt", "project_id"),
    ("gevinsttype", "benefit_type"),
    ("type", "benefit_type"),
    ("gevinstansvarlig", "owner"),
    ("ansvarlig", "owner"),
    ("gevinsteier", "owner"),
    ("gevinstomsetting", "use_of_time"),
    ("forutsetninger", "prerequisites"),
    ("forutsetninger for gevinstoppnaelse", "prerequisites"),
    ("maleindikator", "indicator"),
    ("indikator", "indicator"),
    ("maleenhet", "unit"),
    ("startverdi", "baseline"),
    ("nullpunkt", "baseline"),
    ("onsket verdi", "target"),
    ("realiseringstidspunkt", "target_date"),
];

const RISK: &[(&str, &str)] = &[
    ("tittel", "title"),
    ("usikkerhet", "title"),
    ("uvisse", "title"),
    ("prosjekt", "project_id"),
    ("innholdstype", "risk_type"),
    ("sannsynlighet", "probability"),
    ("sannsyn", "probability"),
    ("konsekvens", "consequence"),
    ("tiltak", "response"),
    ("tiltaksansvarlig", "owner"),
    ("ansvarlig", "owner"),
    ("frist", "deadline"),
    ("status", "state"),
    ("status usikkerhet", "state"),
];

const APPLICATION: &[(&str, &str)] = &[
    ("tittel", "title"),
    ("soknad", "title"),
    ("status tilskudd", "state"),
    ("status", "state"),
    ("utlysning", "call_id"),
    ("ordning", "call_id"),
    ("prosjekt", "project_id"),
    ("sokerkommune", "applicant_id"),
    ("soker", "applicant_id"),
    ("referanse", "external_number"),
    ("soknadsnummer", "external_number"),
    ("prioritet", "decided_rank"),
    ("totalkostnad", "total_cost"),
    ("egenandel", "own_share"),
    ("omsokt belop", "applied"),
    ("sokt", "applied"),
    ("soknadssum", "applied"),
    ("tilsagn", "awarded"),
    ("tildelt", "awarded"),
    ("tilsagnsdato", "awarded_on"),
    ("utbetalt", "paid"),
    ("vilkar", "conditions"),
    ("rapporteringsfrist", "report_deadline"),
];

const MEASUREMENT: &[(&str, &str)] = &[
    ("gevinst", "benefit_id"),
    ("maleindikator", "benefit_id"),
    ("dato for maling", "measured_on"),
    ("maledato", "measured_on"),
    ("malt verdi", "value"),
    ("verdi", "value"),
    ("kommentar", "note"),
];

const MUNICIPALITY: &[(&str, &str)] = &[
    ("kommunenr", "number"),
    ("kommunenummer", "number"),
    ("kommune", "name"),
    ("kommunenavn", "name"),
    ("navn", "name"),
    ("fylke", "county"),
    ("innbyggere", "population"),
    ("innbyggjarar", "population"),
    ("folketall", "population"),
    ("malform", "language_decision"),
];

const CASE: &[(&str, &str)] = &[
    ("sak", "title"),
    ("sakstittel", "title"),
    ("tittel", "title"),
    ("forslag til vedtak", "proposal"),
    ("saksbeskrivelse", "background"),
    ("saksansvarlig", "responsible"),
    ("saksar", "case_year"),
    ("sakssekvensnummer", "case_sequence"),
    ("arkivsaksnummer", "archive_reference"),
];
