#!/bin/sh
# A lead's day: what waits for a decision, and an export of all denials with their patients as CSV.
# usage: lead.sh FOLDER
. "$(dirname "$0")/common.sh"
folder=${1:?the folder for the files of the export}

get '/escalations?limit=5' > /dev/null
echo "the escalations were read"

id=$(post /exports '{"what": "DENIALS", "format": "CSV"}' | field id)
tries=0
until [ "$(get "/exports/$id" | field state)" = DONE ]; do
    tries=$((tries + 1))
    [ "$tries" -le 300 ] || { echo "export $id is not done yet; ask again later" >&2; exit 1; }
    sleep 1
done
# Each link ends after ten minutes; a new GET has new ones.
{ get "/exports/$id"; echo; } | tr '{' '\n' | while read -r part; do
    url=$(printf '%s' "$part" | field url)
    [ -n "$url" ] || continue
    curl --silent --show-error --fail --output "$folder/$(printf '%s' "$part" | field name)" "$url"
done
echo "exported $(gunzip -c "$folder"/denials-*.csv.gz | grep -c -v '^id,') denials"
