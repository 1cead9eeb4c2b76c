// Sums in eight lanes, whatever the instruction set.
#pragma once

#include "Variants.h"

enum { LANES = 8 };

typedef double lanes __attribute__((vector_size(64), aligned(8)));

VN_BODY double total(const lanes *lanes_of_sums) {
  lanes sums = *lanes_of_sums;
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) +
         ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}
