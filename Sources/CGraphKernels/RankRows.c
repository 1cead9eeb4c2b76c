#include <string.h>

#include "Lanes.h"
#include "Variants.h"

// A product and a sum stay two operations, so that instruction sets agree.
#pragma clang fp contract(off)

VN_BODY void vn_choose_fringe_body(
    const vn_edge_rows *rows, const uint32_t *order, ptrdiff_t count,
    uint8_t *roles) {
  for (ptrdiff_t place = count - 1; place >= 0; place--) {
    if (place >= 32) {
      __builtin_prefetch(&rows->in_offsets[order[place - 32]]);
      __builtin_prefetch(&rows->out_offsets[order[place - 32]]);
    }
    if (place >= 12 && roles[order[place - 12]] == VN_UNDECIDED) {
      uint32_t next = order[place - 12];
      __builtin_prefetch(rows->in_sources + rows->in_offsets[next]);
      __builtin_prefetch(rows->out_targets + rows->out_offsets[next]);
    }
    uint32_t vertex = order[place];
    if (roles[vertex] != VN_UNDECIDED) continue;
    roles[vertex] = VN_FRINGE;
    // A loop puts the vertex itself into the cover.
    for (ptrdiff_t edge = rows->in_offsets[vertex];
         edge < rows->in_offsets[vertex + 1]; edge++)
      roles[rows->in_sources[edge]] = VN_COVER;
    for (ptrdiff_t edge = rows->out_offsets[vertex];
         edge < rows->out_offsets[vertex + 1]; edge++)
      roles[rows->out_targets[edge]] = VN_COVER;
  }
}

// Every place is written and only those that belong are kept: whether one
// does is as good as random, and a branch would be mispredicted.
VN_BODY uint16_t *pack_near(
    const vn_packing *packing, const uint32_t *row, ptrdiff_t count,
    uint16_t *end) {
  for (ptrdiff_t index = 0; index < count; index++) {
    uint32_t place = packing->places[row[index]];
    *end = (uint16_t)place;
    end += place < packing->near_count;
  }
  return end;
}

VN_BODY uint16_t *pack_far(
    const vn_packing *packing, const uint32_t *row, ptrdiff_t count,
    uint16_t *end) {
  for (ptrdiff_t index = 0; index < count; index++) {
    uint32_t place = packing->places[row[index]];
    memcpy(end, &place, sizeof place);
    end += place < packing->near_count ? 0 : 2;
  }
  return end;
}

VN_BODY void vn_pack_rows_body(
    const vn_edge_rows *rows, const vn_packing *packing, ptrdiff_t first,
    ptrdiff_t last, vn_row_size *sizes, uint16_t *units) {
  const uint32_t *order = packing->order;
  for (ptrdiff_t row = first; row < last; row++) {
    if (row + 24 < last) {
      __builtin_prefetch(&rows->in_offsets[order[row + 24]]);
      __builtin_prefetch(&rows->out_offsets[order[row + 24]]);
    }
    if (row + 8 < last) {
      uint32_t next = order[row + 8];
      __builtin_prefetch(rows->in_sources + rows->in_offsets[next]);
      __builtin_prefetch(rows->out_targets + rows->out_offsets[next]);
    }
    uint32_t vertex = order[row];
    const uint32_t *sources = rows->in_sources + rows->in_offsets[vertex];
    ptrdiff_t source_count =
        rows->in_offsets[vertex + 1] - rows->in_offsets[vertex];
    const uint32_t *targets = rows->out_targets + rows->out_offsets[vertex];
    ptrdiff_t target_count =
        packing->both
            ? rows->out_offsets[vertex + 1] - rows->out_offsets[vertex]
            : 0;
    uint16_t *near = pack_near(packing, sources, source_count, units);
    near = pack_near(packing, targets, target_count, near);
    uint16_t *far = near;
    if (row >= packing->near_rows &&
        near - units < source_count + target_count) {
      far = pack_far(packing, sources, source_count, far);
      far = pack_far(packing, targets, target_count, far);
    }
    sizes[row] = (vn_row_size){
        (uint32_t)(near - units), (uint32_t)((far - near) / 2)};
    units = far;
  }
}

// The sum of the values of a row: whole blocks in eight lanes, the rest one
// by one. The compiler makes loads of it, not gathers, which are slow on the
// processors that had to be protected from leaking what they gather.
VN_BODY double packed_sum(
    const uint16_t *near, vn_row_size size, const double *values) {
  lanes sums = {0};
  double rest = 0;
  ptrdiff_t count = size.near;
  for (; count >= LANES; count -= LANES, near += LANES)
    sums += (lanes){values[near[0]], values[near[1]], values[near[2]],
                    values[near[3]], values[near[4]], values[near[5]],
                    values[near[6]], values[near[7]]};
  for (; count > 0; count--) rest += values[*near++];
  const uint16_t *far = near;
  for (count = size.far; count >= LANES; count -= LANES, far += 2 * LANES) {
    uint32_t places[LANES];
    memcpy(places, far, sizeof places);
    sums += (lanes){values[places[0]], values[places[1]], values[places[2]],
                    values[places[3]], values[places[4]], values[places[5]],
                    values[places[6]], values[places[7]]};
  }
  for (; count > 0; count--, far += 2) {
    uint32_t place;
    memcpy(&place, far, sizeof place);
    rest += values[place];
  }
  if (size.near < LANES && size.far < LANES) return rest;
  return total(&sums) + rest;
}

VN_BODY void vn_sum_rows_body(
    const vn_packed_rows *rows, const double *values, double *sums) {
  const uint16_t *units = rows->units;
  for (ptrdiff_t row = rows->first; row < rows->last; row++) {
    vn_row_size size = rows->sizes[row];
    sums[row] = packed_sum(units, size, values);
    units += size.near + 2 * (ptrdiff_t)size.far;
  }
}

VN_BODY void give(
    const uint16_t *near, uint32_t count, double value, double *near_sums) {
  for (uint32_t index = 0; index < count; index++)
    near_sums[near[index]] += value;
}

VN_BODY void vn_exchange_rows_body(
    const vn_packed_rows *rows, const double *values, double *sums,
    double *near_sums) {
  const uint16_t *units = rows->units;
  for (ptrdiff_t row = rows->first; row < rows->last; row++) {
    vn_row_size size = rows->sizes[row];
    sums[row] = packed_sum(units, size, values);
    give(units, size.near, values[row], near_sums);
    units += size.near + 2 * (ptrdiff_t)size.far;
  }
}

VN_BODY void vn_settle_fringe_body(
    const vn_packed_rows *rows, const double *degrees, double base,
    double damping, double *values, double *near_sums) {
  const uint16_t *units = rows->units;
  for (ptrdiff_t row = rows->first; row < rows->last; row++) {
    vn_row_size size = rows->sizes[row];
    double value =
        (base + damping * packed_sum(units, size, values)) / degrees[row];
    values[row] = value;
    give(units, size.near, value, near_sums);
    units += size.near + 2 * (ptrdiff_t)size.far;
  }
}

VN_BODY void vn_add_given_body(
    const double *near_sums, ptrdiff_t near_count, ptrdiff_t table_count,
    double *sums, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t table = 0; table < table_count; table++)
    for (ptrdiff_t row = first; row < last; row++)
      sums[row] += near_sums[table * near_count + row];
}

VN_VARIANTS(
    void, vn_choose_fringe,
    (const vn_edge_rows *rows, const uint32_t *order, ptrdiff_t count,
     uint8_t *roles),
    (rows, order, count, roles))
VN_VARIANTS(
    void, vn_pack_rows,
    (const vn_edge_rows *rows, const vn_packing *packing, ptrdiff_t first,
     ptrdiff_t last, vn_row_size *sizes, uint16_t *units),
    (rows, packing, first, last, sizes, units))
VN_VARIANTS(
    void, vn_sum_rows,
    (const vn_packed_rows *rows, const double *values, double *sums),
    (rows, values, sums))
VN_VARIANTS(
    void, vn_exchange_rows,
    (const vn_packed_rows *rows, const double *values, double *sums,
     double *near_sums),
    (rows, values, sums, near_sums))
VN_VARIANTS(
    void, vn_settle_fringe,
    (const vn_packed_rows *rows, const double *degrees, double base,
     double damping, double *values, double *near_sums),
    (rows, degrees, base, damping, values, near_sums))
VN_VARIANTS(
    void, vn_add_given,
    (const double *near_sums, ptrdiff_t near_count, ptrdiff_t table_count,
     double *sums, ptrdiff_t first, ptrdiff_t last),
    (near_sums, near_count, table_count, sums, first, last))

void vn_choose_fringe(
    int32_t isa, const vn_edge_rows *rows, const uint32_t *order,
    ptrdiff_t count, uint8_t *roles) {
  VN_CALL(isa, vn_choose_fringe, (rows, order, count, roles));
}

void vn_pack_rows(
    int32_t isa, const vn_edge_rows *rows, const vn_packing *packing,
    ptrdiff_t first, ptrdiff_t last, vn_row_size *sizes, uint16_t *units) {
  VN_CALL(isa, vn_pack_rows, (rows, packing, first, last, sizes, units));
}

void vn_sum_rows(
    int32_t isa, const vn_packed_rows *rows, const double *values,
    double *sums) {
  VN_CALL(isa, vn_sum_rows, (rows, values, sums));
}

void vn_exchange_rows(
    int32_t isa, const vn_packed_rows *rows, const double *values,
    double *sums, double *near_sums) {
  VN_CALL(isa, vn_exchange_rows, (rows, values, sums, near_sums));
}

void vn_settle_fringe(
    int32_t isa, const vn_packed_rows *rows, const double *degrees,
    double base, double damping, double *values, double *near_sums) {
  VN_CALL(
      isa, vn_settle_fringe,
      (rows, degrees, base, damping, values, near_sums));
}

void vn_add_given(
    int32_t isa, const double *near_sums, ptrdiff_t near_count,
    ptrdiff_t table_count, double *sums, ptrdiff_t first, ptrdiff_t last) {
  VN_CALL(
      isa, vn_add_given,
      (near_sums, near_count, table_count, sums, first, last));
}
