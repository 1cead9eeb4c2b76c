// Breadth-first search where there are many steps and few vertices at each.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Adds to levels[d] what the vertices weigh that are d >= 1 steps from
// `start`; returns the largest d. The rows of vertex v are heads[offsets[v]]
// .. heads[offsets[v + 1] - 1]. Vertex v weighs weights[v] at its distance,
// and unless `tree_offsets` is null trees[tree_offsets[v]] one step further,
// and so on up to tree_offsets[v + 1]. `marks` and `queue` have room for all
// vertices and four more; no element of `marks` is `mark`.
uint32_t vn_search_levels(const uint32_t *offsets, const uint32_t *heads,
                          uint32_t start, uint32_t mark, uint32_t *marks,
                          uint32_t *queue, const uint32_t *weights,
                          const uint32_t *tree_offsets, const uint32_t *trees,
                          uint64_t *levels);
