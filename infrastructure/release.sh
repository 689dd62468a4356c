#!/bin/sh
# Makes a release: infrastructure/release.sh VERSION. See docs/upgrade.md.
set -eu
cd "$(dirname "$0")/.."
version="${1:?a version is required, such as 1.0.0}"

test -z "$(git status --porcelain)" || { echo "The work tree has changes. Commit them first." >&2; exit 1; }
grep -q "^## \[$version\]" CHANGELOG.md || {
    echo "CHANGELOG.md has no heading \"## [$version]\". Move the entries of this release under it." >&2; exit 1; }

old="$(sed -n 's:^    <version>\(.*\)</version>$:\1:p' pom.xml | head -n 1)"
find . -name pom.xml -not -path '*/target/*' -exec \
    sed -i "s:<version>$old</version>:<version>$version</version>:" {} +
./mvnw -B clean verify
cd functions/lambda/target
sha256sum overturn.zip > overturn.zip.sha256
cd - > /dev/null

# ReleaseFormTest has written the form of today when it passed.
{ grep '^#' infrastructure/last-release.properties | head -n 1
  echo "version=$version"
  cat functions/lambda/target/stored-form.properties; } > last-release.tmp
mv last-release.tmp infrastructure/last-release.properties
echo "Release $version: functions/lambda/target/overturn.zip, $(cut -d' ' -f1 functions/lambda/target/overturn.zip.sha256)"
echo "Commit the POMs and infrastructure/last-release.properties, and tag the commit v$version."
