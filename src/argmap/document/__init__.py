"""Text → Document: what the files hold and where, knowing nothing of claims."""

from argmap.document.codes import CODES
from argmap.document.files import MAP_ENDING, Bibliography, Files, read_bytes, read_files
from argmap.document.parse import LARGEST, parse
from argmap.document.values import LINE_END, Content, Document

__all__ = [
    "CODES",
    "LARGEST",
    "LINE_END",
    "MAP_ENDING",
    "Bibliography",
    "Content",
    "Document",
    "Files",
    "parse",
    "read_bytes",
    "read_files",
]
