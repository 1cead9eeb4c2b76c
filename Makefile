# Two commands are all a fresh machine with Swift needs: make demo, make test.

SWIFT ?= swift
RELEASE_FLAGS ?=
PREFIX ?= /usr/local
DESTDIR ?=
INPUT ?= Fixtures/china-ai
OUT ?= out

# For the benchmarks: a network to measure in place of a generated one, and
# whether small graphs are enough.
GRAPH ?=
QUICK ?=

# How long each reader is given damaged files.
SECONDS_EACH ?= 60

VALUENET = .build/release/valuenet
BENCH = .build/release/valuenet-bench
PEERS = .build/peers
PYTHON ?= python3
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: help setup release demo test install lint clean bench bench-growth \
  bench-peers bench-release test-peers fuzz

help:
	@echo 'make setup    install the system packages that are missing'
	@echo 'make demo     build, then measure and draw $(INPUT) into $(OUT)/'
	@echo 'make test     run all tests'
	@echo 'make install  install the command and its shell completions'
	@echo '              (PREFIX=$(PREFIX), DESTDIR is honored; for a machine'
	@echo '              without Swift: RELEASE_FLAGS=--static-swift-stdlib)'
	@echo 'make lint     check format and room boundaries'
	@echo 'make test-peers   what openpyxl, pandas and sqlite3 make of our files,'
	@echo '              and we of theirs (PEER_OPTIONS=--time for the speed)'
	@echo 'make fuzz     damaged workbooks and databases, for a minute each'
	@echo '              (SECONDS_EACH=60)'
	@echo 'make bench    time every kernel, its answer checked first'
	@echo '              (GRAPH=file in place of a generated network)'
	@echo 'make bench-growth   time against size, and its picture in Docs/'
	@echo 'make bench-peers    the same work by igraph, NetworKit and others:'
	@echo '              the table of ratios (GRAPH=file, QUICK=1,'
	@echo '              PEER_OPTIONS="--only rmat --peers igraph")'
	@echo 'make clean    remove what was built'

setup:
	@.ci/setup

release: setup
	$(SWIFT) build -c release --product valuenet $(RELEASE_FLAGS)

demo: release
	@mkdir -p $(OUT)
	$(VALUENET) stats $(INPUT)
	$(VALUENET) rank $(INPUT) --by degree --top 20 --quiet
	$(VALUENET) draw $(INPUT) -o $(OUT)/network.dot --quiet
	$(VALUENET) draw $(INPUT) -o $(OUT)/network.svg
	@echo 'Written: $(OUT)/network.dot and $(OUT)/network.svg'

test: setup
	$(SWIFT) test

install: release
	install -d $(BIN) $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(VALUENET) $(BIN)/valuenet
	$(VALUENET) --completions bash \
	  > $(SHARE)/bash-completion/completions/valuenet
	$(VALUENET) --completions zsh > $(SHARE)/zsh/site-functions/_valuenet
	$(VALUENET) --completions fish \
	  > $(SHARE)/fish/vendor_completions.d/valuenet.fish

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	$(SWIFT) build --explicit-target-dependency-import-check error

bench-release: setup
	$(SWIFT) build -c release --product valuenet-bench $(RELEASE_FLAGS)

bench: bench-release
	$(BENCH) $(if $(GRAPH),--graph $(GRAPH))

bench-growth: bench-release
	$(BENCH) growth --plot Docs/Performance-growth.svg

bench-peers: release bench-release
	@test -d $(PEERS)/python || $(PYTHON) -m venv $(PEERS)/python
	@$(PEERS)/python/bin/pip install --quiet \
	  -r Sources/valuenet-bench/Peers/requirements.txt
	$(PEERS)/python/bin/python -B Sources/valuenet-bench/Peers/compare.py \
	  --bench $(BENCH) --valuenet $(VALUENET) --folder $(PEERS) \
	  $(if $(GRAPH),--graph $(GRAPH)) $(if $(QUICK),--quick) $(PEER_OPTIONS)

test-peers: release
	@mkdir -p $(PEERS)
	@test -d $(PEERS)/books-python \
	  || $(PYTHON) -m venv $(PEERS)/books-python
	@$(PEERS)/books-python/bin/pip install --quiet \
	  -r Tests/Peers/requirements.txt
	$(PEERS)/books-python/bin/python -B Tests/Peers/books.py \
	  --valuenet $(VALUENET) --input $(INPUT) $(PEER_OPTIONS)

# A build of its own: the inputs are made by libFuzzer, the memory is watched
# by AddressSanitizer.
fuzz: setup
	VALUENET_FUZZ=1 $(SWIFT) build -c release --product valuenet-fuzz \
	  --scratch-path .build/fuzz --sanitize address \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
	@for format in xlsx sheet sqlite; do \
	  mkdir -p .build/fuzz/corpus/$$format; \
	  echo "$$format for $(SECONDS_EACH) s"; \
	  VALUENET_FUZZ_FORMAT=$$format .build/fuzz/release/valuenet-fuzz \
	    -max_total_time=$(SECONDS_EACH) -rss_limit_mb=4096 -timeout=20 \
	    -max_len=16384 -print_final_stats=0 -verbosity=0 \
	    -artifact_prefix=.build/fuzz/$$format- \
	    .build/fuzz/corpus/$$format Fixtures/Books/$$format || exit 1; \
	done

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
