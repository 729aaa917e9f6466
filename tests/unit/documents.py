"""Text documents made in code: Word's and OpenDocument's, with the fewest parts that a reader of them asks for."""

import io
import zipfile
from collections.abc import Mapping

from tests.unit.books import png

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>From the properties</dc:title><dc:creator>Ada Pilot;Ben Draw'
    "</dc:creator><cp:keywords>tides, moon</cp:keywords><dcterms:created>2021-03-04T12:00:00Z</dcterms:created>"
    "<dc:language>en-GB</dc:language></cp:coreProperties>"
)


def packed(members: Mapping[str, str | bytes], first: Mapping[str, str] | None = None) -> bytes:
    """A ZIP of `members`; those that come `first` are not packed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (first or {}).items():
            archive.writestr(zipfile.ZipInfo(name), text)
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(inner: str, style: str = "", more: str = "") -> str:
    """A paragraph of Word's."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>"


ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
PICTURE = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A pier"/>'
    f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData><pic:pic xmlns:pic="{DRAWING}/picture"><pic:blipFill>'
    '<a:blip r:embed="rPic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
BODY = (
    line(run("How tides go"), "Title")
    + line(run("By the moon, ") + run("mostly", "<w:b/>") + run("."))
    + line(run("The coast"), "Heading1")
    + line(run("One"), more=ITEM)
    + line(run("Two"), more=ITEM)
    + f"<w:tbl><w:tr><w:tc>{line(run('High'))}</w:tc><w:tc>{line(run('Low'))}</w:tc></w:tr></w:tbl>"
    + line(PICTURE)
    + line(f'<w:hyperlink r:id="rLink">{run("a page")}</w:hyperlink><w:r><w:footnoteReference w:id="2"/></w:r>')
)


def docx(body: str = BODY, picture: bytes = png(), **parts: str | bytes) -> bytes:
    """A Word document; `parts` replace others, `__` standing for `/` and the ending being `.xml`."""
    spaces = f'xmlns:w="{WORD}" xmlns:r="{RELATED}"'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="png"'
        ' ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Target="word/document.xml" Type="{RELATED}/officeDocument"/></Relationships>',
        "docProps/core.xml": CORE,
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rPic" Target="media/image1.png" Type="{RELATED}/image"/>'
        f'<Relationship Id="rLink" Target="https://example.org/page" TargetMode="External" Type="{RELATED}/hyperlink"/>'
        f'<Relationship Id="rS" Target="styles.xml" Type="{RELATED}/styles"/>'
        f'<Relationship Id="rN" Target="numbering.xml" Type="{RELATED}/numbering"/>'
        f'<Relationship Id="rF" Target="footnotes.xml" Type="{RELATED}/footnotes"/></Relationships>',
        "word/styles.xml": f"<w:styles {spaces}>"
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
        "word/numbering.xml": f'<w:numbering {spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt'
        ' w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        "</w:numbering>",
        "word/footnotes.xml": f'<w:footnotes {spaces}><w:footnote w:id="2">{line(run("Of the moon."))}</w:footnote>'
        "</w:footnotes>",
        "word/media/image1.png": picture,
    }
    members |= {name.replace("__", "/") + ".xml": content for name, content in parts.items()}
    return packed(members)


OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = "office:office text:text table:table draw:drawing style:style fo:xsl-fo-compatible svg:svg-compatible meta:meta"
SPACES = " ".join(f'xmlns:{short}="{OFFICE}:{name}:1.0"' for short, name in (pair.split(":") for pair in NAMES.split()))
LOOKS = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>'
)
TEXT = (
    '<text:p text:style-name="P1">How tides go</text:p>'
    '<text:p>By the moon,<text:s text:c="2"/><text:span text:style-name="T1">mostly</text:span>.</text:p>'
    '<text:h text:outline-level="2">The coast</text:h>'
    '<text:list text:style-name="L1"><text:list-item><text:p>One</text:p><text:list><text:list-item>'
    "<text:p>Inner</text:p></text:list-item></text:list></text:list-item>"
    "<text:list-item><text:p>Two</text:p></text:list-item></text:list>"
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>High</text:p></table:table-cell>"
    '<table:table-cell table:number-columns-spanned="2"><text:p>Low</text:p></table:table-cell></table:table-row>'
    "</table:table-header-rows><table:table-row><table:table-cell><text:p>5 m</text:p></table:table-cell>"
    "</table:table-row></table:table>"
    '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A pier</svg:desc></draw:frame></text:p>'
    '<text:p><text:a xlink:href="https://example.org/page">a page</text:a><text:note><text:note-citation>1'
    "</text:note-citation><text:note-body><text:p>Of the moon.</text:p></text:note-body></text:note></text:p>"
)


def odt(text: str = TEXT, looks: str = LOOKS, **others: str | bytes) -> bytes:
    """An OpenDocument text; `others` are further members, `content` instead of the text's XML."""
    content = (
        f'<office:document-content {SPACES} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{looks}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta {SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
        "<meta:initial-creator>Ada Pilot</meta:initial-creator><dc:creator>Someone</dc:creator>"
        "<meta:creation-date>2021-03-04T12:00:00</meta:creation-date><meta:keyword>tides</meta:keyword>"
        "<dc:language>en-GB</dc:language></office:meta></office:document-meta>"
    )
    members: dict[str, str | bytes] = {"content.xml": content, "meta.xml": meta, "Pictures/a.png": png()}
    members |= {name + ".xml": made for name, made in others.items()}
    return packed(members, {"mimetype": "application/vnd.oasis.opendocument.text"})
