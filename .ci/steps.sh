# The steps of the gate; .ci/run sets the scene and counts.

local_server=src/EcsServiceConnect.LocalServer/bin/Debug/net10.0/EcsServiceConnect.LocalServer.dll
quickstart=samples/QuickStart/bin/Debug/net10.0/QuickStart.dll
deploywatch=samples/DeployWatch/bin/Debug/net10.0/DeployWatch.dll
worker=samples/Worker/bin/Debug/net10.0/Worker.dll
namespacemap=samples/NamespaceMap/bin/Debug/net10.0/NamespaceMap.dll

# The README's own test command, word for word; its counts are added to ours.
run_tests() {
  local command log=$logs/tests.log start=$SECONDS code ok bad ignored
  command=$(grep -m1 -E '^dotnet test ' README.md) || { echo "FAIL  tests: README.md names no test command"; failed=$((failed + 1)); return; }
  bash -c "$command" >"$log" 2>&1
  code=$?
  ok=$(sum_of succeeded "$log") bad=$(sum_of failed "$log") ignored=$(sum_of skipped "$log")
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + ignored))
  if [ "$code" -ne 0 ] || [ "$ok" -eq 0 ]; then
    [ "$bad" -gt 0 ] || failed=$((failed + 1))
    echo "FAIL  tests: $ok passed, $bad failed, exit code $code ($((SECONDS - start)) s)"
    grep -v -E '^\s*$' "$log" | tail -n 200
  else
    echo "ok    tests: $ok passed ($((SECONDS - start)) s)"
  fi
}

# The tests of the live page look for the same names. What they saw is in artifacts/page.
browser_is_there() { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null

# sum_of WORD LOG: the numbers of the lines '  WORD: N' of the test run's summary.
sum_of() { awk -v word="$1:" '$1 == word && $2 ~ /^[0-9]+$/ { sum += $2 } END { print sum + 0 }' "$2"; }

# What of the API is there, as the convention tests count it.
conventions_print_their_counts() {
  local output
  output=$(dotnet run --no-build --project tests/EcsServiceConnect.Client.Conventions -- -class '*Conventions' -showLiveOutput) || return 1
  output=$(grep -aoE '(operations|structures|enums|errors|documented|members with [a-z ]+|required members): .*' <<<"$output" | sort)
  echo "$output"
  expect "$output" 'operations: 88/88' 'structures: 442, members: 1763' 'enums: 119, values: 388' 'errors: 31' 'documented: [0-9]{4}'
}

quickstart_shows_both_clusters() {
  local output
  output=$(dotnet run --project samples/QuickStart </dev/null) || return 1
  echo "$output"
  expect "$output" 'catalog-api +\| shop-core' 'storefront +\| shop-edge' 'restocker +\| shop-core' \
    'catalog:50051 +\| 50051' 'storefront:80 +\| 8080' 'client only' \
    '3 services of 2 clusters in the namespace shop'
}

quickstart_uses_a_running_server_twice() {
  local url server output code=0
  coproc LOCAL_SERVER { exec dotnet "$local_server" --port 0 --deployment-time 500ms; }
  server=$LOCAL_SERVER_PID
  read -r -t 30 url <&"${LOCAL_SERVER[0]}" || code=1
  url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' <<<"$url") || code=1
  for _ in 1 2; do
    [ "$code" -eq 0 ] || break
    output=$(dotnet "$quickstart" --endpoint "$url" </dev/null) || code=1
    echo "$output"
    expect "$output" '3 services of 2 clusters in the namespace shop' || code=1
  done
  output=$(dotnet "$namespacemap" --endpoint "$url" --namespace shop </dev/null) || code=1
  echo "$output"
  expect "$output" 'storefront:80 +\| 8080' || code=1
  kill -TERM "$server"
  wait "$server" || code=1
  return "$code"
}

quickstart_names_line_and_column() {
  local folder=$logs/bad-definitions output
  mkdir -p "$folder" && cp samples/QuickStart/task-definitions/*.json "$folder"
  sed -i 's/"containerPort": 50051/"containerPort": "fifty"/' "$folder/catalog-api.json"
  output=$(dotnet "$quickstart" --definitions "$folder" 2>&1 </dev/null) && return 1
  echo "$output"
  expect "$output" 'catalog-api\.json: containerDefinitions\[0\]\.portMappings\[0\]\.containerPort: expected .* \(line 15, column [0-9]+\)' 'What to do:'
}

deploywatch_shows_a_rollback() {
  local output
  output=$(timeout 60 dotnet "$deploywatch" </dev/null) || return 1
  echo "$output"
  expect "$output" 'orders after .*: IN_PROGRESS, ' 'orders after .*: Successful, 2 of 2' 'Successful\. orders runs orders:2' \
    'TaskFailedToStart: CannotPullContainerError' 'ROLLBACK_IN_PROGRESS' 'RolledBack\. orders runs orders:2'
}

namespacemap_shows_who_is_too_old() {
  local output
  output=$(dotnet "$namespacemap" </dev/null) || return 1
  echo "$output"
  expect "$output" '^6 services of 3 clusters in the namespace shop' 'catalog +\| shop-core +\| catalog:50051 +\| 50051 +\| grpc' \
    'storefront +\| shop-edge +\| \(client only\)' '^Warning: shop-jobs/restocker: .* cannot reach prices:80\.' || return 1
  [ "$(grep -c '^Warning' <<<"$output")" -eq 1 ] || return 1
  output=$(dotnet "$namespacemap" --format mermaid </dev/null) || return 1
  echo "$output"
  expect "$output" '^flowchart LR$' 'subgraph c2\["shop-jobs"\]' '\(\["prices:80<br/>http2"\]\)' 's[0-9]+ -\. cannot see \.-> e[0-9]+' || return 1
  output=$(dotnet "$namespacemap" --html "$logs/map.html" </dev/null) || return 1
  expect "$output" '^The map of shop: 6 services' || return 1
  expect "$(<"$logs/map.html")" '^<!DOCTYPE html>$' '<svg .*role="img"' '>restocker<' '>prices:80<' 'cannot reach prices:80' || return 1
  output=$(dotnet "$namespacemap" --html "$logs/nowhere/map.html" 2>&1 </dev/null) && return 1
  expect "$output" "^Failed: '.*nowhere/map.html' cannot be written" '^What to do: name a file' || return 1
  output=$(dotnet "$namespacemap" --endpoint http://127.0.0.1:1 2>&1 </dev/null) && return 1
  expect "$output" '^--endpoint needs --namespace\.$' || return 1
  output=$(dotnet "$namespacemap" --endpoint http://127.0.0.1:1 --namespace shop 2>&1 </dev/null) && return 1
  expect "$output" '^Failed: ' '^What to do: '
}

worker_watches_two_regions() {
  local output
  output=$(timeout 60 dotnet "$worker" </dev/null) || return 1
  echo "$output"
  expect "$output" 'eu: orders is well, 2 of 2' 'us: basket is well, 2 of 2' 'eu: orders is ACTIVE, 1 of 2' \
    'us: cannot be seen' 'us: can be seen again' 'stopped after [0-9]+ looks' \
    'ecs\.client\.attempts: 2' 'error\.type: EcsServiceConnect\.Client\.EcsTransportException' \
    'Metric Name: rpc\.client\.call\.duration' 'Metric Name: ecs\.client\.retries'
}

worker_stops_when_asked() {
  local log=$logs/worker-stop.out server code=0
  dotnet "$worker" </dev/null >"$log" 2>&1 &
  server=$!
  for _ in {1..100}; do
    grep -q 'is well' "$log" && break
    sleep 0.1
  done
  kill -TERM "$server"
  wait "$server" || code=1
  cat "$log"
  expect "$(<"$log")" 'Asked to stop; stopped after [1-9]' || code=1
  return "$code"
}

# What every sample says of itself.
samples_explain_themselves() {
  local sample
  for sample in "$@"; do
    expect "$(dotnet "$sample" --help </dev/null)" 'Description:' 'Usage:' '--aws' || return 1
  done
}

samples_refuse_options_that_do_not_fit() {
  local output
  output=$(dotnet "$quickstart" --region eu-central-1 2>&1 </dev/null) && return 1
  expect "$output" '^--region goes with --aws\.$' || return 1
  output=$(dotnet "$deploywatch" --endpoint http://127.0.0.1:4567 --cluster prod 2>&1 </dev/null) && return 1
  expect "$output" '^--endpoint needs --service\.$' '^--endpoint needs --task-definition\.$' || return 1
  output=$(Watch__Interval=0 dotnet "$worker" 2>&1 </dev/null) && return 1
  expect "$output" '^Failed: Watch:Interval must be more than zero\.$' '^What to do: ' || return 1
  output=$(Watch__Interval=100.00:00:00 dotnet "$worker" 2>&1 </dev/null) && return 1
  expect "$output" '^Failed: Watch:Interval must be at most a day\.$' || return 1
  output=$(Watch__Interval=soon dotnet "$worker" 2>&1 </dev/null) && return 1
  expect "$output" "^Failed: The settings cannot be read: .*'soon' at 'Watch:Interval'" '^What to do: ' || return 1
  output=$(dotnet "$namespacemap" --endpoint http://127.0.0.1:1 --namespace '' 2>&1 </dev/null) && return 1
  expect "$output" '^--namespace must not be empty\.$' || return 1
  output=$(dotnet "$namespacemap" 2>&1 >/dev/full </dev/null) && return 1
  expect "$output" '^Failed: ' '^What to do: check that the output'
}

pack_both_packages() {
  dotnet pack src/EcsServiceConnect.Client -c Release -o artifacts/packages --nologo &&
    dotnet pack src/EcsServiceConnect.Client.Testing -c Release -o artifacts/packages --nologo
}

# Builds a user's program against the packed files, away from the repository's settings; the program looks at them too.
consume_the_packed_files() {
  local folder=$PWD/artifacts/consumer packages=$PWD/artifacts/packages version
  version=$(basename "$packages"/EcsServiceConnect.Client.[0-9]*.nupkg .nupkg)
  version=${version#EcsServiceConnect.Client.}
  mkdir -p "$folder" && cp tests/PackageConsumer/* "$folder"
  dotnet run --project "$folder" -p:PackedFolder="$packages" -p:PackedVersion="$version" \
    -p:RestorePackagesPath="$folder/packages" -- "$packages"
}

# Installs the local server as a user would, from the packed file, and sees it start, answer and stop.
pack_install_and_run_the_tool() {
  local packages=$PWD/artifacts/tool-package tool=$PWD/artifacts/tool version server url code=0 started
  dotnet pack src/EcsServiceConnect.LocalServer -c Release -o "$packages" --nologo || return 1
  version=$(basename "$packages"/EcsServiceConnect.LocalServer.[0-9]*.nupkg .nupkg)
  version=${version#EcsServiceConnect.LocalServer.}
  dotnet tool install EcsServiceConnect.LocalServer --version "$version" --tool-path "$tool" --add-source "$packages" || return 1
  [ "$("$tool/ecs-local" --version)" = "$version" ] || return 1
  coproc ECS_LOCAL { exec "$tool/ecs-local" --port 0 --state-file "$tool/state.json"; }
  server=$ECS_LOCAL_PID
  read -r -t 30 url <&"${ECS_LOCAL[0]}" || code=1
  url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' <<<"$url") || code=1
  expect "$(answer_at "${url##*:}" /health)" '"status":"ok"' "\"version\":\"$version\"" '"region":"us-east-1"' '"stateFile":"saved"' || code=1
  expect "$(answer_at "${url##*:}" /)" '^<!DOCTYPE html>' 'There is no cluster yet' || code=1
  started=$SECONDS
  kill -TERM "$server"
  wait "$server" || code=1
  echo "ended after $((SECONDS - started)) s"
  [ $((SECONDS - started)) -le 5 ] || code=1
  return "$code"
}

# answer_at PORT PATH: what the server answers there, asked without any tool that a fresh machine may lack.
answer_at() {
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  timeout 10 cat <&3
  exec 3>&-
}

# Every benchmark and both programs of the cold start run once: whether they work, not how fast they are.
benchmarks_all_run() {
  dotnet run -c Release --project tests/EcsServiceConnect.Client.Benchmarks -- once &&
    dotnet run -c Release --no-build --project tests/EcsServiceConnect.Client.Benchmarks -- sizes &&
    dotnet run -c Release --no-build --project tests/EcsServiceConnect.Client.Benchmarks -- end-to-end once &&
    dotnet run -c Release --no-build --project tests/EcsServiceConnect.Client.Benchmarks -- load once &&
    dotnet run -c Release --no-build --project tests/EcsServiceConnect.Client.Benchmarks -- cold-start once
}

# The C linker and zlib's headers that Native AOT links with.
install_native_tools() {
  if command -v gcc >/dev/null && [ -f /usr/include/zlib.h ]; then
    echo "already there"
    return 0
  fi
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends gcc libc6-dev zlib1g-dev
}

publish_and_run_aot() {
  dotnet publish tests/EcsServiceConnect.Client.AotSmoke -c Release -o artifacts/aot --nologo &&
    ls -l artifacts/aot/EcsServiceConnect.Client.AotSmoke &&
    artifacts/aot/EcsServiceConnect.Client.AotSmoke
}

node_is_recent() {
  command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]
}

interop_with_the_official_client() {
  ECS_LOCAL_SERVER=$PWD/$local_server bash -c 'cd tests/Interop && npm ci --no-audit --no-fund && npm test'
}

# expect TEXT PATTERN...: every pattern is found in the text.
expect() {
  local text=$1 pattern
  shift
  for pattern in "$@"; do
    grep -qE -- "$pattern" <<<"$text" || { echo "missing: $pattern"; return 1; }
  done
}
