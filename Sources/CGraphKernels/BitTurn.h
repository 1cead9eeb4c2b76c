// Turning blocks of 64 by 64 bits on their side.
#pragma once

#include <stdint.h>

#include "Variants.h"

typedef uint64_t half __attribute__((vector_size(32), aligned(8)));

VN_BODY void exchange(half *low, half *high, int width, uint64_t mask) {
  const half change = ((*low >> width) ^ *high) & mask;
  *high ^= change;
  *low ^= change << width;
}

// Exchanges bits among eight rows that lie `apart` of each other, in three
// rounds of 4, 2 and 1 times that.
VN_BODY void exchange_eight(half *rows, int apart, uint64_t wide,
                            uint64_t middle, uint64_t narrow) {
  half r[8];
  for (int i = 0; i < 8; i++) r[i] = rows[2 * apart * i];
  for (int i = 0; i < 4; i++) exchange(&r[i], &r[i + 4], 4 * apart, wide);
  for (int i = 0; i < 8; i++)
    if ((i & 2) == 0) exchange(&r[i], &r[i + 2], 2 * apart, middle);
  for (int i = 0; i < 8; i += 2)
    exchange(&r[i], &r[i + 1], apart, narrow);
  for (int i = 0; i < 8; i++) rows[2 * apart * i] = r[i];
}

// Exchanges bit i of row j with bit j of row i, in each of the eight words of
// 64 rows.
VN_BODY void turn(uint64_t *block) {
  for (int part = 0; part < 2; part++) {
    half *rows = (half *)block + part;
    for (int i = 0; i < 8; i++)
      exchange_eight(rows + 2 * i, 8, UINT64_C(0x00000000FFFFFFFF),
                     UINT64_C(0x0000FFFF0000FFFF),
                     UINT64_C(0x00FF00FF00FF00FF));
    for (int i = 0; i < 8; i++)
      exchange_eight(rows + 16 * i, 1, UINT64_C(0x0F0F0F0F0F0F0F0F),
                     UINT64_C(0x3333333333333333),
                     UINT64_C(0x5555555555555555));
  }
}
