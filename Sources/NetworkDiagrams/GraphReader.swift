import CGraphviz

/// Reads DOT text so that what is drawn depends on the text alone.
///
/// Graphviz orders subgraphs by the number that identifies them, which by
/// itself is the address of their name in memory, and so differs from one
/// drawing to the next. Here numbers count up in the order of the text.
///
/// Safe to use: the discipline is made once and never freed, because graphs
/// keep pointers to it, and no pointer but the graph leaves the reader.
@safe struct GraphReader: ~Copyable {
  private let ids: UnsafeMutablePointer<Agiddisc_t>
  private let input: UnsafeMutablePointer<Agiodisc_t>
  private let discipline: UnsafeMutablePointer<Agdisc_t>

  /// Where reading stands in a text.
  // SAFETY: lives inside `read` only, as long as the bytes it points to.
  @unsafe private struct Cursor {
    var rest: UnsafeRawBufferPointer.SubSequence
  }

  init() {
    // SAFETY: each is initialized before anyone can read it. The functions
    // capture nothing and fit the types that cgraph.h declares.
    unsafe ids = .allocate(capacity: 1)
    unsafe ids.initialize(
      to: Agiddisc_t(
        // SAFETY: the names are kept alive from here until `close`, which
        // the library calls once, with the last use of the graph.
        open: { _, _ in
          unsafe Unmanaged.passRetained(GraphNames()).toOpaque()
        },
        map: { names, sort, name, id, mayBeNew in
          unsafe GraphReader.number(
            name, sort, in: names, into: id, mayBeNew: mayBeNew != 0)
        },
        alloc: { _, _, _ in 0 }, free: { _, _, _ in },
        // SAFETY: what `open` returned, still alive.
        print: { names, _, id in
          guard let names = unsafe names else { return nil }
          return unsafe Unmanaged<GraphNames>.fromOpaque(names)
            .takeUnretainedValue().text(of: id)
        },
        // SAFETY: what `open` returned, given back once.
        close: { names in
          guard let names = unsafe names else { return }
          unsafe Unmanaged<GraphNames>.fromOpaque(names).release()
        }, idregister: { _, _, _ in }))
    // SAFETY: as above; the channel is the cursor that `read` passes.
    unsafe input = .allocate(capacity: 1)
    unsafe input.initialize(
      to: Agiodisc_t(
        afread: { channel, buffer, size in
          unsafe GraphReader.fill(buffer, size: size, from: channel)
        },
        putstr: nil, flush: nil))
    // SAFETY: as above; no memory discipline means the usual one.
    unsafe discipline = .allocate(capacity: 1)
    unsafe discipline.initialize(to: Agdisc_t(mem: nil, id: ids, io: input))
  }

  /// Returns the one graph of a text; the caller closes it.
  func read(
    _ dot: String
  ) throws(DiagramError) -> UnsafeMutablePointer<Agraph_t> {
    // Lines are counted on from the last text unless told otherwise.
    agreadline(1)
    _ = agreseterrors()
    var graph: UnsafeMutablePointer<Agraph_t>?
    var isFollowed = false
    let bytes = Array(dot.utf8)
    // SAFETY: the bytes and the cursor outlive every read; a graph keeps
    // copies of what it needs. Reading goes on to the end, because the
    // scanner would put what it has left before the next text.
    unsafe bytes.withUnsafeBytes { bytes in
      var cursor = unsafe Cursor(rest: bytes[...])
      unsafe graph = agread(&cursor, discipline)
      guard unsafe graph != nil else { return }
      while let rest = unsafe agread(&cursor, discipline) {
        isFollowed = true
        unsafe _ = agclose(rest)
      }
    }
    let isFaulty = agerrors() > 0
    // Warnings of a graph that can be read go with its drawing.
    let message = isFaulty ? GraphvizMessages.take().first : nil
    let isCutOff = endOpenText(of: bytes)
    if isFaulty || isCutOff { _ = GraphvizMessages.take() }
    let cutOff = "a quoted text, a text in <> or a comment does not end"
    // SAFETY: only compared and unwrapped.
    guard let graph = unsafe graph else {
      throw .syntax(
        message: message ?? (isCutOff ? cutOff : "it holds no graph"))
    }
    guard !isFaulty, !isFollowed, !isCutOff else {
      // SAFETY: the graph was read above and is not used after this.
      unsafe _ = agclose(graph)
      throw .syntax(
        message: message ?? (isCutOff ? cutOff : "it holds more than one graph")
      )
    }
    return unsafe graph
  }

  /// Ends what a text left open, in which the scanner would begin the next
  /// text; says whether there was anything.
  private func endOpenText(of bytes: [UInt8]) -> Bool {
    if isReadyForNext { return false }
    let depth = bytes.count { $0 == UInt8(ascii: "<") }
    for end in [[0x22], Array("*/".utf8), Array(repeating: 0x3E, count: depth)]
    where !isReadyForNext {
      parse(end)
    }
    return true
  }

  /// Whether the scanner takes a graph for one.
  private var isReadyForNext: Bool { parse(Array("graph{}".utf8)) }

  /// Reads a text for what it does to the scanner; says whether it holds a
  /// graph.
  @discardableResult
  private func parse(_ bytes: [UInt8]) -> Bool {
    var hasGraph = false
    // SAFETY: the bytes and the cursor outlive every read, and each graph is
    // closed here.
    unsafe bytes.withUnsafeBytes { bytes in
      var cursor = unsafe Cursor(rest: bytes[...])
      while let graph = unsafe agread(&cursor, discipline) {
        hasGraph = true
        unsafe _ = agclose(graph)
      }
    }
    return hasGraph
  }

  /// Numbers a name, or something without one; says whether it has.
  private static func number(
    _ name: UnsafeMutablePointer<CChar>?, _ sort: Int32,
    in names: UnsafeMutableRawPointer?,
    into id: UnsafeMutablePointer<IDTYPE>?, mayBeNew: Bool
  ) -> Int {
    // SAFETY: only compared and unwrapped.
    guard let names = unsafe names, let id = unsafe id else { return 0 }
    // SAFETY: what `open` returned, still alive; the library passes a place
    // for the number, and names end with a zero.
    let table = unsafe Unmanaged<GraphNames>.fromOpaque(names)
      .takeUnretainedValue()
    // SAFETY: the place for the number, as above; so below.
    guard let name = unsafe name else {
      unsafe id.pointee = table.newID()
      return 1
    }
    // SAFETY: the name ends with a zero.
    let bytes = unsafe Array(
      UnsafeBufferPointer(start: name, count: strlen(name)))
    let found = table.id(
      of: bytes.map { UInt8(bitPattern: $0) }, sort: sort, mayBeNew: mayBeNew)
    guard let found else { return 0 }
    // SAFETY: the place for the number, as above.
    unsafe id.pointee = found
    return 1
  }

  /// Copies the next bytes of a text into the scanner's buffer.
  private static func fill(
    _ buffer: UnsafeMutablePointer<CChar>?, size: Int32,
    from channel: UnsafeMutableRawPointer?
  ) -> Int32 {
    // SAFETY: only compared and unwrapped.
    guard let buffer = unsafe buffer, let channel = unsafe channel, size > 0
    else { return 0 }
    // SAFETY: the channel is the cursor of `read`, alive and bound as such;
    // the buffer has room for `size` bytes.
    let cursor = unsafe channel.assumingMemoryBound(to: Cursor.self)
    let count = unsafe min(Int(size), cursor.pointee.rest.count)
    let part = unsafe cursor.pointee.rest.prefix(count)
    let target = unsafe UnsafeMutableRawBufferPointer(
      start: buffer, count: Int(size))
    unsafe target.copyBytes(from: part)
    unsafe cursor.pointee.rest = cursor.pointee.rest.dropFirst(count)
    return Int32(count)
  }
}
