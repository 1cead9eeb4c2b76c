#include "Variants.h"

typedef uint32_t vn_16x32 __attribute__((vector_size(64), aligned(4)));
typedef uint64_t vn_8x64 __attribute__((vector_size(64), aligned(1)));

#define VALUES (const uint32_t *values, size_t count)

VN_BODY uint32_t largest_body VALUES {
  vn_16x32 best[4] = {{0}, {0}, {0}, {0}};
  size_t i = 0;
  for (; i + 64 <= count; i += 64)
    for (int lane = 0; lane < 4; lane++) {
      vn_16x32 next = *(const vn_16x32 *)(values + i + 16 * lane);
      best[lane] = __builtin_elementwise_max(next, best[lane]);
    }
  uint32_t result = 0;
  for (int lane = 0; lane < 4; lane++)
    for (int j = 0; j < 16; j++)
      result = best[lane][j] > result ? best[lane][j] : result;
  for (; i < count; i++) result = values[i] > result ? values[i] : result;
  return result;
}

VN_VARIANTS(uint32_t, largest, VALUES, (values, count))

uint32_t vn_largest(int32_t isa, const uint32_t *values, size_t count) {
  return VN_CALL(isa, largest, (values, count));
}

// Takes in eight bytes; one to one in the word and in the sum.
VN_BODY uint64_t mix(uint64_t sum, uint64_t word) {
  sum = (sum ^ word) * 0x9E3779B97F4A7C15;
  return sum ^ sum >> 29;
}

VN_BODY void add_words(vn_8x64 *sum, const uint8_t *bytes) {
  vn_8x64 words = *(const vn_8x64 *)bytes;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  for (int j = 0; j < 8; j++) words[j] = __builtin_bswap64(words[j]);
#endif
  *sum += words;
}

#define BYTES (const uint8_t *bytes, size_t count)

// In each of 16 lanes the sum of the words, and the sum of those sums, in
// which a word counts the more the earlier it stands; so words that change
// places change the result.
VN_BODY uint64_t checksum_body BYTES {
  vn_8x64 first[2] = {{0}, {0}}, second[2] = {{0}, {0}};
  size_t i = 0;
  for (; i + 128 <= count; i += 128)
    for (int half = 0; half < 2; half++) {
      add_words(&first[half], bytes + i + 64 * half);
      second[half] += first[half];
    }
  uint64_t sum = mix(0, count);
  // The words that are left, the last filled up with zeros.
  for (; i < count; i += 8) {
    uint64_t word = 0;
    for (size_t j = i; j < count && j < i + 8; j++)
      word |= (uint64_t)bytes[j] << 8 * (j - i);
    sum = mix(sum, word);
  }
  for (int half = 0; half < 2; half++)
    for (int j = 0; j < 8; j++) {
      sum = mix(sum, first[half][j]);
      sum = mix(sum, second[half][j]);
    }
  return sum;
}

VN_VARIANTS(uint64_t, checksum, BYTES, (bytes, count))

uint64_t vn_checksum(int32_t isa, const uint8_t *bytes, size_t count) {
  return VN_CALL(isa, checksum, (bytes, count));
}
