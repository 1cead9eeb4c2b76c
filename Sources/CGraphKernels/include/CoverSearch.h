// One step of 512 breadth-first searches at a time, a bit each.
//
// Searches run against the edges: the bit of a search is set in the state of
// a vertex once the vertex is known to reach the target of that search. Only
// the vertices of a cover, which touches every edge, have a state; the others
// are passed through.
#pragma once

#include <stddef.h>
#include <stdint.h>

// What bits count for: for each of `groups` the sum over its planes of the
// bits of the plane's mask, times 2 to its shift, all times its factor. The
// planes of group g are plane_starts[g] ..< plane_starts[g + 1]; a mask has
// eight words. For group g and row r the count known so far is
// last[g * stride + r]; what is new is added to levels[g * stride + r].
//
// The rows of vertex v are heads[offsets[v]] .. heads[offsets[v + 1] - 1].

// Completes the states of cover vertices begin ..< end: next |= reach | the
// reach of the vertices that their rows name. Clears their states in
// `after`. Returns whether any count grew, as not 0. `all` holds the bits of
// the searches that can meet these vertices at all.
uint32_t vn_cover_step(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride, const uint32_t *offsets,
    const uint32_t *heads, size_t begin, size_t end, const uint64_t *all,
    const uint64_t *reach, uint64_t *next, uint64_t *after);

// Passes what the vertices begin ..< end between the cover reach, by way of
// their rows `out`, on to the cover vertices of their rows `in`, in `after`.
// Their counts are those of rows `first_row` and on. The i-th of them is
// itself the target of search `first_bit` + i unless first_bit is negative;
// a vertex does not count itself. `full` is the count of group 0 that a
// vertex has once it reaches all. Returns whether any count grew, as not 0.
uint32_t vn_fringe_step(
    int32_t isa, uint32_t groups, const uint32_t *plane_starts,
    const uint32_t *factors, const uint64_t *masks, const uint32_t *shifts,
    uint32_t *last, uint32_t *levels, size_t stride,
    const uint32_t *out_offsets, const uint32_t *out_heads,
    const uint32_t *in_offsets, const uint32_t *in_heads, size_t begin,
    size_t end, size_t first_row, int64_t first_bit, uint32_t full,
    const uint64_t *reach, uint64_t *after);

// Passes what the vertices begin ..< end reach by way of their rows on to the
// cover vertices of the same rows, in `after`, and counts nothing. `done`
// says for each whether it has passed on all bits of `all`.
void vn_pass_fringe(int32_t isa, const uint32_t *offsets,
                    const uint32_t *heads, size_t begin, size_t end,
                    const uint64_t *all, uint8_t *done, const uint64_t *reach,
                    uint64_t *after);
