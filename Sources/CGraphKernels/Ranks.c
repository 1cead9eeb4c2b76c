#include "Lanes.h"
#include "Variants.h"

// A product and a sum stay two operations, so that instruction sets agree.
#pragma clang fp contract(off)

VN_BODY vn_products vn_gradient_image_body(
    const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  lanes curvature = {0};
  lanes slope = {0};
  for (; last - first >= LANES; first += LANES) {
    lanes direction = *(const lanes *)(state->direction + first);
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

VN_BODY vn_norms vn_gradient_rest_body(
    const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  lanes squares = {0};
  lanes absolute = {0};
  for (ptrdiff_t row = first; row < last; row++) {
    ptrdiff_t lane = (row - first) % LANES;
    double rest = 1 + state->damping * state->image[row] -
                  state->degrees[row] * state->solution[row];
    state->residual[row] = rest;
    squares[lane] += rest * rest * state->scale[row];
    absolute[lane] += __builtin_fabs(rest);
  }
  return (vn_norms){total(&squares), total(&absolute)};
}

VN_BODY vn_norms vn_gradient_step_body(
    const vn_gradients *state, double step, ptrdiff_t first, ptrdiff_t last) {
  lanes squares = {0};
  lanes absolute = {0};
  for (; last - first >= LANES; first += LANES) {
    *(lanes *)(state->solution + first) +=
        step * *(const lanes *)(state->direction + first);
    lanes rest = *(const lanes *)(state->residual + first) -
                 step * *(const lanes *)(state->image + first);
    *(lanes *)(state->residual + first) = rest;
    squares += rest * rest * *(const lanes *)(state->scale + first);
    absolute += __builtin_elementwise_abs(rest);
  }
  for (int lane = 0; first < last; first++, lane++) {
    state->solution[first] += step * state->direction[first];
    double rest = state->residual[first] - step * state->image[first];
    state->residual[first] = rest;
    squares[lane] += rest * rest * state->scale[first];
    absolute[lane] += __builtin_fabs(rest);
  }
  return (vn_norms){total(&squares), total(&absolute)};
}

VN_BODY void vn_gradient_turn_body(
    const vn_gradients *state, double factor, ptrdiff_t first,
    ptrdiff_t last) {
  double *restrict direction = state->direction;
  const double *restrict residual = state->residual;
  const double *restrict scale = state->scale;
  for (ptrdiff_t row = first; row < last; row++)
    direction[row] = residual[row] * scale[row] + factor * direction[row];
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
    vn_products, vn_gradient_image,
    (const vn_gradients *state, ptrdiff_t first, ptrdiff_t last),
    (state, first, last))
VN_VARIANTS(
    vn_norms, vn_gradient_rest,
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

vn_products vn_gradient_image(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, vn_gradient_image, (state, first, last));
}

vn_norms vn_gradient_rest(
    int32_t isa, const vn_gradients *state, ptrdiff_t first, ptrdiff_t last) {
  return VN_CALL(isa, vn_gradient_rest, (state, first, last));
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
