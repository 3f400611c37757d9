# The steps of the gate; .ci/run sets the scene and counts.

local_server=src/EcsServiceConnect.LocalServer/bin/Release/net10.0/EcsServiceConnect.LocalServer.dll
benchmarks=tests/EcsServiceConnect.Client.Benchmarks/bin/Release/net10.0/EcsServiceConnect.Client.Benchmarks.dll

# What each test took and wrote, as XML.
test_reports=artifacts/tests

# The README's own test command, on the build that is there already: it does not read Configuration itself. Its counts are
# added to ours.
run_tests() {
  local command log=$logs/tests.log passed failed code
  command=$(grep -m1 -E '^dotnet test ' README.md) || { echo "FAIL  tests: README.md names no test command"; count failed; return; }
  timed tests bash -c "$command -c Release --report-xunit-xml --results-directory $test_reports"
  code=$?
  passed=$(sum_of succeeded "$log") failed=$(sum_of failed "$log")
  count passed "$passed"
  count failed "$failed"
  count skipped "$(sum_of skipped "$log")"
  if [ "$code" -eq 0 ] && [ "$passed" -gt 0 ]; then
    report "ok   " tests "$passed passed"
  else
    [ "$failed" -gt 0 ] || count failed
    echo "$(report FAIL tests "$passed passed, $failed failed, exit code $code")"$'\n'"$(grep -v -E '^\s*$' "$log" | tail -n 200)"
  fi
}

# sum_of WORD LOG: the numbers of the lines '  WORD: N' of the test run's summary.
sum_of() { awk -v word="$1:" '$1 == word && $2 ~ /^[0-9]+$/ { sum += $2 } END { print sum + 0 }' "$2"; }

# The tests of the live page look for the same names. What they saw is in artifacts/page.
browser_is_there() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

# Where Debian's packages are available; elsewhere those tests are skipped.
install_browser() { install_packages chromium; }

# install_packages NAME...: two steps may ask at the same time.
install_packages() {
  (flock 9 && apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@") 9>"$logs/apt.lock"
}

# Comments and documents, in US English.
check_spelling() { (cd tests/Spelling && npm ci --no-audit --no-fund && npm test); }

# How much of the API is covered, as the convention tests have counted it.
conventions_print_their_counts() {
  local output
  output=$(grep -rhaoE '\b(operations|structures|enums|errors|documented|members with [a-z ]+|required members): [0-9/]+(, [a-z0-9: ]+)?' "$test_reports" | sort)
  echo "$output"
  expect "$output" 'operations: 88/88' 'structures: 442, members: 1763' 'enums: 119, values: 388' 'errors: 31' 'documented: [0-9]{4}'
}

# What it prints is held by the tests of the samples.
run_the_first_command_of_the_readme() {
  local command
  command=$(grep -m1 -E '^dotnet run ' README.md) && bash -c "$command" </dev/null
}

# Guides and API reference; a link that docfx cannot resolve is a warning of its own, one that it does not see is found afterwards.
build_the_site() {
  dotnet tool restore && dotnet docfx docfx.json --warningsAsErrors && dotnet run .ci/links.cs -- artifacts/site
}

pack_everything() { dotnet pack EcsServiceConnect.Client.sln --no-build -o artifacts/packages --nologo; }

# version_of PACKAGE: the version that was packed.
version_of() { basename artifacts/packages/"$1".[0-9]*.nupkg .nupkg | cut -c $((${#1} + 2))-; }

# Builds a user's program against the packed files, away from the repository's settings. The compiler must find the mistakes that
# are planted in it; the program examines the packages too.
consume_the_packed_files() {
  local folder=$PWD/artifacts/consumer packages=$PWD/artifacts/packages output
  mkdir -p "$folder" && cp tests/PackageConsumer/* "$folder"
  output=$(dotnet build "$folder" --nologo -p:PackedFolder="$packages" -p:PackedVersion="$(version_of EcsServiceConnect.Client)" \
    -p:RestorePackagesPath="$folder/packages") || { echo "$output"; return 1; }
  expect "$output" 'Misuse\.cs.* ESCA001:' 'Misuse\.cs.* ESCA002:' 'Misuse\.cs.* ESCA003:' || return 1
  dotnet run --no-build --project "$folder" -- "$packages" "$PWD"
}

# Installs the local server as a user would, from the packed file, and sees it start, respond and stop.
install_and_run_the_tool() {
  local packages=$PWD/artifacts/packages tool=$PWD/artifacts/tool version server url code=0 started
  version=$(version_of EcsServiceConnect.LocalServer)
  dotnet tool install EcsServiceConnect.LocalServer --version "$version" --tool-path "$tool" --add-source "$packages" || return 1
  [ "$("$tool/ecs-local" --version)" = "$version" ] || return 1
  coproc ECS_LOCAL { exec "$tool/ecs-local" --port 0 --state-file "$tool/state.json"; }
  server=$ECS_LOCAL_PID
  read -r -t 30 url <&"${ECS_LOCAL[0]}" || code=1
  url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' <<<"$url") || code=1
  expect "$(get "${url##*:}" /health)" '"status":"ok"' "\"version\":\"$version\"" '"region":"us-east-1"' '"stateFile":"saved"' || code=1
  expect "$(get "${url##*:}" /)" '^<!DOCTYPE html>' 'There is no cluster yet' || code=1
  started=$SECONDS
  kill -TERM "$server"
  wait "$server" || code=1
  echo "stopped after $((SECONDS - started)) s"
  [ $((SECONDS - started)) -le 5 ] || code=1
  return "$code"
}

# get PORT PATH: the response to a GET, without any tool that a fresh machine may lack.
get() {
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  timeout 10 cat <&3
  exec 3>&-
}

# Every benchmark and both programs of the cold start run once: whether they work, not how fast they are.
benchmarks_all_run() {
  local mode
  for mode in once sizes 'end-to-end once' 'load once' 'topology once' 'large-service once' 'canaries once' 'restart once' 'exec once' 'cold-start once'; do
    # shellcheck disable=SC2086 # The mode is one or two arguments.
    dotnet "$benchmarks" $mode || return 1
  done
}

# The C linker and zlib's headers that Native AOT links with.
install_native_tools() {
  if command -v gcc >/dev/null && [ -f /usr/include/zlib.h ]; then
    echo "already there"
    return 0
  fi
  install_packages gcc libc6-dev zlib1g-dev
}

publish_and_run_aot() {
  dotnet publish tests/EcsServiceConnect.Client.AotSmoke -o artifacts/aot --nologo &&
    ls -l artifacts/aot/EcsServiceConnect.Client.AotSmoke &&
    artifacts/aot/EcsServiceConnect.Client.AotSmoke
}

node_is_recent() {
  command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]
}

interop_with_the_official_client() {
  ECS_LOCAL_SERVER=$PWD/$local_server bash -c 'cd tests/Interop && npm ci --no-audit --no-fund && npm test'
}

boto3_is_there() { python3 -c 'import boto3' 2>/dev/null; }

# The examples of the AWS CLI's reference, by the library that the CLI calls, and the guide's test.
interop_with_boto3() {
  ECS_LOCAL_SERVER=$PWD/$local_server PYTHONDONTWRITEBYTECODE=1 python3 -m unittest discover -s tests/Interop/python
}

# expect TEXT PATTERN...: every pattern is found in the text.
expect() {
  local text=$1 pattern
  shift
  for pattern in "$@"; do
    grep -qE -- "$pattern" <<<"$text" || { echo "missing: $pattern"; return 1; }
  done
}
