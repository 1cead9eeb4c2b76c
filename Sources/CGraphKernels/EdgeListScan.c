#include "Variants.h"

VN_BODY uint64_t word_at(const uint8_t *text) {
  uint64_t word;
  __builtin_memcpy(&word, text, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// Returns how many of eight bytes, from the first on, are digits; the bytes
// are given less the bits of '0'.
VN_BODY unsigned digit_count(uint64_t word) {
  // A byte of 10 or more gets its upper bit; a carry out of one that had it
  // already reaches only bytes behind the first that is no digit.
  uint64_t others =
      ((word + 0x7676767676767676) | word) & 0x8080808080808080;
  return others == 0 ? 8 : (unsigned)__builtin_ctzll(others) >> 3;
}

// Returns the number that `count` digits, one to eight, make.
VN_BODY uint64_t number_of(uint64_t word, unsigned count) {
  // Zeros in front, then pairs, fours and eights of digits.
  word <<= 64 - 8 * count;
  word = word * 10 + (word >> 8);
  return (((word & 0x000000FF000000FF) * 0x000F424000000064) +
          (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >>
         32;
}

// Reads an integer without a leading zero, less than 2^32 - 1; returns the
// place behind it, or null.
VN_BODY const uint8_t *read_end(const uint8_t *text, uint32_t *value) {
  uint64_t word = word_at(text) ^ 0x3030303030303030;
  unsigned count = digit_count(word);
  if (__builtin_expect((word & 0xFF) - 1 < 9 && count < 8, 1)) {
    *value = (uint32_t)number_of(word, count);
    return text + count;
  }
  if (count == 0) return 0;
  if ((word & 0xFF) == 0 && count > 1) return 0;
  uint64_t number = number_of(word, count);
  if (count == 8) {
    uint64_t rest = word_at(text + 8) ^ 0x3030303030303030;
    unsigned more = digit_count(rest);
    if (more > 2) return 0;
    for (unsigned digit = 0; digit < more; digit++)
      number = number * 10 + ((rest >> (8 * digit)) & 0xFF);
    if (number >= 0xFFFFFFFF) return 0;
    count += more;
  }
  *value = (uint32_t)number;
  return text + count;
}

static const double powers_of_ten[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,
                                       1e6, 1e7, 1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15};

// Reads a number of at most 15 digits, perhaps with a point among them;
// returns the place behind it, or null. Both the digits and the power of ten
// are exact, so their quotient is the nearest number.
VN_BODY const uint8_t *read_weight(const uint8_t *text, double *value) {
  uint64_t digits = 0;
  unsigned count = 0, decimals = 0;
  int has_point = 0;
  for (;; text++) {
    unsigned digit = (unsigned)*text - '0';
    if (digit < 10) {
      if (++count > 15) return 0;
      digits = digits * 10 + digit;
      decimals += has_point;
    } else if (*text == '.' && !has_point && count > 0) {
      has_point = 1;
    } else {
      break;
    }
  }
  if (count == 0 || (has_point && decimals == 0)) return 0;
  *value = (double)digits / powers_of_ten[decimals];
  return text;
}

VN_BODY const uint8_t *skip_blanks(const uint8_t *text) {
  // A long run may lead out of what can be read: it is for others.
  for (unsigned count = 0; count < 4; count++, text++)
    if (*text != ' ' && *text != '\t') return text;
  return 0;
}

VN_BODY const uint8_t *read_separator(const uint8_t *text, uint8_t delimiter) {
  if (delimiter != ' ') return *text == delimiter ? text + 1 : 0;
  if (*text != ' ' && *text != '\t') return 0;
  return skip_blanks(text + 1);
}

VN_BODY const uint8_t *read_line_end(const uint8_t *text, uint8_t delimiter) {
  if (*text == '\n') return text + 1;
  if (delimiter == ' ') {
    text = skip_blanks(text);
    if (text == 0) return 0;
  }
  if (*text == '\r') text++;
  return *text == '\n' ? text + 1 : 0;
}

// Returns the place behind a comment of plain characters, or null.
static const uint8_t *skip_comment(const uint8_t *text, const uint8_t *last) {
  for (; text < last; text++) {
    if (*text == '\n') return text + 1;
    if (*text >= 0x7F || (*text < 0x20 && *text != '\t' && *text != '\r'))
      return 0;
    if (*text == '\r' && text[1] != '\n') return 0;
  }
  return 0;
}

// Reads a row without a weight; returns the place behind it, or null.
VN_BODY const uint8_t *read_row(const uint8_t *place, uint8_t delimiter,
                                uint32_t *source, uint32_t *target) {
  place = read_end(place, source);
  if (__builtin_expect(place == 0, 0)) return 0;
  place = read_separator(place, delimiter);
  if (__builtin_expect(place == 0, 0)) return 0;
  place = read_end(place, target);
  if (__builtin_expect(place == 0, 0)) return 0;
  return read_line_end(place, delimiter);
}

VN_BODY uint32_t larger(uint32_t a, uint32_t b) { return a > b ? a : b; }

// Where a scan has come to.
typedef struct {
  const uint8_t *place;
  size_t rows;
  uint32_t largest;
} cursor;

// Reads on from a cursor to `last`; rows go to the columns from its row on.
VN_BODY cursor read_rows(cursor at, const uint8_t *last, uint8_t delimiter,
                         int has_weight, int has_comments, uint32_t *sources,
                         uint32_t *targets, double *weights) {
  while (at.place < last) {
    uint32_t source, target;
    const uint8_t *next = 0;
    if (!has_weight) {
      next = read_row(at.place, delimiter, &source, &target);
    } else {
      next = read_end(at.place, &source);
      if (next) next = read_separator(next, delimiter);
      if (next) next = read_end(next, &target);
      if (next) next = read_separator(next, delimiter);
      if (next) next = read_weight(next, &weights[at.rows]);
      if (next) next = read_line_end(next, delimiter);
    }
    if (__builtin_expect(next == 0, 0)) {
      if (*at.place == '\n')
        next = at.place + 1;
      else if (has_comments && (*at.place == '#' || *at.place == '%'))
        next = skip_comment(at.place, last);
      if (next == 0) break;
      at.place = next;
      continue;
    }
    sources[at.rows] = source;
    targets[at.rows] = target;
    at.largest = larger(at.largest, larger(source, target));
    at.rows++;
    at.place = next;
  }
  return at;
}

#define PARAMETERS                                                        \
  (const uint8_t *text, size_t start, size_t end, uint8_t delimiter,      \
   int has_comments, uint32_t *sources, uint32_t *targets, double *weights)

VN_BODY vn_edge_scan scan_body(const uint8_t *text, size_t start, size_t end,
                               uint8_t delimiter, int has_weight,
                               int has_comments, uint32_t *sources,
                               uint32_t *targets, double *weights) {
  const uint8_t *last = text + end;
  cursor at = {text + start, 0, 0};
  // Each number must be read before the place of the next is known. Two
  // halves in step keep the processor busy while it waits for that.
  const uint8_t *middle = at.place + (end - start) / 2;
  while (middle < last && middle[-1] != '\n') middle++;
  if (!has_weight && end - start > 256 && middle < last) {
    size_t gap = (size_t)(middle - at.place) / 4 + 1;
    uint32_t *far_sources = sources + gap, *far_targets = targets + gap;
    cursor far = {middle, 0, 0};
    while (at.place < middle && far.place < last) {
      const uint8_t *next = read_row(
          at.place, delimiter, &sources[at.rows], &targets[at.rows]);
      const uint8_t *far_next = read_row(far.place, delimiter,
                                         &far_sources[far.rows],
                                         &far_targets[far.rows]);
      if (__builtin_expect(next == 0 || far_next == 0, 0)) break;
      at.largest = larger(at.largest,
                          larger(sources[at.rows], targets[at.rows]));
      far.largest = larger(far.largest, larger(far_sources[far.rows],
                                               far_targets[far.rows]));
      at.rows++;
      far.rows++;
      at.place = next;
      far.place = far_next;
    }
    at = read_rows(at, middle, delimiter, 0, has_comments, sources, targets,
                   weights);
    if (at.place < middle) {
      vn_edge_scan found = {at.rows, (size_t)(at.place - text), at.largest};
      return found;
    }
    __builtin_memmove(sources + at.rows, far_sources,
                      far.rows * sizeof *sources);
    __builtin_memmove(targets + at.rows, far_targets,
                      far.rows * sizeof *targets);
    at.rows += far.rows;
    at.place = far.place;
    at.largest = larger(at.largest, far.largest);
  }
  at = read_rows(at, last, delimiter, has_weight, has_comments, sources,
                 targets, weights);
  vn_edge_scan found = {at.rows, (size_t)(at.place - text), at.largest};
  return found;
}

VN_BODY vn_edge_scan scan_plain_body PARAMETERS {
  if (delimiter == '\t')
    return scan_body(text, start, end, '\t', 0, has_comments, sources, targets,
                     weights);
  return scan_body(text, start, end, delimiter, 0, has_comments, sources,
                   targets, weights);
}

VN_BODY vn_edge_scan scan_weighted_body PARAMETERS {
  return scan_body(text, start, end, delimiter, 1, has_comments, sources,
                   targets, weights);
}

VN_VARIANTS(vn_edge_scan, scan_plain, PARAMETERS,
            (text, start, end, delimiter, has_comments, sources, targets,
             weights))
VN_VARIANTS(vn_edge_scan, scan_weighted, PARAMETERS,
            (text, start, end, delimiter, has_comments, sources, targets,
             weights))

vn_edge_scan vn_scan_edges(int32_t isa, const uint8_t *text, size_t start,
                           size_t end, vn_edge_form form, uint32_t *sources,
                           uint32_t *targets, double *weights) {
  return form.has_weight
             ? VN_CALL(isa, scan_weighted,
                       (text, start, end, form.delimiter, form.has_comments,
                        sources, targets, weights))
             : VN_CALL(isa, scan_plain,
                       (text, start, end, form.delimiter, form.has_comments,
                        sources, targets, weights));
}
