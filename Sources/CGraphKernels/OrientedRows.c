#include "Variants.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// MARK: Filling

// Marks an end of double weight while it waits for its room.
static const uint32_t double_mark = (uint32_t)1 << 31;

// Gathers the places of a row that are below a limit, returns how many.
typedef ptrdiff_t collection(const uint32_t *row, ptrdiff_t length,
                           const uint32_t *places, ptrdiff_t limit,
                           uint32_t *found);

static inline ptrdiff_t collect(const uint32_t *row, ptrdiff_t length,
                              const uint32_t *places, ptrdiff_t limit,
                              uint32_t *found) {
  // What is not below is overwritten by the next: no branch to mispredict.
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < length; i++) {
    uint32_t end = places[row[i]];
    found[count] = end;
    count += end < limit;
  }
  return count;
}

#if defined(__x86_64__)
VN_TARGET_AVX512
static ptrdiff_t collect_avx512(const uint32_t *row, ptrdiff_t length,
                              const uint32_t *places, ptrdiff_t limit,
                              uint32_t *found) {
  if (length < 8) return collect(row, length, places, limit, found);
  ptrdiff_t count = 0;
  const __m512i limits = _mm512_set1_epi32((int32_t)limit);
  for (ptrdiff_t i = 0; i < length; i += 16) {
    uint32_t rest = length - i < 16 ? (uint32_t)(length - i) : 16;
    __mmask16 mask = (__mmask16)_bzhi_u32(0xFFFF, rest);
    __m512i end = _mm512_maskz_loadu_epi32(mask, row + i);
    end = _mm512_mask_i32gather_epi32(end, mask, end, places, 4);
    mask = _mm512_mask_cmplt_epu32_mask(mask, end, limits);
    // A whole vector fits: count is at most i, and found has 16 to spare.
    _mm512_storeu_si512(found + count, _mm512_maskz_compress_epi32(mask, end));
    count += __builtin_popcount(mask);
  }
  return count;
}
#endif

// The same with the weights of the ends as marks.
VN_BODY ptrdiff_t collect_marked(const uint32_t *row, const uint32_t *links,
                               ptrdiff_t length, const uint32_t *places,
                               ptrdiff_t limit, uint32_t *found) {
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < length; i++) {
    uint32_t end = places[row[i]];
    found[count] = end | (links[i] > 1 ? double_mark : 0);
    count += end < limit;
  }
  return count;
}


// What rows are filled with.
typedef struct {
  const vn_linked_rows *edges;
  const uint32_t *order, *places;
  const vn_oriented_rows *rows;
  ptrdiff_t *neighbor_counts;
  uint32_t *found;         // room for what is gathered
  uint64_t *bits;          // zeros between rows
  uint64_t *double_bits;   // the same, null without weights
  vn_repeats *repeats;
} filling;

// A row on its way.
typedef struct {
  ptrdiff_t place;
  ptrdiff_t count, split;  // the ends found, those of the back row from split on
  uint64_t *bits;          // those of the row
  uint64_t *double_bits;   // or null
} gathered;

// Notes an end that the row has already, or that is the vertex itself.
static void note_repeat(const filling *f, const gathered *row, ptrdiff_t i) {
  uint32_t end = f->found[i] & ~double_mark;
  if (end == row->place) {
    f->repeats->loops++;
    __atomic_fetch_sub(f->neighbor_counts + end, 1, __ATOMIC_RELAXED);
    return;
  }
  // Each row ascends, so that parallel edges are neighbors there.
  int is_parallel = i > 0 && i != row->split && f->found[i - 1] == f->found[i];
  if (!is_parallel && row->double_bits)
    row->double_bits[end >> 6] |= (uint64_t)1 << (end & 63);
  // Hubs meet those of higher place too, which count there.
  if (end > row->place) return;
  f->repeats->parallel += is_parallel;
  f->repeats->reciprocal += !is_parallel;
  // Other threads do so for the same vertices.
  __atomic_fetch_sub(f->neighbor_counts + end, 1, __ATOMIC_RELAXED);
  __atomic_fetch_sub(f->neighbor_counts + row->place, 1, __ATOMIC_RELAXED);
}

// Whether an end was not met before; if so it is marked as met.
VN_BODY int is_new(const filling *f, const gathered *row, ptrdiff_t i,
                   int weighted) {
  uint32_t end = f->found[i] & ~double_mark;
  uint64_t *word = row->bits + (end >> 6), bit = (uint64_t)1 << (end & 63);
  if (((*word & bit) != 0) | (end == row->place)) {
    note_repeat(f, row, i);
    return 0;
  }
  *word |= bit;
  if (weighted)
    row->double_bits[end >> 6] |= (uint64_t)(f->found[i] >> 31) << (end & 63);
  return 1;
}

// Writes the row of a hub: those of lower place, of which the bits are both.
VN_BODY ptrdiff_t write_hub(const filling *f, const gathered *row,
                            ptrdiff_t start, int weighted) {
  uint32_t *ends = f->rows->ends, place = (uint32_t)row->place;
  ptrdiff_t stop = start;
  for (ptrdiff_t i = 0; i < row->count; i++) {
    if (!is_new(f, row, i, weighted)) continue;
    uint32_t end = f->found[i] & ~double_mark;
    ends[stop] = end;
    stop += end < place;
  }
  f->rows->hub_counts[place] = (uint32_t)(stop - start);
  return stop;
}

// Writes the row of a vertex that is no hub, hubs first.
VN_BODY ptrdiff_t write_other(const filling *f, const gathered *row,
                              ptrdiff_t start, int weighted) {
  uint32_t *ends = f->rows->ends, hub_limit = (uint32_t)f->rows->hub_limit;
  // Both writes hit free room, and only one of them stays.
  ptrdiff_t low = start, high = start + row->count;
  for (ptrdiff_t i = 0; i < row->count; i++) {
    if (!is_new(f, row, i, weighted)) continue;
    uint32_t end = f->found[i] & ~double_mark;
    ends[low] = end;
    ends[high - 1] = end;
    int is_low = end < hub_limit;
    low += is_low;
    high -= !is_low;
  }
  f->rows->hub_counts[row->place] = (uint32_t)(low - start);
  for (; high < start + row->count; high++) ends[low++] = ends[high];
  return low;
}

// Takes the weights of the row, and clears the marks.
VN_BODY void finish_row(const filling *f, const gathered *row, ptrdiff_t start,
                        ptrdiff_t stop, int weighted) {
  const uint32_t *ends = f->rows->ends;
  if (weighted)
    for (ptrdiff_t i = start; i < stop; i++)
      f->rows->doubles[i] =
          row->double_bits[ends[i] >> 6] >> (ends[i] & 63) & 1;
  if (row->bits != f->bits) return;
  for (ptrdiff_t i = start; i < stop; i++) f->bits[ends[i] >> 6] = 0;
  if (weighted)
    for (ptrdiff_t i = start; i < stop; i++) f->double_bits[ends[i] >> 6] = 0;
}

// So many edges or fewer are told apart by six bits of their ends.
enum { few_edges = 4 };

// Writes the row of a vertex of few edges, no hub; returns where it stops, or
// -1 if an end may be a repeat. In one loop over row and back row: which of
// them an end comes from could not be guessed.
VN_BODY ptrdiff_t write_few(const filling *f, uint32_t place,
                            const uint32_t *row, ptrdiff_t length,
                            const uint32_t *back, ptrdiff_t total,
                            ptrdiff_t start) {
  const uint32_t *places = f->places;
  uint32_t *ends = f->rows->ends, hub_limit = (uint32_t)f->rows->hub_limit;
  uint32_t others[few_edges];
  uint64_t met = 0, clashes = 0;
  ptrdiff_t low = start, count = 0;
  for (ptrdiff_t i = 0; i < total; i++) {
    const uint32_t *next = i < length ? row + i : back + (i - length);
    uint32_t end = places[*next];
    uint64_t is_kept = end <= place, is_low = end < hub_limit;
    uint64_t bit = is_kept << (end & 63);
    clashes |= (met & bit) | (end == place);
    met |= bit;
    // What is not kept is overwritten by the next.
    ends[low] = end;
    others[count] = end;
    low += is_kept & is_low;
    count += is_kept & !is_low;
  }
  if (clashes) return -1;
  f->rows->hub_counts[place] = (uint32_t)(low - start);
  for (ptrdiff_t i = 0; i < count; i++) ends[low++] = others[i];
  return low;
}

VN_BODY void prefetch_rows(const filling *f, ptrdiff_t place, ptrdiff_t last) {
  // Rows lie anywhere: where the next ones begin, then the rows.
  if (place + 24 >= last) return;
  const vn_linked_rows *edges = f->edges;
  uint32_t far = f->order[place + 24], near = f->order[place + 12];
  __builtin_prefetch(edges->offsets + far);
  __builtin_prefetch(edges->targets + edges->offsets[near]);
  if (!edges->back_offsets) return;
  __builtin_prefetch(edges->back_offsets + far);
  __builtin_prefetch(edges->back_targets + edges->back_offsets[near]);
}

VN_BODY ptrdiff_t fill_row(const filling *f, ptrdiff_t place, ptrdiff_t start,
                           collection *gather, int weighted) {
  const vn_linked_rows *edges = f->edges;
  ptrdiff_t vertex = f->order[place], hub_limit = f->rows->hub_limit;
  const uint32_t *ends = edges->targets + edges->offsets[vertex], *back = 0;
  ptrdiff_t length = edges->offsets[vertex + 1] - edges->offsets[vertex];
  ptrdiff_t total = length;
  if (edges->back_offsets) {
    back = edges->back_targets + edges->back_offsets[vertex];
    total += edges->back_offsets[vertex + 1] - edges->back_offsets[vertex];
  }
  int is_hub = place < hub_limit;
  if (!weighted && !is_hub && total <= few_edges) {
    ptrdiff_t stop =
        write_few(f, (uint32_t)place, ends, length, back, total, start);
    if (stop >= 0) return stop;
  }
  // Below a hub there are hubs only, and their bits are symmetric; of the
  // others those below, and the vertex itself to see loops.
  ptrdiff_t limit = is_hub ? hub_limit : place + 1;
  gathered row = {place, 0, 0, f->bits, f->double_bits};
  if (is_hub) {
    row.bits = f->rows->hub_bits + place * (hub_limit / 64);
    if (weighted)
      row.double_bits = f->rows->hub_doubles + place * (hub_limit / 64);
  }
  if (edges->links)
    row.split = collect_marked(ends, edges->links + edges->offsets[vertex],
                               length, f->places, limit, f->found);
  else
    row.split = gather(ends, length, f->places, limit, f->found);
  row.count = row.split + gather(back, total - length, f->places, limit,
                                 f->found + row.split);
  ptrdiff_t stop = is_hub ? write_hub(f, &row, start, weighted)
                          : write_other(f, &row, start, weighted);
  finish_row(f, &row, start, stop, weighted);
  return stop;
}

VN_BODY void fill_rows(const filling *f, ptrdiff_t first, ptrdiff_t last,
                       ptrdiff_t start, collection *gather, int weighted) {
  for (ptrdiff_t place = first; place < last; place++) {
    prefetch_rows(f, place, last);
    f->rows->starts[place] = start;
    start = fill_row(f, place, start, gather, weighted);
    f->rows->stops[place] = start;
  }
}

VN_BODY void fill_lower_body(const filling *f, ptrdiff_t first, ptrdiff_t last,
                             ptrdiff_t start, collection *gather) {
  if (f->double_bits) fill_rows(f, first, last, start, gather, 1);
  else fill_rows(f, first, last, start, gather, 0);
}

VN_VARIANTS(void, fill_lower,
            (const filling *f, ptrdiff_t first, ptrdiff_t last,
             ptrdiff_t start, collection *gather),
            (f, first, last, start, gather))

void vn_fill_lower(int32_t isa, const vn_linked_rows *edges,
                   const uint32_t *order, const uint32_t *places,
                   ptrdiff_t first, ptrdiff_t last, ptrdiff_t start,
                   const vn_oriented_rows *rows, ptrdiff_t *neighbor_counts,
                   uint32_t *scratch, uint64_t *bits, uint64_t *double_bits,
                   vn_repeats *repeats) {
  collection *gather = collect;
#if defined(__x86_64__)
  if (isa == VN_AVX512) gather = collect_avx512;
#endif
  filling f = {edges,   order, places,      rows,   neighbor_counts,
               scratch, bits,  double_bits, repeats};
  VN_CALL(isa, fill_lower, (&f, first, last, start, gather));
}
