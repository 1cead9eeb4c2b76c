extension GephiExample {
  /// What Gephi's search finds: by hand the partition and its Q, or Q and
  /// how many communities there are.
  package struct Modularity: Decodable, Sendable {
    package var partition: [[String]]?
    /// Nil where it does not exist.
    package var quality: Double?
    package var count: Int

    private enum CodingKeys: String, CodingKey {
      case partition
      case quality = "Q"
      case found = "gephi_0.9.2_found"
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      partition = try values.decodeIfPresent(
        [[String]].self, forKey: .partition)
      if let partition {
        quality = try values.decode(Double.self, forKey: .quality)
        count = partition.count
      } else {
        var found = try values.nestedUnkeyedContainer(forKey: .found)
        if (try? found.decode(String.self)) == nil {
          quality = try found.decode(Double.self)
        }
        count = try found.decode(Int.self)
      }
    }
  }
}
