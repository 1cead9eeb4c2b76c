// The inner loops of PageRank on large graphs.
//
// They go over a range of rows, so that threads can share them.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "LargeGraphs.h"

// What a vertex is to its neighbors.
enum {
  VN_UNDECIDED = 0,
  VN_FRINGE = 1,  // all its neighbors are in the cover
  VN_COVER = 2,
};

// Gives vertices their roles, the last of the order first: who is undecided
// when its turn comes is fringe and puts its neighbors into the cover.
void vn_choose_fringe(
    int32_t isa, const vn_edge_rows *rows, const uint32_t *order,
    ptrdiff_t count, uint8_t *roles);

// A row of places in units of 16 bits: first those that are near, a unit
// each, then the others, two units each.
typedef struct {
  uint32_t near, far;
} vn_row_size;

// How rows are packed: the vertex of each row and the place of each vertex,
// how many places are near (at most 2^16), whether links lead both ways, and
// how many of the first rows leave their far places out.
typedef struct {
  const uint32_t *order, *places;
  uint32_t near_count;
  int32_t both;
  ptrdiff_t near_rows;
} vn_packing;

// Packs the rows `first..<last` one after the other. There is room for two
// units a link and two more, or one a link if far places are left out.
void vn_pack_rows(
    int32_t isa, const vn_edge_rows *rows, const vn_packing *packing,
    ptrdiff_t first, ptrdiff_t last, vn_row_size *sizes, uint16_t *units);

// The rows `first..<last`, packed from `units` on.
typedef struct {
  const uint16_t *units;
  const vn_row_size *sizes;
  ptrdiff_t first, last;
} vn_packed_rows;

// Sets sums[i] to the sum of the values over row i.
void vn_sum_rows(
    int32_t isa, const vn_packed_rows *rows, const double *values,
    double *sums);

// The same, and adds the value of each row to the sums of its near places.
void vn_exchange_rows(
    int32_t isa, const vn_packed_rows *rows, const double *values,
    double *sums, double *near_sums);

// Sets the value of each row to (base + damping sum) / degree, of the values
// over the row, and adds it to the sums of its near places.
void vn_settle_fringe(
    int32_t isa, const vn_packed_rows *rows, const double *degrees,
    double base, double damping, double *values, double *near_sums);

// Adds to the sums of the rows `first..<last` those of each table, of which
// one has `near_count` elements, in order.
void vn_add_given(
    int32_t isa, const double *near_sums, ptrdiff_t near_count,
    ptrdiff_t table_count, double *sums, ptrdiff_t first, ptrdiff_t last);

// The state of conjugate gradients on (D - dA) x = 1 of which x is free in
// the cover alone. `scale` is what residuals are multiplied by to become
// directions.
typedef struct {
  const double *degrees, *scale;
  double damping;
  double *solution, *residual, *image, *direction;
} vn_gradients;

typedef struct {
  double curvature, slope;
} vn_products;

// image = (D - dA) direction, where `image` holds A direction. Returns
// direction · image and direction · residual.
vn_products vn_gradient_image(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last);

// A sum of squares, weighted by the scale, and a sum of absolute values.
typedef struct {
  double squares, absolute;
} vn_norms;

// residual = 1 - (D - dA) solution, where `image` holds A solution. Returns
// the norms of the residual.
vn_norms vn_gradient_rest(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last);

// solution += step direction, residual -= step image. Returns the norms of
// the residual.
vn_norms vn_gradient_step(
    int32_t isa, const vn_gradients *state, double step, ptrdiff_t first,
    ptrdiff_t last);

// direction = scale residual + factor direction.
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
