#include "Variants.h"

VN_BODY ptrdiff_t degree(const vn_linked_rows *edges, ptrdiff_t vertex) {
  ptrdiff_t count = edges->offsets[vertex + 1] - edges->offsets[vertex];
  if (edges->back_offsets)
    count += edges->back_offsets[vertex + 1] - edges->back_offsets[vertex];
  return count;
}

VN_BODY ptrdiff_t box(ptrdiff_t degree) {
  return VN_DEGREE_BOXES - (degree < VN_DEGREE_BOXES ? degree
                                                     : VN_DEGREE_BOXES);
}

ptrdiff_t vn_order_by_degree(const vn_linked_rows *edges, ptrdiff_t vertex_count,
                             uint32_t *order, uint32_t *places,
                             ptrdiff_t *degrees, uint32_t *scratch,
                             ptrdiff_t *boxes) {
  // Vertices of one edge are many: whether one is kept is no branch.
  ptrdiff_t count = 0;
  for (ptrdiff_t vertex = 0; vertex < vertex_count; vertex++) {
    places[vertex] = UINT32_MAX;
    scratch[count] = (uint32_t)vertex;
    count += degree(edges, vertex) >= 2;
  }
  for (ptrdiff_t i = 0; i <= VN_DEGREE_BOXES; i++) boxes[i] = 0;
  for (ptrdiff_t i = 0; i < count; i++) boxes[box(degree(edges, scratch[i]))]++;
  ptrdiff_t next = 0;
  for (ptrdiff_t i = 0; i <= VN_DEGREE_BOXES; i++) {
    ptrdiff_t in_box = boxes[i];
    boxes[i] = next;
    next += in_box;
  }
  for (ptrdiff_t i = 0; i < count; i++) {
    ptrdiff_t own = degree(edges, scratch[i]);
    ptrdiff_t place = boxes[box(own)]++;
    order[place] = scratch[i];
    places[scratch[i]] = (uint32_t)place;
    degrees[place] = own;
  }
  return count;
}
