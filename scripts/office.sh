#!/bin/sh
# Print the path of LibreOffice for `make test-office`; say how to install what is missing.
set -eu
office=
for name in ${SOFFICE:+"$SOFFICE"} soffice libreoffice; do
  office=$(command -v "$name") && break
done
if [ -n "$office" ] && command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null; then
  echo "$office"
  exit 0
fi
install="apt-get install libreoffice-writer libreoffice-calc poppler-utils fonts-noto-cjk"
echo "量版式需要 LibreOffice 和 poppler。请先运行：$install" >&2
echo "Measuring the layout needs LibreOffice and poppler; run: $install" >&2
exit 1
