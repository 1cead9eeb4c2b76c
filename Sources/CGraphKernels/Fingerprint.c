#include "Variants.h"

// Scatters a number over 32 bits, one to one.
#define SCATTER(value, seed)        \
  do {                              \
    (value) = ((value) ^ (seed));   \
    (value) *= 0x9E3779B1;          \
    (value) ^= (value) >> 15;       \
    (value) = (value) * 0x85EBCA77 + (seed); \
    (value) ^= (value) >> 13;       \
  } while (0)

#define ROWS                                                        \
  (const ptrdiff_t *offsets, size_t row, size_t row_count,          \
   const uint32_t *columns, ptrdiff_t first, ptrdiff_t count,       \
   uint32_t row_seed, uint32_t column_seed)

// So many columns at a time, that what is made of them stays in the cache.
#define STRETCH 1024

// What is made of a stretch of columns: each scattered, the sums of each two,
// and the sum of all before each four. The sum of all before any place is
// that of three of these numbers.
//
// Behind the last column there are zeros, so that a sum which takes none of
// the last two can be had in the same way.
typedef struct {
  uint32_t scattered[STRETCH + 5];
  uint64_t pairs[STRETCH / 2 + 1];
  uint64_t sums[STRETCH / 4 + 1];
} vn_stretch;

// Adds `length` scattered columns to the sums; returns the sum of all.
VN_BODY uint64_t add_up(vn_stretch *stretch, ptrdiff_t length, uint64_t sum) {
  for (ptrdiff_t i = length; i < length + 5; i++) stretch->scattered[i] = 0;
  ptrdiff_t fours = (length + 3) / 4;
  for (ptrdiff_t i = 0; i <= 2 * fours; i++)
    stretch->pairs[i] = (uint64_t)stretch->scattered[2 * i] +
                        stretch->scattered[2 * i + 1];
  stretch->sums[0] = sum;
  for (ptrdiff_t i = 0; i < fours; i++)
    stretch->sums[i + 1] = sum +=
        stretch->pairs[2 * i] + stretch->pairs[2 * i + 1];
  return sum;
}

// Where rows end nobody can predict, so nothing branches on it.
VN_BODY uint64_t sum_before_place(const vn_stretch *stretch, ptrdiff_t place) {
  uint64_t has_pair = place >> 1 & 1, has_single = place & 1;
  return stretch->sums[place / 4] +
         (stretch->pairs[place / 4 * 2] & -has_pair) +
         (stretch->scattered[place / 2 * 2] & -has_single);
}

// Rows are short as a rule, and how short nobody can predict. So columns are
// scattered and summed up without regard to rows, and a row is told by two of
// those sums. In the same way all falls are counted, and those from the end of
// a row to the next taken off.
VN_BODY vn_row_check check_rows_body ROWS {
  vn_stretch stretch;
  vn_row_check result = {0, 0, 0};
  uint64_t sum = 0, sum_before = 0, falls = 0;
  ptrdiff_t row_start = 0;
  for (ptrdiff_t start = 0; start < count; start += STRETCH) {
    const uint32_t *part = columns + start;
    ptrdiff_t length = count - start < STRETCH ? count - start : STRETCH;
    uint32_t part_falls = 0, largest = result.largest;
    if (start == 0) {
      uint32_t value = largest = part[0];
      SCATTER(value, column_seed);
      stretch.scattered[0] = value;
    }
    for (ptrdiff_t i = start == 0; i < length; i++) {
      uint32_t value = part[i];
      part_falls += value < part[i - 1];
      largest = value > largest ? value : largest;
      SCATTER(value, column_seed);
      stretch.scattered[i] = value;
    }
    falls += part_falls;
    result.largest = largest;
    sum = add_up(&stretch, length, sum);
    for (; row < row_count; row++) {
      ptrdiff_t stop = offsets[row + 1] - first;
      if (stop > start + length) break;
      // Offsets that do not ascend must not lead anywhere else.
      if (stop < start) stop = start;
      uint32_t value = (uint32_t)row;
      SCATTER(value, row_seed);
      uint64_t sum_here = sum_before_place(&stretch, stop - start);
      result.fingerprint += (sum_here - sum_before) * value;
      sum_before = sum_here;
      ptrdiff_t next = stop < count ? stop : 0;
      falls -= stop > row_start && columns[next] < columns[next - (next > 0)];
      row_start = stop;
    }
  }
  // Of the last row there may be more behind the part.
  uint32_t value = (uint32_t)row;
  SCATTER(value, row_seed);
  result.fingerprint += (sum - sum_before) * value;
  result.falls = falls != 0;
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
            (offsets, row, row_count, columns, first, count, row_seed,
             column_seed))
VN_VARIANTS(uint64_t, pair_fingerprint, PAIRS,
            (rows, columns, count, row_seed, column_seed))

vn_row_check vn_check_rows(int32_t isa, const ptrdiff_t *offsets, size_t row,
                           size_t row_count, const uint32_t *columns,
                           ptrdiff_t first, ptrdiff_t count,
                           uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, check_rows,
                 (offsets, row, row_count, columns, first, count, row_seed,
                  column_seed));
}

uint64_t vn_pair_fingerprint(int32_t isa, const uint32_t *rows,
                             const uint32_t *columns, size_t count,
                             uint32_t row_seed, uint32_t column_seed) {
  return VN_CALL(isa, pair_fingerprint,
                 (rows, columns, count, row_seed, column_seed));
}
