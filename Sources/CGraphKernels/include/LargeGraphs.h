// The inner loops of components and cores on large graphs.
//
// They go over a range of vertices, so that threads can share them. What
// threads may read while another writes goes through relaxed atomics.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The edges of a graph twice: for each vertex the targets of those that leave
// it, and the sources of those that arrive. Rows are ascending.
typedef struct {
  ptrdiff_t vertex_count;
  const ptrdiff_t *out_offsets;
  const uint32_t *out_targets;
  const ptrdiff_t *in_offsets;
  const uint32_t *in_sources;
} vn_edge_rows;

enum {
  VN_HAS_LOOP = 1,        // a vertex in its own row
  VN_HAS_REPEAT = 2,      // a vertex twice in one row
  VN_HAS_RECIPROCAL = 4,  // a vertex in both rows of another
};

// Returns which of the above are found among the vertices `first..<last`.
int32_t vn_row_traits(
    int32_t isa, const vn_edge_rows *rows, ptrdiff_t first, ptrdiff_t last);

// Adds to a set of vertices, one bit each, all that have a neighbor in it,
// among those of the words `first..<last`. Returns how many joined.
ptrdiff_t vn_grow_set(
    int32_t isa, const vn_edge_rows *rows, uint64_t *set, ptrdiff_t first,
    ptrdiff_t last);

// Joins in a forest the trees of every vertex outside the set and its
// neighbors, for the words `first..<last`. Parents are never greater.
void vn_join_trees(
    int32_t isa, const vn_edge_rows *rows, const uint64_t *set,
    uint32_t *parents, ptrdiff_t first, ptrdiff_t last);

// Puts the vertices `first..<last` directly below the roots of their trees.
void vn_flatten_trees(
    int32_t isa, uint32_t *parents, ptrdiff_t first, ptrdiff_t last);

// Adds to a set, one bit a vertex, all that are reached from `start` along
// one kind of rows. `queue` has room for every vertex and one more.
void vn_reach(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    uint32_t start, uint64_t *set, uint32_t *queue);

// Turns the degrees of a simple graph, each edge once in `rows`, into core
// numbers. `left` lists all vertices; `queue` has room for one more.
void vn_peel(
    int32_t isa, const vn_edge_rows *rows, uint32_t *degrees, uint32_t *left,
    uint32_t *queue);
