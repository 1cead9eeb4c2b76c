#include "Variants.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// A product and a sum stay two operations, so that instruction sets agree.
#pragma clang fp contract(off)

enum { LANES = 8 };

typedef double lanes __attribute__((vector_size(64), aligned(8)));
typedef float singles __attribute__((vector_size(32), aligned(4)));

VN_BODY double total(const lanes *lanes_of_sums) {
  lanes sums = *lanes_of_sums;
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) +
         ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

VN_BODY void vn_renumber_rows_body(
    const vn_edge_rows *rows, int32_t both, const uint32_t *order,
    const uint32_t *places, const ptrdiff_t *offsets, uint32_t *targets,
    ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t row = first; row < last; row++) {
    if (row + 24 < last) {
      __builtin_prefetch(&rows->in_offsets[order[row + 24]]);
      __builtin_prefetch(&rows->out_offsets[order[row + 24]]);
    }
    if (row + 8 < last) {
      uint32_t next = order[row + 8];
      __builtin_prefetch(rows->in_sources + rows->in_offsets[next]);
      __builtin_prefetch(rows->out_targets + rows->out_offsets[next]);
    }
    uint32_t vertex = order[row];
    uint32_t *end = targets + offsets[row];
    for (ptrdiff_t place = rows->in_offsets[vertex];
         place < rows->in_offsets[vertex + 1]; place++)
      *end++ = places[rows->in_sources[place]];
    if (!both) continue;
    for (ptrdiff_t place = rows->out_offsets[vertex];
         place < rows->out_offsets[vertex + 1]; place++)
      *end++ = places[rows->out_targets[place]];
  }
}

// The sum over a row of values of either precision, in eight lanes.
#define ROW_SUM(row, count, values)                                         \
  lanes sums = {0};                                                         \
  for (; count >= LANES; count -= LANES, row += LANES) {                    \
    lanes next = {values[row[0]], values[row[1]], values[row[2]],           \
                  values[row[3]], values[row[4]], values[row[5]],           \
                  values[row[6]], values[row[7]]};                          \
    sums += next;                                                           \
  }                                                                         \
  for (ptrdiff_t lane = 0; lane < count; lane++)                            \
    sums[lane] += values[row[lane]];                                        \
  return total(&sums)

VN_BODY double row_sum(
    const uint32_t *row, ptrdiff_t count, const double *values) {
  ROW_SUM(row, count, values);
}

VN_BODY double row_sum_of_singles(
    const uint32_t *row, ptrdiff_t count, const float *values) {
  ROW_SUM(row, count, values);
}

VN_BODY void vn_sum_rows_body(
    const ptrdiff_t *offsets, const uint32_t *targets, const double *values,
    double *sums, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t row = first; row < last; row++)
    sums[row] = row_sum(
        targets + offsets[row], offsets[row + 1] - offsets[row], values);
}

VN_BODY void vn_sum_rows_of_singles_body(
    const ptrdiff_t *offsets, const uint32_t *targets, const float *values,
    double *sums, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t row = first; row < last; row++)
    sums[row] = row_sum_of_singles(
        targets + offsets[row], offsets[row + 1] - offsets[row], values);
}

#if defined(__x86_64__)
// The compiler makes no gathers of the loads above. What a mask leaves out of
// these adds zero, which changes no lane.
VN_TARGET_AVX512 static void sum_rows_gathered(
    const ptrdiff_t *offsets, const uint32_t *targets, const double *values,
    double *sums, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t index = first; index < last; index++) {
    const uint32_t *row = targets + offsets[index];
    ptrdiff_t count = offsets[index + 1] - offsets[index];
    lanes row_sums = {0};
    for (; count >= LANES; count -= LANES, row += LANES)
      row_sums += (lanes)_mm512_i32gather_pd(
          _mm256_loadu_si256((const __m256i *)row), values, 8);
    __mmask8 mask = (__mmask8)((1u << count) - 1);
    if (count > 0)
      row_sums += (lanes)_mm512_mask_i32gather_pd(
          _mm512_setzero_pd(), mask, _mm256_maskz_loadu_epi32(mask, row),
          values, 8);
    sums[index] = total(&row_sums);
  }
}

VN_TARGET_AVX512 static void sum_rows_of_singles_gathered(
    const ptrdiff_t *offsets, const uint32_t *targets, const float *values,
    double *sums, ptrdiff_t first, ptrdiff_t last) {
  for (ptrdiff_t index = first; index < last; index++) {
    const uint32_t *row = targets + offsets[index];
    ptrdiff_t count = offsets[index + 1] - offsets[index];
    lanes row_sums = {0};
    for (; count >= LANES; count -= LANES, row += LANES)
      row_sums += (lanes)_mm512_cvtps_pd(_mm256_i32gather_ps(
          values, _mm256_loadu_si256((const __m256i *)row), 4));
    __mmask8 mask = (__mmask8)((1u << count) - 1);
    if (count > 0)
      row_sums += (lanes)_mm512_cvtps_pd(_mm256_mmask_i32gather_ps(
          _mm256_setzero_ps(), mask, _mm256_maskz_loadu_epi32(mask, row),
          values, 4));
    sums[index] = total(&row_sums);
  }
}
#endif

VN_BODY vn_products vn_gradient_image_body(
    const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  lanes curvature = {0};
  lanes slope = {0};
  for (; last - first >= LANES; first += LANES) {
    lanes direction = __builtin_convertvector(
        *(const singles *)(state->direction + first), lanes);
    lanes *image = (lanes *)(state->image + first);
    lanes turned = *(const lanes *)(state->degrees + first) * direction -
                   state->damping * *image;
    *image = turned;
    curvature += direction * turned;
    slope += direction * *(const lanes *)(state->residual + first);
  }
  for (int lane = 0; first < last; first++, lane++) {
    double direction = state->direction[first];
    double turned = state->degrees[first] * direction -
                    state->damping * state->image[first];
    state->image[first] = turned;
    curvature[lane] += direction * turned;
    slope[lane] += direction * state->residual[first];
  }
  return (vn_products){total(&curvature), total(&slope)};
}

VN_BODY vn_norms vn_gradient_step_body(
    const vn_gradients *state, double step, ptrdiff_t first, ptrdiff_t last) {
  lanes squares = {0};
  lanes absolute = {0};
  for (; last - first >= LANES; first += LANES) {
    *(lanes *)(state->solution + first) +=
        step * __builtin_convertvector(
                   *(const singles *)(state->direction + first), lanes);
    lanes rest = *(const lanes *)(state->residual + first) -
                 step * *(const lanes *)(state->image + first);
    *(lanes *)(state->residual + first) = rest;
    squares += rest * rest / *(const lanes *)(state->degrees + first);
    absolute += __builtin_elementwise_abs(rest);
  }
  for (int lane = 0; first < last; first++, lane++) {
    state->solution[first] += step * state->direction[first];
    double rest = state->residual[first] - step * state->image[first];
    state->residual[first] = rest;
    squares[lane] += rest * rest / state->degrees[first];
    absolute[lane] += __builtin_fabs(rest);
  }
  return (vn_norms){total(&squares), total(&absolute)};
}

VN_BODY void vn_gradient_turn_body(
    const vn_gradients *state, double factor, ptrdiff_t first,
    ptrdiff_t last) {
  float *restrict direction = state->direction;
  const double *restrict residual = state->residual;
  const double *restrict degrees = state->degrees;
  for (ptrdiff_t row = first; row < last; row++)
    direction[row] =
        (float)(residual[row] / degrees[row] + factor * direction[row]);
}

VN_BODY double vn_walk_move_body(
    const vn_walk *walk, double base, double damping, ptrdiff_t first,
    ptrdiff_t last) {
  lanes sums = {0};
  for (; last - first >= LANES; first += LANES) {
    lanes *received = (lanes *)(walk->received + first);
    *received = base + damping * *received;
    sums += *received;
  }
  for (int lane = 0; first < last; first++, lane++) {
    walk->received[first] = base + damping * walk->received[first];
    sums[lane] += walk->received[first];
  }
  return total(&sums);
}

VN_BODY vn_walk_sums vn_walk_settle_body(
    const vn_walk *walk, double divisor, ptrdiff_t first, ptrdiff_t last) {
  lanes change = {0};
  lanes lost = {0};
  for (ptrdiff_t row = first; row < last; row++) {
    ptrdiff_t lane = (row - first) % LANES;
    double rank = walk->received[row] / divisor;
    change[lane] += __builtin_fabs(rank - walk->ranks[row]);
    lost[lane] += walk->shares[row] == 0 ? rank : 0;
    walk->ranks[row] = rank;
    walk->given[row] = rank * walk->shares[row];
  }
  return (vn_walk_sums){total(&change), total(&lost)};
}

VN_VARIANTS(
    double, vn_walk_move,
    (const vn_walk *walk, double base, double damping, ptrdiff_t first,
     ptrdiff_t last),
    (walk, base, damping, first, last))
VN_VARIANTS(
    vn_walk_sums, vn_walk_settle,
    (const vn_walk *walk, double divisor, ptrdiff_t first, ptrdiff_t last),
    (walk, divisor, first, last))
VN_VARIANTS(
    void, vn_renumber_rows,
    (const vn_edge_rows *rows, int32_t both, const uint32_t *order,
     const uint32_t *places, const ptrdiff_t *offsets, uint32_t *targets,
     ptrdiff_t first, ptrdiff_t last),
    (rows, both, order, places, offsets, targets, first, last))
VN_VARIANTS(
    void, vn_sum_rows,
    (const ptrdiff_t *offsets, const uint32_t *targets, const double *values,
     double *sums, ptrdiff_t first, ptrdiff_t last),
    (offsets, targets, values, sums, first, last))
VN_VARIANTS(
    void, vn_sum_rows_of_singles,
    (const ptrdiff_t *offsets, const uint32_t *targets, const float *values,
     double *sums, ptrdiff_t first, ptrdiff_t last),
    (offsets, targets, values, sums, first, last))
VN_VARIANTS(
    vn_products, vn_gradient_image,
    (const vn_gradients *state, ptrdiff_t first, ptrdiff_t last),
    (state, first, last))
VN_VARIANTS(
    vn_norms, vn_gradient_step,
    (const vn_gradients *state, double step, ptrdiff_t first, ptrdiff_t last),
    (state, step, first, last))
VN_VARIANTS(
    void, vn_gradient_turn,
    (const vn_gradients *state, double factor, ptrdiff_t first,
     ptrdiff_t last),
    (state, factor, first, last))

void vn_renumber_rows(
    int32_t isa, const vn_edge_rows *rows, int32_t both, const uint32_t *order,
    const uint32_t *places, const ptrdiff_t *offsets, uint32_t *targets,
    ptrdiff_t first, ptrdiff_t last) {
  VN_CALL(
      isa, vn_renumber_rows,
      (rows, both, order, places, offsets, targets, first, last));
}

void vn_sum_rows(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    const double *values, double *sums, ptrdiff_t first, ptrdiff_t last) {
#if defined(__x86_64__)
  if (isa == VN_AVX512) {
    sum_rows_gathered(offsets, targets, values, sums, first, last);
    return;
  }
#endif
  VN_CALL(isa, vn_sum_rows, (offsets, targets, values, sums, first, last));
}

void vn_sum_rows_of_singles(
    int32_t isa, const ptrdiff_t *offsets, const uint32_t *targets,
    const float *values, double *sums, ptrdiff_t first, ptrdiff_t last) {
#if defined(__x86_64__)
  if (isa == VN_AVX512) {
    sum_rows_of_singles_gathered(
        offsets, targets, values, sums, first, last);
    return;
  }
#endif
  VN_CALL(
      isa, vn_sum_rows_of_singles,
      (offsets, targets, values, sums, first, last));
}

vn_products vn_gradient_image(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, vn_gradient_image, (state, first, last));
}

vn_norms vn_gradient_step(
    int32_t isa, const vn_gradients *state, double step, ptrdiff_t first,
    ptrdiff_t last) {
  return VN_CALL(isa, vn_gradient_step, (state, step, first, last));
}

void vn_gradient_turn(
    int32_t isa, const vn_gradients *state, double factor, ptrdiff_t first,
    ptrdiff_t last) {
  VN_CALL(isa, vn_gradient_turn, (state, factor, first, last));
}

double vn_walk_move(
    int32_t isa, const vn_walk *walk, double base, double damping,
    ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, vn_walk_move, (walk, base, damping, first, last));
}

vn_walk_sums vn_walk_settle(
    int32_t isa, const vn_walk *walk, double divisor, ptrdiff_t first,
    ptrdiff_t last) {
  return VN_CALL(isa, vn_walk_settle, (walk, divisor, first, last));
}
