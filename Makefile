# Two commands are all a fresh machine with Swift needs: make demo, make test.

SWIFT ?= swift
RELEASE_FLAGS ?=
PREFIX ?= /usr/local
DESTDIR ?=
INPUT ?= Fixtures/china-ai
OUT ?= out

VALUENET = .build/release/valuenet
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: help setup release demo test install lint clean

help:
	@echo 'make setup    install the system packages that are missing'
	@echo 'make demo     build, then measure and draw $(INPUT) into $(OUT)/'
	@echo 'make test     run all tests'
	@echo 'make install  install the command and its shell completions'
	@echo '              (PREFIX=$(PREFIX), DESTDIR is honored; for a machine'
	@echo '              without Swift: RELEASE_FLAGS=--static-swift-stdlib)'
	@echo 'make lint     check format and room boundaries'
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

clean:
	$(SWIFT) package clean
	rm -rf $(OUT)
