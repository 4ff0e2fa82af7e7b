# What is tried and measured, and with what. `make test` samples what is long, `make soak` does all of it.

# ---- How much -------------------------------------------------------------------------------------------------------
HOSTILE      ?= 1000#             requests of `make hostile`; `make soak` sends 10,000
N            ?= 1500#             random cases of `make property`; `make soak` tries 100,000
ROWS         ?= 100000#           random rows of `make columns`; `make soak` tries 1,000,000
EDITS        ?= 40#               edits of `make edits`; `make soak` tries 500
QUESTIONS    ?= 250#              in each language, of `make questions`; `make soak` asks 10,000
SOLVED       ?= 3#                edits of `make z3`; `make soak` tries 200
STEP         ?= 197#              of what `make sweep` and `make short` could try, every STEP-th is tried
KILLS        ?= 13#               of the points where `make resume` could kill, every KILLS-th; `make soak` tries all
FUZZ_SECONDS ?= 60#               for each reader

# ---- Of what --------------------------------------------------------------------------------------------------------
support  := $(filter-out tests/support/main.c,$(wildcard tests/support/*.c))
unit     := $(wildcard tests/unit/*.c) tests/support/main.c $(support)
property := $(wildcard tests/property/*.c)
forms    := $(wildcard tests/forms/*.c)
edits    := $(wildcard tests/edits/*.c)
columns  := $(wildcard tests/columns/*.c)
threads  := $(wildcard tests/threads/*.c)
sweep    := $(wildcard tests/sweep/*.c)
fuzz     := $(wildcard tests/fuzz/fuzz_*.c)
bench    := $(wildcard tests/bench/*.c)
alone    := $(wildcard tests/freestanding/*.c)
bare     := $(wildcard engine/logic/*.c engine/run/*.c) engine/image/image_format.c $(addprefix engine/image/reader/,image_tables.c image_code.c code_check.c)#  needs no C library
tested   := $(unit) $(property) $(forms) $(edits) $(columns) $(threads) $(sweep) $(fuzz) $(bench) $(alone)
TEST_NEEDS = $(PAGE_NEEDS) g++=g++ libclang-rt-dev:/usr/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a clang-format=clang-format \
  clang-tidy=clang-tidy libcunit1-dev:cunit libxml2-utils=xmllint nodejs=node groff-base=groff zsh=zsh git=git python3-jsonschema:/usr/lib/python3/dist-packages/jsonschema python3-z3:/usr/lib/python3/dist-packages/z3

# ---- What is tried --------------------------------------------------------------------------------------------------
waiting = $(shell expr $(JOBS) + 1)# some wait for a browser, a prompt or a signal
test: deps ## everything that must hold; CUnit's summary comes last
	@$(MAKE) -j$(JOBS) V=release all $(BUILD)/release/explorer.html benches $(patsubst %.c,$(BUILD)/release/%.o,$(fuzz))
	@$(MAKE) V=release lint
	@$(MAKE) -j$(waiting) --output-sync V=release layers circles abi layout page signals cli installed images exports short resume suite questions valid freestanding columns edits z3 python
	@$(MAKE) -j$(JOBS) V=unchecked all
	@$(MAKE) -j$(JOBS) V=tsan $(BUILD)/tsan/threads
	@$(MAKE) -j$(JOBS) V=asan $(addprefix $(BUILD)/asan/,sill sill-serve unit property sweep)
	@$(MAKE) -j$(JOBS) --output-sync V=asan $(BUILD)/asan/unit.out property golden bad sweep hostile unchecked raced
	@cat $(BUILD)/asan/unit.out

soak: export WHOLE = 1
soak: deps ## what `make test` samples, whole
	@$(MAKE) -j$(JOBS) V=asan programs
	@$(MAKE) V=asan cli
	@$(MAKE) V=asan property N=100000
	@$(MAKE) V=asan hostile HOSTILE=10000
	@$(MAKE) V=asan sweep STEP=1
	@$(MAKE) -j$(JOBS) V=release programs all $(BUILD)/release/forms $(BUILD)/release/edits $(BUILD)/release/columns
	@$(MAKE) V=release check suite
	@$(MAKE) V=release short STEP=1
	@$(MAKE) V=release resume KILLS=1
	@$(MAKE) V=release forms N=100000
	@$(MAKE) V=release edits EDITS=500
	@$(MAKE) V=release z3 SOLVED=200
	@$(MAKE) V=release questions QUESTIONS=10000
	@$(MAKE) V=release columns ROWS=1000000
	@$(MAKE) -k -j$(JOBS) V=release analyze
	@$(MAKE) -j$(JOBS) V=unchecked programs
	@$(MAKE) V=unchecked check cli

programs: $(O)/sill $(O)/sill-serve $(O)/explorer.html $(O)/unit $(O)/property $(O)/sweep $(O)/tape $(O)/columns

check: $(O)/unit ## unit tests
	$(O)/unit
$(O)/unit.out: $(O)/unit FORCE # what they say, for whoever shows it later
	@sh tests/support/run-unit.sh $< >$@ 2>&1 || { cat $@; exit 1; }
images: $(O)/sill ## what starts from an image says what it says without, word for word
	@$(RUN)/run-images.sh
layout: $(O)/sill ## shipped rules and samples as `sill fmt` lays them out
	@$(O)/sill fmt --check rules samples
golden: $(O)/sill ## reports against tests/golden (GOLDEN_UPDATE=1 rewrites)
	@$(RUN)/run-golden.sh
bad: $(O)/sill ## one wrong document for each finding
	@$(RUN)/run-bad.sh
cli: $(O)/sill $(O)/explorer.html ## commands, their output and status; the schema of cases against the engine
	@$(RUN)/run-cli.sh
	@$(RUN)/run-schema.sh
suite: $(O)/sill ## the shipped rules against tests/suite: tiers by the provisions, all exercised, every mistake noticed
	@$(RUN)/run-suite.sh
questions: $(O)/sill ## the keys of QUESTIONS class exercises against the provisions, read once more by hand
	@/usr/bin/python3 -B tests/suite/questions.py $(abspath $(O))/sill rules $(QUESTIONS) 1
valid: $(O)/sill $(O)/schema ## both schemas say yes and no where the engine does, on every STEP-th of some thousand files
	@BUILD=$(O) SILL=$(abspath $(O))/sill STEP=$(STEP) /usr/bin/python3 tests/support/schemas.py
property: $(if $(property),$(O)/property) ## engine against oracle on N random cases
	$(if $(property),$(O)/property $(N))
forms: $(O)/forms ## where two random programs differ, against trying every point
	$(O)/forms $(N)
edits: $(O)/edits ## EDITS edits of the shipped rules, each of a direction that is known before
	$(O)/edits $(EDITS)
z3: $(O)/sill ## SOLVED edits of the shipped rules: `sill diff` against what Z3 finds
	@/usr/bin/python3 -B tests/z3/test_z3.py $(abspath $(O))/sill rules $(SOLVED) 1
page: $(O)/sill $(O)/sill-serve $(O)/explorer.html ## the page of `sill serve` in Chromium
	@$(RUN)/run-page.sh
hostile: $(O)/sill $(O)/sill-serve ## HOSTILE requests that no browser makes; the page stays
	@ASAN_OPTIONS=fast_unwind_on_malloc=0 LSAN_OPTIONS=suppressions=tests/page/libsoup.supp:print_suppressions=0 \
	  node tests/page/hostile.mjs $(abspath $(O))/sill $(HOSTILE)
columns: $(O)/columns ## random rows of every law by the column, against each row by itself
	$(O)/columns $(ROWS) 1 rules tests/golden/every-construct/rules
exports: $(O)/sill ## what is exported for platforms, read by packages of npm; without npm it says so
	@BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/exports/run.sh 40
python: $(O)/sill $(O)/$(SONAME) ## the Python module against the command, frames against cases; without python3 it says so
	@if command -v python3 >/dev/null; \
	then SILL_LIBRARY=$(abspath $(O))/$(SONAME) PYTHONPATH=include/python python3 -B tests/python/test_sill.py $(abspath $(O))/sill; \
	else echo "python: SKIPPED, there is no python3"; fi
spark: $(O)/sill ## samples/spark on two workers, with one receipt; what is missing is said, and is a failure
	@BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/spark/run.sh
unchecked: ## reports and wrong documents where nothing is asserted
	@$(MAKE) V=unchecked golden bad
raced: ## threads, under the sanitizer for them
	@$(MAKE) V=tsan threads
threads: $(O)/threads ## four threads share one set of rules (V=tsan)
	$(O)/threads
sweep: $(O)/sweep ## documents that lack one thing, everywhere in turn: refused, or answered in full
	$(O)/sweep attributes tests/golden/every-construct/rules tests/golden/every-construct/cases.xml 1
	$(O)/sweep attributes rules samples/row-02-commissions.xml $(STEP)
	$(O)/sweep beginnings samples rules $(STEP)
	$(O)/sweep beginnings rules rules $(STEP)
short: $(O)/sill $(O)/failing.so ## an allocation fails, each in turn: the right answer or a failing status
	@$(RUN)/run-short.sh $(abspath $(O)/failing.so) $(STEP)
resume: $(O)/sill $(O)/dying.so ## killed, without power or with a full disk at every KILLS-th point: gone on with, it is the same to the byte
	@$(RUN)/run-resume.sh $(abspath $(O)/dying.so) $(KILLS)
signals: $(O)/sill $(O)/failing.so $(O)/struck.so ## a signal comes while files are written: each is the old one or the new one, nothing else is there
	@$(RUN)/run-signals.sh $(abspath $(O)/failing.so $(O)/struck.so)
freestanding: $(O)/tape $(O)/sill ## what decides, and reads it out of an image, builds without a C library, here and for wasm32, and decides alike
	@CC="$(CC)" ENGINE=$(named_engine) sh tests/support/run-freestanding.sh $(O) $(bare)
coverage: ## line coverage of the unit, golden, bad and cli tests
	@$(MAKE) V=coverage programs
	@$(MAKE) V=coverage check golden bad cli
	@sh tests/support/coverage.sh $(BUILD)/coverage $(engine) $(cli)
fuzz: ## libFuzzer on every reader, FUZZ_SECONDS each
	@$(MAKE) -j$(JOBS) V=fuzz fuzzers
	@FUZZ_SECONDS=$(FUZZ_SECONDS) sh tests/support/run-fuzz.sh $(BUILD)/fuzz
fuzzers: $(patsubst tests/fuzz/%.c,$(O)/%,$(fuzz))
benches: $(patsubst tests/bench/%.c,$(O)/bench/%,$(bench))
bench: $(O)/sill benches ## speed, as ratios measured in one run
	BUILD=$(O) sh tests/bench/bench.sh


# ---- With what ------------------------------------------------------------------------------------------------------
linked += $(addprefix $(O)/,unit property forms edits columns sweep tape threads)
$(O)/unit: $(call objects,$(unit) engine/serve/guard.c)
$(O)/unit: BESIDE = -lcunit
$(O)/property: $(call objects,$(property))
$(O)/forms: $(call objects,$(forms) $(filter-out tests/support/rules.c,$(support)))
$(O)/edits: $(call objects,$(edits))
$(O)/columns: $(call objects,$(columns) $(filter-out tests/support/rules.c,$(support)))
$(O)/sweep: $(call objects,$(sweep))
$(O)/tape: $(O)/tests/freestanding/tape.o
$(O)/threads: $(call objects,$(threads))
$(O)/failing.so $(O)/dying.so $(O)/struck.so: $(O)/%.so: tests/preload/%.c $(O)/flags
	$(call say,LD)$(COMPILE) -shared -o $@ $< -ldl
$(O)/bench/blocks $(O)/bench/records: $(O)/tests/support/threshold_rows.o
$(O)/bench/%: $(O)/tests/bench/%.o $(O)/libsill.a
	@mkdir -p $(@D)
	$(call say,LD)$(LINK) -o $@ $^ $(PKG_LIBS)
$(O)/fuzz_%: $(O)/tests/fuzz/fuzz_%.o $(O)/libsill.a
	$(call say,LD)$(LINK) -fsanitize=fuzzer -o $@ $^ $(PKG_LIBS)
