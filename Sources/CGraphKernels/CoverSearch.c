#include "CoverSearch.h"

#include "BitCounts.h"

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

VN_BODY void pass_body(rows names, size_t begin, size_t end,
                       const uint64_t *all, uint8_t *done,
                       const uint64_t *reach, uint64_t *after) {
  const row complete = load(all, 0);
  for (size_t vertex = begin; vertex < end; vertex++) {
    if (done[vertex - begin]) continue;
    row bits = {0};
    const uint32_t first = names.offsets[vertex];
    const uint32_t last = names.offsets[vertex + 1];
    for (uint32_t e = first; e < last; e++)
      bits |= load(reach, names.heads[e]);
    for (uint32_t e = first; e < last; e++) {
      const size_t head = names.heads[e];
      store(after, head, load(after, head) | bits);
    }
    done[vertex - begin] = (uint8_t)same(bits, complete);
  }
}

VN_VARIANTS(void, pass,
            (rows names, size_t begin, size_t end, const uint64_t *all,
             uint8_t *done, const uint64_t *reach, uint64_t *after),
            (names, begin, end, all, done, reach, after))

void vn_pass_fringe(int32_t isa, const uint32_t *offsets,
                    const uint32_t *heads, size_t begin, size_t end,
                    const uint64_t *all, uint8_t *done, const uint64_t *reach,
                    uint64_t *after) {
  const rows names = {offsets, heads, offsets[end]};
  VN_CALL(isa, pass, (names, begin, end, all, done, reach, after));
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
  const rows out = {offsets, heads, offsets[end]};
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
  const rows out = {out_offsets, out_heads, out_offsets[end]};
  const rows in = {in_offsets, in_heads, in_offsets[end]};
  return VN_CALL(isa, fringe,
                 (&counts, out, in, begin, end, first_row, first_bit, full,
                  reach, after));
}
