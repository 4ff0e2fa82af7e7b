# Sill: statutory thresholds, decided exactly and explained. `make help` lists what can be made.

# ---- What you may set -----------------------------------------------------------------------------------------------
CC           ?= cc
CFLAGS       ?= -O2 -g1
LDFLAGS      ?=
PREFIX       ?= /usr/local
DESTDIR      ?=
BUILD        ?= build#            everything made goes below it
VERBOSE      ?=#                  1: show the commands
HEADERS_ONCE ?= $(filter-out clang%,$(notdir $(CC)))# empty: headers are not compiled beforehand, which is GCC's way
V            ?= release#          variant: release asan tsan coverage fuzz
JOBS         ?= $(shell nproc)

# ---- What the project is --------------------------------------------------------------------------------------------
# The folders of engine/ (and the files beside them) in order: each may include what its line names, nothing else; `model*` is
# model/ and all below it. `make layers` holds this.
define LAYERS
logic:
base:             logic
base/gauge:       base
base/numeral:      base logic base/gauge
base/term:        base logic base/gauge base/numeral
base/value:       base logic base/gauge base/numeral base/term
base/date:        base base/gauge
model/book:       base* logic
model/law:        base logic model/book
model/names:      base model/book model/law
model/program:    base logic model/book model/law
model/case:       base* logic model/book model/names model/program
model/verdict:    base logic model/book model/law model/program model/case
model/interview:  model/names model/program model/case model/verdict
read/late:
read/usual:       base read/late
read/sheet:       base* read/late
read/document:    base* logic read/sheet read/late read/usual
read/value:       base* logic model* read/document
read/rules:       base* logic model* read/document read/value
read/case:        base* logic model* read/document read/value
read/format:      base* logic model* read/late read/document read/case
read/bulk:        base* logic model* read/late read/document read/case read/format
read/plain:       base* logic model* read/document read/case read/format read/bulk
resolve:          base* logic model*
resolve/check:    base* logic model* resolve
resolve/refer:    base* logic model* resolve
select:           base* logic model*
count/window:     base* logic model*
count:            base* logic model* count/window
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
decide:           base* logic model* select count* compile run rerun
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
interview:        base* model* pipeline read* run rerun decide write
lint:             base* logic model* advise read* report/document pipeline
teach/school:     base* logic model* decide pipeline read/rules mutant
teach:            base* logic model* form* teach/school
teach/themes:     base* logic model* form* teach teach/school
teach/story:      base* logic model* teach teach/school report/words
teach/question:   base* logic model* teach teach/school teach/story teach/themes pipeline report/words write
teach/paper:      base* logic model* teach teach/school teach/themes teach/question teach/story report/document report/words
teach/wording:    base base/value base/gauge
teach/grade:      base* logic model* teach teach/school teach/wording read/document read/sheet read/bulk report/document
teach/again:      base* logic model* teach teach/school teach/question teach/grade read/format report/document
teach/export:     base* logic model* teach teach/school teach/question teach/paper report/document
revise:           base* logic model* advise lint read/document read/rules pipeline probe probe/report report*
suite:            base* logic model* read* report* pipeline
layout:           base read/document read/rules read/case read/format
batch:            base* logic model* run image select decide pipeline read/bulk read/plain read/case report*
explorer:         base* read/rules report/document
doors:            base* logic model* image explorer select decide pipeline interview probe* revise suite teach* read* report* batch
serve:            report/document
postgres:
wasm:             base read/late read/document read/sheet serve teach/export teach/grade
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
LIBRARIES = read/late:libxml,dlfcn read/document:zlib,zstd,zstd_errors read/sheet:minizip read:jansson lint:jansson layout:jansson \
  image:xxhash \
  teach/export:minizip teach/grade:jansson \
  explorer:zlib \
  serve:libsoup,stdio postgres:postgres,fmgr,miscadmin,lib,utils,jansson wasm:jansson,stdio \
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
sources  = $(engine) $(cli) $(schema) $(serve) $(wasm) $(postgres) $(tested)
headers  := $(wildcard engine/*.h engine/*/*.h engine/*/*/*.h tests/*/*.h)
SAMPLE   := $(firstword $(wildcard samples/row-08*.xml))

# package=command or package:pkg-config name
BUILD_NEEDS = gcc=$(CC) libc6-dev:/usr/include/stdio.h pkg-config=pkg-config libxml2-dev:libxml-2.0 \
  libglib2.0-dev:glib-2.0 libjansson-dev:jansson zlib1g-dev:zlib libzstd-dev:libzstd libminizip-dev:minizip libxxhash-dev:libxxhash libsoup-3.0-dev:libsoup-3.0
build_goals = all demo install explorer postgres install-postgres spark
NEEDS = $(BUILD_NEEDS) $(if $(filter explorer,$(MAKECMDGOALS)),$(PAGE_NEEDS)) \
  $(if $(filter postgres install-postgres,$(MAKECMDGOALS)),$(POSTGRES_NEEDS)) \
  $(if $(filter-out $(build_goals),$(MAKECMDGOALS)),$(TEST_NEEDS))

# ---- How ------------------------------------------------------------------------------------------------------------
O := $(BUILD)/$(strip $(V))
W := $(BUILD)/wasm
manual = $(patsubst engine/%,$(O)/%,$(wildcard engine/*.[15]))
tables = engine/base/findings.def engine/report/record/keys.def
comma := ,
quote = '$(subst ','\'',$1)'
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wpointer-arith \
  -Wwrite-strings -Wvla -Wformat=2 -Wconversion -Wno-sign-conversion
sanitize = -O1 -g1 -fno-omit-frame-pointer -fno-sanitize-recover=all
release_flags  = $(CFLAGS)
# a null pointer, a block too small for what is read, a pointer beyond its block: the address sanitizer finds what is read there
asan_flags     = $(sanitize) -fsanitize=address,undefined -fno-sanitize=null,object-size,pointer-overflow
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
# libraries that are loaded late go by the names that programs linked with them would look for
named_by_linker = $(shell readelf -d "$$($(CC) -print-file-name=lib$1.so)" | sed -n 's/.*SONAME.*\[\(.*\)\]/\1/p')
LATE = $(eval LATE := -DLIBXML_FILE='"$(call named_by_linker,xml2)"')$(LATE)
COMPILE = $(CC) -std=c17 -D_GNU_SOURCE -DSILL_RULES='"$(PREFIX)/share/sill/rules"' -Iengine -Iinclude -Itests/support \
  $(PKG_CFLAGS) $(LATE) $(WARNINGS) -fPIC -fvisibility=hidden $(VARIANT_FLAGS)
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
tidy: $(addprefix $(O)/,$(addsuffix tidy,$(sort $(dir $(engine) $(cli) $(schema) $(serve))))) $(W)/engine/wasm/tidy
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
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  \1\t\2/p' Makefile */*.mk */*/*.mk | expand -t 14

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

# a folder at a time: each run of clang-tidy begins with a tenth of a second of its own
to_tidy = $(patsubst $(O)/%.o,%.c,$(patsubst $(W)/%.o,%.c,$(filter %.o,$(if $(filter .clang-tidy,$?),$^,$?))))
objects_in = $(addprefix $(O)/,$(addsuffix .o,$(basename $(wildcard $1/*.c))))
.SECONDEXPANSION:
$(O)/tidy.h.pch: $(O)/flags
	@echo '#include <glib.h>' > $(@:.pch=); clang $(wordlist 2,99,$(COMPILE)) -pthread -x c-header -o $@ $(@:.pch=)
$(O)/%/tidy: $$(call objects_in,$$*) .clang-tidy | $(O)/tidy.h.pch
	$(call say,TIDY)clang-tidy --quiet --checks='-clang-analyzer-*' $(to_tidy) -- $(wordlist 2,99,$(COMPILE)) -pthread -include $(O)/tidy.h 2>/dev/null && touch $@
$(O)/%.analyzed: %.c $(O)/%.o .clang-tidy
	$(call say,ANALYZE)clang-tidy --quiet $< -- $(wordlist 2,99,$(COMPILE)) 2>/dev/null && touch $@

# threads race without what teaches, edits and asks
unraced := $(filter-out %/form_listing.c,$(filter $(addprefix engine/,explorer/% interview/% layout/% lint/% mutant/% probe/% \
  report/ask/% revise/% suite/% teach/% write/% doors/doors_asking.c doors/doors_columns.c doors/doors_editing.c doors/doors_revising.c \
  doors/doors_teaching.c),$(engine)))
$(O)/libsill.a: $(call objects,$(if $(filter tsan,$(V)),$(filter-out $(unraced),$(engine)),$(engine)))
	@rm -f $@; ar rcs $@ $^
$(O)/$(SONAME): $(call objects,$(engine))
	$(call say,LD)$(LINK) -shared -Wl,-soname,$(SONAME) -Wl,-z,defs -o $@ $^ $(PKG_LIBS)
	@ln -sf $(SONAME) $(O)/libsill.so
# programs: the objects of each, and what it is linked with beside the engine
linked := $(addprefix $(O)/,sill sill-serve schema)
$(O)/sill: $(call objects,$(cli))
$(O)/sill-serve: $(call objects,$(serve)) $(O)/page.o
$(O)/sill-serve: BESIDE = $(shell pkg-config --libs libsoup-3.0)
$(O)/schema: $(call objects,$(schema))
$(O)/page.c: engine/serve/serve.gresource.xml $(wildcard engine/serve/*.html engine/serve/*.css engine/serve/*.js)
	@mkdir -p $(@D); glib-compile-resources --sourcedir=engine/serve --generate-source --c-name=page --target=$@ $<
$(O)/page.o: $(O)/page.c $(O)/flags
	$(call say,CC)$(CC) -std=c17 $(PKG_CFLAGS) $(VARIANT_FLAGS) -c -o $@ $<

$(O)/sill.pc: engine/sill.pc.in $(O)/flags
	@sed 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|' $< > $@
$(O)/case.roff $(O)/rules.roff: $(O)/%.roff: $(O)/schema
	@$< manual $* $@
$(manual): $(O)/%: engine/% engine/manual.awk $(tables) $(O)/case.roff $(O)/rules.roff # with the tables of findings, keys, elements
	@awk -v folder=$(O) -f engine/manual.awk $(tables) $< > $@

include tests/tests.mk engine/wasm/page.mk engine/postgres/postgres.mk
$(linked): $(O)/libsill.a
	$(call say,LD)$(LINK) -o $@ $(filter-out $<,$^) $< $(PKG_LIBS) $(BESIDE)

-include $(patsubst %.o,%.d,$(call objects,$(sources)) $(call in_module,$(in_page)))
.SECONDARY:
