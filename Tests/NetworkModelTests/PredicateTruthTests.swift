import NetworkModel
import TestSupport
import Testing

@Suite("When a condition holds")
struct PredicateTruthTests {
  /// One entity for each way of having a layer and a year.
  ///
  ///     id      layer               year   staff (free)
  ///     none    –                   –      –
  ///     one     foundation          2020   integer 500
  ///     two     foundation, 应用     2018   text "500"
  ///     other   应用                 2022   list 5, 500.5, "x"
  private func network() throws -> Network {
    var one = Entity(id: "one", year: 2020)
    one.layers = ["foundation"]
    one.attributes = [Attribute("staff", .integer(500))]
    var two = Entity(id: "two", year: 2018)
    two.layers = ["foundation", "应用"]
    two.attributes = [Attribute("staff", .text("500"))]
    var other = Entity(id: "other", year: 2022)
    other.layers = ["应用"]
    other.attributes = [
      Attribute("staff", .list([.integer(5), .real(500.5), .text("x")]))
    ]
    return try Network(
      entities: [Entity(id: "none"), one, two, other], relations: [])
  }

  static let truths: [(text: String, holds: [String])] = [
    // Several values: one that equals is enough, one spoils the opposite.
    ("layer = foundation", ["one", "two"]),
    ("layer != foundation", ["none", "other"]),
    ("not layer = foundation", ["none", "other"]),
    ("layer in (foundation, x)", ["one", "two"]),
    ("layer not in (foundation, x)", ["none", "other"]),
    ("layer in (foundation, 应用)", ["one", "two", "other"]),
    ("layer ~ 用", ["two", "other"]),
    ("layer ~ ''", ["one", "two", "other"]),
    ("layer = foundation and layer = 应用", ["two"]),
    ("layer = foundation and layer != 应用", ["one"]),
    ("layer is missing", ["none"]),
    ("layer is not missing", ["one", "two", "other"]),
    // A missing number is neither equal nor smaller nor larger.
    ("year = 2020", ["one"]),
    ("year = 2020.0", ["one"]),
    ("year = ２０２０", ["one"]),
    ("year != 2020", ["none", "two", "other"]),
    ("year < 2020", ["two"]),
    ("year <= 2020", ["one", "two"]),
    ("year > 2018.5", ["one", "other"]),
    ("year >= 2018", ["one", "two", "other"]),
    ("not year < 2020", ["none", "one", "other"]),
    ("year in (2018, 2.022e3)", ["two", "other"]),
    ("year not in (2018, 2022)", ["none", "one"]),
    ("year is missing", ["none"]),
    // A name is never missing: the id stands in.
    ("name = none", ["none"]),
    ("name_en != x", ["none", "one", "two", "other"]),
    // Free attributes keep the type of their value.
    ("staff = 500", ["one", "two"]),
    ("staff = 500.0", ["one"]),
    ("staff = x", ["other"]),
    ("staff != 500", ["none", "other"]),
    ("staff > 499", ["one", "two", "other"]),
    ("staff > 500", ["other"]),
    ("staff < 6", ["other"]),
    ("staff >= 500 and staff <= 500", ["one", "two", "other"]),
    ("staff ~ 00", ["one", "two", "other"]),
    ("staff ~ 00.5", ["other"]),
    ("staff is missing", ["none"]),
    // Precedence: and before or.
    ("id = none or id = one and year = 1", ["none"]),
    ("(id = none or id = one) and year = 1", []),
    ("not id = none and not id = one", ["two", "other"]),
    ("not (id = none or id = one)", ["two", "other"]),
  ]

  @Test("the entities that a condition keeps", arguments: truths)
  func truth(text: String, holds: [String]) throws {
    let network = try network()
    let predicate = try Predicate(parsing: text)
    let marks = try predicate.matchingEntities(in: network)
    #expect(
      zip(network.entities, marks).filter(\.1).map(\.0.id) == holds)
  }

  static let endTruths: [(text: String, holds: [Int])] = [
    // 0: firm → university   1: firm → firm   2: – → firm   3: – → –
    ("source.kind = firm", [0, 1]),
    ("target.kind = firm", [1, 2]),
    ("either.kind = firm", [0, 1, 2]),
    ("both.kind = firm", [1]),
    ("source.kind != firm", [2, 3]),
    // One end that is no firm is enough; it is not "no end is a firm".
    ("either.kind != firm", [0, 2, 3]),
    ("not either.kind = firm", [3]),
    ("both.kind != firm", [3]),
    ("either.kind is missing", [2, 3]),
    ("both.kind is missing", [3]),
    ("source.kind = firm and target.kind = university", [0]),
    ("weight > 1 or source.id = d", [1, 3]),
    ("direction = undirected", [2]),
    ("amount is missing", [0, 1, 2]),
    ("amount = 10 and currency = CNY", [3]),
  ]

  @Test("the relations that a condition keeps", arguments: endTruths)
  func ends(text: String, holds: [Int]) throws {
    var undirected = Relation(source: "c", target: "a")
    undirected.direction = .undirected
    var paid = Relation(source: "d", target: "c")
    paid.amount = 10
    paid.currency = "CNY"
    let network = try Network(
      entities: [
        Entity(id: "a", kind: .firm), Entity(id: "b", kind: .university),
        Entity(id: "c"), Entity(id: "d"),
      ],
      relations: [
        Relation(source: "a", target: "b"),
        Relation(source: "a", target: "a", weight: 2),
        undirected, paid,
      ])
    let predicate = try Predicate(parsing: text)
    let marks = predicate.marks(in: network)
    #expect(marks.indices.filter { marks[$0] } == holds)
  }

  @Test("numbers of eighteen digits are told apart")
  func longNumbers() throws {
    var entity = Entity(id: "a")
    entity.attributes = [Attribute("code", .integer(911_100_001_234_567_891))]
    let network = try Network(entities: [entity], relations: [])
    func holds(_ text: String) throws -> Bool {
      try Predicate(parsing: text).matchingEntities(in: network) == [true]
    }
    #expect(try holds("code = 911100001234567891"))
    #expect(try !holds("code = 911100001234567890"))
    #expect(try holds("code > 911100001234567890"))
    #expect(try holds("code < 9.2e18"))
  }

  @Test("numbers compare exactly, whatever their form")
  func numbers() throws {
    let ordered = [
      "-1e30", "-9223372036854775808", "-2", "-1.5", "-1", "0", "0.25", "1",
      "1.5", "9007199254740992", "9007199254740993", "9223372036854775807",
      "9223372036854775808", "1e30",
    ]
    for (i, left) in ordered.enumerated() {
      for (j, right) in ordered.enumerated() {
        let a = try #require(ExactNumber(left))
        let b = try #require(ExactNumber(right))
        #expect((a < b) == (i < j), "\(left) < \(right)")
        #expect((a == b) == (i == j), "\(left) = \(right)")
      }
    }
    #expect(ExactNumber("2.0") == ExactNumber(2))
    #expect(ExactNumber("-0") == ExactNumber("0"))
    #expect(ExactNumber("-0.0") == ExactNumber("0"))
    #expect(ExactNumber("５．５") == nil)
    #expect(ExactNumber("５.５") == ExactNumber("5.5"))
    for text in [
      "", "+", "e", "1e", "1.2.3", "0x1p3", "inf", "NaN", "1 ", "1,0",
    ] {
      #expect(ExactNumber(text) == nil, "\(text)")
    }
    #expect(ExactNumber(Double.infinity) == nil)
    #expect(ExactNumber(Double.nan) == nil)
  }

  @Test(
    "columns and plain rows give the same marks",
    arguments: [Predicate.Subject.entities, .relations])
  func reference(subject: Predicate.Subject) throws {
    var held = 0
    for seed in 0..<250 as Range<UInt64> {
      let network = try RandomNetworks.network(seed: seed)
      for turn in 0..<6 as Range<UInt64> {
        let predicate = RandomConditions.predicate(
          seed: seed * 6 + turn, subject: subject)
        let marks = predicate.marks(in: network)
        #expect(
          marks == PredicateReference.marks(of: predicate, in: network),
          "network \(seed): \(predicate)")
        held += Set(marks).count - 1
      }
    }
    // A third of the conditions must tell some rows from others to be worth a test.
    #expect(held > 500)
  }

  // 16 384 rows are marked at a time.
  @Test(
    "blocks meet without a seam", arguments: [16_383, 16_384, 16_385, 40_000])
  func blocks(count: Int) throws {
    var builder = NetworkBuilder()
    try builder.add(Entity(id: "a", kind: .firm))
    try builder.add(Entity(id: "b"))
    for place in 0..<count {
      try builder.add(
        Relation(
          source: place % 3 == 0 ? "a" : "b", target: "b", year: 2_000 + place))
    }
    let predicate = try Predicate(
      parsing: "source.kind = firm and year >= 18000 or year = 2001")
    let expected = (0..<count).map { $0 % 3 == 0 && $0 >= 16_000 || $0 == 1 }
    #expect(predicate.marks(in: builder.finish()) == expected)
  }

  @Test("an empty network has no marks")
  func empty() throws {
    let predicate = try Predicate(parsing: "year = 2020 and either.kind = firm")
    #expect(predicate.marks(in: Network()) == [])
    #expect(try Predicate(parsing: "kind = x").marks(in: Network()) == [])
  }
}
