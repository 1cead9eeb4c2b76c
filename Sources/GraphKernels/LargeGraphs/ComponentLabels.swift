/// The component of each vertex, numbered in the order of their first
/// vertices, and how many vertices each has.
package struct ComponentLabels: Sendable, Equatable {
  package private(set) var labels: [Int] = []
  package private(set) var sizes: [Int] = []

  /// - Parameter members: For each vertex some vertex of its component, the
  ///   same for all of a component.
  init(members: [UInt32]) {
    var names = [UInt32](repeating: .max, count: members.count)
    labels.reserveCapacity(members.count)
    // Mostly the next vertex is of the same component as the last.
    var last = UInt32.max
    var label = 0
    var run = 0
    for member in members {
      if member != last {
        if run > 0 { sizes[label] += run }
        run = 0
        last = member
        if names[Int(member)] == .max {
          names[Int(member)] = UInt32(sizes.count)
          sizes.append(0)
        }
        label = Int(names[Int(member)])
      }
      run += 1
      labels.append(label)
    }
    if run > 0 { sizes[label] += run }
  }
}
