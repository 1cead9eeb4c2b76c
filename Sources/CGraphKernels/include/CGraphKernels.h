// Inner loops that gain from an instruction set the compiler may not assume.
//
// Every function takes the instruction set to use as its first argument, one
// of the values below, and gives the same bits with each. The caller passes
// only what `vn_best_instruction_set` allows.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "CoverSearch.h"
#include "DeepSearch.h"
#include "HubSearch.h"
#include "LargeGraphs.h"
#include "Loading.h"
#include "Ranks.h"
#include "RowSpreading.h"
#include "Triangles.h"

enum {
  VN_BASELINE = 0,  // what every processor of the architecture has
  VN_AVX2 = 1,      // AVX2, popcnt, BMI
  VN_AVX512 = 2,    // AVX-512 F, BW, CD, DQ, VL and VPOPCNTDQ
};

// Returns the best of the above that this processor and system support.
int32_t vn_best_instruction_set(void);

