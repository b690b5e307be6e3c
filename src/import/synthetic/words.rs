//! The words that synthetic records are made of.

/// Beginnings of titles.
pub(super) const FIRST: &[&str] = &[
    "Digital",
    "Felles",
    "Helhetlig",
    "Trygg",
    "Regional",
    "Samordnet",
    "Brukervennlig",
    "Ny",
    "Automatisert",
    "Åpen",
];

/// What titles are about.
pub(super) const SECOND: &[&str] = &[
    "byggesøknad",
    "planprosess",
    "hjemmeoppfølging",
    "helsestasjon",
    "arkivdanning",
    "innbyggerdialog",
    "journalføring",
    "skoleportal",
    "velferdsteknologi",
    "beredskap",
    "datadeling",
    "byggesaksarkiv",
    "kompetanseheving",
    "vannmåling",
    "barnevernstjeneste",
    "saksbehandling",
];

/// Where.
pub(super) const THIRD: &[&str] = &[
    "i Nordhordland",
    "i Sunnfjord",
    "på Voss",
    "i Sunnhordland",
    "i Ytre Sogn",
    "i Hardanger",
    "i Nordfjord",
    "for små kommuner",
    "for alle kommuner",
    "i bergensregionen",
];

/// The word in text fields that are no title.
pub(super) const WORD: &str = "Merknad";

/// Who makes changes.
pub(super) const PEOPLE: &[&str] =
    &["Sekretariatet", "Porteføljekoordinator", "Prosjektleder", "Møtesekretær", "Økonomi"];

/// Names of municipalities stand in the reference data; these are bodies.
pub(super) const BODIES: &[&str] = &[
    "Styringsgruppen",
    "Digitaliseringsutvalget",
    "Faggruppe helse",
    "Faggruppe oppvekst",
    "Faggruppe plan og bygg",
    "Faggruppe arkiv",
    "Faggruppe sikkerhet",
    "Faggruppe geodata",
    "Faggruppe tjenestedesign",
    "Nettverk for IT-ledere",
    "Arkitekturforum",
    "Prosjektforum",
];
