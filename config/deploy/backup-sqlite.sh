#!/bin/sh
# backup-sqlite.sh DATA TARGET: copies the interviews of the data folder DATA, and your own questions
# in it, into the new folder TARGET; the server may go on meanwhile.
set -eu
[ $# -eq 2 ] || { echo "usage: $0 DATA TARGET" >&2; exit 2; }
data=$1
target=$2
[ -f "$data/mockingbird.db" ] || { echo "There is no mockingbird.db in $data." >&2; exit 1; }
[ ! -e "$target" ] || { echo "$target is there already. Name a new folder." >&2; exit 1; }
umask 077
mkdir -p "$target.part"
# one moment of the database, whatever is being written; a copy of the file alone would not be one
sqlite3 -cmd ".timeout 30000" "file:$data/mockingbird.db?mode=ro" ".backup '$target.part/mockingbird.db'"
[ "$(sqlite3 "$target.part/mockingbird.db" 'PRAGMA integrity_check')" = ok ] || {
  echo "The copy in $target.part is not whole. Keep the last good one and look into the disk." >&2
  exit 1
}
[ ! -d "$data/questions" ] || cp -Rp "$data/questions" "$target.part/questions"
mv "$target.part" "$target"
echo "saved $(sqlite3 "$target/mockingbird.db" 'SELECT count(*) FROM interviews') interviews in $target"
