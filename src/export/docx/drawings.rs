//! Drawings of a paper: as vectors, with pixels beside them for word processors that draw none.

use super::xml::{Attributes, Xml};
use crate::export::error::ExportError;
use crate::export::figure::Figure;
use crate::export::look::text_width;
use crate::export::pdf::picture;
use crate::report::outline::{Block, Outline};

/// Pixels for a point of a picture.
const PIXELS: f64 = 4.0;

/// Units of drawings in a twentieth of a point.
const EMU: f64 = 635.0;

const NAMESPACES: Attributes = &[
    ("xmlns:wp", &"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", &"http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", &"http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:asvg", &"http://schemas.microsoft.com/office/drawing/2016/SVG/main"),
];

/// The drawings of a paper, in their order.
#[derive(Debug, Default)]
pub struct Drawings {
    figures: Vec<Figure>,
    /// How wide the text of a page is, in twentieths of a point.
    text_width: u32,
}

impl Drawings {
    /// Those of a paper.
    pub fn of(outline: &Outline) -> Self {
        let figures = outline.blocks.iter().filter_map(|block| match block {
            Block::Drawing { content, alt } => Some(Figure::of(content, alt, outline.lang)),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Note { .. }
            | Block::Label { .. }
            | Block::Facts { .. }
            | Block::Quote { .. }
            | Block::Table(_)
            | Block::Signatures { .. } => None,
        });
        Self { figures: figures.collect(), text_width: text_width(outline) }
    }

    /// The files of the drawings, each with its name in the package.
    ///
    /// # Errors
    /// As the picture's.
    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>, ExportError> {
        let mut files = Vec::new();
        for (number, figure) in self.figures.iter().enumerate() {
            files
                .push((format!("word/media/drawing{number}.svg"), figure.svg.clone().into_bytes()));
            let png = picture::png(&figure.svg, PIXELS)?;
            files.push((format!("word/media/drawing{number}.png"), png));
        }
        Ok(files)
    }

    /// The relationships of the paper with those of its drawings.
    pub fn related(&self, relationships: &str) -> String {
        const IMAGE: &str =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
        let mut more = String::new();
        for number in 0..self.figures.len() {
            for ending in ["svg", "png"] {
                more.push_str(&format!(
                    r#"<Relationship Id="{ending}{number}" Type="{IMAGE}" Target="media/drawing{number}.{ending}"/>"#
                ));
            }
        }
        relationships.replace("</Relationships>", &format!("{more}</Relationships>"))
    }

    /// The sorts of parts, with those of drawings where there are any.
    pub fn typed(&self, types: &str) -> String {
        if self.figures.is_empty() {
            return types.to_owned();
        }
        let more = concat!(
            r#"<Default Extension="svg" ContentType="image/svg+xml"/>"#,
            r#"<Default Extension="png" ContentType="image/png"/>"#,
        );
        types.replacen("<Override", &format!("{more}<Override"), 1)
    }

    /// Writes the drawing with that number, as wide as the text.
    pub fn write(&self, xml: &mut Xml, number: usize, alt: &str) {
        let Some(figure) = self.figures.get(number) else { return };
        let width = f64::from(self.text_width) * EMU;
        let height = width * f64::from(figure.height / figure.width.max(1.0));
        let (width, height) = (format!("{width:.0}"), format!("{height:.0}"));
        let size: Attributes = &[("cx", &width), ("cy", &height)];
        let named: Attributes =
            &[("id", &(number + 1)), ("name", &format!("drawing{number}")), ("descr", &alt)];
        xml.element("w:r", &[], |xml| {
            xml.element("w:drawing", NAMESPACES, |xml| {
                let none: Attributes =
                    &[("distT", &0), ("distB", &0), ("distL", &0), ("distR", &0)];
                xml.element("wp:inline", none, |xml| {
                    xml.empty("wp:extent", size);
                    xml.empty("wp:docPr", named);
                    let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    xml.element("a:graphic", &[], |xml| {
                        xml.element("a:graphicData", &[("uri", &picture)], |xml| {
                            write_picture(xml, number, (size, named));
                        });
                    });
                });
            });
        });
    }
}

fn write_picture(xml: &mut Xml, number: usize, (size, named): (Attributes<'_>, Attributes<'_>)) {
    // By this the extension is known that holds the drawing as vectors.
    const VECTORS: &str = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    xml.element("pic:pic", &[], |xml| {
        xml.element("pic:nvPicPr", &[], |xml| {
            xml.empty("pic:cNvPr", named);
            xml.empty("pic:cNvPicPr", &[]);
        });
        xml.element("pic:blipFill", &[], |xml| {
            xml.element("a:blip", &[("r:embed", &format!("png{number}"))], |xml| {
                xml.element("a:extLst", &[], |xml| {
                    xml.element("a:ext", &[("uri", &VECTORS)], |xml| {
                        xml.empty("asvg:svgBlip", &[("r:embed", &format!("svg{number}"))]);
                    });
                });
            });
            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
        });
        xml.element("pic:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                xml.empty("a:off", &[("x", &0), ("y", &0)]);
                xml.empty("a:ext", size);
            });
            xml.element("a:prstGeom", &[("prst", &"rect")], |xml| xml.empty("a:avLst", &[]));
        });
    });
}
