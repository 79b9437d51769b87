# What the launchers of a checkout and of an installation share; read by them, not run. Each sets `java`, `classpath`
# (jars in a fixed order: an AOT cache is only good for the classpath it was made with), `options` (jvm.options) and
# `caches` (a folder). Most functions here leave what they find in REPLY: a process for each, as $(…) starts one, would
# take longer than all that they do.

# Megabytes Java may take for its objects at least; a server begins with as many.
least_heap=64

# Finds a value of the `release` file of a Java home; empty when there is none.
release_of() {
  local line
  REPLY=
  [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in "$2="*) REPLY=${line#*=} REPLY=${REPLY//\"/} ;; esac
  done <"$1/release"
}

# Ends where the user's choice is none: another Java in its stead would be a surprise.
refuse_choice() {
  echo "vigie: VIGIE_JAVA_HOME names no $1 of version 21 or later: $VIGIE_JAVA_HOME" >&2
  exit 2
}

# Finds where the AOT cache of this Java belongs; fails when this Java makes none.
cache_path() {
  local java_home=${java%/bin/*}
  release_of "$java_home" JAVA_VERSION
  [ "${REPLY%%.*}" -ge 25 ] 2>/dev/null || return 1
  release_of "$java_home" JAVA_RUNTIME_VERSION
  REPLY="$caches/vigie-${REPLY//[!A-Za-z0-9.+]/-}.aot"
}

# Makes the AOT cache where this Java can: what a server does at its start and with its first requests is then loaded
# and linked, and need not be again. Two makers at once: the second leaves it to the first, where there is flock. The
# cache takes its name when it is whole; what a killed maker left is removed by the next. Arguments are a command to
# run Java with, such as nice.
make_cache() (
  cache_path || exit 0
  cache=$REPLY
  [ -w "$caches" ] || exit 0
  if command -v flock >/dev/null; then
    exec 9>"$cache.lock"
    flock -n 9 || exit 0
    rm -f "$cache".new*
  fi
  new=$(mktemp "$cache.newXXXXXX")
  articles=$(mktemp -d)
  trap 'rm -rf "$articles"' EXIT
  # Stopped with the server it was made behind, Java must not take time to stop well: while it writes a cache it would
  # fail at that, and leave a report of it where the user is.
  train() {
    "$@" -Xrs -cp "$classpath" fr.vigie.cli.Vigie train "$articles" >/dev/null 2>&1
  }
  # What the second compiler has taken up here it takes up at once at every start. A start is done in a second: of what
  # runs only then, nothing is worth its time.
  lasting=(-XX:Tier4InvocationThreshold=500000 -XX:Tier4MinInvocationThreshold=60000
    -XX:Tier4CompileThreshold=1500000 -XX:Tier4BackEdgeThreshold=4000000)
  train "$@" "$java" "@$options" $(heap) &&
    train "$@" "$java" "@$options" $(heap) "${lasting[@]}" -XX:AOTCacheOutput="$new" &&
    [ -s "$new" ] && mv -f "$new" "$cache" || rm -f "$new" "$new.config"
)

# Prints how much memory Java may take for its objects. A server keeps few and makes many that die at once: little room
# for the young ones costs it no time, what is free after a collection goes back, and the machine keeps the rest for the
# pages of the index. What its compilers no longer use goes back every five seconds: malloc would keep up to 40 MB of it.
heap() {
  case "${1:-}" in
    serve)
      server_heap "$@"
      echo "-Xmx${VIGIE_HEAP:-$REPLY} -Xms${least_heap}m -XX:MaxNewSize=32m" \
        "-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:-ShrinkHeapInSteps -XX:TrimNativeHeapInterval=5000"
      ;;
    *) echo "-Xmx${VIGIE_HEAP:-512m}" ;;
  esac
}

# Finds what a server needs at most: 50 MB live over 100,000 articles, 90 when some are in Japanese and in Korean and
# 64 connections ask at once, and room for an index to become three times as large before the server is started again.
# What index that is, Vigie itself finds out; where it is not plain here, a server gets what is enough for a large one.
server_heap() {
  local config index size kilobytes=0
  option --config "${VIGIE_CONFIG:-}" "$@"
  config=$REPLY
  index=${VIGIE_INDEX:-}
  [ -n "$index" ] || [ ! -f "$config" ] || [ ! -r "$config" ] || index=$(sed -n 's/^index *= *//p' "$config" | tail -n 1)
  option --index "$index" "$@"
  while read -r size _; do
    [ "$size" -le "$kilobytes" ] || kilobytes=$size
  done < <(du -sk "$REPLY"/generations/*/ 2>/dev/null)
  if [ "$kilobytes" -gt 0 ] && [ "$kilobytes" -lt $((1 << 20)) ]; then REPLY=128m; else REPLY=256m; fi
}

# Finds the value of an option among the arguments that follow it and its default: the last one given.
option() {
  local name=$1 previous="" argument
  REPLY=$2
  shift 2
  for argument in "$@"; do
    case $previous in "$name") REPLY=$argument ;; esac
    case $argument in "$name"=*) REPLY=${argument#*=} ;; esac
    previous=$argument
  done
}

# Ends where the memory asked for is no size, or less than a search needs: Java would say neither where it stands nor
# how much is enough.
require_heap() {
  local shift
  case $VIGIE_HEAP in
    [!1-9]* | *[!0-9]?* | ??????????????*) shift= ;;
    *[kK]) shift=10 ;;
    *[mM]) shift=20 ;;
    *[gG]) shift=30 ;;
    *[tT]) shift=40 ;;
    *[0-9]) shift=0 ;;
    *) shift= ;;
  esac
  [ -n "$shift" ] && [ $((${VIGIE_HEAP%[kKmMgGtT]} << shift)) -ge $((least_heap << 20)) ] || {
    echo "vigie: VIGIE_HEAP is no size of ${least_heap}m or more, such as 256m or 1g: $VIGIE_HEAP" >&2
    exit 2
  }
}

# Becomes Vigie.
launch() {
  local cache=()
  [ -z "${VIGIE_HEAP:-}" ] || require_heap
  # Java refuses, and says so, a cache older than the jars it was made with.
  cache_path && [ "$REPLY" -nt "${classpath%%:*}" ] && cache=("-XX:AOTCache=$REPLY")
  # Java reads file names through the locale: without UTF-8 it would lose accents.
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
  exec "$java" "@$options" $(heap "$@") ${cache[@]+"${cache[@]}"} -Dvigie.home="$home" ${VIGIE_JAVA_OPTIONS:-} \
    -cp "$classpath" fr.vigie.cli.Vigie "$@"
}

# Prints the jars of a folder with colons between, in an order that depends on their names alone.
jars() {
  local LC_ALL=C IFS=:
  set -- "$1"/*.jar
  echo "$*"
}
