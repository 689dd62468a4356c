# Sourced by the scripts beside it: where the API is, and two small functions.
# On one machine `./overturn token` prints a token; see README.md in the folder above.
set -eu
: "${OVERTURN_API:?the address of the API, such as http://127.0.0.1:3000}"
: "${OVERTURN_PRACTICE:?the id of the practice}"
: "${OVERTURN_TOKEN:?a token; ./overturn token prints one}"
BASE="$OVERTURN_API/v1/practices/$OVERTURN_PRACTICE"

# get PATH [CURL OPTION…]: prints the body; fails where the status is 400 or more.
get() {
    path=$1
    shift
    curl --silent --show-error --fail-with-body -H "Authorization: Bearer $OVERTURN_TOKEN" "$@" "$BASE$path"
}

# post PATH JSON: prints the body.
post() {
    get "$1" -X POST -H 'Content-Type: application/json' --data "$2"
}

# field NAME: prints the first text field of that name in the JSON on standard input.
field() {
    sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' | head -n 1
}
