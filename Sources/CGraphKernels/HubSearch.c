#include "HubSearch.h"

#include "BitTally.h"

// So many names ahead, lines are asked for before they are joined.
enum { AHEAD = 16 };

VN_BODY row join(const uint64_t *lines, size_t first, rows names,
                 size_t vertex) {
  uint32_t e = names.offsets[vertex];
  const uint32_t end = names.offsets[vertex + 1];
  row bits = {0};
  for (; e < end; e++) {
    if (e + AHEAD < names.last)
      __builtin_prefetch(lines + 8 * (size_t)(names.heads[e + AHEAD] - first));
    bits |= load(lines, names.heads[e] - first);
  }
  return bits;
}

// Exchanges word j of row i with word i of row j, for four of either.
VN_BODY void exchange_words(const uint64_t *from, size_t from_stride,
                            half out[4]) {
  const half a = *(const half *)from;
  const half b = *(const half *)(from + from_stride);
  const half c = *(const half *)(from + 2 * from_stride);
  const half d = *(const half *)(from + 3 * from_stride);
  const half ab0 = __builtin_shufflevector(a, b, 0, 4, 2, 6);
  const half ab1 = __builtin_shufflevector(a, b, 1, 5, 3, 7);
  const half cd0 = __builtin_shufflevector(c, d, 0, 4, 2, 6);
  const half cd1 = __builtin_shufflevector(c, d, 1, 5, 3, 7);
  out[0] = __builtin_shufflevector(ab0, cd0, 0, 1, 4, 5);
  out[1] = __builtin_shufflevector(ab1, cd1, 0, 1, 4, 5);
  out[2] = __builtin_shufflevector(ab0, cd0, 2, 3, 6, 7);
  out[3] = __builtin_shufflevector(ab1, cd1, 2, 3, 6, 7);
}

VN_BODY void turn_lines_body(const uint64_t *lines, size_t first, rows names,
                             size_t begin, size_t end, const uint32_t *places,
                             size_t count, uint64_t *states) {
  uint64_t blocks[8][8 * 64] __attribute__((aligned(64)));
  const row zero = {0};
  for (size_t word = 0; word < 8; word++) {
    for (size_t j = 0; j < 64; j++) {
      const size_t vertex = begin + 64 * word + j;
      store(blocks[word], j,
            vertex < end ? join(lines, first, names, vertex) : zero);
    }
    if (begin + 64 * word < end) turn(blocks[word]);
  }
  for (size_t i = 0; i < 64; i++) {
    for (size_t part = 0; part < 8; part += 4) {
      half low[4], high[4];
      exchange_words(&blocks[0][8 * i + part], 8 * 64, low);
      exchange_words(&blocks[4][8 * i + part], 8 * 64, high);
      for (size_t word = 0; word < 4; word++) {
        const size_t bit = 64 * (part + word) + i;
        if (bit >= count) break;
        half *state = (half *)(states + 8 * (size_t)places[bit]);
        state[0] = low[word];
        state[1] = high[word];
      }
    }
  }
}

VN_VARIANTS(void, turn_lines,
            (const uint64_t *lines, size_t first, rows names, size_t begin,
             size_t end, const uint32_t *places, size_t count,
             uint64_t *states),
            (lines, first, names, begin, end, places, count, states))

void vn_turn_lines(int32_t isa, const uint64_t *lines, size_t first,
                   const uint32_t *offsets, const uint32_t *heads,
                   size_t begin, size_t end, const uint32_t *places,
                   size_t count, uint64_t *states) {
  const rows names = {offsets, heads, offsets[end]};
  VN_CALL(isa, turn_lines,
          (lines, first, names, begin, end, places, count, states));
}

VN_BODY row ones(row bits) { return __builtin_elementwise_popcount(bits); }

// Notes four counts of up to 512 bits at a time: they are summed in a quarter
// of a word each.
VN_BODY void note_four(const counter *counts, size_t at, row a, row b,
                           row c, row d, uint32_t full, uint32_t *missing) {
  const row packed =
      ones(a) | ones(b) << 16 | ones(c) << 32 | ones(d) << 48;
  const uint64_t sums = __builtin_reduce_add(packed);
  for (int i = 0; i < 4; i++) {
    const uint32_t count =
        (uint32_t)(sums >> 16 * i & 0xFFFF) * counts->factors[0];
    note_count(counts, at + i, count);
    *missing |= count ^ full;
  }
}

VN_BODY int are_full(const counter *counts, size_t at, uint32_t full) {
  const uint32_t *last = counts->last + at;
  return ((last[0] ^ full) | (last[1] ^ full) | (last[2] ^ full) |
          (last[3] ^ full)) == 0;
}

VN_BODY uint32_t states_body(const counter *counts, size_t begin, size_t end,
                             uint32_t full, const uint64_t *states) {
  uint32_t missing = 0;
  size_t vertex = begin;
  const int plain = is_plain(counts);
  if (plain) {
    for (; vertex + 4 <= end; vertex += 4) {
      if (are_full(counts, vertex, full)) continue;
      note_four(counts, vertex, load(states, vertex), load(states, vertex + 1),
                load(states, vertex + 2), load(states, vertex + 3), full,
                &missing);
    }
  }
  for (; vertex < end; vertex++) {
    if (counts->last[vertex] == full) continue;
    if (plain)
      note(counts, vertex, load(states, vertex), 1);
    else
      note(counts, vertex, load(states, vertex), 0);
    missing |= counts->last[vertex] ^ full;
  }
  return missing != 0;
}

VN_BODY uint32_t joined_body(const counter *counts, rows names, size_t begin,
                             size_t end, size_t first_row, uint32_t full,
                             const uint64_t *states) {
  uint32_t missing = 0;
  size_t vertex = begin;
  const int plain = is_plain(counts);
  if (plain) {
    for (; vertex + 4 <= end; vertex += 4) {
      const size_t at = first_row + (vertex - begin);
      if (are_full(counts, at, full)) continue;
      note_four(counts, at, join(states, 0, names, vertex),
                join(states, 0, names, vertex + 1),
                join(states, 0, names, vertex + 2),
                join(states, 0, names, vertex + 3), full, &missing);
    }
  }
  for (; vertex < end; vertex++) {
    const size_t at = first_row + (vertex - begin);
    if (counts->last[at] == full) continue;
    const row bits = join(states, 0, names, vertex);
    if (plain)
      note(counts, at, bits, 1);
    else
      note(counts, at, bits, 0);
    missing |= counts->last[at] ^ full;
  }
  return missing != 0;
}

VN_BODY void tally_rows(tally *sums, const uint32_t *names, size_t begin,
                        size_t end, const uint64_t *states) {
  const row zero = {0};
  for (size_t i = begin; i < end; i += 4) {
    const size_t left = end - i;
    tally_four(sums, load(states, names[i]),
               left > 1 ? load(states, names[i + 1]) : zero,
               left > 2 ? load(states, names[i + 2]) : zero,
               left > 3 ? load(states, names[i + 3]) : zero);
  }
}

typedef struct {
  uint32_t groups;
  const uint32_t *plane_starts, *shifts, *row_starts, *rows;
} weighted_rows;

VN_BODY void columns_body(weighted_rows weights, const uint64_t *states,
                          uint32_t columns, uint32_t *last, uint32_t *levels,
                          size_t stride) {
  for (uint32_t group = 0; group < weights.groups; group++) {
    row digits[64] = {{0}};
    for (uint32_t plane = weights.plane_starts[group];
         plane < weights.plane_starts[group + 1]; plane++) {
      tally sums = {0};
      tally_rows(&sums, weights.rows, weights.row_starts[plane],
                 weights.row_starts[plane + 1], states);
      add_tally(digits, &sums, weights.shifts[plane]);
    }
    note_digits(digits, 0, columns, last + 512 * (size_t)group,
                levels + group * stride);
  }
}

VN_VARIANTS(void, columns,
            (weighted_rows weights, const uint64_t *states, uint32_t columns,
             uint32_t *last, uint32_t *levels, size_t stride),
            (weights, states, columns, last, levels, stride))

void vn_count_columns(int32_t isa, uint32_t groups,
                      const uint32_t *plane_starts, const uint32_t *shifts,
                      const uint32_t *row_starts, const uint32_t *rows,
                      const uint64_t *states, uint32_t columns,
                      uint32_t *last, uint32_t *levels, size_t stride) {
  const weighted_rows weights = {groups, plane_starts, shifts, row_starts,
                                 rows};
  VN_CALL(isa, columns, (weights, states, columns, last, levels, stride));
}

VN_BODY uint32_t mutual_body(const counter *counts, rows names, size_t begin,
                             size_t end, size_t first_row, uint32_t full,
                             const uint64_t *states, uint32_t *column_last,
                             uint32_t *column_levels) {
  const row zero = {0};
  tally sums = {0};
  uint32_t missing = 0, others = 0;
  for (size_t vertex = begin; vertex < end; vertex += 4) {
    const size_t at = first_row + (vertex - begin);
    const size_t left = end - vertex;
    if (left >= 4 && are_full(counts, at, full)) {
      others += 4;
      continue;
    }
    row bits[4];
    for (size_t i = 0; i < 4; i++)
      bits[i] = i < left ? join(states, 0, names, vertex + i) : zero;
    tally_four(&sums, bits[0], bits[1], bits[2], bits[3]);
    if (left >= 4) {
      note_four(counts, at, bits[0], bits[1], bits[2], bits[3], full,
                &missing);
    } else {
      for (size_t i = 0; i < left; i++) {
        note(counts, at + i, bits[i], 1);
        missing |= counts->last[at + i] ^ full;
      }
    }
  }
  row digits[64] = {{0}};
  add_tally(digits, &sums, 0);
  note_digits(digits, others, full, column_last, column_levels);
  return missing != 0;
}

VN_VARIANTS(uint32_t, states,
            (const counter *counts, size_t begin, size_t end, uint32_t full,
             const uint64_t *states),
            (counts, begin, end, full, states))

VN_VARIANTS(uint32_t, joined,
            (const counter *counts, rows names, size_t begin, size_t end,
             size_t first_row, uint32_t full, const uint64_t *states),
            (counts, names, begin, end, first_row, full, states))

uint32_t vn_count_states(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, size_t begin, size_t end,
    uint32_t full, const uint64_t *states) {
  const counter counts = {groups, plane_starts, factors, masks,
                          shifts, last,         levels,  stride};
  return VN_CALL(isa, states, (&counts, begin, end, full, states));
}

uint32_t vn_count_joined(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, const uint32_t *offsets,
    const uint32_t *heads, size_t begin, size_t end, size_t first_row,
    uint32_t full, const uint64_t *states) {
  const counter counts = {groups, plane_starts, factors, masks,
                          shifts, last,         levels,  stride};
  const rows names = {offsets, heads, offsets[end]};
  return VN_CALL(isa, joined,
                 (&counts, names, begin, end, first_row, full, states));
}

VN_VARIANTS(uint32_t, mutual,
            (const counter *counts, rows names, size_t begin, size_t end,
             size_t first_row, uint32_t full, const uint64_t *states,
             uint32_t *column_last, uint32_t *column_levels),
            (counts, names, begin, end, first_row, full, states, column_last,
             column_levels))

uint32_t vn_count_mutual(int32_t isa, uint32_t *last, uint32_t *levels,
                         const uint32_t *offsets, const uint32_t *heads,
                         size_t begin, size_t end, size_t first_row,
                         uint32_t columns, const uint64_t *states,
                         uint32_t *column_last, uint32_t *column_levels) {
  const uint32_t plane_starts[2] = {0, 1}, factors[1] = {1};
  const counter counts = {1, plane_starts, factors, 0, 0, last, levels, 0};
  const rows names = {offsets, heads, offsets[end]};
  return VN_CALL(isa, mutual,
                 (&counts, names, begin, end, first_row, columns, states,
                  column_last, column_levels));
}
