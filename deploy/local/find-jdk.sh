# Sets JDK to the folder of a JDK 25, or leaves it empty. Sourced by ./up; works in bash 3.2 (macOS) and later.
#
# BISTAND_JDK_FOLDERS (a list separated by colons) replaces the usual folders, for tests.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  if [ -r "$1/release" ]; then
    grep -q '^JAVA_VERSION="25[".]' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
  fi
}

jdk_candidates() {
  local folder java
  printf '%s\n' "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${JDK_25:-}"
  if [ -n "${BISTAND_JDK_FOLDERS+set}" ]; then
    printf '%s\n' "$BISTAND_JDK_FOLDERS" | tr ':' '\n'
  else
    for folder in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* \
      "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* /opt/java/* /opt/jdk*; do
      printf '%s\n' "$folder"
    done
    if [ -x /usr/libexec/java_home ]; then
      /usr/libexec/java_home -v 25 2>/dev/null || true
    fi
  fi
  java=$(command -v javac || true)
  while [ -L "$java" ]; do
    case $(readlink "$java") in
      /*) java=$(readlink "$java") ;;
      *) java=$(dirname "$java")/$(readlink "$java") ;;
    esac
  done
  [ -z "$java" ] || dirname "$(dirname "$java")"
}

# shellcheck disable=SC2034 # Whoever sources this uses it.
JDK=''
while IFS= read -r candidate; do
  if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
    JDK=$candidate
    break
  fi
done <<EOF_CANDIDATES
$(jdk_candidates)
EOF_CANDIDATES
