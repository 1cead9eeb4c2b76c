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

// The edges of a graph as rows that ascend: row v holds the targets from
// offsets[v] on up to offsets[v + 1]. If there are back rows, an edge from v
// to w stands in row v and, as v, in back row w; else both ends have it in
// their row, once.
typedef struct {
  const ptrdiff_t *offsets;
  const uint32_t *targets;
  const ptrdiff_t *back_offsets;  // null without back rows
  const uint32_t *back_targets;
  const uint32_t *links;  // 1 or 2 for each target without back rows, or null
} vn_linked_rows;

// The degree from which on vertices are not told apart.
enum { VN_DEGREE_BOXES = 1 << 14 };

// Puts the vertices of degree 2 or more in order of descending degree, equal
// ones by number, and returns how many they are. The degree is that of the
// row and the back row together; from VN_DEGREE_BOXES on all count as equal.
//
// places[v] says where v is, UINT32_MAX for one of lower degree; degrees go
// by place. order, degrees and scratch have room for all vertices, boxes for
// VN_DEGREE_BOXES + 1.
ptrdiff_t vn_order_by_degree(const vn_linked_rows *edges, ptrdiff_t vertex_count,
                             uint32_t *order, uint32_t *places,
                             ptrdiff_t *degrees, uint32_t *scratch,
                             ptrdiff_t *boxes);

// Edges that join what is joined already, or nothing.
typedef struct {
  ptrdiff_t loops;       // two for each loop
  ptrdiff_t parallel;    // repeats within a row or a back row
  ptrdiff_t reciprocal;  // neighbors that stand in both
} vn_repeats;

// Fills the rows first..<last, their ends from start on, and the rows of bits
// of the hubs among them, which are zero before. There is room for as many
// ends as the rows and back rows of these vertices have.
//
// Neighbors are written once, the vertex itself never. Each repeat, also in
// rows not filled here, is subtracted from neighbor_counts of both ends, which
// go by place, and added to repeats. Where doubles and hub_doubles are not
// null they get the weights of edges.links, or without them 2 for those in row
// and back row.
//
// scratch has room for the longest row and back row together and 16 more;
// bits and double_bits have a bit a place and are zero before and after;
// double_bits is null if doubles are. There are fewer than 2^31 vertices.
void vn_fill_lower(int32_t isa, const vn_linked_rows *edges,
                   const uint32_t *order, const uint32_t *places,
                   ptrdiff_t first, ptrdiff_t last, ptrdiff_t start,
                   const vn_oriented_rows *rows, ptrdiff_t *neighbor_counts,
                   uint32_t *scratch, uint64_t *bits, uint64_t *double_bits,
                   vn_repeats *repeats);

// Adds to counts the triangles whose last corner is at first..<last: to each
// corner the weight, 1 or 2, of the edge across, or 1 if the rows have no
// weights. counts go by place.
//
// bits and double_bits have a bit a place, in a multiple of 512, and are zero
// before and after; double_bits is null if the rows have no weights.
void vn_count_triangles(int32_t isa, const vn_oriented_rows *rows,
                        ptrdiff_t first, ptrdiff_t last, uint64_t *bits,
                        uint64_t *double_bits, uint64_t *counts);
