# Sourced by mvnw: finds a JDK 25 and a Node new enough for Vaadin, so that a machine whose defaults
# are older needs no preparation. Only what is missing is provided, under the user's cache folder.

required_jdk=25
required_node=24
node_version=24.9.0
npm_version=11.6.2
tools_cache="${XDG_CACHE_HOME:-$HOME/.cache}/roda-traden"

jdk_major() { # major version of the JDK in folder $1, 0 where there is none
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
  echo "${major:-0}"
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && [ "$(jdk_major "$JAVA_HOME")" -ge "$required_jdk" ]; then return 0; fi
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  set +f
  for home in "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/java/* /opt/jdk*; do
    if [ "$(jdk_major "$home")" -ge "$required_jdk" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      set -f
      return 0
    fi
  done
  set -f
  echo "Röda tråden needs a JDK $required_jdk or newer, and found none in JAVA_HOME, on the PATH, in /usr/lib/jvm, ~/.sdkman, ~/.jdks or /opt." >&2
  echo "Install one (for example Temurin: package temurin-$required_jdk-jdk) or set JAVA_HOME to it, then run the command again." >&2
  return 1
}

node_major() { "$1" --version 2>/dev/null | sed -n 's/^v\([0-9][0-9]*\).*/\1/p'; }

fetch() { # address $1 to file $2
  if command -v curl >/dev/null; then curl -fsSL --retry 3 -o "$2" "$1"; else wget -q -O "$2" "$1"; fi
}

unpack_package() { # npm package $1, version $2, into folder $3
  mkdir -p "$3"
  fetch "${npm_config_registry:-https://registry.npmjs.org}/$1/-/$1-$2.tgz" "$3.tgz" &&
    tar -xzf "$3.tgz" -C "$3" --strip-components=1 && rm -f "$3.tgz"
}

install_node() { # into folder $1, laid out as npm itself would
  echo "Providing Node $node_version (Vaadin needs $required_node or newer) in $1" >&2
  if command -v npm >/dev/null; then
    npm install --silent --no-fund --no-audit --global --prefix "$1" "node@$node_version" "npm@$npm_version" >&2
  else
    case "$(uname -s)-$(uname -m)" in
      Linux-x86_64) platform=linux-x64 ;;
      Linux-aarch64) platform=linux-arm64 ;;
      Darwin-arm64) platform=darwin-arm64 ;;
      *) return 1 ;;
    esac
    unpack_package "node-$platform" "$node_version" "$1/lib/node_modules/node" &&
      unpack_package npm "$npm_version" "$1/lib/node_modules/npm" &&
      mkdir -p "$1/bin" && ln -sf ../lib/node_modules/node/bin/node "$1/bin/node" &&
      ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$1/bin/npm" &&
      ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$1/bin/npx"
  fi
}

provide_node() {
  if command -v npm >/dev/null && [ "$(node_major node || true)" -ge "$required_node" ] 2>/dev/null; then return 0; fi
  node_home="$tools_cache/node-$node_version"
  if [ ! -x "$node_home/bin/node" ]; then
    partial="$node_home.partial.$$"
    rm -rf "$partial"
    if install_node "$partial"; then
      mv "$partial" "$node_home" 2>/dev/null || rm -rf "$partial"
    else
      rm -rf "$partial"
      echo "No Node $required_node could be provided from the npm registry; Vaadin will try nodejs.org. If that fails too, install Node $required_node." >&2
      return 0
    fi
  fi
  PATH="$node_home/bin:$PATH"
  export PATH
  MAVEN_ARGS="${MAVEN_ARGS-} -Dvaadin.node.folder=$node_home/bin"
  export MAVEN_ARGS
}

# To run the application, its tests need not be compiled, nor its code be searched for mistakes. What
# was compiled so is compiled anew by the next command that is not about running.
spare_checks() {
  case " $* " in
  *" spring-boot:run "*)
    MAVEN_ARGS="${MAVEN_ARGS-} -Dmaven.test.skip=true -Dunchecked"
    export MAVEN_ARGS
    mkdir -p target && touch target/unchecked
    ;;
  *)
    if [ -e target/unchecked ]; then rm -rf target/classes/se target/maven-status target/unchecked; fi
    ;;
  esac
}

find_jdk
provide_node
spare_checks "$@"
