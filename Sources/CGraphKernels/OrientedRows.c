#include "Variants.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// MARK: Counting

VN_BODY ptrdiff_t count_lower_body(const ptrdiff_t *offsets,
                                 const uint32_t *targets,
                                 const uint32_t *order, const uint32_t *places,
                                 ptrdiff_t first, ptrdiff_t last) {
  ptrdiff_t total = 0;
  for (ptrdiff_t place = first; place < last; place++) {
    const uint32_t *row = targets + offsets[order[place]];
    ptrdiff_t length = targets + offsets[order[place] + 1] - row;
    uint32_t count = 0;
    for (ptrdiff_t i = 0; i < length; i++) count += places[row[i]] < place;
    total += count;
  }
  return total;
}

VN_VARIANTS(ptrdiff_t, count_lower,
            (const ptrdiff_t *offsets, const uint32_t *targets,
             const uint32_t *order, const uint32_t *places, ptrdiff_t first,
             ptrdiff_t last),
            (offsets, targets, order, places, first, last))

ptrdiff_t vn_count_lower(int32_t isa, const ptrdiff_t *offsets,
                       const uint32_t *targets, const uint32_t *order,
                       const uint32_t *places, ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, count_lower,
                 (offsets, targets, order, places, first, last));
}

// MARK: Filling

// Marks an end of double weight while it waits for its room.
static const uint32_t double_mark = (uint32_t)1 << 31;

// Gathers the places of a row that are below a limit, returns how many.
typedef ptrdiff_t collection(const uint32_t *row, ptrdiff_t length,
                           const uint32_t *places, ptrdiff_t limit,
                           uint32_t *found);

static inline ptrdiff_t collect(const uint32_t *row, ptrdiff_t length,
                              const uint32_t *places, ptrdiff_t limit,
                              uint32_t *found) {
  // What is not below is overwritten by the next: no branch to mispredict.
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < length; i++) {
    uint32_t end = places[row[i]];
    found[count] = end;
    count += end < limit;
  }
  return count;
}

#if defined(__x86_64__)
VN_TARGET_AVX512
static ptrdiff_t collect_avx512(const uint32_t *row, ptrdiff_t length,
                              const uint32_t *places, ptrdiff_t limit,
                              uint32_t *found) {
  if (length < 8) return collect(row, length, places, limit, found);
  ptrdiff_t count = 0;
  const __m512i limits = _mm512_set1_epi32((int32_t)limit);
  for (ptrdiff_t i = 0; i < length; i += 16) {
    uint32_t rest = length - i < 16 ? (uint32_t)(length - i) : 16;
    __mmask16 mask = (__mmask16)_bzhi_u32(0xFFFF, rest);
    __m512i end = _mm512_maskz_loadu_epi32(mask, row + i);
    end = _mm512_mask_i32gather_epi32(end, mask, end, places, 4);
    mask = _mm512_mask_cmplt_epu32_mask(mask, end, limits);
    // A whole vector fits: count is at most i, and found has 16 to spare.
    _mm512_storeu_si512(found + count, _mm512_maskz_compress_epi32(mask, end));
    count += __builtin_popcount(mask);
  }
  return count;
}
#endif

// The same with the weights of the ends as marks.
VN_BODY ptrdiff_t collect_marked(const uint32_t *row, const uint32_t *links,
                               ptrdiff_t length, const uint32_t *places,
                               ptrdiff_t limit, uint32_t *found) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < length; i++) {
    uint32_t end = places[row[i]];
    found[count] = end | (links[i] > 1 ? double_mark : 0);
    count += end < limit;
  }
  return count;
}

// Sets bits for hubs found.
VN_BODY void set_hubs(const uint32_t *found, ptrdiff_t count, uint64_t *bits,
                      uint64_t *double_bits) {
  for (ptrdiff_t i = 0; i < count; i++) {
    uint32_t end = found[i] & ~double_mark;
    bits[end >> 6] |= (uint64_t)1 << (end & 63);
    if (double_bits)
      double_bits[end >> 6] |= (uint64_t)(found[i] >> 31) << (end & 63);
  }
}

// Keeps what is below a limit.
VN_BODY ptrdiff_t keep_lower(uint32_t *found, ptrdiff_t count, ptrdiff_t limit) {
  ptrdiff_t kept = 0;
  for (ptrdiff_t i = 0; i < count; i++) {
    uint32_t end = found[i];
    found[kept] = end;
    kept += (end & ~double_mark) < limit;
  }
  return kept;
}

void vn_fill_lower(int32_t isa, const ptrdiff_t *offsets,
                   const uint32_t *targets, const uint32_t *links,
                   const uint32_t *order, const uint32_t *places,
                   ptrdiff_t first, ptrdiff_t last, ptrdiff_t start,
                   vn_oriented_rows *rows, uint32_t *scratch) {
  collection *gather = collect;
#if defined(__x86_64__)
  if (isa == VN_AVX512) gather = collect_avx512;
#else
  (void)isa;
#endif
  ptrdiff_t words = rows->hub_limit / 64;
  for (ptrdiff_t place = first; place < last; place++) {
    ptrdiff_t row = offsets[order[place]];
    ptrdiff_t length = offsets[order[place] + 1] - row;
    int is_hub = place < rows->hub_limit;
    // Below a hub there are hubs only.
    ptrdiff_t limit = is_hub ? rows->hub_limit : place;
    ptrdiff_t count =
        links ? collect_marked(targets + row, links + row, length, places,
                               limit, scratch)
              : gather(targets + row, length, places, limit, scratch);
    if (is_hub) {
      set_hubs(scratch, count, rows->hub_bits + place * words,
               links ? rows->hub_doubles + place * words : 0);
      count = keep_lower(scratch, count, place);
    }
    rows->starts[place] = start;
    // Both writes hit free room, and only one of them stays.
    ptrdiff_t low = start, high = start + count;
    for (ptrdiff_t i = 0; i < count; i++) {
      uint32_t end = scratch[i] & ~double_mark;
      rows->ends[low] = end;
      rows->ends[high - 1] = end;
      if (links) {
        rows->doubles[low] = (uint8_t)(scratch[i] >> 31);
        rows->doubles[high - 1] = (uint8_t)(scratch[i] >> 31);
      }
      int is_low = end < rows->hub_limit;
      low += is_low;
      high -= !is_low;
    }
    rows->hub_counts[place] = (uint32_t)(low - start);
    start += count;
    rows->stops[place] = start;
  }
}
