#!/bin/sh
# A biller's day: upload a remittance, follow it to the ledger, and read the worklist.
# usage: biller.sh FILE
. "$(dirname "$0")/common.sh"
file=${1:?the remittance file to upload}

offer=$(post /uploads "{\"bytes\": $(wc -c < "$file" | tr -d ' ')}")
name=$(printf '%s' "$offer" | field file)
# curl sends the Content-Length that the offer signs.
curl --silent --show-error --fail --upload-file "$file" "$(printf '%s' "$offer" | field url)"
echo "uploaded as $name"

tries=0
state=RECEIVED
while [ "$state" = RECEIVED ] || [ "$state" = READING ]; do
    tries=$((tries + 1))
    [ "$tries" -le 60 ] || { echo "the file is not read yet; ask /uploads/$name again later" >&2; exit 1; }
    sleep 1
    state=$(get "/uploads/$name" | field state)
done
echo "the ledger says $state"

get '/worklist?limit=5' > /dev/null
echo "the worklist was read"
