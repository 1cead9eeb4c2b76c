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

# For the fuzzers: how long each runs, and which; all without a name.
SECONDS ?= 60
FORMATS ?=

VALUENET = .build/release/valuenet
BENCH = .build/release/valuenet-bench
PEERS = .build/peers
PYTHON ?= python3
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: help setup release demo test install lint clean bench bench-growth \
  bench-peers bench-release peers test-peers fuzz

help:
	@echo 'make setup    install the system packages that are missing'
	@echo 'make demo     build, then measure and draw $(INPUT) into $(OUT)/'
	@echo 'make test     run all tests'
	@echo 'make install  install the command and its shell completions'
	@echo '              (PREFIX=$(PREFIX), DESTDIR is honored; for a machine'
	@echo '              without Swift: RELEASE_FLAGS=--static-swift-stdlib)'
	@echo 'make lint     check format and room boundaries'
	@echo 'make bench    time every kernel, its answer checked first'
	@echo '              (GRAPH=file in place of a generated network)'
	@echo 'make bench-growth   time against size, and its picture in Docs/'
	@echo 'make bench-peers    the same work by igraph, NetworKit and others:'
	@echo '              the table of ratios (GRAPH=file, QUICK=1,'
	@echo '              PEER_OPTIONS="--only rmat --peers igraph")'
	@echo 'make test-peers     exchange files with networkx, igraph, openpyxl,'
	@echo '                    sqlite3 and others (PEER_OPTIONS=--time: speed)'
	@echo 'make fuzz     hostile files for every reader (SECONDS=60)'
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

peers:
	@test -d $(PEERS)/python || $(PYTHON) -m venv $(PEERS)/python
	@$(PEERS)/python/bin/pip install --quiet \
	  -r Sources/valuenet-bench/Peers/requirements.txt \
	  -r Tests/Peers/requirements.txt

test-peers: release peers
	$(PEERS)/python/bin/python -B Tests/Peers/formats.py \
	  --valuenet $(VALUENET) --folder $(PEERS)/formats
	$(PEERS)/python/bin/python -B Tests/Peers/books.py \
	  --valuenet $(VALUENET) --folder $(PEERS)/books $(PEER_OPTIONS)

fuzz: setup
	Tests/Fuzz/fuzz .build/fuzz $(SECONDS) $(FORMATS)

bench-peers: release bench-release peers
	$(PEERS)/python/bin/python -B Sources/valuenet-bench/Peers/compare.py \
	  --bench $(BENCH) --valuenet $(VALUENET) --folder $(PEERS) \
	  $(if $(GRAPH),--graph $(GRAPH)) $(if $(QUICK),--quick) $(PEER_OPTIONS)

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
