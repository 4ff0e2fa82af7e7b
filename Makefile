# Sill: statutory thresholds, decided exactly and explained. `make help` lists what can be made.

# ---- What you may set -----------------------------------------------------------------------------------------------
CC           ?= cc
CFLAGS       ?= -O2 -g
LDFLAGS      ?=
PREFIX       ?= /usr/local
DESTDIR      ?=
BUILD        ?= build#            everything made goes below it
VERBOSE      ?=#                  1: show the commands
HEADERS_ONCE ?= $(filter-out clang%,$(notdir $(CC)))# empty: headers are not compiled beforehand, which is GCC's way
V            ?= release#          variant: release asan tsan coverage fuzz
HOSTILE      ?= 1000#             requests of `make hostile`; `make soak` sends 10,000
N            ?= 3000#             random cases of `make property`; `make soak` tries 100,000
ROWS         ?= 100000#           random rows of `make columns`; `make soak` tries 1,000,000
EDITS        ?= 40#               edits of `make edits`; `make soak` tries 500
QUESTIONS    ?= 250#              in each language, of `make questions`; `make soak` asks 10,000
SOLVED       ?= 3#                edits of `make z3`; `make soak` tries 200
STEP         ?= 97#               of what `make sweep` and `make short` could try, every STEP-th is tried
KILLS        ?= 13#               of the points where `make resume` could kill, every KILLS-th; `make soak` tries all
FUZZ_SECONDS ?= 60#               for each reader
JOBS         ?= $(shell nproc)

# ---- What the project is --------------------------------------------------------------------------------------------
# The folders of engine/ (and the files beside them) in order: each may include what its line names, nothing else; `model*` is
# model/ and all below it. `make layers` holds this.
define LAYERS
logic:
base:             logic
base/gauge:       base
base/numeral:      base logic base/gauge
base/value:       base logic base/gauge base/numeral
base/date:        base base/gauge
model/book:       base* logic
model/law:        base logic model/book
model/names:      base model/book model/law
model/program:    base logic model/book model/law
model/case:       base* logic model/book model/names model/program
model/verdict:    base logic model/book model/law model/program model/case
model/interview:  model/names model/program model/case model/verdict
read/sheet:       base*
read/document:    base* logic read/sheet
read/value:       base* logic model* read/document
read/rules:       base* logic model* read/document read/value
read/case:        base* logic model* read/document read/value
read/format:      base* logic model* read/document read/case
read/bulk:        base* logic model* read/document read/case read/format
read/plain:       base* logic model* read/document read/case read/bulk
resolve:          base* logic model*
resolve/check:    base* logic model* resolve
select:           base* logic model*
count:            base* logic model*
compile:          base* logic model* compile/lower
image/writer:     base* logic model* image
image/reader:     base* logic model* image
image:            base* logic model* read/rules image/reader image/writer
compile/lower:    base* logic model* compile
run:              logic model/program
rerun:            base* logic model* run
form/space:       base* logic model*
form:             base* logic model* form/space
advise:           base* logic model* form*
advise/figures:   base* logic model* advise
explain/trace:    base* logic model*
explain:          base* logic model* explain/trace
explain/told:     base* logic model*
write:            base* logic model* read/case
report/words:     base* logic model*
report/document:  base* logic report/words
report/paper:     base* logic model* report/document report/words
report/ask:       base* logic model* report/document report/words
report/record:    base* logic model* report/document
report/show:      base* logic model* report/document report/words report/record
report/rows:      base* logic model* report/words
report:           base* logic model* report*
decide:           base* logic model* select count compile run rerun
whatif:           base* logic model* select run rerun decide explain
pipeline:         base* logic model* read* resolve advise select count compile decide explain* whatif report*
mutant:           base* logic model* resolve pipeline
probe/archive:    base* logic model* pipeline read/format
probe/ledgers:    base* logic model* form* decide
probe/aspects:    base* logic model* report*
probe/choices:    base* logic model* form* select probe/ledgers
probe:            base* logic model* form* select decide probe/aspects probe/ledgers probe/choices pipeline read/format write report*
probe/report:     base* logic model* probe probe/aspects write report*
probe/mutate:     base* logic model* mutant probe probe/archive probe/report form* pipeline write report*
probe/boundary:   base* logic model* form* decide probe probe/report write report*
probe/cover:      base* logic model* pipeline read/format report*
probe/prove:      base* logic model* form* probe probe/report write report*
pipeline_question: model/law pipeline select explain
interview:        base* model* pipeline read* rerun decide write
lint:             base* logic model* advise read* report/document pipeline
teach:            base* logic model* form* decide pipeline read/rules mutant
teach/story:      base* logic model* teach report/words
teach/question:   base* logic model* teach teach/story pipeline report/words write
teach/paper:      base* logic model* teach teach/question teach/story report/document report/words
teach/grade:      base* logic model* teach read/document read/sheet read/bulk report/document
teach/again:      base* logic model* teach teach/question teach/grade read/format report/document
teach/export:     base* logic model* teach teach/question teach/paper report/document
revise:           base* logic model* advise lint read/document read/rules pipeline probe probe/report report*
suite:            base* logic model* read* report* pipeline
layout:           base read/document read/rules read/case read/format
batch:            base* logic model* run image select decide pipeline read/bulk read/plain read/case report*
explorer:         base* read/rules report/document
doors:            base* logic model* image explorer select decide pipeline interview probe* revise suite teach* read* report* batch
serve:            report/document
postgres:
wasm:             base read/document read/sheet serve teach/export teach/grade
wasm/include:
cli:              base cli*
cli/files:        base cli
cli/command:      base cli cli/files
cli/edit:         base cli cli/files cli/command
cli/bulk:         base cli cli/files cli/command
cli/teach:        base cli cli/files cli/command
schema:           read*
public:
endef
export LAYERS
LIBRARIES = read/document:libxml,zlib,zstd,zstd_errors read/sheet:libxml,minizip read:jansson lint:jansson layout:jansson \
  image:xxhash \
  teach/export:minizip teach/grade:jansson \
  explorer:zlib \
  serve:libsoup,stdio postgres:postgres,fmgr,miscadmin,lib,utils,jansson wasm:libxml,jansson,stdio \
  cli:stdio,getopt,jansson
PACKAGES = libxml-2.0 glib-2.0 jansson zlib libzstd minizip
VERSION := $(shell sed -n 's/^.define SILL_VERSION "\(.*\)"/\1/p' include/sill/version.h)
SONAME   = libsill.so.0

public   := $(wildcard include/*.h include/sill/*.h)
engine   := $(filter-out engine/cli/% engine/schema/% engine/serve/% engine/wasm/% engine/postgres/%,$(wildcard engine/*.c engine/*/*.c engine/*/*/*.c))
cli      := $(wildcard engine/cli/*.c engine/cli/*/*.c)
schema   := $(wildcard engine/schema/*.c)
serve    := $(wildcard engine/serve/*.c)
wasm     := $(wildcard engine/wasm/*.c)#  in place of libraries
postgres := $(wildcard engine/postgres/*.c)#  an extension of PostgreSQL
in_page  := $(wasm) $(addprefix engine/,$(addprefix serve/,answer.c reply.c class_room.c law_times.c) read/sheet/open_tag.c) $(filter-out $(addprefix engine/,probe/% lint/% revise/% explorer/% suite/% batch/% layout/% image/% teach/export/% \
  teach/again/% teach/grade/grade_workbook.c $(addprefix read/bulk/,bulk_table.c cut% slice%) read/plain/% read/sheet/% doors/doors_editing.c doors/doors_revising.c read/document/unpack.c),$(engine))
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
sources  := $(engine) $(cli) $(schema) $(serve) $(wasm) $(postgres) $(unit) $(property) $(forms) $(edits) $(columns) $(threads) $(sweep) $(fuzz) $(bench) $(alone)
headers  := $(wildcard engine/*.h engine/*/*.h engine/*/*/*.h tests/*/*.h)
SAMPLE   := $(firstword $(wildcard samples/row-08*.xml))

# package=command or package:pkg-config name; the second list is for tests only
BUILD_NEEDS = gcc=$(CC) libc6-dev:/usr/include/stdio.h pkg-config=pkg-config libxml2-dev:libxml-2.0 \
  libglib2.0-dev:glib-2.0 libjansson-dev:jansson zlib1g-dev:zlib libzstd-dev:libzstd libminizip-dev:minizip libxxhash-dev:libxxhash libsoup-3.0-dev:libsoup-3.0
TEST_NEEDS = $(PAGE_NEEDS) g++=g++ libclang-rt-dev:/usr/lib/clang/*/lib/linux/libclang_rt.fuzzer-*.a clang-format=clang-format \
  clang-tidy=clang-tidy libcunit1-dev:cunit libxml2-utils=xmllint nodejs=node groff-base=groff zsh=zsh git=git python3-jsonschema:/usr/lib/python3/dist-packages/jsonschema python3-z3:/usr/lib/python3/dist-packages/z3
PAGE_NEEDS = clang=clang lld=wasm-ld wasi-libc:/usr/lib/wasm32-wasi/libc.a \
  libclang-rt-dev-wasm32:/usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a
POSTGRES_NEEDS = postgresql:/usr/lib/postgresql/*/bin/postgres postgresql-server-dev-all:/usr/include/postgresql/*/server/postgres.h libpcre2-dev:libpcre2-8
build_goals = all demo install explorer postgres install-postgres spark
NEEDS = $(BUILD_NEEDS) $(if $(filter explorer,$(MAKECMDGOALS)),$(PAGE_NEEDS)) \
  $(if $(filter postgres install-postgres,$(MAKECMDGOALS)),$(POSTGRES_NEEDS)) \
  $(if $(filter-out $(build_goals),$(MAKECMDGOALS)),$(TEST_NEEDS))

# ---- How ------------------------------------------------------------------------------------------------------------
O := $(BUILD)/$(strip $(V))
W := $(BUILD)/wasm
manual = $(O)/sill.1 $(O)/sill-case.5 $(O)/sill-rules.5
tables = engine/base/findings.def engine/report/record/keys.def
comma := ,
quote = '$(subst ','\'',$1)'
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wpointer-arith \
  -Wwrite-strings -Wvla -Wformat=2 -Wconversion -Wno-sign-conversion
sanitize = -O1 -g1 -fno-omit-frame-pointer -fno-sanitize-recover=all
release_flags  = $(CFLAGS)
asan_flags     = $(sanitize) -fsanitize=address,undefined
tsan_flags     = $(sanitize) -fsanitize=thread
coverage_flags = -O0 -g --coverage
unchecked_flags = $(CFLAGS) -DG_DISABLE_ASSERT -DG_DISABLE_CHECKS -Wno-return-type -Wno-unused
fuzz_flags     = $(sanitize) -fsanitize=fuzzer-no-link,address,undefined
$(O)/engine/serve/%: COMPILE += $(shell pkg-config --cflags libsoup-3.0 | sed 's/-I/-isystem /g')
$(O)/%: override CC := $(if $(filter fuzz,$(V)),clang,$(CC))
# asked only when a recipe needs them: pkg-config may have been installed a moment ago
PKG_CFLAGS = $(eval PKG_CFLAGS := $$(shell pkg-config --cflags $(PACKAGES) | sed 's/-I/-isystem /g'))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $$(shell pkg-config --libs $(PACKAGES)))$(PKG_LIBS)
VARIANT_FLAGS = $($(strip $(V))_flags)
COMPILE = $(CC) -std=c17 -D_GNU_SOURCE -DSILL_RULES='"$(PREFIX)/share/sill/rules"' -Iengine -Iinclude -Itests/support \
  $(PKG_CFLAGS) $(WARNINGS) -fPIC -fvisibility=hidden $(VARIANT_FLAGS)
LINK = $(CC) $(VARIANT_FLAGS) $(LDFLAGS) -Wl,--as-needed
# a file that asserts nothing is one object in `release` and `unchecked`
asserting = $(eval asserting := $$(shell grep -rlE --include=*.c 'g_(assert|return_|warn_if)' engine tests))$(asserting)
asserts_nothing = $(if $(filter unchecked,$(V)),$(filter-out $(asserting),$1))
objects = $(patsubst %.c,$(BUILD)/release/%.o,$(asserts_nothing)) $(patsubst %.c,$(O)/%.o,$(filter-out $(asserts_nothing),$1))
say = $(if $(VERBOSE),,@echo "  $1 $@";)
RUN = BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/support
export G_SLICE = always-malloc# so that sanitizers see every block
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory
.PHONY: unchecked raced layout exports all demo test soak spark postgres install-postgres explorer page hostile check golden images bad cli suite questions valid property forms edits z3 columns python sweep short signals resume freestanding threads coverage fuzz fuzzers bench benches fmt format schemas \
  lint tidy analyze layers circles abi \
  install installed uninstall clean help deps programs FORCE

all: $(O)/sill $(O)/sill-serve $(O)/$(SONAME) $(O)/libsill.a $(O)/sill.pc $(manual) $(O)/image ## the program and the libraries (default)

demo: deps ## build, then decide and explain a real case
	@$(MAKE) -j$(JOBS) all
	$(O)/sill check --rules rules $(SAMPLE)

test: deps ## everything that must hold; CUnit's summary comes last
	@$(MAKE) -j$(JOBS) V=release all $(BUILD)/release/explorer.html benches $(patsubst %.c,$(BUILD)/release/%.o,$(fuzz))
	@$(MAKE) V=release lint
	@$(MAKE) -j$(JOBS) --output-sync V=release layers circles abi layout installed cli page images exports short resume suite signals questions valid freestanding columns edits z3 python
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
	@$< >$@ 2>&1 || { cat $@; exit 1; }
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
explorer: deps ## the page that `sill explorer` writes: one file that needs nothing
	@$(MAKE) -j$(JOBS) all $(O)/explorer.html
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
postgres: deps ## the extension of PostgreSQL, built and tried in a server of its own
	@$(MAKE) -j$(JOBS) $(O)/sill $(O)/postgres/sill.so
	@BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/postgres/run.sh
spark: $(O)/sill ## samples/spark on two workers, with one receipt; what is missing is said
	@BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/spark/run.sh
install-postgres: deps ## the extension, where the server of this machine looks for it (or below DESTDIR)
	@$(MAKE) -j$(JOBS) $(O)/postgres/sill.so
	@sh tests/support/install-postgres.sh $(O)
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

fmt: deps ## canonical layout of all C files
	@clang-format -i $(sources) $(headers) $(public)
format: deps
	@clang-format --dry-run -Werror $(sources) $(headers) $(public)
schemas: $(O)/schema ## rules/schema from the tables that the engine reads by
	@$(O)/schema xsd case rules/schema/sill-case.xsd
	@$(O)/schema json case rules/schema/sill-case.schema.json
	@$(O)/schema xsd rules rules/schema/sill-rules.xsd
lint: format ## clang-format and clang-tidy find nothing
	@$(MAKE) -k -j$(JOBS) tidy
tidy: $(patsubst %.o,%.tidy,$(call objects,$(engine) $(cli) $(schema) $(serve)) $(call in_module,$(wasm)))
analyze: $(patsubst %.o,%.analyzed,$(call objects,$(engine) $(cli) $(schema) $(serve))) ## clang's analyzer finds no path to a fault
layers: ## no include outside the declared order
	@sh tests/support/layers.sh "$(LIBRARIES)"
circles: $(O)/$(SONAME) $(O)/sill $(O)/sill-serve ## no circle of calls between files
	@sh tests/support/circles.sh $(call objects,$(engine) $(cli) $(serve))
abi: $(O)/$(SONAME) ## exported symbols as listed; every public header stands alone in C17 and C++17
	@sh tests/support/abi.sh $(O)/$(SONAME) $(public) -- -Iinclude $(PKG_CFLAGS)

install: all ## below DESTDIR and PREFIX
	@DESTDIR=$(DESTDIR) PREFIX=$(PREFIX) SONAME=$(SONAME) sh tests/support/install.sh $(O)
installed: all ## install elsewhere, use it, uninstall
	+@sh tests/support/run-install.sh
uninstall: ## what install put there
	@DESTDIR=$(DESTDIR) PREFIX=$(PREFIX) SONAME=$(SONAME) sh tests/support/install.sh --remove
clean: ## remove everything made
	rm -rf $(BUILD)
help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' Makefile | expand -t 14

deps: ## install what is missing (Debian, as root; else prints the command)
	@missing=; has () { case $$1 in /*) ls $$1 ;; *=*) command -v $${1#*=} ;; *) pkg-config --exists $$1 ;; esac }; \
	for need in $(foreach need,$(NEEDS),$(call quote,$(need))); do \
	  case $$need in *=*) has "$$need" ;; *) has "$${need#*:}" ;; esac >/dev/null 2>&1 \
	    || missing="$$missing $${need%%[:=]*}"; \
	done; \
	test -z "$$missing" && exit 0; \
	install="apt-get -q update && apt-get -qy install --no-install-recommends$$missing"; \
	if test "$$(id -u)" = 0 && command -v apt-get >/dev/null; then \
	  echo "installing:$$missing"; export DEBIAN_FRONTEND=noninteractive; sh -c "$$install" >/dev/null; \
	else \
	  echo "Some Debian packages are missing. As root, run"; echo "  $$install"; echo "then make again."; exit 1; \
	fi >&2

$(O)/flags: FORCE | deps
	@mkdir -p $(@D); echo $(call quote,$(COMPILE) $(LINK)) | cmp -s - $@ || echo $(call quote,$(COMPILE) $(LINK)) > $@
ifeq ($(strip $(V)),unchecked)
$(BUILD)/release/%.o: %.c
	@$(MAKE) V=release $@
endif
# What nearly every file includes is parsed once a variant. `make HEADERS_ONCE=` does without, as caches of compiled files need it.
first = $(if $(HEADERS_ONCE),$(if $(filter fuzz,$(V)),,$(O)/first.h))
$(O)/first.h.gch: $(O)/flags
	@echo '#include <glib.h>' > $(@:.gch=)
	$(call say,CC)$(COMPILE) -x c-header -o $@ $(@:.gch=)
$(O)/%.o: %.c $(O)/flags $(if $(first),$(O)/first.h.gch)
	@mkdir -p $(@D)
	$(call say,CC)$(COMPILE) $(addprefix -include ,$(first)) -MMD -MP -c -o $@ $<

# an image names the engine that wrote it
engine_text := $(sort $(engine) $(filter engine/%,$(headers)) $(public) $(wildcard engine/*/*.def engine/*/*/*.def))
$(O)/engine/image/image_format.o: $(engine_text)
named_engine = -DSILL_ENGINE='"$(shell cat $(engine_text) | sha256sum | cut -c1-64)"'
$(O)/engine/image/image_format.o: VARIANT_FLAGS += $(named_engine)
$(O)/image: $(O)/sill $(shell find rules -name '*.xml') # beside the rules, where these can be written to
	@$< compile rules >$@ 2>&1 || echo "no image of rules/: $$(cat $@)"

$(O)/%.tidy: %.c $(O)/%.o .clang-tidy
	$(call say,TIDY)clang-tidy --quiet --checks='-clang-analyzer-*' $< -- $(wordlist 2,99,$(COMPILE)) 2>/dev/null && touch $@
$(O)/%.analyzed: %.c $(O)/%.o .clang-tidy
	$(call say,ANALYZE)clang-tidy --quiet $< -- $(wordlist 2,99,$(COMPILE)) 2>/dev/null && touch $@

$(O)/libsill.a: $(call objects,$(engine))
	@rm -f $@; ar rcs $@ $^
$(O)/$(SONAME): $(call objects,$(engine))
	$(call say,LD)$(LINK) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^ $(PKG_LIBS)
	@ln -sf $(SONAME) $(O)/libsill.so
# programs: the objects of each, and what it is linked with beside the engine
linked := $(addprefix $(O)/,sill sill-serve schema unit property forms edits columns sweep tape threads)
$(O)/sill: $(call objects,$(cli))
$(O)/sill-serve: $(call objects,$(serve)) $(O)/page.o
$(O)/sill-serve: BESIDE = $(shell pkg-config --libs libsoup-3.0)
$(O)/schema: $(call objects,$(schema))
$(O)/unit: $(call objects,$(unit) engine/serve/guard.c)
$(O)/unit: BESIDE = -lcunit
$(O)/property: $(call objects,$(property))
$(O)/forms: $(call objects,$(forms) $(filter-out tests/support/rules.c,$(support)))
$(O)/edits: $(call objects,$(edits))
$(O)/columns: $(call objects,$(columns) $(filter-out tests/support/rules.c,$(support)))
$(O)/sweep: $(call objects,$(sweep))
$(O)/tape: $(O)/tests/freestanding/tape.o
$(O)/threads: $(call objects,$(threads))
$(linked): $(O)/libsill.a
	$(call say,LD)$(LINK) -o $@ $(filter-out $<,$^) $< $(PKG_LIBS) $(BESIDE)
$(O)/page.c: engine/serve/serve.gresource.xml $(wildcard engine/serve/*.html engine/serve/*.css engine/serve/*.js)
	@mkdir -p $(@D); glib-compile-resources --sourcedir=engine/serve --generate-source --c-name=page --target=$@ $<
$(O)/page.o: $(O)/page.c $(O)/flags
	$(call say,CC)$(CC) -std=c17 $(PKG_CFLAGS) $(VARIANT_FLAGS) -c -o $@ $<

# The engine for a browser: WebAssembly, with engine/wasm in place of the libraries that a browser has not, and the page around it.
WASM = clang --target=wasm32-wasi --sysroot=/usr -std=c17 -D_GNU_SOURCE -D_WASI_EMULATED_SIGNAL -Oz -ffunction-sections -fdata-sections \
  -isystem $(W)/include -isystem engine/wasm/include -Iengine -Iinclude $(PKG_CFLAGS)
in_module = $(patsubst %.c,$(W)/%.o,$1)
WASM_LIBRARY = $(lastword $(wildcard /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a))
$(W)/include/glibconfig.h: | deps # GLib's own, for pointers and longs of 32 bits
	@mkdir -p $(@D); sed -e '/64;\|64_/s/"l/"ll/; s/signed long \(gu*int64\)/signed long long \1/; s/(val##\(U*\)L)/(val##\1LL)/' \
	  -e 's/\(SIZEOF_[A-Z_]*\) *8/\1 4/' "$$(pkg-config --variable=libdir glib-2.0)/glib-2.0/include/glibconfig.h" > $@
$(W)/%.o: %.c $(W)/include/glibconfig.h
	@mkdir -p $(@D)
	$(call say,WASM)$(WASM) $(if $(filter engine/wasm/%,$<),-Wall -Wextra -Werror,-w) -MMD -MP -c -o $@ $<
$(W)/%.tidy: %.c $(W)/%.o .clang-tidy
	$(call say,TIDY)clang-tidy --quiet --checks='-clang-analyzer-*,-readability-inconsistent-declaration-parameter-name' $< -- $(wordlist 2,99,$(WASM)) 2>/dev/null && touch $@
$(W)/sill.wasm: $(call in_module,$(in_page))
	$(call say,LD)$(WASM) -mexec-model=reactor -Wl,--strip-all,--gc-sections,-z,stack-size=1048576,--stack-first -o $@ $^ $(WASM_LIBRARY)
$(W)/explorer.html: $(W)/sill.wasm engine/explorer/page.sh $(wildcard engine/explorer/*.js engine/serve/*.js engine/serve/*.css engine/serve/*.html)
	$(call say,PAGE)sh engine/explorer/page.sh $< > $@
$(O)/explorer.html: $(W)/explorer.html # the same for every variant
	@mkdir -p $(@D); cp $< $@
# Everything that allocates is linked in, so that each of its blocks is the server's.
wrapped = malloc calloc realloc free strdup strndup vasprintf __vasprintf_chk abort g_slice_alloc g_slice_alloc0 g_slice_copy g_slice_free1 g_slice_free_chain_with_offset
statically = $(foreach library,glib-2.0 pcre2-8,$(shell pkg-config --variable=libdir glib-2.0)/lib$(library).a)
$(O)/engine/postgres/%: COMPILE += -isystem $(shell pg_config --includedir-server)
$(O)/postgres/sill.so: $(call objects,$(postgres)) $(O)/libsill.a
	@mkdir -p $(@D)
	$(call say,LD)$(LINK) -shared $(addprefix -Wl$(comma)--wrap=,$(wrapped)) -Wl,--exclude-libs,ALL -o $@ $^ $(statically) \
	  $(filter-out -lglib-2.0,$(PKG_LIBS)) -lpthread
$(O)/failing.so $(O)/dying.so $(O)/struck.so: $(O)/%.so: tests/preload/%.c $(O)/flags
	$(call say,LD)$(COMPILE) -shared -o $@ $< -ldl
$(O)/bench/blocks $(O)/bench/records: $(O)/tests/support/threshold_rows.o
$(O)/bench/%: $(O)/tests/bench/%.o $(O)/libsill.a
	@mkdir -p $(@D)
	$(call say,LD)$(LINK) -o $@ $^ $(PKG_LIBS)
$(O)/fuzz_%: $(O)/tests/fuzz/fuzz_%.o $(O)/libsill.a
	$(call say,LD)$(LINK) -fsanitize=fuzzer -o $@ $^ $(PKG_LIBS)
$(O)/sill.pc: engine/sill.pc.in $(O)/flags
	@sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' $< > $@
$(O)/case.roff $(O)/rules.roff: $(O)/%.roff: $(O)/schema
	@$< manual $* $@
$(manual): $(O)/%: engine/% engine/manual.awk $(tables) $(O)/case.roff $(O)/rules.roff # with the tables of findings, keys, elements
	@awk -v folder=$(O) -f engine/manual.awk $(tables) $< > $@

-include $(patsubst %.o,%.d,$(call objects,$(sources)) $(call in_module,$(in_page)))
.SECONDARY:
