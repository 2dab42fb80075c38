"""The bytes of a PDF → its text, page by page, as PDFium reads it."""

from __future__ import annotations

from argmap.quotations.text import PAGE_BREAK
from argmap.quotations.values import UnreadableError

_LINE_END_HYPHENS = ("\ufffe", "\x02")
"""What PDFium puts for a hyphen at a line's end together with that end."""


def pdf_text(data: bytes) -> str:
    """The text of a PDF's pages, parted by form feeds.

    Raises UnreadableError where it is no PDF, asks for a password, or has only pictures.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(_why(str(error))) from error
    try:
        pages = [_page(document, number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise UnreadableError("A page of this PDF is damaged. Save it anew as PDF.") from error
    finally:
        document.close()
    if not any(page.strip() for page in pages):
        raise UnreadableError(
            "This PDF has pictures of pages and no text. Let a program for text recognition (OCR) "
            "put the text in, or save its text as a .txt file of the same name."
        )
    return f"\n{PAGE_BREAK}".join(pages)


def _page(document: object, number: int) -> str:
    page = document[number]  # type: ignore[index]
    try:
        read = page.get_textpage()
        text: str = read.get_text_range()
        read.close()
    finally:
        page.close()
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(PAGE_BREAK, "\n")
    for hyphen in _LINE_END_HYPHENS:
        text = text.replace(hyphen, "-\n")
    return text


def _why(error: str) -> str:
    if "password" in error.lower() or "security" in error.lower():
        return "This PDF asks for a password. Save a copy without one."
    return "This is not a PDF, or a damaged one. Save it anew as PDF, or its text as a .txt file."
