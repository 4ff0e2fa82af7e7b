/* GLib's checksum where it is not there: SHA-256 as FIPS 180-4 has it, of what comes in at once or in parts. */
#include <glib.h>
#include <string.h>

enum { BLOCK = 64, WORDS = 8 };

struct _GChecksum {
  guint32 state[WORDS];
  guchar block[BLOCK];
  guint64 length;
  char text[2 * 4 * WORDS + 1];
};

static const guint32 first[WORDS] = { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 };
static const guint32 constants[BLOCK] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
};

static guint32 turn (guint32 word, guint by) { return word >> by | word << (32 - by); }

static void spread (const guchar *block, guint32 words[BLOCK])
{
  for (guint i = 0; i < 16; i++)
    words[i] = (guint32) block[4 * i] << 24 | (guint32) block[4 * i + 1] << 16 | (guint32) block[4 * i + 2] << 8 |
               block[4 * i + 3];
  for (guint i = 16; i < BLOCK; i++) {
    const guint32 a = words[i - 15], b = words[i - 2];
    words[i] =
        words[i - 16] + (turn (a, 7) ^ turn (a, 18) ^ a >> 3) + words[i - 7] + (turn (b, 17) ^ turn (b, 19) ^ b >> 10);
  }
}

static void take_block (guint32 state[WORDS], const guchar *block)
{
  guint32 words[BLOCK], s[WORDS];
  spread (block, words);
  memcpy (s, state, sizeof s);
  for (guint i = 0; i < BLOCK; i++) {
    const guint32 up = s[7] + (turn (s[4], 6) ^ turn (s[4], 11) ^ turn (s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) +
                       constants[i] + words[i];
    const guint32 down =
        (turn (s[0], 2) ^ turn (s[0], 13) ^ turn (s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
    memmove (s + 1, s, (WORDS - 1) * sizeof *s);
    s[4] += up;
    s[0] = up + down;
  }
  for (guint i = 0; i < WORDS; i++)
    state[i] += s[i];
}

void g_checksum_reset (GChecksum *sum)
{
  memcpy (sum->state, first, sizeof first);
  sum->length = 0;
  sum->text[0] = '\0';
}

/* Only SHA-256 is asked for. */
GChecksum *g_checksum_new (GChecksumType type)
{
  (void) type;
  GChecksum *sum = g_new0 (GChecksum, 1);
  g_checksum_reset (sum);
  return sum;
}

void g_checksum_update (GChecksum *sum, const guchar *bytes, gssize length)
{
  gsize left = length < 0 ? strlen ((const char *) bytes) : (gsize) length;
  while (left > 0) {
    const gsize at = sum->length % BLOCK, n = MIN (left, BLOCK - at);
    memcpy (sum->block + at, bytes, n);
    sum->length += n;
    bytes += n;
    left -= n;
    if (at + n == BLOCK)
      take_block (sum->state, sum->block);
  }
}

static void finish (GChecksum *sum)
{
  const guint64 bits = 8 * sum->length;
  guchar end[8];
  for (guint i = 0; i < 8; i++)
    end[i] = (guchar) (bits >> (56 - 8 * i));
  g_checksum_update (sum, (const guchar *) "\x80", 1);
  while (sum->length % BLOCK != BLOCK - 8)
    g_checksum_update (sum, (const guchar *) "", 1);
  g_checksum_update (sum, end, 8);
  for (guint i = 0; i < WORDS; i++)
    g_snprintf (sum->text + 8 * i, 9, "%08x", sum->state[i]);
}

const gchar *g_checksum_get_string (GChecksum *sum)
{
  if (sum->text[0] == '\0')
    finish (sum);
  return sum->text;
}

void g_checksum_free (GChecksum *sum) { g_free (sum); }

gchar *g_compute_checksum_for_data (GChecksumType type, const guchar *bytes, gsize length)
{
  GChecksum *sum = g_checksum_new (type);
  g_checksum_update (sum, bytes, (gssize) length);
  char *text = g_strdup (g_checksum_get_string (sum));
  g_checksum_free (sum);
  return text;
}
