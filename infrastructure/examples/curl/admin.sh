#!/bin/sh
# An admin: the settings, kept as a file before they are changed.
# usage: admin.sh FILE
. "$(dirname "$0")/common.sh"
file=${1:?the file for the settings}

get /settings > "$file"
echo "the settings were read"
