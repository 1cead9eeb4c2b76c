#include "RowSpreading.h"

#include "Variants.h"

typedef uint8_t vn_bytes __attribute__((vector_size(64), aligned(8)));
typedef uint64_t vn_words __attribute__((vector_size(64), aligned(8)));
typedef uint8_t vn_eight_bytes __attribute__((vector_size(8), aligned(8)));
typedef double vn_doubles __attribute__((vector_size(64), aligned(8)));

enum vn_combine { VN_MAXIMA, VN_UNIONS };

VN_BODY int vn_differs(const vn_bytes *left, const vn_bytes *right) {
  return __builtin_reduce_or((vn_words)*left ^ (vn_words)*right) != 0;
}

// The sum of 2^-register. Registers are 44 at most and 256 in number, so all
// partial sums are exact and their order does not matter.
VN_BODY double vn_inverse_sum(const vn_bytes *row, size_t width) {
  vn_doubles sum = (vn_doubles){0};
  const vn_eight_bytes *eights = (const vn_eight_bytes *)row;
  for (size_t i = 0; i < 8 * width; i++) {
    vn_words exponents =
        1023 - __builtin_convertvector(eights[i], vn_words);
    sum += (vn_doubles)(exponents << 52);
  }
  double total = 0;
  for (size_t lane = 0; lane < 8; lane++) total += sum[lane];
  return total;
}

VN_BODY size_t vn_zero_count(const vn_bytes *row, size_t width) {
  // At least one register is filled, so 255 suffices.
  vn_bytes counts = (vn_bytes){0};
  for (size_t i = 0; i < width; i++) counts -= (vn_bytes)(row[i] == 0);
  return __builtin_reduce_add(counts);
}

VN_BODY int64_t vn_estimate(
    const vn_bytes *row, size_t width, const vn_estimator *estimator) {
  double inverse = vn_inverse_sum(row, width);
  double term = estimator->terms[vn_zero_count(row, width)];
  return (int64_t)(estimator->numerator / (inverse + term) + 0.5);
}

VN_BODY int vn_has_bit(const uint64_t *bits, size_t place) {
  return bits[place / 64] >> (place % 64) & 1;
}

// Takes the rows of a vertex's neighbors into `row`, and stops when that has
// reached the bound, if there is one.
VN_BODY void vn_gather(
    const vn_spread *spread, size_t vertex, vn_bytes *row, size_t width,
    enum vn_combine combine, int is_selective, int is_bounded) {
  const vn_bytes *old = (const vn_bytes *)spread->old_rows;
  const vn_bytes *bound = (const vn_bytes *)spread->bound;
  intptr_t end = spread->offsets[vertex + 1];
  for (intptr_t edge = spread->offsets[vertex]; edge < end; edge++) {
    size_t neighbor = spread->targets[edge];
    if (is_selective && !vn_has_bit(spread->changed, neighbor)) continue;
    for (size_t i = 0; i < width; i++) {
      vn_bytes other = old[neighbor * width + i];
      row[i] = combine == VN_MAXIMA ? __builtin_elementwise_max(row[i], other)
                                    : row[i] | other;
    }
    if (is_bounded) {
      int differs = 0;
      for (size_t i = 0; i < width; i++)
        differs |= vn_differs(&row[i], &bound[i]);
      if (!differs) return;
    }
  }
}

// Keeps what a vertex gathered. Returns whether its row changed.
VN_BODY int vn_keep(
    const vn_spread *spread, size_t vertex, const vn_bytes *row, size_t width,
    int is_bounded) {
  const vn_bytes *old = (const vn_bytes *)spread->old_rows + vertex * width;
  const vn_bytes *bound = (const vn_bytes *)spread->bound;
  vn_bytes *new = (vn_bytes *)spread->new_rows + vertex * width;
  int is_changed = 0;
  int is_below = !is_bounded;
  for (size_t i = 0; i < width; i++) {
    is_changed |= vn_differs(&row[i], &old[i]);
    if (is_bounded) is_below |= vn_differs(&row[i], &bound[i]);
  }
  // A row that neither this round nor the one before changed is in both
  // buffers.
  if (is_changed || vn_has_bit(spread->changed, vertex))
    for (size_t i = 0; i < width; i++) new[i] = row[i];
  if (!is_below) spread->done[vertex / 64] |= (uint64_t)1 << (vertex % 64);
  return is_changed;
}

VN_BODY void vn_copy_done(
    const vn_spread *spread, size_t word, uint64_t bits, size_t width) {
  for (; bits != 0; bits &= bits - 1) {
    size_t vertex = word * 64 + (size_t)__builtin_ctzll(bits);
    const vn_bytes *old = (const vn_bytes *)spread->old_rows + vertex * width;
    vn_bytes *new = (vn_bytes *)spread->new_rows + vertex * width;
    for (size_t i = 0; i < width; i++) new[i] = old[i];
  }
}

VN_BODY uint64_t vn_vertices_of(const vn_spread *spread, size_t word) {
  size_t left = spread->vertex_count - word * 64;
  return left < 64 ? ((uint64_t)1 << left) - 1 : ~(uint64_t)0;
}

VN_BODY size_t vn_spread_words(
    const vn_spread *spread, size_t first_word, size_t end_word, size_t width,
    enum vn_combine combine, int is_selective, const vn_estimator *estimator,
    int64_t *gain) {
  size_t count = 0;
  for (size_t word = first_word; word < end_word; word++) {
    uint64_t done = spread->done[word];
    uint64_t bounded = spread->bounded[word];
    uint64_t changing = 0;
    vn_copy_done(spread, word, done & spread->changed[word], width);
    uint64_t open = vn_vertices_of(spread, word) & ~done;
    for (; open != 0; open &= open - 1) {
      uint64_t bit = open & -open;
      size_t vertex = word * 64 + (size_t)__builtin_ctzll(open);
      const vn_bytes *old =
          (const vn_bytes *)spread->old_rows + vertex * width;
      vn_bytes row[4];
      for (size_t i = 0; i < width; i++) row[i] = old[i];
      int is_bounded = (bounded & bit) != 0;
      if (is_bounded)
        vn_gather(spread, vertex, row, width, combine, is_selective, 1);
      else
        vn_gather(spread, vertex, row, width, combine, is_selective, 0);
      if (vn_keep(spread, vertex, row, width, is_bounded)) {
        changing |= bit;
        if (combine == VN_MAXIMA)
          *gain += vn_estimate(row, width, estimator) -
                   vn_estimate(old, width, estimator);
      }
    }
    spread->changing[word] = changing;
    count += (size_t)__builtin_popcountll(changing);
  }
  return count;
}

#define VN_SPREAD_WIDTH(width)                                               \
  (spread->is_selective                                                      \
       ? vn_spread_words(                                                    \
             spread, first_word, end_word, width, VN_MAXIMA, 1, estimator,   \
             gain)                                                           \
       : vn_spread_words(                                                    \
             spread, first_word, end_word, width, VN_MAXIMA, 0, estimator,   \
             gain))

VN_BODY size_t maxima_body(
    const vn_spread *spread, size_t first_word, size_t end_word,
    const vn_estimator *estimator, int64_t *gain) {
  return spread->width == 1   ? VN_SPREAD_WIDTH(1)
         : spread->width == 2 ? VN_SPREAD_WIDTH(2)
                              : VN_SPREAD_WIDTH(4);
}

VN_VARIANTS(size_t, maxima,
    (const vn_spread *spread, size_t first_word, size_t end_word,
     const vn_estimator *estimator, int64_t *gain),
    (spread, first_word, end_word, estimator, gain))

size_t vn_spread_maxima(
    int32_t isa, const vn_spread *spread, size_t first_word, size_t end_word,
    const vn_estimator *estimator, int64_t *gain) {
  return VN_CALL(
      isa, maxima, (spread, first_word, end_word, estimator, gain));
}

VN_BODY void vn_take_code(uint8_t *registers, uint16_t code) {
  uint8_t place = (uint8_t)code;
  uint8_t value = (uint8_t)(code >> 8);
  registers[place] = registers[place] < value ? value : registers[place];
}

VN_BODY size_t vn_first_words(
    const vn_spread *spread, size_t first_word, size_t end_word, size_t width,
    const uint16_t *codes, const vn_estimator *estimator, int64_t *gain) {
  size_t count = 0;
  vn_bytes row[4];
  uint8_t *registers = (uint8_t *)row;
  for (size_t word = first_word; word < end_word; word++) {
    uint64_t changing = 0;
    uint64_t open = vn_vertices_of(spread, word);
    for (; open != 0; open &= open - 1) {
      size_t vertex = word * 64 + (size_t)__builtin_ctzll(open);
      vn_bytes *old = (vn_bytes *)spread->old_rows + vertex * width;
      for (size_t i = 0; i < width; i++) row[i] = (vn_bytes){0};
      vn_take_code(registers, codes[vertex]);
      for (size_t i = 0; i < width; i++) old[i] = row[i];
      int64_t before = vn_estimate(row, width, estimator);
      intptr_t end = spread->offsets[vertex + 1];
      for (intptr_t edge = spread->offsets[vertex]; edge < end; edge++)
        vn_take_code(registers, codes[spread->targets[edge]]);
      int is_bounded = vn_has_bit(spread->bounded, vertex);
      if (vn_keep(spread, vertex, row, width, is_bounded)) {
        changing |= open & -open;
        *gain += vn_estimate(row, width, estimator) - before;
      }
    }
    spread->changing[word] = changing;
    count += (size_t)__builtin_popcountll(changing);
  }
  return count;
}

VN_BODY size_t first_maxima_body(
    const vn_spread *spread, size_t first_word, size_t end_word,
    const uint16_t *codes, const vn_estimator *estimator, int64_t *gain) {
  return spread->width == 1   ? vn_first_words(
                                    spread, first_word, end_word, 1, codes,
                                    estimator, gain)
         : spread->width == 2 ? vn_first_words(
                                    spread, first_word, end_word, 2, codes,
                                    estimator, gain)
                              : vn_first_words(
                                    spread, first_word, end_word, 4, codes,
                                    estimator, gain);
}

VN_VARIANTS(size_t, first_maxima,
    (const vn_spread *spread, size_t first_word, size_t end_word,
     const uint16_t *codes, const vn_estimator *estimator, int64_t *gain),
    (spread, first_word, end_word, codes, estimator, gain))

size_t vn_spread_first_maxima(
    int32_t isa, const vn_spread *spread, size_t first_word, size_t end_word,
    const uint16_t *codes, const vn_estimator *estimator, int64_t *gain) {
  return VN_CALL(
      isa, first_maxima,
      (spread, first_word, end_word, codes, estimator, gain));
}

VN_BODY size_t unions_body(
    const vn_spread *spread, size_t first_word, size_t end_word) {
  return spread->is_selective
             ? vn_spread_words(
                   spread, first_word, end_word, 1, VN_UNIONS, 1, 0, 0)
             : vn_spread_words(
                   spread, first_word, end_word, 1, VN_UNIONS, 0, 0, 0);
}

VN_VARIANTS(size_t, unions,
    (const vn_spread *spread, size_t first_word, size_t end_word),
    (spread, first_word, end_word))

size_t vn_spread_unions(
    int32_t isa, const vn_spread *spread, size_t first_word,
    size_t end_word) {
  return VN_CALL(isa, unions, (spread, first_word, end_word));
}
