#include "Variants.h"

typedef uint32_t vn_16x32 __attribute__((vector_size(64), aligned(4)));
typedef uint64_t vn_16x64 __attribute__((vector_size(128), aligned(4)));

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

VN_BODY uint64_t row_fingerprint_body ROWS {
  uint64_t result = 0;
  for (size_t row = first; row < end; row++) {
    ptrdiff_t i = offsets[row], stop = offsets[row + 1];
    uint64_t sum = 0;
    if (i + 16 <= stop) {
      vn_16x64 sums = {0};
      for (; i + 16 <= stop; i += 16) {
        vn_16x32 values = *(const vn_16x32 *)(columns + i);
        SCATTER(values, column_seed);
        sums += __builtin_convertvector(values, vn_16x64);
      }
      for (int lane = 0; lane < 16; lane++) sum += sums[lane];
    }
    for (; i < stop; i++) {
      uint32_t value = columns[i];
      SCATTER(value, column_seed);
      sum += value;
    }
    uint32_t factor = (uint32_t)row;
    SCATTER(factor, row_seed);
    result += sum * factor;
  }
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

VN_VARIANTS(uint64_t, row_fingerprint, ROWS,
            (offsets, columns, first, end, row_seed, column_seed))
VN_VARIANTS(uint64_t, pair_fingerprint, PAIRS,
            (rows, columns, count, row_seed, column_seed))

uint64_t vn_row_fingerprint(int32_t isa, const ptrdiff_t *offsets,
                            const uint32_t *columns, size_t first, size_t end,
                            uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, row_fingerprint,
                 (offsets, columns, first, end, row_seed, column_seed));
}

uint64_t vn_pair_fingerprint(int32_t isa, const uint32_t *rows,
                             const uint32_t *columns, size_t count,
                             uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, pair_fingerprint,
                 (rows, columns, count, row_seed, column_seed));
}
