//! The text of a file, whatever encoding it was written in.

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::remark::Remark;

/// How many bytes are looked at to see whether a file is UTF-16.
const SAMPLE: usize = 64 * 1024;

/// The upper half of the code page 850, in which DOS wrote in Norway. The letters of Norwegian and most
/// others have the same places in 865. No library that is in the house knows it.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
     áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
     └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
     ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The text of a file.
#[derive(Debug)]
pub(crate) struct Decoded {
    /// The text, without a mark at its start.
    pub text: String,
    /// What had to be assumed to read it.
    pub assumed: Option<Remark>,
}

/// The text of a file: by the mark at its start, else UTF-16 where every other byte is nought, UTF-8
/// where it is that, and otherwise the encoding in which it reads most as people write.
pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    let plain = |text: String| Decoded { text, assumed: None };
    if let Some((encoding, length)) = Encoding::for_bom(bytes)
        && let Some(rest) = bytes.get(length..)
        && (encoding == UTF_16LE || encoding == UTF_16BE || std::str::from_utf8(rest).is_ok())
    {
        return plain(encoding.decode_without_bom_handling(rest).0.into_owned());
    }
    if let Some(encoding) = wide(bytes) {
        return plain(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text.to_owned());
    }
    let (whole, broken) = utf8_letters(bytes);
    if whole > broken {
        return mixed(bytes, broken);
    }
    let windows = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    let dos = dos(bytes);
    let mac = MACINTOSH.decode_without_bom_handling(bytes).0.into_owned();
    let best = [(windows, None), (dos, Some(Remark::Dos)), (mac, Some(Remark::Mac))]
        .into_iter()
        .map(|(text, assumed)| (likeness(&text), Decoded { text, assumed }))
        .reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map_or_else(|| plain(String::new()), |(_, decoded)| decoded)
}

/// The form of UTF-16 that it is, where nothing at the start says so.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    let noughts =
        |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (noughts(0), noughts(1));
    // Half of the half that is nought in Western text, and next to none of the other half.
    if odd * 4 > sample.len() && even * 20 < odd {
        Some(UTF_16LE)
    } else if even * 4 > sample.len() && odd * 20 < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// How many letters beyond ASCII are whole in UTF-8, and how many bytes belong to none.
fn utf8_letters(bytes: &[u8]) -> (usize, usize) {
    bytes.utf8_chunks().fold((0, 0), |(whole, broken), chunk| {
        let letters = chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        (whole + letters, broken + chunk.invalid().len())
    })
}

/// UTF-8 with bytes of Windows in it, as two files that were put together.
fn mixed(bytes: &[u8], broken: usize) -> Decoded {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
    Decoded { text, assumed: Some(Remark::Mixed(u32::try_from(broken).unwrap_or(u32::MAX))) }
}

fn dos(bytes: &[u8]) -> String {
    let upper: Vec<char> = DOS.chars().collect();
    let letter = |byte: &u8| match byte.checked_sub(128) {
        None => char::from(*byte),
        Some(place) => upper.get(usize::from(place)).copied().unwrap_or('\u{fffd}'),
    };
    bytes.iter().map(letter).collect()
}

/// How much a text is like what people write in Norway, by its letters beyond ASCII and what stands on
/// either side of them.
fn likeness(text: &str) -> i64 {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    let mut sum = 0;
    while let Some(letter) = letters.next() {
        if !letter.is_ascii() {
            sum += weight(before, letter, letters.peek().copied().unwrap_or(' '));
        }
        before = letter;
    }
    sum
}

fn weight(before: char, letter: char, after: char) -> i64 {
    match letter {
        '\u{80}'..='\u{9f}' | '\u{fffd}' => -10,
        // No word goes on with a capital letter.
        capital if capital.is_uppercase() && before.is_lowercase() => -3,
        'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' => 3,
        // Nothing but "å" is a word of one letter.
        other if other.is_alphabetic() && !before.is_alphabetic() && !after.is_alphabetic() => -1,
        'é' | 'è' | 'ê' | 'ó' | 'ò' | 'ô' | 'ä' | 'ö' | 'ü' | 'É' | 'Ä' | 'Ö' | 'Ü' => {
            1
        }
        '«' | '»' | '“' | '”' | '„' | '’' | '–' | '—' | '…' | '§' | '°' | '½' | '€' | '•' | '·'
        | '\u{a0}' | '²' | '³' | '´' => 1,
        other if other.is_alphabetic() => 0,
        _ => -2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text in the code page of DOS.
    fn to_dos(text: &str) -> Vec<u8> {
        let place = |letter| DOS.chars().position(|known| known == letter).unwrap();
        let byte = |letter: char| {
            u8::try_from(letter)
                .ok()
                .filter(u8::is_ascii)
                .unwrap_or_else(|| u8::try_from(128 + place(letter)).unwrap())
        };
        text.chars().map(byte).collect()
    }

    /// The text in the encoding of the Macintosh, of the letters that are tried here.
    fn to_mac(text: &str) -> Vec<u8> {
        let all: Vec<u8> = (0..=255).collect();
        let letters: Vec<char> = MACINTOSH.decode_without_bom_handling(&all).0.chars().collect();
        let place = |letter| letters.iter().position(|known| *known == letter).unwrap();
        text.chars().map(|letter| u8::try_from(place(letter)).unwrap()).collect()
    }

    #[test]
    fn text_is_read_in_the_encoding_that_it_was_written_in() {
        for text in [
            "Navn;Beløp\r\nÆrfugl å;1 234,50\r\n",
            "Årshjul på nett;Øygarden;100000",
            "ÅRSHJUL PÅ NETT;ØYGARDEN",
            "Kafé på bryggen, «nye» løsninger",
            "æ",
            "Å",
        ] {
            let wide = |each: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(each).collect();
            let little: Vec<u8> = wide(u16::to_le_bytes);
            let big: Vec<u8> = wide(u16::to_be_bytes);
            let windows = WINDOWS_1252.encode(text).0.into_owned();
            for (bytes, assumed) in [
                (text.as_bytes().to_vec(), None),
                ([b"\xef\xbb\xbf", text.as_bytes()].concat(), None),
                ([b"\xff\xfe", little.as_slice()].concat(), None),
                ([b"\xfe\xff", big.as_slice()].concat(), None),
                (windows, None),
                (to_dos(text), Some(Remark::Dos)),
                (to_mac(text), Some(Remark::Mac)),
            ] {
                let decoded = decode(&bytes);
                assert_eq!((decoded.text.as_str(), decoded.assumed), (text, assumed), "{bytes:?}");
            }
            if text.len() > 20 {
                assert_eq!(decode(&little).text, text);
                assert_eq!(decode(&big).text, text);
            }
        }
    }

    #[test]
    fn what_windows_writes_without_norwegian_letters_is_no_other_encoding() {
        for text in [
            "it’s a ‘test’ – and so on…",
            "Skjema – del 2",
            "5 € for “nothing”",
            "Müller & Söhne",
            "100\u{a0}000",
        ] {
            let decoded = decode(&WINDOWS_1252.encode(text).0);
            assert_eq!((decoded.text.as_str(), decoded.assumed), (text, None));
        }
    }

    #[test]
    fn two_encodings_in_one_file_lose_no_letter() {
        let bytes =
            [&b"\xef\xbb\xbf"[..], "Blåbær på fjellet\n".as_bytes(), b"Bl\xe5tt\n"].concat();
        let decoded = decode(&bytes);
        assert_eq!(decoded.text, "Blåbær på fjellet\nBlått\n");
        assert_eq!(decoded.assumed, Some(Remark::Mixed(1)));
    }
}
