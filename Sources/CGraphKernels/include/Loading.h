// Inner loops between a file and the rows of a graph.
#pragma once

#include <stddef.h>
#include <stdint.h>

// How the rows of an edge list are written.
typedef struct {
  // The byte between cells; a space stands for runs of spaces and tabs.
  uint8_t delimiter;
  // Whether a third cell holds a weight.
  uint8_t has_weight;
  // Whether lines that begin with `#` or `%` are passed over.
  uint8_t has_comments;
} vn_edge_form;

// What a scan found.
typedef struct {
  size_t rows;
  // Where the first line begins that was not read; the end if none.
  size_t stop;
  // The largest end of all rows, 0 without rows.
  uint32_t largest;
} vn_edge_scan;

// Reads rows of two integers, and of a weight if the form has one, from the
// lines of `text` that begin in `start..<end`, until one is written otherwise
// or an end does not fit in 32 bits less one.
//
// `end + 64` bytes can be read. Each row takes four bytes at least, so there
// must be room for (end - start) / 4 + 2 rows. `weights` may be null if the
// form has none.
vn_edge_scan vn_scan_edges(int32_t isa, const uint8_t *text, size_t start,
                           size_t end, vn_edge_form form, uint32_t *sources,
                           uint32_t *targets, double *weights);

// How the pairs of a bucket are kept: the row, less the first of its bucket,
// above `column_bits` bits of the column, in 64 bits if `is_wide`, else in 32.
// A bucket has 2^`shift` rows.
typedef struct {
  uint32_t shift;
  uint32_t column_bits;
  uint8_t is_wide;
} vn_pair_form;

// Adds to `counts[rows[i] >> shift]` for each i.
void vn_count_buckets(int32_t isa, const uint32_t *rows, size_t count,
                      uint32_t shift, uint64_t *counts);

// Puts each pair (rows[i], columns[i]) to the place among `pairs` that
// `next` says for its bucket; `next` then says the place after.
void vn_scatter_pairs(int32_t isa, const uint32_t *rows,
                      const uint32_t *columns, size_t count,
                      vn_pair_form form, uint64_t *next, void *pairs);

// Does the same with the pairs (columns[i], row) of the rows from `first` to
// before `end`: row r is `columns[offsets[r]..<offsets[r + 1]]`.
void vn_scatter_transposed(int32_t isa, const ptrdiff_t *offsets,
                           const uint32_t *columns, size_t first, size_t end,
                           vn_pair_form form, uint64_t *next, void *pairs);

// Sorts the pairs of a bucket, those from `first` to before `end`, by row and
// column, and writes the columns to the same places of `columns`, and where
// each of `row_count` rows begins to `offsets`.
//
// `scratch` has room for as many pairs, `counters` for 3 * 2048 + row_count;
// null for `scratch` says that columns ascend already. The pairs are changed.
void vn_sort_bucket(int32_t isa, void *pairs, size_t first, size_t end,
                    void *scratch, vn_pair_form form, size_t row_count,
                    uint64_t *counters, ptrdiff_t *offsets, uint32_t *columns);

// Returns the largest of the values, 0 of none.
uint32_t vn_largest(int32_t isa, const uint32_t *values, size_t count);

// Returns a sum of 64 bits of all bytes and their places. A change within
// eight neighboring bytes always changes it.
uint64_t vn_checksum(int32_t isa, const uint8_t *bytes, size_t count);

// What was found of rows.
typedef struct {
  // The sum over all places of the products of two numbers of 32 bits, one
  // made of the row of the place and a seed, the other of the column and
  // another.
  uint64_t fingerprint;
  // 1 if a column is less than the one before it in a row, else 0.
  uint64_t falls;
  // The largest column, 0 of none.
  uint32_t largest;
} vn_row_check;

// Looks at the part of all columns that begins at place `first` with row
// `row`, `count` columns; row r is at the places
// `offsets[r]..<offsets[r + 1]`. Whatever the offsets, nothing else is read.
vn_row_check vn_check_rows(int32_t isa, const ptrdiff_t *offsets, size_t row,
                           size_t row_count, const uint32_t *columns,
                           ptrdiff_t first, ptrdiff_t count,
                           uint32_t row_seed, uint32_t column_seed);

// Returns the fingerprint of pairs that lie in two columns.
uint64_t vn_pair_fingerprint(int32_t isa, const uint32_t *rows,
                             const uint32_t *columns, size_t count,
                             uint32_t row_seed, uint32_t column_seed);
