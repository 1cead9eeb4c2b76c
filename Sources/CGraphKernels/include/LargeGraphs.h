// The inner loops of components, cores and PageRank on large graphs.
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

// Copies both rows of each vertex `order[i]`, those that lead out only if
// asked for, to `targets` from `offsets[i]` on, by their places.
void vn_renumber_rows(
    int32_t isa, const vn_edge_rows *rows, int32_t both, const uint32_t *order,
    const uint32_t *places, const ptrdiff_t *offsets, uint32_t *targets,
    ptrdiff_t first, ptrdiff_t last);

// Sets sums[i] to the sum of the values over row i. A row adds up in eight
// lanes, whatever the instruction set.
void vn_sum_rows(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    const double *values, double *sums, ptrdiff_t first, ptrdiff_t last);

// The same for values of half the size, of which more stay close at hand.
void vn_sum_rows_of_singles(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    const float *values, double *sums, ptrdiff_t first, ptrdiff_t last);

// The steps of conjugate gradients on (D - dA) x = 1, for a range of rows.
// Directions are singles; the rest follows from them without that rounding.
typedef struct {
  const double *degrees;
  double damping;
  double *solution, *residual, *image;
  float *direction;
} vn_gradients;

typedef struct {
  double curvature, slope;
} vn_products;

// image = (D - dA) direction, where `image` holds A direction. Returns
// direction · image and direction · residual.
vn_products vn_gradient_image(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last);

// A sum of squares, weighted by 1 / degree, and a sum of absolute values.
typedef struct {
  double squares, absolute;
} vn_norms;

// solution += step direction, residual -= step image. Returns the norms of
// the residual.
vn_norms vn_gradient_step(
    int32_t isa, const vn_gradients *state, double step, ptrdiff_t first,
    ptrdiff_t last);

// direction = residual / degree + factor direction.
void vn_gradient_turn(
    int32_t isa, const vn_gradients *state, double factor, ptrdiff_t first,
    ptrdiff_t last);

// The state of a walk over links, for each row: the share of its rank that it
// gives to each neighbor (0 if it has none), its rank, rank times share, and
// what it receives.
typedef struct {
  const double *shares;
  double *ranks, *given, *received;
} vn_walk;

// received = base + damping received. Returns the sum.
double vn_walk_move(
    int32_t isa, const vn_walk *walk, double base, double damping,
    ptrdiff_t first, ptrdiff_t last);

// How far ranks moved together, and the ranks of rows without neighbors.
typedef struct {
  double change, lost;
} vn_walk_sums;

// ranks = received / divisor, given = ranks * shares.
vn_walk_sums vn_walk_settle(
    int32_t isa, const vn_walk *walk, double divisor, ptrdiff_t first,
    ptrdiff_t last);
