#!/bin/sh
# The site as another builder makes it: generated.sh VENV BUILDER writes VENV/generated/BUILDER/site.
set -eu
venv=$1 builder=$2
folder=$venv/generated/$builder
mkdir -p "$venv/generated"
"$venv/bin/phrasebank" generate "$folder"
(cd "$folder" && "../../builders/bin/$builder" build --strict -f mkdocs.yml)
"$venv/bin/phrasebank" finish "$folder/site"
