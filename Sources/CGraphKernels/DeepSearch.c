#include "DeepSearch.h"

// Takes the vertices first ..< end of the queue one step on; returns the end
// of those that were met.
static inline size_t advance(const uint32_t *offsets, const uint32_t *heads,
                             uint32_t mark, uint32_t *marks, uint32_t *queue,
                             size_t first, size_t end) {
  size_t met = end;
  for (size_t place = first; place < end; place++) {
    const uint32_t vertex = queue[place];
    const uint32_t last = offsets[vertex + 1];
    for (uint32_t e = offsets[vertex]; e < last; e++) {
      // Without a branch: whether a head is new cannot be foretold.
      const uint32_t head = heads[e];
      queue[met] = head;
      met += marks[head] != mark;
      marks[head] = mark;
    }
  }
  return met;
}

uint32_t vn_search_levels(const uint32_t *offsets, const uint32_t *heads,
                          uint32_t start, uint32_t mark, uint32_t *marks,
                          uint32_t *queue, const uint32_t *weights,
                          const uint32_t *tree_offsets, const uint32_t *trees,
                          uint64_t *levels) {
  uint32_t distance = 0;
  size_t first = 0, end = 1;
  queue[0] = start;
  marks[start] = mark;
  for (;;) {
    const size_t met = advance(offsets, heads, mark, marks, queue, first, end);
    if (met == end) return distance;
    distance++;
    uint64_t sum = 0;
    for (size_t place = end; place < met; place++) sum += weights[queue[place]];
    levels[distance] += sum;
    if (tree_offsets) {
      for (size_t place = end; place < met; place++) {
        const uint32_t *tree = trees + tree_offsets[queue[place]];
        const uint32_t *tree_end = trees + tree_offsets[queue[place] + 1];
        for (uint64_t *level = levels + distance + 1; tree < tree_end; level++)
          *level += *tree++;
      }
    }
    first = end;
    end = met;
  }
}
