#include "Variants.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

typedef uint64_t vector __attribute__((vector_size(64), aligned(8)));

static inline uint64_t bit_at(const uint64_t *bits, uint32_t place) {
  return bits[place >> 6] >> (place & 63) & 1;
}

VN_BODY void set_bits(const uint32_t *row, ptrdiff_t length, uint64_t *bits) {
  for (ptrdiff_t i = 0; i < length; i++)
    bits[row[i] >> 6] |= (uint64_t)1 << (row[i] & 63);
}

VN_BODY uint64_t lane_sum(const vector *lanes) {
  uint64_t sum = 0;
  for (int lane = 0; lane < 8; lane++) sum += (*lanes)[lane];
  return sum;
}

// Returns which of the next 64 ends, or fewer, stand in bits.
typedef uint64_t hit_search(const uint32_t *ends, ptrdiff_t length,
                            const uint64_t *bits);

static inline uint64_t hits(const uint32_t *ends, ptrdiff_t length,
                            const uint64_t *bits) {
  uint64_t found = 0;
  for (ptrdiff_t i = 0; i < length; i++)
    found |= bit_at(bits, ends[i]) << i;
  return found;
}

#if defined(__x86_64__)
VN_TARGET_AVX512
static inline uint64_t hits_avx512(const uint32_t *ends, ptrdiff_t length,
                                   const uint64_t *bits) {
  uint64_t found = 0;
  for (ptrdiff_t i = 0; i < length; i += 16) {
    __mmask16 mask = _bzhi_u32(0xFFFF, (uint32_t)(length - i));
    __m512i end = _mm512_maskz_loadu_epi32(mask, ends + i);
    __m512i word = _mm512_mask_i32gather_epi32(
        end, mask, _mm512_srli_epi32(end, 5), bits, 4);
    __m512i bit = _mm512_sllv_epi32(
        _mm512_set1_epi32(1), _mm512_and_si512(end, _mm512_set1_epi32(31)));
    found |= (uint64_t)_mm512_mask_test_epi32_mask(mask, word, bit) << i;
  }
  return found;
}
#endif

// What one last corner and its row are counted with.
typedef struct {
  const vn_oriented_rows *rows;
  const uint32_t *ends;
  const uint8_t *doubles;
  const uint64_t *bits;
  const uint64_t *double_bits;
  uint64_t *counts;
} corner;

// Whether two hubs are joined. The rows of the first hubs are those that most
// ask for, so the bit is looked up there.
VN_BODY uint64_t are_joined(const uint64_t *bits, ptrdiff_t words, uint32_t a,
                            uint32_t b) {
  uint32_t low = a < b ? a : b, high = a < b ? b : a;
  return bit_at(bits + low * words, high);
}

// Looks up every pair of hubs of the row, 64 or fewer. Most are not joined as a
// rule, so nothing is added before one is found.
VN_BODY uint64_t count_pairs(corner c, ptrdiff_t hubs, int weighted) {
  ptrdiff_t words = c.rows->hub_limit / 64;
  uint64_t total = 0;
  for (ptrdiff_t i = 1; i < hubs; i++) {
    uint32_t end = c.ends[i];
    uint64_t joined = 0;
    for (ptrdiff_t j = 0; j < i; j++)
      joined |= are_joined(c.rows->hub_bits, words, end, c.ends[j]) << j;
    if (!joined) continue;
    uint64_t across = (uint64_t)__builtin_popcountll(joined);
    total += across;
    for (; joined; joined &= joined - 1) {
      int j = __builtin_ctzll(joined);
      c.counts[c.ends[j]] += (uint64_t)1 << (weighted && c.doubles[i]);
      if (weighted) {
        across += c.doubles[j];
        total += are_joined(c.rows->hub_doubles, words, end, c.ends[j]);
      }
    }
    c.counts[end] += across;
  }
  return total;
}

// Compares the bits of the row with those of each of its hubs. Every pair is
// met from both ends, so that each end gets its count without a look at what
// the other one is.
VN_BODY uint64_t count_rows(corner c, ptrdiff_t hubs, ptrdiff_t vectors,
                            int weighted) {
  ptrdiff_t words = c.rows->hub_limit / 64;
  uint64_t total = 0;
  for (ptrdiff_t i = 0; i < hubs; i++) {
    const uint64_t *row = c.rows->hub_bits + c.ends[i] * words;
    const uint64_t *twice = c.rows->hub_doubles + c.ends[i] * words;
    vector joined = {0}, across = {0}, opposite = {0};
    for (ptrdiff_t v = 0; v < vectors; v++) {
      vector own = *(const vector *)(c.bits + 8 * v);
      vector other = *(const vector *)(row + 8 * v);
      joined += __builtin_elementwise_popcount(own & other);
      if (weighted) {
        vector own2 = *(const vector *)(c.double_bits + 8 * v);
        vector other2 = *(const vector *)(twice + 8 * v);
        across += __builtin_elementwise_popcount(own2 & other);
        opposite += __builtin_elementwise_popcount(own & other2);
      }
    }
    across += joined;
    opposite += joined;
    c.counts[c.ends[i]] += lane_sum(&across);
    total += lane_sum(&opposite);
  }
  return total / 2;
}

// Goes through the row of each end that is no hub.
VN_BODY uint64_t count_others(corner c, ptrdiff_t first, ptrdiff_t last,
                              hit_search search, int weighted) {
  const vn_oriented_rows *rows = c.rows;
  uint64_t total = 0;
  for (ptrdiff_t i = first; i < last; i++) {
    uint32_t middle = c.ends[i];
    int own_weight = weighted && c.doubles[i];
    uint64_t across = 0;
    // Rows lie anywhere: fetch the next one while this one is gone through.
    if (i + 1 < last) {
      const uint32_t *next = rows->ends + rows->starts[c.ends[i + 1]];
      for (int line = 0; line < 6; line++) __builtin_prefetch(next + 16 * line);
    }
    if (i + 2 < last) __builtin_prefetch(rows->starts + c.ends[i + 2]);
    ptrdiff_t stop = rows->stops[middle];
    for (ptrdiff_t e = rows->starts[middle]; e < stop; e += 64) {
      ptrdiff_t length = stop - e < 64 ? stop - e : 64;
      uint64_t found = search(rows->ends + e, length, c.bits);
      across += (uint64_t)__builtin_popcountll(found);
      total += (uint64_t)__builtin_popcountll(found);
      for (; found; found &= found - 1) {
        ptrdiff_t hit = e + __builtin_ctzll(found);
        uint32_t end = rows->ends[hit];
        c.counts[end] += (uint64_t)1 << own_weight;
        if (weighted) {
          across += bit_at(c.double_bits, end);
          total += rows->doubles[hit];
        }
      }
    }
    c.counts[middle] += across;
  }
  return total;
}

VN_BODY void count_corner(const vn_oriented_rows *rows, ptrdiff_t place,
                          uint64_t *bits, uint64_t *double_bits,
                          uint64_t *counts, hit_search search,
                          int weighted) {
  ptrdiff_t start = rows->starts[place];
  ptrdiff_t length = rows->stops[place] - start;
  if (length < 2) return;
  ptrdiff_t hubs = rows->hub_counts[place];
  corner c = {rows, rows->ends + start, weighted ? rows->doubles + start : 0,
              bits, double_bits, counts};
  uint64_t total = 0;
  if (hubs == length && hubs < 8) {
    if ((total = count_pairs(c, hubs, weighted))) counts[place] += total;
    return;
  }
  uint32_t top = 0;
  for (ptrdiff_t i = 0; i < hubs; i++) top = c.ends[i] > top ? c.ends[i] : top;
  ptrdiff_t vectors = top / 512 + 1;
  int by_pairs = hubs < 8 + 2 * vectors && hubs <= 64;
  if (!by_pairs || hubs < length) {
    set_bits(c.ends, length, bits);
    if (weighted)
      for (ptrdiff_t i = 0; i < length; i++)
        double_bits[c.ends[i] >> 6] |= (uint64_t)c.doubles[i]
                                       << (c.ends[i] & 63);
  }
  total += by_pairs ? count_pairs(c, hubs, weighted)
                    : count_rows(c, hubs, vectors, weighted);
  if (hubs < length) total += count_others(c, hubs, length, search, weighted);
  counts[place] += total;
  if (!by_pairs || hubs < length)
    for (ptrdiff_t i = 0; i < length; i++) {
      bits[c.ends[i] >> 6] = 0;
      if (weighted) double_bits[c.ends[i] >> 6] = 0;
    }
}

VN_BODY void count_triangles_body(const vn_oriented_rows *rows, ptrdiff_t first,
                                  ptrdiff_t last, uint64_t *bits,
                                  uint64_t *double_bits, uint64_t *counts,
                                  hit_search search) {
  if (rows->doubles) {
    for (ptrdiff_t place = first; place < last; place++)
      count_corner(rows, place, bits, double_bits, counts, search, 1);
  } else {
    for (ptrdiff_t place = first; place < last; place++)
      count_corner(rows, place, bits, double_bits, counts, search, 0);
  }
}

VN_VARIANTS(void, count_triangles,
            (const vn_oriented_rows *rows, ptrdiff_t first, ptrdiff_t last,
             uint64_t *bits, uint64_t *double_bits, uint64_t *counts,
             hit_search search),
            (rows, first, last, bits, double_bits, counts, search))

void vn_count_triangles(int32_t isa, const vn_oriented_rows *rows,
                        ptrdiff_t first, ptrdiff_t last, uint64_t *bits,
                        uint64_t *double_bits, uint64_t *counts) {
  hit_search *search = hits;
#if defined(__x86_64__)
  if (isa == VN_AVX512) search = hits_avx512;
#endif
  VN_CALL(isa, count_triangles,
          (rows, first, last, bits, double_bits, counts, search));
}
