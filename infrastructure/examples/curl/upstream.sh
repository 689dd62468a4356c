#!/bin/sh
# An upstream team: its own work queue.
# usage: upstream.sh QUEUE
. "$(dirname "$0")/common.sh"
queue=${1:?a queue, such as CODING}

get "/queues/$queue?limit=5" > /dev/null
echo "the queue $queue was read"
