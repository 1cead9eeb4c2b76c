// Counting how many rows have each of 512 bits.
#pragma once

#include "BitCounts.h"
#include "BitTurn.h"

// How many of the rows seen so far have each bit, as binary digits: of digit d
// there may be a second part that waits for a third.
typedef struct {
  row digits[32], waiting[32];
  uint32_t fours;
} tally;

// Adds three bits each: `low` becomes the sum, the carry is returned.
VN_BODY row add_bits(row *low, row a, row b) {
  const row either = a ^ b;
  const row carry = (a & b) | (either & *low);
  *low ^= either;
  return carry;
}

VN_BODY void tally_four(tally *sums, row a, row b, row c, row d) {
  const row two = add_bits(&sums->digits[0], a, b);
  row carry = add_bits(&sums->digits[0], c, d);
  carry = add_bits(&sums->digits[1], two, carry);
  int digit = 2;
  for (uint32_t i = sums->fours++; i & 1; i >>= 1, digit++)
    carry = add_bits(&sums->digits[digit], sums->waiting[digit], carry);
  sums->waiting[digit] = carry;
}

// Adds to binary digits how many rows had each bit, times 2 to a shift.
VN_BODY void add_tally(row digits[64], const tally *sums, uint32_t shift) {
  const row zero = {0};
  row carry = zero, waiting_carry = zero;
  for (uint32_t digit = 0; digit + shift < 32; digit++) {
    const int waits = digit > 1 && (sums->fours >> (digit - 2) & 1);
    row *sum = &digits[digit + shift];
    carry = add_bits(sum, sums->digits[digit], carry);
    waiting_carry =
        add_bits(sum, waits ? sums->waiting[digit] : zero, waiting_carry);
  }
}

// Notes what is new of the numbers that digits make. The digits are lost.
VN_BODY void note_digits(row digits[64], uint32_t others, size_t count,
                         uint32_t *last, uint32_t *levels) {
  turn((uint64_t *)digits);
  const uint64_t *words = (const uint64_t *)digits;
  for (size_t bit = 0; bit < count; bit++) {
    const uint32_t total =
        (uint32_t)words[8 * (bit % 64) + bit / 64] + others;
    levels[bit] += total - last[bit];
    last[bit] = total;
  }
}
