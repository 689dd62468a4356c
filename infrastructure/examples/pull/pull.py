"""Keeps a CSV file of all denials up to date, for a BI tool that reads files. Needs Python alone.

usage: pull.py FOLDER

The folder gets denials.csv, and state.json with the moment from which the next call asks. The first call orders an
export and takes its files; each further call asks for what changed. A call that stops is made again.
"""

import csv
import gzip
import hashlib
import io
import json
import os
import re
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone

API = os.environ["OVERTURN_API"]
BASE = "/v1/practices/" + os.environ["OVERTURN_PRACTICE"]
TOKEN = os.environ["OVERTURN_TOKEN"]
# A change shows after five minutes in the increments, so the first increment begins before the export.
OVERLAP = timedelta(minutes=10)


def call(path, body=None, accept="application/json"):
    headers = {"Authorization": "Bearer " + TOKEN, "Accept": accept, "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    for attempt in range(5):
        try:
            with urllib.request.urlopen(urllib.request.Request(API + path, data, headers), timeout=60) as answer:
                return answer.read(), answer.headers
        except urllib.error.HTTPError as refused:
            if refused.code not in (429, 500, 503):
                sys.exit("%s answered %d: %s" % (path.split("?")[0], refused.code, refused.read().decode()))
            time.sleep(2**attempt)
    sys.exit("the API did not answer; try again later")


def export():
    order = json.loads(call(BASE + "/exports", {"what": "DENIALS", "format": "CSV"})[0])
    made = order
    while made["state"] != "DONE":
        time.sleep(1)
        made = json.loads(call(BASE + "/exports/" + order["id"])[0])
    rows = {}
    for part in made["parts"]:
        with urllib.request.urlopen(part["url"], timeout=300) as answer:
            content = answer.read()
        if hashlib.sha256(content).hexdigest() != part["sha256"]:
            sys.exit(part["name"] + " came damaged; call again")
        add(rows, gzip.decompress(content).decode())
    as_of = datetime.fromisoformat(made["asOf"].replace("Z", "+00:00"))
    return rows, (as_of - OVERLAP).astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def changes(rows, since):
    path = BASE + "/denials?limit=200&changedSince=" + since
    while True:
        body, headers = call(path, accept="text/csv")
        add(rows, body.decode())
        link = re.match('<([^>]*)>; rel="next"', headers.get("Link", ""))
        if not link:
            return headers["Overturn-Changed-Through"]
        path = link.group(1)


def add(rows, text):
    """A later row of a denial replaces the earlier one, unless its version is older."""
    for row in csv.DictReader(io.StringIO(text, newline="")):
        known = rows.get(row["id"])
        if known is None or int(known["version"]) <= int(row["version"]):
            rows[row["id"]] = row


def read(file):
    rows = {}
    with open(file, newline="", encoding="utf-8") as text:
        add(rows, text.read())
    return rows


def write(file, rows):
    columns = []
    for row in rows.values():
        columns += [name for name in row if name not in columns]
    with open(file + ".new", "w", newline="", encoding="utf-8") as text:
        writer = csv.DictWriter(text, columns, restval="")
        writer.writeheader()
        writer.writerows(rows.values())
    os.replace(file + ".new", file)


def main(folder):
    table, state = os.path.join(folder, "denials.csv"), os.path.join(folder, "state.json")
    if os.path.exists(state):
        with open(state, encoding="utf-8") as text:
            since = json.load(text)["since"]
        rows = read(table)
    else:
        rows, since = export()
    through = changes(rows, since)
    write(table, rows)
    # The state is written last, so a call that stops is made again.
    with open(state, "w", encoding="utf-8") as text:
        json.dump({"since": through}, text)
    print("%d denials, changes until %s" % (len(rows), through))


if __name__ == "__main__":
    main(sys.argv[1])
