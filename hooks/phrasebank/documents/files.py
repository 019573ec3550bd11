"""The files of every template: each variant in each export."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from phrasebank import addresses
from phrasebank.documents.compose import compose
from phrasebank.documents.model import Document
from phrasebank.documents.registry import EXPORTS, VARIANTS, Export, Variant
from phrasebank.documents.sheet import sheet
from phrasebank.model import Asset, Download, DownloadFile, DownloadGroup, Library, Template

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\s\x00-\x1f]+')


def file_name(text: str) -> str:
    """A text as the name of a file: without what Windows forbids, and without spaces, which some mail gateways
    break."""
    return _FORBIDDEN.sub("", text).strip(".")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFile:
    """A paper in one variant and one export format."""

    variant: Variant
    """The variant."""
    export: Export
    """The export."""
    name: str
    """The file's name on the reader's disk."""
    asset: Asset
    """The file at `downloads/<template id>-<variant><ending>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFiles:
    """The papers of one template, and all their files."""

    template: Template
    """The recipe."""
    documents: Mapping[str, Document]
    """By the variant's id: the recipe carried out."""
    files: tuple[PaperFile, ...]
    """By variant, then by export."""

    def download(self) -> Download:
        """The files and sheets in the shape in which pages offer them."""
        return Download(
            template=self.template,
            groups=tuple(
                DownloadGroup(
                    id=variant.id,
                    label=variant.labels[self.template.kind],
                    files=tuple(
                        DownloadFile(label=file.export.label, path=file.asset.path, name=file.name)
                        for file in self.files
                        if file.variant is variant
                    ),
                    sheet=sheet(self.documents[variant.id]),
                )
                for variant in VARIANTS
            ),
        )


def papers(library: Library) -> tuple[PaperFiles, ...]:
    """The papers of every template, in the library's order."""
    return tuple(_paper(template, library) for template in library.templates)


def _paper(template: Template, library: Library) -> PaperFiles:
    documents = {v.id: compose(template, library, phrases=v.phrases) for v in VARIANTS}
    return PaperFiles(
        template=template,
        documents=documents,
        files=tuple(
            file
            for variant in VARIANTS
            for file in library.once(
                f"paper {template.id} {variant.id}",
                (template, documents[variant.id]),
                partial(_files, template, variant, documents[variant.id]),
            )
        ),
    )


def _files(template: Template, variant: Variant, document: Document) -> tuple[PaperFile, ...]:
    exports = (export for export in EXPORTS if template.kind in export.kinds)
    return tuple(_file(template, variant, export, document) for export in exports)


def _file(template: Template, variant: Variant, export: Export, document: Document) -> PaperFile:
    name = file_name(f"{template.title}{variant.labels[template.kind]}")
    return PaperFile(
        variant=variant,
        export=export,
        name=f"{name}{export.file_ending}",
        asset=Asset.of(addresses.download(template.id, variant.id, export.ending), export.write(document)),
    )
