#include "Variants.h"

// How many vertices ahead rows are fetched.
enum { AHEAD = 24 };

VN_BODY uint32_t load(const uint32_t *place) {
  return __atomic_load_n(place, __ATOMIC_RELAXED);
}

VN_BODY int is_in(const uint64_t *set, uint32_t vertex) {
  return __atomic_load_n(&set[vertex / 64], __ATOMIC_RELAXED) >>
             (vertex % 64) &
         1;
}

VN_BODY int meets(
    const uint64_t *set, const ptrdiff_t *offsets, const uint32_t *targets,
    ptrdiff_t vertex) {
  for (ptrdiff_t place = offsets[vertex]; place < offsets[vertex + 1]; place++)
    if (is_in(set, targets[place])) return 1;
  return 0;
}

// The vertices of a word that are not in the set.
VN_BODY uint64_t outside(uint64_t word, ptrdiff_t index, ptrdiff_t count) {
  ptrdiff_t left = count - index * 64;
  return left < 64 ? ~word & ((1ull << left) - 1) : ~word;
}

VN_BODY ptrdiff_t vn_grow_set_body(
    const vn_edge_rows *rows, uint64_t *set, ptrdiff_t first, ptrdiff_t last) {
  ptrdiff_t grown = 0;
  for (ptrdiff_t index = first; index < last; index++) {
    uint64_t word = __atomic_load_n(&set[index], __ATOMIC_RELAXED);
    uint64_t joined = 0;
    for (uint64_t rest = outside(word, index, rows->vertex_count); rest;
         rest &= rest - 1) {
      int bit = __builtin_ctzll(rest);
      ptrdiff_t vertex = index * 64 + bit;
      ptrdiff_t next = vertex + AHEAD;
      if (next < rows->vertex_count) {
        __builtin_prefetch(rows->out_targets + rows->out_offsets[next]);
        __builtin_prefetch(rows->in_sources + rows->in_offsets[next]);
      }
      if (meets(set, rows->out_offsets, rows->out_targets, vertex) ||
          meets(set, rows->in_offsets, rows->in_sources, vertex))
        joined |= 1ull << bit;
    }
    // Only this thread writes the word; others may already read it.
    if (joined) __atomic_store_n(&set[index], word | joined, __ATOMIC_RELAXED);
    grown += __builtin_popcountll(joined);
  }
  return grown;
}

// The root of a vertex's tree; halves the way there, so that later ways are
// short. A parent that another thread replaced meanwhile is still above.
VN_BODY uint32_t root(uint32_t *parents, uint32_t vertex) {
  for (;;) {
    uint32_t parent = load(&parents[vertex]);
    uint32_t above = load(&parents[parent]);
    if (parent == above) return parent;
    __atomic_store_n(&parents[vertex], above, __ATOMIC_RELAXED);
    vertex = above;
  }
}

// The greater root goes below the lesser, so that the root of a component is
// its first vertex in the end, whatever the order of joining.
VN_BODY void join(uint32_t *parents, uint32_t one, uint32_t other) {
  for (;;) {
    one = root(parents, one);
    other = root(parents, other);
    if (one == other) return;
    uint32_t high = one > other ? one : other;
    uint32_t low = one > other ? other : one;
    uint32_t expected = high;
    if (__atomic_compare_exchange_n(
            &parents[high], &expected, low, 0, __ATOMIC_RELAXED,
            __ATOMIC_RELAXED))
      return;
  }
}

VN_BODY void join_row(
    uint32_t *parents, const ptrdiff_t *offsets, const uint32_t *targets,
    ptrdiff_t vertex) {
  for (ptrdiff_t place = offsets[vertex]; place < offsets[vertex + 1]; place++)
    join(parents, (uint32_t)vertex, targets[place]);
}

VN_BODY void vn_join_trees_body(
    const vn_edge_rows *rows, const uint64_t *set, uint32_t *parents,
    ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t index = first; index < last; index++)
    for (uint64_t rest = outside(set[index], index, rows->vertex_count); rest;
         rest &= rest - 1) {
      ptrdiff_t vertex = index * 64 + __builtin_ctzll(rest);
      join_row(parents, rows->out_offsets, rows->out_targets, vertex);
      join_row(parents, rows->in_offsets, rows->in_sources, vertex);
    }
}

VN_BODY void vn_flatten_trees_body(
    uint32_t *parents, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t vertex = first; vertex < last; vertex++) {
    uint32_t top = root(parents, (uint32_t)vertex);
    if (load(&parents[vertex]) != top)
      __atomic_store_n(&parents[vertex], top, __ATOMIC_RELAXED);
  }
}

VN_BODY void vn_reach_body(
    const ptrdiff_t *offsets, const uint32_t *targets, uint32_t start,
    uint64_t *set, uint32_t *queue) {
  ptrdiff_t end = 1;
  queue[0] = start;
  set[start / 64] |= 1ull << (start % 64);
  for (ptrdiff_t head = 0; head < end; head++) {
    if (head + 16 < end) __builtin_prefetch(&offsets[queue[head + 16]]);
    if (head + 8 < end)
      __builtin_prefetch(&targets[offsets[queue[head + 8]]]);
    ptrdiff_t vertex = queue[head];
    for (ptrdiff_t place = offsets[vertex]; place < offsets[vertex + 1];
         place++) {
      // Written without a branch, as no processor could foresee it.
      uint32_t target = targets[place];
      uint64_t word = set[target / 64];
      queue[end] = target;
      end += ~word >> (target % 64) & 1;
      set[target / 64] = word | 1ull << (target % 64);
    }
  }
}

VN_VARIANTS(
    ptrdiff_t, vn_grow_set,
    (const vn_edge_rows *rows, uint64_t *set, ptrdiff_t first, ptrdiff_t last),
    (rows, set, first, last))
VN_VARIANTS(
    void, vn_join_trees,
    (const vn_edge_rows *rows, const uint64_t *set, uint32_t *parents,
     ptrdiff_t first, ptrdiff_t last),
    (rows, set, parents, first, last))
VN_VARIANTS(
    void, vn_flatten_trees,
    (uint32_t *parents, ptrdiff_t first, ptrdiff_t last),
    (parents, first, last))
VN_VARIANTS(
    void, vn_reach,
    (const ptrdiff_t *offsets, const uint32_t *targets, uint32_t start,
     uint64_t *set, uint32_t *queue),
    (offsets, targets, start, set, queue))

ptrdiff_t vn_grow_set(
    int32_t isa, const vn_edge_rows *rows, uint64_t *set, ptrdiff_t first,
    ptrdiff_t last) {
  return VN_CALL(isa, vn_grow_set, (rows, set, first, last));
}

void vn_join_trees(
    int32_t isa, const vn_edge_rows *rows, const uint64_t *set,
    uint32_t *parents, ptrdiff_t first, ptrdiff_t last) {
  VN_CALL(isa, vn_join_trees, (rows, set, parents, first, last));
}

void vn_flatten_trees(
    int32_t isa, uint32_t *parents, ptrdiff_t first, ptrdiff_t last) {
  VN_CALL(isa, vn_flatten_trees, (parents, first, last));
}

void vn_reach(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    uint32_t start, uint64_t *set, uint32_t *queue) {
  VN_CALL(isa, vn_reach, (offsets, targets, start, set, queue));
}
