# The engine for a browser: WebAssembly, with engine/wasm in place of the libraries that a browser has not, and the page around it.
PAGE_NEEDS = clang=clang lld=wasm-ld wasi-libc:/usr/lib/wasm32-wasi/libc.a \
  libclang-rt-dev-wasm32:/usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a
in_page  := $(wasm) $(addprefix engine/,$(addprefix serve/,answer.c reply.c class_room.c law_times.c) read/sheet/open_tag.c) $(filter-out $(addprefix engine/,probe/% lint/% revise/% explorer/% suite/% batch/% layout/% image/% teach/export/% \
  teach/again/% teach/grade/grade_workbook.c $(addprefix read/bulk/,bulk_table.c cut% slice%) read/plain/% read/sheet/% doors/doors_editing.c doors/doors_revising.c read/document/unpack.c $(addprefix read/late/,late.c libxml_late.c)),$(engine))
WASM = clang --target=wasm32-wasi --sysroot=/usr -std=c17 -D_GNU_SOURCE -D_WASI_EMULATED_SIGNAL -Oz -flto -ffunction-sections -fdata-sections \
  -isystem $(W)/include -isystem engine/wasm/include -Iengine -Iinclude $(PKG_CFLAGS)
in_module = $(patsubst %.c,$(W)/%.o,$1)
WASM_LIBRARY = $(lastword $(wildcard /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a))
$(W)/include/glibconfig.h: | deps # GLib's own, for pointers and longs of 32 bits
	@mkdir -p $(@D); sed -e '/64;\|64_/s/"l/"ll/; s/signed long \(gu*int64\)/signed long long \1/; s/(val##\(U*\)L)/(val##\1LL)/' \
	  -e 's/\(SIZEOF_[A-Z_]*\) *8/\1 4/' "$$(pkg-config --variable=libdir glib-2.0)/glib-2.0/include/glibconfig.h" > $@
$(W)/%.o: %.c $(W)/include/glibconfig.h
	@mkdir -p $(@D)
	$(call say,WASM)$(WASM) $(if $(filter engine/wasm/%,$<),-Wall -Wextra -Werror,-w) -MMD -MP -c -o $@ $<
$(W)/engine/wasm/tidy: $(call in_module,$(wasm)) .clang-tidy
	$(call say,TIDY)clang-tidy --quiet --checks='-clang-analyzer-*,-readability-inconsistent-declaration-parameter-name' $(to_tidy) -- $(wordlist 2,99,$(WASM)) 2>/dev/null && touch $@
$(W)/sill.wasm: $(call in_module,$(in_page))
	$(call say,LD)$(WASM) -mexec-model=reactor -Wl,--strip-all,--gc-sections,-z,stack-size=1048576,--stack-first -o $@ $^ $(WASM_LIBRARY)
$(W)/explorer.html: $(W)/sill.wasm engine/explorer/page.sh $(wildcard engine/explorer/*.js engine/serve/*.js engine/serve/*.css engine/serve/*.html)
	$(call say,PAGE)sh engine/explorer/page.sh $< > $@
$(O)/explorer.html: $(W)/explorer.html # the same for every variant
	@mkdir -p $(@D); cp $< $@

explorer: deps ## the page that `sill explorer` writes: one file that needs nothing
	@$(MAKE) -j$(JOBS) all $(O)/explorer.html
