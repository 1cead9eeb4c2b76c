// Counting the bits of 512 searches by what they weigh; see CoverSearch.h.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "Variants.h"

typedef uint64_t row __attribute__((vector_size(64), aligned(8)));

typedef struct {
  uint32_t groups;
  const uint32_t *plane_starts, *factors;
  const uint64_t *masks;
  const uint32_t *shifts;
  uint32_t *last, *levels;
  size_t stride;
} counter;

typedef struct {
  const uint32_t *offsets, *heads;
  uint32_t last;
} rows;

VN_BODY row load(const uint64_t *states, size_t vertex) {
  return *(const row *)(states + 8 * vertex);
}

VN_BODY void store(uint64_t *states, size_t vertex, row value) {
  *(row *)(states + 8 * vertex) = value;
}

VN_BODY int same(row a, row b) {
  row difference = a ^ b;
  return __builtin_reduce_or(difference) == 0;
}

VN_BODY uint32_t weigh(const counter *weights, uint32_t group, row bits) {
  uint32_t plane = weights->plane_starts[group];
  const uint32_t end = weights->plane_starts[group + 1];
  row sum = {0};
  for (; plane < end; plane++) {
    row part = bits & load(weights->masks, plane);
    sum += __builtin_elementwise_popcount(part) << weights->shifts[plane];
  }
  return (uint32_t)__builtin_reduce_add(sum) * weights->factors[group];
}

// Notes the count of a place; returns what was not known.
VN_BODY uint32_t note_count(const counter *counts, size_t place,
                            uint32_t count) {
  const uint32_t known = counts->last[place];
  counts->levels[place] += count - known;
  counts->last[place] = count;
  return count ^ known;
}

// Notes the weights of what `bits` hold; returns what was not known. It is
// plain if all bits weigh the same.
VN_BODY uint32_t note(const counter *counts, size_t at, row bits, int plain) {
  if (plain) {
    const row ones = __builtin_elementwise_popcount(bits);
    return note_count(
        counts, at, (uint32_t)__builtin_reduce_add(ones) * counts->factors[0]);
  }
  uint32_t found = 0;
  for (uint32_t group = 0; group < counts->groups; group++)
    found |= note_count(counts, group * counts->stride + at,
                        weigh(counts, group, bits));
  return found;
}

VN_BODY int is_plain(const counter *counts) {
  return counts->groups == 1 && counts->plane_starts[1] == 1;
}
