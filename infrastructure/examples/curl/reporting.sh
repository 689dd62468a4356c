#!/bin/sh
# A reporting tool: the latest figures, and what changed since a moment, as CSV without patients.
# usage: reporting.sh INSTANT
. "$(dirname "$0")/common.sh"
since=${1:?a moment such as 2026-06-01T00:00:00Z}

page="/denials?changedSince=$since&limit=200"
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
rows=0
while [ -n "$page" ]; do
    count=$(get "$page" -H 'Accept: text/csv' -D "$headers" | tail -n +2 | grep -c . || true)
    rows=$((rows + count))
    # The header Link leads to the next page; the last page has none.
    next=$(sed -n 's/^[Ll]ink: <\([^>]*\)>; rel="next".*/\1/p' "$headers")
    page=${next#/v1/practices/"$OVERTURN_PRACTICE"}
done
echo "$rows denials changed; ask next from $(sed -n 's/^[Oo]verturn-[Cc]hanged-[Tt]hrough: *//p' "$headers" | tr -d '\r')"

get '/moves?limit=200' > /dev/null
echo "the moves were read"
