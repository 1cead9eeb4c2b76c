// Rows of bytes that spread along the edges of a graph, round by round.
//
// Every vertex has a row of 64 bytes, or a few times as many. In a round each
// takes up the rows that its neighbors had before: byte by byte the larger of
// the two (counters of how much lies within reach) or their union, bit by bit
// (who lies within reach).
#pragma once

#include <stddef.h>
#include <stdint.h>

// What a round reads and writes. Bits of vertices stand in words of 64.
typedef struct {
  size_t vertex_count;
  // Vertex v takes from targets[offsets[v]] up to targets[offsets[v + 1]].
  const intptr_t *offsets;
  const uint32_t *targets;
  // How many times 64 bytes a row has: 1, 2 or 4.
  size_t width;
  uint8_t *old_rows;
  // Holds the rows of the round before last, and after the call those of
  // this one.
  uint8_t *new_rows;
  // The vertices whose rows the round before changed, and room for those
  // that this one changes.
  const uint64_t *changed;
  uint64_t *changing;
  // Whether so few changed that it pays to look before a row is taken.
  int32_t is_selective;
  // A row that no row of the bounded vertices can grow beyond. Vertices that
  // reached it are done.
  const uint8_t *bound;
  const uint64_t *bounded;
  uint64_t *done;
} vn_spread;

// Turns a row of registers into the number of things it has counted:
// numerator / (sum of 2^-register + terms[registers that are 0]).
typedef struct {
  double numerator;
  const double *terms;
} vn_estimator;

// Makes a round of maxima for the vertices of some words; adds to `gain` by
// how much the estimates of the changed rows grew. Returns how many changed.
size_t vn_spread_maxima(
    int32_t isa, const vn_spread *spread, size_t first_word, size_t end_word,
    const vn_estimator *estimator, int64_t *gain);

// Makes the first round of maxima, in which each row still holds the one
// register that `codes` gives: its place, and its value times 256. Fills the
// old rows, too.
size_t vn_spread_first_maxima(
    int32_t isa, const vn_spread *spread, size_t first_word, size_t end_word,
    const uint16_t *codes, const vn_estimator *estimator, int64_t *gain);

// Makes a round of unions for the vertices of some words, of rows of 64
// bytes. Returns how many changed.
size_t vn_spread_unions(
    int32_t isa, const vn_spread *spread, size_t first_word, size_t end_word);
