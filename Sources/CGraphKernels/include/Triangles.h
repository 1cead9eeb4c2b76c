// Triangles, by rows that hold each edge once.
#pragma once

#include <stddef.h>
#include <stdint.h>

// A simple undirected graph whose vertices are numbered by descending degree;
// the number of a vertex is its place. Row p holds the neighbors of p at
// lower places. The first vertices are hubs, and each has a row of bits.
typedef struct {
  ptrdiff_t *starts;      // where each row starts in ends
  ptrdiff_t *stops;       // and where it stops
  uint32_t *hub_counts;   // how many hubs a row starts with
  uint32_t *ends;         // the rows, hubs first, else in no order
  uint8_t *doubles;       // 1 for each end of double weight, or null
  ptrdiff_t hub_limit;    // places below are hubs; a multiple of 512
  uint64_t *hub_bits;     // hub_limit rows of hub_limit bits, symmetric
  uint64_t *hub_doubles;  // the same for edges of double weight, or null
} vn_oriented_rows;

// Returns how many ends the rows first..<last have.
//
// The vertex at place p is order[p]; its neighbors are the targets from
// offsets[order[p]] on up to offsets[order[p] + 1].
ptrdiff_t vn_count_lower(int32_t isa, const ptrdiff_t *offsets,
                       const uint32_t *targets, const uint32_t *order,
                       const uint32_t *places, ptrdiff_t first, ptrdiff_t last);

// Fills the rows first..<last, the ends from start on, and the rows of bits
// of the hubs among them, which are zero before. Vertices of one neighbor
// need no row if they come last.
//
// links gives each element of targets a weight, 1 or 2; where it is null, so
// are doubles and hub_doubles. scratch has room for the longest row of
// targets and 16 more. There are fewer than 2^31 vertices.
void vn_fill_lower(int32_t isa, const ptrdiff_t *offsets,
                   const uint32_t *targets, const uint32_t *links,
                   const uint32_t *order, const uint32_t *places,
                   ptrdiff_t first, ptrdiff_t last, ptrdiff_t start,
                   vn_oriented_rows *rows, uint32_t *scratch);

// Adds to counts the triangles whose last corner is at first..<last: to each
// corner the weight, 1 or 2, of the edge across, or 1 if the rows have no
// weights. counts go by place.
//
// bits and double_bits have a bit a place, in a multiple of 512, and are zero
// before and after; double_bits is null if the rows have no weights.
void vn_count_triangles(int32_t isa, const vn_oriented_rows *rows,
                        ptrdiff_t first, ptrdiff_t last, uint64_t *bits,
                        uint64_t *double_bits, uint64_t *counts);
