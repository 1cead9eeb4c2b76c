// Searches that start from what is known of the distances within a cover.
//
// Where a matrix of bits says which vertices of the cover reach which in so
// many steps, the states of the cover for 512 other targets are those of the
// neighbors of the targets, turned on their side.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Joins the lines of a matrix for up to 512 vertices, and writes what they say
// by the places of the lines' bits.
//
// Vertex v has the lines heads[offsets[v]] .. heads[offsets[v + 1] - 1], of
// eight words each, the first of `lines` being that of head `first`. Bit p of
// the joined line of vertex begin + j becomes bit j of the row places[p] in
// `states`, of eight words; further bits there become 0. `count` bits of a
// line are used.
void vn_turn_lines(int32_t isa, const uint64_t *lines, size_t first,
                   const uint32_t *offsets, const uint32_t *heads,
                   size_t begin, size_t end, const uint32_t *places,
                   size_t count, uint64_t *states);

// Counts what the states of the vertices begin ..< end hold; see
// CoverSearch.h for the counts. `full` is the count of group 0 that a vertex
// has once it reaches all. Returns whether a vertex does not, as not 0.
uint32_t vn_count_states(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, size_t begin, size_t end,
    uint32_t full, const uint64_t *states);

// The same for vertices begin ..< end that reach what the vertices of their
// rows do; their counts are those of rows `first_row` and on.
uint32_t vn_count_joined(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, const uint32_t *offsets,
    const uint32_t *heads, size_t begin, size_t end, size_t first_row,
    uint32_t full, const uint64_t *states);

// The same for targets that count one each, which stand for themselves: the
// first `columns` bits are others like the vertices begin ..< end, and what
// these reach, reaches them. `column_levels` and `column_last` are the counts
// of those, for these vertices.
uint32_t vn_count_mutual(int32_t isa, uint32_t *last, uint32_t *levels,
                         const uint32_t *offsets, const uint32_t *heads,
                         size_t begin, size_t end, size_t first_row,
                         uint32_t columns, const uint64_t *states,
                         uint32_t *column_last, uint32_t *column_levels);

// Counts for each of the first `columns` bits what rows weigh that have it.
//
// The planes of group g are plane_starts[g] ..< plane_starts[g + 1]; every
// row of plane p, rows[row_starts[p]] .. rows[row_starts[p + 1] - 1], weighs
// 2 to shifts[p]. For group g and bit b the count known so far is
// last[512 * g + b]; what is new is added to levels[g * stride + b].
void vn_count_columns(int32_t isa, uint32_t groups,
                      const uint32_t *plane_starts, const uint32_t *shifts,
                      const uint32_t *row_starts, const uint32_t *rows,
                      const uint64_t *states, uint32_t columns,
                      uint32_t *last, uint32_t *levels, size_t stride);
