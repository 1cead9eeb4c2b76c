#include "Variants.h"

typedef uint32_t lanes
    __attribute__((vector_size(64), aligned(4)));

enum { LANES = 16 };

// Compares each lane of one with each of the other, one turn after another.
VN_BODY int shares_lane(const uint32_t *row, const uint32_t *other_row) {
  lanes one = *(const lanes *)row;
  lanes other = *(const lanes *)other_row;
  lanes equal = {0};
  for (int turn = 0; turn < LANES; turn++) {
    equal |= (lanes)(one == other);
    other = __builtin_shufflevector(
        other, other, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0);
  }
  return __builtin_reduce_or(equal) != 0;
}

// Whether two ascending rows have an element in common.
VN_BODY int share(
    const uint32_t *one, const uint32_t *one_end, const uint32_t *other,
    const uint32_t *other_end, uint32_t apart) {
  while (one_end - one >= LANES && other_end - other >= LANES) {
    uint32_t top = one[LANES - 1];
    uint32_t other_top = other[LANES - 1];
    if (one[0] <= other_top && other[0] <= top &&
        shares_lane(one, other))
      break;
    one += top <= other_top ? LANES : 0;
    other += other_top <= top ? LANES : 0;
  }
  while (one < one_end && other < other_end) {
    uint32_t left = *one;
    uint32_t right = *other;
    if (left == right && left != apart) return 1;
    one += left <= right;
    other += right <= left;
  }
  return 0;
}

// Loops and repeats in a row.
VN_BODY int32_t row_traits(
    const uint32_t *row, ptrdiff_t count, uint32_t vertex) {
  uint32_t loops = 0;
  uint32_t repeats = 0;
  for (ptrdiff_t place = 0; place < count; place++)
    loops |= row[place] == vertex;
  for (ptrdiff_t place = 1; place < count; place++)
    repeats |= row[place] == row[place - 1];
  return (loops ? VN_HAS_LOOP : 0) | (repeats ? VN_HAS_REPEAT : 0);
}

VN_BODY int32_t vn_row_traits_body(
    const vn_edge_rows *rows, ptrdiff_t first, ptrdiff_t last) {
  int32_t traits = 0;
  for (ptrdiff_t vertex = first; vertex < last; vertex++) {
    const uint32_t *out = rows->out_targets + rows->out_offsets[vertex];
    const uint32_t *out_end = rows->out_targets + rows->out_offsets[vertex + 1];
    const uint32_t *in = rows->in_sources + rows->in_offsets[vertex];
    const uint32_t *in_end = rows->in_sources + rows->in_offsets[vertex + 1];
    traits |= row_traits(out, out_end - out, (uint32_t)vertex) |
              row_traits(in, in_end - in, (uint32_t)vertex);
    if (share(out, out_end, in, in_end, (uint32_t)vertex))
      traits |= VN_HAS_RECIPROCAL;
  }
  return traits;
}

// Takes one neighbor from each vertex of a row that has more than `level`
// left; those that then have `level` join the queue. Written without a
// branch, as no processor could foresee it.
VN_BODY ptrdiff_t take_away(
    const uint32_t *row, const uint32_t *row_end, uint32_t level,
    uint32_t *degrees, uint32_t *queue, ptrdiff_t end) {
  for (; row < row_end; row++) {
    uint32_t degree = degrees[*row];
    degrees[*row] = degree - (degree > level);
    queue[end] = *row;
    end += degree == level + 1;
  }
  return end;
}

// Fetches what the queue will need soon: first where rows start, then rows.
VN_BODY void fetch_ahead(
    const vn_edge_rows *rows, const uint32_t *queue, ptrdiff_t head,
    ptrdiff_t end) {
  if (head + 16 < end) {
    __builtin_prefetch(&rows->out_offsets[queue[head + 16]]);
    __builtin_prefetch(&rows->in_offsets[queue[head + 16]]);
  }
  if (head + 8 < end) {
    uint32_t vertex = queue[head + 8];
    __builtin_prefetch(rows->out_targets + rows->out_offsets[vertex]);
    __builtin_prefetch(rows->in_sources + rows->in_offsets[vertex]);
  }
}

VN_BODY void vn_peel_body(
    const vn_edge_rows *rows, uint32_t *degrees, uint32_t *left,
    uint32_t *queue) {
  ptrdiff_t left_count = rows->vertex_count;
  // A vertex is looked at once a level until it goes, so all looks together
  // are the sum of the core numbers: no more than there are edges' ends.
  for (uint32_t level = 0; left_count > 0; level++) {
    ptrdiff_t end = 0;
    ptrdiff_t kept = 0;
    for (ptrdiff_t place = 0; place < left_count; place++) {
      uint32_t vertex = left[place];
      uint32_t degree = degrees[vertex];
      queue[end] = vertex;
      end += degree == level;
      left[kept] = vertex;
      kept += degree > level;
    }
    left_count = kept;
    for (ptrdiff_t head = 0; head < end; head++) {
      fetch_ahead(rows, queue, head, end);
      uint32_t vertex = queue[head];
      end = take_away(
          rows->out_targets + rows->out_offsets[vertex],
          rows->out_targets + rows->out_offsets[vertex + 1], level, degrees,
          queue, end);
      end = take_away(
          rows->in_sources + rows->in_offsets[vertex],
          rows->in_sources + rows->in_offsets[vertex + 1], level, degrees,
          queue, end);
    }
  }
}

VN_VARIANTS(
    int32_t, vn_row_traits,
    (const vn_edge_rows *rows, ptrdiff_t first, ptrdiff_t last),
    (rows, first, last))
VN_VARIANTS(
    void, vn_peel,
    (const vn_edge_rows *rows, uint32_t *degrees, uint32_t *left,
     uint32_t *queue),
    (rows, degrees, left, queue))

int32_t vn_row_traits(
    int32_t isa, const vn_edge_rows *rows, ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, vn_row_traits, (rows, first, last));
}

void vn_peel(
    int32_t isa, const vn_edge_rows *rows, uint32_t *degrees, uint32_t *left,
    uint32_t *queue) {
  VN_CALL(isa, vn_peel, (rows, degrees, left, queue));
}
