import NetworkModel

/// Events as JSON, for formats that have no place for a relation among
/// several parties: an array of objects whose keys are the names of the flat
/// form, attributes as pairs so that their order is kept.
enum EventText {
  /// Appends events as a JSON array.
  static func append(_ events: [Event], to output: inout [UInt8]) {
    output.append(0x5B)
    for (place, event) in events.enumerated() {
      if place > 0 { output.append(0x2C) }
      append(event, to: &output)
    }
    output.append(0x5D)
  }

  private static func append(_ event: Event, to output: inout [UInt8]) {
    func list(_ texts: [String]) -> AttributeValue {
      .list(texts.map { .text($0) })
    }
    let attributes = event.attributes.map { attribute in
      AttributeValue.list([.text(attribute.name), attribute.value])
    }
    let members: [(String, AttributeValue?)] = [
      ("id", .text(event.id)), ("sources", list(event.sources)),
      ("targets", list(event.targets)),
      ("dimension", event.dimension.map { .text($0.rawValue) }),
      ("relation", event.kind.map { .text($0.rawValue) }),
      ("year", event.year.map { .integer($0) }),
      ("amount", event.amount.map { .real($0) }),
      ("currency", event.currency.map { .text($0) }),
      ("round", event.round.map { .text($0) }),
      ("provenance", list(event.provenance)),
      ("attributes", .list(attributes)),
    ]
    output.append(0x7B)
    var isFirst = true
    for (key, value) in members {
      guard let value else { continue }
      if !isFirst { output.append(0x2C) }
      isFirst = false
      JSONText.append(key, to: &output)
      output.append(0x3A)
      JSONText.append(value, to: &output)
    }
    output.append(0x7D)
  }

  /// Reads events from a text that stands in another document.
  static func events(
    in text: String, at position: InputPosition, limits: ReadingLimits
  ) throws(FormatError) -> [Event] {
    do {
      var scanner = try JSONScanner(
        Array(text.utf8), file: position.file, limits: limits)
      let events = try events(&scanner)
      try scanner.finish()
      return events
    } catch {
      // A place in the text is none in the document.
      guard case .malformed(_, let problem, let remedy) = error else {
        throw error
      }
      throw .malformed(
        at: position, problem: "in the events, \(problem)", remedy: remedy)
    }
  }

  /// Reads events as they were written.
  static func events(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> [Event] {
    var events: [Event] = []
    try scanner.array { scanner throws(FormatError) in
      events.append(try event(&scanner))
    }
    return events
  }

  private static func event(
    _ scanner: inout JSONScanner
  ) throws(FormatError) -> Event {
    var event = Event(id: "", sources: [], targets: [])
    let start = scanner.place
    try scanner.object { scanner, key throws(FormatError) in
      let name = JSONText.string(of: scanner.document[key])
      guard let value = try JSONText.value(&scanner) else { return }
      guard set(value, as: name, of: &event) else {
        throw scanner.fault(
          "\(quoted(name)) of an event is not as this program writes it",
          "repair or remove it")
      }
    }
    guard !event.id.isEmpty else {
      scanner.place = start
      throw scanner.fault("an event without an id", "give it one")
    }
    return event
  }

  /// Sets a field; false where the value is not of its type.
  private static func set(
    _ value: AttributeValue, as name: String, of event: inout Event
  ) -> Bool {
    switch (name, value) {
    case ("id", .text(let text)): event.id = text
    case ("dimension", .text(let text)):
      event.dimension = Dimension(rawValue: text)
    case ("relation", .text(let text)):
      event.kind = RelationKind(rawValue: text)
    case ("currency", .text(let text)): event.currency = text
    case ("round", .text(let text)): event.round = text
    case ("year", .integer(let year)): event.year = year
    case ("amount", .integer(let amount)): event.amount = Double(amount)
    case ("amount", .real(let amount)) where amount.isFinite:
      event.amount = amount
    case ("sources", .list(let parts)): return texts(parts, &event.sources)
    case ("targets", .list(let parts)): return texts(parts, &event.targets)
    case ("provenance", .list(let parts)):
      return texts(parts, &event.provenance)
    case ("attributes", .list(let parts)):
      for part in parts {
        guard case .list(let pair) = part, pair.count == 2,
          case .text(let name) = pair[0]
        else { return false }
        event.attributes.append(Attribute(name, pair[1]))
      }
    default: return false
    }
    return true
  }

  private static func texts(
    _ parts: [AttributeValue], _ list: inout [String]
  ) -> Bool {
    list = parts.compactMap { part in
      if case .text(let text) = part { text } else { nil }
    }
    return list.count == parts.count
  }
}
