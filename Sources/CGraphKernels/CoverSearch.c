#include "CoverSearch.h"

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

// Notes the weights of what `bits` hold; returns what was not known. It is
// plain if all bits weigh the same.
VN_BODY uint32_t note(const counter *counts, size_t at, row bits, int plain) {
  if (plain) {
    const row ones = __builtin_elementwise_popcount(bits);
    const uint32_t count =
        (uint32_t)__builtin_reduce_add(ones) * counts->factors[0];
    const uint32_t known = counts->last[at];
    counts->levels[at] += count - known;
    counts->last[at] = count;
    return count ^ known;
  }
  uint32_t found = 0;
  for (uint32_t group = 0; group < counts->groups; group++) {
    const size_t place = group * counts->stride + at;
    const uint32_t count = weigh(counts, group, bits);
    const uint32_t known = counts->last[place];
    counts->levels[place] += count - known;
    counts->last[place] = count;
    found |= count ^ known;
  }
  return found;
}

VN_BODY int is_plain(const counter *counts) {
  return counts->groups == 1 && counts->plane_starts[1] == 1;
}

VN_BODY uint32_t cover_loop(const counter *counts, rows out, size_t begin,
                            size_t end, const uint64_t *all,
                            const uint64_t *reach, uint64_t *next,
                            uint64_t *after, int plain) {
  const row zero = {0};
  const row complete = load(all, 0);
  uint32_t found = 0;
  for (size_t vertex = begin; vertex < end; vertex++) {
    row bits = load(reach, vertex);
    store(after, vertex, zero);
    if (same(bits, complete)) {
      store(next, vertex, bits);
      continue;
    }
    bits |= load(next, vertex);
    for (uint32_t e = out.offsets[vertex]; e < out.offsets[vertex + 1]; e++)
      bits |= load(reach, out.heads[e]);
    store(next, vertex, bits);
    found |= note(counts, vertex, bits, plain);
  }
  return found;
}

VN_BODY uint32_t cover_body(const counter *counts, rows out, size_t begin,
                            size_t end, const uint64_t *all,
                            const uint64_t *reach, uint64_t *next,
                            uint64_t *after) {
  return is_plain(counts) ? cover_loop(counts, out, begin, end, all, reach,
                                       next, after, 1)
                          : cover_loop(counts, out, begin, end, all, reach,
                                       next, after, 0);
}

VN_BODY uint32_t fringe_loop(const counter *counts, rows out, rows in,
                             size_t begin, size_t end, size_t first_row,
                             int64_t first_bit, uint32_t full,
                             const uint64_t *reach, uint64_t *after,
                             int plain) {
  uint32_t found = 0;
  for (size_t vertex = begin; vertex < end; vertex++) {
    const size_t at = first_row + (vertex - begin);
    if (counts->last[at] == full) continue;
    row bits = {0};
    for (uint32_t e = out.offsets[vertex]; e < out.offsets[vertex + 1]; e++)
      bits |= load(reach, out.heads[e]);
    for (uint32_t e = in.offsets[vertex]; e < in.offsets[vertex + 1]; e++) {
      const size_t head = in.heads[e];
      store(after, head, load(after, head) | bits);
    }
    if (first_bit >= 0) {
      const size_t bit = (size_t)first_bit + (vertex - begin);
      bits[bit / 64] |= UINT64_C(1) << (bit % 64);
    }
    found |= note(counts, at, bits, plain);
  }
  return found;
}

VN_BODY uint32_t fringe_body(const counter *counts, rows out, rows in,
                             size_t begin, size_t end, size_t first_row,
                             int64_t first_bit, uint32_t full,
                             const uint64_t *reach, uint64_t *after) {
  return is_plain(counts)
             ? fringe_loop(counts, out, in, begin, end, first_row, first_bit,
                           full, reach, after, 1)
             : fringe_loop(counts, out, in, begin, end, first_row, first_bit,
                           full, reach, after, 0);
}

VN_VARIANTS(uint32_t, cover,
            (const counter *counts, rows out, size_t begin, size_t end,
             const uint64_t *all, const uint64_t *reach, uint64_t *next,
             uint64_t *after),
            (counts, out, begin, end, all, reach, next, after))

VN_VARIANTS(uint32_t, fringe,
            (const counter *counts, rows out, rows in, size_t begin,
             size_t end, size_t first_row, int64_t first_bit, uint32_t full,
             const uint64_t *reach, uint64_t *after),
            (counts, out, in, begin, end, first_row, first_bit, full, reach,
             after))

uint32_t vn_cover_step(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, const uint32_t *offsets,
    const uint32_t *heads, size_t begin, size_t end, const uint64_t *all,
    const uint64_t *reach, uint64_t *next, uint64_t *after) {
  const counter counts = {groups, plane_starts, factors, masks,
                          shifts, last,         levels,  stride};
  const rows out = {offsets, heads};
  return VN_CALL(isa, cover,
                 (&counts, out, begin, end, all, reach, next, after));
}

uint32_t vn_fringe_step(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride,
    const uint32_t *out_offsets, const uint32_t *out_heads,
    const uint32_t *in_offsets, const uint32_t *in_heads, size_t begin,
    size_t end, size_t first_row, int64_t first_bit, uint32_t full,
    const uint64_t *reach, uint64_t *after) {
  const counter counts = {groups, plane_starts, factors, masks,
                          shifts, last,         levels,  stride};
  const rows out = {out_offsets, out_heads};
  const rows in = {in_offsets, in_heads};
  return VN_CALL(isa, fringe,
                 (&counts, out, in, begin, end, first_row, first_bit, full,
                  reach, after));
}
