#include "CGraphKernels.h"

// Most of the time goes into memory, not into arithmetic: nothing here gains
// from wider registers, and all instruction sets take the same code.

enum { DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS };

void vn_count_buckets(int32_t isa, const uint32_t *rows, size_t count,
                      uint32_t shift, uint64_t *counts) {
  (void)isa;
  for (size_t i = 0; i < count; i++) counts[rows[i] >> shift]++;
}

// Turns counts into the places where each value begins.
static void accumulate(uint64_t *counts, size_t count) {
  uint64_t sum = 0;
  for (size_t i = 0; i < count; i++) {
    uint64_t own = counts[i];
    counts[i] = sum;
    sum += own;
  }
}

// The loops over pairs, once for each of their two widths.
#define PAIR_LOOPS(pair_type, name)                                           \
  static void scatter_##name(const uint32_t *rows, const uint32_t *columns,   \
                             size_t count, vn_pair_form form, uint64_t *next, \
                             pair_type *pairs) {                              \
    uint32_t low = ((uint32_t)1 << form.shift) - 1;                           \
    for (size_t i = 0; i < count; i++)                                        \
      pairs[next[rows[i] >> form.shift]++] =                                  \
          (pair_type)(rows[i] & low) << form.column_bits | columns[i];        \
  }                                                                           \
                                                                              \
  static void transpose_##name(const ptrdiff_t *offsets,                        \
                               const uint32_t *columns, size_t first,         \
                               size_t end, vn_pair_form form, uint64_t *next, \
                               pair_type *pairs) {                            \
    uint32_t low = ((uint32_t)1 << form.shift) - 1;                           \
    for (size_t row = first; row < end; row++)                                \
      for (ptrdiff_t i = offsets[row]; i < offsets[row + 1]; i++)               \
        pairs[next[columns[i] >> form.shift]++] =                             \
            (pair_type)(columns[i] & low) << form.column_bits |               \
            (pair_type)row;                                                   \
  }                                                                           \
                                                                              \
  /* Returns where the pairs are when their columns ascend. */                \
  static pair_type *sort_columns_##name(pair_type *pairs, size_t count,       \
                                        pair_type *scratch,                   \
                                        uint32_t column_bits,                 \
                                        uint64_t *counters) {                 \
    uint32_t passes = (column_bits + DIGIT_BITS - 1) / DIGIT_BITS;            \
    pair_type mask = (pair_type)(((uint64_t)1 << column_bits) - 1);           \
    __builtin_memset(counters, 0, 3 * DIGITS * sizeof *counters);                       \
    for (size_t i = 0; i < count; i++) {                                      \
      uint64_t column = pairs[i] & mask;                                      \
      counters[column & (DIGITS - 1)]++;                                      \
      counters[DIGITS + (column >> DIGIT_BITS & (DIGITS - 1))]++;             \
      counters[2 * DIGITS + (column >> 2 * DIGIT_BITS)]++;                    \
    }                                                                         \
    for (uint32_t pass = 0; pass < passes; pass++) {                          \
      uint64_t *next = counters + pass * DIGITS;                              \
      uint32_t shift = pass * DIGIT_BITS;                                     \
      accumulate(next, DIGITS);                                               \
      for (size_t i = 0; i < count; i++) {                                    \
        pair_type pair = pairs[i];                                            \
        scratch[next[(pair & mask) >> shift & (DIGITS - 1)]++] = pair;        \
      }                                                                       \
      pair_type *sorted = scratch;                                            \
      scratch = pairs;                                                        \
      pairs = sorted;                                                         \
    }                                                                         \
    return pairs;                                                             \
  }                                                                           \
                                                                              \
  static void sort_##name(pair_type *pairs, size_t first, size_t count,       \
                          pair_type *scratch, vn_pair_form form,              \
                          size_t row_count, uint64_t *counters,               \
                          ptrdiff_t *offsets, uint32_t *columns) {              \
    uint32_t bits = form.column_bits;                                         \
    uint64_t *next = counters + 3 * DIGITS;                                   \
    pairs += first;                                                           \
    if (scratch)                                                              \
      pairs = sort_columns_##name(pairs, count, scratch, bits, counters);     \
    pair_type mask = (pair_type)(((uint64_t)1 << bits) - 1);                  \
    __builtin_memset(next, 0, row_count * sizeof *next);                                \
    for (size_t i = 0; i < count; i++) next[pairs[i] >> bits]++;              \
    accumulate(next, row_count);                                              \
    for (size_t row = 0; row < row_count; row++)                              \
      offsets[row] = (ptrdiff_t)(first + next[row]);                            \
    for (size_t i = 0; i < count; i++)                                        \
      columns[first + next[pairs[i] >> bits]++] =                             \
          (uint32_t)(pairs[i] & mask);                                        \
  }

PAIR_LOOPS(uint32_t, narrow)
PAIR_LOOPS(uint64_t, wide)

void vn_scatter_pairs(int32_t isa, const uint32_t *rows,
                      const uint32_t *columns, size_t count,
                      vn_pair_form form, uint64_t *next, void *pairs) {
  (void)isa;
  if (form.is_wide)
    scatter_wide(rows, columns, count, form, next, pairs);
  else
    scatter_narrow(rows, columns, count, form, next, pairs);
}

void vn_scatter_transposed(int32_t isa, const ptrdiff_t *offsets,
                           const uint32_t *columns, size_t first, size_t end,
                           vn_pair_form form, uint64_t *next, void *pairs) {
  (void)isa;
  if (form.is_wide)
    transpose_wide(offsets, columns, first, end, form, next, pairs);
  else
    transpose_narrow(offsets, columns, first, end, form, next, pairs);
}

void vn_sort_bucket(int32_t isa, void *pairs, size_t first, size_t end,
                    void *scratch, vn_pair_form form, size_t row_count,
                    uint64_t *counters, ptrdiff_t *offsets, uint32_t *columns) {
  (void)isa;
  if (form.is_wide)
    sort_wide(pairs, first, end - first, scratch, form, row_count, counters,
              offsets, columns);
  else
    sort_narrow(pairs, first, end - first, scratch, form, row_count, counters,
                offsets, columns);
}
