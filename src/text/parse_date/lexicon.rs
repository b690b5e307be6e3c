//! The words that dates are typed with, in bokmål, nynorsk and English.

use chrono::Weekday;

use crate::model::fuzzy_date::Season;

/// Phrases of several words, and the one word that stands for them. Read in this order.
pub(super) const PHRASES: [(&str, &str); 14] = [
    ("t.o.m.", "til "),
    ("f.o.m.", "fra "),
    ("til og med", "til"),
    ("fra og med", "fra"),
    ("frå og med", "frå"),
    ("no later than", "innen"),
    ("ikke senere enn", "innen"),
    ("ikkje seinare enn", "innen"),
    ("i løpet av", ""),
    ("new year", "nyttår"),
    ("st. hans", "sankthans"),
    ("st.hans", "sankthans"),
    ("om lag", "ca"),
    ("half year", "half"),
];

/// How a word says that the date may change or is only about right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Doubt {
    Uncertain,
    Approximate,
}

/// How a date stands to the time that is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relation {
    Before,
    By,
    After,
    From,
    Between,
}

impl Relation {
    /// Whether the date is the end or the beginning of what is meant.
    pub(super) fn is_bound(self) -> bool {
        match self {
            Self::Before | Self::By | Self::After => true,
            Self::From | Self::Between => false,
        }
    }
}

/// The early, middle or late part of a month, season or year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Third {
    Early,
    Middle,
    Late,
}

/// What the year is divided by in people's minds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Feast {
    NewYear,
    Easter,
    Whitsun,
    Midsummer,
    /// July, when most are away.
    SummerBreak,
    Christmas,
}

/// The language that a month's name shows; some names are the same in both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Tongue {
    Norwegian,
    English,
    Either,
}

/// Words that carry no meaning of their own in a date.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "i" | "på"
            | "den"
            | "av"
            | "en"
            | "ein"
            | "gang"
            | "gong"
            | "ved"
            | "nr"
            | "året"
            | "år"
            | "the"
            | "of"
            | "in"
            | "on"
            | "at"
            | "during"
            | "sometime"
            | "year"
    )
}

pub(super) fn ordinal(word: &str) -> Option<u32> {
    Some(match word {
        "første" | "fyrste" | "first" => 1,
        "andre" | "annet" | "second" => 2,
        "tredje" | "third" => 3,
        "fjerde" | "fourth" => 4,
        _ => return None,
    })
}

pub(super) fn doubt(word: &str) -> Option<Doubt> {
    Some(match word {
        "foreløpig" | "førebels" | "foreløbig" | "tentativt" | "tentativ" | "usikker"
        | "usikkert" | "kanskje" | "muligens" | "mulig" | "mogleg" | "moglegvis" | "trolig"
        | "truleg" | "provisional" | "provisionally" | "preliminary" | "tentative"
        | "tentatively" | "uncertain" | "maybe" | "perhaps" | "possibly" | "probably" | "tbc" => {
            Doubt::Uncertain
        }
        "ca" | "cirka" | "circa" | "omtrent" | "omkring" | "rundt" | "kring" | "utpå"
        | "utover" | "around" | "about" | "approx" | "approximately" => Doubt::Approximate,
        _ => return None,
    })
}

pub(super) fn relation(word: &str) -> Option<Relation> {
    Some(match word {
        "før" | "before" => Relation::Before,
        "innen" | "innan" | "senest" | "seinast" | "by" => Relation::By,
        "etter" | "after" => Relation::After,
        "fra" | "frå" | "from" | "tidligst" | "tidlegast" => Relation::From,
        "mellom" | "between" => Relation::Between,
        _ => return None,
    })
}

pub(super) fn third(word: &str) -> Option<Third> {
    Some(match word {
        "primo" | "tidlig" | "tidleg" | "begynnelsen" | "byrjinga" | "starten" | "early"
        | "beginning" | "start" => Third::Early,
        "medio" | "midten" | "midt" | "mid" | "middle" => Third::Middle,
        "ultimo" | "slutten" | "sent" | "seint" | "utgangen" | "late" | "end" => Third::Late,
        _ => return None,
    })
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "mandag" | "måndag" | "man" | "mån" | "monday" | "mon" => Weekday::Mon,
        "tirsdag" | "tysdag" | "tir" | "tirs" | "tys" | "tuesday" | "tue" | "tues" => Weekday::Tue,
        "onsdag" | "ons" | "wednesday" | "wed" => Weekday::Wed,
        "torsdag" | "tor" | "tors" | "thursday" | "thu" | "thur" | "thurs" => Weekday::Thu,
        "fredag" | "fre" | "friday" | "fri" => Weekday::Fri,
        "lørdag" | "laurdag" | "lør" | "lau" | "saturday" | "sat" => Weekday::Sat,
        "søndag" | "sundag" | "søn" | "sunday" | "sun" => Weekday::Sun,
        _ => return None,
    })
}

/// The month, and the language its name shows. "jul" is July only after a day; see [`feast`].
pub(super) fn month(word: &str) -> Option<(u32, Tongue)> {
    use Tongue::{Either, English, Norwegian};
    Some(match word {
        "januar" => (1, Norwegian),
        "january" => (1, English),
        "jan" => (1, Either),
        "februar" => (2, Norwegian),
        "february" => (2, English),
        "feb" | "febr" => (2, Either),
        "mars" => (3, Norwegian),
        "march" => (3, English),
        "mar" => (3, Either),
        "april" | "apr" => (4, Either),
        "mai" => (5, Norwegian),
        "may" => (5, English),
        "juni" => (6, Norwegian),
        "june" => (6, English),
        "jun" => (6, Either),
        "juli" => (7, Norwegian),
        "july" => (7, English),
        "jul" => (7, Either),
        "august" | "aug" => (8, Either),
        "september" | "sept" | "sep" => (9, Either),
        "oktober" | "okt" => (10, Norwegian),
        "october" | "oct" => (10, English),
        "november" | "nov" => (11, Either),
        "desember" | "des" => (12, Norwegian),
        "december" | "dec" => (12, English),
        _ => return None,
    })
}

pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "vår" | "våren" | "vårsemesteret" | "spring" => Season::Spring,
        "sommer" | "sommeren" | "sommar" | "sommaren" | "summer" => Season::Summer,
        "høst" | "høsten" | "haust" | "hausten" | "autumn" | "fall" => Season::Autumn,
        "vinter" | "vinteren" | "winter" => Season::Winter,
        _ => return None,
    })
}

pub(super) fn feast(word: &str) -> Option<Feast> {
    Some(match word {
        "nyttår" | "årsskiftet" | "årsskifte" => Feast::NewYear,
        "påske" | "påska" | "påsken" | "påskeferien" | "easter" => Feast::Easter,
        "pinse" | "pinsa" | "pinsen" | "pentecost" | "whitsun" => Feast::Whitsun,
        "sankthans" | "jonsok" | "midsummer" => Feast::Midsummer,
        "sommerferien" | "sommerferie" | "sommarferien" | "sommarferie" | "fellesferien"
        | "fellesferie" => Feast::SummerBreak,
        "jul" | "jula" | "julen" | "juleferien" | "christmas" | "xmas" => Feast::Christmas,
        _ => return None,
    })
}

pub(super) fn is_week(word: &str) -> bool {
    matches!(
        word,
        "uke"
            | "uka"
            | "uken"
            | "uker"
            | "ukene"
            | "veke"
            | "veka"
            | "veker"
            | "vekene"
            | "week"
            | "weeks"
            | "wk"
            | "u"
            | "w"
    )
}

/// How many months a numbered piece of the year has: "3. kvartal", "1. halvår".
pub(super) fn months_of_division(word: &str) -> Option<u32> {
    Some(match word {
        "kvartal" | "kv" | "quarter" => 3,
        "tertial" => 4,
        "halvår" | "half" => 6,
        _ => return None,
    })
}

/// The same for the short forms that stand before the number: "Q3", "H1", "T2".
pub(super) fn months_of_letter(word: &str) -> Option<u32> {
    Some(match word {
        "q" => 3,
        "t" => 4,
        "h" => 6,
        _ => return None,
    })
}
