#include "Variants.h"

typedef uint32_t vn_16x32 __attribute__((vector_size(64), aligned(4)));
typedef int32_t vn_16x32_mask __attribute__((vector_size(64), aligned(4)));
typedef uint64_t vn_16x64 __attribute__((vector_size(128), aligned(4)));
typedef uint32_t vn_8x32 __attribute__((vector_size(32), aligned(4)));
typedef int32_t vn_8x32_mask __attribute__((vector_size(32), aligned(4)));
typedef uint64_t vn_8x64 __attribute__((vector_size(64), aligned(4)));

// Scatters a number over 32 bits, one to one.
#define SCATTER(value, seed)        \
  do {                              \
    (value) = ((value) ^ (seed));   \
    (value) *= 0x9E3779B1;          \
    (value) ^= (value) >> 15;       \
    (value) = (value) * 0x85EBCA77 + (seed); \
    (value) ^= (value) >> 13;       \
  } while (0)

#define ROWS                                                             \
  (const ptrdiff_t *offsets, const uint32_t *columns, size_t first,      \
   size_t end, uint32_t row_seed, uint32_t column_seed)

// Adds stretches of a row, and marks where they fall.
#define TAKE(stretch, wide, count, sums, falls)                       \
  for (; i + (count) <= stop; i += (count)) {                         \
    stretch values = *(const stretch *)(columns + i);                 \
    (falls) |= values < *(const stretch *)(columns + i - 1);          \
    SCATTER(values, column_seed);                                     \
    (sums) += __builtin_convertvector(values, wide);                  \
  }

VN_BODY vn_row_check check_rows_body ROWS {
  vn_row_check result = {0, 0};
  vn_16x32_mask falls = {0};
  vn_8x32_mask few_falls = {0};
  for (size_t row = first; row < end; row++) {
    ptrdiff_t i = offsets[row], stop = offsets[row + 1];
    if (i == stop) continue;
    // The first of a row has none before it.
    uint32_t value = columns[i++];
    SCATTER(value, column_seed);
    uint64_t sum = value;
    if (i + 8 <= stop) {
      vn_16x64 sums = {0};
      vn_8x64 few_sums = {0};
      TAKE(vn_16x32, vn_16x64, 16, sums, falls)
      TAKE(vn_8x32, vn_8x64, 8, few_sums, few_falls)
      for (int lane = 0; lane < 8; lane++)
        sum += few_sums[lane] + sums[lane] + sums[lane + 8];
    }
    for (; i < stop; i++) {
      value = columns[i];
      result.falls |= value < columns[i - 1];
      SCATTER(value, column_seed);
      sum += value;
    }
    value = (uint32_t)row;
    SCATTER(value, row_seed);
    result.fingerprint += sum * value;
  }
  for (int lane = 0; lane < 16; lane++) result.falls |= falls[lane] != 0;
  for (int lane = 0; lane < 8; lane++) result.falls |= few_falls[lane] != 0;
  return result;
}

#define PAIRS                                                         \
  (const uint32_t *rows, const uint32_t *columns, size_t count,       \
   uint32_t row_seed, uint32_t column_seed)

VN_BODY uint64_t pair_fingerprint_body PAIRS {
  uint64_t result = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t row = rows[i], column = columns[i];
    SCATTER(row, row_seed);
    SCATTER(column, column_seed);
    result += (uint64_t)row * column;
  }
  return result;
}

VN_VARIANTS(vn_row_check, check_rows, ROWS,
            (offsets, columns, first, end, row_seed, column_seed))
VN_VARIANTS(uint64_t, pair_fingerprint, PAIRS,
            (rows, columns, count, row_seed, column_seed))

vn_row_check vn_check_rows(int32_t isa, const ptrdiff_t *offsets,
                           const uint32_t *columns, size_t first, size_t end,
                           uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, check_rows,
                 (offsets, columns, first, end, row_seed, column_seed));
}

uint64_t vn_pair_fingerprint(int32_t isa, const uint32_t *rows,
                             const uint32_t *columns, size_t count,
                             uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, pair_fingerprint,
                 (rows, columns, count, row_seed, column_seed));
}
