# The extension of PostgreSQL. Everything that allocates is linked in, so that each of its blocks is the server's.
POSTGRES_NEEDS = postgresql:/usr/lib/postgresql/*/bin/postgres postgresql-server-dev-all:/usr/include/postgresql/*/server/postgres.h libpcre2-dev:libpcre2-8
wrapped = malloc calloc realloc free posix_memalign strdup strndup vasprintf __vasprintf_chk abort g_slice_alloc g_slice_alloc0 g_slice_copy g_slice_free1 g_slice_free_chain_with_offset
statically = $(foreach library,glib-2.0 pcre2-8,$(shell pkg-config --variable=libdir glib-2.0)/lib$(library).a)
$(O)/engine/postgres/%: COMPILE += -isystem $(shell pg_config --includedir-server)
$(O)/postgres/sill.so: $(call objects,$(postgres)) $(O)/libsill.a
	@mkdir -p $(@D)
	$(call say,LD)$(LINK) -shared $(addprefix -Wl$(comma)--wrap=,$(wrapped)) -Wl,--exclude-libs,ALL -o $@ $^ $(statically) \
	  $(filter-out -lglib-2.0,$(PKG_LIBS)) -lpthread

postgres: deps ## the extension of PostgreSQL, built and tried in a server of its own
	@$(MAKE) -j$(JOBS) $(O)/sill $(O)/postgres/sill.so
	@BUILD=$(O) SILL=$(abspath $(O))/sill sh tests/postgres/run.sh
install-postgres: deps ## the extension, where the server of this machine looks for it (or below DESTDIR)
	@$(MAKE) -j$(JOBS) $(O)/postgres/sill.so
	@sh tests/support/install-postgres.sh $(O)
